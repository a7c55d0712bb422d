// Sentences about findings that several formats share.
#pragma once
#include "check/check.h"

namespace quorate {

std::string heading(const CheckResult& result);    // "Allenton Big Local, as of 15 November 2013"
std::string place_words(Span span);                // "plan.yaml:12:3", "plan.yaml" for an empty file
std::string rule_words(const Rule& rule);          // "budget/printed-share"
std::string clause_words(const Finding& finding);  // the area's own clause, or the source of the rule
std::string line_words(Span span);                 // "plan.yaml:12", for the places of figures
std::string summary(const CheckResult& result);    // "2 errors, 1 warning, no notes"
// One sentence for each place that kept rules from being run: how many, of which topics.
std::vector<std::string> not_run_words(const CheckResult& result);
std::string not_read_words(const Area& area);
// One sentence for each finding that a waiver sets aside: what, why, until when.
std::vector<std::string> waived_words(const CheckResult& result);

// A line cut to a width so that the span stays in sight: all that is shown, what stands before the span, and the span.
struct Excerpt {
  std::string shown, before, marked;
};
Excerpt excerpt_of(Span span, std::size_t width);

}  // namespace quorate
