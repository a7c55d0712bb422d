#include "format/read_import_map.h"

#include <fmt/core.h>

#include "base/words.h"
#include "format/files.h"
#include "format/nouns.h"
#include "source/parse_yaml.h"

namespace quorate {
namespace {

void tell(Diagnostics& out, std::string_view rule, Span span, std::string message, std::string help) {
  out.push_back({rule, span, std::move(message), std::move(help), {}});
}

bool moves_money(EntryKind kind) {
  return kind == EntryKind::drawdown || kind == EntryKind::spend || kind == EntryKind::refund ||
         kind == EntryKind::give_back || kind == EntryKind::income || kind == EntryKind::fee;
}

std::vector<std::string_view> line_ids(const Plan& plan) {
  std::vector<std::string_view> out;
  for (const auto& priority : plan.priorities)
    for (const auto& activity : priority.activities) out.push_back(activity.id.text);
  for (const auto& activity : plan.support) out.push_back(activity.id.text);
  for (const auto& line : plan.retired) out.push_back(line.id.text);
  return out;
}

void check_meaning(const ImportText& one, const std::vector<std::string_view>& lines, Diagnostics& out) {
  if (one.kind && !moves_money(**one.kind))
    tell(out, "bad-choice", one.kind->span, "no row of a bank is of this kind",
         "write `drawdown`, `income`, `refund`, `spend`, `return` or `fee`");
  if (!one.activity || lines.empty()) return;
  if (std::find(lines.begin(), lines.end(), one.activity->text) != lines.end()) return;
  auto near = nearest_word(one.activity->text, lines);
  tell(out, "dangling-id", one.activity->span,
       fmt::format("there is no line with the id `{}` in the plan", one.activity->text),
       near.empty() ? std::string("write the id of a line of the plan") : fmt::format("did you mean `{}`?", near));
}

// Of a file that is made, which `check` would then blame.
void check_holder(const ImportMap& map, const Area& area, Diagnostics& out) {
  if (!map.held_by || area.damage_to(Reads::leads | Reads::interests) || area.organisation(map.held_by->text)) return;
  std::vector<std::string_view> ids;
  for (const auto* some : {&area.plan.organisations, &area.membership.organisations})
    for (const auto& one : *some) ids.push_back(one.id.text);
  auto near = nearest_word(map.held_by->text, ids);
  tell(out, "dangling-id", map.held_by->span,
       fmt::format("there is no organisation with the id `{}`", map.held_by->text),
       near.empty() ? std::string("write the id of one in `organisations` of plan.yaml or membership.yaml")
                    : fmt::format("did you mean `{}`?", near));
}

void check_columns(const ImportFile& map, Diagnostics& out) {
  const auto& columns = map.columns;
  bool apart = columns.money_in && columns.money_out;
  bool either = columns.money_in || columns.money_out;
  if (columns.amount ? !either : apart) return;
  tell(out, "missing-key", columns.date.span, "it is not clear which column holds the amounts",
       "write `amount`, or both `in` and `out`");
}

void check_days(const ImportFile& map, Diagnostics& out) {
  constexpr int most = 31;
  if (map.days && map.days->value > most)
    tell(out, "bad-number", map.days->span, "two entries so far apart are hardly the same",
         fmt::format("write a number from 0 to {}", most));
}

void check_texts(const ImportFile& map, const Area& area, Diagnostics& out) {
  auto lines = area.damage_to(Reads::lines) ? std::vector<std::string_view>{} : line_ids(area.plan);
  for (const auto& one : map.texts) {
    if (!one.contains || one.contains->value.empty())
      tell(out, "missing-key", one.span, "this does not say which texts it is about",
           "add `contains:` with words of the bank's text");
    check_meaning(one, lines, out);
  }
  if (map.money_in) check_meaning(*map.money_in, lines, out);
  if (map.money_out) check_meaning(*map.money_out, lines, out);
}

}  // namespace

std::optional<ImportMap> read_import_map(const SourceFile& file, const Area& area, Diagnostics& diagnostics) {
  auto told = diagnostics.size();
  auto tree = parse_yaml(file, diagnostics);
  if (tree.items.empty() && diagnostics.size() == told)
    tell(diagnostics, "missing-key", {&file, 0, 0}, "this file says nothing", "write `columns:` and `dates:`");
  ImportFile map;
  Reader reader(diagnostics);
  if (!tree.items.empty()) reader.file(fields<ImportFile>(), Node(tree, 0), &map, Reads::nothing);
  if (diagnostics.size() == told) {
    check_columns(map, diagnostics);
    check_days(map, diagnostics);
    check_texts(map, area, diagnostics);
    check_holder(map, area, diagnostics);
  }
  if (diagnostics.size() != told || !tree.unread.empty()) return {};
  return std::move(static_cast<ImportMap&>(map));
}

}  // namespace quorate
