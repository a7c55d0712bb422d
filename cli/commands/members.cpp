#include "commands/commands.h"
#include "govern/register.h"
#include "named.h"
#include "open_area.h"
#include "print.h"

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

constexpr Needs needs{files_of_people | Wanted::programme,
                      Reads::people | Reads::terms | Reads::offices | Reads::constitution | Reads::area,
                      "the register cannot be printed", "membership.yaml", "there is no register to print"};

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
  auto open = open_area(args.path, needs, env);
  if (!open) return open.error();
  const auto& area = open->area;
  auto as_of = args.as_of.value_or(env.today);
  if (!all_serve(args, area, as_of, env)) return wrong_usage;
  MembersQuestion question{as_of, args.join, args.leave, args.output.format == Format::csv};
  print([&] { return members_document(area, question); }, [&] { return members_json(area, question); }, args.output,
        env);
  return nothing_wrong;
}

}  // namespace quorate
