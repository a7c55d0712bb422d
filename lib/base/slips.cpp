#include "base/slips.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/characters.h"
#include "base/words.h"

namespace quorate {
namespace {

constexpr std::size_t most_letters = 2;  // that differ
constexpr std::size_t longest = 100;
constexpr std::size_t most_told = 20;

bool has_digit(std::string_view text) { return std::any_of(text.begin(), text.end(), is_digit); }

// Alike but for a letter or two in one place.
bool one_slip(std::string_view a, std::string_view b) {
  auto begin = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  a.remove_prefix(static_cast<std::size_t>(begin.first - a.begin()));
  b.remove_prefix(static_cast<std::size_t>(begin.second - b.begin()));
  auto end = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend());
  a.remove_suffix(static_cast<std::size_t>(end.first - a.rbegin()));
  b.remove_suffix(static_cast<std::size_t>(end.second - b.rbegin()));
  return a.size() <= most_letters && b.size() <= most_letters && !has_digit(a) && !has_digit(b);
}

struct SmallWord {
  std::string text;   // in small letters
  std::size_t place;  // as it was given
};
bool less(const SmallWord& a, const SmallWord& b) { return a.text < b.text; }

using Sorted = std::span<const SmallWord>;  // by their text

std::vector<SmallWord> sorted(std::span<const std::string_view> words) {
  std::vector<SmallWord> out;
  for (std::size_t at = 0; at < words.size(); ++at)
    if (words[at].size() <= longest) out.push_back({lowered(words[at]), at});
  std::stable_sort(out.begin(), out.end(), less);
  return out;
}

int letter(const SmallWord& word, std::size_t at) {
  return at < word.text.size() ? static_cast<unsigned char>(word.text[at]) : -1;
}

// Of words that are alike up to there, those that go on with this letter.
Sorted going_on(Sorted words, std::size_t at, int with) {
  auto first =
      std::partition_point(words.begin(), words.end(), [&](const SmallWord& one) { return letter(one, at) < with; });
  auto end = std::partition_point(first, words.end(), [&](const SmallWord& one) { return letter(one, at) == with; });
  return {first, end};
}

// How each of these words goes on behind a slip of which it holds no, one or two letters.
using Ending = std::pair<std::string_view, const SmallWord*>;

template <class Take>
void each_ending(const SmallWord& word, std::size_t at, Take take) {
  for (std::size_t letters = 0; letters <= most_letters && at + letters <= word.text.size(); ++letters)
    take(std::string_view(word.text).substr(at + letters));
}

using Slips = std::vector<std::vector<std::size_t>>;

void add(std::vector<std::size_t>& near, const SmallWord& word, const SmallWord& candidate) {
  bool known = std::find(near.begin(), near.end(), candidate.place) != near.end();
  if (!known && one_slip(word.text, candidate.text)) near.push_back(candidate.place);
}

// Slips at this place of words and candidates that are alike before it: behind it they are alike again.
void find_at(Sorted words, Sorted candidates, std::size_t at, Slips& out) {
  std::vector<Ending> endings;
  for (const auto& one : candidates)
    each_ending(one, at, [&](std::string_view ending) { endings.emplace_back(ending, &one); });
  std::sort(endings.begin(), endings.end());
  for (const auto& word : words)
    each_ending(word, at, [&](std::string_view ending) {
      auto& near = out[word.place];
      auto found = std::lower_bound(endings.begin(), endings.end(), Ending{ending, nullptr});
      for (; found != endings.end() && found->first == ending && near.size() < most_told; ++found)
        add(near, word, *found->second);
    });
}

// Most words soon have no candidate that begins as they do, and are not looked at any further.
void find_from(Sorted words, Sorted candidates, std::size_t at, Slips& out) {
  if (words.empty() || candidates.empty()) return;
  find_at(words, candidates, at, out);
  while (!words.empty()) {
    auto with = letter(words.front(), at);
    auto alike = going_on(words, at, with);
    words = words.subspan(alike.size());
    if (with >= 0) find_from(alike, going_on(candidates, at, with), at + 1, out);
  }
}

}  // namespace

std::vector<std::vector<std::size_t>> find_slips(std::span<const std::string_view> words,
                                                 std::span<const std::string_view> candidates) {
  Slips out(words.size());
  auto sought = sorted(words), known = sorted(candidates);
  auto same = [](const SmallWord& a, const SmallWord& b) { return a.text == b.text; };
  known.erase(std::unique(known.begin(), known.end(), same), known.end());  // of two alike the first is told
  for (const auto& word : sought) {
    auto found = std::lower_bound(known.begin(), known.end(), word, less);
    if (found != known.end() && found->text == word.text) out[word.place].push_back(found->place);
  }
  find_from(sought, known, 0, out);
  for (auto& near : out) std::sort(near.begin(), near.end());
  return out;
}

}  // namespace quorate
