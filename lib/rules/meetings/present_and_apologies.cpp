#include <fmt/core.h>

#include "rules/meeting_words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

void tell_of(const Ref<Member>& excused, const Ref<Member>& there, std::string message, std::string here,
             const Meeting& meeting, const Tell& tell) {
  tell({excused.span,
        subject_of(meeting) + "/attendance/" + excused.text,
        std::move(message),
        "take them out of one of the two; whoever came late stands under `present:` and `arrived:`",
        {},
        {{there.span, std::move(here)}},
        {}});
}

void look_at(const Meeting& meeting, const Case& about, const Tell& tell) {
  for (const auto& excused : meeting.apologies) {
    if (&excused != find_member(meeting.apologies, excused.text)) continue;  // named twice, which has a rule of its own
    const auto* there = meeting.present ? find_member(*meeting.present, excused.text) : nullptr;
    // A chair who will be away from a meeting yet to come has time to find another.
    bool chaired = meeting.chair && meeting.chair->text == excused.text && meeting.date() <= about.as_of;
    if (there)
      tell_of(excused, *there,
              fmt::format("{} stands both among those present and among the apologies at {}",
                          name_of(about.area, excused.text), meeting_words(meeting)),
              "here among those present", meeting, tell);
    else if (chaired)
      tell_of(excused, *meeting.chair,
              fmt::format("{} chaired {}, but stands among the apologies", name_of(about.area, excused.text),
                          meeting_words(meeting)),
              "here in the chair", meeting, tell);
  }
}

void check(const Case& about, const Tell& tell) {
  for (const auto& meeting : about.area.meetings) look_at(meeting, about, tell);
}

}  // namespace

extern const Rule present_and_apologies;
constinit const Rule present_and_apologies{
    .name = "present-and-apologies",
    .topic = Topic::meetings,
    .title = "Somebody both present and excused",
    .severity = Severity::error,
    .layer = Layer::arithmetic,
    .reads = Reads::meetings | Reads::attendance,
    .since = "0.1",
    .clause = "Good practice",
    .rationale =
        R"(The same person stands among those present, or in the chair, and among those who sent apologies. One of the two is wrong, and quorum depends on which. Somebody who came late or left early was present: write that under `arrived:` or `left:`.)",
    .fails = R"(# in meetings/2014-01-08.yaml
apologies: [elder, fir, ivy, hazel]
)",
    .passes = R"(# in meetings/2014-01-08.yaml
apologies: [elder, fir, ivy]
)",
    .check = check,
};

}  // namespace quorate
