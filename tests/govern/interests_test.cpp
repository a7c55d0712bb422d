// Who is connected to what on a day, and what declared interests were followed by.
#include "govern/interests.h"

#include "support/read.h"

using namespace quorate;
using namespace quorate::test;

namespace {

const std::string members = R"(organisations:
  - {id: hall, name: The Hall}
  - {id: club, name: The Club}
members:
  - id: ash
    name: A. Ash
    votes: yes
    represents: club
    terms: [{from: 2013-10-03}]
    interests:
      - {organisation: hall, kind: financial, how: works there, from: 2012-01-01, to: 2014-06-30}
      - {body: The Bakery, kind: loyalty, how: a friend of the owner}
  - id: beech
    name: B. Beech
    votes: yes
    terms: [{from: 2013-10-03, to: 2014-05-01}]
    interests: [{organisation: hall, kind: loyalty, how: a trustee}]
  - {id: cedar, name: C. Cedar, votes: yes, terms: [{from: 2013-10-03}]}
)";

const std::string meeting = R"(meeting: {date: 2014-03-12, kind: partnership}
chair: cedar
present: [ash, beech, cedar]
interests:
  - {member: cedar, item: 1, kind: indirect, how: his wife is employed there, action: remained, organisation: club}
  - {member: ash, item: 2, kind: financial, how: works there, action: withdrew, organisation: hall}
  - {member: beech, item: 2, organisation: hall}
  - {kind: loyalty}
decisions:
  - {id: grant, item: 1, text: The club gets a grant., by: vote, for: [cedar, beech], against: [ash], outcome: carried,
     commits: {amount: 500, to: club}}
  - {id: repair, item: 2, text: The hall is repaired., by: vote, for: 1, against: 0, outcome: carried,
     commits: {amount: 700, to: hall}}
  - {id: more, item: 2, text: And painted., by: vote, for: 0, against: 1, outcome: lost, commits: {amount: 90, to: hall}}
)";

Area area_of() { return read_whole({{"membership.yaml", members}, {"meetings/2014-03-12.yaml", meeting}}); }

std::vector<std::string> bodies_on(const char* day) {
  auto area = area_of();
  std::vector<std::string> out;
  for (const auto& body : connected_bodies(area, *parse_date(day))) {
    out.push_back(body.name + ":");
    for (const auto& one : body.connections) out.back() += " " + one.member->id.text;
    out.back() += " " + std::to_string(body.committed.size());
  }
  return out;
}

}  // namespace

TEST_CASE("bodies and those connected with them, as they stood on a day", "[govern]") {
  using Lines = std::vector<std::string>;
  CHECK(bodies_on("2014-02-01") == Lines{"The Club: ash 0", "The Hall: ash beech 0", "The Bakery: ash 0"});
  CHECK(bodies_on("2014-03-12") == Lines{"The Club: ash cedar 1", "The Hall: ash beech 1", "The Bakery: ash 0"});
  // Beech is no longer a member, and what Ash had with the hall has ended: what was declared remains.
  CHECK(bodies_on("2014-07-01") == Lines{"The Club: ash cedar 1", "The Bakery: ash 0", "The Hall: ash 1"});
  CHECK(bodies_on("2013-01-01") == Lines{});
}

TEST_CASE("what a member did when the item was decided", "[govern]") {
  auto area = area_of();
  auto list = declarations(area, *parse_date("2014-03-12"));
  REQUIRE(list.size() == 4);
  CHECK(list[0].took_part == TookPart::voted);
  CHECK(list[0].decision->id.text == "grant");
  CHECK(list[1].took_part == TookPart::not_known);  // votes by number
  CHECK(list[3].took_part == TookPart::no_vote);
  CHECK(declarations(area, *parse_date("2014-03-11")).empty());
}

TEST_CASE("the facts that an interest is minuted without", "[govern]") {
  auto area = area_of();
  auto list = declarations(area, *parse_date("2014-03-12"));
  using Facts = std::vector<std::string_view>;
  CHECK(missing_facts(*list[0].interest) == Facts{});
  CHECK(missing_facts(*list[2].interest) == Facts{"kind", "action", "how"});
  CHECK(missing_facts(*list[3].interest) == Facts{"who", "item", "action", "how"});
}

TEST_CASE("a standing interest runs from its first day to its last", "[govern]") {
  auto area = area_of();
  const auto& ash = area.membership.members[0];
  auto with = [&](std::string_view body, const char* day) {
    return connections_with(ash, body, *parse_date(day)).size();
  };
  CHECK(with("hall", "2011-12-31") == 0);
  CHECK(with("hall", "2012-01-01") == 1);
  CHECK(with("hall", "2014-06-30") == 1);
  CHECK(with("hall", "2014-07-01") == 0);
  CHECK(with("club", "2011-12-31") == 1);  // they represent it, on whatever day
  CHECK(with("nobody", "2014-01-01") == 0);
  auto found = connections_with(ash, "hall", *parse_date("2014-01-01"));
  CHECK(found.at(0).how == "works there");
  CHECK(found.at(0).kind == InterestKind::financial);
  CHECK(found.at(0).since == *parse_date("2012-01-01"));
}

TEST_CASE("what somebody with an interest did, the strongest of it", "[govern]") {
  auto took_part = [](const std::string& decisions, const std::string& item = ", item: 1") {
    auto area = read_whole({{"membership.yaml", members},
                            {"meetings/2014-03-12.yaml",
                             "meeting: {date: 2014-03-12, kind: partnership}\nchair: cedar\ninterests: [{member: "
                             "ash, kind: loyalty" +
                                 item + "}]\ndecisions:\n" + decisions}});
    auto list = declarations(area, *parse_date("2014-03-12"));
    return list.at(0).took_part;
  };
  auto decision = [](const std::string& rest, const std::string& id = "one") {
    return "  - {id: " + id + ", text: It is so., " + rest + "}\n";
  };
  CHECK(took_part(decision("item: 1, for: [ash]")) == TookPart::voted);
  CHECK(took_part(decision("item: 1, for: [beech], against: [ash]")) == TookPart::voted);
  CHECK(took_part(decision("item: 1, for: [beech], abstained: [ash]")) == TookPart::abstained);
  CHECK(took_part(decision("item: 1, for: [beech], against: [cedar]")) == TookPart::no);
  CHECK(took_part(decision("item: 1, for: 1, against: [cedar]")) == TookPart::not_known);
  CHECK(took_part(decision("item: 1, for: 0, against: [cedar]")) == TookPart::no);  // none of none
  CHECK(took_part(decision("item: 1")) == TookPart::no_vote);
  CHECK(took_part(decision("item: 2, for: [ash]")) == TookPart::no_vote);
  // The casting vote is that of whoever is named, else of whoever chaired.
  CHECK(took_part(decision("item: 1, for: 1, against: 1, casting: for, casting_by: ash")) == TookPart::cast);
  CHECK(took_part(decision("item: 1, for: 1, against: 1, casting: for")) == TookPart::not_known);
  CHECK(took_part(decision("item: 1, for: 1, against: 1, casting_by: ash")) == TookPart::not_known);
  // Of several decisions the one in which they did most.
  CHECK(took_part(decision("item: 1, for: [ash]") + decision("item: 1, for: [beech]", "two")) == TookPart::voted);
  CHECK(took_part(decision("item: 1, for: [beech], abstained: [ash]") + decision("item: 1, for: [ash]", "two")) ==
        TookPart::voted);
  // Without an item it may have been any decision: a vote by name is told so, and silence says nothing.
  CHECK(took_part(decision("item: 1, for: [ash]"), "") == TookPart::item_not_told);
  CHECK(took_part(decision("item: 1, for: [beech], abstained: [ash]"), "") == TookPart::item_not_told);
  CHECK(took_part(decision("item: 1, for: 1, casting: for, casting_by: ash"), "") == TookPart::item_not_told);
  CHECK(took_part(decision("item: 1, for: [beech]"), "") == TookPart::no_vote);
  CHECK(took_part(decision("item: 1, for: 1"), "") == TookPart::not_known);
}

TEST_CASE("what is not public is left out of interests and counted", "[govern]") {
  auto area = read_whole({{"membership.yaml", members},
                          {"meetings/2014-03-12.yaml",
                           "agenda: {items: [{no: 1, title: One}, {no: 2, title: Two, public: no}]}\n" + meeting}});
  auto left = [&](const char* day) {
    auto out = left_out(area, *parse_date(day));
    return std::pair(out.declarations, out.commitments);
  };
  CHECK(left("2014-03-11") == std::pair<std::size_t, std::size_t>(0, 0));
  CHECK(left("2014-03-12") == std::pair<std::size_t, std::size_t>(3, 1));  // the one that was lost commits nothing
  CHECK(declarations(area, *parse_date("2014-03-12"), ShownTo::everybody).size() == 1);
  CHECK(declarations(area, *parse_date("2014-03-12"), ShownTo::in_confidence).size() == 4);
  auto committed = [&](ShownTo whom) {
    std::string out;
    for (const auto& body : connected_bodies(area, *parse_date("2014-03-12"), whom))
      out += body.name + ": " + std::to_string(body.connections.size()) + std::to_string(body.committed.size()) + "; ";
    return out;
  };
  CHECK(committed(ShownTo::everybody) == "The Club: 21; The Hall: 20; The Bakery: 10; ");
  CHECK(committed(ShownTo::in_confidence) == "The Club: 21; The Hall: 21; The Bakery: 10; ");
}

TEST_CASE("a body is known by its id, else by its name, and every connection says how it arises", "[govern]") {
  auto area = area_of();
  auto bodies = connected_bodies(area, *parse_date("2014-07-01"));
  REQUIRE(bodies.size() == 3);
  CHECK(bodies[0].connections[1].how == "his wife is employed there");
  CHECK(bodies[0].connections[1].kind == InterestKind::indirect);
  CHECK(bodies[0].connections[1].since == *parse_date("2014-03-12"));
  auto named = read_whole({{"membership.yaml", R"(members:
  - {id: ash, name: A. Ash, interests: [{body: The Bakery}, {organisation: mill}]}
  - {id: elm, name: E. Elm, interests: [{body: The Bakery}, {body: The Shop}, {organisation: mill}]}
)"}},
                          Wanted::membership);
  std::string out;
  for (const auto& body : connected_bodies(named, *parse_date("2014-07-01")))
    out += body.name + " " + std::to_string(body.connections.size()) + "; ";
  CHECK(out == "The Bakery 2; mill 2; The Shop 1; ");
}

TEST_CASE("of several decisions that say the same the first is told, and commitments kept back are counted",
          "[govern]") {
  auto area = read_whole(
      {{"membership.yaml", members}, {"meetings/2014-03-12.yaml", R"(meeting: {date: 2014-03-12, kind: partnership}
agenda: {items: [{no: 1, title: One}, {no: 2, title: Two, public: no}]}
interests: [{member: ash, item: 1, kind: loyalty}]
decisions:
  - {id: first, item: 1, text: A., for: [ash], outcome: carried, commits: {amount: 5, to: hall}}
  - {id: second, item: 1, text: B., for: [ash], outcome: carried}
  - {id: third, item: 2, text: C., outcome: carried, commits: {amount: 6, to: hall}}
  - {id: fourth, item: 2, text: D., outcome: carried, commits: {amount: 7, to: club}}
)"}});
  auto day = *parse_date("2014-03-12");
  CHECK(declarations(area, day).at(0).decision->id.text == "first");
  CHECK(left_out(area, day).commitments == 2);
}
