#include <fmt/core.h>

#include <algorithm>

#include "base/characters.h"
#include "commands/commands.h"
#include "named.h"
#include "open_area.h"
#include "print.h"
#include "report/quorum_report.h"
#include "report/render/escape.h"

namespace quorate {

const CommandHelp quorum_help{"quorum", "Are we quorate, and who is missing?",
                              "Examples:\n"
                              "  quorate quorum 2014-03-12                  of a meeting that was held\n"
                              "  quorate quorum --present alder,birch,ivy   if these were here now\n"
                              "  quorate quorum --without birch,rowan       if all came but these two\n"
                              "  quorate quorum 2014-03-12 --withdraw elder had elder left the room for an interest\n"
                              "\n"
                              "A meeting is named as its file in meetings/ is, members by their ids. A past\n"
                              "meeting is judged by the members and the rules of its day. Without a meeting,\n"
                              "`--present` says who is here: no blank after a comma. For an area's folder behind\n"
                              "it: quorate quorum 2014-07-09 examples/fernside\n"
                              "Decisions that are not public are left out, and a meeting under embargo is not\n"
                              "answered for: --confidential shows them. Do not publish that."};

namespace {

constexpr Needs needs{files_of_people, Reads::people | Reads::terms | Reads::constitution, "the quorum cannot be told",
                      "membership.yaml", "nobody knows who is a member"};

// `--present 5`: who they are decides, not how many.
bool are_ids(const QuorumArgs& args, const Area& area, const Body& body, Environment& env) {
  if (!args.present) return true;
  for (const auto& id : *args.present) {
    if (!all_digits(id) || area.membership.find(id)) continue;
    constexpr std::size_t few = 3;
    std::string some;
    for (std::size_t at = 0; at < std::min(body.size(), few); ++at)
      some += (at == 0 ? "" : ",") + body[at].member->id.text;
    env.err += fmt::format("quorate: `--present` asks who is there, not how many: write their ids, as `--present {}`\n",
                           for_terminal(some));
    return false;
  }
  return true;
}

// Those with these ids; nothing where one of them is no member on the day.
std::optional<std::vector<Head*>> heads_of(Body& body, const Area& area, const std::vector<std::string>& ids, Date day,
                                           Environment& env) {
  std::vector<Head*> out;
  for (const auto& id : ids) {
    const auto* member = named_member(area, id, env);
    if (!member) return {};
    auto head = std::find_if(body.begin(), body.end(), [&](const Head& one) { return one.member == member; });
    if (head == body.end()) return tell_not_serving(id, day, env), std::nullopt;
    out.push_back(&*head);
  }
  return out;
}

// Nobody leaves a room that they are not in.
bool all_there(const std::vector<Head*>& leaving, const QuorumArgs& args, const Meeting* meeting, Environment& env) {
  for (const auto* head : leaving) {
    if (head->where != Where::absent) continue;
    const auto& id = head->member->id.text;
    bool stayed_away = std::find(args.without.begin(), args.without.end(), id) != args.without.end();
    auto why = stayed_away    ? std::string("`--without` says that they are not there")
               : args.present ? std::string("they are not among those that `--present` names")
                              : fmt::format("they were not there when the meeting `{}` began", meeting->id);
    env.err += fmt::format("quorate: `{}` cannot leave the room, as `--withdraw` says: {}\n", for_terminal(id),
                           for_terminal(why));
    return false;
  }
  return true;
}

WhoIsThere who_is_there(const QuorumArgs& args, const Meeting* meeting) {
  bool without = !args.without.empty() || !args.withdraw.empty();
  if (args.present) return WhoIsThere::those_named;
  if (meeting) return without ? WhoIsThere::recorded_but_moved : WhoIsThere::recorded;
  return without ? WhoIsThere::all_others : WhoIsThere::nobody_named;
}

// Where everybody is, as asked: as the meeting recorded it, or those named, or all but those named.
std::optional<Body> body_asked(const QuorumArgs& args, const Area& area, const Meeting* meeting, Date as_of,
                               Environment& env) {
  auto body = meeting ? body_at(area.membership, *meeting) : body_of(register_on(area.membership, as_of));
  if (!are_ids(args, area, body, env)) return {};
  auto present = heads_of(body, area, args.present.value_or(std::vector<std::string>{}), as_of, env);
  auto without = present ? heads_of(body, area, args.without, as_of, env) : std::nullopt;
  auto withdraw = without ? heads_of(body, area, args.withdraw, as_of, env) : std::nullopt;
  if (!withdraw) return {};
  auto who = who_is_there(args, meeting);
  if (who == WhoIsThere::those_named || who == WhoIsThere::all_others)
    for (auto& head : body) head.where = who == WhoIsThere::all_others ? Where::present : Where::absent;
  for (auto* head : *present) head->where = Where::present;
  for (auto* head : *without) head->where = Where::absent;
  if (!all_there(*withdraw, args, meeting, env)) return {};
  for (auto* head : *withdraw) head->where = Where::withdrew;
  return body;
}

bool readable(const OpenArea& open, const Meeting& meeting, bool confidential, Environment& env) {
  auto parts = needs.parts | Reads::notice | Reads::attendance | Reads::declared | Reads::decisions;
  if (!confidential) parts = parts | reads_publishable;
  if (!undamaged(open, open.area.damage_to(parts, meeting), needs.cannot, env)) return false;
  if (meeting.present) return true;
  env.err += fmt::format("quorate: the meeting `{}` does not record who was there\n", for_terminal(meeting.id));
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
  auto asked = what_and_where(args.asked, env);
  auto needed = needs;
  if (!asked.what.empty()) needed.files = needs.files | Wanted::meetings;
  auto open = open_area(asked.path, needed, env);
  if (!open) return open.error();
  const auto& area = open->area;
  const Meeting* meeting = asked.what.empty() ? nullptr : named_meeting(area, asked.what, env);
  if (!asked.what.empty() && !meeting) return wrong_usage;
  if (meeting && !readable(*open, *meeting, args.confidential, env)) return findings_told;
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
                      who_is_there(args, meeting),
                      std::move(shown)};
  print([&] { return quorum_document(report); }, [&] { return quorum_json(report); }, args.output, env);
  return nothing_wrong;
}

}  // namespace quorate
