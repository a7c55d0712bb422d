// An area written by somebody who means harm to whoever looks at it: every text in it tries something, and every output
// is looked through for what got past.
#include <fmt/core.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "report/budget_report.h"
#include "report/findings_report.h"
#include "report/render/escape.h"
#include "support/hostile_texts.h"
#include "support/outputs.h"
#include "support/read.h"

using namespace quorate;
using test::control_in;
using test::gives_order;
using test::hostile;
using test::lines_of;
using test::live_markup;

namespace {

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (char c : text) out += c == '\n' ? "\\n" : c == '"' ? "\\\"" : c == '\\' ? "\\\\" : std::string(1, c);
  return out + "\"";
}

std::string with_text(std::string yaml, const std::string& text) {
  for (std::size_t at = 0; (at = yaml.find("TEXT", at)) != std::string::npos;) {
    auto value = quoted(text);
    yaml.replace(at, 4, value);
    at += value.size();
  }
  return yaml;
}

// Read well, and wrong in as many ways as rules look for.
constexpr auto well_read = R"(area: {name: TEXT, place: TEXT, locally_trusted_organisation: body}
awards:
  - {date: 2013-01-01, amount: 50000.01, from: TEXT}
plan: {title: TEXT, status: draft, on: 2013-10-31, starts: 2013-11-01, ends: 2015-10-31, review: half-yearly}
organisations:
  - {id: body, name: TEXT, kind: TEXT}
periods:
  - id: y1
    name: TEXT
    starts: 2013-11-01
    ends: 2014-10-31
    parts: [{id: y1a, name: TEXT, ends: 2014-04-30}, {id: y1b, name: TEXT, ends: 2014-10-30}]
  - {id: y2, name: TEXT, starts: 2014-11-03, ends: 2015-10-31}
outcomes:
  - {id: one, text: TEXT}
  - {id: two, text: TEXT}
priorities:
  - id: empty
    name: TEXT
    serves: [one]
  - id: full
    name: TEXT
    printed: {activities: 7, clause: TEXT}
    activities:
      - {id: led, name: TEXT, lead: body, budget: {y1: 40000, y1a: 5, y2: 1}, clause: TEXT, costs: [{what: TEXT, amount: 5}, {what: TEXT, amount: 6, provisional: yes}]}
      - id: free
        name: TEXT
        clause: TEXT
        milestones:
          - {id: late, what: TEXT, due: 2013-11}
          - {id: early, what: TEXT, due: 2013-10-01, after: late, depends_on: TEXT}
          - {id: outside, what: TEXT, due: 2020-01}
support:
  - {id: post, name: TEXT, budget: {y1a: 10000, y1b: 10000, y2: 10000}, contract: {post: TEXT, ends: 2013-12, clause: TEXT}}
fees:
  - {id: fee, name: TEXT, rate: 5%, on_top: no, clause: TEXT}
printed:
  columns: {y1: 1, y2: 2}
  total: 3
  share_of_award: 1.00%
  share_heading: TEXT
  balance: {y1: 4}
  fees: {y1: 5}
  lines: {led: {total: 6, share: 7%}}
  outcomes: 9
  clause: TEXT
partners:
  - {name: TEXT, contact: no}
risks:
  - {id: risk, text: TEXT}
)";

// What the reader has to refuse, so that it quotes the text itself.
constexpr auto not_read = R"(area: {name: TEXT, TEXT: 1}
awards:
  - {date: TEXT, amount: TEXT, from: TEXT}
plan: {title: TEXT, status: TEXT, starts: TEXT}
periods:
  - {id: TEXT, starts: 2013-11-01, ends: TEXT}
priorities:
  - {id: p, name: TEXT, measures: TEXT}
support:
  - {id: s, name: TEXT, lead: TEXT, budget: {TEXT: TEXT}, contract: {ends: TEXT, hours_a_week: TEXT}, costs: [{what: TEXT, amount: 1, provisional: TEXT}]}
fees:
  - {id: fee, name: TEXT, rate: TEXT}
evidence:
  - {id: e, what: TEXT, file: TEXT}
TEXT: TEXT
)";

CheckResult checked(const char* yaml, const std::string& text) {
  return test::check_texts({{"plan.yaml", with_text(yaml, text)}});
}

const Date any_day = *parse_date("2014-01-15");

Document budget_of(const CheckResult& result) {
  return budget_document(result.area, budget_table(result.area.plan), any_day, {true});
}

TextStyle style(bool ci_log, std::size_t width = 80) { return {width, false, ci_log}; }

struct Output {
  std::string name, text;
};

std::vector<Output> logs_of(const CheckResult& result) {
  return {{"check", findings_text(result, {"area/", style(true)})},
          {"check, narrow", findings_text(result, {"", style(true, 40)})},
          {"budget", to_text(budget_of(result), style(true))},
          {"budget, narrow", to_text(budget_of(result), style(true, 40))}};
}

std::vector<Output> outputs_of(const CheckResult& result) {
  auto out = logs_of(result);
  out.push_back({"check, text", findings_text(result, {"", style(false)})});
  out.push_back({"check, markdown", to_markdown(findings_document(result))});
  out.push_back({"check, csv", to_csv(findings_table(result))});
  out.push_back({"check, json", to_json(findings_json(result))});
  out.push_back({"budget, text", to_text(budget_of(result), style(false))});
  out.push_back({"budget, markdown", to_markdown(budget_of(result))});
  out.push_back({"budget, csv", to_csv(budget_of(result))});
  out.push_back({"budget, json", to_json(budget_json(result.area, budget_table(result.area.plan), any_day))});
  return out;
}

std::vector<std::vector<std::string>> fields_of_csv(const std::string& text) {
  std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
  bool inside = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    char c = text[at];
    if (inside && c == '"' && at + 1 < text.size() && text[at + 1] == '"')
      rows.back().back() += text[at++];
    else if (c == '"')
      inside = !inside;
    else if (!inside && c == ',')
      rows.back().emplace_back();
    else if (!inside && c == '\r')
      rows.emplace_back(1), ++at;
    else
      rows.back().back() += c;
  }
  rows.pop_back();
  return rows;
}

std::size_t bars(const std::string& line) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '\\')
      ++at;
    else
      count += line[at] == '|';
  }
  return count;
}

bool some_text_is(const nlohmann::json& json, const std::string& text) {
  if (json.is_string()) return json.get<std::string>().find(text) != std::string::npos;
  return json.is_structured() &&
         std::any_of(json.begin(), json.end(), [&](const auto& part) { return some_text_is(part, text); });
}

}  // namespace

TEST_CASE("a hostile area is read, and rules of every topic speak of it", "[report]") {
  for (const auto& text : hostile) {
    INFO(text);
    auto result = checked(well_read, text);
    CHECK(result.area.damages.empty());
    CHECK(result.findings.size() > 20);
    CHECK(checked(not_read, text).findings.size() > 5);
  }
}

TEST_CASE("nothing hostile reaches an output as a control character", "[report]") {
  for (const auto& text : hostile)
    for (const auto* yaml : {well_read, not_read})
      for (const auto& [name, output] : outputs_of(checked(yaml, text))) {
        INFO(name << ": " << text);
        CHECK(control_in(output) == "");
      }
}

TEST_CASE("control characters in the file itself are told of, and not sent on", "[report]") {
  for (std::string raw :
       {"\x1b[2J", "\x1b]52;c;eA==\x07", "paid\rnot", "\b\b", "\x7f",
        "\xC2\x9B"
        "2J",
        "\xE2\x80\xAElive", "\xE2\x81\xA6x", "\xE2\x80\xA8::error::x", "caf\xE9", "\xFF", "\xE2\x82"}) {
    auto result = test::check_texts({{"plan.yaml", "area: {name: Somewhere}\n# " + raw + "\nplan: {title: " + raw +
                                                       " x, status: draft}\n" + raw + ": 1\n"}});
    CHECK_FALSE(result.findings.empty());
    for (const auto& [name, output] : outputs_of(result)) {
      INFO(name);
      CHECK(control_in(output) == "");
    }
  }
}

TEST_CASE("control characters written as escapes in quotes are refused, and not sent on", "[report]") {
  for (std::string escape : {"\\e[2J", "\\x1b[2J", "\\u202elive", "\\u009b2J", "\\u2028", "\\0", "\\b", "\\r"}) {
    auto result =
        test::check_texts({{"plan.yaml", "area: {name: \"" + escape + "\"}\nplan: {title: \"" + escape + "\"}\n"}});
    INFO(escape);
    CHECK_FALSE(result.findings.empty());
    for (const auto& [name, output] : outputs_of(result)) CHECK(control_in(output) == "");
  }
}

TEST_CASE("the log of a CI system takes no order from an area", "[report]") {
  for (const auto& text : hostile)
    for (const auto* yaml : {well_read, not_read})
      for (const auto& [name, output] : logs_of(checked(yaml, text)))
        for (const auto& line : lines_of(output)) {
          INFO(name << ": " << line);
          CHECK_FALSE(gives_order(line));
        }
}

TEST_CASE("lines of a block of text start no line of an output", "[report]") {
  auto result = test::check_texts(
      {{"plan.yaml", "area:\n  name: |\n    Somewhere\n    ::error::x\n    ##[error]y\n    =1+1\nplan: {title: x}\n"}});
  CHECK(result.area.plan.area->name.value == "Somewhere\n::error::x\n##[error]y\n=1+1");
  for (const auto& [name, output] : outputs_of(result))
    for (const auto& line : lines_of(output)) {
      INFO(name);
      CHECK_FALSE(line.starts_with("::"));
      CHECK_FALSE(line.starts_with("="));
    }
}

TEST_CASE("the log takes no order from names of files and folders", "[report]") {
  auto result = test::check_texts(
      {{"plan.yaml", "area: {name: x}\n"}, {"::plan.yaml", ""}, {"##[plan.yaml", ""}, {"\x1b[2Jplan.yml", ""}});
  CHECK(result.findings.size() > 1);
  for (std::string folder : {"", "::error::/", " ::x/", "##[add-mask]/", "\x1b[2J/"}) {
    auto text = findings_text(result, {folder, style(true)});
    for (const auto& line : lines_of(text)) CHECK_FALSE(gives_order(line));
    CHECK(control_in(text) == "");
  }
}

TEST_CASE("a hostile text is found again in JSON as it was written", "[report]") {
  for (const auto& text : hostile) {
    INFO(text);
    auto result = checked(well_read, text);
    auto budget = nlohmann::json::parse(to_json(budget_json(result.area, budget_table(result.area.plan), any_day)));
    CHECK(budget.at("area") == text);
    CHECK(budget.at("periods").at(0).at("name") == text);
    CHECK(budget.at("groups").at(1).at("name") == text);
    CHECK(budget.at("groups").at(1).at("lines").at(0).at("name") == text);
    CHECK(budget.at("fees").at(0).at("name") == text);
    auto check = nlohmann::json::parse(to_json(findings_json(result)));
    CHECK(check.at("area") == text);
    CHECK(some_text_is(check.at("findings"), text));
  }
}

TEST_CASE("a hostile text is found again in CSV as text", "[report]") {
  for (const auto& text : hostile) {
    INFO(text);
    auto result = checked(well_read, text);
    auto rows = fields_of_csv(to_csv(budget_of(result)));
    auto expected = for_terminal(text);
    auto first = text.find_first_not_of(" ");
    if (std::string_view("=+-@|%").find(text[first]) != std::string_view::npos) expected.insert(0, "'");
    CHECK(rows.at(0).at(1) == expected);
    CHECK(rows.at(1).at(0) == expected);
    for (const auto& row : rows) CHECK(row.size() == rows.at(0).size());
    auto findings = fields_of_csv(to_csv(findings_table(result)));
    for (const auto& row : findings) CHECK(row.size() == 10);
  }
}

TEST_CASE("no field of a CSV starts as a formula unless it is a figure", "[report]") {
  for (const auto& text : hostile)
    for (const auto* yaml : {well_read, not_read}) {
      auto result = checked(yaml, text);
      for (const auto& csv : {to_csv(findings_table(result)), to_csv(budget_of(result))})
        for (const auto& row : fields_of_csv(csv))
          for (const auto& field : row) {
            INFO(field);
            auto first = field.find_first_not_of(" ");
            bool triggers =
                first != std::string::npos && std::string_view("=+-@\t\r").find(field[first]) != std::string_view::npos;
            CHECK((!triggers || field.find_first_not_of("-0123456789.") == std::string::npos));
          }
    }
}

TEST_CASE("a hostile text brings no markup into Markdown", "[report]") {
  for (const auto& text : hostile)
    for (const auto* yaml : {well_read, not_read}) {
      auto result = checked(yaml, text);
      for (const auto& markdown : {to_markdown(findings_document(result)), to_markdown(budget_of(result))}) {
        INFO(text);
        CHECK(live_markup(markdown) == "");
      }
    }
}

TEST_CASE("the rows of the budget in Markdown keep their cells", "[report]") {
  for (const auto& text : hostile) {
    auto lines = lines_of(to_markdown(budget_of(checked(well_read, text))));
    auto rows =
        std::count_if(lines.begin(), lines.end(), [](const std::string& line) { return line.starts_with("|"); });
    CHECK(rows == 14);
    for (const auto& line : lines)
      if (line.starts_with("|")) CHECK(bars(line) == 8);
  }
}
