#include <fmt/core.h>

#include <algorithm>

#include "commands/commands.h"
#include "find_area.h"
#include "format/read_area.h"
#include "named.h"
#include "print.h"
#include "report/quorum_report.h"
#include "report/render/escape.h"
#include "usable.h"

namespace quorate {

const CommandHelp quorum_help{"quorum", "Are we quorate, and who is missing?",
                              "Examples:\n"
                              "  quorate quorum 2014-03-12                  of a meeting that was held\n"
                              "  quorate quorum --present alder,birch,ivy   if these were here now\n"
                              "  quorate quorum --without birch,cedar       if all came but these two\n"
                              "  quorate quorum 2014-03-12 --withdraw ivy   had ivy left the room for an interest\n"
                              "\n"
                              "A meeting is named as its file in meetings/ is, members by their ids. A past\n"
                              "meeting is judged by the members and the rules of its day. Without a meeting,\n"
                              "`--present` says who is here; without that too, nobody is. For an area's folder\n"
                              "behind it: quorate quorum 2014-07-09 examples/fernside\n"
                              "Decisions that are not public are left out, and a meeting under embargo is not\n"
                              "answered for: --confidential shows them. Do not publish that."};

namespace {

constexpr Reads needed = Reads::people | Reads::terms | Reads::constitution;

bool move(Body& body, const Area& area, const std::vector<std::string>& ids, Where where, Environment& env) {
  for (const auto& id : ids) {
    if (id.empty()) continue;
    const auto* member = named_member(area, id, env);
    if (!member) return false;
    auto head = std::find_if(body.begin(), body.end(), [&](const Head& one) { return one.member == member; });
    if (head == body.end()) {
      env.err += fmt::format("quorate: `{}` was not a member on that day\n", for_terminal(id));
      return false;
    }
    head->where = where;
  }
  return true;
}

// Where everybody is, as asked: as the meeting recorded it, or those named, or all but those named.
std::optional<Body> body_asked(const QuorumArgs& args, const Area& area, const Meeting* meeting, Date as_of,
                               Environment& env) {
  auto body = meeting ? body_at(area.membership, *meeting) : body_of(register_on(area.membership, as_of));
  bool all = !meeting && !args.present && (!args.without.empty() || !args.withdraw.empty());
  if (args.present || all)
    for (auto& head : body) head.where = all ? Where::present : Where::absent;
  if (args.present && !move(body, area, *args.present, Where::present, env)) return {};
  if (!move(body, area, args.without, Where::absent, env)) return {};
  if (!move(body, area, args.withdraw, Where::withdrew, env)) return {};
  return body;
}

bool readable(const Area& area, const Diagnostics& diagnostics, const std::string& folder, const Meeting* meeting,
              bool confidential, Environment& env) {
  Needs needs{needed, "membership.yaml", "nobody knows who is a member", "the quorum cannot be told"};
  if (!usable(area, diagnostics, folder, needs, env)) return false;
  if (!meeting) return true;
  auto parts = Reads::attendance | Reads::declared | Reads::decisions;
  if (!confidential) parts = parts | reads_publishable;
  if (!undamaged(area.damage_to(parts, *meeting), diagnostics, folder, needs.cannot, env)) return false;
  if (meeting->present) return true;
  env.err += fmt::format("quorate: the meeting `{}` does not record who was there\n", for_terminal(meeting->id));
  return false;
}

// While an embargo runs, who was there is no more to be seen than the rest of the minutes.
bool may_be_seen(const Meeting& meeting, const Publishable& shown, Environment& env) {
  if (!shown.embargoed) return true;
  env.err += fmt::format("quorate: the minutes of `{}` are under embargo: --confidential shows who was there\n",
                         for_terminal(meeting.id));
  return false;
}

}  // namespace

int run_quorum(const QuorumArgs& args, Environment& env) {
  auto asked = what_and_where(args.words, env);
  auto found = find_area(asked.path, env);
  if (!found) return wrong_usage;
  Diagnostics diagnostics;
  auto area = read_area(*found->files, diagnostics);
  const Meeting* meeting = asked.what.empty() ? nullptr : named_meeting(area, asked.what, env);
  if (!asked.what.empty() && !meeting) return wrong_usage;
  if (!readable(area, diagnostics, found->folder, meeting, args.confidential, env)) return findings_told;
  auto whom = args.confidential ? ShownTo::in_confidence : ShownTo::everybody;
  auto shown = meeting ? shown_to(whom, *meeting, args.as_of.value_or(env.today)) : Publishable{};
  if (meeting && !may_be_seen(*meeting, shown, env)) return wrong_usage;
  auto as_of = meeting ? meeting->date() : args.as_of.value_or(env.today);
  auto body = body_asked(args, area, meeting, as_of, env);
  if (!body) return wrong_usage;
  QuorumReport report{&area,
                      meeting ? version_for(area.constitution, *meeting) : version_on(area.constitution, as_of),
                      std::move(*body),
                      as_of,
                      meeting,
                      args.present || !args.without.empty() || !args.withdraw.empty(),
                      std::move(shown)};
  print(quorum_document(report), quorum_json(report), args.output, env);
  return nothing_wrong;
}

}  // namespace quorate
