#include "named.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/words.h"
#include "report/render/escape.h"

namespace quorate {
namespace {

std::vector<std::string_view> views(const std::vector<std::string>& words) { return {words.begin(), words.end()}; }

std::vector<const Meeting*> meant(const Area& area, const std::string& word) {
  std::vector<const Meeting*> out;
  for (const auto& meeting : area.meetings) {
    if (meeting.id == word) return {&meeting};
    if (iso(meeting.date()) == word) out.push_back(&meeting);
  }
  return out;
}

// How to write the day that was typed as 12/03/2014; nothing for a word that is no attempt at one.
std::string day_help(const std::string& word) {
  bool figures = word.find_first_not_of("0123456789/.-") == std::string::npos;
  auto marks = std::count_if(word.begin(), word.end(), [](char c) { return c == '/' || c == '.' || c == '-'; });
  if (!figures || marks != 2) return {};
  auto day = parse_date(word);
  return day ? std::string() : day.error().help;
}

void tell(const std::string& message, Environment& env) {
  env.err += fmt::format("quorate: {}\n", for_terminal(message));
}

std::string several(const std::string& word, const std::vector<const Meeting*>& meetings) {
  std::vector<std::string_view> ids;
  for (const auto* meeting : meetings) ids.push_back(meeting->id);
  return fmt::format("{} meetings were held on {}: say {}", meetings.size(), word, choices(ids));
}

Known known_decisions(const Area& area, ShownTo whom, Date as_of) {
  Known out{"decision", {}, "quorate minutes MEETING"};
  for (const auto& meeting : area.meetings)
    for (const auto* decision : shown_to(whom, meeting, as_of).decisions)
      out.ids.push_back(meeting.id + "/" + decision->id.text);
  return out;
}

Known known_decisions(const Meeting& meeting, ShownTo whom, Date as_of) {
  Known out{"decision", {}};
  for (const auto* decision : shown_to(whom, meeting, as_of).decisions) out.ids.push_back(decision->id.text);
  return out;
}

std::optional<FoundDecision> of_meeting(const Meeting& meeting, const std::string& id, ShownTo whom, Date as_of,
                                        Environment& env) {
  for (const auto& decision : meeting.decisions)
    if (decision.id.text == id) return FoundDecision{&meeting, &decision};
  auto known = known_decisions(meeting, whom, as_of);
  auto near = id.empty() ? std::string_view() : nearest_word(id, views(known.ids));
  auto there_are = known.ids.empty() ? std::string("it has none to show") : what_there_is(known);
  auto problem = id.empty() ? fmt::format("say which decision of the meeting `{}`", meeting.id)
                            : fmt::format("the meeting `{}` has no decision `{}`", meeting.id, id);
  return tell(fmt::format("{}: {}", problem, did_you_mean(near, there_are)), env), std::nullopt;
}

// By its id alone.
std::optional<FoundDecision> of_any_meeting(const Area& area, const std::string& word, ShownTo whom, Date as_of,
                                            Environment& env) {
  std::vector<FoundDecision> found;
  std::vector<std::string_view> shown;
  for (const auto& meeting : area.meetings) {
    for (const auto& decision : meeting.decisions)
      if (decision.id.text == word) found.push_back({&meeting, &decision});
    for (const auto* decision : shown_to(whom, meeting, as_of).decisions) shown.push_back(decision->id.text);
  }
  if (found.size() == 1) return found[0];
  if (!found.empty())
    return tell(fmt::format("several meetings have a decision `{}`: write the meeting too, such as `{}/{}`", word,
                            found[0].meeting->id, word),
                env),
           std::nullopt;
  tell(fmt::format("there is no decision `{}`: {}", word,
                   did_you_mean(nearest_word(word, shown), what_there_is(known_decisions(area, whom, as_of)))),
       env);
  return {};
}

bool is_place(const std::string& word, const Environment& env) {
  return !word.empty() && (word.ends_with('/') || word.ends_with(".yaml") || env.open(word));
}

// "2014-03-12" of area/meetings/2014-03-12.yaml; nothing of any other file.
std::string meeting_of_file(const std::string& path) {
  constexpr std::string_view folder = "meetings/", ending = ".yaml";
  auto name = path.rfind('/') + 1;
  auto above = std::string_view(path).substr(0, name);
  bool meetings = above == folder || above.ends_with("/meetings/");
  return meetings && path.ends_with(ending) ? path.substr(name, path.size() - name - ending.size()) : std::string();
}

}  // namespace

WhatAndWhere what_and_where(WhatAndWhere typed, const Environment& env) {
  if (!is_place(typed.path, env) && is_place(typed.what, env)) std::swap(typed.what, typed.path);
  if (typed.what.empty()) typed.what = meeting_of_file(typed.path);
  return typed;
}

std::string did_you_mean(std::string_view near, std::string otherwise) {
  return near.empty() ? otherwise : fmt::format("did you mean `{}`?", near);
}

std::string what_there_is(const Known& known) {
  constexpr std::size_t told = 24, of_many = 3, few = 5;
  auto ids = views(known.ids);
  if (ids.empty()) return "there is none in this area";
  if (ids.size() <= (known.listed_by.empty() ? told : few))
    return fmt::format("there {} {}", ids.size() == 1 ? "is" : "are", choices(ids, "and"));
  auto last = std::vector<std::string_view>(ids.end() - of_many, ids.end());
  return fmt::format("there are {}, the last of them {}{}", ids.size(), choices(last, "and"),
                     known.listed_by.empty() ? std::string() : fmt::format("; `{}` lists them", known.listed_by));
}

void tell_unknown(const std::string& word, const Known& known, Environment& env) {
  auto near = nearest_word(word, views(known.ids));
  tell(fmt::format("there is no {} `{}`: {}", known.noun, word, did_you_mean(near, what_there_is(known))), env);
}

void tell_unsaid(const Known& known, Environment& env) {
  tell(fmt::format("say which {}: {}", known.noun, what_there_is(known)), env);
}

Known known_meetings(const Area& area) {
  Known out{"meeting", {}, "quorate meetings"};
  for (const auto& meeting : area.meetings) out.ids.push_back(meeting.id);
  return out;
}

const Meeting* named_meeting(const Area& area, const std::string& word, Environment& env) {
  auto meetings = meant(area, word);
  if (meetings.size() == 1) return meetings.front();
  auto known = known_meetings(area);
  if (!meetings.empty())
    tell(several(word, meetings), env);
  else if (auto help = day_help(word); !help.empty() && nearest_word(word, views(known.ids)).empty())
    tell(fmt::format("there is no meeting `{}`: {}", word, help), env);
  else
    tell_unknown(word, known, env);
  return nullptr;
}

std::optional<FoundDecision> named_decision(const Area& area, const std::string& word, ShownTo whom, Date as_of,
                                            Environment& env) {
  auto slash = word.rfind('/');
  bool only_meeting = !meant(area, word).empty() || !day_help(word).empty();
  if (!only_meeting && slash == std::string::npos) return of_any_meeting(area, word, whom, as_of, env);
  const auto* meeting = named_meeting(area, only_meeting ? word : word.substr(0, slash), env);
  if (!meeting) return {};
  return of_meeting(*meeting, only_meeting ? std::string() : word.substr(slash + 1), whom, as_of, env);
}

const Member* named_member(const Area& area, const std::string& word, Environment& env) {
  if (const auto* member = area.membership.find(word)) return member;
  Known known{"member", {}};
  for (const auto& member : area.membership.members) known.ids.push_back(member.id.text);
  tell_unknown(word, known, env);
  return nullptr;
}

void tell_not_serving(const std::string& member, Date day, Environment& env) {
  tell(fmt::format("`{}` was not a member on {}", member, text(day)), env);
}

}  // namespace quorate
