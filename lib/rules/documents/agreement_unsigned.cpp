#include <fmt/core.h>

#include "rules/rule.h"

namespace quorate {
namespace {

bool to_be_signed(const DocumentKept& document) {
  if (document.to_be_signed) return **document.to_be_signed == YesNo::yes;
  return document.kind == "agreement";
}

void look_at(const DocumentKept& document, const Tell& tell) {
  if (!document.status || !to_be_signed(document)) return;
  auto status = **document.status;
  if (status == DocumentStatus::signed_ || status == DocumentStatus::draft) return;
  Working working{{"status", std::string(document.status->span.text()), document.status->span}};
  if (document.on) working.push_back({"on", text(**document.on), document.on->span});
  tell({document.status->span,
        "document/" + document.id.text,
        fmt::format("`{}` is {}, but not signed", *document.title,
                    status == DocumentStatus::agreed ? "agreed" : "submitted"),
        "have it signed and write `status: signed`; write `to_be_signed: no` if it needs no signature",
        std::move(working),
        {},
        {}});
}

void check(const Case& about, const Tell& tell) {
  for (const auto& document : about.area.documents.documents) look_at(document, tell);
}

}  // namespace

extern const Rule agreement_unsigned;
constinit const Rule agreement_unsigned{
    .name = "agreement-unsigned",
    .topic = Topic::documents,
    .title = "An agreement that nobody has signed",
    .severity = Severity::warning,
    .layer = Layer::constitution,
    .reads = Reads::documents,
    .since = "0.1",
    .clause = "Programme guidance: the chair and the programme sign the memorandum of understanding",
    .rationale =
        R"(An agreement, or a document that is to be signed, has been submitted or agreed but is not written down as signed. Without a signature each side may remember something else. Drafts, and documents whose status is not written, are not looked at.)",
    .fails = R"(area: {name: Exampleton, locally_trusted_organisation: trust}
# in documents.yaml
documents:
  - {id: trust-agreement, title: Agreement with the trust, kind: agreement, status: agreed, on: 2013-12-01}
)",
    .passes = R"(area: {name: Exampleton, locally_trusted_organisation: trust}
# in documents.yaml
documents:
  - {id: trust-agreement, title: Agreement with the trust, kind: agreement, status: signed, on: 2013-12-01}
)",
    .check = check,
};

}  // namespace quorate
