#include "commands/commands.h"
#include "find_area.h"
#include "print.h"
#include "report/findings_report.h"

namespace quorate {

const CommandHelp check_help{"check", "Is anything wrong? Every finding, with its line",
                             "Examples:\n"
                             "  quorate check                          the area you stand in\n"
                             "  quorate check examples/allenton        another folder\n"
                             "  quorate check --as-of 2014-03-12       as it stood on that day\n"
                             "  quorate check --select budget          only the rules about money\n"
                             "  quorate check --fail-on warning        for CI: warnings stop the change too\n"
                             "\n"
                             "Exit status: 0 nothing wrong; 1 findings of the strength of --fail-on or more;\n"
                             "2 wrong command line, or no such folder; 3 quorate could not do its work.\n"
                             "Errors in how files are written are always told: what cannot be read cannot\n"
                             "be checked."};

namespace {

bool fails(const CheckResult& result, Severity fail_on) {
  for (const auto& finding : result.findings)
    if (finding.severity() >= fail_on) return true;
  return !result.not_run.empty();
}

}  // namespace

int run_check(const CheckArgs& args, Environment& env) {
  auto found = find_area(args.path, env);
  if (!found) return wrong_usage;
  auto result = check_area(*found->files, args.as_of.value_or(env.today), args.selection);
  if (args.output.format == Format::text)
    env.out += findings_text(result, {found->folder, text_style(args.output, env)});
  else
    print([&] { return args.output.format == Format::csv ? findings_table(result) : findings_document(result); },
          [&] { return findings_json(result); }, args.output, env);
  return fails(result, args.fail_on) ? findings_told : nothing_wrong;
}

}  // namespace quorate
