#include "rules/grant_words.h"

#include <algorithm>

namespace quorate {

std::string grant_words(const Area& area, const Grant& grant) {
  if (grant.for_a_person()) return fmt::format("the grant `{}`", grant.id.text);
  if (grant.applicant) return fmt::format("the grant to {}", **grant.applicant);
  if (grant.organisation) return fmt::format("the grant to {}", payee_name(area, grant.organisation->text));
  return fmt::format("the grant `{}`", grant.id.text);
}

std::optional<Located<Date>> first_payment(const Grant& grant) {
  auto first = std::min_element(grant.payments.begin(), grant.payments.end(),
                                [](const auto& a, const auto& b) { return *a.date < *b.date; });
  return first == grant.payments.end() ? std::nullopt : std::optional(first->date);
}

}  // namespace quorate
