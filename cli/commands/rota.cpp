#include <fmt/core.h>

#include "commands/commands.h"
#include "open_area.h"
#include "print.h"
#include "report/rota_report.h"

namespace quorate {

const CommandHelp rota_help{"rota", "Who stands down when, and can the rota honour the limit?",
                            "Examples:\n"
                            "  quorate rota examples/fernside --as-of 2016-09-30\n"
                            "                      who stands down at each of the next three annual meetings\n"
                            "  quorate rota --agm 2016-10-19 --years 6\n"
                            "                      six meetings ahead, the next one on that day\n"
                            "\n"
                            "Three a year clear nine people in three years: a bigger group with a limit of\n"
                            "three years needs more, and the report says how many. The proposal keeps everybody\n"
                            "within the limit and, if any order can, residents in the majority of voting members\n"
                            "even if all who stand down were lost. It decides nothing."};

namespace {

constexpr Needs needs{files_of_people | Wanted::meetings,
                      Reads::people | Reads::terms | Reads::constitution | Reads::meetings | Reads::area,
                      "the rota cannot be drawn up", "membership.yaml", "there is nobody to draw up a rota for"};

}  // namespace

int run_rota(const RotaArgs& args, Environment& env) {
  auto open = open_area(args.path, needs, env);
  if (!open) return open.error();
  const auto& area = open->area;
  auto as_of = args.as_of.value_or(env.today);
  if (args.agm && *args.agm <= as_of) {
    env.err += fmt::format("quorate: the next annual meeting comes after {}, so it cannot be on {}\n", text(as_of),
                           text(*args.agm));
    return wrong_usage;
  }
  RotaQuestion question{as_of, args.agm, args.years, args.output.format == Format::csv};
  print([&] { return rota_document(area, question); }, [&] { return rota_json(area, question); }, args.output, env);
  return nothing_wrong;
}

}  // namespace quorate
