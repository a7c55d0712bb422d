#include "commands/commands.h"
#include "find_area.h"
#include "format/read_area.h"
#include "govern/register.h"
#include "named.h"
#include "print.h"
#include "usable.h"

namespace quorate {

const CommandHelp members_help{"members", "Who belongs to the group, and do residents hold the majority?",
                               "Examples:\n"
                               "  quorate members examples/fernside --as-of 2016-09-30\n"
                               "                      the register; each test on residents with its base, such as\n"
                               "                      \"6 of 8 voting members\"; how many may join or leave\n"
                               "  quorate members --leave ivy --join other --join resident:non-voting\n"
                               "                      the same if I. Ivy left, somebody who is not a resident joined,\n"
                               "                      and a resident came in without a vote\n"
                               "  quorate members --format csv > members.csv    the register, for a spreadsheet\n"
                               "\n"
                               "Where it is not known whether somebody lives in the area, each test is shown at\n"
                               "best and at worst. What the rules do not say is shown as not set."};

namespace {

constexpr Needs needs{Reads::people | Reads::terms | Reads::offices | Reads::constitution | Reads::area,
                      "membership.yaml", "there is no register to print", "the register cannot be printed"};

// Those who would leave must be there to begin with.
bool all_serve(const MembersArgs& args, const Area& area, Date as_of, Environment& env) {
  auto people = register_on(area.membership, as_of);
  for (const auto& id : args.leave) {
    if (!named_member(area, id, env)) return false;
    if (!has_member(people, id)) return tell_not_serving(id, as_of, env), false;
  }
  return true;
}

}  // namespace

int run_members(const MembersArgs& args, Environment& env) {
  auto found = find_area(args.path, env);
  if (!found) return wrong_usage;
  Diagnostics diagnostics;
  auto area = read_area(*found->files, diagnostics);
  if (!usable(area, diagnostics, found->folder, needs, env)) return findings_told;
  auto as_of = args.as_of.value_or(env.today);
  if (!all_serve(args, area, as_of, env)) return wrong_usage;
  MembersQuestion question{as_of, args.join, args.leave, args.output.format == Format::csv};
  print(members_document(area, question), members_json(area, question), args.output, env);
  return nothing_wrong;
}

}  // namespace quorate
