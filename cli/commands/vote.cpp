#include <fmt/core.h>

#include <algorithm>

#include "base/words.h"
#include "commands/commands.h"
#include "govern/other_conditions.h"
#include "named.h"
#include "open_area.h"
#include "print.h"
#include "report/render/escape.h"
#include "report/vote_report.h"

namespace quorate {

const CommandHelp vote_help{"vote", "Did it carry: on which base, needed and got?",
                            "Examples:\n"
                            "  quorate vote 2014-03-12/co-opt-ivy         a decision in the minutes\n"
                            "  quorate vote --present 7 --for 3 --against 2 --abstained 2\n"
                            "                                             numbers alone: 3 of 7 is no majority\n"
                            "  quorate vote --present 7 --for 3 --against 3 --abstained 1 --casting for\n"
                            "                                             a tie, and the chair's casting vote\n"
                            "  quorate vote --matter membership --present 9 --members 12 --for 8 --residents 5\n"
                            "                                             a matter with a rule of its own\n"
                            "\n"
                            "It answers by the rules of constitution.yaml in force on the day. `--present` is\n"
                            "how many were there who may vote; those who left the room are not. A decision that\n"
                            "is not public is shown with --confidential only."};

namespace {

Votes number(int count) {
  Votes out;
  out.number = count;
  return out;
}

bool adds_up(const VoteArgs& args, Environment& env) {
  auto together = args.in_favour.value_or(0) + args.against.value_or(0) + args.abstained.value_or(0);
  std::string wrong;
  if (!args.present || !args.in_favour)
    wrong = "say how many were there and how many voted for it: `--present 9 --for 5`, or name a decision";
  else if (together > *args.present)
    wrong = fmt::format("there are {} votes here, but only {} to give them", together, *args.present);
  else if (args.residents && *args.residents > *args.in_favour)
    wrong = fmt::format("{} residents cannot be among {} votes", *args.residents, *args.in_favour);
  else if (args.members && *args.members < *args.present)
    wrong = fmt::format("{} cannot be present of {} members", *args.present, *args.members);
  if (wrong.empty()) return true;
  env.err += fmt::format("quorate: {}\nTry `quorate vote --help`.\n", wrong);
  return false;
}

VoteQuestion of_numbers(const VoteArgs& args, const Area& area, Date as_of) {
  VoteQuestion out;
  out.rules = version_on(area.constitution, as_of);
  if (args.matter) out.matter = *args.matter;
  if (!args.members) out.body = out.result = body_of(register_on(area.membership, as_of));
  out.present = args.present;
  out.members = args.members;
  out.residents_in_favour = args.residents;
  out.by = DecidedBy::vote;
  out.in_favour = number(*args.in_favour);
  if (args.against) out.against = number(*args.against);
  if (args.abstained) out.abstained = number(*args.abstained);
  out.casting = args.casting;
  return out;
}

// The register knows how many there are to vote; where it lags behind, `--members` does.
bool can_be_there(const VoteQuestion& question, Date as_of, Environment& env) {
  auto voters = std::count_if(question.body.begin(), question.body.end(),
                              [](const Head& head) { return head.votes != YesNoUnknown::no; });
  if (question.body.empty() || *question.present <= voters) return true;
  env.err += fmt::format(
      "quorate: {} cannot be there who may vote: the register has {} with a vote on {}\n"
      "`--members N` says how many there are where the register does not.\n",
      *question.present, counted(static_cast<std::size_t>(voters), "member"), text(as_of));
  return false;
}

// A matter may have any name, and without a rule of its own goes by that for others: so a slip would pass unseen.
bool is_no_slip(const VoteQuestion& question, Environment& env) {
  if (!question.rules) return true;
  auto known = known_matters(*question.rules);
  if (std::find(known.begin(), known.end(), question.matter) != known.end()) return true;
  auto near = nearest_word(question.matter, known);
  if (near.empty()) return true;
  env.err += fmt::format("quorate: the rules know no matter `{}`: {}\n", for_terminal(question.matter),
                         for_terminal(did_you_mean(near, {})));
  return false;
}

bool may_be_seen(const FoundDecision& one, ShownTo whom, Date as_of, Environment& env) {
  if (shown_to(whom, *one.meeting, as_of).shows(*one.decision)) return true;
  env.err += "quorate: this decision is not public: --confidential shows it\n";
  return false;
}

constexpr Reads parts_of_people = Reads::people | Reads::terms | Reads::constitution;

// The minutes say how a decision was voted on: what stands beside it would be passed over.
bool no_numbers(const VoteArgs& args, const std::string& decision, Environment& env) {
  bool numbers = args.present || args.members || args.in_favour || args.against || args.abstained || args.residents;
  if (!numbers && !args.casting && !args.matter) return true;
  env.err += fmt::format(
      "quorate: the minutes say how `{}` was voted on; leave it out to ask by numbers, or leave out the numbers\n",
      for_terminal(decision));
  return false;
}

int of_decision(const VoteArgs& args, const WhatAndWhere& asked, Environment& env) {
  constexpr Needs needs{files_of_people | Wanted::meetings, parts_of_people, "the vote cannot be judged",
                        "membership.yaml", "nobody knows who is a member"};
  auto open = open_area(asked.path, needs, env);
  if (!open) return open.error();
  const auto& area = open->area;
  auto whom = args.confidential ? ShownTo::in_confidence : ShownTo::everybody;
  auto as_of = args.as_of.value_or(env.today);
  auto decision = named_decision(area, asked.what, whom, as_of, env);
  if (!decision) return wrong_usage;
  auto parts = Reads::notice | Reads::attendance | Reads::declared | Reads::decisions | Reads::offices;
  if (!args.confidential) parts = parts | reads_publishable;
  if (!undamaged(*open, area.damage_to(parts, *decision->meeting), needs.cannot, env)) return findings_told;
  if (!may_be_seen(*decision, whom, as_of, env)) return wrong_usage;
  VoteReport report{&area, question_of(area, *decision->meeting, *decision->decision), decision->meeting->date()};
  print([&] { return vote_document(report); }, [&] { return vote_json(report); }, args.output, env);
  return nothing_wrong;
}

int by_numbers(const VoteArgs& args, const std::string& path, Environment& env) {
  constexpr Needs needs{files_of_people, parts_of_people, "the vote cannot be judged", "constitution.yaml",
                        "no rule says what carries"};
  if (!adds_up(args, env)) return wrong_usage;
  auto open = open_area(path, needs, env);
  if (!open) return open.error();
  auto as_of = args.as_of.value_or(env.today);
  VoteReport report{&open->area, of_numbers(args, open->area, as_of), as_of};
  if (!can_be_there(report.question, as_of, env) || !is_no_slip(report.question, env)) return wrong_usage;
  print([&] { return vote_document(report); }, [&] { return vote_json(report); }, args.output, env);
  return nothing_wrong;
}

}  // namespace

int run_vote(const VoteArgs& args, Environment& env) {
  auto asked = what_and_where(args.asked, env);
  if (asked.what.empty()) return by_numbers(args, asked.path, env);
  return no_numbers(args, asked.what, env) ? of_decision(args, asked, env) : wrong_usage;
}

}  // namespace quorate
