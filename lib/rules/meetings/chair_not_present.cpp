#include <fmt/core.h>

#include "govern/register.h"
#include "rules/meeting_words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  for (const auto& meeting : about.area.meetings) {
    if (about.as_of < meeting.date() || !meeting.chair || !meeting.present) continue;
    const auto& chair = *meeting.chair;
    // Who sent apologies is told of by present-and-apologies, who was no member by chair-not-member.
    if (names_member(*meeting.present, chair.text) || names_member(meeting.apologies, chair.text)) continue;
    if (!has_member(register_at(about.area.membership, meeting), chair.text)) continue;
    tell({chair.span,
          subject_of(meeting) + "/chair",
          fmt::format("{} chaired {}, but does not stand among those present", name_of(about.area, chair.text),
                      meeting_words(meeting)),
          "add them to `present:`, or correct who was in the chair",
          {},
          {},
          {}});
  }
}

}  // namespace

extern const Rule chair_not_present;
constinit const Rule chair_not_present{
    .name = "chair-not-present",
    .topic = Topic::meetings,
    .title = "A chair who is not among those present",
    .severity = Severity::warning,
    .layer = Layer::arithmetic,
    .reads = Reads::meetings | Reads::attendance | Reads::decisions | Reads::people | Reads::terms,
    .since = "0.1",
    .clause = "Good practice",
    .rationale =
        R"(Whoever chaired the meeting was there, but does not stand among those present, and so is not counted for the quorum: often the chair is forgotten, for having a line of their own. Where nobody's attendance is recorded, nothing is said.)",
    .fails = R"(# in meetings/2014-01-08.yaml
present: [beech, cedar, dogwood, gorse, hazel]
decisions: []
)",
    .passes = R"(# in meetings/2014-01-08.yaml
present: [ash, beech, cedar, dogwood, gorse, hazel]
decisions: []
)",
    .check = check,
};

}  // namespace quorate
