// Boundaries of the rules about plans and documents: the last day and the one after it, one and two, none at all.
#include "support/valid_area.h"

using namespace quorate;
using namespace quorate::test;

namespace {

using Told = std::vector<std::string>;

std::string on(const std::string& as_of, const std::string& rest) { return "# as of " + as_of + "\n" + rest; }

// A plan of one line, the hub, with these keys.
std::string hub(const std::string& more) {
  return "priorities:\n  - id: community\n    name: Stronger community\n    activities:\n      - {id: hub, name: "
         "Hub, " +
         more + "}\n";
}

std::string milestone(const std::string& due, const std::string& more = "") {
  return "{id: open, what: Opened, due: " + due + (more.empty() ? more : ", " + more) + "}";
}

}  // namespace

TEST_CASE("a line that has no lead names how many may become it", "[rules]") {
  CHECK(found_by("activity-without-lead", hub("budget: {y1: 1}")) == Told{"error: `Hub` has no confirmed lead"});
  CHECK(said_by("activity-without-lead", hub("budget: {y1: 1}, lead_candidates: [trust]")) == R"(plan.yaml:17:25: error
  `Hub` has no confirmed lead, only 1 candidate
     17 |       - {id: hub, name: Hub, budget: {y1: 1}, lead_candidates: [trus…
                                ^^^
    planned    £1 (plan.yaml:17)
    candidate  The Trust (plan.yaml:17)
  help: write `lead:` with the id of the body that has agreed to be accountable
        for it
  rule: plan/activity-without-lead
)");
  CHECK(found_by("activity-without-lead", hub("budget: {y1: 1}, lead_candidates: [trust, church]")) ==
        Told{"error: `Hub` has no confirmed lead, only 2 candidates"});
}

TEST_CASE("a contract runs until its line has money no more", "[rules]") {
  auto told = [](const std::string& ends, const std::string& budget) {
    return found_by("contract-ends-before-funding",
                    hub("lead: trust, budget: {" + budget + "}, contract: {post: Hub worker, ends: " + ends + "}"));
  };
  CHECK(told("2014-10-31", "y1: 1000") == Told{});
  CHECK(told("2014-10", "y1: 1000") == Told{});
  CHECK(told("2014-10-30", "y1: 1000") == Told{"warning: the contract paid from `Hub` ends on 30 October 2014, but the "
                                               "line is funded until 31 October 2014"});
  CHECK(told("2014-10-31", "y1: 1000, y2: 0") == Told{});
  CHECK(told("2014-10-31", "y1: 1000, y2: 0.01") == Told{"warning: the contract paid from `Hub` ends on 31 October "
                                                         "2014, but the line is funded until 31 October 2015"});
  CHECK(told("2014-10-31", "y2: 1000, y1: 5") == Told{"warning: the contract paid from `Hub` ends on 31 October 2014, "
                                                      "but the line is funded until 31 October 2015"});
  CHECK(told("2014-09-30", "y1: 0") == Told{});
}

TEST_CASE("costs that come to more than the budget are told like those that come to less", "[rules]") {
  auto costs = [](const std::string& amount) {
    return hub("lead: trust, budget: {y1: 1000}, costs: [{what: worker, amount: 400, times: 2}, {what: rent, amount: " +
               amount + "}]");
  };
  CHECK(found_by("costs-differ-from-budget", costs("200")) == Told{});
  CHECK(said_by("costs-differ-from-budget", costs("350")) == R"(plan.yaml:17:71: error
  the costs of `Hub` come to £1,150 as written, but its budget is £1,000
     17 | …{y1: 1000}, costs: [{what: worker, amount: 400, times: 2}, {what: re…
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    worker         £400 x 2 = £800 (plan.yaml:17)
    rent           £350 (plan.yaml:17)
    as written     £1,150
    budget y1      £1,000 (plan.yaml:17)
    in the budget  £1,000
    apart          £150
  help: mend the sum that is wrong; a cost that recurs is written once, with
        `times:`
  rule: plan/costs-differ-from-budget
)");
}

TEST_CASE("what follows a milestone may be due on its day", "[rules]") {
  auto told = [](const std::string& first, const std::string& then) {
    return found_by("milestone-before-what-it-follows",
                    hub("lead: trust, budget: {y1: 1}, milestones: [{id: begun, what: Begun, due: " + first + "}, " +
                        milestone(then, "after: begun") + "]"));
  };
  CHECK(told("2015-06-01", "2015-06-01") == Told{});
  CHECK(told("2015-06-01", "2015-05-31") ==
        Told{"error: `Opened` is due 31 May 2015, before `Begun`, which it follows, is due 1 June 2015"});
  CHECK(told("2015-06-30", "2015-06") == Told{});
  CHECK(told("2015-07", "2015-06") ==
        Told{"error: `Opened` is due June 2015, before `Begun`, which it follows, is due July 2015"});
}

TEST_CASE("a milestone lies between the first and the last day of the plan", "[rules]") {
  auto due = [](const std::string& day) {
    return hub("lead: trust, budget: {y1: 1}, milestones: [" + milestone(day) + "]");
  };
  const std::string rule = "milestone-outside-plan";
  CHECK(found_by(rule, due("2013-11-01")) == Told{});
  CHECK(found_by(rule, due("2015-10-31")) == Told{});
  CHECK(said_by(rule, due("2013-10-31")) == R"(plan.yaml:17:103: error
  `Opened` is due 31 October 2013, before the plan starts on 1 November 2013
     17 | … what: Opened, due: 2013-10-31}]}
                             ^^^^^^^^^^
    due          31 October 2013 (plan.yaml:17)
    plan starts  1 November 2013 (plan.yaml:4)
  help: look at the year, or at the dates of the plan
  rule: plan/milestone-outside-plan
)");
  CHECK(said_by(rule, due("2015-11-01")) == R"(plan.yaml:17:103: error
  `Opened` is due 1 November 2015, after the plan ends on 31 October 2015
     17 | … what: Opened, due: 2015-11-01}]}
                             ^^^^^^^^^^
    due        1 November 2015 (plan.yaml:17)
    plan ends  31 October 2015 (plan.yaml:4)
  help: look at the year, or at the dates of the plan
  rule: plan/milestone-outside-plan
)");
}

TEST_CASE("a milestone is reached on its day, or on the day asked about", "[rules]") {
  auto told = [](const std::string& as_of, const std::string& more) {
    return found_by("milestone-overdue", on(as_of, hub("lead: trust, budget: {y1: 1}, milestones: [" +
                                                       milestone("2014-06-30", more) + "]")));
  };
  CHECK(told("2014-06-30", "") == Told{});
  CHECK(told("2014-07-01", "") ==
        Told{"warning: `Opened` was due by 30 June 2014, 1 day ago, and is not recorded as done"});
  CHECK(told("2014-07-05", "done: 2014-07-05") == Told{});
  CHECK(told("2014-07-05", "done: 2014-07-06") ==
        Told{"warning: `Opened` was due by 30 June 2014, 5 days ago, and is not recorded as done"});
}

TEST_CASE("partners of whom nobody knows a contact are listed, by whatever they are called", "[rules]") {
  CHECK(said_by("partner-without-contact",
                "partners:\n  - {name: Police, contact: yes}\n  - {organisation: school, contact: no}\n  - {name: "
                "Library}\n  - {organisation: church, contact: unknown}\n  - {contact: no}\n") ==
        R"(plan.yaml:26:37: warning
  no contact is recorded for 4 of 5 partners
     26 |   - {organisation: school, contact: no}
                                            ^^
    The School                no contact (plan.yaml:26)
    Library                   not known (plan.yaml:27)
    The Church                not known (plan.yaml:28)
    a partner without a name  no contact (plan.yaml:29)
  help: find somebody there, and write `contact: yes`
  rule: plan/partner-without-contact
)");
}

TEST_CASE("periods fit one another and the plan to the day", "[rules]") {
  const std::string dates = "plan: {title: Delivery plan, status: endorsed, on: 2013-10-31, starts: ";
  auto plan = [&](const std::string& starts, const std::string& ends, const std::string& periods) {
    return dates + starts + ", ends: " + ends + "}\nperiods:" + periods + "\n";
  };
  auto period = [](const std::string& id, const std::string& starts, const std::string& ends) {
    return "\n  - {id: " + id + ", starts: " + starts + ", ends: " + ends + "}";
  };
  auto one_day = plan("2013-11-01", "2013-11-01", period("day", "2013-11-01", "2013-11-01"));
  CHECK(found_by("period-gap", one_day) == Told{});
  CHECK(found_by("period-overlap", one_day) == Told{});
  auto backwards = plan("2013-11-01", "2013-11-01", period("day", "2013-11-02", "2013-11-01"));
  CHECK(found_by("period-gap", backwards) ==
        Told{"error: no period holds the days from 1 November 2013 to 1 November 2013"});
  CHECK(found_by("period-overlap", backwards) ==
        Told{"error: `day` ends on 1 November 2013, before it begins on 2 November 2013"});
  auto year = period("y1", "2013-11-01", "2014-10-31");
  CHECK(found_by("period-gap", plan("2013-11-01", "2014-11-01", year)) ==
        Told{"error: no period holds the days from 1 November 2014 to 1 November 2014"});
  CHECK(found_by("period-overlap", plan("2013-11-01", "2014-10-30", year)) ==
        Told{"error: `y1` ends on 31 October 2014, but the plan ends on 30 October 2014"});
  CHECK(found_by("period-gap", plan("2013-11-01", "2014-10-31", " []")) == Told{});
  CHECK(found_by("period-overlap", plan("2013-11-01", "2014-10-31", " []")) == Told{});
}

TEST_CASE("a review of the plan is in time on its day", "[rules]") {
  auto plan = [](const std::string& as_of, const std::string& more) {
    return on(as_of,
              "plan: {title: Delivery plan, status: endorsed, on: 2013-10-31, starts: 2013-11-01, ends: 2015-10-31, "
              "review: half-yearly" +
                  more + "}\n");
  };
  CHECK(found_by("plan-review-due", plan("2014-05-01", "")) == Told{});
  CHECK(said_by("plan-review-due", plan("2014-05-02", "")) == R"(plan.yaml:4:110: warning
  a review of the plan was due by 1 May 2014, and none is recorded
      4 | …2015-10-31, review: half-yearly}
                             ^^^^^^^^^^^
    plan starts  1 November 2013 (plan.yaml:4)
    next due     1 May 2014
    as of        2 May 2014
  help: hold the review and add its day to `reviewed:`
  rule: plan/plan-review-due
)");
  CHECK(found_by("plan-review-due", plan("2014-10-20", ", reviewed: [2014-04-20]")) == Told{});
  CHECK(said_by("plan-review-due", plan("2014-10-21", ", reviewed: [2014-04-20]")) == R"(plan.yaml:4:110: warning
  a review of the plan was due by 20 October 2014, and none is recorded
      4 | …2015-10-31, review: half-yearly, reviewed: [2014-04-20]}
                             ^^^^^^^^^^^
    last review  20 April 2014 (plan.yaml:4)
    next due     20 October 2014
    as of        21 October 2014
  help: hold the review and add its day to `reviewed:`
  rule: plan/plan-review-due
)");
}

TEST_CASE("a plan is to be endorsed from the day on which it begins", "[rules]") {
  auto told = [](const std::string& as_of, const std::string& status) {
    return found_by("plan-status-behind", on(as_of, "plan: {title: Delivery plan, status: " + status +
                                                        ", on: 2013-10-01, starts: 2013-11-01, ends: 2015-10-31}\n"));
  };
  CHECK(told("2013-10-31", "draft") == Told{});
  CHECK(told("2013-11-01", "draft") == Told{"warning: the plan began on 1 November 2013, but is still marked `draft`"});
  CHECK(told("2013-11-01", "submitted") ==
        Told{"warning: the plan began on 1 November 2013, but is still marked `submitted`"});
  CHECK(told("2013-11-01", "endorsed") == Told{});
}

TEST_CASE("a printed number is held against a list that has been written", "[rules]") {
  auto told = [](const std::string& printed, const std::string& outcomes) {
    return found_by("printed-count", "printed: {outcomes: " + printed + "}\noutcomes: [" + outcomes + "]\n");
  };
  const std::string one = "{id: a, text: A}", two = one + ", {id: b, text: B}";
  CHECK(told("2", "") == Told{});
  CHECK(told("2", one) == Told{"error: the document speaks of 2 outcomes, but 1 is listed"});
  CHECK(told("1", two) == Told{"error: the document speaks of 1 outcome, but 2 are listed"});
  CHECK(told("2", two) == Told{});
}

TEST_CASE("what is to be signed is what says so, and else an agreement", "[rules]") {
  auto documents = [](const std::string& more) {
    return "# in documents.yaml\ndocuments:\n  - {id: paper, title: Paper, " + more + "}\n";
  };
  const std::string rule = "agreement-unsigned";
  CHECK(said_by(rule, documents("kind: agreement, status: submitted")) == R"(documents.yaml:2:56: warning
  `Paper` is submitted, but not signed
      2 | … agreement, status: submitted}
                             ^^^^^^^^^
    status  submitted (documents.yaml:2)
  help: have it signed and write `status: signed`; write `to_be_signed: no` if
        it needs no signature
  rule: documents/agreement-unsigned
)");
  CHECK(found_by(rule, documents("kind: agreement, status: agreed, to_be_signed: no")) == Told{});
  CHECK(found_by(rule, documents("kind: policy, status: agreed")) == Told{});
  CHECK(found_by(rule, documents("kind: policy, status: agreed, to_be_signed: yes")) ==
        Told{"warning: `Paper` is agreed, but not signed"});
  CHECK(found_by(rule, documents("kind: policy, status: signed, to_be_signed: yes")) == Told{});
  CHECK(found_by(rule, documents("kind: agreement, status: draft")) == Told{});
}

TEST_CASE("funding is closed out by the programme's days", "[rules]") {
  auto closed = [](const std::string& as_of, const std::string& more = "") {
    return on(as_of, "# in documents.yaml\ndocuments: []\n" + more);
  };
  const std::string rule = "close-out-due";
  CHECK(found_by(rule, closed("2025-09-30")) == Told{});
  CHECK(found_by(rule, closed("2025-10-01")) ==
        Told{"warning: the programme asks that all money is spent by September 2025, 1 day ago, and nothing says that "
             "the funding was closed out"});
  CHECK(found_by(rule, closed("2026-03-31")) ==
        Told{"warning: the programme asks that all money is spent by September 2025, 182 days ago, and nothing says "
             "that the funding was closed out"});
  CHECK(said_by(rule, closed("2026-04-01")) == R"(documents.yaml:1:1: warning
  the programme was to close by March 2026, 1 day ago, and nothing says that the
  funding was closed out
      1 | documents: []
        ^
    all spent by  September 2025
    closes        March 2026
    as of         1 April 2026
  help: when it is closed out, write `closed:` with the day in documents.yaml
  from: Programme guidance, close-out
  rule: documents/close-out-due
)");
  CHECK(found_by(rule, closed("2026-04-01", "closed: 2026-04-01\n")) == Told{});
  CHECK(said_by(rule, closed("2026-04-01", "closed: 2026-04-02\n")) == R"(documents.yaml:2:9: warning
  the programme was to close by March 2026, 1 day ago, and nothing says that the
  funding was closed out
      2 | closed: 2026-04-02
                ^^^^^^^^^^
    all spent by  September 2025
    closes        March 2026
    as of         1 April 2026
  help: when it is closed out, write `closed:` with the day in documents.yaml
  from: Programme guidance, close-out
  rule: documents/close-out-due
)");
}

TEST_CASE("a review of the partnership is asked for by the programme, or by the group's own rules", "[rules]") {
  auto reviewed = [](const std::string& as_of, const std::string& more, const std::string& before = "") {
    return on(as_of, before +
                         "# in constitution.yaml\nconstitution:\n  - in_force: 2013-01-01\n    members: {minimum: 8, "
                         "reviewed: yearly, clause: Section 3}\n" +
                         more);
  };
  const std::string rule = "partnership-review-due",
                    once = "# in documents.yaml\nreviews: [{of: partnership, on: 2014-02-10}]\n",
                    no_programme = "area: {name: Exampleton, locally_trusted_organisation: trust}\n";
  CHECK(found_by(rule, reviewed("2015-01-08", "")) == Told{});
  CHECK(found_by(rule, reviewed("2015-01-09", "")) ==
        Told{"warning: a review of the partnership was due by 8 January 2015, 1 day ago, and none is recorded"});
  CHECK(found_by(rule, reviewed("2015-02-10", once)) == Told{});
  CHECK(said_by(rule, reviewed("2015-02-11", once)) == R"(documents.yaml:1:11: warning
  a review of the partnership was due by 10 February 2015, 1 day ago, and none
  is recorded since the last
      1 | reviews: [{of: partnership, on: 2014-02-10}]
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    last review  10 February 2014 (documents.yaml:1)
    every        1 year
    due          10 February 2015
    as of        11 February 2015
  help: hold it, and write it under `reviews:` in documents.yaml, or `reviews:
        partnership` on the agenda item
  from: Programme guidance, Big Local partnerships; memorandum of understanding
  rule: documents/partnership-review-due
)");
  CHECK(found_by(rule, reviewed("2015-01-08", "", no_programme)) == Told{});
  CHECK(said_by(rule, reviewed("2015-01-09", "", no_programme)) == R"(meetings/2014-01-08.yaml:1:17: warning
  a review of the partnership was due by 8 January 2015, 1 day ago, and none is
  recorded
      1 | meeting: {date: 2014-01-08, kind: partnership}
                        ^^^^^^^^^^
    counted from  8 January 2014 (meetings/2014-01-08.yaml:1)
    every         1 year
    due           8 January 2015
    as of         9 January 2015
  help: hold it, and write it under `reviews:` in documents.yaml, or `reviews:
        partnership` on the agenda item
  from: Section 3
  rule: documents/partnership-review-due
)");
}

TEST_CASE("an undertaking is shown by evidence, in whichever of its entries that stands", "[rules]") {
  auto listed = [](const std::string& rest) {
    std::string out = "# in documents.yaml\nundertakings:\n";
    for (const char* id :
         {"overall-direction", "shared-vision", "create-plan", "carry-out-plan", "assess-and-report-impact",
          "review-annually", "engage-diversely", "promote", "engage-organisations", "code-of-conduct", "work-with-rep"})
      out += "  - {undertaking: " + std::string(id) + ", evidence: [{what: Seen by all, on: 2013-11}]}\n";
    return out + rest;
  };
  const std::string rule = "undertaking-without-evidence", rep = "  - {undertaking: select-rep}\n",
                    networking = "  - {undertaking: networking}\n",
                    shown = "  - {undertaking: networking, evidence: [{what: Seen by all, on: 2013-11}]}\n",
                    chosen = "  - {undertaking: select-rep, evidence: [{what: Seen by all, on: 2013-11}]}\n";
  CHECK(said_by(rule, listed(rep + networking)) == R"(documents.yaml:13:19: warning
  2 of the programme's 13 undertakings have no evidence: `networking` and
  `select-rep`
     13 |   - {undertaking: select-rep}
                          ^^^^^^^^^^
    networking  no evidence (documents.yaml:14)
    select-rep  no evidence (documents.yaml:13)
  help: write under each, as `evidence:`, what shows that it is done, with the
        day, a file or a meeting
  rule: documents/undertaking-without-evidence
)");
  CHECK(said_by(rule, listed(networking + chosen)) == R"(documents.yaml:13:19: warning
  1 of the programme's 13 undertakings has no evidence: `networking`
     13 |   - {undertaking: networking}
                          ^^^^^^^^^^
    networking  no evidence (documents.yaml:13)
  help: write under each, as `evidence:`, what shows that it is done, with the
        day, a file or a meeting
  rule: documents/undertaking-without-evidence
)");
  CHECK(found_by(rule, listed(chosen + networking + shown)) == Told{});
  CHECK(found_by(rule, listed(chosen + shown + networking)) == Told{});
}

TEST_CASE("a waiver that matches nothing says what can be done about it", "[rules]") {
  auto waived = [](const std::string& rule) {
    auto laid =
        laid_over(decltype(rule)("# in meetings/2014-01-08.yaml\ndecisions:\n  - {id: risk, item: 1, text: It needs "
                                 "no response., by: consensus, outcome: carried}\n# in waivers.yaml\nwaivers:\n  - "
                                 "{rule: ") +
                  rule + ", subject: plan/risks/rain, reason: It is only rain, decision: 2014-01-08/risk}\n");
    std::vector<std::string> out;
    for (const auto& finding : check_texts(laid.texts, laid.as_of).findings) out.push_back(finding.found.help);
    return out;
  };
  CHECK(waived("risk-without-response") == Told{"take it out if the matter was put right, or mend the `subject`"});
  CHECK(waived("duplicate-key") == Told{"a mistake in how a file is written cannot be set aside: mend it"});
  CHECK(waived("over-award") == Told{"take it out if the matter was put right, or mend the `subject`"});
  CHECK(waived("unread-file") == Told{"take it out if the matter was put right, or mend the `subject`"});
  CHECK(waived("risk-without-respnse") == Told{"there is no such rule: did you mean `risk-without-response`?"});
  CHECK(waived("something-else-entirely") == Told{"there is no such rule: `quorate rules` lists them"});
}

TEST_CASE("rules are listed by topic and name", "[rules]") {
  auto rules = all_rules();
  REQUIRE(rules.size() > 100);
  for (std::size_t at = 1; at < rules.size(); ++at)
    CHECK((rules[at - 1]->topic < rules[at]->topic ||
           (rules[at - 1]->topic == rules[at]->topic && rules[at - 1]->name < rules[at]->name)));
}
