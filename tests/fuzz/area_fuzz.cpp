// Whole areas through the whole program.
#include <fmt/core.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "base/characters.h"
#include "fuzz/answers.h"
#include "fuzz/areas.h"
#include "fuzz/targets.h"

namespace quorate::test {
namespace {

using Json = nlohmann::json;
using namespace std::string_literals;

struct Read {
  Area area;
  bool whole = false;  // nothing was told of while it was read
};

Read read(const Texts& texts) {
  Diagnostics diagnostics;
  auto files = files_in_memory(texts);
  auto area = read_area(*files, diagnostics);
  return {std::move(area), diagnostics.empty()};
}

// A line of comment at the end of each file says nothing.
std::string comments_say_nothing(const Texts& texts, const Question& question) {
  auto commented = texts;
  for (auto& [path, text] : commented) text += (text.ends_with('\n') || text.empty() ? "" : "\n") + "# nothing\n"s;
  auto one = answer(texts, question, {.format = Format::json}),
       other = answer(commented, question, {.format = Format::json});
  if (one.out == other.out && one.status == other.status) return {};
  return fmt::format("{}: a comment changes the answer\n{}{}----\n{}{}", question.name, one.out, one.err, other.out,
                     other.err);
}

// ----------------------------------------------------------------------------------------------------- other names

// Whole words: what is only part of a longer word stays.
std::string renamed(std::string_view text, std::string_view from, std::string_view to) {
  std::string out;
  auto part_of_word = [](char c) {
    return is_letter(c) || is_digit(c) || c == '-' || c == '_' || static_cast<unsigned char>(c) >= 0x80;
  };
  for (std::size_t at = 0; at < text.size();) {
    bool begins = at == 0 || !part_of_word(text[at - 1]);
    auto behind = at + from.size();
    if (begins && text.substr(at, from.size()) == from && (behind >= text.size() || !part_of_word(text[behind]))) {
      out += to;
      at = behind;
    } else {
      out += text[at++];
    }
  }
  return out;
}

std::string all_of(const Texts& texts) {
  std::string out;
  for (const auto& [path, text] : texts) out += path + "\n" + text;
  return out;
}

// Ids of members, organisations, lines, periods, decisions: those of two letters or more.
std::vector<std::string> ids_of(const Area& area) {
  std::vector<std::string> out;
  auto add = [&](const std::string& id) {
    if (id.size() > 1 && is_lower(id.back())) out.push_back(id);
  };
  for (const auto& one : area.plan.organisations) add(one.id.text);
  for (const auto& one : area.plan.periods) add(one.id.text);
  for (const auto& priority : area.plan.priorities)
    for (const auto& line : priority.activities) add(line.id.text);
  for (const auto& one : area.membership.members) add(one.id.text);
  for (const auto& meeting : area.meetings)
    for (const auto& decision : meeting.decisions) add(decision.id.text);
  return out;
}

// Another id of the same length that stands nowhere, and in the same place among all words in order: lists sorted by id
// stay as they are, and so do columns.
std::string other_id(const std::string& id, const std::string& all) {
  std::set<std::string> words;
  for (auto token : tokens_of(all)) words.emplace(token);
  for (char c : {'q', 'z', 'j', 'x', 'k'}) {
    auto other = id;
    other.back() = c;
    bool same_place = other != id && all.find(other) == std::string::npos;
    for (const auto& word : words) same_place = same_place && (word == id || (word < id) == (word < other));
    if (same_place) return other;
  }
  return {};
}

// An id by another name changes no answer, apart from the name. Words of the program that look like it would be changed
// in what is expected, too, so such ids are left alone: those that stand in answers about an area that lacks them.
std::string names_change_nothing(const Texts& texts, const Area& area, const Question& question,
                                 const Choose& choose) {
  auto ids = ids_of(area);
  if (ids.empty()) return {};
  auto id = ids[choose(static_cast<unsigned>(ids.size()))];
  // It may be asked about by its old name; beancount writes ids with a capital.
  if (question.name.find(id) != std::string::npos || question.name == "export beancount") return {};
  auto other = other_id(id, all_of(texts));
  if (other.empty()) return {};
  auto changed = texts;
  for (auto& [path, text] : changed) text = renamed(text, id, other);
  auto one = answer(texts, question, {.format = Format::json}),
       now = answer(changed, question, {.format = Format::json});
  if (renamed(one.out, id, "\x1") == renamed(renamed(now.out, id, "\x1"), other, "\x1") && one.status == now.status)
    return {};
  return fmt::format("{}: `{}` by the name `{}` changes the answer\n{}{}----\n{}{}", question.name, id, other, one.out,
                     one.err, now.out, now.err);
}

std::string wrong_in_figures_of(const Texts& texts, const Question& question) {
  auto ran = answer(texts, question, {.format = Format::json});
  if (ran.out.empty() || question.name.starts_with("export ")) return {};
  auto wrong = wrong_in_figures(question.name, Json::parse(ran.out));
  return wrong.empty() ? wrong : question.name + ": " + wrong;
}

// One question, and one thing that holds of its answer: the next input asks another.
std::string wrong_in(const MadeArea& made, const Choose& choose) {
  auto [area, whole] = read(made.texts);
  auto look_at = choose(whole ? 6 : 4), at = choose(256);
  auto all = questions(area, made.as_of, choose);
  const auto& question = all[at % all.size()];
  switch (look_at) {
    case 0:
    case 1:
      return wrong_in_answer(made.texts, question, choose);
    case 2:
      return wrong_in_figures_of(made.texts, question);
    case 3:
      return wrong_between_answers(made.texts, made.as_of);
    case 4:
      return comments_say_nothing(made.texts, question);
    default:
      return names_change_nothing(made.texts, area, question, choose);
  }
}

}  // namespace

// The first bytes choose what is asked and looked at, those behind them the area.
std::string try_area(std::string_view bytes) {
  constexpr std::size_t asked = 12;
  auto choose = choose_by_bytes(bytes.substr(std::min(asked, bytes.size())));
  auto made = right_area(choose);
  change(made, choose(7), choose);
  auto wrong = wrong_in(made, choose_by_bytes(bytes.substr(0, asked)));
  if (wrong.empty()) return {};
  return fmt::format("{}---- as of {}\n{}", all_of(made.texts), iso(made.as_of), wrong);
}

}  // namespace quorate::test
