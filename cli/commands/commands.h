// The commands: what each is asked, and what runs it. Each is one file; parse_args.cpp fills the questions in.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "check/check.h"
#include "environment.h"
#include "report/document.h"
#include "report/ledger_report.h"

namespace quorate {

enum class Format { text, markdown, csv, json };
enum class Colour { automatic, always, never };

// What all commands that print share.
struct OutputArgs {
  Format format = Format::text;
  Colour colour = Colour::automatic;
  bool wide = false;
};

struct CheckArgs {
  std::string path;  // empty: look from here upwards
  std::optional<Date> as_of;
  OutputArgs output;
  Selection selection;
  Severity fail_on = Severity::error;
};

struct BudgetArgs {
  std::string path;
  std::optional<Date> as_of;
  OutputArgs output;
  std::optional<By> by;
  std::string period;    // its id; empty: the whole plan
  bool planned = false;  // the plan alone, though there is a ledger
};

struct SpendArgs {
  std::string period;
  std::string path;
  std::optional<Date> as_of;
  OutputArgs output;
};

struct LedgerArgs {
  std::string path;
  std::optional<Date> as_of;
  OutputArgs output;
  LedgerFilter filter;
};

struct GrantsArgs {
  std::string path;
  std::optional<Date> as_of;
  OutputArgs output;
};

struct ExplainArgs {
  std::string rule;
  OutputArgs output;
};

struct RulesArgs {
  OutputArgs output;
};

// How a command presents itself: parse_args.cpp prints it, the docs quote it.
struct CommandHelp {
  const char* name;
  const char* summary;   // one line
  const char* examples;  // a worked example or two, with what they answer
};
extern const CommandHelp check_help, budget_help, spend_help, ledger_help, grants_help, explain_help, rules_help;

int run_check(const CheckArgs& args, Environment& env);
int run_budget(const BudgetArgs& args, Environment& env);
int run_spend(const SpendArgs& args, Environment& env);
int run_ledger(const LedgerArgs& args, Environment& env);
int run_grants(const GrantsArgs& args, Environment& env);
int run_explain(const ExplainArgs& args, Environment& env);
int run_rules(const RulesArgs& args, Environment& env);

}  // namespace quorate
