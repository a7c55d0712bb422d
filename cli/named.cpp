#include "named.h"

#include <fmt/core.h>

#include "base/words.h"
#include "report/render/escape.h"

namespace quorate {
namespace {

// "there is no meeting `x`: did you mean `y`?", or what there is.
void not_found(std::string_view kind, const std::string& word, const std::vector<std::string>& ids, Environment& env) {
  constexpr std::size_t shown = 8;
  std::vector<std::string_view> known(ids.begin(), ids.end());
  auto near = nearest_word(word, known);
  std::string help;
  if (!near.empty())
    help = fmt::format("did you mean `{}`?", for_terminal(near));
  else if (known.empty())
    help = "this area has none";
  else if (known.size() <= shown)
    help = "there are " + for_terminal(choices(known, "and"));
  else
    help = fmt::format("there are {}, such as `{}`", known.size(), for_terminal(known.back()));
  env.err += fmt::format("quorate: there is no {} `{}`: {}\n", kind, for_terminal(word), help);
}

std::vector<const Meeting*> meant(const Area& area, const std::string& word) {
  std::vector<const Meeting*> out;
  for (const auto& meeting : area.meetings) {
    if (meeting.id == word) return {&meeting};
    if (iso(meeting.date()) == word) out.push_back(&meeting);
  }
  return out;
}

std::string unknown(const Area& area, const std::string& word) {
  std::vector<std::string_view> ids;
  for (const auto& meeting : area.meetings) ids.push_back(meeting.id);
  auto near = nearest_word(word, ids);
  auto help = near.empty() ? std::string("`quorate meetings` lists them") : fmt::format("did you mean `{}`?", near);
  return fmt::format("there is no meeting `{}`: {}", word, help);
}

std::string several(const std::string& word, const std::vector<const Meeting*>& meetings) {
  std::vector<std::string_view> ids;
  for (const auto* meeting : meetings) ids.push_back(meeting->id);
  return fmt::format("{} meetings were held on {}: say {}", meetings.size(), word, choices(ids));
}

std::string id_of(const Meeting& meeting, const Decision& decision) { return meeting.id + "/" + decision.id.text; }

std::vector<std::string> ids_shown(const Area& area, ShownTo whom, Date as_of) {
  std::vector<std::string> out;
  for (const auto& meeting : area.meetings)
    for (const auto* decision : shown_to(whom, meeting, as_of).decisions) out.push_back(id_of(meeting, *decision));
  return out;
}

}  // namespace

WhatAndWhere what_and_where(const std::vector<std::string>& words, const Environment& env) {
  WhatAndWhere out;
  for (const auto& word : words) {
    bool folder = out.path.empty() && (env.open(word) || word.ends_with('/') || word.ends_with(".yaml"));
    (folder || !out.what.empty() ? out.path : out.what) = word;
  }
  return out;
}

const Meeting* named_meeting(const Area& area, const std::string& word, Environment& env) {
  auto meetings = meant(area, word);
  if (meetings.size() == 1) return meetings.front();
  auto message = meetings.empty() ? unknown(area, word) : several(word, meetings);
  env.err += fmt::format("quorate: {}\n", for_terminal(message));
  return nullptr;
}

std::optional<FoundDecision> named_decision(const Area& area, const std::string& word, ShownTo whom, Date as_of,
                                            Environment& env) {
  std::vector<FoundDecision> found;
  for (const auto& meeting : area.meetings)
    for (const auto& decision : meeting.decisions)
      if (decision.id.text == word || id_of(meeting, decision) == word) found.push_back({&meeting, &decision});
  if (found.size() == 1) return found[0];
  if (found.empty()) return not_found("decision", word, ids_shown(area, whom, as_of), env), std::nullopt;
  env.err += fmt::format("quorate: several meetings have a decision `{}`: write the meeting too, such as `{}/{}`\n",
                         for_terminal(word), for_terminal(found[0].meeting->id), for_terminal(word));
  return {};
}

const Member* named_member(const Area& area, const std::string& word, Environment& env) {
  if (const auto* member = area.membership.find(word)) return member;
  std::vector<std::string> ids;
  for (const auto& member : area.membership.members) ids.push_back(member.id.text);
  not_found("member", word, ids, env);
  return nullptr;
}

}  // namespace quorate
