#include "commands/commands.h"
#include "open_area.h"
#include "print.h"
#include "report/due_report.h"
#include "report/grants_due.h"

namespace quorate {

const CommandHelp due_help{"due", "Everything with a date: overdue, and due soon",
                           "Examples:\n"
                           "  quorate due                            overdue, and the next 90 days\n"
                           "  quorate due --days 365                 a year ahead\n"
                           "  quorate due examples/fernside --as-of 2016-09-30\n"
                           "\n"
                           "The annual meeting, terms and offices that end, reviews, milestones, minutes to\n"
                           "publish, embargoes that end, documents expected, notice to give, reports on grants.\n"
                           "A day that is listed is the last that is in time."};

namespace {

constexpr Needs needs{files_of_due | Wanted::grants,
                      reads_due,
                      "what is due cannot be listed"};

}  // namespace

int run_due(const DueArgs& args, Environment& env) {
  auto open = open_area(args.path, needs, env);
  if (!open) return open.error();
  const auto& area = open->area;
  DueQuestion question{args.as_of.value_or(env.today), args.days, args.output.format == Format::csv};
  auto dues = due_with_grants(area, question.as_of, question.days);
  print([&] { return due_document(area, dues, question); }, [&] { return due_json(area, dues, question); }, args.output,
        env);
  return nothing_wrong;
}

}  // namespace quorate
