// Ids: defined once, used only where they are defined, and never differing by capitals alone.
#include "support/read.h"

using namespace quorate;
using namespace quorate::test;

namespace {

using Lines = std::vector<std::string>;

CheckResult read(const std::string& text) {
  return check_texts({{"plan.yaml", text}}, "2014-01-15", {rules_named("file"), {}});
}

}  // namespace

TEST_CASE("an id that nothing defines is told with the one that was meant", "[format]") {
  auto result =
      read("organisations:\n  - {id: enthusiasm, name: E}\nsupport:\n  - {id: post, name: Post, lead: enthusasm}\n");
  REQUIRE(told(result) == Lines{"dangling-id 4:34"});
  const auto& found = result.findings[0].found;
  CHECK(found.message == "there is no organisation with the id `enthusasm`");
  CHECK(found.help == "did you mean `enthusiasm`?");
  REQUIRE(found.related.size() == 1);
  CHECK(found.related[0].span.text() == "enthusiasm");
  CHECK(found.related[0].message == "`enthusiasm` stands here");
}

TEST_CASE("an id that is like no other is told without a guess", "[format]") {
  auto result =
      read("organisations:\n  - {id: enthusiasm, name: E}\nsupport:\n  - {id: post, name: Post, lead: council}\n");
  REQUIRE(told(result) == Lines{"dangling-id 4:34"});
  CHECK(result.findings[0].found.help == "write the id of an organisation of this area, or add it");
  CHECK(result.findings[0].found.related.empty());
}

TEST_CASE("ids are used from keys, lists and other records alike", "[format]") {
  CHECK(told(read("periods:\n  - {id: y1, starts: 2013-11-01, ends: 2014-10-31}\n"
                  "support:\n  - id: post\n    name: Post\n    budget: {y1: 100, y2: 100}\n    milestones: [{id: m1, "
                  "what: W, due: 2014-02, after: m0}]\n"
                  "priorities:\n  - {id: p, name: P, serves: [o1]}\n")) ==
        Lines{"dangling-id 6:23", "dangling-id 7:57", "dangling-id 9:31"});
}

TEST_CASE("an id may be used before it is defined, and from the parts of a period", "[format]") {
  CHECK(read("support:\n  - {id: post, name: Post, lead: trust, budget: {y1a: 100}}\n"
             "periods:\n  - {id: y1, starts: 2013-11-01, ends: 2014-10-31, parts: [{id: y1a, ends: 2014-10-31}]}\n"
             "organisations:\n  - {id: trust, name: T}\n")
            .findings.empty());
}

TEST_CASE("an id is defined once among things of its kind", "[format]") {
  auto result = read("risks:\n  - {id: few, text: T}\n  - {id: few, text: U}\n");
  REQUIRE(told(result) == Lines{"duplicate-id 3:10"});
  CHECK(result.findings[0].found.message == "this id, `few`, stands at another risk already");
  REQUIRE(result.findings[0].found.related.size() == 1);
  CHECK(result.findings[0].found.related[0].span.from().line == 2);
  CHECK(read("risks: [{id: few, text: T}]\ngaps: [{id: few, text: U}]\n").findings.empty());
}

TEST_CASE("a file whose ids nearly all stand in another is told of as a copy, once", "[format]") {
  auto ledger = [](std::initializer_list<std::string_view> ids) {
    std::string out = "entries:\n";
    for (auto id : ids) out += "  - {id: " + std::string(id) + ", date: 2014-01-01, kind: drawdown, amount: 1}\n";
    return out;
  };
  auto check = [&](std::initializer_list<std::string_view> ids) {
    return check_texts({{"ledger/2014 - Copy.yaml", ledger({"a", "b", "c"})}, {"ledger/2014.yaml", ledger(ids)}},
                       "2014-01-15", {rules_named("file"), {}});
  };
  auto result = check({"a", "b", "c", "d"});
  REQUIRE(told(result) == Lines{"duplicate-id 2:10"});
  const auto& found = result.findings[0].found;
  CHECK(found.message ==
        "this file and `ledger/2014 - Copy.yaml` look like copies of each other: of 4 ids here, 3 stand there too");
  CHECK(found.help ==
        "take the one that is not needed out of its folder; if both are, give the entries here other ids");
  CHECK(told(check({"a", "b", "d", "e"})).size() == 2);  // half of them
  CHECK(told(check({"a"})).size() == 1);
  CHECK(check({"a"}).findings[0].found.help == "give one of them another id");
  CHECK(check({"d", "e"}).findings.empty());
}

TEST_CASE("an activity and a support line share their ids", "[format]") {
  CHECK(
      told(read("support: [{id: hub, name: H}]\npriorities: [{id: p, name: P, activities: [{id: hub, name: H}]}]\n")) ==
      Lines{"duplicate-id 2:49"});
}

TEST_CASE("ids that differ only by capitals are told", "[format]") {
  auto result = read("risks:\n  - {id: few, text: T}\n  - {id: Few, text: U}\n");
  REQUIRE(told(result) == Lines{"ids-differ-by-case 3:10"});
  CHECK(result.findings[0].found.message.find("differ only by capital letters") != std::string::npos);
}

TEST_CASE("ids that stood in what could not be read are not missed", "[format]") {
  CHECK(
      told(read("organisations:\n  - id: \"trust\n    name: T\nsupport:\n  - {id: post, name: Post, lead: trust}\n")) ==
      Lines{"unreadable 2:9"});
  CHECK(told(read("organistions:\n  - {id: trust, name: T}\nsupport:\n  - {id: post, name: Post, lead: trust}\n")) ==
        Lines{"unknown-key 1:1"});
  CHECK(
      told(read("organisations:\n  - {id: the trust, name: T}\nsupport:\n  - {id: post, name: Post, lead: trust}\n")) ==
      Lines{"bad-id 2:10"});
}
