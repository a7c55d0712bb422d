#include "budget/table.h"
#include "commands/commands.h"
#include "named.h"
#include "open_area.h"
#include "print.h"
#include "report/interests_report.h"

namespace quorate {

const CommandHelp interests_help{
    "interests", "Who is connected to what, and how much of the plan goes there",
    "Examples:\n"
    "  quorate interests                      every body, then every interest declared\n"
    "  quorate interests examples/fernside --as-of 2015-03-31\n"
    "  quorate interests --member cedar       what one member has declared, and how they voted\n"
    "  quorate interests --organisation hollow-hall       who is connected with it\n"
    "\n"
    "A body is listed with those who were members on the day and are connected with\n"
    "it. The plan's money is that of the lines it leads; what decisions commit is\n"
    "counted where they carried. Where votes are recorded by number only, nobody can\n"
    "tell who voted. What is not public is left out, and counted: --confidential\n"
    "shows it. Do not publish that."};

namespace {

constexpr Reads of_people = Reads::people | Reads::terms | Reads::interests | Reads::meetings | Reads::notice | Reads::attendance |
                            Reads::declared | Reads::decisions;
constexpr Reads of_money = Reads::lines | Reads::periods | Reads::leads | Reads::area;

bool is_named(const Area& area, const std::string& body) {
  for (const auto& member : area.membership.members)
    for (const auto& interest : member.interests)
      if (interest.body && interest.body->value == body) return true;
  return false;
}

bool organisation_is_known(const Area& area, const std::string& wanted, Environment& env) {
  if (wanted.empty() || area.organisation(wanted) || is_named(area, wanted)) return true;
  Known known{"organisation", {}};
  for (const auto* list : {&area.plan.organisations, &area.membership.organisations})
    for (const auto& one : *list) known.ids.push_back(one.id.text);
  return tell_unknown(wanted, known, env), false;
}

}  // namespace

int run_interests(const InterestsArgs& args, Environment& env) {
  auto people = args.confidential ? of_people : of_people | reads_publishable;
  Needs needs{files_of_people | Wanted::meetings, people, "interests cannot be listed", "membership.yaml",
              "there is nobody whose interests could be listed"};
  auto open = open_area(args.path, needs, env);
  if (!open) return open.error();
  const auto& area = open->area;
  if (!args.member.empty() && !named_member(area, args.member, env)) return wrong_usage;
  if (!organisation_is_known(area, args.organisation, env)) return wrong_usage;
  auto as_of = args.as_of.value_or(env.today);
  auto table = budget_table(area.plan);
  bool money = area.has_plan && !area.damage_to(of_money);
  InterestsOptions options{args.member, args.organisation, args.output.format == Format::csv, args.confidential};
  auto answer = interests_of(area, money ? &table : nullptr, as_of, options);
  print([&] { return interests_document(area, answer, as_of, options); },
        [&] { return interests_json(area, answer, as_of); }, args.output, env);
  return nothing_wrong;
}

}  // namespace quorate
