#include "named_meeting.h"

#include <fmt/core.h>

#include "base/words.h"
#include "report/render/escape.h"

namespace quorate {
namespace {

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

}  // namespace

const Meeting* named_meeting(const Area& area, const std::string& word, Environment& env) {
  auto meetings = meant(area, word);
  if (meetings.size() == 1) return meetings.front();
  auto message = meetings.empty() ? unknown(area, word) : several(word, meetings);
  env.err += fmt::format("quorate: {}\n", for_terminal(message));
  return nullptr;
}

}  // namespace quorate
