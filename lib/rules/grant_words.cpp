#include "rules/grant_words.h"

#include <algorithm>

namespace quorate {

std::string grant_words(const Area& area, const Grant& grant) {
  if (grant.for_a_person()) return fmt::format("the grant `{}`", grant.id.text);
  if (grant.applicant) return fmt::format("the grant to {}", **grant.applicant);
  if (grant.organisation) return fmt::format("the grant to {}", payee_name(area, grant.organisation->text));
  return fmt::format("the grant `{}`", grant.id.text);
}

std::optional<bool> receives(const Area& area, const Grant& grant, std::string_view payee) {
  if (grant.for_a_person() || (!grant.applicant && !grant.organisation)) return {};
  auto name = payee_name(area, payee);
  for (const auto* known : {&grant.applicant, &grant.money_held_by})
    if (*known && (**known)->find(name) != std::string::npos) return true;
  return grant.organisation && payee_name(area, grant.organisation->text) == name;
}

std::optional<Located<Date>> first_payment(const Grant& grant) {
  auto first = std::min_element(grant.payments.begin(), grant.payments.end(),
                                [](const auto& a, const auto& b) { return *a.date < *b.date; });
  return first == grant.payments.end() ? std::nullopt : std::optional(first->date);
}

}  // namespace quorate
