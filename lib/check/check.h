// Which rules run, on what, and in what order their findings are told.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "rules/rule.h"
#include "source/files.h"

namespace quorate {

struct Finding {
  const Rule* rule;
  Found found;

  Severity severity() const { return found.severity.value_or(rule->severity); }
  Layer layer() const { return found.layer.value_or(rule->layer); }
};

// A rule that was not run because what it reads could not be relied on, and the place that is to blame.
struct NotRun {
  const Rule* rule;
  Span because;
};

// Which rules count: all, or those selected, less those ignored. Errors in reading files always count: what cannot be
// read cannot be checked, and leaving that out would be silence.
struct Selection {
  std::vector<const Rule*> select, ignore;
  bool has(const Rule& rule) const;
};

// The rules that a word stands for: a rule's name, `topic/name`, or a topic. Empty when it stands for none.
std::vector<const Rule*> rules_named(std::string_view word);
// The nearest word that would have stood for some.
std::string_view nearest_rule(std::string_view word);

// A finding that a waiver sets aside: told apart, and not counted.
struct Waived {
  Finding finding;
  const Waiver* waiver;
};

struct CheckResult {
  Area area;
  Date as_of;
  std::vector<Finding> findings;  // by file, place and rule
  std::vector<NotRun> not_run;
  std::vector<Waived> waived = {};  // in the order of the findings

  std::size_t count(Severity severity) const;
};

CheckResult check_area(const Files& files, Date as_of, const Selection& selection = {});

}  // namespace quorate
