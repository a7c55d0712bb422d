#include <fmt/core.h>

#include <algorithm>

#include "rules/meeting_words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

void look_at(const Meeting& meeting, const Case& about, const Tell& tell) {
  if (!meeting.present) return;
  for (const auto& excused : meeting.apologies) {
    auto there = std::find_if(meeting.present->begin(), meeting.present->end(),
                              [&](const Ref<Member>& one) { return one.text == excused.text; });
    if (there == meeting.present->end()) continue;
    tell({excused.span,
          subject_of(meeting) + "/attendance/" + excused.text,
          fmt::format("{} stands both among those present and among the apologies at {}",
                      name_of(about.area, excused.text), meeting_words(meeting)),
          "take them out of one of the two; whoever came late stands under `present:` and `arrived:`",
          {},
          {{there->span, "here among those present"}},
          {}});
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
        R"(The same person stands among those present and among those who sent apologies. One of the two is wrong, and quorum depends on which. Somebody who came late or left early was present: write that under `arrived:` or `left:`.)",
    .fails = R"(# in meetings/2014-01-08.yaml
apologies: [elder, fir, ivy, hazel]
)",
    .passes = R"(# in meetings/2014-01-08.yaml
apologies: [elder, fir, ivy]
)",
    .check = check,
};

}  // namespace quorate
