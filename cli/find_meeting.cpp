#include "find_meeting.h"

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

}  // namespace

WhatAndWhere what_and_where(const std::vector<std::string>& words, const Environment& env) {
  WhatAndWhere out;
  for (const auto& word : words) {
    bool folder = out.path.empty() && (env.open(word) || word.ends_with('/') || word.ends_with(".yaml"));
    (folder || !out.what.empty() ? out.path : out.what) = word;
  }
  return out;
}

const Meeting* find_meeting(const Area& area, const std::string& word, Environment& env) {
  const Meeting* on_that_day = nullptr;
  int how_many = 0;
  std::vector<std::string> ids;
  for (const auto& meeting : area.meetings) {
    if (meeting.id == word) return &meeting;
    if (iso(meeting.date()) == word) on_that_day = &meeting, ++how_many;
    ids.push_back(meeting.id);
  }
  if (how_many == 1) return on_that_day;
  not_found("meeting", word, ids, env);
  return nullptr;
}

std::optional<FoundDecision> find_decision(const Area& area, const std::string& word, Environment& env) {
  std::vector<std::string> ids;
  std::vector<FoundDecision> found;
  for (const auto& meeting : area.meetings)
    for (const auto& decision : meeting.decisions) {
      ids.push_back(meeting.id + "/" + decision.id.text);
      if (ids.back() == word || decision.id.text == word) found.push_back({&meeting, &decision});
    }
  if (found.size() == 1) return found[0];
  if (found.empty()) return not_found("decision", word, ids, env), std::nullopt;
  env.err += fmt::format("quorate: several meetings have a decision `{}`: write the meeting too, such as `{}/{}`\n",
                         for_terminal(word), for_terminal(found[0].meeting->id), for_terminal(word));
  return {};
}

const Member* find_member(const Area& area, const std::string& word, Environment& env) {
  if (const auto* member = area.membership.find(word)) return member;
  std::vector<std::string> ids;
  for (const auto& member : area.membership.members) ids.push_back(member.id.text);
  not_found("member", word, ids, env);
  return nullptr;
}

}  // namespace quorate
