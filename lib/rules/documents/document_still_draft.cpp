#include <fmt/core.h>

#include "rules/rule.h"

namespace quorate {
namespace {

void look_at(const DocumentKept& document, const Case& about, const Tell& tell) {
  if (!document.status || **document.status != DocumentStatus::draft) return;
  auto message = fmt::format("`{}` is still a draft", *document.title);
  Working working;
  if (document.expected) {
    bool late = document.expected->value.last < about.as_of;
    message += fmt::format(", {} {}", late ? "though it was expected by" : "expected by", text(**document.expected));
    working = {{"expected", text(**document.expected), document.expected->span}, {"as of", text(about.as_of), {}}};
  }
  tell({document.status->span,
        "document/" + document.id.text,
        std::move(message),
        "when it is submitted, agreed or signed, write that as its `status:` with the day",
        std::move(working),
        {},
        {}});
}

void check(const Case& about, const Tell& tell) {
  for (const auto& document : about.area.documents.documents) look_at(document, about, tell);
}

}  // namespace

extern const Rule document_still_draft;
constinit const Rule document_still_draft{
    .name = "document-still-draft",
    .topic = Topic::documents,
    .title = "A document that is still a draft",
    .severity = Severity::note,
    .layer = Layer::constitution,
    .reads = Reads::documents,
    .since = "0.1",
    .clause = "St James Street, the partnership: we have the following documents in draft",
    .rationale =
        R"(A document of the group is not more than a draft yet. Nothing may be wrong with that, but a draft binds nobody. Where a day was given by which it was to be submitted or agreed, that is told too.)",
    .fails = R"(area: {name: Exampleton, locally_trusted_organisation: trust}
# in documents.yaml
documents:
  - {id: memorandum, title: Memorandum of understanding, status: draft, expected: 2013-12}
)",
    .passes = R"(area: {name: Exampleton, locally_trusted_organisation: trust}
# in documents.yaml
documents:
  - {id: memorandum, title: Memorandum of understanding, status: submitted, on: 2013-12}
)",
    .check = check,
};

}  // namespace quorate
