// Where members are while something is decided, and what a body may be that is not wholly known.
#include "govern/body.h"

#include <fmt/core.h>

#include "support/group.h"
#include "support/read.h"

using namespace quorate;
using namespace quorate::test;

namespace {

Area meeting(const std::string& rest) {
  return read_whole(
      {{"membership.yaml", "members: [{id: ash, name: A. Ash, votes: yes}, {id: elm, name: E. Elm, votes: yes}]\n"},
       {"meetings/2014-03-12.yaml",
        "meeting: {date: 2014-03-12, kind: partnership}\npresent: [ash, elm]\ndecisions:\n  - {id: one, item: 1, text: "
        "A.}\n"
        "  - {id: two, item: 2, text: B.}\n  - {id: three, item: 3, text: C.}\n  - {id: loose, text: D.}\n" +
            rest}});
}

// The items at whose decisions they were there: "o123", where o is the opening.
std::string there(const Area& area, std::size_t member) {
  const auto& one = area.meetings[0];
  std::string out;
  auto add = [&](const Body& body, const std::string& mark) {
    if (body[member].where != Where::absent) out += mark;
  };
  add(body_at(area.membership, one), "o");
  for (const char* id : {"one", "two", "three"})
    add(body_at(area.membership, one, one.find(id)), std::to_string(**one.find(id)->item));
  return out;
}

}  // namespace

TEST_CASE("who comes late or leaves is there from that item on, or until before it", "[govern]") {
  CHECK(there(meeting(""), 0) == "o123");
  CHECK(there(meeting("arrived: [{member: ash, item: 2}]\n"), 0) == "23");
  CHECK(there(meeting("arrived: [{member: ash, item: 2}]\n"), 1) == "o123");
  CHECK(there(meeting("left: [{member: ash, item: 2}]\n"), 0) == "o1");
  CHECK(there(meeting("left: [{member: ash, item: 1}]\narrived: [{member: ash, item: 3}]\n"), 0) == "o3");
  CHECK(there(meeting("arrived: [{member: ash, item: 2}]\nleft: [{member: ash, item: 3}]\n"), 0) == "2");
  // Came and left at the same item: there for none.
  CHECK(there(meeting("arrived: [{member: ash, item: 2}]\nleft: [{member: ash, item: 2}]\n"), 0) == "");
}

TEST_CASE("a decision that names no item may have been taken without whoever moved, and nobody else", "[govern]") {
  auto area = meeting("left: [{member: ash, item: 2}]\n");
  const auto& one = area.meetings[0];
  auto others = otherwise_at(area.membership, one, *one.find("loose"));
  CHECK(others.all);
  REQUIRE(others.bodies.size() == 1);
  CHECK(others.bodies[0][0].where == Where::absent);
  CHECK(others.bodies[0][1].where == Where::present);
  CHECK(otherwise_at(area.membership, one, *one.find("one")).bodies.empty());
}

TEST_CASE("of very many who moved only the case is told in which none of them was there", "[govern]") {
  auto others = [](int people) {
    std::string members = "members:\n", present, left;
    for (int at = 1; at <= people; ++at) {
      auto id = fmt::format("m{}", at);
      members += "  - {id: " + id + ", name: M., votes: yes}\n";
      present += (at > 1 ? ", " : "") + id;
      left += "  - {member: " + id + ", item: 2}\n";
    }
    auto area = read_whole(
        {{"membership.yaml", members},
         {"meetings/2014-03-12.yaml", "meeting: {date: 2014-03-12, kind: partnership}\npresent: [" + present +
                                          "]\nleft:\n" + left + "decisions: [{id: loose, text: D.}]\n"}});
    const auto& one = area.meetings[0];
    return otherwise_at(area.membership, one, one.decisions[0]);
  };
  CHECK(others(3).all);
  CHECK(others(3).bodies.size() == 7);
  auto many = others(10);
  CHECK_FALSE(many.all);
  REQUIRE(many.bodies.size() == 1);
  for (const auto& head : many.bodies[0]) CHECK(head.where == Where::absent);
}

TEST_CASE("an agenda has an item that stands on it once", "[govern]") {
  auto numbers = [](const std::string& items) {
    auto area = meeting("agenda: {items: [" + items + "]}\n");
    AgendaNumbers found(area.meetings[0]);
    std::string out;
    for (int item = 1; item <= 3; ++item) out += found.has(Located<int>{item, {}}) ? "y" : "n";
    return out + (found.has({}) ? "y" : "n");
  };
  CHECK(numbers("{no: 1, title: A}, {no: 2, title: B}, {no: 2, title: C}") == "ynnn");
  CHECK(numbers("{title: A}") == "yyyn");  // without numbers there is nothing to go by
}

TEST_CASE("unknown residency is tried at its extremes on either side, and known ones once", "[govern]") {
  auto group = Group().residents(2, 1);
  CHECK(possible(group.body()).size() == 1);
  group.add(2, YesNoUnknown::unknown, Where::present);
  CHECK(possible(group.body()).size() == 2);
  group.add(2, YesNoUnknown::unknown, Where::absent);
  auto bodies = possible(group.body());
  CHECK(bodies.size() == 4);
  for (const auto& body : bodies) {
    CHECK(body[3].resident == body[4].resident);
    CHECK(body[5].resident == body[6].resident);
  }
  // By the sides of a vote: those for it apart from all others, whether against it or on neither.
  auto sides = possible(group.body(), [&](const Head& head) {
    return head.member == group.body()[3].member ? 1 : head.member == group.body()[4].member ? 2 : 0;
  });
  CHECK(sides.size() == 4);
  for (const auto& body : sides) {
    CHECK(body[4].resident == body[5].resident);
    CHECK(body[5].resident == body[6].resident);
  }
}

TEST_CASE("members without a vote are called what the register calls all of them", "[govern]") {
  auto word = [](std::vector<std::string_view> called) {
    auto body = Group().residents(1, 0).advisory(static_cast<int>(called.size()), 0).body();
    for (std::size_t at = 0; at < called.size(); ++at) body[at + 1].called = called[at];
    return non_voting_word(body);
  };
  CHECK(word({}) == "non-voting");
  CHECK(word({"advisory"}) == "advisory");
  CHECK(word({"advisory", "advisory"}) == "advisory");
  CHECK(word({"advisory", "co-opted"}) == "non-voting");
  CHECK(word({"advisory", ""}) == "non-voting");
  CHECK(word({"", "advisory"}) == "non-voting");
}
