#include "base/words.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/characters.h"
#include "base/utf8.h"

namespace quorate {
namespace {

constexpr std::size_t longest_guessed = 64;

// Edits between two words: a letter put in, left out, changed, or exchanged with its neighbour.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      auto change = last[j - 1] + (lower(a[i - 1]) != lower(b[j - 1]));
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, change});
      if (i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1]))
        row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before.swap(last);
    last.swap(row);
  }
  return last[b.size()];
}

// A word that no line can hold is broken between two characters.
void add_word(std::vector<std::string>& lines, std::string_view word, std::size_t width) {
  auto used = display_width(lines.back());
  while (!word.empty()) {
    auto before = word;
    auto size = columns(next_character(word));
    if (used + size > width && used > 0) {
      lines.emplace_back();
      used = 0;
    }
    lines.back() += before.substr(0, before.size() - word.size());
    used += size;
  }
}

template <class Words, class Write>
std::string list(const Words& words, std::string_view joint, Write write) {
  std::string out;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (at > 0) out += at + 1 == words.size() ? fmt::format(" {} ", joint) : ", ";
    out += write(words[at]);
  }
  return out;
}

}  // namespace

std::string_view nearest_word(std::string_view word, std::span<const std::string_view> candidates) {
  std::string_view best;
  auto least = word.size() / 3 + 1;
  if (word.size() > longest_guessed) return best;
  for (auto candidate : candidates) {
    auto longer = std::max(word.size(), candidate.size()), apart = longer - std::min(word.size(), candidate.size());
    if (longer > longest_guessed || apart > least) continue;  // so many edits it takes at the least
    auto edits = distance(word, candidate);
    if (edits < least || (edits == least && best.empty() && edits <= (word.size() + 1) / 3))
      best = candidate, least = edits;
  }
  return best;
}

std::string joined(std::span<const std::string> words, std::string_view joint) {
  return list(words, joint, [](const auto& word) { return word; });
}

std::string choices(std::span<const std::string_view> words, std::string_view joint) {
  return list(words, joint, [](auto word) { return fmt::format("`{}`", word); });
}

std::string with_article(std::string_view noun) {
  bool vowel = !noun.empty() && std::string_view("aeiou").find(lower(noun[0])) != std::string_view::npos;
  return fmt::format("{} {}", vowel ? "an" : "a", noun);
}

std::string counted(std::size_t count, std::string_view noun, std::string_view plural) {
  if (count == 1) return fmt::format("1 {}", noun);
  return plural.empty() ? fmt::format("{} {}s", count, noun) : fmt::format("{} {}", count, plural);
}

std::string full_stop(std::string text) {
  if (!text.ends_with('.')) text += '.';
  return text;
}

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

std::string capitalised(std::string text) {
  if (!text.empty()) text[0] = upper(text[0]);
  return text;
}

std::string uncapitalised(std::string text) {
  if (!text.empty()) text[0] = lower(text[0]);
  return text;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) width += columns(next_character(text));
  return width;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  while (!text.empty()) {
    auto end = std::min(text.find(' '), text.size());
    auto word = text.substr(0, end);
    if (!lines.back().empty() && display_width(lines.back()) + 1 + display_width(word) > width) lines.emplace_back();
    if (!lines.back().empty()) lines.back() += ' ';
    add_word(lines, word, width);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string shortened(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return std::string(text);
  std::string out;
  for (std::size_t used = 0; !text.empty();) {
    auto before = text;
    used += columns(next_character(text));
    if (used + 1 > width) break;
    out += before.substr(0, before.size() - text.size());
  }
  return out + "…";
}

}  // namespace quorate
