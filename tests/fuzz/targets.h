// The targets of the fuzzers. Each is one function of bytes: libFuzzer calls it through entry.cpp, the tests call it
// with the kept inputs and with generated ones. None throws for what an input holds: an exception that comes out of one
// is a mistake that was found.
#pragma once
#include <array>
#include <string>
#include <string_view>

namespace quorate::test {

// What is wrong with what the program made of the input, in words for whoever has to find the reason; empty: nothing.
using Target = std::string (*)(std::string_view bytes);

// A YAML file: whatever it holds, its tree is well formed and its diagnostics lie inside it; wherever the regular lane
// takes it, both readers agree. The first byte 1: a document that is made of the choices behind it.
std::string try_lane(std::string_view bytes);
// Amounts, dates, spans of time, shares, keys: what is printed reads back, near misses are refused. The first byte says
// which.
std::string try_values(std::string_view bytes);
// Any text on its way into any format: nothing acts there, nothing is lost where it can be read back.
std::string try_texts(std::string_view bytes);
// One file of an area (the first byte says which) beside others that are right, through check and other commands.
std::string try_file(std::string_view bytes);
// A bank's file, imported twice, backwards and in two parts: nothing is lost, nothing doubled.
std::string try_bank(std::string_view bytes);
// A whole area: a right one, changed by choices, through all commands and formats; figures add up to their totals.
std::string try_area(std::string_view bytes);

struct NamedTarget {
  std::string_view name;
  Target target;
};
inline constexpr std::array<NamedTarget, 6> targets{{{"lane", try_lane},
                                                     {"values", try_values},
                                                     {"texts", try_texts},
                                                     {"file", try_file},
                                                     {"bank", try_bank},
                                                     {"area", try_area}}};

}  // namespace quorate::test
