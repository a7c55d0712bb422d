// Rules about meetings and what their decisions are called by: who stayed away, who was in the chair, items and
// matters.
#include <fmt/core.h>

#include <algorithm>

#include "support/written_group.h"

using namespace quorate;
using namespace quorate::test;

namespace {

const std::string ordinary_rules = rules_yaml(
    "    decisions:\n      - {matter: ordinary, carries: {more_than: 1/2, of: present}}\n"
    "      - {matter: funds-to-partner, carries: {more_than: 1/2, of: present}}\n");

// Nine members, of whom all but the last came, month by month.
Texts without_the_last(int meetings) {
  Texts out{{"constitution.yaml", ordinary_rules}, {"membership.yaml", members_yaml(9, 9)}};
  for (int month = 1; month <= meetings; ++month) {
    auto day = fmt::format("2014-{:02}-08", month);
    out.emplace_back("meetings/" + day + ".yaml", meeting_yaml(day, 8, ""));
  }
  return out;
}

std::vector<std::string> missed_of(int meetings) {
  auto result = check_texts(without_the_last(meetings), "2014-12-31", {rules_named("attendance-lapsing"), {}});
  REQUIRE(result.findings.size() == 1);
  std::vector<std::string> out;
  for (const auto& figure : result.findings[0].found.working)
    if (figure.name.starts_with("missed")) out.push_back(figure.value);
  return out;
}

Texts one_meeting(const std::string& rest) {
  return {{"constitution.yaml", ordinary_rules},
          {"membership.yaml", members_yaml(9, 9)},
          {"meetings/2014-03-12.yaml", meeting_yaml("2014-03-12", 9, rest)}};
}

long told_times(const Texts& texts, const std::string& rule) {
  auto names = names_told(texts, rule);
  return std::count(names.begin(), names.end(), rule);
}

std::string decided(const std::string& keys) {
  return fmt::format("decisions:\n  - {{id: it, text: It is done., by: vote, for: 6{}}}\n", keys);
}

}  // namespace

TEST_CASE("of many missed meetings the last five are shown, and how many there were", "[rules]") {
  auto five = missed_of(5);
  REQUIRE(five.size() == 5);
  CHECK(five[0] == "8 January 2014");
  auto twelve = missed_of(12);
  REQUIRE(twelve.size() == 6);
  CHECK(twelve[0].starts_with("12 meetings"));
  CHECK(twelve[1] == "8 August 2014");
  CHECK(twelve[5] == "8 December 2014");
}

TEST_CASE("a chair who was no member is told of once", "[rules]") {
  auto members = members_yaml(9, 9) + "  - {id: larch, name: L. Larch, terms: [{from: 2012-10-03, to: 2013-10-03}]}\n";
  for (auto chair : {"chair: larch\n", "chair: larch\npresent: [m1, m2, larch]\n"}) {
    Texts texts{{"membership.yaml", members},
                {"meetings/2014-03-12.yaml", std::string("meeting: {date: 2014-03-12, kind: partnership}\n") + chair}};
    CHECK(told_times(texts, "chair-not-member") == 1);
    CHECK(told_times(texts, "attendance-unknown-person") == 0);
  }
}

TEST_CASE("a decision needs its item where members came and went", "[rules]") {
  const std::string interest = "interests: [{member: m9, item: 2, kind: loyalty, how: trustee, action: withdrew}]\n";
  for (const auto& moved :
       {interest, std::string("arrived: [{member: m9, item: 2}]\n"), std::string("left: [{member: m9, item: 2}]\n")}) {
    CAPTURE(moved);
    CHECK(told_times(one_meeting(moved + decided(", outcome: carried")), "item-missing") == 1);
    CHECK(told_times(one_meeting(moved + decided(", item: 1, outcome: carried")), "item-missing") == 0);
    CHECK(told_times(one_meeting(moved + decided(", outcome: deferred")), "item-missing") == 0);
  }
  CHECK(told_times(one_meeting(decided(", outcome: carried")), "item-missing") == 0);
}

TEST_CASE("a matter near one that the rules name is asked about", "[rules]") {
  auto told = [](const std::string& matter) {
    return told_times(one_meeting(decided(", item: 1, outcome: carried, matter: " + matter)), "matter-mistyped");
  };
  for (auto slip : {"ordinery", "funds-to-partners", "membershp", "removel", "constitutoin", "Removal"}) {
    CAPTURE(slip);
    CHECK(told(slip) == 1);
  }
  for (auto meant : {"ordinary", "funds-to-partner", "membership", "removal", "constitution", "officers", "premises"}) {
    CAPTURE(meant);
    CHECK(told(meant) == 0);
  }
}

namespace {

const std::string three_items =
    "agenda: {items: [{no: 1, title: One}, {no: 2, title: Two}, {no: 4, title: Four}, {title: Any other business}]}\n";

}  // namespace

TEST_CASE("whatever names an item names one of the agenda's", "[rules]") {
  auto told = [](const std::string& rest) { return told_times(one_meeting(rest), "item-not-on-agenda"); };
  auto naming = [](const std::string& no) {
    return std::vector<std::string>{
        decided(", item: " + no + ", outcome: carried"),
        "interests: [{member: m9, item: " + no + ", kind: loyalty, how: trustee, action: withdrew}]\n",
        "arrived: [{member: m9, item: " + no + "}]\n", "left: [{member: m9, item: " + no + "}]\n"};
  };
  for (std::size_t at = 0; at < 4; ++at) {
    CAPTURE(at);
    for (auto there : {"1", "4"}) CHECK(told(three_items + naming(there)[at]) == 0);
    for (auto missing : {"3", "5", "0"}) CHECK(told(three_items + naming(missing)[at]) == 1);
    CHECK(told(naming("3")[at]) == 0);
    CHECK(told("agenda: {items: [{title: One}, {title: Two}]}\n" + naming("3")[at]) == 0);
  }
  auto found = check_texts(one_meeting(three_items + decided(", item: 3, outcome: carried")), "2014-12-31",
                           {rules_named("item-not-on-agenda"), {}});
  REQUIRE(found.findings.size() == 1);
  CHECK(found.findings[0].found.message ==
        "`it` was decided under item 3, which the agenda of the meeting of 12 March 2014 does not have");
  CHECK(found.findings[0].found.working.at(0).value == "1, 2 and 4");
}

TEST_CASE("a number that stands twice is told of on the agenda, not where it is named", "[rules]") {
  auto texts = one_meeting("agenda: {items: [{no: 1, title: One}, {no: 2, title: Two}, {no: 2, title: Three}]}\n" +
                           decided(", item: 2, outcome: carried"));
  CHECK(told_times(texts, "agenda-number-twice") == 1);
  CHECK(told_times(texts, "item-not-on-agenda") == 0);
  CHECK(told_times(one_meeting(three_items), "agenda-number-twice") == 0);
}

TEST_CASE("a meeting's file is named after its day", "[rules]") {
  auto told = [](const std::string& name) {
    return told_times({{"constitution.yaml", ordinary_rules},
                       {"membership.yaml", members_yaml(9, 9)},
                       {"meetings/" + name + ".yaml", meeting_yaml("2014-03-12", 9, "")}},
                      "date-unlike-file-name");
  };
  for (auto right : {"2014-03-12", "2014-03-12-agm", "agm-2014-03-12", "2014-03-11-put-off-to-2014-03-12",
                     "2014-03-12-for-01-03-2014"}) {
    CAPTURE(right);
    CHECK(told(right) == 0);
  }
  for (auto wrong : {"2014-03-13", "2013-03-12", "2014-03-13-agm", "agm-2014-02-30", "agm-2014", "spring", "2014-03",
                     "12014-03-123", "12014-03-11", "2014-03-111", "12-03-2014", "13-03-2014", "14-03-12"}) {
    CAPTURE(wrong);
    CHECK(told(wrong) == 1);
  }
}

TEST_CASE("nobody stands twice in one list of attendance", "[rules]") {
  auto told = [](const std::string& present, const std::string& apologies) {
    Texts texts{{"membership.yaml", members_yaml(9, 9)},
                {"meetings/2014-03-12.yaml", "meeting: {date: 2014-03-12, kind: partnership}\n" +
                                                 (present.empty() ? present : "present: [" + present + "]\n") +
                                                 "apologies: [" + apologies + "]\n"}};
    return std::pair(told_times(texts, "attendance-named-twice"), told_times(texts, "present-and-apologies"));
  };
  CHECK(told("m1, m2", "m3") == std::pair(0l, 0l));
  CHECK(told("m1, m2, m1", "m3") == std::pair(1l, 0l));
  CHECK(told("m1, m1, m1", "m3") == std::pair(2l, 0l));
  CHECK(told("m1", "m3, m2, m3") == std::pair(1l, 0l));
  CHECK(told("", "m3, m3") == std::pair(1l, 0l));
  CHECK(told("m1, m3", "m3, m3") == std::pair(1l, 1l));
}

TEST_CASE("whoever was in the chair was there", "[rules]") {
  auto told = [](const std::string& rest, const std::string& as_of = "2014-12-31") {
    Texts texts{{"membership.yaml", members_yaml(9, 9)},
                {"meetings/2014-03-12.yaml", "meeting: {date: 2014-03-12, kind: partnership}\nchair: m9\n" + rest}};
    std::vector<std::string> out;
    for (const auto& finding : check_texts(texts, as_of).findings)
      if (finding.found.span.file->path() != "membership.yaml" && finding.severity() != Severity::note)
        out.push_back(std::string(name(finding.severity())) + " " + std::string(finding.rule->name));
    std::erase(out, "warning minutes-missing");
    return out;
  };
  CHECK(told("") == Names{});  // nobody's attendance is recorded
  CHECK(told("present: [m1, m9]\n") == Names{});
  CHECK(told("present: [m1, m2]\n") == Names{"warning chair-not-present"});
  CHECK(told("present: []\n") == Names{"warning chair-not-present"});
  CHECK(told("present: [m1, m2]\napologies: [m9]\n") == Names{"error present-and-apologies"});
  CHECK(told("apologies: [m9]\n") == Names{"error present-and-apologies"});
  CHECK(told("present: [m1, m9]\napologies: [m9]\n") == Names{"error present-and-apologies"});
  CHECK(told("present: [m1]\napologies: [m9]\n", "2014-03-11") == Names{});
}

TEST_CASE("without its item, a decision on which somebody with an interest voted is a warning", "[rules]") {
  auto told = [](const std::string& votes) {
    auto texts = one_meeting(
        "chair: m8\nagenda: {items: [{no: 1, title: One}, {no: 2, title: Two}]}\ninterests: [{member: m9, item: 2, "
        "kind: loyalty, how: trustee, action: withdrew}, {member: m9, item: 1, kind: loyalty, how: trustee, action: "
        "withdrew}, {member: m8, item: 2, kind: loyalty, how: trustee, action: withdrew}]\ndecisions:\n  - {id: it, "
        "text: It is done., by: vote, outcome: carried, " +
        votes + "}\n");
    auto result = check_texts(texts, "2014-12-31", {rules_named("item-missing"), {}});
    REQUIRE(result.findings.size() == 1);
    const auto& finding = result.findings[0];
    return std::string(name(finding.severity())) + " " + std::to_string(finding.found.related.size());
  };
  CHECK(told("for: [m1, m2, m3]") == "note 1");
  CHECK(told("for: 6, against: 2") == "note 1");
  CHECK(told("for: [m1, m9]") == "warning 1");
  CHECK(told("for: [m1, m2], against: [m9]") == "warning 1");
  CHECK(told("for: [m1, m2], abstained: [m9]") == "warning 1");
  CHECK(told("for: [m1, m9], against: [m8]") == "warning 2");
  CHECK(told("for: [m1], against: [m2], casting: for") == "warning 1");
  CHECK(told("for: [m1], against: [m2], casting: for, casting_by: m1") == "note 1");
}

TEST_CASE("a rule of the constitution on a matter near one that is well known is asked about", "[rules]") {
  auto told = [](const std::string& matter) {
    return told_times({{"constitution.yaml", rules_yaml("    decisions:\n      - {matter: " + matter +
                                                        ", carries: {more_than: 1/2, of: present}}\n")}},
                      "matter-mistyped");
  };
  for (auto slip : {"ordinery", "funds-to-partners", "membershp", "removel", "constitutoin", "Removal"}) {
    CAPTURE(slip);
    CHECK(told(slip) == 1);
  }
  for (auto meant : {"ordinary", "funds-to-partner", "membership", "removal", "constitution", "officers", "premises",
                     "members", "spending"}) {
    CAPTURE(meant);
    CHECK(told(meant) == 0);
  }
}

TEST_CASE("whoever came late, left or withdrew stands among those present", "[rules]") {
  auto told = [](const std::string& rest) {
    Texts texts{{"constitution.yaml", ordinary_rules},
                {"membership.yaml", members_yaml(9, 9)},
                {"meetings/2014-03-12.yaml", meeting_yaml("2014-03-12", 8, rest)}};
    std::vector<std::string> out;
    auto result = check_texts(texts, "2014-12-31", {rules_named("not-among-present"), {}});
    for (const auto& finding : result.findings)
      out.push_back(std::string(name(finding.severity())) + ": " + finding.found.message);
    return out;
  };
  CHECK(told("arrived: [{member: m8, item: 1}]\n").empty());
  CHECK(told("arrived: [{member: m9, item: 1}]\n").size() == 1);
  CHECK(told("left: [{member: m9, item: 1}]\n")[0].starts_with("error: "));
  CHECK(told("interests: [{member: m9, item: 1, action: withdrew}]\n")[0].starts_with("warning: "));
  CHECK(told("interests: [{member: m9, item: 1, kind: financial}]\n").empty());  // declared beforehand, perhaps
}

TEST_CASE("terms and interests that end before they begin, and ends without a day", "[rules]") {
  auto told = [](const std::string& term, const std::string& more = "") {
    Texts texts{{"membership.yaml", "members:\n  - {id: ash, name: A. Ash, resident: yes, votes: yes, terms: [{" +
                                        term + "}]" + more + "}\n"}};
    std::vector<std::string> out;
    auto result = check_texts(texts, "2014-12-31", {rules_named("dates-reversed"), {}});
    for (const auto& finding : result.findings)
      out.push_back(std::string(name(finding.severity())) + ": " + finding.found.message);
    return out;
  };
  CHECK(told("from: 2014-01-15, to: 2014-01-15").empty());
  CHECK(told("from: 2014-01-15, to: 2014-01-14") ==
        std::vector<std::string>{"error: the term of A. Ash ends on 14 January 2014, before it begins"});
  CHECK(told("from: 2014-01-15, ended: resigned") ==
        std::vector<std::string>{"warning: it is written how the term of A. Ash ended, but not when"});
  CHECK(told("from: 2014-01-15, to: 2014-02-01, ended: resigned").empty());
  CHECK(told("from: 2014-01-15", ", interests: [{body: The hall, kind: loyalty, from: 2014-02-01, to: 2013-02-01}]")
            .size() == 1);
}

TEST_CASE("what a meeting's file without its day is renamed to is said", "[rules]") {
  auto told = [](const std::string& name, const std::string& other = "2014-01-08") {
    Texts texts{{"meetings/" + name + ".yaml", "meeting: {date: 2014-03-12, kind: agm}\n"},
                {"meetings/" + other + ".yaml", "meeting: {date: 2014-03-12, kind: forum}\n"}};
    std::string out;
    for (const auto& finding : check_texts(texts, "2014-12-31", {rules_named("date-unlike-file-name"), {}}).findings)
      if (finding.found.subject == "meeting/" + name + "/name")
        out = finding.found.message + "; " + finding.found.help.substr(0, finding.found.help.find(','));
    return out;
  };
  const std::string file = "the file of the annual meeting of 12 March 2014 is named ", rename = "; rename it to ";
  CHECK(told("12-03-2014") ==
        file + "`12-03-2014.yaml`: its name holds the day as `12-03-2014`" + rename + "`2014-03-12.yaml`");
  CHECK(told("agm-03-12-2014") ==
        file + "`agm-03-12-2014.yaml`: its name holds the day as `03-12-2014`" + rename + "`agm-2014-03-12.yaml`");
  CHECK(told("agm") == file + "`agm.yaml`: its name holds no day such as `2014-03-12`" + rename + "`2014-03-12.yaml`");
  for (const std::string name : {"2014-03-111", "12014-03-11"})
    CHECK(told(name) ==
          file + "`" + name + ".yaml`: its name holds no day such as `2014-03-12`" + rename + "`2014-03-12.yaml`");
  CHECK(told("agm", "2014-03-12") ==
        file + "`agm.yaml`: its name holds no day such as `2014-03-12`" + rename + "`2014-03-12-agm.yaml`");
}

TEST_CASE("two files of one meeting are told of", "[rules]") {
  auto told = [](const std::string& first, const std::string& second, const std::string& day = "2014-03-12") {
    return told_times({{"membership.yaml", "sub_groups:\n  - {id: youth, members: []}\n  - {id: green, members: []}\n"},
                       {"meetings/2014-03-12.yaml", "meeting: {date: 2014-03-12, " + first + "}\n"},
                       {"meetings/2014-03-12 (1).yaml", "meeting: {date: " + day + ", " + second + "}\n"}},
                      "meeting-twice");
  };
  const std::string group = "kind: partnership", small = "kind: sub-group";
  CHECK(told(group, group) == 1);
  CHECK(told(group, group, "2014-03-13") == 0);
  CHECK(told(group, "kind: forum") == 0);
  CHECK(told(group + ", time: 10 am", group) == 1);
  CHECK(told(group + ", time: 10 am", group + ", time: 6 pm") == 0);
  CHECK(told(group + ", place: Hall", group + ", place: Hall") == 1);
  CHECK(told(group + ", place: Hall", group + ", place: School") == 0);
  CHECK(told(small, small) == 0);
  CHECK(told(small + ", group: youth", small) == 0);
  CHECK(told(small + ", group: youth", small + ", group: green") == 0);
  CHECK(told(small + ", group: youth", small + ", group: youth") == 1);
}

TEST_CASE("minutes are approved by a later meeting, and published after their own", "[rules]") {
  auto told = [](const std::string& minutes) {
    std::vector<std::string> out;
    Texts texts{{"meetings/2014-03-12.yaml",
                 "meeting: {date: 2014-03-12, kind: partnership}\nminutes: {status: approved, " + minutes + "}\n"}};
    for (auto other : {"2014-01-08", "2014-05-14"})
      texts.emplace_back(std::string("meetings/") + other + ".yaml",
                         std::string("meeting: {date: ") + other + ", kind: partnership}\n");
    texts.emplace_back("meetings/2014-03-12-forum.yaml", "meeting: {date: 2014-03-12, kind: forum}\n");
    for (const auto& finding : check_texts(texts, "2014-12-31", {rules_named("minutes-before-meeting"), {}}).findings)
      if (finding.rule->topic != Topic::file)
        out.push_back(std::string(name(finding.severity())) + ": " + finding.found.message);
    return out;
  };
  const std::string minutes = "error: the minutes of the meeting of 12 March 2014 are said to be ";
  CHECK(told("at: 2014-03-12") == Names{minutes + "approved by that meeting itself"});
  CHECK(told("at: 2014-01-08") == Names{minutes + "approved by the meeting of 8 January 2014, which was earlier"});
  CHECK(told("at: 2014-05-14").empty());
  CHECK(told("at: 2014-03-12-forum").empty());
  CHECK(told("at: 2014-07-09").empty());
  CHECK(told("published: 2014-03-11") == Names{minutes + "published on 11 March 2014, before it"});
  CHECK(told("published: 2014-03-12").empty());
  CHECK(told("at: 2014-03-12, published: 2013-03-20").size() == 2);
}
