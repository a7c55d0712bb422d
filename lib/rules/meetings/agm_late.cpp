#include <fmt/core.h>

#include <algorithm>

#include "base/words.h"
#include "govern/meetings.h"
#include "govern/register.h"
#include "rules/meeting_words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

using Dues = std::vector<AgmDue>;

bool overlap(const AgmDue& a, const AgmDue& b) { return a.from <= b.latest && b.from <= a.latest; }

bool broken_by_another(const Dues& dues, const AgmDue& due, Date as_of) {
  return std::any_of(dues.begin(), dues.end(), [&](const AgmDue& other) {
    return other.rule == due.rule && other.limit != due.limit && !other.only_reading && other.broken(as_of) &&
           overlap(other, due);
  });
}

std::string message_of(const AgmDue& due, Date as_of) {
  auto late = counted(static_cast<std::size_t>(days_between(due.latest, due.held ? due.held->date() : as_of)), "day");
  if (due.held)
    return fmt::format("{} was held {} after {}, the last day for it", meeting_words(*due.held), late,
                       text(due.latest));
  return fmt::format("no annual meeting is recorded from {} to {}, the last day for one, {} ago", text(due.from),
                     text(due.latest), late);
}

// Where the rule is written; of one that only says `each_calendar_year`, where its version of the rules begins.
Span rule_span(const Area& area, const AgmDue& due) {
  auto span = written_at(due);
  return span ? span : version_on(area.constitution, due.latest)->in_force.span;
}

Working working_of(const AgmDue& due, const Case& about) {
  Working out;
  if (due.after) out.push_back({"last annual meeting", text(due.after->date()), due.after->meeting.date.span});
  out.push_back({"counted from", text(due.from), {}});
  auto limit = due.limit == AgmLimit::apart ? text(**due.rule->apart_at_most) : std::string(words(due.limit));
  out.push_back({"the rules ask for", limit, rule_span(about.area, due)});
  out.push_back({"last day", text(due.latest), {}});
  if (due.held)
    out.push_back({"held", text(due.held->date()), due.held->meeting.date.span});
  else
    out.push_back({"as of", text(about.as_of), {}});
  return out;
}

void look_at(const Dues& dues, const AgmDue& due, const Case& about, const Tell& tell) {
  if (!due.broken(about.as_of)) return;
  bool sure = due.only_reading || broken_by_another(dues, due, about.as_of);
  if (sure && !due.only_reading && due.limit != AgmLimit::calendar_year) return;  // told with the other reading
  auto message = message_of(due, about.as_of);
  if (!sure) message += fmt::format(", if `year` means {}: it depends on the reading", words(due.limit));
  tell({due.held ? due.held->meeting.date.span : rule_span(about.area, due),
        "agm/" + iso(due.latest),
        std::move(message),
        sure ? "hold it, or add the file of the one that was held"
             : "write `each_calendar_year:` or `apart_at_most:` in the rules, once the group has agreed what is meant",
        working_of(due, about),
        {},
        due.rule->clause,
        sure ? Severity::error : Severity::note,
        {}});
}

void check(const Case& about, const Tell& tell) {
  auto dues = agms_due(about.area, about.as_of);
  for (const auto& due : dues) look_at(dues, due, about, tell);
}

}  // namespace

extern const Rule agm_late;
constinit const Rule agm_late{
    .name = "agm-late",
    .topic = Topic::meetings,
    .title = "An annual meeting held late, or not at all",
    .severity = Severity::error,
    .layer = Layer::constitution,
    .reads = Reads::constitution | Reads::meetings | Reads::plan,
    .since = "0.1",
    .clause =
        "Allenton delivery plan, section 8, Forum: at least annually; other areas: each calendar year, and within 15 "
        "months of the last",
    .rationale =
        R"(The rules say how often there is an annual general meeting. The last day counts: fifteen months after 10 March 2014, 10 June 2015 is still in time. Where they only say `each: year`, it may mean one in every calendar year, or no more than twelve months apart: if it was late by both, that is an error; if by one only, it depends on the reading. Groups that count this from memory get it wrong: one minuted a limit of 18 months where its rule said 15.)",
    .fails = R"(# as of 2014-06-20
area: {name: Exampleton, locally_trusted_organisation: trust}
# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    forum: {agm: yes, apart_at_most: 15 months}
# in meetings/2013-03-10-agm.yaml
meeting: {date: 2013-03-10, kind: agm}
minutes: {status: approved}
)",
    .passes = R"(# as of 2014-06-10
area: {name: Exampleton, locally_trusted_organisation: trust}
# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    forum: {agm: yes, apart_at_most: 15 months}
# in meetings/2013-03-10-agm.yaml
meeting: {date: 2013-03-10, kind: agm}
minutes: {status: approved}
)",
    .check = check,
};

}  // namespace quorate
