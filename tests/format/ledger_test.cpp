// Reading ledger/*.yaml: what each kind of entry must and may say, and what a command that wants less does not read.
#include <catch2/catch.hpp>

#include "format/read_area.h"
#include "support/valid_area.h"

using namespace quorate;
using namespace quorate::test;

namespace {

std::vector<std::string> told_of(const std::string& entry) {
  std::vector<std::string> out;
  auto texts = Texts{{"plan.yaml", valid_plan}, {"ledger/2013.yaml", "entries:\n  - " + entry + "\n"}};
  Selection files;
  files.select = rules_named("file");
  for (const auto& finding : check_texts(texts, "2014-01-15", files).findings)
    out.push_back(std::string(finding.rule->name) + ": " + finding.found.message);
  return out;
}

using Told = std::vector<std::string>;

Area read(Texts texts, Wanted wanted, Diagnostics& diagnostics) {
  auto files = files_in_memory(std::move(texts));
  return read_area(*files, diagnostics, wanted);
}

}  // namespace

TEST_CASE("every kind of entry is read", "[format]") {
  for (std::string entry :
       {"{date: 2013-12-01, kind: drawdown, amount: \"60,150.00\", period: y1}",
        "{date: 2013-12-01, kind: spend, activity: hub, amount: 40, payee: trust, receipt: none}",
        "{id: c, date: 2013-12-01, kind: commitment, activity: hub, amount: 40, payee: A shop}",
        "{date: 2013-12-01, kind: refund, activity: hub, amount: 40}",
        "{date: 2013-12-01, kind: return, amount: 40, period: y1}", "{date: 2013-12-01, kind: income, amount: 40}",
        "{date: 2013-12-01, kind: in-kind, activity: hub, amount: 40}",
        "{date: 2013-12-01, kind: fee, amount: -40, fee: admin}",
        "{date: 2013-12-01, kind: virement, from: hub, to: fair, amount: 40}",
        "{date: 2013-12-01, kind: stated-balance, amount: -40.50}"})
    CHECK(told_of(entry) == Told{});
}

TEST_CASE("an entry says what its kind needs, and nothing that its kind has no use for", "[format]") {
  CHECK(told_of("{date: 2013-12-01, kind: virement, from: hub, amount: 40}") ==
        Told{"missing-key: a virement needs `to`"});
  CHECK(told_of("{date: 2013-12-01, kind: drawdown, activity: hub, amount: 40}") ==
        Told{"unknown-key: a drawdown has no `activity`"});
  CHECK(told_of("{date: 2013-12-01, kind: spend, activity: hub, amount: -40}") ==
        Told{"bad-amount: a spend of less than nothing"});
  CHECK(told_of("{date: 2013-12-01, kind: spend, activity: hub, amount: 40.840}").size() == 1);
  CHECK(told_of("{date: 2013-12-01, kind: spent, activity: hub, amount: 40}").size() == 1);
}

TEST_CASE("what an entry refers to must be there, but for a line, which is told by a rule of its own", "[format]") {
  CHECK(told_of("{date: 2013-12-01, kind: spend, activity: hubb, amount: 40}") == Told{});
  CHECK(told_of("{date: 2013-12-01, kind: spend, activity: hub, period: y9, amount: 40}") ==
        Told{"dangling-id: there is no period with the id `y9`"});
  CHECK(told_of("{date: 2013-12-01, kind: spend, activity: hub, amount: 40, settles: c}") ==
        Told{"dangling-id: there is no ledger entry with the id `c`"});
  CHECK(told_of("{date: 2013-12-01, kind: spend, activity: hub, amount: 40, receipt: r/1.pdf}") ==
        Told{"missing-file: there is no file `r/1.pdf` in this area"});
  CHECK(told_of("{date: 2013-12-01, kind: spend, activity: hub, amount: 40, receipt: ../1.pdf}").size() == 1);
}

TEST_CASE("texts with escapes outlive the reading", "[format]") {
  Diagnostics diagnostics;
  auto area =
      read({{"plan.yaml", valid_plan},
            {"ledger/1.yaml", "entries:\n  - {date: 2013-12-01, kind: spend, amount: 1, payee: \"A \\\"shop\\\"\"}\n"}},
           Wanted::plan | Wanted::ledger, diagnostics);
  REQUIRE(diagnostics.empty());
  REQUIRE(area.ledgers.size() == 1);
  CHECK(*area.ledgers[0].entries.at(0).payee == "A \"shop\"");
  CHECK(subject_of(area.ledgers[0].entries[0]) == "ledger/2013-12-01/1");
}

TEST_CASE("entries of one day are numbered over all files", "[format]") {
  Diagnostics diagnostics;
  auto area = read({{"plan.yaml", valid_plan},
                    {"ledger/1.yaml", "entries:\n  - {date: 2013-12-01, kind: income, amount: 1}\n"},
                    {"ledger/2.yaml",
                     "entries:\n  - {date: 2013-12-02, kind: income, amount: 1}\n"
                     "  - {date: 2013-12-01, kind: income, amount: 1}\n"}},
                   Wanted::ledger, diagnostics);
  CHECK(subject_of(area.ledgers.at(1).entries.at(1)) == "ledger/2013-12-01/2");
}

TEST_CASE("what is not wanted is not read, and leaves no dangling id behind", "[format]") {
  Texts texts{{"plan.yaml", valid_plan},
              {"meetings/2014-01-08.yaml", "this: is [no YAML\n"},
              {"waivers.yaml", "waivers: 3\n"},
              {"ledger/1.yaml",
               "ledger: {held_by: elsewhere}\nentries:\n"
               "  - {date: 2013-12-01, kind: spend, amount: 1, decision: 2014-01-08/x, receipt: gone.pdf}\n"}};
  Diagnostics diagnostics;
  auto area = read(texts, Wanted::plan | Wanted::ledger, diagnostics);
  CHECK(diagnostics.empty());
  CHECK(area.damage_to(reads_ledger) == nullptr);
  CHECK(area.meetings.empty());
  Diagnostics all;
  read(texts, Wanted::everything, all);
  CHECK(all.size() >= 4);
}

TEST_CASE("a ledger whose name ends otherwise is not passed over in silence", "[format]") {
  auto result = check_texts({{"plan.yaml", valid_plan}, {"ledger/2013.yml", "entries: []\n"}});
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings[0].rule->name == "misnamed-file");
  CHECK(result.findings[0].found.help == "did you mean `ledger/2013.yaml`?");
}

TEST_CASE("a ledger that cannot be read stops what counts it, and says where", "[format]") {
  auto result = check_texts(
      {{"plan.yaml", valid_plan}, {"ledger/2013.yaml", "entries:\n  - {date: 30/11/2013, kind: spend, amount: 1}\n"}});
  CHECK(told(result) == Told{"bad-date 2:12"});
  CHECK_FALSE(result.not_run.empty());
}
