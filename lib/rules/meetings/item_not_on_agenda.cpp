#include <fmt/core.h>

#include <algorithm>

#include "base/words.h"
#include "rules/meeting_words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

// The numbers of an agenda's items, each once.
std::vector<int> numbers(const Meeting& meeting) {
  std::vector<int> out;
  if (!meeting.agenda) return out;
  for (const auto& item : meeting.agenda->items)
    if (item.no) out.push_back(**item.no);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

// "1 to 5", "1, 2 and 4".
std::string numbers_words(const std::vector<int>& all) {
  auto count = static_cast<int>(all.size());
  if (count > 2 && all.back() - all.front() == count - 1) return fmt::format("{} to {}", all.front(), all.back());
  std::vector<std::string> words;
  for (auto one : all) words.push_back(std::to_string(one));
  return joined(words);
}

class Looker {
 public:
  Looker(const Meeting& meeting, const Tell& tell) : meeting_(meeting), numbers_(numbers(meeting)), tell_(tell) {}

  // `said` is what names the item: "`hub-lease` was decided under". A number that stands there twice is told of where
  // it does.
  void look_at(const std::optional<Located<int>>& item, const std::string& said, const std::string& subject) const {
    if (!item || numbers_.empty() || std::binary_search(numbers_.begin(), numbers_.end(), **item)) return;
    tell_({item->span,
           subject,
           fmt::format("{} item {}, which the agenda of {} does not have", said, **item, meeting_words(meeting_)),
           "mend the number, or the `no:` of the item that is meant",
           {{"items of the agenda", numbers_words(numbers_), meeting_.agenda->items.front().span}},
           {},
           {}});
  }

 private:
  const Meeting& meeting_;
  std::vector<int> numbers_;
  const Tell& tell_;
};

void look_at(const Meeting& meeting, const Case& about, const Tell& tell) {
  Looker looker(meeting, tell);
  for (const auto& decision : meeting.decisions)
    looker.look_at(decision.item, fmt::format("`{}` was decided under", decision.id.text),
                   subject_of(meeting, decision) + "/item");
  for (const auto& interest : meeting.interests) {
    auto who = interest.member ? name_of(about.area, interest.member->text) : std::string("somebody");
    looker.look_at(interest.item, who + " declared an interest in", subject_of(meeting, interest));
  }
  for (const auto& one : meeting.arrived)
    looker.look_at(one.item, name_of(about.area, one.member.text) + " came for",
                   subject_of(meeting) + "/arrived/" + one.member.text);
  for (const auto& one : meeting.left)
    looker.look_at(one.item, name_of(about.area, one.member.text) + " left before",
                   subject_of(meeting) + "/left/" + one.member.text);
}

void check(const Case& about, const Tell& tell) {
  for (const auto& meeting : about.area.meetings) look_at(meeting, about, tell);
}

}  // namespace

extern const Rule item_not_on_agenda;
constinit const Rule item_not_on_agenda{
    .name = "item-not-on-agenda",
    .topic = Topic::meetings,
    .title = "An item that the agenda does not have",
    .severity = Severity::error,
    .layer = Layer::arithmetic,
    .reads = Reads::meetings | Reads::notice | Reads::attendance | Reads::declared | Reads::decisions,
    .since = "0.1",
    .clause = "Good practice",
    .rationale =
        R"(A decision, an interest, or a member who came late or left early names an item by a number that no item of the meeting's agenda has. Who was in the room when something was decided, and whether somebody with an interest voted, is told by these numbers: with a wrong one nobody is found where they were, and what was decided is judged as if its item were not known. Where the agenda gives no numbers, none can be wrong.)",
    .fails = R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 2, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], abstained: [hazel], outcome: carried}
)",
    .passes = R"(# in meetings/2014-01-08.yaml
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], abstained: [hazel], outcome: carried}
)",
    .check = check,
};

}  // namespace quorate
