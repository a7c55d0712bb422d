// Terms and rotas, against plain statements of the same rules.
#include "govern/terms.h"

#include <functional>
#include <set>

#include "govern/rota.h"
#include "support/read.h"

using namespace quorate;
using namespace quorate::test;

namespace {

// People numbered round and round, so many a year: does everybody get a turn within so many years?
bool clears_by_counting(int members, int years, int each_year) {
  std::set<int> stood;
  int next = 0;
  for (int year = 0; year < years; ++year)
    for (int turn = 0; turn < each_year; ++turn) stood.insert(next++ % members);
  return static_cast<int>(stood.size()) == members;
}

ConstitutionVersion rules_with(int years, int each_year) {
  ConstitutionVersion rules;
  rules.terms = TermRule{};
  rules.terms->length = Located<TimeSpan>{{years, TimeSpan::Unit::years}, {}};
  rules.terms->stand_down = AtLeastEach{};
  rules.terms->stand_down->at_least.value = each_year;
  rules.terms->stand_down->each.value = Interval::year;
  return rules;
}

Body voting_body(const std::vector<Member>& members) {
  Body body;
  for (const auto& member : members) body.push_back({&member, YesNoUnknown::yes, YesNoUnknown::yes, Where::absent, {}});
  return body;
}

bool majority_without(const std::vector<Turn>& people, const std::set<std::size_t>& gone) {
  int residents = 0, others = 0;
  for (std::size_t at = 0; at < people.size(); ++at)
    if (!gone.contains(at) && people[at].votes) (people[at].resident ? residents : others) += 1;
  return residents > others;
}

// Every year at least so many; nobody goes past their limit, the first or one of those that follow.
void keeps_the_rules(const std::vector<Turn>& people, int cycle, int at_least, const Turns& found) {
  std::vector<int> latest;
  for (const auto& person : people) latest.push_back(std::max(1, person.latest));
  int year = 0, first = static_cast<int>(people.size());
  for (const auto& one : found.years) {
    ++year;
    std::set<std::size_t> stood(one.people.begin(), one.people.end());
    int count = static_cast<int>(stood.size());
    CHECK(stood.size() == one.people.size());
    CHECK(count >= std::min<int>(at_least, static_cast<int>(people.size())));
    CHECK(count <= first);  // the limits of those who serve may crowd the first year, but never a later one
    if (year == 1) first = count;
    CHECK(one.majority == majority_without(people, stood));
    for (auto at : stood) {
      CHECK(year <= latest[at]);
      latest[at] = year + cycle;
    }
  }
  for (auto last : latest) CHECK(last > year);
}

// Whether any order at all, in these numbers and within the limits, keeps the majority each year until all have stood
// down once; in the last year some stand down again to make up the number.
bool some_order_keeps_majority(const std::vector<Turn>& people, const std::vector<std::size_t>& numbers) {
  std::function<bool(std::size_t, std::set<std::size_t>)> from = [&](std::size_t year, std::set<std::size_t> stood) {
    if (stood.size() == people.size() || year == numbers.size()) return true;
    auto fresh = std::min(numbers[year], people.size() - stood.size());
    for (std::size_t mask = 0; mask < std::size_t{1} << people.size(); ++mask) {
      std::set<std::size_t> now;
      for (std::size_t at = 0; at < people.size(); ++at)
        if (mask >> at & 1) now.insert(at);
      if (now.size() != numbers[year]) continue;
      auto all = stood;
      all.insert(now.begin(), now.end());
      bool in_time = all.size() == stood.size() + fresh;
      for (std::size_t at = 0; at < people.size(); ++at)
        in_time = in_time && (all.contains(at) || people[at].latest > static_cast<int>(year) + 1);
      if (in_time && majority_without(people, now) && from(year + 1, all)) return true;
    }
    return false;
  };
  return from(0, {});
}

}  // namespace

TEST_CASE("a rota honours a limit exactly when it clears everybody in time", "[govern]") {
  for (int members = 1; members <= 20; ++members) {
    std::vector<Member> people(static_cast<std::size_t>(members));
    for (int years = 1; years <= 6; ++years)
      for (int each = 0; each <= members + 1; ++each) {
        INFO(members << " members, " << years << " years, " << each << " a year");
        auto rules = rules_with(years, each);
        auto answer = rota_honours_terms(&rules, voting_body(people)).answer;
        CHECK((answer == Verdict::yes) == clears_by_counting(members, years, each));
        auto needed = *needed_a_year(members, years);
        CHECK(clears_by_counting(members, years, needed));
        CHECK((needed == 1 || !clears_by_counting(members, years, needed - 1)));
      }
  }
}

TEST_CASE("three a year clear nine people in three years, and twenty need seven", "[govern]") {
  CHECK(*needed_a_year(9, 3) == 3);
  CHECK(*needed_a_year(10, 3) == 4);
  CHECK(*needed_a_year(20, 3) == 7);
  CHECK_FALSE(needed_a_year(5, 0));
  CHECK(whole_years({35, TimeSpan::Unit::months}) == 2);
  CHECK(whole_years({36, TimeSpan::Unit::months}) == 3);
  CHECK(whole_years({365, TimeSpan::Unit::days}) == 0);
}

TEST_CASE("a rota is not set without a limit or without a number", "[govern]") {
  std::vector<Member> people(9);
  auto rules = rules_with(3, 3);
  rules.terms->length.reset();
  CHECK(rota_honours_terms(&rules, voting_body(people)).answer == Verdict::not_set);
  CHECK(rota_honours_terms(nullptr, voting_body(people)).answer == Verdict::not_set);
}

TEST_CASE("members without a vote are a reading where the rules do not count them", "[govern]") {
  std::vector<Member> people(10);
  auto body = voting_body(people);
  body.back().votes = YesNoUnknown::no;
  auto rules = rules_with(3, 3);
  CHECK(rota_honours_terms(&rules, body).answer == Verdict::depends);
  rules.members = MemberLimits{};
  rules.members->count = Located<Counted>{Counted::voting, {}};
  CHECK(rota_honours_terms(&rules, body).answer == Verdict::yes);
  rules.members->count = Located<Counted>{Counted::all, {}};
  CHECK(rota_honours_terms(&rules, body).answer == Verdict::no);
}

TEST_CASE("a proposal keeps limits and numbers for every size", "[govern]") {
  for (int members = 1; members <= 20; ++members)
    for (int cycle = 1; cycle <= 4; ++cycle)
      for (int at_least = 0; at_least <= members; ++at_least) {
        std::vector<Turn> people;
        for (int at = 0; at < members; ++at)
          people.push_back({at % 3 != 1, at % 7 != 6, 1 + (at * 5 + members) % cycle});
        INFO(members << " members, " << cycle << " years, " << at_least << " a year");
        keeps_the_rules(people, cycle, at_least, turns(people, cycle, at_least, 3 * cycle));
      }
}

TEST_CASE("a proposal keeps the majority whenever some order does", "[govern]") {
  int kept = 0, lost = 0;
  for (std::size_t members = 1; members <= 6; ++members)
    for (std::size_t kinds = 0; kinds < std::size_t{1} << members; ++kinds)
      for (std::size_t silent : {0u, 0b10000u, 0b11u, 0b101010u})  // who has no vote
        for (int cycle = 1; cycle <= 3; ++cycle)
          for (int at_least = 1; at_least <= 5; ++at_least) {
            std::vector<Turn> people;
            for (std::size_t at = 0; at < members; ++at)
              people.push_back(
                  {(kinds >> at & 1) != 0, (silent >> at & 1) == 0, 1 + static_cast<int>(at * kinds) % cycle});
            auto found = turns(people, cycle, at_least, cycle);
            std::vector<std::size_t> numbers;
            std::set<std::size_t> stood;
            bool all = true;
            for (const auto& year : found.years) {
              if (stood.size() == members) break;
              numbers.push_back(year.people.size());
              stood.insert(year.people.begin(), year.people.end());
              all = all && year.majority;
            }
            INFO(members << " members, kinds " << kinds << ", without a vote " << silent << ", " << cycle << " years, "
                         << at_least << " a year");
            CHECK(all == some_order_keeps_majority(people, numbers));
            (all ? kept : lost) += 1;
          }
  CHECK(kept > 50);
  CHECK(lost > 50);
}

TEST_CASE("twenty founders with one limit stand down in sevens", "[govern]") {
  std::vector<Turn> people(20, Turn{true, true, 3});
  auto found = turns(people, 3, 3, 3);
  REQUIRE(found.years.size() == 3);
  CHECK(found.years[0].people.size() == 7);
  CHECK(found.years[1].people.size() == 7);
  CHECK(found.years[2].people.size() == 6);
}

TEST_CASE("nobody and very many people have a rota too", "[govern]") {
  CHECK(turns({}, 3, 3, 3).years.empty());
  std::vector<Turn> people(most_searched + 1, Turn{true, true, 3});
  CHECK_FALSE(turns(people, 3, 3, 3).searched);
  // Residents are a few more than the others, and longer in office: in that order nearly all would go at once.
  auto kept = [](std::size_t size) {
    std::vector<Turn> halves(32, Turn{true, true, 2});
    halves.resize(size, Turn{false, true, 2});
    auto found = turns(halves, 2, 1, 2);
    return std::pair(found.searched, found.years[0].majority && found.years[1].majority);
  };
  CHECK(kept(60) == std::pair(true, true));
  CHECK(kept(61) == std::pair(false, false));
}

TEST_CASE("a proposal is the same each time", "[govern]") {
  std::vector<Turn> people;
  for (int at = 0; at < 12; ++at) people.push_back({at % 2 == 0 || at > 8, true, 1 + at % 3});
  auto once = turns(people, 3, 3, 6), again = turns(people, 3, 3, 6);
  for (std::size_t year = 0; year < once.years.size(); ++year)
    CHECK(once.years[year].people == again.years[year].people);
}
