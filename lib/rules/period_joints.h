// Where one period ends and the next begins, all over the tree: the two rules about gaps and overlaps look at these.
#pragma once
#include <vector>

#include "rules/rule.h"

namespace quorate {

// A joint that does not fit: the next day that a period should hold, and the day on which one does.
struct PeriodJoint {
  Date expected, begins;  // begins > expected is a gap, begins < expected an overlap
  std::string overlap;    // how an overlap is told
  std::string subject;
  Span span;
  Working working;
};

std::vector<PeriodJoint> period_joints(const Plan& plan);

}  // namespace quorate
