#include "fuzz/areas.h"

#include <array>

#include "base/characters.h"
#include "rules/rule.h"
#include "support/random_area.h"
#include "support/valid_area.h"

namespace quorate::test {
namespace {

using namespace std::string_literals;

// Read once: an area is made some hundred times a second.
const Texts& example_area(std::string_view name) {
  static const auto read = [](const std::string& folder) {
    Texts out;
    for (const auto& path : files_below(folder, ".yaml")) out.emplace_back(path.substr(folder.size()), read_file(path));
    return out;
  };
  static const Texts allenton = read("examples/allenton/"), fernside = read("examples/fernside/"),
                     street = read("examples/st-james-street/");
  return name == "allenton" ? allenton : name == "fernside" ? fernside : street;
}

MadeArea with_fewer_files(const Texts& all, const Choose& choose) {
  constexpr std::size_t few = 9;  // a check of Fernside with all its meetings takes ten times as long
  MadeArea out;
  for (const auto& file : all)
    if (file.first.find('/') == std::string::npos || choose(static_cast<unsigned>(all.size())) < few)
      out.texts.push_back(file);
  constexpr std::array days{"2013-11-15", "2014-10-31", "2016-01-31", "2018-12-01"};
  out.as_of = *parse_date(days[choose(days.size())]);
  return out;
}

const std::string& one_of(const std::vector<std::string>& all, const Choose& choose) {
  return all[choose(static_cast<unsigned>(all.size()))];
}

const std::vector<std::string> odd_values{"0",
                                          "-1",
                                          "1000000000",
                                          "1000000000.01",
                                          "999999999999",
                                          "0.005",
                                          "12.5",
                                          "£1,000",
                                          "2014-02-29",
                                          "2016-02-29",
                                          "1900-01-01",
                                          "2199-12-31",
                                          "2013-13-01",
                                          "2014-01",
                                          "100%",
                                          "0%",
                                          "1000%",
                                          "1/3",
                                          "0/1",
                                          "9999 years",
                                          "0 days",
                                          "yes",
                                          "no",
                                          "unknown",
                                          "all",
                                          "\"\"",
                                          "[]",
                                          "{}",
                                          "~",
                                          "\"::error::x\"",
                                          "\"##[group]\"",
                                          "\"=1+1\"",
                                          "\"a\\nb\"",
                                          "\"<b>|*_`[x](y)\"",
                                          "\"\\e[2J\"",
                                          "日本語",
                                          "x"};

std::size_t line_start(const std::string& text, const Choose& choose) {
  if (text.empty()) return 0;
  auto at = choose(256) * 256 + choose(256);
  auto end = text.rfind('\n', at % text.size());
  return end == std::string::npos ? 0 : end + 1;
}

std::size_t line_end(const std::string& text, std::size_t at) {
  auto end = text.find('\n', at);
  return end == std::string::npos ? text.size() : end + 1;
}

std::string some_line(const std::string& text, const Choose& choose) {
  auto begin = line_start(text, choose);
  return text.substr(begin, line_end(text, begin) - begin);
}

std::string_view some_token(std::string_view text, const Choose& choose) {
  auto tokens = tokens_of(text);
  if (tokens.empty()) return {};
  return tokens[(choose(256) * 256 + choose(256)) % tokens.size()];
}

void put(std::string& text, std::string_view token, const std::string& instead) {
  if (!token.empty()) text.replace(static_cast<std::size_t>(token.data() - text.data()), token.size(), instead);
}

void change_line(std::string& text, const std::string& other, const Choose& choose) {
  auto begin = line_start(text, choose), size = line_end(text, begin) - begin;
  auto line = text.substr(begin, size);
  switch (choose(6)) {
    case 0:
      text.erase(begin, size);
      return;
    case 1:
      text.insert(begin, line);
      return;
    case 2:
      text.insert(begin, some_line(other, choose));
      return;
    case 3:
      text.insert(begin, 1 + choose(3), ' ');
      return;
    case 4:
      if (line.starts_with("  ")) text.erase(begin, 2);
      return;
    default:  // with the line behind it
      text.erase(begin, size);
      text.insert(line_end(text, begin), line);
  }
}

void change_character(std::string& text, const Choose& choose) {
  if (text.empty()) return;
  constexpr std::string_view marks = "0123456789 -:,.[]{}\"'#%/|>&*\n\tyx";
  auto at = (choose(256) * 256 + choose(256)) % text.size();
  auto mark = marks[choose(static_cast<unsigned>(marks.size()))];
  switch (choose(3)) {
    case 0:
      text[at] = mark;
      return;
    case 1:
      text.insert(at, 1, mark);
      return;
    default:
      text.erase(at, 1);
  }
}

void change_digit(std::string& text, const Choose& choose) {
  auto at = text.find_first_of("0123456789", line_start(text, choose));
  if (at != std::string::npos) text[at] = static_cast<char>('0' + choose(10));
}

void change_files(Texts& texts, const Choose& choose) {
  auto at = choose(static_cast<unsigned>(texts.size()));
  constexpr std::array names{"plan.yaml",   "ledger/x.yaml", "meetings/2014-02-02.yaml",
                             "grants.yaml", "waivers.yaml",  "Plan.yml"};
  if (choose(2) == 0 && texts.size() > 1) {
    texts.erase(texts.begin() + at);
    return;
  }
  std::string name = names[choose(names.size())];
  auto copy = texts[at].second;
  for (const auto& file : texts)
    if (file.first == name) return;
  texts.emplace_back(name, copy);
}

void change_once(MadeArea& area, const Choose& choose) {
  auto& texts = area.texts;
  auto& text = texts[choose(static_cast<unsigned>(texts.size()))].second;
  const auto& other = texts[choose(static_cast<unsigned>(texts.size()))].second;
  switch (choose(12)) {
    case 0:
    case 1:
    case 2: {
      std::string word(some_token(choose(3) == 0 ? other : text, choose));
      return put(text, some_token(text, choose), word);
    }
    case 3:
    case 4:
      return put(text, some_token(text, choose), one_of(odd_values, choose));
    case 5:
    case 6:
      return change_digit(text, choose);
    case 7:
      return change_character(text, choose);
    case 8:
      return change_files(texts, choose);
    case 9:
      area.as_of = add_days(area.as_of, static_cast<int>(choose(256) * 256 + choose(256)) % 20'000 - 10'000);
      return;
    default:
      return change_line(text, std::string(other), choose);
  }
}

bool in_token(char c) {
  return is_letter(c) || is_digit(c) || std::string_view("-_./%£").find(c) != std::string_view::npos ||
         static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

std::vector<std::string_view> tokens_of(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < text.size();) {
    auto end = at;
    while (end < text.size() && in_token(text[end])) ++end;
    if (end > at) out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

MadeArea right_area(const Choose& choose) {
  switch (choose(8)) {
    case 0:
    case 1: {
      auto made = random_area(choose(256) * 256 + choose(256));
      return {made.texts, *parse_date(made.as_of)};
    }
    case 2:
      return with_fewer_files(example_area("fernside"), choose);
    case 3:
      return with_fewer_files(example_area(choose(4) == 0 ? "allenton" : "st-james-street"), choose);
    default: {
      auto rules = all_rules();
      const auto& rule = *rules[(choose(256) * 256 + choose(256)) % rules.size()];
      auto laid = laid_over(choose(2) == 0 ? rule.fails : rule.passes);
      return {laid.texts, *parse_date(laid.as_of)};
    }
  }
}

void change(MadeArea& area, unsigned changes, const Choose& choose) {
  for (; changes > 0; --changes) change_once(area, choose);
}

}  // namespace quorate::test
