#include <fmt/core.h>

#include <algorithm>

#include "govern/register.h"
#include "rules/meeting_words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

bool on_agenda(const Meeting& meeting) {
  return std::any_of(meeting.agenda->items.begin(), meeting.agenda->items.end(),
                     [](const AgendaItem& item) { return item.reviews && **item.reviews == ReviewOf::membership; });
}

bool in_documents(const Area& area, const Meeting& meeting) {
  return std::any_of(area.documents.reviews.begin(), area.documents.reviews.end(), [&](const ReviewHeld& review) {
    bool here = review.at ? review.at->text == meeting.id
                          : review.on->first <= meeting.date() && meeting.date() <= review.on->last;
    return *review.of == ReviewOf::membership && here;
  });
}

void look_at(const Meeting& meeting, const Case& about, const Tell& tell) {
  if (meeting.kind() != MeetingKind::agm || !meeting.agenda || meeting.agenda->items.empty()) return;
  const auto* rules = version_for(about.area.constitution, meeting);
  if (!rules || !rules->members || !rules->members->reviewed) return;
  if (on_agenda(meeting) || in_documents(about.area, meeting)) return;
  tell({meeting.agenda->span,
        subject_of(meeting) + "/agenda",
        fmt::format("{} has no item that reviews the membership, as the rules ask: `{}`", meeting_words(meeting),
                    *rules->members->reviewed),
        "add the item with `reviews: membership`, or write that on the item under which it was done",
        {{"reviewed", *rules->members->reviewed, rules->members->span}},
        {},
        rules->members->clause});
}

void check(const Case& about, const Tell& tell) {
  for (const auto& meeting : about.area.meetings) look_at(meeting, about, tell);
}

}  // namespace

extern const Rule review_missing_from_agm;
constinit const Rule review_missing_from_agm{
    .name = "review-missing-from-agm",
    .topic = Topic::meetings,
    .title = "An annual meeting that does not review the membership",
    .severity = Severity::warning,
    .layer = Layer::constitution,
    .reads = Reads::constitution | Reads::meetings | Reads::notice | Reads::documents,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 8, Membership of the Group: reviewed at each Annual General Meeting",
    .rationale =
        R"(The rules have the membership reviewed at each annual meeting. The agenda of this one has no item that says `reviews: membership`, and documents.yaml records no such review at it. An annual meeting without a written agenda is not looked at.)",
    .fails = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    members: {reviewed: at each AGM}
# in meetings/2014-01-10-agm.yaml
meeting: {date: 2014-01-10, kind: agm}
agenda:
  items:
    - {no: 1, title: Report on the year}
)",
    .passes = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    members: {reviewed: at each AGM}
# in meetings/2014-01-10-agm.yaml
meeting: {date: 2014-01-10, kind: agm}
agenda:
  items:
    - {no: 1, title: Report on the year}
    - {no: 2, title: Who we are, reviews: membership}
)",
    .check = check,
};

}  // namespace quorate
