// Answers to questions of governance: yes, no, "it depends" where the text or the files leave something open and the
// readings disagree, or "not set" where no rule is written. Never a bool. Nothing here is a sentence for people.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/working.h"

namespace quorate {

enum class Verdict { no, yes, depends, not_set };
std::string_view name(Verdict verdict);  // "no", "yes", "depends", "not-set"
// Certainly or perhaps not.
inline bool not_met(Verdict answer) { return answer == Verdict::no || answer == Verdict::depends; }
inline Verdict verdict(bool holds) { return holds ? Verdict::yes : Verdict::no; }

// One verdict for several readings: theirs where they agree, else "depends". Of none: not set.
Verdict agreed(std::span<const Verdict> verdicts);
// Of several conditions that must all hold: no where one fails, depends where one does, else yes. What is not set is no
// condition; where nothing is set, nor is the whole.
Verdict all_of(std::span<const Verdict> verdicts);

// One way of reading the question, with its answer and the figures behind that.
struct Reading {
  std::string name;
  Verdict answer = Verdict::not_set;
  Working working;
};

struct Answer {
  Verdict answer = Verdict::not_set;
  std::vector<Reading> readings;  // where something is open; none where there is one way to read it
  Working working;                // of the first reading
  std::string clause, says;       // the rule that answers
  Span rule;
};

// Something that can be read in several ways, each with a name; a question is answered for each.
struct Axis {
  std::vector<std::string> names;
};
// Which way each axis is read.
using Choice = std::vector<std::size_t>;
// Every combination, the last axis turning fastest. Without axes there is one, empty.
std::vector<Choice> choices_of(std::span<const Axis> axes);
std::string name_of(std::span<const Axis> axes, const Choice& choice);  // "advisory members counted, of those present"

}  // namespace quorate
