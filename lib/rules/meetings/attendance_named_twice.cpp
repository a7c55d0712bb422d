#include <fmt/core.h>

#include <map>

#include "rules/meeting_words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

void look_at(const std::vector<Ref<Member>>& all, std::string_view where, const Meeting& meeting, const Case& about,
             const Tell& tell) {
  std::map<std::string_view, const Ref<Member>*> first;
  for (const auto& one : all) {
    auto [known, is_new] = first.emplace(one.text, &one);
    if (is_new) continue;
    tell({one.span,
          fmt::format("{}/attendance/{}", subject_of(meeting), one.text),
          fmt::format("{} stands twice {} at {}", name_of(about.area, one.text), where, meeting_words(meeting)),
          "take one out; or write who was meant, if it was somebody else",
          {},
          {{known->second->span, "here for the first time"}},
          {}});
  }
}

void check(const Case& about, const Tell& tell) {
  for (const auto& meeting : about.area.meetings) {
    if (meeting.present) look_at(*meeting.present, "among those present", meeting, about, tell);
    look_at(meeting.apologies, "among the apologies", meeting, about, tell);
  }
}

}  // namespace

extern const Rule attendance_named_twice;
constinit const Rule attendance_named_twice{
    .name = "attendance-named-twice",
    .topic = Topic::meetings,
    .title = "Somebody named twice in the same list of attendance",
    .severity = Severity::warning,
    .layer = Layer::arithmetic,
    .reads = Reads::meetings | Reads::attendance,
    .since = "0.1",
    .clause = "Good practice",
    .rationale =
        R"(The same person stands twice among those present, or twice among the apologies. They are counted once. But often one of the two was meant for somebody else, who is then missing from the quorum: look whether two members have names that are alike.)",
    .fails = R"(# in meetings/2014-01-08.yaml
present: [ash, beech, cedar, dogwood, gorse, hazel, beech]
)",
    .passes = R"(# in meetings/2014-01-08.yaml
present: [ash, beech, cedar, dogwood, gorse, hazel]
)",
    .check = check,
};

}  // namespace quorate
