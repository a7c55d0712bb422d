#include "report/rule_report.h"

#include <fmt/core.h>

namespace quorate {
namespace {

std::string full_name(const Rule& rule) { return fmt::format("{}/{}", name(rule.topic), rule.name); }

std::string_view who_speaks(Layer layer) {
  switch (layer) {
    case Layer::format:
      return "the way the files are written";
    case Layer::arithmetic:
      return "arithmetic";
    case Layer::plan:
      return "what the plan says of itself, and good practice";
    case Layer::constitution:
      return "the group's own constitution";
    case Layer::programme:
      break;
  }
  return "the funder's programme";
}

std::string_view topic_title(Topic topic) {
  constexpr std::string_view titles[] = {"file: how files are written",
                                         "plan: what is to be done, by whom and when",
                                         "budget: what it costs, and what the document prints of it",
                                         "membership: who belongs to the group, and whether residents hold it",
                                         "terms: how long members and officers serve",
                                         "meetings: how they are called, held and minuted",
                                         "decisions: whether they carried, and who had a part in them",
                                         "documents: papers and undertakings, and how far they have come",
                                         "ledger: money in and out, and the papers behind it",
                                         "grants: the community chest, from application to report",
                                         "waivers: findings that the group has set aside"};
  return titles[static_cast<std::size_t>(topic)];
}

}  // namespace

Document rule_document(const Rule& rule, std::string_view said) {
  Document out;
  auto say = [&](std::string text) { out.blocks.push_back(Paragraph{std::move(text), Author::us}); };
  out.blocks.push_back(Heading{1, full_name(rule), Author::us});
  say(fmt::format("{} ({}).", rule.title, name(rule.severity)));
  say(std::string(rule.rationale));
  say(fmt::format("It speaks for {}. Source: {}.", who_speaks(rule.layer), rule.clause));
  say("This gives the finding:");
  out.blocks.push_back(Code{std::string(rule.fails)});
  if (!said.empty()) {
    say("In an area with which nothing else is wrong, `quorate check` then says:");
    out.blocks.push_back(Code{std::string(said)});
  }
  say("This does not:");
  out.blocks.push_back(Code{std::string(rule.passes)});
  return out;
}

Document rules_document(std::span<const Rule* const> rules) {
  Table table{{"What is wrong", "Rule", "Strength"}, {}};
  const Rule* last = nullptr;
  for (const auto* rule : rules) {
    if (!last || last->topic != rule->topic) table.rows.push_back(group_row(std::string(topic_title(rule->topic))));
    table.rows.push_back({TableRow::Kind::line,
                          {text_cell(std::string(rule->title)), text_cell(std::string(rule->name)),
                           text_cell(std::string(name(rule->severity)))}});
    last = rule;
  }
  return {{std::move(table)}};
}

Json rule_json(const Rule& rule) {
  return JsonObject{{"rule", rule.name},         {"topic", name(rule.topic)},
                    {"title", rule.title},       {"severity", name(rule.severity)},
                    {"layer", name(rule.layer)}, {"since", rule.since},
                    {"clause", rule.clause},     {"rationale", rule.rationale},
                    {"fails", rule.fails},       {"passes", rule.passes}};
}

Json rules_json(std::span<const Rule* const> rules) {
  JsonList list;
  for (const auto* rule : rules) list.push_back(rule_json(*rule));
  return JsonObject{{"schema_version", std::int64_t{1}}, {"rules", std::move(list)}};
}

}  // namespace quorate
