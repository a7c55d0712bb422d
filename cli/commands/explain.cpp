#include <fmt/core.h>

#include "commands/commands.h"
#include "named.h"
#include "print.h"
#include "report/render/escape.h"
#include "report/rule_report.h"

namespace quorate {

const CommandHelp explain_help{
    "explain", "What a rule checks, why, and how to put it right",
    "Examples:\n"
    "  quorate explain printed-share\n"
    "  quorate explain budget/printed-share   the same: findings print it so\n"
    "  quorate explain printed-sh             any beginning will do, if only one rule has it"};

namespace {

// The rule of that name, or the only one whose name begins so.
std::vector<const Rule*> matching(std::string_view word) {
  if (const auto* rule = find_rule(word)) return {rule};
  auto slash = word.find('/');
  std::vector<const Rule*> out;
  for (const auto* rule : all_rules())
    if (rule->name.starts_with(word.substr(slash + 1)) &&
        (slash == std::string_view::npos || name(rule->topic) == word.substr(0, slash)))
      out.push_back(rule);
  return out;
}

std::string unknown(const std::string& word) {
  return fmt::format("quorate: there is no rule `{}`: {}\n", for_terminal(word),
                     did_you_mean(nearest_rule(word), "`quorate rules` lists them"));
}

std::string several(const std::string& word, const std::vector<const Rule*>& rules) {
  auto out = fmt::format("quorate: several rules begin with `{}`:\n", for_terminal(word));
  for (const auto* rule : rules) out += fmt::format("  {}/{}\n", name(rule->topic), rule->name);
  return out;
}

}  // namespace

int run_explain(const ExplainArgs& args, Environment& env) {
  auto rules = matching(args.rule);
  if (rules.size() == 1) {
    bool table = args.output.format == Format::csv;
    print([&] { return table ? rules_document(rules) : rule_document(*rules[0]); },
          [&] { return rule_json(*rules[0]); }, args.output, env);
    return nothing_wrong;
  }
  env.err += rules.empty() ? unknown(args.rule) : several(args.rule, rules);
  return wrong_usage;
}

}  // namespace quorate
