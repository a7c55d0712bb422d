#include <fmt/core.h>

#include "base/words.h"
#include "rules/file_start.h"
#include "rules/rule.h"

namespace quorate {
namespace {

// Of several entries for it the first, unless another has evidence.
const UndertakingKept* kept(const Area& area, const Undertaking& wanted) {
  const UndertakingKept* out = nullptr;
  for (const auto& one : area.documents.undertakings)
    if (one.undertaking.text == wanted.id.text && (!out || !one.evidence.empty())) out = &one;
  return out;
}

void check(const Case& about, const Tell& tell) {
  if (!about.area.has_documents || !about.area.programme) return;
  std::vector<std::string> missing;
  Working working;
  Span place;
  for (const auto& one : about.area.programme->undertakings) {
    const auto* entry = kept(about.area, one);
    if (entry && !entry->evidence.empty()) continue;
    missing.push_back(fmt::format("`{}`", one.id.text));
    working.push_back({one.id.text, entry ? "no evidence" : "not in the file", entry ? entry->span : Span{}});
    if (entry && (!place || entry->span.begin < place.begin)) place = entry->undertaking.span;
  }
  if (missing.empty()) return;
  tell({place ? place : start_of_file(about.area, "documents.yaml"),
        "undertakings",
        fmt::format("{} of the programme's {} undertakings {} no evidence: {}", missing.size(),
                    about.area.programme->undertakings.size(), missing.size() == 1 ? "has" : "have", joined(missing)),
        "write under each, as `evidence:`, what shows that it is done, with the day, a file or a meeting",
        std::move(working),
        {},
        {}});
}

}  // namespace

extern const Rule undertaking_without_evidence;
constinit const Rule undertaking_without_evidence{
    .name = "undertaking-without-evidence",
    .topic = Topic::documents,
    .title = "An undertaking to the programme that nothing shows",
    .severity = Severity::warning,
    .layer = Layer::programme,
    .reads = Reads::documents | Reads::area,
    .since = "0.1",
    .clause = "Programme's memorandum of understanding: in particular, the partnership undertakes to",
    .rationale =
        R"(The programme's memorandum lists what a partnership undertakes to do. For these, documents.yaml shows no evidence that it is done: they stand there without, or not at all. It does not say that they are not done, only that nobody could see it from here.)",
    .fails = R"(# in documents.yaml
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
  - {undertaking: work-with-rep, evidence: [{what: Seen by all, on: 2013-11}]}
  - {undertaking: select-rep, evidence: [{what: Seen by all, on: 2013-11}]}
)",
    .passes = R"(# in documents.yaml
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
)",
    .check = check,
};

}  // namespace quorate
