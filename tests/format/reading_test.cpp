// Records read by their tables: what is told of keys and values that are not as they should be.
#include <fmt/core.h>

#include <algorithm>

#include "support/read.h"

using namespace quorate;
using namespace quorate::test;

namespace {

using Lines = std::vector<std::string>;

// What is wrong with a file of the area, leaving out what the plan's own rules say.
CheckResult read(const std::string& text, const std::string& path = "plan.yaml") {
  return check_texts({{path, text}}, "2014-01-15", {rules_named("file"), {}});
}

Lines told_of(const std::string& text) { return told(read(text)); }

Found only(const std::string& text) {
  INFO(text);
  auto result = read(text);
  CAPTURE(told(result));
  REQUIRE(result.findings.size() == 1);
  auto found = result.findings[0].found;
  found.span = {};  // its file ends here
  found.related.clear();
  return found;
}

}  // namespace

TEST_CASE("an unknown key is told with the key that was meant", "[format]") {
  auto found = only("partners:\n  - {name: Police, contcat: yes}\n");
  CHECK(found.message == "`contcat` is not a key of a partner");
  CHECK(found.help == "did you mean `contact`?");
  CHECK(told_of("partners:\n  - {name: Police, contcat: yes}\n") == Lines{"unknown-key 2:20"});
}

TEST_CASE("an unknown key that is like no other is told with those there are", "[format]") {
  auto found = only("partners:\n  - {name: Police, colour: blue}\n");
  CHECK(found.message == "`colour` is not a key of a partner");
  CHECK(found.help == "the keys are `organisation`, `name` or `contact`");
}

TEST_CASE("a key of the entry above that is not indented is told as that", "[format]") {
  auto result = read("entries:\n  - date: 2014-01-01\n    kind: fee\n# why\n\namount: 5\n", "ledger/2014.yaml");
  REQUIRE(told(result) == Lines{"missing-key 2:5", "unknown-key 6:1"});
  CHECK(result.findings[1].found.help == "it is a key of a ledger entry: look at how far this line is indented");
  CHECK(only("risks:\n- id: few\n  text: T\nresponse: Ask\n").help ==
        "it is a key of a risk: look at how far this line is indented");
  CHECK(only("vision: V\nresponse: Ask\n").help.starts_with("the keys are "));
  CHECK(only("\u00a0\u00a0vision: V\n").help == "the space in it is not a plain one: type a plain space in its place");
}

TEST_CASE("a key is guessed only among those not written yet", "[format]") {
  CHECK(only("partners:\n  - {name: Police, nmae: Library}\n").help ==
        "the keys are `organisation`, `name` or `contact`");
}

TEST_CASE("a required key that was mistyped is not missing too", "[format]") {
  CHECK(told_of("risks:\n  - {id: few, txet: Too few}\n") == Lines{"unknown-key 2:15"});
}

TEST_CASE("a missing key is told at its record, with the line to add", "[format]") {
  auto found = only("risks:\n  - text: Too few\n    response: Ask\n");
  CHECK(found.message == "this risk has no `id`");
  CHECK(found.help.starts_with("add a line `id: ...`"));
  CHECK(told_of("risks:\n  - text: Too few\n    response: Ask\n") == Lines{"missing-key 2:5"});
  CHECK(told_of("risks:\n  - {}\n") == Lines{"missing-key 2:5", "missing-key 2:5"});
  CHECK(told_of("risks:\n  - id:\n    text: Too few\n") == Lines{"missing-key 2:5"});
}

TEST_CASE("an optional key may be left empty", "[format]") {
  CHECK(told_of("vision:\nrisks: []\npartners:\n  - name: Police\n    contact:\n").empty());
}

TEST_CASE("a missing key whose value is one of some words is told with them", "[format]") {
  auto found = read("entries:\n  - date: 2014-01-01\n    amount: 5\n", "ledger/2014.yaml").findings;
  REQUIRE(found.size() == 1);
  CHECK(found[0].found.help.starts_with("add a line `kind: ...` (`drawdown`, `spend`, "));
}

TEST_CASE("a dash too many before a key of an entry is told, and not what each half lacks", "[format]") {
  auto told_of_entries = [](const std::string& entries) {
    return told(read("entries:\n" + entries, "ledger/2014.yaml"));
  };
  auto result = read("entries:\n  - date: 2014-01-01\n    kind: drawdown\n  - amount: 5\n", "ledger/2014.yaml");
  REQUIRE(told(result) == Lines{"missing-key 4:5"});
  const auto& found = result.findings[0].found;
  CHECK(found.message ==
        "the dash before `amount` begins another ledger entry, but its keys are those that the one above lacks");
  CHECK(found.help == "put a space in place of the dash, so that the two are one");
  CHECK(told_of_entries("  - date: 2014-01-01\n  - kind: fee\n    amount: 5\n  - {date: 2014-01-01}\n") ==
        Lines{"missing-key 3:5", "missing-key 5:6", "missing-key 5:6"});
  CHECK(told_of_entries("  - date: 2014-01-01\n  - kind: fee\n  - amount: 5\n").size() == 6);
  CHECK(told_of_entries("  - date: 2014-01-01\n    kind: fee\n  - amount: 5\n    kind: fee\n").size() == 2);
  CHECK(told_of_entries("  - date: 2014-01-01\n    kind: fee\n    amount: 4\n  - note: x\n").size() == 3);
  CHECK(told_of_entries("  - {}\n  - {}\n").size() == 6);
}

TEST_CASE("a number written as a word is told in digits", "[format]") {
  auto result = check_texts({{"membership.yaml", "members:\n  - {id: sid, name: Sid}\n  - {id: ten, name: Tenzin}\n"},
                             {"meetings/2014-01-15.yaml",
                              "meeting: {date: 2014-01-15, kind: partnership}\ndecisions:\n  - id: hub\n    text: "
                              "Lease it\n    for: Six\n    against: ten\n    abstained: none\n"}},
                            "2014-01-15", {rules_named("file"), {}});
  REQUIRE(told(result) == Lines{"dangling-id 5:10", "dangling-id 7:16"});
  CHECK(result.findings[0].found.help == "did you mean `6`? a number is written in digits");
  CHECK(result.findings[1].found.help == "did you mean `0`? a number is written in digits");
  CHECK(only("awards: [{date: 2012-02-01, amount: 5\u00a0000}]\n").help ==
        "a space stands here that is not a plain one: write `5,000`");
  CHECK(only("risks: [{id: too\u00a0few, text: T}]\n").help.starts_with("the space in it is not a plain one"));
}

TEST_CASE("what is of the wrong kind is told at its first line", "[format]") {
  CHECK(told_of("risks:\n  few: Too few\n  late: Too late\n") == Lines{"wrong-kind 2:3"});
  CHECK(told_of("risks: few\n") == Lines{"wrong-kind 1:8"});
  CHECK(told_of("risks:\n  - just text\n") == Lines{"wrong-kind 2:5"});
  CHECK(told_of("risks:\n  - {id: [a], text: T}\n") == Lines{"wrong-kind 2:10"});
  CHECK(told_of("vision: {a: b}\n") == Lines{"wrong-kind 1:9"});
  CHECK(told_of("- a\n- b\n") == Lines{"wrong-kind 1:1"});
  CHECK(told_of("just text\n") == Lines{"wrong-kind 1:1"});
  CHECK(only("vision: {a: b}\n").message.find("a set of `key: value` stands here where") == 0);
  CHECK(only("vision: [a, b]\n").message.find("a list stands here where") == 0);
  CHECK(only("risks: few\n").message.find("a single text stands here where") == 0);
}

TEST_CASE("a word that is not among the choices is told with them", "[format]") {
  CHECK(only("plan: {title: P, status: endrosed}\n").help ==
        "did you mean `endorsed`? the words are `draft`, `submitted`, `endorsed` or `ended`");
  CHECK(only("plan: {title: P, review: annual}\n").help == "write `half-yearly`, `yearly` or `two-yearly`");
  CHECK(only("plan: {title: P, review: annual}\n").message == "`annual` is not one of the words for this");
}

TEST_CASE("yes and no are written as words", "[format]") {
  struct Row {
    std::string_view written, meant;
  };
  for (auto [written, meant] : std::vector<Row>{{"y", "yes"},
                                                {"1", "yes"},
                                                {"TRUE", "yes"},
                                                {"Yes", "yes"},
                                                {"n", "no"},
                                                {"0", "no"},
                                                {"false", "no"},
                                                {"No", "no"}}) {
    CAPTURE(written);
    CHECK(only(fmt::format("partners:\n  - {{name: Police, contact: {}}}\n", written)).help ==
          fmt::format("did you mean `{}`? the words are `no`, `yes` or `unknown`", meant));
  }
  for (auto written : {"yes", "no", "unknown"})
    CHECK(told_of(fmt::format("partners:\n  - {{name: Police, contact: {}}}\n", written)).empty());
}

TEST_CASE("each kind of value is refused under its own rule", "[format]") {
  CHECK(told_of("awards: [{date: 2012-02-01, amount: 25K}]\n") == Lines{"bad-amount 1:37"});
  CHECK(told_of("awards: [{date: 01/02/2012, amount: 25000}]\n") == Lines{"bad-date 1:17"});
  CHECK(told_of("plan: {title: P, starts: 2013-11}\n") == Lines{"bad-date 1:26"});
  CHECK(told_of("awards: [{date: 2012-02, amount: \"£1,000,000\"}]\n").empty());
  CHECK(told_of("fees: [{id: admin, name: Fee, rate: 0.05}]\n") == Lines{"bad-share 1:37"});
  CHECK(told_of("evaluation: {evidence_at_least: two}\n") == Lines{"bad-number 1:33"});
  CHECK(told_of("evaluation: {evidence_at_least: -2}\n") == Lines{"bad-number 1:33"});
  CHECK(told_of("evaluation: {evidence_at_least: 99999999999}\n") == Lines{"bad-number 1:33"});
  CHECK(told_of("support: [{id: s, name: S, reviews: [{what: W, after: 1y}]}]\n") == Lines{"bad-time-span 1:55"});
  CHECK(told_of("risks: [{id: too few, text: T}]\n") == Lines{"bad-id 1:14"});
}

TEST_CASE("curly quotes are named as what they are", "[format]") {
  CHECK(only("awards: [{date: 2012-02-01, amount: “25000”}]\n").help ==
        "curly quotes do not count for YAML: use straight ones, or none");
}

TEST_CASE("a refused id comes with a better one", "[format]") {
  CHECK(only("risks: [{id: Too few people!, text: T}]\n").help ==
        "ids are plain letters, digits and hyphens: `too-few-people`");
  CHECK(only("risks: [{id: \"—\", text: T}]\n").help ==
        "ids are plain letters, digits and hyphens, such as `community-hub`");
  CHECK(only("risks: [{id: \u0410lice, text: T}]\n").message == "`\u0410lice` cannot be an id");  // a Cyrillic A
}

TEST_CASE("a single text will do where a list of texts belongs", "[format]") {
  auto result = read("vision: V\nvalues: fairness\nrisks: [{id: few, text: T, response: Ask}]\n");
  CHECK(result.findings.empty());
  REQUIRE(result.area.plan.values.size() == 1);
  CHECK(result.area.plan.values[0].value == "fairness");
  REQUIRE(result.area.plan.risks.size() == 1);
  CHECK(result.area.plan.risks[0].response.at(0).value == "Ask");
}

TEST_CASE("several ids in one text are told how to be written", "[format]") {
  auto help = [](const std::string& present) {
    auto result = read("meeting: {date: 2014-03-12}\npresent:" + present + "\n", "meetings/2014-03-12.yaml");
    for (const auto& finding : result.findings)
      if (finding.rule->name == "bad-id") return finding.found.help;
    return std::string();
  };
  CHECK(help(" ash, beech") == "put brackets round it: `[ash, beech]`");
  CHECK(help(" ash beech and cedar") == "put brackets round it: `[ash, beech, cedar]`");
  CHECK(help(" [ash beech]") == "put commas between them: `[ash, beech]`");
  CHECK(help("\n  - ash, beech") == "put each on a line of its own, with a dash and a space before it");
  CHECK(help("\n  - ash beech") == "put each on a line of its own, with a dash and a space before it");
  CHECK(help(" [\"ash, beech\"]") == "put each in quotes of its own, or in none: `[ash, beech]`");
  CHECK(help("\n  - ash\n   - beech\n  - cedar") == "start every dash of a list in the same column");
  CHECK(help(" Alan Ash").starts_with("write the one word behind `id:`"));
  CHECK(help(" ash").empty());
}

TEST_CASE("amounts, dates and ids keep where they were written", "[format]") {
  auto result = read("awards:\n  - date: 2012-02\n    amount: \"£1,000,000\"\n");
  REQUIRE(result.findings.empty());
  const auto& award = result.area.plan.awards.at(0);
  CHECK(award.amount.value == Money{100'000'000});
  CHECK(award.amount.span.text() == "\"£1,000,000\"");
  CHECK(iso(award.date.value) == "2012-02");
  CHECK(award.date.span.from().line == 2);
  CHECK(award.date.span.from().column == 11);
}

TEST_CASE("a file in a later format is not judged", "[format]") {
  auto result = read("format: 2\n");
  CHECK(told(result) == Lines{"future-format 1:9"});
  CHECK(result.area.damage_to(Reads::constitution));
  CHECK(read("format: 1\n").findings.empty());
  CHECK(told_of("format: one\n") == Lines{"bad-number 1:9"});
}

TEST_CASE("paths lead nowhere but into the area", "[format]") {
  for (std::string_view path : {"/etc/passwd", "../survey.pdf", "a/../b", "a//b", "./a", "a/.", "a/", "\"C:\\\\x\"",
                                "\"a\\\\b\"", "\"-x\"", "\"a \"", "a.", "\"\""}) {
    auto text = fmt::format("evidence: [{{id: e, what: W, file: {}}}]\n", path);
    INFO(text);
    CHECK(told_of(text) == Lines{"reference-outside-area 1:35"});
  }
  CHECK(told_of("evidence: [{id: e, what: W, file: survey.pdf}]\n") == Lines{"missing-file 1:35"});
  CHECK(check_texts({{"plan.yaml", "evidence: [{id: e, what: W, file: docs/survey.pdf}]\n"}, {"docs/survey.pdf", "x"}})
            .findings.empty());
}

TEST_CASE("of one rule a hundred findings are told, and the last says how many more there are", "[format]") {
  auto risks = [](int count) {
    std::string text = "risks:\n";
    for (int n = 0; n < count; ++n) text += fmt::format("  - {{id: r{}, text: T, bogus: 1}}\n", n);
    return text;
  };
  auto hundred = read(risks(100)), more = read(risks(103));
  REQUIRE(hundred.findings.size() == 100);
  CHECK(hundred.findings.back().found.message == "`bogus` is not a key of a risk");
  REQUIRE(more.findings.size() == 100);
  CHECK(more.findings.back().found.message == "`bogus` is not a key of a risk (and 3 more like this in the file)");
  CHECK(more.findings[98].found.message == "`bogus` is not a key of a risk");
}

TEST_CASE("a name that is nearly one of an area's is told", "[format]") {
  auto told_for = [](const std::string& path) {
    return told(check_texts({{"plan.yaml", "vision: V\n"}, {path, "vision: W\n"}}));
  };
  CHECK(told_for("plan.yml") == Lines{"misnamed-file 1:1"});
  CHECK(told_for("Plan.yaml") == Lines{"misnamed-file 1:1"});
  CHECK(told_for("constituton.yaml") == Lines{"misnamed-file 1:1"});
  CHECK(told_for("plan.txt").empty());
}

TEST_CASE("a YAML file that nobody reads is named", "[format]") {
  auto told_for = [](Texts texts) {
    texts.emplace_back("plan.yaml", "vision: V\n");
    Lines out;
    for (const auto& finding : check_texts(std::move(texts)).findings)
      out.push_back(std::string(finding.rule->name) + " " + finding.found.span.file->path() + ": " +
                    finding.found.message + "; " + finding.found.help.substr(0, finding.found.help.find('?') + 1));
    return out;
  };
  auto one = [&](const std::string& path) { return told_for({{path, "vision: W\n"}}); };
  const std::string name = ": this file is not read: its name is not one of an area's; did you mean ",
                    folder = ": this file is not read: its folder is not one of an area's; did you mean ",
                    unread = ": this file is not read; is its name right?";
  CHECK(one("ledger.yaml") ==
        Lines{"misnamed-file ledger.yaml" + name + "a file in the folder `ledger/`, such as `ledger/2014.yaml`?"});
  CHECK(one("Ledgers.yml") ==
        Lines{"misnamed-file Ledgers.yml" + name + "a file in the folder `ledger/`, such as `ledger/2014.yaml`?"});
  CHECK(one("meeting.yaml") ==
        Lines{"misnamed-file meeting.yaml" + name + "a file for each meeting, such as `meetings/2014-03-12.yaml`?"});
  CHECK(one("imports.yaml") == Lines{"misnamed-file imports.yaml" + name + "`import.yaml`?"});
  CHECK(one("meeting/2014-03-12.yaml") ==
        Lines{"misnamed-file meeting/2014-03-12.yaml" + folder + "`meetings/2014-03-12.yaml`?"});
  CHECK(one("Ledger/2014.yml") == Lines{"misnamed-file Ledger/2014.yml" + folder + "`ledger/2014.yaml`?"});
  CHECK(one("meetings/2014-03-12.yml") ==
        Lines{"misnamed-file meetings/2014-03-12.yml" + name + "`meetings/2014-03-12.yaml`?"});
  CHECK(one("membership.yaml.txt") == Lines{"misnamed-file membership.yaml.txt" + name + "`membership.yaml`?"});
  CHECK(one("meetings/2014-03-12.yaml.txt") ==
        Lines{"misnamed-file meetings/2014-03-12.yaml.txt" + name + "`meetings/2014-03-12.yaml`?"});
  for (const std::string slip : {"meetings/2014-03-12.yalm", "meetings/2014-03-12.Yaml", "meetings/2014-03-12.txt"}) {
    CAPTURE(slip);
    CHECK(one(slip) == Lines{"misnamed-file " + slip + name + "`meetings/2014-03-12.yaml`?"});
  }
  CHECK(one("ledger/2014.yam") == Lines{"misnamed-file ledger/2014.yam" + name + "`ledger/2014.yaml`?"});
  CHECK(told_for({{"ledger/2014-03-12.txt", ""}, {"ledger/2014-03-12.yaml", ""}}) ==
        told_for({{"ledger/2014-03-12.yaml", ""}}));
  CHECK(one("notes.yaml") == Lines{"unread-file notes.yaml" + unread});
  CHECK(one("old/plan.yml") == Lines{"unread-file old/plan.yml" + unread});
  CHECK(told_for({{"ledgers/2013.yaml", ""}, {"ledgers/2014.yaml", ""}, {"ledgers/a.txt", ""}}) ==
        Lines{"misnamed-file ledgers/2013.yaml: this file is not read, nor is 1 more in `ledgers/`: its folder is not "
              "one of an area's; did you mean `ledger/2013.yaml`?"});
  CHECK(told_for({{"x/a.yaml", ""}, {"x/b.yaml", ""}, {"x/c.YML", ""}, {"y.yaml", ""}, {"z.yaml", ""}}) ==
        Lines{"unread-file x/a.yaml: this file is not read, nor are 2 more in `x/`; is its name right?",
              "unread-file y.yaml" + unread, "unread-file z.yaml" + unread});
  CHECK(one("import.yaml").size() > 1);  // it is read, and lacks all it needs
  for (auto quiet :
       {"communications.yaml", "reviews/2014.yaml", ".github/workflows.yml", ".pre.yaml", "docs/.hidden.yaml",
        "receipts/1.pdf", "ledger.csv", "meetings/notes.txt", "meetings/2014-03-12.pdf", "meetings/.2014-03-12.txt",
        "ledger/2014.xml", "ledger/2014.yaml~", "receipts/2014-03-12.txt", "ledger/2014"}) {
    CAPTURE(quiet);
    CHECK(one(quiet) == Lines{});
  }
}

TEST_CASE("a folder below those whose files are read is named, unless it holds what another file names", "[format]") {
  auto told_for = [](const std::string& path, const std::string& receipt) {
    auto result = check_texts(
        {{"plan.yaml", "vision: V\n"},
         {path, ""},
         {"ledger/papers/1.pdf", "x"},
         {"ledger/2013.yaml", "entries: [{date: 2013-12-05, kind: income, amount: 1, receipt: " + receipt + "}]\n"}},
        "2014-01-15", {rules_named("unread-file"), {}});
    return result.findings.empty() ? std::string() : result.findings[0].found.message;
  };
  CHECK(told_for("meetings/2014/", "none") == "this folder is not read: only the files in `meetings/` itself are");
  CHECK(told_for("ledger/papers/", "none") == "this folder is not read: only the files in `ledger/` itself are");
  CHECK(told_for("ledger/papers/", "ledger/papers/1.pdf").empty());
  CHECK(told_for("ledger/paper/", "ledger/papers/1.pdf") != "");
  CHECK(told_for("receipts/2014/", "none").empty());
  CHECK(told_for("ledger/", "none").empty());
}

TEST_CASE("a YAML file that an area's file names is known", "[format]") {
  auto names = [](const std::string& receipt) {
    auto result = check_texts(
        {{"plan.yaml", "vision: V\n"},
         {"receipts/1.yaml", "paid: 1\n"},
         {"ledger/2013.yaml", "entries: [{date: 2013-12-05, kind: income, amount: 1, receipt: " + receipt + "}]\n"}},
        "2014-01-15", {rules_named("file"), {}});
    return told(result);
  };
  CHECK(names("receipts/1.yaml") == Lines{});
  CHECK(names("none") == Lines{"unread-file 1:1"});
}

TEST_CASE("the last question of the form for grants has its place", "[format]") {
  auto area = read_whole({{"grants.yaml", "applications: [{id: a, anything_else: We would like to thank you}]\n"},
                          {"plan.yaml", "area: {name: A}\n"}});
  REQUIRE(area.grants.applications.size() == 1);
  CHECK(**area.grants.applications[0].anything_else == "We would like to thank you");
}
