// Rules about meetings and what their decisions are called by: who stayed away, who was in the chair, items and
// matters.
#include <fmt/core.h>

#include <algorithm>

#include "support/written_group.h"

using namespace quorate;
using namespace quorate::test;

namespace {

const std::string ordinary_rules = rules_yaml(
    "    decisions:\n      - {matter: ordinary, carries: {more_than: 1/2, of: present}}\n"
    "      - {matter: funds-to-partner, carries: {more_than: 1/2, of: present}}\n");

// Nine members, of whom all but the last came, month by month.
Texts without_the_last(int meetings) {
  Texts out{{"constitution.yaml", ordinary_rules}, {"membership.yaml", members_yaml(9, 9)}};
  for (int month = 1; month <= meetings; ++month) {
    auto day = fmt::format("2014-{:02}-08", month);
    out.emplace_back("meetings/" + day + ".yaml", meeting_yaml(day, 8, ""));
  }
  return out;
}

std::vector<std::string> missed_of(int meetings) {
  auto result = check_texts(without_the_last(meetings), "2014-12-31", {rules_named("attendance-lapsing"), {}});
  REQUIRE(result.findings.size() == 1);
  std::vector<std::string> out;
  for (const auto& figure : result.findings[0].found.working)
    if (figure.name.starts_with("missed")) out.push_back(figure.value);
  return out;
}

Texts one_meeting(const std::string& rest) {
  return {{"constitution.yaml", ordinary_rules},
          {"membership.yaml", members_yaml(9, 9)},
          {"meetings/2014-03-12.yaml", meeting_yaml("2014-03-12", 9, rest)}};
}

long told_times(const Texts& texts, const std::string& rule) {
  auto names = names_told(texts, rule);
  return std::count(names.begin(), names.end(), rule);
}

std::string decided(const std::string& keys) {
  return fmt::format("decisions:\n  - {{id: it, text: It is done., by: vote, for: 6{}}}\n", keys);
}

}  // namespace

TEST_CASE("of many missed meetings the last five are shown, and how many there were", "[rules]") {
  auto five = missed_of(5);
  REQUIRE(five.size() == 5);
  CHECK(five[0] == "8 January 2014");
  auto twelve = missed_of(12);
  REQUIRE(twelve.size() == 6);
  CHECK(twelve[0].starts_with("12 meetings"));
  CHECK(twelve[1] == "8 August 2014");
  CHECK(twelve[5] == "8 December 2014");
}

TEST_CASE("a chair who was no member is told of once", "[rules]") {
  auto members = members_yaml(9, 9) + "  - {id: larch, name: L. Larch, terms: [{from: 2012-10-03, to: 2013-10-03}]}\n";
  for (auto chair : {"chair: larch\n", "chair: larch\npresent: [m1, m2, larch]\n"}) {
    Texts texts{{"membership.yaml", members},
                {"meetings/2014-03-12.yaml", std::string("meeting: {date: 2014-03-12, kind: partnership}\n") + chair}};
    CHECK(told_times(texts, "chair-not-member") == 1);
    CHECK(told_times(texts, "attendance-unknown-person") == 0);
  }
}

TEST_CASE("a decision needs its item where members came and went", "[rules]") {
  const std::string interest = "interests: [{member: m9, item: 2, kind: loyalty, how: trustee, action: withdrew}]\n";
  for (const auto& moved :
       {interest, std::string("arrived: [{member: m9, item: 2}]\n"), std::string("left: [{member: m9, item: 2}]\n")}) {
    CAPTURE(moved);
    CHECK(told_times(one_meeting(moved + decided(", outcome: carried")), "item-missing") == 1);
    CHECK(told_times(one_meeting(moved + decided(", item: 1, outcome: carried")), "item-missing") == 0);
    CHECK(told_times(one_meeting(moved + decided(", outcome: deferred")), "item-missing") == 0);
  }
  CHECK(told_times(one_meeting(decided(", outcome: carried")), "item-missing") == 0);
}

TEST_CASE("a matter near one that the rules name is asked about", "[rules]") {
  auto told = [](const std::string& matter) {
    return told_times(one_meeting(decided(", item: 1, outcome: carried, matter: " + matter)), "matter-mistyped");
  };
  for (auto slip : {"ordinery", "funds-to-partners", "membershp", "removel", "constitutoin", "Removal"}) {
    CAPTURE(slip);
    CHECK(told(slip) == 1);
  }
  for (auto meant : {"ordinary", "funds-to-partner", "membership", "removal", "constitution", "officers", "premises"}) {
    CAPTURE(meant);
    CHECK(told(meant) == 0);
  }
}
