// How many are enough. Exact: counts and cross-multiplied fractions, no percentages computed.
#pragma once
#include "model/constitution.h"

namespace quorate {

// Of so many, so many.
struct Ratio {
  int have = 0;
  int base = 0;
};

// Whether the ratio meets the threshold. A share is never met by nobody, not even a share of nobody; a number is met as
// it is written.
bool meets(const Threshold& threshold, Ratio ratio);
// The fewest that would meet it on this base; more than the base where all of it are not enough.
int needed(const Threshold& threshold, int base);
// A threshold that says nothing: neither `at_least` nor `more_than`.
bool says_nothing(const Threshold& threshold);
// A share needs a base; a number of people stands alone.
bool is_share(const Threshold& threshold);

}  // namespace quorate
