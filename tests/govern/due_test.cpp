// What is due: each kind on its last day and the day after, and what is past but cannot be done late.
#include "govern/due.h"

#include "support/read.h"

using namespace quorate;
using namespace quorate::test;

namespace {

using Strings = std::vector<std::string>;

// "2014-03-12 meeting/2014-03-12" for each of the kind, or of all.
Strings due(const Area& area, const std::string& as_of, int days, std::optional<DueKind> kind = {}) {
  Strings out;
  for (const auto& one : all_due(area, *parse_date(as_of), days))
    if (!kind || one.kind == *kind) out.push_back(iso(one.on) + " " + one.subject);
  return out;
}

Strings due(const Texts& texts, const std::string& as_of, int days, std::optional<DueKind> kind = {}) {
  return due(read_whole(texts), as_of, days, kind);
}

Texts rules_and(const std::string& rules, Texts more) {
  more.emplace_back("constitution.yaml", "constitution:\n  - {in_force: 2013-01-01, " + rules + "}\n");
  return more;
}

const std::string plan_head = "area: {name: Fernside}\n";

}  // namespace

TEST_CASE("what is due on the last day of the window is told, a day later not", "[govern][due]") {
  Texts texts{{"plan.yaml", plan_head + "plan: {title: Plan, starts: 2013-11-01, ends: 2014-03-31}\n"}};
  CHECK(due(texts, "2014-03-01", 30) == Strings{"2014-03-31 plan/ends"});
  CHECK(due(texts, "2014-03-01", 29) == Strings{});
  CHECK(due(texts, "2014-03-31", 0) == Strings{"2014-03-31 plan/ends"});
  CHECK(due(texts, "2014-04-01", 30) == Strings{});  // it has simply happened
}

TEST_CASE("what can be done late stays until it is done", "[govern][due]") {
  auto plan = [](const std::string& done) {
    return Texts{{"plan.yaml", plan_head +
                                   "support:\n  - {id: web, name: Website, milestones: [{id: site, what: A site, "
                                   "due: 2014-03" +
                                   done + "}]}\n"}};
  };
  CHECK(due(plan(""), "2014-03-31", 0) == Strings{"2014-03-31 plan/milestones/site"});
  CHECK(due(plan(""), "2015-01-01", 0) == Strings{"2014-03-31 plan/milestones/site"});
  CHECK(due(plan(", done: 2014-04-02"), "2014-04-01", 0) == Strings{"2014-03-31 plan/milestones/site"});
  CHECK(due(plan(", done: 2014-04-02"), "2014-04-02", 0) == Strings{});
}

TEST_CASE("a meeting, its notice and its items are due before it", "[govern][due]") {
  auto texts = [](const std::string& kind, const std::string& more = "") {
    return rules_and("notice: {length: 14 days, agm_length: 21 days}, agenda: {items_due: 10 days}",
                     {{"meetings/one.yaml", "meeting: {date: 2014-03-31, kind: " + kind + "}\n" + more}});
  };
  Strings all{"2014-03-17 meeting/one/notice", "2014-03-21 meeting/one/agenda", "2014-03-31 meeting/one"};
  CHECK(due(texts("partnership"), "2014-03-01", 30) == all);
  CHECK(due(texts("extraordinary"), "2014-03-01", 30) == all);
  // Notice may be given late; whether items were handed in is past and gone.
  CHECK(due(texts("partnership"), "2014-03-21", 30) == all);
  CHECK(due(texts("partnership"), "2014-03-22", 30) ==
        Strings{"2014-03-17 meeting/one/notice", "2014-03-31 meeting/one"});
  CHECK(due(texts("partnership", "notice: {channels: [website]}\n"), "2014-03-22", 30) ==
        Strings{"2014-03-17 meeting/one/notice", "2014-03-31 meeting/one"});
  CHECK(due(texts("partnership", "notice: {given: 2014-03-10}\n"), "2014-03-22", 30) ==
        Strings{"2014-03-31 meeting/one"});
  // On the day itself nothing can be given beforehand; the day after, nothing at all.
  CHECK(due(texts("partnership"), "2014-03-31", 30) == Strings{"2014-03-31 meeting/one"});
  CHECK(due(texts("partnership"), "2014-04-01", 30) == Strings{});
  // An annual meeting has its own notice and no items of the group; a sub-group has neither.
  CHECK(due(texts("agm"), "2014-03-01", 30) == Strings{"2014-03-10 meeting/one/notice", "2014-03-31 meeting/one"});
  CHECK(due(texts("sub-group"), "2014-03-01", 30) == Strings{"2014-03-31 meeting/one"});
  CHECK(due({{"meetings/one.yaml", "meeting: {date: 2014-03-31, kind: partnership}\n"}, {"plan.yaml", plan_head}},
            "2014-03-01", 30) == Strings{"2014-03-31 meeting/one"});
}

TEST_CASE("a term is over by its own last day or by the limit, whichever is first", "[govern][due]") {
  auto texts = [](const std::string& rules, const std::string& term) {
    return rules_and(rules, {{"membership.yaml", "members:\n  - {id: ash, name: A. Ash, terms: [" + term +
                                                     "]}\n"
                                                     "  - {id: elm, name: E. Elm}\n"}});
  };
  const std::string limit = "terms: {length: 3 years}";
  CHECK(due(texts(limit, "{from: 2013-10-03}"), "2016-10-03", 0) == Strings{"2016-10-03 member/ash"});
  CHECK(due(texts(limit, "{from: 2013-10-03}"), "2016-10-02", 0) == Strings{});
  CHECK(due(texts(limit, "{from: 2013-10-03}"), "2017-10-03", 0) == Strings{"2016-10-03 member/ash"});
  CHECK(due(texts(limit, "{from: 2013-10-03, to: 2015-06-30}"), "2015-06-01", 29) == Strings{"2015-06-30 member/ash"});
  CHECK(due(texts(limit, "{from: 2013-10-03, to: 2017-06-30}"), "2016-10-01", 30) == Strings{"2016-10-03 member/ash"});
  CHECK(due(texts("terms: {stand_down: {at_least: 3, each: year}}", "{from: 2013-10-03}"), "2017-10-03", 0) ==
        Strings{});
  CHECK(
      due({{"membership.yaml", "members:\n  - {id: ash, name: A. Ash, terms: [{from: 2013-10-03, to: 2015-06-30}]}\n"}},
          "2015-06-01", 29) == Strings{"2015-06-30 member/ash"});
  // The same without any rule at all, and once the term is over there is nobody whose term could end.
  CHECK(due(texts(limit, "{from: 2013-10-03, to: 2015-06-30}"), "2015-06-30", 0) == Strings{});
}

TEST_CASE("an office ends on its own day or by its term, while somebody holds it", "[govern][due]") {
  auto texts = [](const std::string& rules, const std::string& held) {
    return rules_and(rules, {{"membership.yaml",
                              "members: [{id: ash, name: A. Ash}]\noffices: [{office: chair, "
                              "member: ash" +
                                  held + "}]\n"}});
  };
  const std::string yearly = "offices: [{office: treasurer, term: 2 years}, {office: chair, term: 1 year}]";
  auto chair = [&](const std::string& rules, const std::string& held, const std::string& as_of, int days) {
    return due(texts(rules, held), as_of, days, DueKind::office);
  };
  CHECK(chair(yearly, ", from: 2013-10-03", "2014-10-03", 0) == Strings{"2014-10-03 office/chair"});
  CHECK(chair(yearly, ", from: 2013-10-03", "2014-10-02", 0) == Strings{});
  CHECK(chair(yearly, ", from: 2013-10-03", "2013-10-03", 365) == Strings{"2014-10-03 office/chair"});
  CHECK(chair(yearly, ", from: 2013-10-03", "2013-10-02", 999) == Strings{});  // not yet held
  CHECK(chair(yearly, ", from: 2013-10-03, to: 2014-06-30", "2014-06-29", 1) == Strings{"2014-06-30 office/chair"});
  CHECK(chair(yearly, ", from: 2013-10-03, to: 2014-06-30", "2014-06-30", 1) == Strings{});  // no longer
  CHECK(chair(yearly, ", from: 2013-10-03, to: 2015-06-30", "2014-10-01", 9) == Strings{"2014-10-03 office/chair"});
  CHECK(chair(yearly, "", "2014-10-01", 9999) == Strings{});  // since when is not told
  CHECK(chair(yearly, ", to: 2014-06-30", "2014-06-01", 30) == Strings{"2014-06-30 office/chair"});
  CHECK(chair("offices: [{office: chair}]", ", from: 2013-10-03", "2014-10-03", 9999) == Strings{});
  auto names = all_due(read_whole(texts(yearly, ", from: 2013-10-03")), *parse_date("2014-10-01"), 9);
  REQUIRE(names.size() == 1);
  CHECK(names[0].name == "chair, A. Ash");
}

TEST_CASE("reviews and contracts of an activity happen on their day", "[govern][due]") {
  Texts texts{{"plan.yaml", plan_head + R"(plan: {title: Plan, starts: 2013-11-01, ends: 2017-10-31}
priorities:
  - id: community
    name: Community
    activities:
      - {id: hub, name: Hub, reviews: [{what: Use, due: 2014-05}], contract: {ends: 2014-06-15}}
support:
  - {id: web, name: Website, reviews: [{what: Visits, after: 6 months}, {what: Ever}], contract: {ends: 2014-06-16, post: Editor}}
)"}};
  CHECK(due(texts, "2014-04-01", 76) ==
        Strings{"2014-05-01 plan/activities/web/review", "2014-05-31 plan/activities/hub/review",
                "2014-06-15 plan/activities/hub/contract", "2014-06-16 plan/activities/web/contract"});
  CHECK(due(texts, "2014-06-16", 76) == Strings{"2014-06-16 plan/activities/web/contract"});
  auto named = all_due(read_whole(texts), *parse_date("2014-06-15"), 1);
  REQUIRE(named.size() == 2);
  CHECK(named[0].name == "Hub");
  CHECK(named[1].name == "Editor");
  Texts no_start{{"plan.yaml", plan_head + "plan: {title: Plan}\nsupport: [{id: web, name: W, reviews: [{what: "
                                           "Visits, after: 6 months}]}]\n"}};
  CHECK(due(no_start, "2014-04-01", 9999) == Strings{});  // after what, nobody said
}

TEST_CASE("a document is due while it is a draft, its review whatever it is", "[govern][due]") {
  auto texts = [](const std::string& document) {
    return Texts{{"documents.yaml", "documents: [{id: policy, title: Policy, " + document + "}]\n"},
                 {"plan.yaml", plan_head}};
  };
  CHECK(due(texts("expected: 2014-03"), "2014-03-01", 30) == Strings{"2014-03-31 document/policy"});
  CHECK(due(texts("expected: 2014-03, status: draft"), "2014-05-01", 0) == Strings{"2014-03-31 document/policy"});
  CHECK(due(texts("expected: 2014-03, status: agreed, on: 2014-02"), "2014-03-01", 30) == Strings{});
  CHECK(due(texts("status: agreed, on: 2014-02, review_by: 2014-03-15"), "2014-03-15", 0) ==
        Strings{"2014-03-15 document/policy/review"});
  CHECK(due(texts("status: agreed, on: 2014-02, review_by: 2014-03-15"), "2014-03-16", 0) == Strings{});
}

TEST_CASE("the programme's last days are due until the area is closed", "[govern][due]") {
  auto texts = [](const std::string& documents) {
    Texts out{{"plan.yaml", "area: {name: Fernside, programme: big-local}\n"}};
    if (!documents.empty()) out.emplace_back("documents.yaml", documents);
    return out;
  };
  auto close = [&](const std::string& documents, const std::string& as_of, int days) {
    return due(texts(documents), as_of, days, DueKind::close_out);
  };
  CHECK(close("", "2025-09-30", 0) == Strings{"2025-09-30 programme/spent"});
  CHECK(close("", "2025-09-29", 0) == Strings{});
  CHECK(close("", "2025-09-30", 182) == Strings{"2025-09-30 programme/spent", "2026-03-31 programme/closes"});
  // Once past, it is told where the area keeps documents and does not say that it closed.
  CHECK(close("", "2025-10-01", 182) == Strings{"2026-03-31 programme/closes"});
  CHECK(close("documents: []\n", "2025-10-01", 182) ==
        Strings{"2025-09-30 programme/spent", "2026-03-31 programme/closes"});
  CHECK(close("closed: 2025-10-02\n", "2025-10-01", 0) == Strings{"2025-09-30 programme/spent"});
  CHECK(close("closed: 2025-10-02\n", "2025-10-02", 999) == Strings{});
  auto both = all_due(read_whole(texts("")), *parse_date("2025-09-30"), 182);
  REQUIRE(both.size() == 2);
  CHECK(both[0].name == "spent");
  CHECK(both[1].name == "closes");
}

TEST_CASE("minutes are to be published once approved, and an embargo ends", "[govern][due]") {
  auto texts = [](const std::string& minutes, const std::string& rule = "channels: [website], within: 2 weeks") {
    return rules_and(
        "minutes: {" + rule + "}",
        {{"meetings/one.yaml", "meeting: {date: 2014-03-01, kind: partnership}\nminutes: {" + minutes + "}\n"},
         {"meetings/two.yaml", "meeting: {date: 2014-04-01, kind: partnership}\n"}});
  };
  auto told = [&](const Texts& some, const std::string& as_of) {
    auto out = due(some, as_of, 30, DueKind::minutes);
    for (auto& one : due(some, as_of, 30, DueKind::embargo)) out.push_back(one);
    return out;
  };
  CHECK(told(texts("status: approved"), "2014-03-01") == Strings{"2014-03-15 meeting/one/minutes"});
  CHECK(told(texts("status: approved"), "2014-02-28") == Strings{});  // before the meeting nothing is approved
  CHECK(told(texts("status: approved"), "2014-05-01") == Strings{"2014-03-15 meeting/one/minutes"});
  CHECK(told(texts("status: draft"), "2014-03-02") == Strings{});
  CHECK(told(texts("status: approved, published: 2014-03-20"), "2014-03-19") ==
        Strings{"2014-03-15 meeting/one/minutes"});
  CHECK(told(texts("status: approved, published: 2014-03-20"), "2014-03-20") == Strings{});
  // Without a time the day of their approval is meant; without a place, nothing.
  CHECK(told(texts("status: approved, at: two", "channels: [website]"), "2014-03-20") ==
        Strings{"2014-04-01 meeting/one/minutes"});
  CHECK(told(texts("status: approved", "channels: [website]"), "2014-03-20") ==
        Strings{"2014-03-01 meeting/one/minutes"});
  CHECK(told(texts("status: approved", "within: 2 weeks"), "2014-03-20") == Strings{});
  // An embargo holds through its last day; then the minutes are due, by that day at the earliest.
  const std::string held = "status: approved, embargo: {from: 2014-03-05, until: 2014-03-25}";
  CHECK(told(texts(held), "2014-03-04") == Strings{"2014-03-25 meeting/one/minutes"});
  CHECK(told(texts(held), "2014-03-05") == Strings{"2014-03-25 meeting/one/embargo"});
  CHECK(told(texts(held), "2014-03-25") == Strings{"2014-03-25 meeting/one/embargo"});
  CHECK(told(texts(held), "2014-03-26") == Strings{"2014-03-25 meeting/one/minutes"});
  CHECK(told(texts("status: approved, embargo: {why: A lease}"), "2014-03-26") == Strings{});
}

TEST_CASE("a sub-group's minutes are not the group's to publish", "[govern][due]") {
  auto texts =
      rules_and("minutes: {channels: [website], within: 2 weeks}",
                {{"meetings/one.yaml", "meeting: {date: 2014-03-01, kind: sub-group}\nminutes: {status: approved}\n"}});
  CHECK(due(texts, "2014-03-02", 30) == Strings{});
}

TEST_CASE("an annual meeting is due once for each limit, where its rule is written", "[govern][due]") {
  Texts held{{"meetings/2013-10-03.yaml", "meeting: {date: 2013-10-03, kind: agm}\n"}};
  auto agm = [&](const std::string& rules, const std::string& as_of, int days) {
    return due(rules_and("forum: {agm: yes, " + rules + "}", held), as_of, days, DueKind::agm);
  };
  CHECK(agm("apart_at_most: 15 months", "2015-01-03", 0) == Strings{"2015-01-03 agm/2015-01-03"});
  CHECK(agm("apart_at_most: 15 months", "2015-01-02", 0) == Strings{});
  CHECK(agm("apart_at_most: 15 months", "2015-02-01", 0) == Strings{"2015-01-03 agm/2015-01-03"});  // late
  CHECK(agm("each: calendar-year", "2014-12-31", 0) == Strings{"2014-12-31 agm/2014-12-31"});
  CHECK(agm("each: calendar-year", "2015-01-01", 0) == Strings{});  // that year cannot be mended
  CHECK(agm("each: year", "2014-10-03", 365) == Strings{"2014-10-03 agm/2014-10-03", "2014-12-31 agm/2014-12-31"});
  CHECK(due(rules_and("forum: {agm: no, each: calendar-year}", held), "2014-12-31", 0) == Strings{});
  for (const auto& one : all_due(read_whole(rules_and("forum: {agm: yes, each_calendar_year: yes}", held)),
                                 *parse_date("2014-12-01"), 30))
    CHECK_FALSE(one.span);
}
