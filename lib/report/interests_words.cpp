#include "report/interests_words.h"

#include <fmt/core.h>

#include "base/words.h"
#include "rules/meeting_words.h"

namespace quorate {
namespace {

std::string_view missing_words(std::string_view fact) {
  if (fact == "who") return "who declared it";
  if (fact == "kind") return "what kind it is";
  if (fact == "item") return "which item it concerns";
  return fact == "action" ? "whether the member withdrew" : "how it arises";
}

std::string part_words(const Declaration& declaration) {
  const auto& decision = declaration.decision ? declaration.decision->id.text : std::string();
  if (declaration.took_part == TookPart::voted) return fmt::format("voted on {}", decision);
  if (declaration.took_part == TookPart::cast) return fmt::format("gave the casting vote on {}", decision);
  if (declaration.took_part == TookPart::abstained) return fmt::format("is recorded as abstaining on {}", decision);
  if (declaration.took_part == TookPart::item_not_told)
    return fmt::format("is named in the vote on {}, of which it cannot be told at which item it was taken", decision);
  return {};
}

}  // namespace

std::string_view words(InterestKind kind) {
  constexpr std::string_view names[] = {"financial", "non-financial", "indirect", "loyalty"};
  return names[static_cast<std::size_t>(kind)];
}

std::string_view words(TookPart part) {
  constexpr std::string_view names[] = {"no vote was taken", "did not vote",   "voted",         "abstained",
                                        "casting vote",      "no names given", "cannot be told"};
  return names[static_cast<std::size_t>(part)];
}

std::string_view action_words(const DeclaredInterest& interest) {
  if (!interest.action) return "not recorded";
  return **interest.action == InterestTaken::withdrew ? "withdrew" : "remained";
}

std::string kind_words(const Connection& connection) {
  auto kind = connection.kind ? std::string(words(*connection.kind)) : std::string("kind not recorded");
  if (connection.by == Connected::represents) return "represents it";
  return connection.by == Connected::declared ? "declared, " + kind : kind;
}

std::string member_words(const Area& area, const DeclaredInterest& interest) {
  if (!interest.member) return "not recorded";
  return member_words(area.membership, *interest.member);
}

std::string organisation_words(const Area& area, const DeclaredInterest& interest) {
  if (!interest.organisation) return {};
  const auto* body = area.organisation(interest.organisation->text);
  return body && !body->name->empty() ? *body->name : interest.organisation->text;
}

std::string when_words(const Declaration& declaration) {
  auto day = text(declaration.meeting->date());
  const auto& item = declaration.interest->item;
  return item ? fmt::format("{}, item {}", day, **item) : day + ", no item";
}

std::string flag_words(const Area& area, const Declaration& declaration) {
  std::vector<std::string> parts;
  auto body = organisation_words(area, *declaration.interest);
  if (auto part = part_words(declaration); !part.empty())
    parts.push_back(fmt::format("{} declared an interest{} and {}", member_words(area, *declaration.interest),
                                body.empty() ? "" : " in " + body, part));
  std::vector<std::string> missing;
  for (auto fact : missing_facts(*declaration.interest)) missing.emplace_back(missing_words(fact));
  if (!missing.empty())
    parts.push_back(fmt::format("of the interest of {} it is not recorded {}",
                                member_words(area, *declaration.interest), joined(missing, "nor")));
  return parts.empty() ? std::string() : when_words(declaration) + ": " + joined(parts, "and");
}

}  // namespace quorate
