// Rules of terms, offices and documents on their last day and the day after, and what they then say.
#include "base/words.h"
#include "support/read.h"

using namespace quorate;
using namespace quorate::test;

namespace {

using Strings = std::vector<std::string>;

// "error: the term of M. 1 had to end ..." for each finding of the rule.
Strings told(const Texts& texts, const std::string& rule, const std::string& as_of) {
  Strings out;
  for (const auto& finding : check_texts(texts, as_of, {rules_named(rule), {}}).findings)
    out.push_back(std::string(name(finding.severity())) + ": " + finding.found.message);
  return out;
}

Texts group(const std::string& rules, const std::string& members, const std::string& more = "") {
  return {{"constitution.yaml", "constitution:\n  - {in_force: 2013-01-01, " + rules + "}\n"},
          {"membership.yaml", "members:\n" + members + more}};
}

std::string member(const std::string& terms, const std::string& more = "votes: yes", const std::string& id = "ash") {
  return "  - {id: " + id + ", name: A. Ash, " + more + ", terms: [" + terms + "]}\n";
}

}  // namespace

TEST_CASE("a term may last until its anniversary, of whomever the limit is meant for", "[rules]") {
  auto on = [](const std::string& as_of, const std::string& votes, const std::string& count = "") {
    return told(group("terms: {length: 3 years}" + count, member("{from: 2013-10-03}", votes)), "term-exceeded", as_of);
  };
  const std::string message = "the term of A. Ash had to end by 3 October 2016, ";
  const Strings error{"error: " + message + "1 day ago"},
      note{"note: " + message + "1 day ago, if the limit is meant for members without a vote"};
  CHECK(on("2016-10-03", "votes: yes") == Strings{});
  CHECK(on("2016-10-04", "votes: yes") == error);
  CHECK(on("2016-10-13", "votes: yes") == Strings{"error: " + message + "10 days ago"});
  CHECK(on("2016-10-04", "votes: no") == note);
  CHECK(on("2016-10-04", "resident: yes") == note);
  CHECK(on("2016-10-04", "votes: no", ", members: {count: all}") == error);
  CHECK(on("2016-10-04", "resident: yes", ", members: {count: all}") == error);
  CHECK(on("2016-10-04", "votes: no", ", members: {count: voting}") == Strings{});
  CHECK(on("2016-10-04", "resident: yes", ", members: {count: voting}") == note);
}

TEST_CASE("so many terms may follow one another, and no more", "[rules]") {
  auto serving = [](const std::string& terms, const std::string& votes = "votes: yes", const std::string& count = "") {
    return told(group("terms: {consecutive_maximum: 2}" + count, member(terms, votes)), "term-exceeded", "2016-01-01");
  };
  auto three = [](const std::string& first) {
    return "{from: 2013-01-01, to: 2014-01-01, how: " + first +
           "}, {from: 2014-01-01, to: 2015-01-01, how: re-elected}, {from: 2015-01-01, how: re-elected}";
  };
  const std::string message = "A. Ash serves 3 terms in a row, and at most 2 may follow one another",
                    open = "; it depends on which terms and members are counted";
  CHECK(serving("{from: 2014-01-01, to: 2015-01-01}, {from: 2015-01-01}") == Strings{});
  CHECK(serving(three("elected")) == Strings{"error: " + message});
  CHECK(serving(three("co-opted")) == Strings{"note: " + message + open});
  CHECK(serving(three("elected"), "votes: no") == Strings{"note: " + message + open});
  CHECK(serving(three("elected"), "votes: no", ", members: {count: voting}") == Strings{});
}

TEST_CASE("a rota is held against those who are counted", "[rules]") {
  auto slow = [](const std::string& count) {
    std::string members;
    for (std::string id : {"ash", "elm", "fir"}) members += member("{from: 2013-10-03}", "votes: yes", id);
    members += member("{from: 2013-10-03}", "votes: no", "oak");
    return told(group("terms: {length: 2 years, stand_down: {at_least: 1, each: year}}" + count, members),
                "rota-cannot-honour-terms", "2014-01-01");
  };
  const std::string cleared = "1 a year clears 2 members in 2 years, and there are ";
  CHECK(slow(", members: {count: all}") == Strings{"warning: " + cleared + "4"});
  CHECK(slow(", members: {count: voting}") == Strings{"warning: " + cleared + "3"});
}

TEST_CASE("an office has as many seats as the rules say, else one", "[rules]") {
  auto held = [](const std::string& seats, const std::string& offices) {
    return told(group("offices: [{office: chair" + seats + "}]",
                      member("{from: 2013-01-01}") + member("{from: 2013-01-01}", "votes: yes", "elm"),
                      "offices: [" + offices + "]\n"),
                "office-vacant", "2014-06-30");
  };
  const std::string ash = "{office: chair, member: ash, from: 2014-01-01",
                    elm = "{office: chair, member: elm, from: 2014-01-01";
  CHECK(held("", ash + "}") == Strings{});
  CHECK(held("", ash + ", to: 2014-07-01}") == Strings{});
  CHECK(held("", ash + ", to: 2014-06-30}") == Strings{"warning: nobody has been chair since 30 June 2014"});
  CHECK(held("", ash + ", to: 2014-05-30}, " + elm +
                     ", to: 2014-06-29}, {office: secretary, member: ash, to: 2014-06-30}") ==
        Strings{"warning: nobody has been chair since 29 June 2014"});
  CHECK(held("", "{office: secretary, member: ash}") == Strings{"warning: nobody is chair"});
  CHECK(held(", seats: 2", ash + "}") == Strings{"warning: 1 of the 2 seats of the office of chair are filled"});
  CHECK(held(", seats: 2", ash + "}, " + elm + "}") == Strings{});
  CHECK(held(", seats: 2", ash + "}, " + ash + "}") ==
        Strings{"warning: 1 of the 2 seats of the office of chair are filled"});  // one person is one
}

TEST_CASE("whoever is no member any more is told where they still hold an office", "[rules]") {
  auto holds = [](const std::string& terms) {
    auto found = told(group("members: {minimum: 1}", member(terms) + member("{from: 2013-01-01}", "votes: yes", "elm"),
                            "offices: [{office: chair, member: ash, from: 2014-01-01}]\n"),
                      "left-but-in-office", "2014-06-30");
    return found.empty() ? std::string() : found[0].substr(found[0].find(": ") + 2);
  };
  CHECK(holds("{from: 2013-01-01}") == "");
  CHECK(holds("{from: 2013-01-01, to: 2014-07-01}") == "");
  CHECK(holds("{from: 2013-01-01, to: 2014-06-30}") ==
        "A. Ash is still written as chair, and stopped being a member on 30 June 2014");
  CHECK(holds("{from: 2013-01-01, to: 2013-06-01}, {from: 2013-06-01, to: 2014-03-01}, {from: 2012-01-01, to: "
              "2013-01-01}") == "A. Ash is still written as chair, and stopped being a member on 1 March 2014");
  CHECK(holds("{from: 2014-07-01, to: 2015-07-01}") ==
        "A. Ash is written as chair, and is not a member on 30 June 2014");
}

TEST_CASE("a form of interests that is filled in on the day is there", "[rules]") {
  auto asked = [](const std::string& more) {
    return told(group("interests: {register: yes}", member("{from: 2013-01-01}", "votes: yes" + more)),
                "interest-form-missing", "2014-06-30")
        .size();
  };
  CHECK(asked("") == 1);
  CHECK(asked(", interests_declared: 2014-07-01") == 1);
  CHECK(asked(", interests_declared: 2014-06-30") == 0);
}

TEST_CASE("a draft is late on the day after it was expected", "[rules]") {
  auto draft = [](const std::string& as_of) {
    return told({{"documents.yaml", "documents: [{id: policy, title: Policy, status: draft, expected: 2014-06}]\n"},
                 {"plan.yaml", "area: {name: Fernside}\n"}},
                "document-still-draft", as_of);
  };
  CHECK(draft("2014-06-30") == Strings{"note: `Policy` is still a draft, expected by June 2014"});
  CHECK(draft("2014-07-01") == Strings{"note: `Policy` is still a draft, though it was expected by June 2014"});
}
