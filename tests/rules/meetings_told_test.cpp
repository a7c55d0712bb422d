// What is said of meetings: notice and agendas, annual meetings, how often there was one.
#include "support/valid_area.h"

using namespace quorate::test;

namespace {

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("an agenda item on its last day, after it, and after the meeting", "[rules]") {
  CHECK(found_by("agenda-item-late", R"(# in meetings/2014-01-08.yaml
agenda:
  items:
    - {no: 1, title: Hub lease, asked: 2013-12-29}
    - {no: 2, title: The fair, asked: 2013-12-30}
    - {no: 3, title: The rent, asked: 2014-01-07, public: no}
    - {title: The gate, asked: 2014-01-08}
    - {title: The wages, asked: 2014-01-09, public: no}
)") == Lines{"note: item 2, `The fair`, of the meeting of 8 January 2014 was handed in 9 days before it, where the "
             "rules ask for 10 days",
             "note: item 3 of the meeting of 8 January 2014 was handed in 1 day before it, where the rules ask for 10 "
             "days",
             "note: the item `The gate` of the meeting of 8 January 2014 was handed in on the day itself, where the "
             "rules ask for 10 days",
             "note: an item that is not public of the meeting of 8 January 2014 was handed in after it, where the "
             "rules ask for 10 days"});
  CHECK(found_by("agenda-item-late", R"(# in constitution.yaml
constitution:
  - {in_force: 2013-01-01, agenda: {items_due: 10 days, strength: must}}
# in meetings/2014-01-08.yaml
agenda: {items: [{title: The gate, asked: 2013-12-30, public: yes}]}
)") == Lines{"warning: the item `The gate` of the meeting of 8 January 2014 was handed in 9 days before it, where the "
             "rules ask for 10 days"});
  CHECK(said_of(R"(# in meetings/2014-01-08.yaml
agenda: {items: [{title: The gate, asked: 2014-01-08, public: yes}]}
)",
                "agenda-item-late") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:3:43: note
  the item `The gate` of the meeting of 8 January 2014 was handed in on the day
  itself, where the rules ask for 10 days
      3 | agenda: {items: [{title: The gate, asked: 2014-01-08, public: yes}]}
                                                  ^^^^^^^^^^
    meeting          8 January 2014 (meetings/2014-01-08.yaml:1)
    asked for        10 days (constitution.yaml:19)
    last day for it  29 December 2013
    handed in        8 January 2014 (meetings/2014-01-08.yaml:3)
  help: it may be heard if the meeting agrees; ask for items earlier
  rule: meetings/agenda-item-late
)");
}

TEST_CASE("notice on its last day, after it, and of an annual meeting", "[rules]") {
  CHECK(found_by("short-notice", R"(# in constitution.yaml
constitution:
  - {in_force: 2013-01-01, notice: {length: 14 days, agm_length: 21 days}}
# in meetings/2014-01-08.yaml
notice: {given: 2013-12-25}
# in meetings/2014-01-09.yaml
meeting: {date: 2014-01-09, kind: extraordinary}
notice: {given: 2013-12-27}
# in meetings/2014-01-10-agm.yaml
meeting: {date: 2014-01-10, kind: agm}
notice: {given: 2013-12-20}
# in meetings/2014-01-11-agm.yaml
meeting: {date: 2014-01-11, kind: agm}
notice: {given: 2013-12-22}
# in meetings/2014-01-12.yaml
meeting: {date: 2014-01-12, kind: partnership}
notice: {given: 2014-01-12}
# in meetings/2014-01-13.yaml
meeting: {date: 2014-01-13, kind: partnership}
notice: {given: 2014-01-14}
)") == Lines{"warning: notice of the extraordinary meeting of 9 January 2014 was given 13 days before it, where the "
             "rules ask for 14 days",
             "warning: notice of the annual meeting of 11 January 2014 was given 20 days before it, where the rules "
             "ask for 21 days",
             "warning: notice of the meeting of 12 January 2014 was given on the day itself, where the rules ask for "
             "14 days",
             "warning: notice of the meeting of 13 January 2014 was given after it, where the rules ask for 14 days"});
  CHECK(said_of(R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    notice:
      length: 14 days
      agm_length: 21 days
# in meetings/2014-01-08.yaml
meeting: {date: 2014-01-08, kind: agm}
notice: {given: 2013-12-25}
)",
                "short-notice") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:2:17: warning
  notice of the annual meeting of 8 January 2014 was given 14 days before it,
  where the rules ask for 21 days
      2 | notice: {given: 2013-12-25}
                        ^^^^^^^^^^
    meeting           8 January 2014 (meetings/2014-01-08.yaml:1)
    notice asked for  21 days (constitution.yaml:5)
    last day for it   18 December 2013
    notice given      25 December 2013 (meetings/2014-01-08.yaml:2)
  help: give notice earlier; whether the meeting stands all the same is for the
        group's rules to say
  rule: meetings/short-notice
)");
  CHECK(said_of(R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    notice:
      length: 14 days
      agm_length: 21 days
# in meetings/2014-01-08.yaml
notice: {given: 2013-12-26}
)",
                "short-notice") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:2:17: warning
  notice of the meeting of 8 January 2014 was given 13 days before it, where the
  rules ask for 14 days
      2 | notice: {given: 2013-12-26}
                        ^^^^^^^^^^
    meeting           8 January 2014 (meetings/2014-01-08.yaml:1)
    notice asked for  14 days (constitution.yaml:4)
    last day for it   25 December 2013
    notice given      26 December 2013 (meetings/2014-01-08.yaml:2)
  help: give notice earlier; whether the meeting stands all the same is for the
        group's rules to say
  rule: meetings/short-notice
)");
  CHECK(said_of(R"(# in constitution.yaml
constitution:
  - {in_force: 2013-01-01, notice: {length: 14 days}}
# in meetings/2014-01-08.yaml
meeting: {date: 2014-01-08, kind: agm}
notice: {given: 2013-12-26}
)",
                "short-notice") == R"(Exampleton, as of 15 January 2014

meetings/2014-01-08.yaml:2:17: warning
  notice of the annual meeting of 8 January 2014 was given 13 days before it,
  where the rules ask for 14 days
      2 | notice: {given: 2013-12-26}
                        ^^^^^^^^^^
    meeting           8 January 2014 (meetings/2014-01-08.yaml:1)
    notice asked for  14 days (constitution.yaml:2)
    last day for it   25 December 2013
    notice given      26 December 2013 (meetings/2014-01-08.yaml:2)
  help: give notice earlier; whether the meeting stands all the same is for the
        group's rules to say
  rule: meetings/short-notice
)");
}

TEST_CASE("which channels a notice went to", "[rules]") {
  CHECK(found_by("notice-channel-missing", R"(# as of 2014-01-08
# in meetings/2014-01-08.yaml
notice: {given: 2013-12-20, channels: [library]}
)") == Lines{"warning: notice of the meeting of 8 January 2014 did not go to `website`, as the rules ask"});
  CHECK(found_by("notice-channel-missing", R"(# as of 2014-01-07
# in meetings/2014-01-08.yaml
notice: {given: 2013-12-20, channels: [library]}
)") == Lines{});
  CHECK(found_by("notice-channel-missing", R"(# in meetings/2014-01-08.yaml
meeting: {date: 2014-01-08, kind: sub-group}
notice: {given: 2013-12-20, channels: [library]}
)") == Lines{});
}

TEST_CASE("an annual meeting, where a year may be meant in two ways", "[rules]") {
  CHECK(said_of(R"(# as of 2014-12-31
# in constitution.yaml
constitution:
  - {in_force: 2012-01-01, forum: {agm: yes, each: year}}
# in meetings/2012-06-10-agm.yaml
meeting: {date: 2012-06-10, kind: agm}
# in meetings/2013-06-10-agm.yaml
meeting: {date: 2013-06-10, kind: agm}
# in meetings/2014-06-11-agm.yaml
meeting: {date: 2014-06-11, kind: agm}
)",
                "agm-late") == R"(Exampleton, as of 31 December 2014

meetings/2014-06-11-agm.yaml:1:17: note
  the annual meeting of 11 June 2014 was held 1 day after 10 June 2014, the last
  day for it, if `year` means no more than twelve months apart: it depends on
  the reading
      1 | meeting: {date: 2014-06-11, kind: agm}
                        ^^^^^^^^^^
    last annual meeting  10 June 2013 (meetings/2013-06-10-agm.yaml:1)
    counted from         10 June 2013
    the rules ask for    no more than twelve months apart (constitution.yaml:2)
    last day             10 June 2014
    held                 11 June 2014 (meetings/2014-06-11-agm.yaml:1)
  help: write `each_calendar_year:` or `apart_at_most:` in the rules, once the
        group has agreed what is meant
  rule: meetings/agm-late
)");
  CHECK(said_of(R"(# as of 2015-01-15
# in constitution.yaml
constitution:
  - {in_force: 2012-01-01, forum: {agm: yes, each: year}}
# in meetings/2012-06-10-agm.yaml
meeting: {date: 2012-06-10, kind: agm}
# in meetings/2013-06-10-agm.yaml
meeting: {date: 2013-06-10, kind: agm}
)",
                "agm-late") == R"(Exampleton, as of 15 January 2015

constitution.yaml:2:52: error
  no annual meeting is recorded from 1 January 2014 to 31 December 2014, the
  last day for one, 15 days ago
      2 | …m: {agm: yes, each: year}}
                             ^^^^
    counted from       1 January 2014
    the rules ask for  one in each calendar year (constitution.yaml:2)
    last day           31 December 2014
    as of              15 January 2015
  help: hold it, or add the file of the one that was held
  rule: meetings/agm-late
)");
  CHECK(said_of(R"(# as of 2015-01-15
# in constitution.yaml
constitution:
  - {in_force: 2013-01-01, forum: {agm: yes, each_calendar_year: yes}}
# in meetings/2014-01-08.yaml
minutes: {status: draft}
)",
                "agm-late") == R"(Exampleton, as of 15 January 2015

constitution.yaml:2:16: error
  no annual meeting is recorded from 1 January 2014 to 31 December 2014, the
  last day for one, 15 days ago
      2 |   - {in_force: 2013-01-01, forum: {agm: yes, each_calendar_year: yes…
                       ^^^^^^^^^^
    counted from       1 January 2014
    the rules ask for  one in each calendar year (constitution.yaml:2)
    last day           31 December 2014
    as of              15 January 2015
  help: hold it, or add the file of the one that was held
  rule: meetings/agm-late
)");
  CHECK(found_by("agm-late", R"(# as of 2014-12-31
# in constitution.yaml
constitution:
  - {in_force: 2013-01-01, forum: {agm: yes, each_calendar_year: yes}}
# in meetings/2014-01-08.yaml
minutes: {status: draft}
)") == Lines{});
  CHECK(found_by("agm-late", R"(# as of 2016-01-10
# in constitution.yaml
constitution:
  - {in_force: 2012-01-01, forum: {agm: yes, each: year}}
# in meetings/2012-06-10-agm.yaml
meeting: {date: 2012-06-10, kind: agm}
# in meetings/2013-06-30-agm.yaml
meeting: {date: 2013-06-30, kind: agm}
# in meetings/2014-06-30-agm.yaml
meeting: {date: 2014-06-30, kind: agm}
)") == Lines{"error: no annual meeting is recorded from 1 January 2015 to 31 December 2015, the last day for one, 10 "
             "days ago",
             "note: the annual meeting of 30 June 2013 was held 20 days after 10 June 2013, the last day for it, if "
             "`year` means no more than twelve months apart: it depends on the reading"});
  CHECK(found_by("agm-late", R"(# as of 2016-01-02
# in constitution.yaml
constitution:
  - {in_force: 2013-01-01, forum: {agm: yes, each: year}}
# in meetings/2013-01-02-agm.yaml
meeting: {date: 2013-01-02, kind: agm}
# in meetings/2014-01-01-agm.yaml
meeting: {date: 2014-01-01, kind: agm}
# in meetings/2016-01-02-agm.yaml
meeting: {date: 2016-01-02, kind: agm}
)") == Lines{"error: no annual meeting is recorded from 1 January 2015 to 31 December 2015, the last day for one, 2 "
             "days ago"});
}

TEST_CASE("how many meetings a year there were", "[rules]") {
  CHECK(said_of(R"(# as of 2015-01-05
# in constitution.yaml
constitution:
  - {in_force: 2013-01-01, meetings: {at_least: 2, each: year}}
# in meetings/2014-01-08.yaml
minutes: {status: draft}
# in meetings/2014-11-08.yaml
meeting: {date: 2014-11-08, kind: partnership}
)",
                "too-few-meetings") == R"(Exampleton, as of 5 January 2015

constitution.yaml:2:49: note
  1 meeting of the group in the year from 1 November 2013, where the rules ask
  for 2: too few by years from the plan's start, but it depends on what a year
  is
      2 |   - {in_force: 2013-01-01, meetings: {at_least: 2, each: year}}
                                                        ^
    asked for                           2 (constitution.yaml:2)
    1 November 2013 to 31 October 2014  1 meeting (meetings/2014-01-08.yaml:1)
    held                                8 January 2014
                                        (meetings/2014-01-08.yaml:1)
    1 January 2014 to 31 December 2014  2 meetings (meetings/2014-01-08.yaml:1)
  help: write `each: calendar-year` or `each: plan-year` in the rules, once the
        group has agreed which is meant
  rule: meetings/too-few-meetings
)");
  CHECK(said_of(R"(# as of 2014-12-05
# in constitution.yaml
constitution:
  - {in_force: 2013-01-01, meetings: {at_least: 4, each: calendar-year}}
# in meetings/2014-01-08.yaml
minutes: {status: draft}
# in meetings/2014-12-12.yaml
meeting: {date: 2014-12-12, kind: partnership}
)",
                "too-few-meetings") == R"(Exampleton, as of 5 December 2014

constitution.yaml:2:49: warning
  1 meeting of the group so far in the calendar year 2014: 3 more needed by 31
  December 2014, in 1 month
      2 |   - {in_force: 2013-01-01, meetings: {at_least: 4, each: calendar-ye…
                                                        ^
    asked for                           4 (constitution.yaml:2)
    1 January 2014 to 31 December 2014  1 meeting (meetings/2014-01-08.yaml:1)
    held                                8 January 2014
                                        (meetings/2014-01-08.yaml:1)
    planned later in that year          1
  help: set dates for more meetings soon, or agree why there will be fewer
  rule: meetings/too-few-meetings
)");
  CHECK(said_of(R"(# as of 2014-12-05
# in constitution.yaml
constitution:
  - {in_force: 2013-01-01, meetings: {at_least: 4, each: calendar-year}}
# in meetings/2014-01-08.yaml
minutes: {status: draft}
)",
                "too-few-meetings") == R"(Exampleton, as of 5 December 2014

constitution.yaml:2:49: warning
  1 meeting of the group so far in the calendar year 2014: 3 more needed by 31
  December 2014, in 1 month
      2 |   - {in_force: 2013-01-01, meetings: {at_least: 4, each: calendar-ye…
                                                        ^
    asked for                           4 (constitution.yaml:2)
    1 January 2014 to 31 December 2014  1 meeting (meetings/2014-01-08.yaml:1)
    held                                8 January 2014
                                        (meetings/2014-01-08.yaml:1)
  help: set dates for more meetings soon, or agree why there will be fewer
  rule: meetings/too-few-meetings
)");
  CHECK(found_by("too-few-meetings", R"(# as of 2014-12-05
# in constitution.yaml
constitution:
  - {in_force: 2013-01-01, meetings: {at_least: 1, each: month}}
# in meetings/2014-01-08.yaml
minutes: {status: draft}
# in meetings/2014-02-28.yaml
meeting: {date: 2014-02-28, kind: partnership}
# in meetings/2014-04-01.yaml
meeting: {date: 2014-04-01, kind: partnership}
)") == Lines{"error: 0 meetings of the group in the month from 1 August 2014, where the rules ask for 1",
             "error: 0 meetings of the group in the month from 1 July 2014, where the rules ask for 1",
             "error: 0 meetings of the group in the month from 1 June 2014, where the rules ask for 1",
             "error: 0 meetings of the group in the month from 1 March 2014, where the rules ask for 1",
             "error: 0 meetings of the group in the month from 1 May 2014, where the rules ask for 1",
             "error: 0 meetings of the group in the month from 1 November 2014, where the rules ask for 1",
             "error: 0 meetings of the group in the month from 1 October 2014, where the rules ask for 1",
             "error: 0 meetings of the group in the month from 1 September 2014, where the rules ask for 1"});
  CHECK(found_by("too-few-meetings", R"(# as of 2014-12-05
# in constitution.yaml
constitution:
  - {in_force: 2013-01-01, meetings: {at_least: 1, each: quarter}}
# in meetings/2014-01-08.yaml
minutes: {status: draft}
# in meetings/2014-07-01.yaml
meeting: {date: 2014-07-01, kind: partnership}
)") == Lines{"error: 0 meetings of the group in the quarter from 1 April 2014, where the rules ask for 1"});
  CHECK(found_by("too-few-meetings", R"(# as of 2014-12-05
# in constitution.yaml
constitution:
  - {in_force: 2013-01-01, meetings: {at_least: 2, each: plan-year}}
# in meetings/2014-01-08.yaml
minutes: {status: draft}
)") == Lines{"error: 1 meeting of the group in the year from 1 November 2013, where the rules ask for 2"});
  CHECK(said_of(R"(# as of 2016-01-01
plan: {title: Delivery plan, status: endorsed, on: 2012-10-31, starts: 2013-01-02, ends: 2017-01-01}
# in constitution.yaml
constitution:
  - {in_force: 2013-01-01, meetings: {at_least: 1, each: year}}
# in meetings/2014-01-01.yaml
meeting: {date: 2014-01-01, kind: partnership}
# in meetings/2014-01-08.yaml
meeting: {date: 2014-01-08, kind: forum}
# in meetings/2015-06-01.yaml
meeting: {date: 2015-06-01, kind: partnership}
)",
                "too-few-meetings") == R"(Exampleton, as of 1 January 2016

constitution.yaml:2:49: note
  0 meetings of the group in the year from 2 January 2014, where the rules ask
  for 1: too few by years from the plan's start, but it depends on what a year
  is
      2 |   - {in_force: 2013-01-01, meetings: {at_least: 1, each: year}}
                                                        ^
    asked for                           1 (constitution.yaml:2)
    2 January 2014 to 1 January 2015    0 meetings
    1 January 2014 to 31 December 2014  1 meeting (meetings/2014-01-01.yaml:1)
    1 January 2015 to 31 December 2015  1 meeting (meetings/2015-06-01.yaml:1)
  help: write `each: calendar-year` or `each: plan-year` in the rules, once the
        group has agreed which is meant
  rule: meetings/too-few-meetings
)");
  CHECK(said_of(R"(# as of 2016-02-01
plan: {title: Delivery plan, status: endorsed, on: 2012-10-31, starts: 2013-01-02, ends: 2017-01-01}
# in constitution.yaml
constitution:
  - {in_force: 2013-01-01, meetings: {at_least: 1, each: year}}
# in meetings/2014-01-08.yaml
meeting: {date: 2014-01-08, kind: partnership}
)",
                "too-few-meetings") == R"(Exampleton, as of 1 February 2016

constitution.yaml:2:49: error
  0 meetings of the group in the calendar year 2015, where the rules ask for 1
      2 |   - {in_force: 2013-01-01, meetings: {at_least: 1, each: year}}
                                                        ^
    asked for                           1 (constitution.yaml:2)
    1 January 2015 to 31 December 2015  0 meetings
    2 January 2014 to 1 January 2015    1 meeting (meetings/2014-01-08.yaml:1)
    2 January 2015 to 1 January 2016    0 meetings
  help: add the files of meetings that were held and are not recorded; what is
        past cannot be made good
  rule: meetings/too-few-meetings
)");
}
