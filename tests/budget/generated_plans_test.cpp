// Thousands of small plans, made by a generator that gives the same ones every time. What each of them comes to is
// stated here by brute force, from the list of what its lines give, and compared with the table and with every printed
// form of it.
#include <fmt/core.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <random>

#include "budget/printed.h"
#include "format/read_area.h"
#include "report/budget_report.h"
#include "report/render/render.h"
#include "support/read.h"

using namespace quorate;

namespace {

using Amount = std::int64_t;  // pence

struct MadePeriod {
  std::string id;
  std::optional<std::size_t> parent;
};

struct MadeLine {
  std::size_t group;
  std::string id, name;
  bool has_budget = true;
  std::map<std::size_t, Amount> gives;  // by period
};

struct MadeFee {
  std::string name, rate;
  Amount over, under;
  bool on_top;
};

struct Made {
  std::vector<MadePeriod> periods;
  std::size_t priorities = 0;  // the group of this number is the support lines
  std::vector<MadeLine> lines;
  std::vector<Amount> awards;
  std::vector<MadeFee> fees;
};

// The standard's distributions differ between libraries; the engine does not.
struct Dice {
  std::mt19937 engine;
  std::size_t below(std::size_t sides) { return engine() % sides; }
  bool one_in(std::size_t sides) { return below(sides) == 0; }
};

Amount some_amount(Dice& dice, bool pence) {
  switch (dice.below(5)) {
    case 0:
      return 0;
    case 1:
      return static_cast<Amount>(dice.below(10)) * 100'000;
    case 2:
      return static_cast<Amount>(dice.below(3'000'000)) * 100;
    default:
      return static_cast<Amount>(dice.below(50'000)) * (pence ? 1 : 100);
  }
}

void add_period(Dice& dice, Made& made, std::string id, std::optional<std::size_t> parent, int depth) {
  auto here = made.periods.size();
  made.periods.push_back({id, parent});
  if (depth == 2 || !dice.one_in(depth == 0 ? 2 : 4)) return;
  auto parts = 1 + dice.below(4);
  for (std::size_t at = 0; at < parts; ++at) add_period(dice, made, id + static_cast<char>('a' + at), here, depth + 1);
}

std::vector<std::size_t> parts_of(const Made& made, std::size_t period) {
  std::vector<std::size_t> out;
  for (std::size_t at = 0; at < made.periods.size(); ++at)
    if (made.periods[at].parent == period) out.push_back(at);
  return out;
}

// A line gives a period, or something of its parts, or nothing; never a period and a part of it.
void give(Dice& dice, const Made& made, MadeLine& line, std::size_t period, bool pence) {
  if (dice.one_in(7)) return;
  auto parts = parts_of(made, period);
  if (parts.empty() || dice.one_in(3))
    line.gives[period] = some_amount(dice, pence);
  else
    for (auto part : parts) give(dice, made, line, part, pence);
}

void add_lines(Dice& dice, Made& made, std::size_t group, bool pence) {
  auto count = dice.below(7);
  for (std::size_t at = 0; at < count; ++at) {
    auto number = made.lines.size() + 1;
    MadeLine line{group, fmt::format("line-{}", number), fmt::format("Line number {}", number), true, {}};
    line.has_budget = !dice.one_in(9);
    for (std::size_t period = 0; period < made.periods.size() && line.has_budget; ++period)
      if (!made.periods[period].parent) give(dice, made, line, period, pence);
    made.lines.push_back(std::move(line));
  }
}

const std::vector<MadeFee> possible_fees{{"Admin", "5%", 5, 100, true},       {"Bank", "2.5%", 25, 1000, false},
                                         {"Audit", "0.05%", 5, 10'000, true}, {"Rent", "12.34%", 1234, 10'000, false},
                                         {"Third", "1/3", 1, 3, true},        {"None", "0%", 0, 100, false}};

Made make(std::uint32_t seed) {
  Dice dice{std::mt19937(seed)};
  Made made;
  bool pence = dice.one_in(2);
  auto years = 1 + dice.below(4);
  for (std::size_t year = 1; year <= years; ++year) add_period(dice, made, fmt::format("y{}", year), {}, 0);
  made.priorities = dice.below(5);
  for (std::size_t group = 0; group <= made.priorities; ++group) add_lines(dice, made, group, pence);
  auto awards = dice.below(4);
  for (std::size_t at = 0; at < awards; ++at)
    made.awards.push_back(dice.one_in(8) ? 0 : static_cast<Amount>(dice.below(2'000'000)) * (pence ? 53 : 100));
  auto fees = dice.below(3);
  for (std::size_t at = 0; at < fees; ++at) made.fees.push_back(possible_fees[dice.below(3) + 3 * at]);
  return made;
}

// ---- the plan as structs and as text

std::vector<Period> periods_of(const Made& made, std::optional<std::size_t> parent) {
  std::vector<Period> out;
  for (std::size_t at = 0; at < made.periods.size(); ++at) {
    if (made.periods[at].parent != parent) continue;
    Period period;
    period.id.text = made.periods[at].id;
    period.parts = periods_of(made, at);
    out.push_back(std::move(period));
  }
  return out;
}

Activity activity_of(const Made& made, const MadeLine& line) {
  Activity out;
  out.id.text = line.id;
  out.name.value = line.name;
  if (line.has_budget) out.budget.emplace();
  for (const auto& [period, amount] : line.gives)
    out.budget->push_back({{made.periods[period].id, {}}, {Money{amount}, {}}});
  return out;
}

std::string group_name(const Made& made, std::size_t group) {
  return group == made.priorities ? "Support costs" : fmt::format("Priority {}", group + 1);
}

Plan plan_of(const Made& made) {
  Plan plan;
  plan.periods = periods_of(made, {});
  plan.priorities.resize(made.priorities);
  for (std::size_t group = 0; group < made.priorities; ++group) {
    plan.priorities[group].id.text = fmt::format("p{}", group + 1);
    plan.priorities[group].name.value = group_name(made, group);
  }
  for (const auto& line : made.lines)
    (line.group == made.priorities ? plan.support : plan.priorities[line.group].activities)
        .push_back(activity_of(made, line));
  for (auto amount : made.awards) plan.awards.push_back({{}, {Money{amount}, {}}, "", {}});
  for (const auto& fee : made.fees)
    plan.fees.push_back({{fee.name, {}}, {fee.name, {}}, {*parse_share(fee.rate), {}}, {}, fee.on_top, "", {}});
  return plan;
}

Area area_of(const Made& made) {
  Area area;
  area.plan = plan_of(made);
  return area;
}

std::string periods_yaml(const Made& made, std::optional<std::size_t> parent, const std::string& indent) {
  std::string out;
  for (std::size_t at = 0; at < made.periods.size(); ++at) {
    if (made.periods[at].parent != parent) continue;
    out += fmt::format("{}- id: {}\n{}  ends: 2014-12-31\n", indent, made.periods[at].id, indent);
    auto parts = periods_yaml(made, at, indent + "    ");
    if (!parts.empty()) out += fmt::format("{}  parts:\n{}", indent, parts);
  }
  return out;
}

std::string lines_yaml(const Made& made, std::size_t group, const std::string& indent) {
  std::string out;
  for (const auto& line : made.lines) {
    if (line.group != group) continue;
    out += fmt::format("{}- id: {}\n{}  name: {}\n", indent, line.id, indent, line.name);
    if (!line.has_budget || line.gives.empty()) continue;
    out += indent + "  budget:\n";
    for (const auto& [period, amount] : line.gives)
      out += fmt::format("{}    {}: {}.{:02}\n", indent, made.periods[period].id, amount / 100, amount % 100);
  }
  return out;
}

std::string yaml_of(const Made& made) {
  auto out = "periods:\n" + periods_yaml(made, {}, "  ");
  if (made.priorities > 0) out += "priorities:\n";
  for (std::size_t group = 0; group < made.priorities; ++group) {
    out += fmt::format("  - id: p{}\n    name: {}\n", group + 1, group_name(made, group));
    auto lines = lines_yaml(made, group, "      ");
    if (!lines.empty()) out += "    activities:\n" + lines;
  }
  auto support = lines_yaml(made, made.priorities, "  ");
  if (!support.empty()) out += "support:\n" + support;
  if (!made.awards.empty()) out += "awards:\n";
  for (auto amount : made.awards)
    out += fmt::format("  - {{date: 2013-01, amount: £{}.{:02}}}\n", amount / 100, amount % 100);
  if (!made.fees.empty()) out += "fees:\n";
  for (const auto& fee : made.fees)
    out += fmt::format("  - {{id: {}, name: {}, rate: {}, on_top: {}}}\n", fee.name, fee.name, fee.rate,
                       fee.on_top ? "yes" : "no");
  return out;
}

// ---- what it comes to, by brute force

struct Sum {
  bool empty = true, known = true;
  Amount amount = 0;  // the part that is known
};

bool inside(const Made& made, std::size_t period, std::size_t whole) {
  for (auto at = made.periods[period].parent; at; at = made.periods[*at].parent)
    if (*at == whole) return true;
  return false;
}

Sum line_in(const Made& made, const MadeLine& line, std::size_t period) {
  Sum out;
  for (const auto& [given, amount] : line.gives) {
    if (given == period || inside(made, given, period)) out = {false, out.known, out.amount + amount};
    if (inside(made, period, given)) out = {false, false, out.amount};
  }
  return out;
}

std::vector<const MadeLine*> lines_in(const Made& made, std::size_t group) {
  std::vector<const MadeLine*> out;
  for (const auto& line : made.lines)
    if (line.group == group) out.push_back(&line);
  return out;
}

std::vector<const MadeLine*> all_lines(const Made& made) {
  std::vector<const MadeLine*> out;
  for (const auto& line : made.lines) out.push_back(&line);
  return out;
}

Sum sum_in(const Made& made, const std::vector<const MadeLine*>& lines, std::size_t period) {
  Sum out;
  for (const auto* line : lines) {
    auto one = line_in(made, *line, period);
    out.empty = out.empty && one.empty;
    out.known = out.known && one.known;
    if (one.known) out.amount += one.amount;
  }
  return out;
}

Amount all_of(const std::vector<const MadeLine*>& lines) {
  Amount out = 0;
  for (const auto* line : lines)
    for (const auto& [period, amount] : line->gives) out += amount;
  return out;
}

Amount fee_on(const MadeFee& fee, Amount amount) {  // to the penny, halves up
  auto whole = fee.over * amount / fee.under, left = fee.over * amount % fee.under;
  return whole + (left * 2 >= fee.under ? 1 : 0);
}

std::optional<Amount> award_of(const Made& made) {
  if (made.awards.empty()) return {};
  Amount sum = 0;
  for (auto amount : made.awards) sum += amount;
  return sum;
}

Amount left_after(const Made& made, std::size_t last_year) {
  auto left = *award_of(made);
  for (std::size_t at = 0; at <= last_year; ++at) {
    if (made.periods[at].parent) continue;
    auto planned = sum_in(made, all_lines(made), at).amount;
    left -= planned;
    for (const auto& fee : made.fees)
      if (!fee.on_top) left -= fee_on(fee, planned);
  }
  return left;
}

// ---- the same as people read it

std::string with_commas(std::string digits) {
  for (auto at = digits.size(); at > 3; digits.insert(at, ",")) at -= 3;
  return digits;
}

std::string shown(Amount amount, bool pence) {
  auto size = amount < 0 ? -amount : amount;
  return (amount < 0 ? "-" : "") + with_commas(std::to_string(size / 100)) +
         (pence ? fmt::format(".{:02}", size % 100) : "");
}

std::string plainly(Amount amount) {
  auto size = amount < 0 ? -amount : amount;
  return fmt::format("{}{}.{:02}", amount < 0 ? "-" : "", size / 100, size % 100);
}

std::string share(Amount amount, Amount award) {
  auto hundredths = (amount * 20'000 + award) / (award * 2);
  return fmt::format("{}.{:02}%", hundredths / 100, hundredths % 100);
}

struct Row {
  std::string name;
  std::map<std::string, std::string> cells;  // by heading; a cell with nothing in it is left out
};
bool operator==(const Row& a, const Row& b) { return a.name == b.name && a.cells == b.cells; }
std::ostream& operator<<(std::ostream& out, const Row& row) {
  out << row.name << ':';
  for (const auto& [heading, cell] : row.cells) out << ' ' << heading << '=' << cell;
  return out;
}

bool any_pence(const Made& made) {
  auto odd = [](Amount amount) { return amount % 100 != 0; };
  bool found = odd(award_of(made).value_or(0));
  for (const auto& line : made.lines)
    for (const auto& [period, amount] : line.gives) found = found || odd(amount);
  for (const auto& fee : made.fees)
    for (std::size_t at = 0; at < made.periods.size(); ++at) {
      auto sum = sum_in(made, all_lines(made), at);
      found = found || (sum.known && odd(fee_on(fee, sum.amount)));
    }
  return found;
}

class Expected {
 public:
  Expected(const Made& made, bool parts, bool plain)
      : made_(made), parts_(parts), plain_(plain), pence_(any_pence(made)) {}

  std::vector<Row> rows() const {
    std::vector<Row> out;
    for (std::size_t group = 0; group <= made_.priorities; ++group) {
      auto lines = lines_in(made_, group);
      if (group == made_.priorities && lines.empty()) continue;
      out.push_back({group_name(made_, group), {}});
      for (const auto* line : lines) out.push_back(sums(line->name, {line}, "by year"));
      out.push_back(sums("Subtotal", lines, "not known"));
    }
    out.push_back(sums("Total planned", all_lines(made_), "not known"));
    if (award_of(made_)) out.push_back(balances());
    for (const auto& fee : made_.fees) out.push_back(fee_row(fee));
    return out;
  }

 private:
  bool has(std::size_t period) const { return parts_ || !made_.periods[period].parent; }
  std::string money(Amount amount) const { return plain_ ? plainly(amount) : shown(amount, pence_); }

  Row sums(const std::string& name, const std::vector<const MadeLine*>& lines, const std::string& unknown) const {
    Row row{name, {{"Total", money(all_of(lines))}}};
    for (std::size_t at = 0; at < made_.periods.size(); ++at) {
      auto sum = sum_in(made_, lines, at);
      if (has(at)) row.cells[made_.periods[at].id] = sum.empty ? "–" : sum.known ? money(sum.amount) : unknown;
    }
    if (award_of(made_).value_or(0) > 0) row.cells["Share"] = share(all_of(lines), *award_of(made_));
    return row;
  }

  Row balances() const {
    auto award = *award_of(made_);
    Row row{"Left of £" + shown(award, award % 100 != 0), {}};
    for (std::size_t at = 0; at < made_.periods.size(); ++at)
      if (!made_.periods[at].parent) row.cells[made_.periods[at].id] = money(left_after(made_, at));
    return row;
  }

  Row fee_row(const MadeFee& fee) const {
    Row row{fmt::format("{}, {}{}", fee.name, fee.rate, fee.on_top ? ", on top" : ""), {}};
    Amount total = 0;
    for (std::size_t at = 0; at < made_.periods.size(); ++at) {
      auto sum = sum_in(made_, all_lines(made_), at);
      if (has(at)) row.cells[made_.periods[at].id] = sum.known ? money(fee_on(fee, sum.amount)) : "not known";
      if (!made_.periods[at].parent) total += fee_on(fee, sum.amount);
    }
    row.cells["Total"] = money(total);
    return row;
  }

  const Made& made_;
  bool parts_, plain_, pence_;
};

// ---- reading what was printed

std::vector<std::string> lines_of_text(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    auto end = std::min(text.find('\n', at), text.size());
    out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

struct Token {
  std::string text;
  std::size_t left, right;  // columns
};

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// What stands on a line with two blanks or more between.
std::vector<Token> tokens_of(const std::string& line) {
  std::vector<Token> out;
  for (std::size_t at = line.find_first_not_of(' '); at != std::string::npos && at < line.size();) {
    auto end = std::min(line.find("  ", at), line.size());
    auto left = characters(line.substr(0, at));
    auto text = line.substr(at, end - at);
    out.push_back({text, left, left + characters(text)});
    at = line.find_first_not_of(' ', end);
  }
  return out;
}

// Puts each token under the heading that shares an edge with it; one that stands under none is a crooked table.
void add_cells(Row& row, const std::vector<Token>& headings, const std::vector<Token>& tokens) {
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    auto over = std::find_if(headings.begin(), headings.end(), [&](const Token& heading) {
      return heading.right == tokens[at].right || heading.left == tokens[at].left;
    });
    if (over == headings.end()) FAIL("stands under no heading: " << tokens[at].text);
    row.cells[over->text] = tokens[at].text;
  }
}

// The rows of the only table in a text; the divided parts of a wide one are laid beside each other again.
std::vector<Row> rows_of_text(const std::string& text) {
  std::vector<Row> out;
  std::vector<Token> headings;
  std::size_t row = 0;
  bool first_part = true;
  auto lines = lines_of_text(text);
  for (std::size_t at = 0; at < lines.size(); ++at) {
    bool rule = lines[at].starts_with("─");
    if (!rule && at + 1 < lines.size() && lines[at + 1].starts_with("─") && (at == 0 || lines[at - 1].empty())) {
      headings = tokens_of(lines[at++]);
      row = 0;
      first_part = out.empty();
    } else if (lines[at].empty()) {
      headings.clear();
    } else if (!rule && !headings.empty()) {
      auto tokens = tokens_of(lines[at]);
      if (first_part) out.push_back({tokens.front().text, {}});
      // A row of totals is left out of a part in which it has no figure.
      while (!first_part && row < out.size() && out[row].name != tokens.front().text) ++row;
      if (row == out.size()) FAIL("another row than in the table's first part: " << tokens.front().text);
      add_cells(out[row++], headings, tokens);
    }
  }
  return out;
}

std::vector<std::vector<std::string>> fields_of_csv(const std::string& text) {
  std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
  bool quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    char c = text[at];
    if (quoted && c == '"' && at + 1 < text.size() && text[at + 1] == '"')
      rows.back().back() += text[at++];
    else if (c == '"')
      quoted = !quoted;
    else if (!quoted && c == ',')
      rows.back().emplace_back();
    else if (!quoted && c == '\r')
      rows.emplace_back(1), ++at;
    else
      rows.back().back() += c;
  }
  rows.pop_back();
  return rows;
}

std::vector<Row> rows_of_csv(const std::string& text) {
  auto fields = fields_of_csv(text);
  std::vector<Row> out;
  for (std::size_t at = 1; at < fields.size(); ++at) {
    Row row{fields[at][0], {}};
    for (std::size_t cell = 1; cell < fields[at].size(); ++cell)
      if (!fields[at][cell].empty()) row.cells[fields[0].at(cell)] = fields[at][cell];
    out.push_back(std::move(row));
  }
  return out;
}

// ---- comparing

using JsonRead = nlohmann::json;

void check_cell(const CellAmount& cell, const Sum& sum, bool of_line) {
  REQUIRE((cell.kind == Cell::nothing) == sum.empty);
  REQUIRE(cell.known() == sum.known);
  if (!of_line || sum.known)
    REQUIRE(cell.amount.pence == sum.amount);
  else
    REQUIRE(cell.amount.pence == 0);  // what is unknown cannot slip into a sum
}

void check_cells(const Made& made, const std::vector<CellAmount>& cells, const std::vector<const MadeLine*>& lines,
                 bool of_line) {
  for (std::size_t at = 0; at < made.periods.size(); ++at) check_cell(cells[at], sum_in(made, lines, at), of_line);
}

void check_groups(const Made& made, const BudgetTable& table) {
  std::size_t number = 0;
  for (const auto& group : table.groups) {
    auto lines = lines_in(made, number++);
    REQUIRE(group.lines.size() == lines.size());
    for (std::size_t at = 0; at < lines.size(); ++at) {
      check_cells(made, group.lines[at].cells, {lines[at]}, true);
      REQUIRE(group.lines[at].total.pence == all_of({lines[at]}));
    }
    check_cells(made, group.subtotals, lines, false);
    REQUIRE(group.total.pence == all_of(lines));
  }
}

void check_fees(const Made& made, const BudgetTable& table) {
  REQUIRE(table.fees.size() == made.fees.size());
  for (std::size_t fee = 0; fee < made.fees.size(); ++fee) {
    Amount total = 0;
    for (std::size_t at = 0; at < made.periods.size(); ++at) {
      auto sum = sum_in(made, all_lines(made), at);
      REQUIRE(table.fees[fee].amounts[at].has_value() == sum.known);
      if (sum.known) REQUIRE(table.fees[fee].amounts[at]->pence == fee_on(made.fees[fee], sum.amount));
      if (!made.periods[at].parent) total += fee_on(made.fees[fee], sum.amount);
    }
    REQUIRE(table.fees[fee].total.pence == total);
  }
}

void check_money(const JsonRead& found, Amount amount) {
  REQUIRE(found.at("pence").get<Amount>() == amount);
  REQUIRE(found.at("text") == (amount < 0 ? "-£" : "£") + shown(amount < 0 ? -amount : amount, amount % 100 != 0));
}

void check_row_json(const Made& made, const JsonRead& row, const std::vector<const MadeLine*>& lines) {
  check_money(row.at("total"), all_of(lines));
  auto award = award_of(made).value_or(0);
  if (award > 0)
    REQUIRE(row.at("share_of_award") == share(all_of(lines), award));
  else
    REQUIRE(row.at("share_of_award").is_null());
  REQUIRE(row.at("periods").size() == made.periods.size());
  for (std::size_t at = 0; at < made.periods.size(); ++at) {
    const auto& cell = row.at("periods").at(made.periods[at].id);
    auto sum = sum_in(made, lines, at);
    if (sum.empty)
      REQUIRE(cell.is_null());
    else if (sum.known)
      check_money(cell, sum.amount);
    else
      REQUIRE(cell.at("known") == false);
    if (!sum.empty && !sum.known) check_money(cell.at("known_part"), sum.amount);
  }
}

void check_groups_json(const Made& made, const JsonRead& groups) {
  std::size_t number = 0;
  for (const auto& group : groups) {
    auto lines = lines_in(made, number++);
    REQUIRE(group.at("name") == group_name(made, number - 1));
    REQUIRE(group.at("lines").size() == lines.size());
    for (std::size_t at = 0; at < lines.size(); ++at) {
      REQUIRE(group.at("lines")[at].at("id") == lines[at]->id);
      check_row_json(made, group.at("lines")[at], {lines[at]});
    }
    check_row_json(made, group.at("subtotal"), lines);
  }
}

void check_rest_json(const Made& made, const JsonRead& json) {
  check_row_json(made, json.at("total"), all_lines(made));
  if (award_of(made)) check_money(json.at("award"), *award_of(made));
  for (std::size_t at = 0; at < made.periods.size(); ++at) {
    const auto& id = made.periods[at].id;
    auto sum = sum_in(made, all_lines(made), at);
    bool has_balance = award_of(made) && !made.periods[at].parent;
    REQUIRE(json.at("balance").contains(id) == has_balance);
    if (has_balance) check_money(json.at("balance").at(id), left_after(made, at));
    for (std::size_t fee = 0; fee < made.fees.size(); ++fee) {
      const auto& periods = json.at("fees")[fee].at("periods");
      REQUIRE(periods.contains(id) == sum.known);
      if (sum.known) check_money(periods.at(id), fee_on(made.fees[fee], sum.amount));
    }
  }
}

// Calls back with many plans; a failure names the seed that makes its plan again.
template <class Check>
void for_plans(std::uint32_t count, Check check) {
  for (std::uint32_t seed = 1; seed <= count; ++seed) {
    INFO("plan number " << seed);
    check(make(seed));
  }
}

const Date any_day = *parse_date("2014-01-15");

}  // namespace

TEST_CASE("the generator reaches what it is meant to reach", "[budget]") {
  std::size_t unknown = 0, nested = 0, without_budget = 0, pence = 0, bare = 0, several_awards = 0;
  for_plans(3000, [&](const Made& made) {
    for (std::size_t at = 0; at < made.periods.size(); ++at) {
      unknown += !sum_in(made, all_lines(made), at).known;
      nested += made.periods[at].parent && made.periods[*made.periods[at].parent].parent;
    }
    for (const auto& line : made.lines) without_budget += !line.has_budget;
    pence += any_pence(made);
    bare += made.lines.empty();
    several_awards += made.awards.size() > 1;
  });
  for (auto count : {unknown, nested, without_budget, pence, several_awards}) REQUIRE(count > 500);
  REQUIRE(bare > 10);
}

TEST_CASE("lines, subtotals and totals are the sums of what the lines give", "[budget]") {
  for_plans(3000, [](const Made& made) {
    auto plan = plan_of(made);
    auto table = budget_table(plan);
    check_groups(made, table);
    check_cells(made, table.totals, all_lines(made), false);
    REQUIRE(table.total.pence == all_of(all_lines(made)));
  });
}

TEST_CASE("subtotals add to the total and years to the total of a line", "[budget]") {
  for_plans(3000, [](const Made& made) {
    auto plan = plan_of(made);
    auto table = budget_table(plan);
    Money groups, years;
    for (const auto& group : table.groups) groups += group.total;
    for (std::size_t at = 0; at < table.columns.size(); ++at)
      if (table.columns[at].depth == 0) years += table.totals[at].amount;
    REQUIRE(groups == table.total);
    REQUIRE(years == table.total);
  });
}

TEST_CASE("fees are to the penny, halves up, and balances take those that are not on top", "[budget]") {
  for_plans(3000, [](const Made& made) {
    auto plan = plan_of(made);
    auto table = budget_table(plan);
    check_fees(made, table);
    for (std::size_t at = 0; at < made.periods.size(); ++at) {
      bool known = award_of(made) && !made.periods[at].parent;
      REQUIRE(table.balances[at].has_value() == known);
      if (known) REQUIRE(table.balances[at]->pence == left_after(made, at));
    }
  });
}

TEST_CASE("the printed table says the same as the sums", "[budget]") {
  auto width = GENERATE(std::size_t{80}, std::size_t{160});
  for_plans(700, [&](const Made& made) {
    auto area = area_of(made);
    for (bool parts : {false, true}) {
      auto text = to_text(budget_document(area, budget_table(area.plan), any_day, {parts}), {width, false, false});
      REQUIRE(rows_of_text(text) == Expected(made, parts, false).rows());
      for (const auto& line : lines_of_text(text)) REQUIRE(characters(line) <= width);
    }
  });
}

TEST_CASE("the CSV says the same as the sums", "[budget]") {
  for_plans(700, [](const Made& made) {
    auto area = area_of(made);
    for (bool parts : {false, true}) {
      auto csv = to_csv(budget_document(area, budget_table(area.plan), any_day, {parts}));
      REQUIRE(rows_of_csv(csv) == Expected(made, parts, true).rows());
    }
  });
}

TEST_CASE("the JSON says the same as the sums", "[budget]") {
  for_plans(400, [](const Made& made) {
    auto area = area_of(made);
    auto json = JsonRead::parse(to_json(budget_json(area, budget_table(area.plan), any_day)));
    check_groups_json(made, json.at("groups"));
    check_rest_json(made, json);
  });
}

TEST_CASE("a plan read from its file comes to the same as one put together in memory", "[budget]") {
  for_plans(400, [](const Made& made) {
    auto result = test::check_texts({{"plan.yaml", yaml_of(made)}});
    REQUIRE(result.area.damages.empty());
    auto table = budget_table(result.area.plan);
    check_groups(made, table);
    check_fees(made, table);
    check_cells(made, table.totals, all_lines(made), false);
    for (std::size_t at = 0; at < made.periods.size(); ++at)
      if (table.balances[at]) REQUIRE(table.balances[at]->pence == left_after(made, at));
  });
}

namespace {

// The share of the award as a document would print it; none where there is no award, or more than a share can be.
std::optional<Located<Share>> readable_share(const Made& made, Amount amount) {
  if (award_of(made).value_or(0) <= 0) return {};
  auto read = parse_share(share(amount, *award_of(made)), MoreThanAll::allowed);
  return read ? std::optional(Located<Share>{*read, {}}) : std::nullopt;
}

// Everything that can be printed, printed right.
Printed printed_right(const Made& made) {
  Printed out;
  out.total = Located<Money>{Money{all_of(all_lines(made))}, {}};
  for (std::size_t at = 0; at < made.periods.size(); ++at) {
    auto sum = sum_in(made, all_lines(made), at);
    Amount fees = 0;
    for (const auto& fee : made.fees) fees += fee_on(fee, sum.amount);
    Ref<Period> period{made.periods[at].id, {}};
    if (sum.known) out.columns.push_back({period, {Money{sum.amount}, {}}});
    if (sum.known && !made.fees.empty()) out.fees.push_back({period, {Money{fees}, {}}});
    if (award_of(made) && !made.periods[at].parent)
      out.balance.push_back({period, {Balance{Money{left_after(made, at)}}, {}}});
  }
  for (const auto& line : made.lines) {
    PrintedLine one{Located<Money>{Money{all_of({&line})}, {}}, {}};
    one.share = readable_share(made, all_of({&line}));
    out.lines.push_back({{line.id, {}}, one});
  }
  return out;
}

// Each printed amount of a plan, and the subject by which a difference in it is told.
std::vector<std::pair<std::string, Money*>> amounts_of(Printed& printed) {
  std::vector<std::pair<std::string, Money*>> out{{"plan/printed/total", &printed.total->value}};
  for (auto& [period, amount] : printed.columns) out.emplace_back("plan/printed/columns/" + period.text, &amount.value);
  for (auto& [line, says] : printed.lines)
    out.emplace_back("plan/printed/lines/" + line.text + "/total", &says.total->value);
  for (auto& [period, amount] : printed.balance)
    out.emplace_back("plan/printed/balance/" + period.text, &amount.value.amount);
  for (auto& [period, amount] : printed.fees) out.emplace_back("plan/printed/fees/" + period.text, &amount.value);
  return out;
}

}  // namespace

TEST_CASE("figures printed right differ nowhere, and one printed a penny off differs there alone", "[budget]") {
  for_plans(200, [](const Made& made) {
    auto plan = plan_of(made);
    auto table = budget_table(plan);
    if (table.groups.empty()) return;  // without lines nothing is compared
    plan.printed = printed_right(made);
    REQUIRE(printed_differences(plan, table).empty());
    for (auto& [subject, amount] : amounts_of(*plan.printed)) {
      auto right = *amount;
      for (auto wrong : {right + Money{1}, right - Money{1}}) {
        *amount = wrong;
        auto differences = printed_differences(plan, table);
        REQUIRE(differences.size() == 1);
        REQUIRE(differences[0].subject == subject);
        REQUIRE(differences[0].printed == text(wrong));
        REQUIRE(differences[0].computed == text(right));
        REQUIRE_FALSE(differences[0].within_rounding);
      }
      *amount = right;
    }
  });
}

TEST_CASE("printed figures of a period that is not known are not compared", "[budget]") {
  for_plans(1000, [](const Made& made) {
    auto plan = plan_of(made);
    auto table = budget_table(plan);
    plan.printed.emplace();
    for (std::size_t at = 0; at < made.periods.size(); ++at) {
      if (sum_in(made, all_lines(made), at).known) continue;
      plan.printed->columns.push_back({{made.periods[at].id, {}}, {Money{123'456'789}, {}}});
      plan.printed->fees.push_back({{made.periods[at].id, {}}, {Money{123'456'789}, {}}});
    }
    REQUIRE(printed_differences(plan, table).empty());
  });
}

TEST_CASE("a year and its own part in one line: the year counts, and the other parts are not known", "[budget]") {
  auto result = test::check_texts({{"plan.yaml", R"(periods:
  - {id: y1, ends: 2013-12-31, parts: [{id: y1a, ends: 2013-06-30}, {id: y1b, ends: 2013-12-31}]}
  - {id: y2, ends: 2014-12-31, parts: [{id: y2a, ends: 2014-06-30}, {id: y2b, ends: 2014-12-31}]}
support:
  - {id: hub, name: Hub, budget: {y1a: 3, y1b: 4, y2: 100, y2a: 40}}
)"}});
  auto table = budget_table(result.area.plan);
  auto sum_of = [&](std::string_view period) { return table.totals[*table.column_of(period)]; };
  REQUIRE(sum_of("y1").amount == Money{700});
  REQUIRE(sum_of("y2").amount == Money{10'000});
  REQUIRE(sum_of("y2a").amount == Money{4'000});
  REQUIRE_FALSE(sum_of("y2b").known());
  REQUIRE(table.total == Money{10'700});
}
