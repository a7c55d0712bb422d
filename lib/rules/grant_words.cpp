#include "rules/grant_words.h"

#include <algorithm>

#include "base/characters.h"

namespace quorate {

std::string grant_words(const Area& area, const Grant& grant) {
  if (grant.for_a_person()) return fmt::format("the grant `{}`", grant.id.text);
  if (grant.applicant) return fmt::format("the grant to {}", **grant.applicant);
  if (grant.organisation) return fmt::format("the grant to {}", area.body_name(grant.organisation->text));
  return fmt::format("the grant `{}`", grant.id.text);
}

namespace {

// Whether one name is part of the other, as "Fern Singers" is of "The Fern Singers (treasurer)".
bool holds(std::string_view whole, std::string_view part) {
  auto same = [](char a, char b) { return lower(a) == lower(b); };
  return std::search(whole.begin(), whole.end(), part.begin(), part.end(), same) != whole.end();
}

}  // namespace

std::optional<bool> receives(const Area& area, const Grant& grant, std::string_view payee) {
  if (grant.for_a_person() || (!grant.applicant && !grant.organisation)) return {};
  auto name = area.body_name(payee);
  for (const auto* known : {&grant.applicant, &grant.money_held_by})
    if (*known && (holds(***known, name) || holds(name, ***known))) return true;
  return grant.organisation && area.body_name(grant.organisation->text) == name;
}

std::optional<Located<Date>> first_payment(const Grant& grant) {
  auto first = std::min_element(grant.payments.begin(), grant.payments.end(),
                                [](const auto& a, const auto& b) { return *a.date < *b.date; });
  return first == grant.payments.end() ? std::nullopt : std::optional(first->date);
}

}  // namespace quorate
