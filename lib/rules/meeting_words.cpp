#include "rules/meeting_words.h"

#include <fmt/core.h>

#include "base/words.h"

namespace quorate {

std::string_view name(MeetingKind kind) {
  constexpr std::string_view names[] = {"partnership", "forum", "agm", "sub-group", "extraordinary"};
  return names[static_cast<std::size_t>(kind)];
}

std::string member_words(const Membership& membership, const Ref<Member>& member) {
  const auto* found = membership.find(member.text);
  return found && !found->name->empty() ? *found->name : member.text;
}

std::string name_of(const Area& area, std::string_view member) {
  const auto* found = area.membership.find(member);
  return found && !found->name->empty() ? *found->name : fmt::format("`{}`", member);
}

std::string_view words(MeetingKind kind) {
  constexpr std::string_view names[] = {"partnership", "forum", "annual meeting", "sub-group", "extraordinary"};
  return names[static_cast<std::size_t>(kind)];
}

std::string meeting_words(const Meeting& meeting) {
  constexpr std::string_view names[] = {"meeting", "forum", "annual meeting", "sub-group's meeting",
                                        "extraordinary meeting"};
  return fmt::format("the {} of {}", names[static_cast<std::size_t>(meeting.kind())], text(meeting.date()));
}

std::string subject_of(const Meeting& meeting) { return "meeting/" + meeting.id; }

std::string subject_of(const Meeting& meeting, const Decision& decision) {
  return subject_of(meeting) + "/decision/" + decision.id.text;
}

std::string subject_of(const Meeting& meeting, const DeclaredInterest& interest) {
  auto all = subject_of(meeting) + "/interest";
  if (interest.item && interest.member) return fmt::format("{}/{}/{}", all, **interest.item, interest.member->text);
  return fmt::format("{}/{}", all, &interest - meeting.interests.data() + 1);
}

std::string year_words(YearOf of, Date from) {
  if (of == YearOf::calendar) return fmt::format("the calendar year {}", int(from.day.year()));
  if (of == YearOf::month) return fmt::format("the month from {}", text(from));
  if (of == YearOf::quarter) return fmt::format("the quarter from {}", text(from));
  return fmt::format("the year from {}", text(from));
}

std::string_view words(YearOf of) {
  constexpr std::string_view names[] = {"by calendar years",
                                        "by years from the plan's start",
                                        "by years since the rules came into force",
                                        "from one annual meeting to the next",
                                        "by months",
                                        "by quarters"};
  return names[static_cast<std::size_t>(of)];
}

std::string_view words(AgmLimit limit) {
  constexpr std::string_view names[] = {"one in each calendar year", "one in each year of the plan",
                                        "no more than twelve months apart", "no further apart than the rules say"};
  return names[static_cast<std::size_t>(limit)];
}

std::string before_words(Date done, const Meeting& meeting) {
  auto days = days_between(done, meeting.date());
  if (days == 0) return "on the day itself";
  return days < 0 ? std::string("after it") : counted(static_cast<std::size_t>(days), "day") + " before it";
}

std::string item_words(const AgendaItem& item) {
  bool shown = !item.is_public || **item.is_public == YesNo::yes;
  if (!item.no) return shown ? fmt::format("the item `{}`", *item.title) : std::string("an item that is not public");
  return shown ? fmt::format("item {}, `{}`,", **item.no, *item.title) : fmt::format("item {}", **item.no);
}

}  // namespace quorate
