// The rules about decisions, through whole files: the golden cases of the rules they rest on, and every boundary.
#include <fmt/core.h>

#include "support/written_group.h"

using namespace quorate;
using namespace quorate::test;

namespace {

const std::string quorum_and_majority = R"(    quorum:
      members: {more_than: 1/2, of: members}
      residents: {more_than: 1/2, of: present}
      if_inquorate: no-votes
    decisions:
      - {matter: ordinary, carries: {more_than: 1/2, of: present}, consensus: allowed}
      - {matter: membership, carries: {at_least: 2/3, of: members}}
    casting_vote: chair
)";

struct Vote {
  int members = 9, present = 9;
  int in_favour = 0, against = 0, abstained = 0;
  std::string more = {};  // further keys of the decision, with a comma before each
  std::string outcome = "carried";
  std::string meeting = {};  // further keys of the meeting
  std::string matter = "ordinary";
};

std::string decision_of(const Vote& vote, bool by_names) {
  auto side = [&](int count, int first) {
    return by_names ? fmt::format("[{}]", ids(count, first)) : std::to_string(count);
  };
  return fmt::format(
      "decisions:\n  - {{id: it, item: 1, matter: {}, text: It is done., by: vote, for: {}, against: {}, abstained: "
      "{}, "
      "outcome: {}{}}}\n",
      vote.matter, side(vote.in_favour, 1), side(vote.against, 1 + vote.in_favour),
      side(vote.abstained, 1 + vote.in_favour + vote.against), vote.outcome, vote.more);
}

Texts texts_of(const Vote& vote, bool by_names) {
  return {{"constitution.yaml", rules_yaml(quorum_and_majority)},
          {"membership.yaml", members_yaml(vote.members, vote.members) + "offices: [{office: chair, member: m1}]\n"},
          {"meetings/2014-03-12.yaml",
           meeting_yaml("2014-03-12", vote.present, "chair: m1\n" + vote.meeting + decision_of(vote, by_names))}};
}

Names told_of(const Vote& vote, bool by_names = false) { return names_told(texts_of(vote, by_names), "decisions"); }

const std::string withdraw_two = R"(interests:
  - {member: m8, item: 1, kind: financial, how: employed there, action: withdrew}
  - {member: m9, item: 1, kind: financial, how: employed there, action: withdrew}
)";

}  // namespace

TEST_CASE("nine present: what carries and what does not", "[rules]") {
  for (bool by_names : {false, true}) {
    CAPTURE(by_names);
    CHECK(told_of({.in_favour = 5, .against = 4}, by_names) == Names{});
    CHECK(told_of({.in_favour = 5, .against = 4, .outcome = "lost"}, by_names) == Names{"carried-marked-lost"});
    CHECK(told_of({.in_favour = 4, .against = 2, .abstained = 3}, by_names) == Names{"not-carried"});
    CHECK(told_of({.in_favour = 4, .against = 2, .abstained = 3, .outcome = "lost"}, by_names) == Names{});
    CHECK(told_of({.in_favour = 4, .against = 4, .abstained = 1, .more = ", casting: for"}, by_names) == Names{});
    CHECK(told_of({.in_favour = 4, .against = 4, .abstained = 1}, by_names) == Names{"not-carried"});
    CHECK(told_of({.in_favour = 3, .against = 3, .abstained = 3, .more = ", casting: for"}, by_names) ==
          Names{"not-carried"});
    CHECK(told_of({.in_favour = 3, .against = 3, .abstained = 3, .more = ", casting: for", .outcome = "lost"},
                  by_names) == Names{});
  }
}

TEST_CASE("the finding shows its figures", "[rules]") {
  auto result = check_texts(texts_of({.in_favour = 4, .against = 2, .abstained = 3}, false), "2014-12-31",
                            {rules_named("not-carried"), {}});
  REQUIRE(result.findings.size() == 1);
  CHECK(
      result.findings[0].found.message ==
      "`it` is recorded as carried, but the votes are not enough: 4 for, 2 against, 3 abstained, 9 present, 5 needed");
  CHECK(result.findings[0].found.subject == "meeting/2014-03-12/decision/it");
  CHECK(result.findings[0].found.span.text() == "carried");
}

TEST_CASE("a casting vote needs a tie, and whoever has it", "[rules]") {
  CHECK(told_of({.in_favour = 5, .against = 4, .more = ", casting: for"}) == Names{"casting-vote-without-tie"});
  CHECK(told_of({.in_favour = 4, .against = 4, .abstained = 1, .more = ", casting: against", .outcome = "lost"}) ==
        Names{});
  CHECK(told_of({.in_favour = 4,
                 .against = 4,
                 .abstained = 1,
                 .more = ", casting: against, casting_by: m2",
                 .outcome = "lost"}) == Names{"casting-vote-by-other"});
}

TEST_CASE("two withdraw of nine, and a meeting of fifteen loses its quorum", "[rules]") {
  Vote vote{.members = 15, .in_favour = 4, .against = 3, .meeting = withdraw_two};
  CHECK(told_of(vote) == Names{"quorum-lost-by-withdrawal"});
  CHECK(told_of(vote, true) == Names{"quorum-lost-by-withdrawal"});
  vote.members = 13;  // seven of thirteen is a majority still
  CHECK(told_of(vote) == Names{});
  vote.members = 14;  // seven of fourteen is exactly half
  CHECK(told_of(vote) == Names{"quorum-lost-by-withdrawal"});
  vote = {.members = 18, .in_favour = 4, .against = 3, .meeting = withdraw_two};  // nine of eighteen never was one
  CHECK(told_of(vote) == Names{"inquorate-vote"});
}

TEST_CASE("somebody who went home early is missing from the quorum too", "[rules]") {
  Vote vote{.members = 9, .present = 5, .in_favour = 4, .meeting = "left: [{member: m5, item: 1}]\n"};
  CHECK(told_of(vote) == Names{"quorum-lost-by-withdrawal"});
  vote.meeting = "left: [{member: m5, item: 2}]\n";
  CHECK(told_of(vote) == Names{});
}

TEST_CASE("exactly half is neither a quorum nor a majority", "[rules]") {
  CHECK(told_of({.members = 8, .present = 4, .in_favour = 4}) == Names{"inquorate-vote"});
  CHECK(told_of({.members = 8, .present = 5, .in_favour = 5}) == Names{});
  CHECK(told_of({.members = 8, .present = 8, .in_favour = 4, .against = 3}) == Names{"not-carried"});
  CHECK(told_of({.members = 8, .present = 8, .in_favour = 5, .against = 3}) == Names{});
}

TEST_CASE("exactly two thirds is enough, one fewer is not", "[rules]") {
  for (int members : {9, 12, 15}) {
    CAPTURE(members);
    for (bool by_names : {false, true}) {
      CHECK(told_of({.members = members, .present = members, .in_favour = members * 2 / 3, .matter = "membership"},
                    by_names) == Names{});
      CHECK(told_of({.members = members, .present = members, .in_favour = members * 2 / 3 - 1, .matter = "membership"},
                    by_names) == Names{"two-thirds-missed"});
    }
  }
  // Of all members, not of those who came.
  CHECK(told_of({.members = 12, .present = 7, .in_favour = 7, .matter = "membership"}) == Names{"two-thirds-missed"});
}

TEST_CASE("nobody for it, nobody there, everybody out of the room", "[rules]") {
  CHECK(told_of({.abstained = 9}) == Names{"not-carried"});
  CHECK(told_of({.abstained = 9, .outcome = "lost"}) == Names{});
  CHECK(told_of({.present = 0, .outcome = "lost"}) == Names{"inquorate-vote"});
  CHECK(told_of({.present = 0, .in_favour = 1}) == Names{"count-exceeds-present", "inquorate-vote"});
  std::string all = "interests:\n";
  for (int at = 1; at <= 9; ++at)
    all += fmt::format("  - {{member: m{}, item: 1, kind: indirect, how: all live there, action: withdrew}}\n", at);
  CHECK(told_of({.outcome = "lost", .meeting = all}) == Names{"quorum-lost-by-withdrawal"});
}

TEST_CASE("every count of up to nine people agrees with the rule as one would say it", "[rules]") {
  for (int present = 5; present <= 9; ++present) {
    std::string decisions = "decisions:\n";
    Names expected;
    for (int in_favour = 0; in_favour <= present; ++in_favour)
      for (int against = 0; in_favour + against <= present; ++against) {
        decisions += fmt::format(
            "  - {{id: d-{}-{}, text: It is done., by: vote, for: {}, against: {}, abstained: {}, outcome: carried}}\n",
            in_favour, against, in_favour, against, present - in_favour - against);
        if (in_favour + in_favour <= present) expected.push_back("not-carried");
      }
    Texts texts{{"constitution.yaml", rules_yaml(quorum_and_majority)},
                {"membership.yaml", members_yaml(9, 9)},
                {"meetings/2014-03-12.yaml", meeting_yaml("2014-03-12", present, decisions)}};
    CHECK(names_told(texts, "decisions") == expected);
  }
}

TEST_CASE("more votes than people in the room", "[rules]") {
  CHECK(told_of({.in_favour = 8, .against = 2}) == Names{"count-exceeds-present"});
  CHECK(told_of({.in_favour = 4, .against = 4, .meeting = withdraw_two}) == Names{"count-exceeds-present"});
  CHECK(told_of({.in_favour = 4, .against = 3, .meeting = withdraw_two}) == Names{});
}

TEST_CASE("a past meeting keeps its answer", "[rules]") {
  auto texts = texts_of({.in_favour = 5, .against = 4}, true);
  CHECK(names_told(texts, "decisions") == Names{});
  auto& members = texts[1].second;
  auto later = std::string("  - {id: late, name: L. Late, resident: no, votes: yes, terms: [{from: 2014-06-01}]}\n");
  for (int at = 0; at < 10; ++at) {
    auto one = later;
    one.replace(one.find("late"), 4, fmt::format("late-{}", at));
    members.insert(members.find("offices:"), one);
  }
  CHECK(names_told(texts, "decisions") == Names{});
  texts[0].second += R"(  - in_force: 2014-06-01
    quorum: {members: {at_least: 20, of: members}, if_inquorate: no-meeting}
    decisions: [{matter: ordinary, carries: {at_least: 90%, of: members}}]
)";
  CHECK(names_told(texts, "decisions") == Names{});
}

TEST_CASE("rules adopted at a meeting do not judge that meeting", "[rules]") {
  auto texts = texts_of({.in_favour = 5, .against = 4}, false);
  texts[0].second += R"(  - in_force: 2014-03-12
    decision: 2014-03-12/it
    decisions: [{matter: ordinary, carries: {at_least: 90%, of: members}}]
)";
  CHECK(names_told(texts, "decisions") == Names{});
}

TEST_CASE("a member elected at the meeting has no vote before that", "[rules]") {
  auto decision = [](const char* id, const std::string& votes, const std::string& more) {
    return fmt::format("  - {{id: {}, text: It is done., by: vote, for: [{}], outcome: carried{}}}\n", id, votes, more);
  };
  auto joins = decision("join", ids(9), ", matter: membership, changes: [{member: new, joins: yes}]");
  auto meeting = [&](const std::string& decisions) {
    return fmt::format("meeting: {{date: 2014-03-12, kind: partnership}}\npresent: [{}, new]\ndecisions:\n{}", ids(9),
                       decisions);
  };
  auto members =
      members_yaml(9, 9) +
      "  - {id: new, name: N. New, resident: yes, votes: yes, terms: [{from: 2014-03-12, at: 2014-03-12}]}\n";
  auto told = [&](const std::string& decisions) {
    return names_told({{"constitution.yaml", rules_yaml(quorum_and_majority)},
                       {"membership.yaml", members},
                       {"meetings/2014-03-12.yaml", meeting(decisions)}},
                      "decisions");
  };
  CHECK(told(decision("before", ids(9) + ", new", "") + joins) == Names{"non-voter-voted"});
  CHECK(told(joins + decision("after", ids(9) + ", new", "")) == Names{});
}

TEST_CASE("without attendance nobody is said to have been away, nor to be too few", "[rules]") {
  auto texts = texts_of({.in_favour = 6, .against = 3, .matter = "membership"}, true);
  auto& meeting = texts[2].second;
  meeting.erase(meeting.find("present:"), meeting.find("chair:") - meeting.find("present:"));
  CHECK(names_told(texts, "decisions") == Names{});
  meeting.replace(meeting.find("by: vote, for: [m1, "), 20, "by: vote, for: [");  // five of nine
  CHECK(names_told(texts, "decisions") == Names{"two-thirds-missed"});
  texts = texts_of({.in_favour = 9}, false);
  auto& agreed = texts[2].second;
  agreed =
      "meeting: {date: 2014-03-12, kind: partnership}\n"
      "decisions: [{id: it, text: It is done., by: consensus, outcome: carried, matter: membership}]\n";
  CHECK(names_told(texts, "decisions") == Names{});
}

TEST_CASE("voting with an interest is told once, not as staying too", "[rules]") {
  auto texts = texts_of({.in_favour = 6, .against = 3, .meeting = R"(interests:
  - {member: m2, item: 1, kind: financial, how: employed there, action: remained}
)"},
                        true);
  texts[0].second += "    interests: {action: withdraw}\n";
  CHECK(names_told(texts, "decisions") == Names{"conflicted-voter"});
}

TEST_CASE("whether an advisory member counts decides some votes", "[rules]") {
  auto texts = texts_of({.members = 8, .present = 7, .in_favour = 4, .against = 3}, false);
  auto& members = texts[1].second;
  members.insert(
      members.find("offices:"),
      "  - {id: adviser, name: A. Adviser, resident: no, as: advisory, votes: no, terms: [{from: 2013-10-03}]}\n");
  auto& meeting = texts[2].second;
  meeting.replace(meeting.find("present: ["), 10, "present: [adviser, ");
  CHECK(names_told(texts, "decisions") == Names{"depends-on-reading"});  // 4 of 7, or 4 of 8
  auto lost = meeting.find("outcome: carried");
  meeting.replace(lost, 16, "outcome: lost");
  CHECK(names_told(texts, "decisions") == Names{"depends-on-reading"});
}

TEST_CASE("what an agreement without a quorum is worth is for the rules to say", "[rules]") {
  auto told = [](const std::string& rule) {
    Texts texts{
        {"constitution.yaml", rules_yaml("    quorum: {members: {more_than: 1/2, of: members}" + rule + "}\n")},
        {"membership.yaml", members_yaml(9, 9)},
        {"meetings/2014-03-12.yaml",
         meeting_yaml("2014-03-12", 4, "decisions: [{id: it, text: It is done., by: consensus, outcome: carried}]\n")}};
    std::string out;
    for (const auto& finding : check_texts(texts, "2014-12-31", {rules_named("decisions"), {}}).findings)
      out += fmt::format("{} {}", name(finding.severity()), finding.rule->name);
    return out;
  };
  CHECK(told("") == "note inquorate-consensus");
  CHECK(told(", if_inquorate: no-votes") == "note inquorate-consensus");
  CHECK(told(", if_inquorate: no-decisions") == "error inquorate-consensus");
  CHECK(told(", consensus_if_inquorate: allowed") == "");
  CHECK(told(", consensus_if_inquorate: not-allowed") == "error inquorate-consensus");
}

TEST_CASE("Fernside has one mistake in its decisions, the one it is meant to have", "[rules]") {
  Texts texts;
  const std::string folder = "examples/fernside/";
  for (const auto& path : files_below("examples/fernside", ".yaml"))
    if (path.find("/ledger/") == std::string::npos && !path.ends_with("/grants.yaml"))
      texts.emplace_back(path.substr(folder.size()), read_file(path));
  CHECK(names_told(texts, "decisions", "2016-09-30") == Names{"conflicted-voter"});
}

TEST_CASE("a chair with an interest has no casting vote", "[rules]") {
  Vote vote{.in_favour = 4, .against = 4, .more = ", casting: for"};
  vote.meeting = "interests: [{member: m1, item: 1, kind: loyalty, how: a trustee, action: remained}]\n";
  CHECK(told_of(vote) == Names{"conflicted-voter", "not-carried"});
  vote.outcome = "lost";
  CHECK(told_of(vote) == Names{"conflicted-voter"});
}

TEST_CASE("an interest that the minutes do not tell whole", "[rules]") {
  auto told = [](const std::string& rule, const std::string& interest) {
    Texts texts{{"constitution.yaml", rules_yaml("    interests: {" + rule + "}\n")},
                {"membership.yaml", members_yaml(9, 9)},
                {"meetings/2014-03-12.yaml", meeting_yaml("2014-03-12", 9, "interests: [{" + interest + "}]\n")}};
    std::string out;
    for (const auto& finding : check_texts(texts, "2014-12-31", {rules_named("decisions"), {}}).findings)
      out += fmt::format("{}: {}", name(finding.severity()), finding.found.message);
    return out;
  };
  const std::string asked = "minuted: [who, kind, item, action]";
  CHECK(told(asked, "member: m1, item: 1, kind: loyalty, how: a trustee, action: withdrew") == "");
  CHECK(told(asked, "member: m1, item: 1, kind: loyalty, action: withdrew") ==
        "warning: of the interest of M. 1 the minutes do not say how it arises");
  CHECK(told(asked, "item: 1, kind: loyalty, how: a trustee") ==
        "error: of an interest the minutes do not say who declared it or whether the member withdrew or remained");
  CHECK(told("action: withdraw", "member: m1, item: 1, kind: loyalty, how: a trustee") ==
        "warning: of the interest of M. 1 the minutes do not say whether the member withdrew or remained");
}

TEST_CASE("at a forum others vote than the group's members", "[rules]") {
  Texts texts{
      {"constitution.yaml",
       rules_yaml("    quorum: {members: {more_than: 1/2, of: members}}\n"
                  "    decisions: [{matter: ordinary, carries: {more_than: 1/2, of: votes-cast}}]\n")},
      {"membership.yaml", members_yaml(9, 9) + "  - {id: former, name: F. Former, votes: yes, terms: [{from: "
                                               "2013-01-01, to: 2013-12-31}]}\n"},
      {"meetings/2014-03-12.yaml",
       "meeting: {date: 2014-03-12, kind: forum}\npresent: [m1, m2]\n"
       "decisions: [{id: it, text: It is done., by: vote, for: [m1, former], against: [m2], outcome: carried}]\n"}};
  CHECK(names_told(texts, "decisions") == Names{});
}

TEST_CASE("a decision after the day asked about is not judged", "[rules]") {
  auto texts = texts_of({.in_favour = 4, .against = 2, .abstained = 3}, false);
  CHECK(names_told(texts, "decisions", "2014-03-11") == Names{});
  CHECK(names_told(texts, "decisions", "2014-03-12") == Names{"not-carried"});
}
