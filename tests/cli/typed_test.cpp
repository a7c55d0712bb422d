// What somebody types, and what they are told where it names nothing: what it may have been meant for, or what there
// is.
#include "support/program.h"

using namespace quorate::test;

namespace {

const char* fernside = "examples/fernside";

// Refused as a wrong command line; the message alone.
std::string refused(const std::vector<std::string>& words, const std::string& folder = ".") {
  auto ran = run_program(words, folder);
  CAPTURE(words);
  CHECK(ran.status == 2);
  CHECK(ran.out.empty());
  return ran.err;
}

const std::string all_members =
    "there are `alder`, `birch`, `cedar`, `dogwood`, `elder`, `fir`, `gorse`, `hazel`, `ivy`, `juniper`, `larch`, "
    "`maple`, `oak` and `rowan`\n";
const std::string latest_meetings =
    "there are 20, the last of them `2016-05-11`, `2016-07-13` and `2016-09-14`; `quorate meetings` lists them\n";
const std::string all_periods = "there are `y1`, `y1a`, `y1b`, `y2`, `y2a`, `y2b` and `y3`\n";

}  // namespace

TEST_CASE("what is left out is asked for, with what there is", "[cli]") {
  CHECK(refused({"minutes"}, fernside) == "quorate: say which meeting: " + latest_meetings);
  CHECK(refused({"minutes", fernside}) == "quorate: say which meeting: " + latest_meetings);
  CHECK(refused({"spend"}, fernside) == "quorate: say which period: " + all_periods);
  CHECK(refused({"export"}) ==
        "quorate: say which form: 360giving, csv, json, hledger or beancount\nTry `quorate export --help`.\n");
  CHECK(refused({"explain"}) ==
        "quorate: say which rule: its name, as findings and `quorate rules` print it\nTry `quorate explain --help`.\n");
  CHECK(refused({"import"}) == "quorate: say which file: the bank's CSV file\nTry `quorate import --help`.\n");
}

TEST_CASE("days that are exchanged are no ledger without entries", "[cli]") {
  CHECK(
      refused({"ledger", fernside, "--from", "2015-12-01", "--to", "2015-10-01"}) ==
      "quorate: no day is both from 1 December 2015 on and up to 1 October 2015: are `--from` and `--to` exchanged?\n");
  CHECK(run_program({"ledger", fernside, "--from", "2015-10-01", "--to", "2015-10-01"}).status == 0);
}

TEST_CASE("a meeting that there is not", "[cli]") {
  for (std::string command : {"minutes", "quorum", "vote"}) {
    CHECK(refused({command, "12/03/2014", fernside}) ==
          "quorate: there is no meeting `12/03/2014`: write the year first: `2014-03-12`\n");
    CHECK(refused({command, fernside, "12.3.14"}) ==
          "quorate: there is no meeting `12.3.14`: write the year first: `2014-03-12`\n");
  }
  CHECK(refused({"minutes", "2014-07-08", fernside}) ==
        "quorate: there is no meeting `2014-07-08`: did you mean `2014-07-09`?\n");
  CHECK(refused({"quorum", "july", fernside}) == "quorate: there is no meeting `july`: " + latest_meetings);
  CHECK(refused({"agenda", fernside, "12/03/2014"}) ==
        "quorate: `12/03/2014` is not a date: write the year first: `2014-03-12`\n");
}

TEST_CASE("a decision that there is not", "[cli]") {
  CHECK(refused({"vote", "marque", fernside}) == "quorate: there is no decision `marque`: did you mean `marquee`?\n");
  CHECK(refused({"vote", "zzz", fernside}) ==
        "quorate: there is no decision `zzz`: there are 51, the last of them `2016-07-13/fair-catering`, "
        "`2016-09-14/annual-meeting` and `2016-09-14/next-plan`; `quorate minutes MEETING` lists them\n");
  CHECK(refused({"vote", "12/03/2014/co-opt-ivy", fernside}) ==
        "quorate: there is no meeting `12/03/2014`: write the year first: `2014-03-12`\n");
  CHECK(refused({"vote", "2014-03-12/coopt-ivy", fernside}) ==
        "quorate: the meeting `2014-03-12` has no decision `coopt-ivy`: did you mean `co-opt-ivy`?\n");
  CHECK(refused({"vote", "2014-03-12/zzz", fernside}) ==
        "quorate: the meeting `2014-03-12` has no decision `zzz`: there are `training-y1`, `families-y1`, `co-opt-ivy` "
        "and `newsletter`\n");
  CHECK(refused({"vote", "2014-03-12", fernside}) ==
        "quorate: say which decision of the meeting `2014-03-12`: there are `training-y1`, `families-y1`, `co-opt-ivy` "
        "and `newsletter`\n");
}

TEST_CASE("a member, a body, a line, a payee or a period that there is not", "[cli]") {
  CHECK(refused({"quorum", fernside, "--present", "zzz"}) == "quorate: there is no member `zzz`: " + all_members);
  CHECK(refused({"interests", fernside, "--member", "zzz"}) == "quorate: there is no member `zzz`: " + all_members);
  CHECK(refused({"members", fernside, "--leave", "zzz"}) == "quorate: there is no member `zzz`: " + all_members);
  CHECK(refused({"interests", fernside, "--organisation", "hollow-hal"}) ==
        "quorate: there is no organisation `hollow-hal`: did you mean `hollow-hall`?\n");
  CHECK(refused({"interests", fernside, "--organisation", "zzz"}).find("there are `fernside-trust`, ") !=
        std::string::npos);
  CHECK(refused({"ledger", fernside, "--line", "hal"}) == "quorate: there is no line `hal`: did you mean `hall`?\n");
  CHECK(refused({"ledger", fernside, "--line", "zzz"}).find("there are `hall`, `fair`, ") != std::string::npos);
  CHECK(refused({"ledger", fernside, "--payee", "larchs-bakry"}) ==
        "quorate: there is no payee `larchs-bakry`: did you mean `larchs-bakery`?\n");
  CHECK(run_program({"ledger", fernside, "--payee", "fernside-council"}).status == 0);  // in the plan, never paid yet
  CHECK(refused({"spend", "zzz", fernside}) == "quorate: there is no period `zzz`: " + all_periods);
  CHECK(refused({"budget", fernside, "--period", "y9"}) == "quorate: there is no period `y9`: did you mean `y1`?\n");
}

TEST_CASE("a word or an option that a command does not take", "[cli]") {
  CHECK(refused({"budget", fernside, "--perod", "y1"}) ==
        "quorate: there is no option `--perod`: did you mean `--period`?\nTry `quorate budget --help`.\n");
  CHECK(refused({"rules", "-x"}).find("there are `--help`, `--format`, ") != std::string::npos);
  CHECK(refused({"check", "a", "b", "c"}) == "quorate: `b` is one word too many\nTry `quorate check --help`.\n");
  CHECK(refused({"budget", "--as-of"}) ==
        "quorate: there is no value after `--as-of`: write `--as-of DATE`\nTry `quorate budget --help`.\n");
  CHECK(refused({"vote", "--for"}) ==
        "quorate: there is no value after `--for`: write `--for N`\nTry `quorate vote --help`.\n");
  CHECK(refused({"vote", "--present", "--for", "4"}) ==
        "quorate: there is no value after `--present`: write `--present N`\nTry `quorate vote --help`.\n");
  CHECK(refused({"export", "csv", fernside, "--to", "--wide"}) ==
        "quorate: there is no value after `--to`: write `--to PATH`\nTry `quorate export --help`.\n");
  CHECK(refused({"check", fernside, "--select", "--ignore", "terms"}) ==
        "quorate: there is no value after `--select`: write `--select RULES`\nTry `quorate check --help`.\n");
  CHECK(refused({"ledger", fernside, "--payee", "--line"}) ==
        "quorate: there is no value after `--payee`: write `--payee PAYEE`\nTry `quorate ledger --help`.\n");
  CHECK(refused({"budget", "--as-of", "--wide"}) ==
        "quorate: there is no value after `--as-of`: write `--as-of DATE`\nTry `quorate budget --help`.\n");
  CHECK(refused({"budget", "--as-of", "2014-01-01", "--as-of", "2014-01-02"}) ==
        "quorate: `--as-of` stands here 2 times: once is enough\nTry `quorate budget --help`.\n");
  CHECK(refused({"check", "--select", "budget,", "terms"}).find("no blank after the comma of `budget,`") !=
        std::string::npos);
  CHECK(run_program({"check", "examples/allenton", "--select", "budget, terms"}).out ==
        run_program({"check", "examples/allenton", "--select", "budget,terms"}).out);
  CHECK(refused({"rota", fernside, "--years", "99"}).find("`99` is not a whole number from 1 to 20") !=
        std::string::npos);
}

TEST_CASE("a file of an area stands for the area, and that of a meeting for the meeting too", "[cli]") {
  auto whole = run_program({"check", fernside});
  for (std::string file : {"plan.yaml", "meetings/2014-07-09.yaml", "ledger/2013-14.yaml"}) {
    auto ran = run_program({"check", std::string(fernside) + "/" + file});
    CHECK(ran.out == whole.out);
    CHECK(ran.err.empty());
  }
  auto from_inside = run_program({"status", "2014-07-09.yaml"}, "examples/fernside/meetings");
  CHECK(from_inside.out == run_program({"status", fernside}).out);
  auto minutes = run_program({"minutes", "2014-07-09", fernside});
  CHECK(run_program({"minutes", "examples/fernside/meetings/2014-07-09.yaml"}).out == minutes.out);
  CHECK(run_program({"minutes", "meetings/2014-07-09.yaml"}, fernside).out == minutes.out);
  CHECK(run_program({"minutes", fernside, "2014-07-09"}).out == minutes.out);
}

TEST_CASE("a folder or a file that is no area", "[cli]") {
  CHECK(
      refused({"check", "examples/fernside/meetings"}) ==
      "quorate: examples/fernside/meetings is not an area: an area is a folder with a plan.yaml, constitution.yaml or "
      "membership.yaml\nIt stands in an area: name that one, `examples/fernside/`\n");
  CHECK(refused({"check", "examples/fernside/plam.yaml"}) ==
        "quorate: examples/fernside/plam.yaml: there is no such file or folder\n");
  CHECK(refused({"check", "no/such.yaml"}) == "quorate: no/such.yaml: there is no such file or folder\n");
  CHECK(refused({"check", "lib/programmes/big-local.yaml"}).find("big-local.yaml belongs to no area") !=
        std::string::npos);
}
