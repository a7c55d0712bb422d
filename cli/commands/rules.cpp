#include "commands/commands.h"
#include "print.h"
#include "report/rule_report.h"

namespace quorate {

const CommandHelp rules_help{"rules", "All rules, by topic, with their strength",
                             "Examples:\n"
                             "  quorate rules\n"
                             "  quorate rules --format csv > rules.csv"};

int run_rules(const RulesArgs& args, Environment& env) {
  print([] { return rules_document(all_rules()); }, [] { return rules_json(all_rules()); }, args.output, env);
  return nothing_wrong;
}

}  // namespace quorate
