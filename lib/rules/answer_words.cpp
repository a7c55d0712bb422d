#include "rules/answer_words.h"

#include <fmt/core.h>

#include "base/characters.h"

namespace quorate {
namespace {

std::string words(const ShareOrCount& wanted) {
  if (const auto* count = std::get_if<int>(&wanted)) return std::to_string(*count);
  return text(std::get<Share>(wanted));
}

std::string ratio(Ratio ratio, Base base) {
  auto of = name(base);
  if (ratio.base == 1 && of.ends_with('s')) of.remove_suffix(1);
  return fmt::format("{} of {} {}", ratio.have, ratio.base, of);
}

// "5", or "3 to 5": a number of something, which stands before its name.
bool is_count(const Figure& figure) {
  auto to = figure.value.find(" to ");
  return figure.number || (to != std::string::npos && all_digits(std::string_view(figure.value).substr(0, to)));
}

// "3 residents needed", "1 resident needed", "1 voting member"
std::string counted_words(const Figure& figure) {
  auto name = figure.name;
  if (figure.value == "1")
    for (std::string_view many : {"members", "voting members", "residents", "votes"})
      if (name == many || name.starts_with(std::string(many) + " ")) name.erase(many.size() - 1, 1);
  return fmt::format("{} {}", figure.value, name);
}

}  // namespace

std::string in_a_line(const Working& working) {
  std::string out;
  for (const auto& figure : working)
    out += (out.empty() ? "" : ", ") +
           (is_count(figure) ? counted_words(figure) : fmt::format("{}: {}", figure.name, figure.value));
  return out;
}

Working working_of(const Answer& answer) {
  if (answer.readings.empty()) return answer.working;
  Working out;
  for (const auto& reading : answer.readings)
    out.push_back({reading.name, fmt::format("{} ({})", words(reading.answer), in_a_line(reading.working)), {}});
  return out;
}

Working working_of(const DecisionAnswer& answer, Condition condition) {
  Working out;
  for (const auto& reading : answer.readings)
    for (const auto& one : reading.conditions) {
      if (one.condition != condition) continue;
      if (answer.readings.size() == 1) return one.working;
      out.push_back({reading.name, fmt::format("{} ({})", words(one.answer), in_a_line(one.working)), {}});
    }
  return out;
}

Working open_conditions(const DecisionAnswer& answer) {
  Working out;
  for (const auto& reading : answer.readings)
    for (const auto& one : reading.conditions) {
      if (one.answer == Verdict::yes || one.answer == Verdict::not_set) continue;
      auto name = reading.name.empty() ? std::string(words(one.condition))
                                       : fmt::format("{}: {}", reading.name, words(one.condition));
      out.push_back({name, fmt::format("{} ({})", words(one.answer), in_a_line(one.working)), one.rule});
    }
  return out;
}

std::string words(const Threshold& threshold) {
  std::string out;
  if (threshold.at_least) out = "at least " + words(**threshold.at_least);
  if (threshold.more_than) out += (out.empty() ? "more than " : " and more than ") + words(**threshold.more_than);
  if (threshold.of) out += fmt::format(" of {}", name(**threshold.of));
  return out;
}

std::string words(const ResidentsReading& reading) {
  if (reading.worst.have == reading.best.have && reading.worst.base == reading.best.base)
    return ratio(reading.best, reading.of);
  if (reading.worst.base == reading.best.base)
    return fmt::format("at best {}, at worst {}", ratio(reading.best, reading.of), ratio(reading.worst, reading.of));
  return fmt::format("{} to {} residents among {} to {} {}", reading.worst.have, reading.best.have, reading.worst.base,
                     reading.best.base, name(reading.of));
}

std::string_view words(Condition condition) {
  constexpr std::string_view names[] = {"quorum",     "votes",           "residents in the majority",
                                        "consent",    "told beforehand", "by vote",
                                        "a seconder", "kind of meeting", "notice"};
  return names[static_cast<std::size_t>(condition)];
}

std::string_view words(Verdict verdict) {
  constexpr std::string_view names[] = {"no", "yes", "depends", "not set"};
  return names[static_cast<std::size_t>(verdict)];
}

}  // namespace quorate
