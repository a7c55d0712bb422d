#include "fuzz/answers.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

#include "exchange/journal.h"
#include "open_books.h"
#include "support/csv.h"
#include "support/outputs.h"

namespace quorate::test {
namespace {

using Json = nlohmann::json;

std::string in_csv(const std::string& text) {
  auto rows = read_csv(text);
  if (!text.empty() && !text.ends_with("\r\n")) return "CSV that does not end with its line";
  for (const auto& row : rows)
    if (row.size() != rows[0].size())
      return fmt::format("a row of CSV with {} fields where there are {}", row.size(), rows[0].size());
  return {};
}

std::string in_format(const Ran& ran, Format format) {
  if (ran.out.empty()) return {};
  if (format == Format::json) {
    auto read = nlohmann::ordered_json::parse(ran.out, nullptr, false);
    if (read.is_discarded()) return "JSON that does not read back";
  }
  return format == Format::csv ? in_csv(ran.out) : std::string();
}

constexpr std::array formats{std::pair(Format::text, "text"), std::pair(Format::markdown, "markdown"),
                             std::pair(Format::csv, "csv"), std::pair(Format::json, "json")};

// What an export prints is of its own form, whatever the format asked for.
Format form_of(const Question& question, Format asked) {
  if (!question.name.starts_with("export ")) return asked;
  if (question.name.starts_with("export csv")) return Format::csv;
  bool json = question.name == "export json" || question.name == "export 360giving";
  return json ? Format::json : Format::text;
}

std::string in_one_format(const Ran& ran, const Question& question, Format format) {
  if (ran.status < nothing_wrong || ran.status > wrong_usage) return fmt::format("status {}\n{}", ran.status, ran.err);
  if (ran.status != nothing_wrong && ran.out.empty() && ran.err.empty())
    return fmt::format("status {} and not a word", ran.status);
  for (const auto* printed : {&ran.out, &ran.err})
    if (auto control = control_in(*printed); !control.empty()) return "a control character: " + control;
  auto in = in_format(ran, form_of(question, format));
  return in.empty() ? in : in + "\n" + ran.out;
}

std::string in_a_log(const Ran& ran) {
  for (const auto& line : lines_of(ran.out + ran.err))
    if (gives_order(line)) return "an order in a log: " + line;
  return {};
}

bool same(const Ran& one, const Ran& other) {
  return one.status == other.status && one.out == other.out && one.err == other.err;
}

std::string both(const char* what, const Ran& one, const Ran& other) {
  return fmt::format("{}\n{}{}---- and then\n{}{}", what, one.out, one.err, other.out, other.err);
}

}  // namespace

std::string wrong_in_answer(const Texts& texts, const Question& question, const Choose& choose) {
  auto [format, name] = formats[choose(formats.size())];
  auto wrong = [&, name = name](const std::string& what) {
    return what.empty() ? what : fmt::format("{} as {}: {}", question.name, name, what);
  };
  auto first = answer(texts, question, {.format = format});
  if (auto what = in_one_format(first, question, format); !what.empty()) return wrong(what);
  Ran other;
  switch (choose(4)) {
    case 0:
      other = answer(texts, question, {.format = format});
      return same(first, other) ? "" : wrong(both("another answer the second time", first, other));
    case 1:
      other = answer(texts, question, {.format = format, .readers = Readers::reference});
      return same(first, other) ? "" : wrong(both("another answer by the reference reader", first, other));
    case 2:
      other = answer({texts.rbegin(), texts.rend()}, question, {.format = format});
      return same(first, other) ? "" : wrong(both("another answer with the files in another order", first, other));
    default:
      return wrong(in_a_log(answer(texts, question, {.format = format, .ci_log = true})));
  }
}

// ---------------------------------------------------------------------------------------------------------- figures

namespace {

bool is_money(const Json& json) {
  return json.is_object() && json.size() == 2 && json.contains("pence") && json.contains("text");
}

// Nothing where a figure is not known, or there is none.
std::optional<std::int64_t> pence(const Json& json) {
  if (!is_money(json)) return {};
  return json.at("pence").get<std::int64_t>();
}

std::string money_says_itself(const Json& json) {
  if (is_money(json)) {
    Money money{json.at("pence").get<std::int64_t>()};
    return json.at("text") == text(money) ? "" : "an amount says two things: " + json.dump();
  }
  if (json.is_structured())
    for (const auto& part : json)
      if (auto wrong = money_says_itself(part); !wrong.empty()) return wrong;
  return {};
}

// A total against what it is the sum of: a sum of which a part is not known is not known either.
struct Sum {
  std::int64_t pence = 0;
  bool known = true;
  void add(const Json& json, int sign = 1) {
    if (json.is_null()) return;
    auto value = test::pence(json);
    known = known && value.has_value();
    pence += sign * value.value_or(0);
  }
  // Nothing at all may be left out of a report.
  std::string against(const Json& total, const std::string& what) const {
    auto value = test::pence(total);
    if (!known || !value) return {};
    return *value == pence ? "" : fmt::format("{}: {} where its parts come to {}", what, *value, pence);
  }
};

std::string first_of(std::initializer_list<std::string> all) {
  for (const auto& one : all)
    if (!one.empty()) return one;
  return {};
}

// The figure of each of the rows, added up.
Sum sum_of(const Json& rows, const char* figure) {
  Sum out;
  for (const auto& row : rows)
    if (row.contains(figure)) out.add(row.at(figure));
  return out;
}

const Json& figure_in(const Json& row, const std::string& period) {
  static const Json none;
  const auto& periods = row.at("periods");
  return periods.contains(period) ? periods.at(period) : none;
}

std::string planned_rows(const Json& rows, const Json& total, const Json& periods, const std::string& what) {
  Sum all;
  for (const auto& row : rows) all.add(row.at("total"));
  if (auto wrong = all.against(total.at("total"), what); !wrong.empty()) return wrong;
  for (const auto& period : periods) {
    Sum column;
    auto id = period.at("id").get<std::string>();
    for (const auto& row : rows) column.add(figure_in(row, id));
    if (auto wrong = column.against(figure_in(total, id), what + ", " + id); !wrong.empty()) return wrong;
  }
  return {};
}

// A line's total is that of its years.
std::string planned_line(const Json& line, const Json& periods) {
  Sum years;
  for (const auto& period : periods)
    if (period.at("part_of").is_null()) years.add(figure_in(line, period.at("id")));
  return years.against(line.at("total"), "line " + line.at("id").dump());
}

std::string planned(const Json& report) {
  const auto& periods = report.at("periods");
  Json subtotals = Json::array();
  for (const auto& group : report.at("groups")) {
    for (const auto& line : group.at("lines"))
      if (auto wrong = planned_line(line, periods); !wrong.empty()) return wrong;
    auto wrong = planned_rows(group.at("lines"), group.at("subtotal"), periods, "group " + group.at("id").dump());
    if (!wrong.empty()) return wrong;
    subtotals.push_back(group.at("subtotal"));
  }
  return planned_rows(subtotals, report.at("total"), periods, "total");
}

std::string position(const Json& report) {
  const auto& at = report.at("position");
  Sum held, undrawn, uncommitted;
  for (const auto* came : {"opening", "drawn", "income"}) held.add(at.at(came));
  for (const auto* went : {"spent", "returned", "fees_paid_out_of_it"}) held.add(at.at(went), -1);
  undrawn.add(at.at("planned"));
  undrawn.add(at.at("drawn"), -1);
  for (const auto* there : {"held", "undrawn"}) uncommitted.add(at.at(there));
  uncommitted.add(at.at("committed"), -1);
  return first_of({held.against(at.at("held"), "held"), undrawn.against(at.at("undrawn"), "undrawn"),
                   uncommitted.against(at.at("uncommitted"), "uncommitted")});
}

std::string budget(const Json& report) {
  for (const auto& row : report.at("rows")) {
    Sum left;
    left.add(row.at("budget"));
    for (const auto* gone : {"spent", "committed", "returned"}) left.add(row.at(gone), -1);
    if (row.at("budget").is_null()) continue;  // what is in no plan has none
    if (auto wrong = left.against(row.at("left"), "left of " + row.at("id").dump()); !wrong.empty()) return wrong;
  }
  std::string wrong;
  for (const auto* figure : {"budget", "spent", "committed", "returned", "in_kind"})
    if (wrong.empty()) wrong = sum_of(report.at("rows"), figure).against(report.at("total").at(figure), figure);
  return first_of({wrong, position(report)});
}

int sign_of(std::string_view kind) {
  if (kind == "drawdown" || kind == "income" || kind == "refund") return 1;
  return kind == "spend" || kind == "return" ? -1 : 0;
}

// What is held after each entry follows from what was held after the one before. A fee may be on top, and move nothing;
// the first entry of a holder may bring what it began with.
std::string ledger(const Json& report) {
  std::int64_t held = 0, begun = 0;
  std::set<std::string> begins;  // the holders that had something
  std::map<std::string, std::int64_t> by_kind;
  for (const auto& entry : report.at("entries")) {
    auto kind = entry.at("kind").get<std::string>();
    auto amount = entry.at("amount").at("pence").get<std::int64_t>(),
         now = entry.at("held").at("pence").get<std::int64_t>();
    auto moved = kind != "fee" ? sign_of(kind) * amount : now == held ? 0 : -amount;
    auto before = now - moved - held;  // what its holder had, where this is its first entry
    begun += before;
    if (before != 0 && !begins.insert(entry.at("holder").dump()).second) return "what is held does not follow: " + entry.dump();
    held = now;
    by_kind[kind] += amount;
  }
  const auto& at = report.at("position");
  auto is = [&](const char* figure, std::int64_t value) {
    auto known = pence(at.at(figure));
    return !known || *known == value ? "" : fmt::format("{} is not {}", figure, value);
  };
  return first_of({is("held", held), is("opening", begun), is("drawn", by_kind["drawdown"]), is("income", by_kind["income"]),
                   is("spent", by_kind["spend"] - by_kind["refund"]), is("returned", by_kind["return"]),
                   is("in_kind", by_kind["in-kind"]), position(report)});
}

std::string spend(const Json& report) {
  const auto& flow = report.at("flow");
  Sum closing;
  for (const auto* came : {"opening", "begun", "received"}) closing.add(flow.at(came));
  for (const auto* went : {"spent", "returned", "fees"}) closing.add(flow.at(went), -1);
  return closing.against(flow.at("closing"), "closing balance");
}

std::optional<Json> report_of(const Texts& texts, const Question& question) {
  auto ran = answer(texts, question, {.format = Format::json});
  if (ran.out.empty()) return {};
  return Json::parse(ran.out);
}

Question export_question(ExportForm form, const char* table, Date as_of) {
  ExportArgs args;
  args.form = form;
  args.as_of = as_of;
  args.table = table;
  return {"export", [args](const OutputArgs&, Environment& env) { return run_export(args, env); }};
}

// As CSV writes it; it may be more than any one amount in a file.
std::string in_csv(std::int64_t pence) {
  return fmt::format("{}{}.{:02}", pence < 0 ? "-" : "", std::abs(pence) / 100, std::abs(pence) % 100);
}

// Entry by entry: of a day, a kind and an amount.
std::string entries_agree(const Texts& texts, Date as_of, const Json& money) {
  auto ran = answer(texts, export_question(ExportForm::csv, "entries", as_of), {});
  auto rows = read_csv(ran.out);
  const auto& entries = money.at("ledger").at("entries");
  if (rows.size() != entries.size() + 1) return "CSV has another number of entries than JSON";
  for (std::size_t at = 0; at < entries.size(); ++at) {
    auto amount = parse_money(rows[at + 1].at(3));
    bool agree = rows[at + 1].at(0) == entries[at].at("subject") && rows[at + 1].at(1) == entries[at].at("date") &&
                 rows[at + 1].at(2) == entries[at].at("kind") && amount &&
                 amount->pence == pence(entries[at].at("amount"));
    if (!agree) return "CSV says otherwise than JSON of " + entries[at].dump();
  }
  return {};
}

// The line's figures of all time, and in each period.
std::string figures_agree(const Texts& texts, Date as_of, const Json& money) {
  auto ran = answer(texts, export_question(ExportForm::csv, "figures", as_of), {});
  auto rows = read_csv(ran.out);
  const auto& figures = money.at("figures");
  if (rows.size() != figures.size() + 1) return "CSV has another number of figures than JSON";
  for (std::size_t at = 0; at < figures.size(); ++at)
    for (std::size_t column = 2; column < rows[0].size(); ++column) {
      const auto& figure = figures[at].at(rows[0][column]);
      auto amount = pence(figure);
      if (rows[at + 1].at(column) != (amount ? in_csv(*amount) : std::string()))
        return fmt::format("CSV says {} of {} in {}", rows[at + 1].at(column), rows[0][column], figures[at].dump());
    }
  return {};
}

// Double entry: what leaves one account enters others.
std::string journal_adds_up(const Texts& texts, Date as_of) {
  auto copy = texts;
  auto env = in_memory(copy);
  auto books = open_books("", as_of, env);
  if (!books) return {};
  for (const auto& entry : journal_of((*books)->books()).entries) {
    Money sum;
    for (const auto& posting : entry.postings) sum += posting.amount;
    if (sum != Money{})
      return fmt::format("the postings of {} on {} come to {}", entry.kind, iso(entry.date), plain(sum));
  }
  return {};
}

}  // namespace

std::string wrong_in_figures(const std::string& question, const Json& report) {
  auto in = [&](std::string_view name) { return question.starts_with(name); };
  std::string wrong = money_says_itself(report);
  if (!wrong.empty()) return wrong;
  if (report.contains("groups")) return planned(report);
  if (in("budget")) return budget(report);
  if (question == "ledger") return ledger(report);
  return in("spend") && report.contains("flow") ? spend(report) : std::string();
}

std::string wrong_between_answers(const Texts& texts, Date as_of) {
  auto money = report_of(texts, export_question(ExportForm::json, "", as_of));
  if (!money) return {};
  return first_of({entries_agree(texts, as_of, *money), figures_agree(texts, as_of, *money),
                   journal_adds_up(texts, as_of), money_says_itself(*money), ledger(money->at("ledger"))});
}

}  // namespace quorate::test
