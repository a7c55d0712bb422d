#include <fmt/core.h>

#include "base/words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

Span place(const Partner& partner) { return partner.contact ? partner.contact->span : partner.span; }

std::string called(const Partner& partner, const Area& area) {
  if (partner.name) return partner.name->value;
  return partner.organisation ? area.body_name(partner.organisation->text) : "a partner without a name";
}

void check(const Case& about, const Tell& tell) {
  Working working;
  for (const auto& partner : about.plan.partners) {
    if (partner.contact && **partner.contact == YesNoUnknown::yes) continue;
    bool said = partner.contact && **partner.contact == YesNoUnknown::no;
    working.push_back({called(partner, about.area), said ? "no contact" : "not known", place(partner)});
  }
  if (working.empty()) return;
  tell({working.front().span,
        "plan/partners",
        fmt::format("no contact is recorded for {} of {}", working.size(),
                    counted(about.plan.partners.size(), "partner")),
        "find somebody there, and write `contact: yes`",
        std::move(working),
        {},
        {}});
}

}  // namespace

extern const Rule partner_without_contact;
constinit const Rule partner_without_contact{
    .name = "partner-without-contact",
    .topic = Topic::plan,
    .title = "Partners with whom there is no contact",
    .severity = Severity::warning,
    .layer = Layer::plan,
    .reads = Reads::partners,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 6: a contact from every group",
    .rationale =
        R"(A plan names the groups it needs. With some of them nobody is recorded as a contact, or it is not known: they will not hear of what is going on. Write `contact: yes` once there is one; the name of the person stays out of the file.)",
    .fails = R"(partners:
  - {name: Police, contact: yes}
  - {name: Library, contact: no}
)",
    .passes = R"(partners:
  - {name: Police, contact: yes}
  - {name: Library, contact: yes}
)",
    .check = check,
};

}  // namespace quorate
