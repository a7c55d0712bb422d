#include <fmt/core.h>

#include "base/words.h"
#include "rules/file_start.h"
#include "rules/rule.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  const auto& area = about.area;
  if (!area.has_documents || !area.programme || !area.programme->close_out) return;
  if (area.documents.closed && area.documents.closed->value.first <= about.as_of) return;
  const auto& dates = *area.programme->close_out;
  bool over = dates.closes->last < about.as_of;
  if (!over && about.as_of <= dates.spent_by->last) return;
  const auto& passed = over ? dates.closes : dates.spent_by;
  tell({area.documents.closed ? area.documents.closed->span : start_of_file(area, "documents.yaml"),
        "documents/closed",
        fmt::format("{} {}, {} ago, and nothing says that the funding was closed out",
                    over ? "the programme was to close by" : "the programme asks that all money is spent by",
                    text(*passed), counted(static_cast<std::size_t>(days_between(passed->last, about.as_of)), "day")),
        "when it is closed out, write `closed:` with the day in documents.yaml",
        {{"all spent by", text(*dates.spent_by), {}},
         {"closes", text(*dates.closes), {}},
         {"as of", text(about.as_of), {}}},
        {},
        dates.clause});
}

}  // namespace

extern const Rule close_out_due;
constinit const Rule close_out_due{
    .name = "close-out-due",
    .topic = Topic::documents,
    .title = "Funding that should have been closed out",
    .severity = Severity::warning,
    .layer = Layer::programme,
    .reads = Reads::documents | Reads::area,
    .since = "0.1",
    .clause =
        "Programme guidance, close-out: all funds spent and the grant closed before March 2026, spending recommended "
        "by September 2025",
    .rationale =
        R"(The day by which the programme recommends that all money is spent, or on which it closes, has passed, and documents.yaml does not say when the area's funding was closed out: a final spend report, what was not spent returned with its share of the fee, and the records kept.)",
    .fails = R"(# as of 2025-10-15
priorities:
  - id: community
    name: Stronger community
    measures: [{id: joining-in, text: More people take part}]
    activities:
      - {id: hub, name: Hub, lead: trust, budget: {y1: 1000, y2: 1000}, milestones: [{id: hub-begun, what: Begun, due: 2015-06, done: 2015-05-02}]}
      - {id: fair, name: Fair, lead: council, budget: {y1: 1000, y2: 1000}, milestones: [{id: fair-begun, what: Begun, due: 2015-06, done: 2015-05-02}]}
      - {id: chest, name: Chest, lead: school, budget: {y1: 1000, y2: 1000}, milestones: [{id: chest-begun, what: Begun, due: 2015-06, done: 2015-05-02}]}
      - {id: club, name: Club, lead: church, budget: {y1: 1000, y2: 1000}, milestones: [{id: club-begun, what: Begun, due: 2015-06, done: 2015-05-02}]}
# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    members: {minimum: 8}
# in documents.yaml
undertakings:
  - {undertaking: overall-direction, evidence: [{what: Seen by all, on: 2013-11}]}
  - {undertaking: shared-vision, evidence: [{what: Seen by all, on: 2013-11}]}
  - {undertaking: create-plan, evidence: [{what: Seen by all, on: 2013-11}]}
  - {undertaking: carry-out-plan, evidence: [{what: Seen by all, on: 2013-11}]}
  - {undertaking: assess-and-report-impact, evidence: [{what: Seen by all, on: 2013-11}]}
  - {undertaking: review-annually, evidence: [{what: Seen by all, on: 2013-11}]}
  - {undertaking: engage-diversely, evidence: [{what: Seen by all, on: 2013-11}]}
  - {undertaking: promote, evidence: [{what: Seen by all, on: 2013-11}]}
  - {undertaking: engage-organisations, evidence: [{what: Seen by all, on: 2013-11}]}
  - {undertaking: code-of-conduct, evidence: [{what: Seen by all, on: 2013-11}]}
  - {undertaking: networking, evidence: [{what: Seen by all, on: 2013-11}]}
  - {undertaking: work-with-rep, evidence: [{what: Seen by all, on: 2013-11}]}
  - {undertaking: select-rep, evidence: [{what: Seen by all, on: 2013-11}]}
reviews: [{of: partnership, on: 2025-03-12}]
)",
    .passes = R"(# as of 2025-10-15
priorities:
  - id: community
    name: Stronger community
    measures: [{id: joining-in, text: More people take part}]
    activities:
      - {id: hub, name: Hub, lead: trust, budget: {y1: 1000, y2: 1000}, milestones: [{id: hub-begun, what: Begun, due: 2015-06, done: 2015-05-02}]}
      - {id: fair, name: Fair, lead: council, budget: {y1: 1000, y2: 1000}, milestones: [{id: fair-begun, what: Begun, due: 2015-06, done: 2015-05-02}]}
      - {id: chest, name: Chest, lead: school, budget: {y1: 1000, y2: 1000}, milestones: [{id: chest-begun, what: Begun, due: 2015-06, done: 2015-05-02}]}
      - {id: club, name: Club, lead: church, budget: {y1: 1000, y2: 1000}, milestones: [{id: club-begun, what: Begun, due: 2015-06, done: 2015-05-02}]}
# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    members: {minimum: 8}
# in documents.yaml
undertakings:
  - {undertaking: overall-direction, evidence: [{what: Seen by all, on: 2013-11}]}
  - {undertaking: shared-vision, evidence: [{what: Seen by all, on: 2013-11}]}
  - {undertaking: create-plan, evidence: [{what: Seen by all, on: 2013-11}]}
  - {undertaking: carry-out-plan, evidence: [{what: Seen by all, on: 2013-11}]}
  - {undertaking: assess-and-report-impact, evidence: [{what: Seen by all, on: 2013-11}]}
  - {undertaking: review-annually, evidence: [{what: Seen by all, on: 2013-11}]}
  - {undertaking: engage-diversely, evidence: [{what: Seen by all, on: 2013-11}]}
  - {undertaking: promote, evidence: [{what: Seen by all, on: 2013-11}]}
  - {undertaking: engage-organisations, evidence: [{what: Seen by all, on: 2013-11}]}
  - {undertaking: code-of-conduct, evidence: [{what: Seen by all, on: 2013-11}]}
  - {undertaking: networking, evidence: [{what: Seen by all, on: 2013-11}]}
  - {undertaking: work-with-rep, evidence: [{what: Seen by all, on: 2013-11}]}
  - {undertaking: select-rep, evidence: [{what: Seen by all, on: 2013-11}]}
reviews: [{of: partnership, on: 2025-03-12}]
closed: 2025-10-01
)",
    .check = check,
};

}  // namespace quorate
