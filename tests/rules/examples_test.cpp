// Every rule's own examples: the failing one gives exactly that rule, the mended one nothing.
#include "support/valid_area.h"

using namespace quorate;
using namespace quorate::test;

namespace {

std::vector<std::string> names_told(std::string_view text) {
  auto example = laid_over(text);
  std::vector<std::string> out;
  for (const auto& finding : check_texts(example.texts, example.as_of).findings)
    out.push_back(std::string(finding.rule->name) + ": " + finding.found.message);
  return out;
}

}  // namespace

TEST_CASE("the plan that examples are laid over is right", "[rules]") {
  CHECK(names_told("") == std::vector<std::string>{});
}

TEST_CASE("every rule's failing example gives that rule and no other", "[rules]") {
  for (const auto* rule : all_rules()) {
    INFO(rule->name);
    auto names = names_told(rule->fails);
    CAPTURE(names);
    CHECK_FALSE(names.empty());
    for (const auto& name : names) CHECK(name.substr(0, name.find(':')) == rule->name);
  }
}

TEST_CASE("what a check says of a rule's failing example stands on the rule's page", "[rules]") {
  for (const auto* rule : all_rules()) {
    INFO(rule->name);
    auto page = read_file("docs/rules/" + std::string(rule->name) + ".md");
    CHECK_THAT(page, Catch::Contains("```\n" + said_of(rule->fails) + "```\n"));
  }
}

TEST_CASE("a review that the programme asks for is told as the programme's", "[rules]") {
  for (const auto* rule : all_rules()) {
    if (rule->name != "partnership-review-due") continue;
    auto laid = laid_over(rule->fails);
    for (const auto& finding : check_texts(laid.texts, laid.as_of).findings) CHECK(finding.layer() == Layer::programme);
  }
}

TEST_CASE("every rule's passing example gives nothing", "[rules]") {
  for (const auto* rule : all_rules()) {
    INFO(rule->name);
    CHECK(names_told(rule->passes) == std::vector<std::string>{});
  }
}
