// The words in which interests are told: kinds, what somebody did, what is missing.
#pragma once
#include "govern/interests.h"

namespace quorate {

std::string_view words(InterestKind kind);
std::string_view words(TookPart part);
std::string_view action_words(const DeclaredInterest& interest);  // "withdrew", "remained", "not recorded"
std::string kind_words(const Connection& connection);             // "financial", "represents it", "declared, loyalty"
std::string member_words(const Area& area, const DeclaredInterest& interest);
std::string organisation_words(const Area& area, const DeclaredInterest& interest);
// "13 November 2013, item 4"
std::string when_words(const Declaration& declaration);
// What a chair should look at: a vote, a missing fact. Empty where there is nothing.
std::string flag_words(const Area& area, const Declaration& declaration);

}  // namespace quorate
