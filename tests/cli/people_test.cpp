// `quorate members` and `quorate rota` as other programs read them, and what they say when they cannot answer.
#include "support/program.h"
#include "support/read.h"

using namespace quorate::test;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// The JSON without blanks and line ends, so that a record can be looked for as one piece.
std::string dense(const std::string& json) {
  std::string out;
  for (char c : json)
    if (c != ' ' && c != '\n') out += c;
  return out;
}

Ran fernside(std::vector<std::string> words) {
  words.insert(words.begin() + 1, {"examples/fernside", "--as-of", "2016-09-30"});
  return run_program(words);
}

}  // namespace

TEST_CASE("members as JSON: heads, tests on their bases, headroom", "[cli]") {
  auto ran = fernside({"members", "--format", "json"});
  CHECK(ran.status == 0);
  auto json = dense(ran.out);
  CHECK(has(json, R"("count":{"members":9,"residents":6,"residency_unknown":0,"vote":8,"vote_unknown":0})"));
  CHECK(has(json, R"("asked":"morethan1/2ofvotingmembers","reading":null,"found":"6of8votingmembers")"));
  CHECK(has(json, R"("reading":"advisorymemberscounted","found":"6of9members")"));
  CHECK(has(json, R"("id":"ivy","name":"I.Ivy","resident":"yes","votes":"yes")"));
  CHECK(has(json, R"("offices":["chair"])"));
  // 6 of 11 members is 51%, 6 of 12 is not; 4 of 7 is, 3 of 6 is not.
  CHECK(has(json, R"("whose":"theconstitution","holds":true,"others_could_join":2,"residents_could_leave":2)"));
}

TEST_CASE("members what if somebody joined or left", "[cli]") {
  auto ran =
      fernside({"members", "--format", "json", "--leave", "ivy", "--join", "other", "--join", "resident:non-voting"});
  CHECK(ran.status == 0);
  auto json = dense(ran.out);
  CHECK(has(json, R"("found":"5of8votingmembers")"));
  CHECK(has(json, R"("count":{"members":10,"residents":6,"residency_unknown":0,"vote":8,"vote_unknown":0})"));
  CHECK(has(json, R"("leave":["ivy"])"));
}

TEST_CASE("members of whom little is known", "[cli]") {
  auto ran = run_program({"members", "examples/st-james-street", "--format", "json"});
  CHECK(ran.status == 0);
  auto json = dense(ran.out);
  CHECK(has(json, R"("count":{"members":7,"residents":5,"residency_unknown":2,"vote":0,"vote_unknown":7})"));
  CHECK(has(json, R"("worst":{"have":5,"of":7},"best":{"have":7,"of":7})"));
  CHECK(has(json, R"("constitution_in_force":null)"));
  CHECK(has(json, R"("quorum")"));
}

TEST_CASE("a term ends on the day it is written to, where that comes before the limit", "[cli]") {
  auto ends = [](const std::string& to) {
    Texts texts{{"constitution.yaml", "constitution: [{in_force: 2013-01-01, terms: {length: 3 years}}]\n"},
                {"membership.yaml", "members: [{id: ash, name: A. Ash, terms: [{from: 2013-10-03" + to + "}]}]\n"}};
    auto members = dense(run_on_texts(texts, "2014-01-15", {"members", "--format", "json"}).out);
    auto rota = dense(run_on_texts(texts, "2014-01-15", {"rota", "--format", "json"}).out);
    auto from = members.find("\"term_ends_by\":\"") + 16;
    auto day = members.substr(from, 10);
    CHECK(has(rota, "\"term_ends_by\":\"" + day));
    return day;
  };
  CHECK(ends("") == "2016-10-03");
  CHECK(ends(", to: 2015-06-30") == "2015-06-30");
  CHECK(ends(", to: 2017-06-30") == "2016-10-03");
}

TEST_CASE("somebody who is no member cannot leave, and nobody else can join", "[cli]") {
  auto ran = fernside({"members", "--leave", "ivi"});
  CHECK(ran.status == 2);
  CHECK(has(ran.err, "did you mean `ivy`?"));
  CHECK(fernside({"members", "--join", "neighbour"}).status == 2);
  CHECK(fernside({"members", "--join", "other:voting"}).status == 2);
}

TEST_CASE("an area without a register is told so", "[cli]") {
  auto ran = run_program({"members", "examples/allenton"});
  CHECK(ran.status == 1);
  CHECK(ran.err == "quorate: this area has no membership.yaml, so there is no register to print\n");
  CHECK(run_program({"rota", "examples/allenton"}).status == 1);
}

TEST_CASE("a rota as JSON: the limit, the next meeting, who stands down", "[cli]") {
  auto ran = fernside({"rota", "--format", "json"});
  CHECK(ran.status == 0);
  auto json = dense(ran.out);
  CHECK(has(json, R"("term_length":"3years","stand_down_each_year":3,"honours_limit":{"answer":"yes")"));
  CHECK(has(json, R"("next_agm":{"day":"2016-10-21","how":"year-after-last"})"));
  CHECK(has(json, R"("majority":true)"));
  CHECK_FALSE(has(json, R"("majority":false)"));
  CHECK(has(json, R"("overdue":[])"));
}

TEST_CASE("the day of the next annual meeting can be given, but not in the past", "[cli]") {
  auto ran = fernside({"rota", "--format", "json", "--agm", "2016-10-19", "--years", "1"});
  CHECK(has(dense(ran.out), R"("next_agm":{"day":"2016-10-19","how":"given"})"));
  CHECK(fernside({"rota", "--agm", "2016-09-30"}).status == 2);
  CHECK(fernside({"rota", "--years", "0"}).status == 2);
}

TEST_CASE("a rota where nothing is set says so", "[cli]") {
  auto ran = run_program({"rota", "examples/st-james-street", "--format", "json"});
  CHECK(ran.status == 0);
  CHECK(has(dense(ran.out), R"("honours_limit":{"answer":"not-set")"));
  CHECK(has(dense(ran.out), R"("proposal":null)"));
}

TEST_CASE("a rota says which people are counted and who takes turns", "[cli]") {
  auto rota = [](const std::string& count) {
    Texts texts{{"constitution.yaml", "constitution:\n  - in_force: 2013-01-01\n    members: {count: " + count +
                                          "}\n    terms: {length: 2 years, stand_down: {at_least: 1, each: year}}\n"},
                {"membership.yaml",
                 "members:\n"
                 "  - {id: ash, name: A. Ash, votes: yes, terms: [{from: 2013-10-03}]}\n"
                 "  - {id: elm, name: E. Elm, votes: yes, terms: [{from: 2013-10-03}]}\n"
                 "  - {id: fir, name: F. Fir, votes: no, as: advisory, terms: [{from: 2013-10-03}]}\n"}};
    auto ran = run_on_texts(texts, "2014-01-15", {"rota", "--wide"});
    CHECK(ran.err == "");
    return ran.out;
  };
  CHECK(has(rota("voting"), "1 a year clear 2 people in 2 years, and there are 2 (advisory members not counted): "));
  CHECK(has(rota("voting"), "Turns are taken by all 3 who serve, advisory members among them"));
  CHECK(has(rota("all"), "1 a year clear 2 people in 2 years, and there are 3: "));
  CHECK_FALSE(has(rota("all"), "Turns are taken by all"));
}

TEST_CASE("a command is not stopped by a file that it does not read", "[cli]") {
  Texts texts{{"plan.yaml", "area: {name: Fernside}\n"},
              {"constitution.yaml", "constitution: [{in_force: 2013-01-01, terms: {length: 3 years}}]\n"},
              {"membership.yaml", "members: [{id: ash, name: A. Ash, terms: [{from: 2013-10-03}]}]\n"},
              {"meetings/2013-11-13.yaml", "meeting: {date: 2013-11-13, kind: partnership}\npresent: [ash]\n"},
              {"ledger/2014.yaml", "format: 99\nentries: []\n"}};
  auto status = [&](std::vector<std::string> words) { return run_on_texts(texts, "2014-01-15", words).status; };
  for (std::string command : {"members", "rota", "quorum", "interests", "meetings", "due"}) {
    INFO(command);
    CHECK(status({command}) == 0);
  }
  CHECK(status({"minutes", "2013-11-13"}) == 0);
  CHECK(status({"ledger"}) == 1);
  texts[4] = {"ledger/2014.yaml", "entries: []\n"};
  texts[3] = {"meetings/2013-11-13.yaml", "format: 99\n"};
  CHECK(status({"members"}) == 0);
  CHECK(status({"quorum", "--present", "ash"}) == 0);
  CHECK(status({"vote", "--present", "1", "--for", "1"}) == 0);
  CHECK(status({"ledger"}) == 0);
  CHECK(status({"rota"}) == 1);
}
