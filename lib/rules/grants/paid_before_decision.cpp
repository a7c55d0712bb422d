#include <fmt/core.h>

#include "rules/grant_words.h"

namespace quorate {
namespace {

// Whether the decision that the award names does not allow it, so that its days need not be looked at; a grant that is
// not paid yet is looked at by the day asked about.
bool look_at_named(const Case& about, const Grant& grant, const std::optional<Located<Date>>& paid, const Tell& tell) {
  if (!grant.award || !grant.award->decision) return false;
  const auto& named = *grant.award->decision;
  auto day = paid ? **paid : about.as_of;
  auto stands = backing(about.taken, named.text, day);
  auto words = backing_words(about.taken, named.text, day);
  if (words.empty() || (stands == Backing::later && !paid)) return false;
  Working working;
  if (paid) working.push_back({"first payment", text(**paid), paid->span});
  Found found{named.span,
              grant_subject(grant),
              fmt::format("{} was {} by `{}`, {}", grant_words(about.area, grant), paid ? "paid" : "awarded",
                          named.text, words),
              backing_help(stands),
              std::move(working),
              decided_here(about.taken, named.text),
              {}};
  if (stands == Backing::not_recorded) found.severity = Severity::note;
  tell(std::move(found));
  return stands != Backing::not_recorded;
}

void look_at_days(const Case& about, const GrantFigures& figures, bool awarded, const Located<Date>& paid,
                  const Tell& tell) {
  const auto& grant = *figures.grant;
  if (awarded && (!figures.awarded_on || *figures.awarded_on <= *paid)) return;
  Working working{{"first payment", text(*paid), paid.span}};
  if (figures.awarded_on) working.push_back({"awarded", text(*figures.awarded_on), {}});
  tell({paid.span,
        grant_subject(grant),
        awarded ? fmt::format("{} was paid before it was awarded", grant_words(about.area, grant))
                : fmt::format("{} was paid, but never awarded", grant_words(about.area, grant)),
        "name the decision that awarded it, or mend the dates",
        std::move(working),
        {},
        {}});
}

void check(const Case& about, const Tell& tell) {
  for (const auto& figures : about.grants) {
    auto paid = first_payment(*figures.grant);
    if (paid && **paid > about.as_of) paid.reset();
    bool awarded = is_awarded(*figures.grant, about.taken);
    if ((paid || figures.awarded) && look_at_named(about, *figures.grant, paid, tell)) continue;
    if (paid) look_at_days(about, figures, awarded, *paid, tell);
  }
}

}  // namespace

extern const Rule paid_before_decision;
constinit const Rule paid_before_decision{
    .name = "paid-before-decision",
    .topic = Topic::grants,
    .title = "A grant awarded or paid without its decision",
    .severity = Severity::error,
    .layer = Layer::plan,
    .reads = Reads::grants | Reads::meetings | Reads::decisions,
    .since = "0.1",
    .clause = "Allenton delivery plan, sections 4 and 7: Community Chest",
    .rationale =
        R"(Money was paid for a grant before the day on which it was awarded, or without any award; or the decision that the award names was lost or deferred, or was taken only after the payment. Where no outcome of the decision is recorded, that is a note. The day is the one written with the award, else that of the meeting that decided it.)",
    .fails = R"(# in grants.yaml
applications:
  - {id: drums, title: Drums, use: Six drums, applicant: Fern Drummers, priority: community, amount: 400, outcome: awarded, award: {amount: 400, on: 2013-12-11}, payments: [{date: 2013-12-10, amount: 400}]}
)",
    .passes = R"(# in grants.yaml
applications:
  - {id: drums, title: Drums, use: Six drums, applicant: Fern Drummers, priority: community, amount: 400, outcome: awarded, award: {amount: 400, on: 2013-12-10}, payments: [{date: 2013-12-10, amount: 400}]}
)",
    .check = check,
};

}  // namespace quorate
