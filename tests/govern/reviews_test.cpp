// Reviews of the plan and of the partnership: from when they are counted, and the day that is still in time.
#include "govern/reviews.h"

#include "support/read.h"

using namespace quorate;
using namespace quorate::test;

namespace {

// "2014-11-01 from 2013-11-01", with "never" where none is recorded; empty where none is asked for.
std::string words(const std::optional<ReviewDue>& review) {
  if (!review) return "";
  return iso(review->due) + " from " + iso(*review->last) + (review->never ? " never" : "");
}

std::string of_plan(const Texts& texts, const std::string& as_of) {
  return words(plan_review(read_whole(texts), *parse_date(as_of)));
}

std::string of_partnership(const Texts& texts, const std::string& as_of) {
  return words(partnership_review(read_whole(texts), *parse_date(as_of)));
}

Texts with_plan(const std::string& keys) {
  return {{"plan.yaml", "area: {name: Fernside}\nplan: {title: Plan" + keys + "}\n"}};
}

}  // namespace

TEST_CASE("a plan is reviewed a while after its start, and after its last review", "[govern]") {
  const std::string starts = ", starts: 2013-11-01";
  CHECK(of_plan(with_plan(starts + ", review: half-yearly"), "2014-01-01") == "2014-05-01 from 2013-11-01 never");
  CHECK(of_plan(with_plan(starts + ", review: yearly"), "2014-01-01") == "2014-11-01 from 2013-11-01 never");
  CHECK(of_plan(with_plan(starts + ", review: two-yearly"), "2014-01-01") == "2015-11-01 from 2013-11-01 never");
  CHECK(of_plan(with_plan(starts), "2014-01-01") == "");
  CHECK(of_plan(with_plan(", review: yearly"), "2014-01-01") == "");
  CHECK(of_plan({{"plan.yaml", "area: {name: Fernside}\n"}}, "2014-01-01") == "");
  auto reviewed = with_plan(starts + ", review: yearly, reviewed: [2014-10-20, 2014-06-01]");
  CHECK(of_plan(reviewed, "2014-05-31") == "2014-11-01 from 2013-11-01 never");
  CHECK(of_plan(reviewed, "2014-06-01") == "2015-06-01 from 2014-06-01");
  CHECK(of_plan(reviewed, "2014-10-20") == "2015-10-20 from 2014-10-20");
}

TEST_CASE("a plan that ends before its next review needs none", "[govern]") {
  auto ending = [](const std::string& ends) {
    return of_plan(with_plan(", starts: 2013-11-01, review: yearly, ends: " + ends), "2014-01-01");
  };
  CHECK(ending("2014-10-31") == "");
  CHECK(ending("2014-11-01") == "2014-11-01 from 2013-11-01 never");
}

TEST_CASE("a review from before the plan's start was of another plan", "[govern]") {
  auto reviewed = [](const std::string& on) {
    return of_plan(with_plan(", starts: 2013-11-01, review: yearly, reviewed: [" + on + "]"), "2014-01-01");
  };
  CHECK(reviewed("2013-10-31") == "2014-11-01 from 2013-11-01 never");
  CHECK(reviewed("2013-11-01") == "2014-11-01 from 2013-11-01");
}

TEST_CASE("a review counts wherever it is recorded", "[govern]") {
  auto texts = with_plan(", starts: 2013-11-01, review: yearly");
  texts.emplace_back("documents.yaml", "reviews: [{of: plan, on: 2014-05-10}, {of: partnership, on: 2014-05-12}]\n");
  CHECK(of_plan(texts, "2014-06-01") == "2015-05-10 from 2014-05-10");
  texts.emplace_back("meetings/2014-05-20.yaml",
                     "meeting: {date: 2014-05-20, kind: partnership}\nagenda: {items: [{title: The plan, reviews: "
                     "plan}, {title: Ourselves}]}\n");
  texts.emplace_back("meetings/2014-05-25.yaml",
                     "meeting: {date: 2014-05-25, kind: partnership}\nagenda: {items: [{title: Ourselves, reviews: "
                     "membership}]}\n");
  CHECK(of_plan(texts, "2014-05-19") == "2015-05-10 from 2014-05-10");
  CHECK(of_plan(texts, "2014-05-20") == "2015-05-20 from 2014-05-20");
}

TEST_CASE("a review in a month counts from its first day on, and as late as it may have been", "[govern]") {
  auto texts = with_plan(", starts: 2013-11-01, review: yearly");
  texts.emplace_back("documents.yaml", "reviews: [{of: plan, on: 2014-05}]\n");
  CHECK(of_plan(texts, "2014-04-30") == "2014-11-01 from 2013-11-01 never");
  CHECK(of_plan(texts, "2014-05-01") == "2015-05-01 from 2014-05-01");
  CHECK(of_plan(texts, "2014-05-20") == "2015-05-20 from 2014-05-20");
  CHECK(of_plan(texts, "2014-07-01") == "2015-05-31 from 2014-05-31");
}

TEST_CASE("a partnership is reviewed where its programme or its own words ask for it", "[govern]") {
  auto texts = [](const std::string& area, const std::string& rules, const std::string& documents = "") {
    Texts out{{"plan.yaml", "area: {name: Fernside" + area + "}\nplan: {title: Plan, starts: 2013-11-01}\n"},
              {"constitution.yaml", "constitution: [{in_force: 2013-01-01" + rules + "}]\n"}};
    if (!documents.empty()) out.emplace_back("documents.yaml", documents);
    return out;
  };
  const std::string programme = ", programme: big-local";
  const std::string first = "2014-11-01 from 2013-11-01 never";
  CHECK(of_partnership(texts("", ""), "2014-01-01") == "");
  CHECK(of_partnership(texts(programme, ""), "2014-01-01") == first);
  auto area = read_whole(texts(programme, ""));
  auto review = partnership_review(area, *parse_date("2014-01-01"));
  REQUIRE(review);
  REQUIRE(review->duty);
  CHECK(*review->duty->of == ReviewOf::partnership);
  for (auto word : {"yearly", "annually", "each year", "every year"})
    CHECK(of_partnership(texts("", std::string(", members: {reviewed: ") + word + "}"), "2014-01-01") == first);
  for (auto word : {"at each annual meeting", "now and then"})
    CHECK(of_partnership(texts("", std::string(", members: {reviewed: ") + word + "}"), "2014-01-01") == "");
  CHECK(of_partnership(texts("", ", members: {minimum: 8}"), "2014-01-01") == "");
  // The first meeting is the first day that is known of; either kind of review counts, and none once it is all over.
  auto met = texts(programme, "");
  met.emplace_back("meetings/2013-10-03.yaml", "meeting: {date: 2013-10-03, kind: partnership}\n");
  CHECK(of_partnership(met, "2014-01-01") == "2014-10-03 from 2013-10-03 never");
  CHECK(of_partnership({{"constitution.yaml", "programme: big-local\nconstitution: []\n"}}, "2014-01-01") == "");
  for (auto of : {"partnership", "membership"})
    CHECK(of_partnership(texts(programme, "", std::string("reviews: [{of: ") + of + ", on: 2014-05-10}]\n"),
                         "2014-06-01") == "2015-05-10 from 2014-05-10");
  CHECK(of_partnership(texts(programme, "", "reviews: [{of: plan, on: 2014-05-10}]\n"), "2014-06-01") == first);
  CHECK(of_partnership(texts(programme, "", "closed: 2014-05\n"), "2014-05-30") == first);
  CHECK(of_partnership(texts(programme, "", "closed: 2014-05\n"), "2014-05-31") == "");
}
