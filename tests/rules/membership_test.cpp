// The rules on how a group is made up, where a count stands just on a boundary or a text can be read in two ways.
#include <fmt/core.h>

#include "support/read.h"

using namespace quorate;
using namespace quorate::test;

namespace {

struct People {
  int residents = 0, others = 0, silent_residents = 0, silent_others = 0, unknown = 0;
};

std::string people_yaml(const People& people) {
  std::string out = "members:\n";
  int number = 0;
  auto add = [&](int count, const char* resident, const char* votes) {
    for (int at = 0; at < count; ++at, ++number)
      out += fmt::format("  - {{id: m{0}, name: M{0}, resident: {1}, votes: {2}}}\n", number, resident, votes);
  };
  add(people.residents, "yes", "yes");
  add(people.others, "no", "yes");
  add(people.silent_residents, "yes", "no");
  add(people.silent_others, "no", "no");
  add(people.unknown, "unknown", "yes");
  return out;
}

// The findings of a rule as "error constitution" or "note programme", in order.
std::vector<std::string> found(const People& people, const std::string& rules, const char* rule,
                               const std::string& plan = {}) {
  Texts texts{{"membership.yaml", people_yaml(people)}};
  if (!rules.empty()) texts.emplace_back("constitution.yaml", "constitution:\n  - in_force: 2013-01-01\n" + rules);
  if (!plan.empty()) texts.emplace_back("plan.yaml", plan);
  std::vector<std::string> out;
  for (const auto& finding : check_texts(texts).findings)
    if (finding.rule->name == rule)
      out.push_back(fmt::format("{} {}", name(finding.severity()), name(finding.layer())));
  return out;
}

using Names = std::vector<std::string>;
const char* const residents = "residents-not-majority";
const std::string majority = "    residents: [{more_than: 1/2, of: voting}]\n";
const std::string share = "    residents: [{at_least: 51%, of: members}]\n";
const std::string big_local = "area: {name: Exampleton, programme: big-local}\n";

}  // namespace

TEST_CASE("a majority and 51% agree for every size up to 50, and part company at 51", "[rules]") {
  for (int all = 1; all <= 52; ++all)
    for (int of = 0; of <= all; ++of) {
      if (of < all / 2 - 1 || of > all / 2 + 2) continue;
      INFO(of << " of " << all);
      bool has_majority = found({of, all - of}, majority, residents).empty();
      bool has_share = found({of, all - of}, share, residents).empty();
      CHECK(has_majority == (2 * of > all));
      CHECK(has_share == (100 * of >= 51 * all));
      if (all <= 50) CHECK(has_majority == has_share);
    }
  CHECK(found({26, 25}, majority, residents).empty());
  CHECK_FALSE(found({26, 25}, share, residents).empty());
}

TEST_CASE("twelve people of whom nine vote, five of them resident: each test has its own base", "[rules]") {
  People twelve{5, 4, 0, 3};
  CHECK(found(twelve, majority, residents).empty());
  CHECK(found(twelve, share + "    members: {count: all}\n", residents) == Names{"error constitution"});
  CHECK(found(twelve, share, residents) == Names{"note constitution"});
}

TEST_CASE("exactly half is no majority", "[rules]") {
  CHECK(found({4, 4}, majority, residents) == Names{"error constitution"});
  CHECK(found({5, 4}, majority, residents).empty());
}

TEST_CASE("unknown residency decides only where it can", "[rules]") {
  CHECK(found({5, 2, 0, 0, 2}, majority, residents).empty());
  CHECK(found({4, 3, 0, 0, 2}, majority, residents) == Names{"note constitution"});
  CHECK(found({2, 5, 0, 0, 2}, majority, residents) == Names{"error constitution"});
}

TEST_CASE("the programme is failed only where all its wordings are", "[rules]") {
  CHECK(found({4, 4}, {}, residents, big_local) == Names{"note programme"});
  CHECK(found({3, 5}, {}, residents, big_local) == Names{"error programme"});
  CHECK(found({5, 3}, {}, residents, big_local).empty());
  CHECK(found({4, 3}, {}, residents, big_local) == Names{"note programme"});
}

TEST_CASE("constitution and programme each speak of too few members", "[rules]") {
  CHECK(found({7, 0}, "    members: {minimum: 10}\n", "too-few-members", big_local) ==
        Names{"error programme", "error constitution"});
  CHECK(found({8, 0}, "    members: {minimum: 10}\n", "too-few-members", big_local) == Names{"error constitution"});
  CHECK(found({9, 0, 0, 1}, "    members: {minimum: 10}\n", "too-few-members") == Names{"note constitution"});
  CHECK(found({9, 0, 0, 1}, "    members: {minimum: 10, count: all}\n", "too-few-members").empty());
  CHECK(found({9, 0, 0, 1}, "    members: {minimum: 10, count: voting}\n", "too-few-members") ==
        Names{"error constitution"});
}

TEST_CASE("more votes unwritten than could be tried one by one are still counted rightly", "[rules]") {
  std::string out = "members:\n";
  for (int at = 0; at < 30; ++at)
    out += fmt::format("  - {{id: m{0}, name: M{0}, resident: {1}}}\n", at, at < 10 ? "yes" : "no");
  out += "  - {id: last, name: Last, resident: yes, votes: yes}\n";
  auto result = check_texts(
      {{"membership.yaml", out}, {"constitution.yaml", "constitution:\n  - in_force: 2013-01-01\n" + share}});
  std::size_t notes = 0;
  for (const auto& finding : result.findings)
    if (finding.rule->name == residents) notes += finding.severity() == Severity::note ? 1U : 0U;
  CHECK(notes == 1);  // 11 of 31 members, or between 1 of 21 and 11 of 11 of those who vote
}

TEST_CASE("nothing is asked of a group before it began", "[rules]") {
  Texts texts{{"membership.yaml", "members:\n  - {id: ash, name: A. Ash, terms: [{from: 2014-06-01}]}\n"},
              {"plan.yaml", big_local}};
  CHECK(told(check_texts(texts, "2014-01-15")).empty());
  CHECK_FALSE(told(check_texts(texts, "2014-06-01")).empty());
}

TEST_CASE("what a group has not written is named, and nothing is assumed", "[rules]") {
  auto result = check_texts({{"membership.yaml", people_yaml({9, 0})}});
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings[0].rule->name == "rules-not-set");
  CHECK(result.findings[0].found.message.find("quorum") != std::string::npos);
}

TEST_CASE("a vote that was lost takes nobody in, and nobody out", "[rules]") {
  auto told = [](const std::string& term, const std::string& decisions) {
    Texts texts{
        {"membership.yaml",
         "members:\n  - {id: oak, name: O. Oak, resident: yes, votes: yes}\n"
         "  - {id: ivy, name: I. Ivy, resident: yes, votes: yes, terms: [{" +
             term + "}]}\n"},
        {"meetings/2014-01-08.yaml", "meeting: {date: 2014-01-08, kind: partnership}\ndecisions:\n" + decisions}};
    Names out;
    for (const auto& finding : check_texts(texts).findings)
      if (finding.rule->name == "register-unlike-decision")
        out.push_back(finding.found.message + " (" + std::string(finding.found.span.text()) + ")");
    return out;
  };
  auto decided = [](const std::string& id, const std::string& outcome, const std::string& change) {
    return "  - {id: " + id + ", text: It is so., by: vote, outcome: " + outcome + ", changes: [{member: ivy, " +
           change + "}]}\n";
  };
  const std::string joins = "joins: yes", leaves = "leaves: yes", began = "from: 2014-01-08";
  const Names in{
      "in the register I. Ivy became a member on 8 January 2014, but the vote on it, `one`, was lost "
      "(2014-01-08)"};
  const Names out{
      "in the register I. Ivy stopped being a member on 8 January 2014, but the vote on it, `one`, was lost "
      "(2014-01-08)"};
  CHECK(told(began, decided("one", "lost", joins)) == in);
  CHECK(told(began + ", at: 2014-01-08", decided("one", "lost", joins)) == in);
  CHECK(told(began, decided("one", "carried", joins)).empty());
  CHECK(told(began, decided("one", "deferred", joins)).empty());
  CHECK(told(began, decided("one", "lost", leaves)).empty());
  CHECK(told(began, decided("one", "lost", "joins: no")).empty());
  CHECK(told("from: 2014-01-07", decided("one", "lost", joins)).empty());
  CHECK(told("from: 2014-01-09", decided("one", "lost", joins)).size() == 1);  // no meeting lies between
  CHECK(told("from: 2014-02-28, at: 2014-01-08", decided("one", "lost", joins)).size() == 1);
  CHECK(told("from: 2014-01-09", decided("one", "lost", "joins: yes, from: 2014-01-09")).size() == 1);
  CHECK(told(began, decided("one", "lost", "joins: yes, from: 2014-01-09")).empty());
  // The vote was taken again.
  CHECK(told(began, decided("one", "lost", joins) + decided("two", "carried", joins)).empty());
  CHECK(told(began, decided("one", "lost", joins) + decided("two", "carried", leaves)) == in);
  const std::string election =
      "  - {id: two, text: It is so., by: vote, election: {elected: [ivy]}, outcome: carried}\n";
  CHECK(told(began, decided("one", "lost", joins) + election).empty());
  CHECK(told(began + ", how: co-opted", decided("one", "lost", joins)) == in);
  for (auto how : {"appointed", "founder", "re-elected"})
    CHECK(told(began + ", how: " + how, decided("one", "lost", joins)).empty());
  CHECK(told("from: 2013-01-01, to: 2014-01-08}, {" + began, decided("one", "lost", joins)).empty());
  CHECK(told("from: 2013-01-01, to: 2014-01-09}, {from: 2014-01-09, how: re-elected", decided("one", "lost", leaves))
            .empty());

  const std::string ended = "from: 2013-01-01, to: 2014-01-08";
  CHECK(told(ended, decided("one", "lost", leaves)) == out);
  CHECK(told(ended + ", ended: removed", decided("one", "lost", leaves)) == out);
  CHECK(told(ended + ", ended: resigned", decided("one", "lost", leaves)).empty());
  CHECK(told(ended + ", ended: resigned, ended_at: 2014-01-08", decided("one", "lost", leaves)) == out);
  CHECK(told("from: 2013-01-01, to: 2014-01-07", decided("one", "lost", leaves)).empty());
  CHECK(told("from: 2013-01-01, to: 2014-01-09", decided("one", "lost", leaves)).size() == 1);
  CHECK(told("from: 2013-01-01", decided("one", "lost", leaves)).empty());
  CHECK(told(ended, decided("one", "lost", leaves) + decided("two", "carried", leaves)).empty());
  CHECK(told(ended, decided("one", "lost", leaves) + election) == out);
}

TEST_CASE("what the next meeting may have decided is not held against the register", "[rules]") {
  auto count = [](const std::string& began, const std::string& from, const std::string& kind,
                  const std::string& day = "2014-01-10") {
    Texts texts{{"membership.yaml",
                 "members:\n  - {id: ivy, name: I. Ivy, resident: yes, votes: yes, terms: [{from: " + began + "}]}\n"},
                {"meetings/2014-01-08.yaml",
                 "meeting: {date: 2014-01-08, kind: partnership}\ndecisions: [{id: one, text: "
                 "It is so., outcome: lost, changes: [{member: ivy, joins: yes" +
                     from + "}]}]\n"},
                {"meetings/" + day + "-other.yaml", "meeting: {date: " + day + ", kind: " + kind + "}\n"}};
    std::size_t out = 0;
    for (const auto& finding : check_texts(texts).findings) out += finding.rule->name == "register-unlike-decision";
    return out;
  };
  CHECK(count("2014-01-09", "", "partnership") == 1);
  CHECK(count("2014-01-08", "", "agm", "2014-01-08") == 0);
  CHECK(count("2014-01-08", "", "agm", "2014-01-07") == 1);
  CHECK(count("2014-01-10", "", "partnership") == 0);
  CHECK(count("2014-01-10", "", "sub-group") == 1);
  CHECK(count("2014-01-09", ", from: 2014-01-09", "partnership") == 1);
  CHECK(count("2014-01-12", ", from: 2014-01-12", "partnership") == 0);  // the other may have decided it anew
  CHECK(count("2014-01-12", ", from: 2014-01-12", "sub-group") == 1);
}

TEST_CASE("a vote that is still to be taken is not held against the register", "[rules]") {
  Texts texts{{"membership.yaml",
               "members:\n  - {id: ivy, name: I. Ivy, resident: yes, votes: yes, terms: [{from: "
               "2014-01-08}]}\n"},
              {"meetings/2014-01-08.yaml",
               "meeting: {date: 2014-01-08, kind: partnership}\ndecisions: [{id: one, text: "
               "It is so., outcome: lost, changes: [{member: ivy, joins: yes}]}]\n"}};
  auto count = [&](const char* day) {
    std::size_t out = 0;
    for (const auto& finding : check_texts(texts, day).findings)
      out += finding.rule->name == "register-unlike-decision";
    return out;
  };
  CHECK(count("2014-01-07") == 0);
  CHECK(count("2014-01-08") == 1);
}

TEST_CASE("members without terms are told of together, where terms matter", "[rules]") {
  auto told = [](const std::string& members, const std::string& rules) {
    Texts texts{{"membership.yaml", "members:\n" + members},
                {"constitution.yaml", "constitution:\n  - {in_force: 2013-01-01, " + rules + "}\n"}};
    Names out;
    for (const auto& finding : check_texts(texts, "2014-12-31", {rules_named("terms-not-recorded"), {}}).findings)
      out.push_back(std::string(name(finding.severity())) + ": " + finding.found.message);
    return out;
  };
  const std::string with = "  - {id: ash, name: A. Ash, terms: [{from: 2013-10-03}]}\n",
                    without = "  - {id: fir, name: F. Fir}\n  - {id: ivy, name: I. Ivy}\n";
  const Names both{
      "note: F. Fir and I. Ivy have no `terms`: they count at every meeting there ever was, and when their time is "
      "over "
      "is not known"};
  CHECK(told(with, "terms: {length: 3 years}").empty());
  CHECK(told(with + without, "members: {minimum: 8}") == both);
  CHECK(told(without, "members: {minimum: 8}").empty());
  CHECK(told(without, "terms: {may_stand_again: yes}").empty());
  CHECK(told(without, "terms: {length: 3 years}") == both);
  CHECK(told(without, "terms: {consecutive_maximum: 2}") == both);
  std::string ten;
  for (int number = 1; number <= 10; ++number) ten += fmt::format("  - {{id: m{0}, name: M{0}}}\n", number);
  CHECK(
      told(ten, "terms: {length: 3 years}")[0].starts_with("note: M1, M2, M3, M4, M5, M6, M7, M8, M9 and M10 have no"));
  std::string many;
  for (int number = 1; number <= 12; ++number) many += fmt::format("  - {{id: m{0}, name: M{0}}}\n", number);
  REQUIRE(told(many, "terms: {length: 3 years}").size() == 1);
  CHECK(told(many, "terms: {length: 3 years}")[0].starts_with(
      "note: M1, M2, M3, M4, M5, M6, M7, M8, M9, M10 and 2 others "
      "have no `terms`"));
}
