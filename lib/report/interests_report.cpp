#include "report/interests_report.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/words.h"
#include "report/interests_words.h"

namespace quorate {
namespace {

BodyMoney money_of(const ConnectedBody& body, const BudgetTable* table) {
  BodyMoney out;
  if (table && !body.id.empty())
    for (const auto& group : table->groups)
      for (const auto& line : group.lines)
        if (line.activity->lead && line.activity->lead->text == body.id) {
          out.lines.push_back(&line);
          out.led += line.total;
        }
  for (const auto& one : body.committed) {
    const auto& amount = one.decision->commits->amount;
    if (amount)
      out.committed += **amount;
    else
      ++out.without_amount;
  }
  return out;
}

bool concerns(const ConnectedBody& body, const std::string& organisation) {
  return organisation.empty() || body.id == organisation || (body.id.empty() && body.name == organisation);
}

bool concerns(const DeclaredInterest& interest, const InterestsOptions& options) {
  bool member = options.member.empty() || (interest.member && interest.member->text == options.member);
  bool body =
      options.organisation.empty() || (interest.organisation && interest.organisation->text == options.organisation);
  return member && body;
}

bool holds_the_money(const Area& area, const std::string& id) {
  return area.plan.area && area.plan.area->locally_trusted_organisation && !id.empty() &&
         area.plan.area->locally_trusted_organisation->text == id;
}

// "Leads 2 lines of the plan with £57,000 of £180,000, 31.67% of it: Coordinator and Job club."
std::string led_words(const InterestsAnswer& answer, const BodyMoney& money) {
  if (!answer.plan) return "What it has of the plan is not known.";
  if (money.lines.empty()) return "Leads no line of the plan.";
  std::vector<std::string> names;
  for (const auto* line : money.lines) names.push_back(*line->activity->name);
  auto share = answer.plan->pence > 0 ? fmt::format(", {} of it", percent(share_of(money.led, *answer.plan))) : "";
  return fmt::format("Leads {} of the plan with {} of {}{}: {}.", counted(money.lines.size(), "line"), text(money.led),
                     text(*answer.plan), share, joined(names));
}

std::string committed_words(const InterestsAnswer::Body& one) {
  const auto& list = one.body.committed;
  if (list.empty()) return "No decision commits money to it.";
  auto unknown = one.money.without_amount;
  auto without = unknown == 0 ? std::string() : fmt::format(", and {} without an amount", unknown);
  return fmt::format("{} {} {} to it{}.", counted(list.size(), "decision"), list.size() == 1 ? "commits" : "commit",
                     text(one.money.committed), without);
}

// How much of the plan is led by bodies that members are connected with, together.
std::string plan_words(const InterestsAnswer& answer) {
  if (!answer.plan)
    return "How much of the plan goes to these bodies is not known: there is no plan that can be totalled.";
  Money led;
  std::size_t bodies = 0;
  for (const auto& one : answer.bodies) {
    led += one.money.led;
    if (!one.money.lines.empty()) ++bodies;
  }
  auto share = answer.plan->pence > 0 ? fmt::format(", {} of it", percent(share_of(led, *answer.plan))) : "";
  return fmt::format("{} with which members are connected; {} of them {} lines of the plan, with {} of {}{}.",
                     counted(answer.bodies.size(), "body", "bodies"), bodies, bodies == 1 ? "leads" : "lead", text(led),
                     text(*answer.plan), share);
}

void add_body(Document& out, const InterestsAnswer& answer, const InterestsAnswer::Body& one) {
  out.blocks.push_back(Heading{2, one.body.name});
  auto words = fmt::format("{} {}{}", led_words(answer, one.money), committed_words(one),
                           one.holds_the_money ? " It holds the money, as locally trusted organisation." : "");
  out.blocks.push_back(Paragraph{words});
  Table table{{"Member", "Kind", "How", "Since"}, {}};
  for (const auto& connection : one.body.connections)
    table.rows.push_back({TableRow::Kind::line,
                          {text_cell(*connection.member->name), text_cell(kind_words(connection)),
                           text_cell(connection.how.empty() ? "–" : connection.how),
                           text_cell(connection.since ? text(*connection.since) : "–")}});
  out.blocks.push_back(std::move(table));
}

void add_declared(Document& out, const Area& area, const InterestsAnswer& answer) {
  out.blocks.push_back(Heading{2, "Interests declared at meetings", Author::us});
  if (answer.declared.empty()) {
    auto none = answer.left_out.declarations > 0 ? "None that may be published." : "None is recorded.";
    out.blocks.push_back(Paragraph{none, Author::us});
    return;
  }
  Table table{{"Meeting and item", "Who", "Kind", "Action", "In the vote"}, {}};
  for (const auto& one : answer.declared)
    table.rows.push_back(
        {TableRow::Kind::line,
         {text_cell(when_words(one)), text_cell(member_words(area, *one.interest)),
          text_cell(one.interest->kind ? std::string(words(**one.interest->kind)) : "not recorded"),
          text_cell(std::string(action_words(*one.interest))), text_cell(std::string(words(one.took_part)))}});
  out.blocks.push_back(std::move(table));
}

void add_flags(Document& out, const Area& area, const InterestsAnswer& answer) {
  if (answer.declared.empty()) return;
  out.blocks.push_back(Heading{2, "To look at", Author::us});
  bool any = false;
  for (const auto& one : answer.declared) {
    auto words = flag_words(area, one);
    if (words.empty()) continue;
    any = true;
    out.blocks.push_back(Paragraph{words + "."});
  }
  if (!any)
    out.blocks.push_back(
        Paragraph{"Nothing: each has its facts, and nobody who declared one is named in the vote.", Author::us});
}

// "2 declarations are left out: not public; --confidential shows them". Empty where nothing is.
std::string left_out_words(const LeftOut& left_out) {
  std::vector<std::string> parts;
  if (left_out.declarations > 0) parts.push_back(counted(left_out.declarations, "declaration"));
  if (left_out.commitments > 0)
    parts.push_back(counted(left_out.commitments, "decision that commits money", "decisions that commit money"));
  if (parts.empty()) return {};
  bool one = left_out.declarations + left_out.commitments == 1;
  return fmt::format("{} {} left out: not public; --confidential shows {}", joined(parts), one ? "is" : "are",
                     one ? "it" : "them");
}

TableCell optional_money(bool known, Money money) {
  return known ? money_cell(money, Pence::when_needed) : text_cell("");
}

// One table in which each row says what it is.
Table flat_table(const Area& area, const InterestsAnswer& answer) {
  Table out{{"Row", "Body", "Member", "Kind", "How", "Since", "Led in the plan", "Committed", "Item", "Action",
             "In the vote", "To look at"},
            {}};
  for (const auto& one : answer.bodies)
    for (const auto& connection : one.body.connections)
      out.rows.push_back(
          {TableRow::Kind::line,
           {text_cell("connection"), text_cell(one.body.name), text_cell(*connection.member->name),
            text_cell(kind_words(connection)), text_cell(connection.how),
            text_cell(connection.since ? iso(*connection.since) : ""),
            optional_money(answer.plan.has_value(), one.money.led), optional_money(true, one.money.committed)}});
  for (const auto& one : answer.declared)
    out.rows.push_back(
        {TableRow::Kind::line,
         {text_cell("declaration"), text_cell(organisation_words(area, *one.interest)),
          text_cell(member_words(area, *one.interest)),
          text_cell(one.interest->kind ? std::string(words(**one.interest->kind)) : ""),
          text_cell(one.interest->how ? one.interest->how->value : ""), text_cell(iso(one.meeting->date())),
          text_cell(""), text_cell(""), text_cell(one.interest->item ? std::to_string(**one.interest->item) : ""),
          text_cell(std::string(action_words(*one.interest))), text_cell(std::string(words(one.took_part))),
          text_cell(flag_words(area, one))}});
  if (auto words = left_out_words(answer.left_out); !words.empty())
    out.rows.push_back({TableRow::Kind::line, {text_cell("left out"), text_cell(words)}});
  return out;
}

Json connection_json(const Connection& connection) {
  constexpr std::string_view by[] = {"interest", "represents", "declared"};
  return JsonObject{{"member", connection.member->id.text},
                    {"name", *connection.member->name},
                    {"by", by[static_cast<std::size_t>(connection.by)]},
                    {"kind", connection.kind ? Json(words(*connection.kind)) : Json()},
                    {"how", connection.how.empty() ? Json() : Json(connection.how)},
                    {"since", date_json(connection.since)}};
}

Json body_json(const InterestsAnswer& answer, const InterestsAnswer::Body& one) {
  JsonList lines, connections, committed;
  for (const auto* line : one.money.lines)
    lines.push_back(JsonObject{{"id", line->activity->id.text}, {"total", money_json(line->total)}});
  for (const auto& connection : one.body.connections) connections.push_back(connection_json(connection));
  for (const auto& decision : one.body.committed) {
    const auto& amount = decision.decision->commits->amount;
    committed.push_back(JsonObject{{"decision", decision.meeting->id + "/" + decision.decision->id.text},
                                   {"amount", amount ? money_json(**amount) : Json()}});
  }
  bool shares = answer.plan && answer.plan->pence > 0;
  return JsonObject{{"id", one.body.id.empty() ? Json() : Json(one.body.id)},
                    {"name", one.body.name},
                    {"holds_the_money", one.holds_the_money},
                    {"leads", std::move(lines)},
                    {"led", answer.plan ? money_json(one.money.led) : Json()},
                    {"share_of_plan", shares ? Json(percent(share_of(one.money.led, *answer.plan))) : Json()},
                    {"committed", money_json(one.money.committed)},
                    {"commitments", std::move(committed)},
                    {"connections", std::move(connections)}};
}

Json declaration_json(const Declaration& one) {
  constexpr std::string_view parts[] = {"no-vote", "no", "voted", "abstained", "cast", "not-known"};
  const auto& interest = *one.interest;
  JsonList missing;
  for (auto fact : missing_facts(interest)) missing.push_back(fact);
  return JsonObject{{"meeting", one.meeting->id},
                    {"date", iso(one.meeting->date())},
                    {"member", interest.member ? Json(interest.member->text) : Json()},
                    {"kind", interest.kind ? Json(words(**interest.kind)) : Json()},
                    {"item", interest.item ? Json(static_cast<std::int64_t>(**interest.item)) : Json()},
                    {"action", interest.action ? Json(action_words(interest)) : Json()},
                    {"how", interest.how ? Json(interest.how->value) : Json()},
                    {"organisation", interest.organisation ? Json(interest.organisation->text) : Json()},
                    {"took_part", parts[static_cast<std::size_t>(one.took_part)]},
                    {"decision", one.decision ? Json(one.meeting->id + "/" + one.decision->id.text) : Json()},
                    {"missing", std::move(missing)}};
}

}  // namespace

InterestsAnswer interests_of(const Area& area, const BudgetTable* table, Date as_of, const InterestsOptions& options) {
  InterestsAnswer out;
  if (table) out.plan = table->total;
  auto whom = options.confidential ? ShownTo::in_confidence : ShownTo::everybody;
  if (whom == ShownTo::everybody) out.left_out = left_out(area, as_of);
  for (auto& body : connected_bodies(area, as_of, whom)) {
    if (!options.member.empty())
      std::erase_if(body.connections, [&](const Connection& one) { return one.member->id.text != options.member; });
    if (body.connections.empty() || !concerns(body, options.organisation)) continue;
    auto money = money_of(body, table);
    bool holds = holds_the_money(area, body.id);
    out.bodies.push_back({std::move(body), std::move(money), holds});
  }
  for (const auto& one : declarations(area, as_of, whom))
    if (concerns(*one.interest, options)) out.declared.push_back(one);
  return out;
}

Document interests_document(const Area& area, const InterestsAnswer& answer, Date as_of,
                            const InterestsOptions& options) {
  Document out;
  if (options.flat) {
    out.blocks.push_back(flat_table(area, answer));
    return out;
  }
  out.blocks.push_back(Heading{1, fmt::format("{}: interests, as of {}", area.called(), text(as_of))});
  if (options.confidential) out.blocks.push_back(Paragraph{"Confidential: not to be published as it stands."});
  if (answer.bodies.empty())
    out.blocks.push_back(Paragraph{"No member is recorded as connected with a body.", Author::us});
  if (!answer.bodies.empty()) out.blocks.push_back(Paragraph{plan_words(answer), Author::us});
  for (const auto& one : answer.bodies) add_body(out, answer, one);
  add_declared(out, area, answer);
  add_flags(out, area, answer);
  if (auto words = left_out_words(answer.left_out); !words.empty())
    out.blocks.push_back(Paragraph{words + ".", Author::us});
  return out;
}

Json interests_json(const Area& area, const InterestsAnswer& answer, Date as_of) {
  JsonList bodies, declared;
  for (const auto& one : answer.bodies) bodies.push_back(body_json(answer, one));
  for (const auto& one : answer.declared) declared.push_back(declaration_json(one));
  return report_json(area, as_of,
                     {{"plan_total", answer.plan ? money_json(*answer.plan) : Json()},
                      {"bodies", std::move(bodies)},
                      {"declarations", std::move(declared)},
                      {"left_out", JsonObject{{"declarations", answer.left_out.declarations},
                                              {"decisions", answer.left_out.commitments}}}});
}

}  // namespace quorate
