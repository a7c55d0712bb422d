#include "govern/rota.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <numeric>

namespace quorate {
namespace {

constexpr int longest_cycle = 60;
enum Class : std::size_t { resident_voter, other_voter, no_voter };

Class class_of(const Turn& person) {
  if (!person.votes) return no_voter;
  return person.resident ? resident_voter : other_voter;
}

using PerClass = std::array<int, 3>;

// Years until everybody has stood down once. How many stand down in each is settled first, then of which class they
// are.
class Round {
 public:
  Round(const std::vector<Turn>& people, int cycle, int at_least)
      : people_(people), cycle_(cycle), at_least_(std::min<int>(at_least, static_cast<int>(people.size()))) {
    order();
    numbers();
  }

  std::vector<TurnsOfYear> years() {
    search();
    std::vector<TurnsOfYear> out;
    PerClass done{};
    for (std::size_t year = 0; year < totals_.size(); ++year) {
      auto upto = chosen_[year];
      TurnsOfYear one;
      for (std::size_t c = 0; c < 3; ++c)
        for (int at = done[c]; at < upto[c]; ++at) one.people.push_back(classes_[c][static_cast<std::size_t>(at)]);
      refill(one, done, totals_[year] - static_cast<int>(one.people.size()));
      settle(one);
      out.push_back(std::move(one));
      done = upto;
    }
    return out;
  }

 private:
  using State = std::pair<int, int>;  // residents with a vote and others with one, who have stood down by then
  struct Reached {
    int failures = 0, distance = 0;  // years without a majority; how far from the order by time in office
    State from{};
    bool better_than(const Reached& other) const {
      return std::pair(failures, distance) < std::pair(other.failures, other.distance);
    }
  };

  // By class, the shortest limit first, then the longest in office.
  void order() {
    queue_.resize(people_.size());
    std::iota(queue_.begin(), queue_.end(), std::size_t{0});
    std::stable_sort(queue_.begin(), queue_.end(),
                     [&](std::size_t a, std::size_t b) { return people_[a].latest < people_[b].latest; });
    for (auto at : queue_) classes_[class_of(people_[at])].push_back(at);
  }

  int due_by(int meeting) const {
    auto due = [&](const Turn& person) { return person.latest <= meeting; };
    return static_cast<int>(std::count_if(people_.begin(), people_.end(), due));
  }
  int due_by(int meeting, Class c) const {
    const auto& members = classes_[c];
    auto due = [&](std::size_t at) { return people_[at].latest <= meeting; };
    return static_cast<int>(std::count_if(members.begin(), members.end(), due));
  }

  // Each year as few as let the rest be spread evenly over the years that their limits leave.
  void numbers() {
    int all = static_cast<int>(people_.size()), gone = 0;
    std::vector<int> due;
    for (int meeting = 1; meeting <= cycle_; ++meeting) due.push_back(due_by(meeting));
    for (int year = 0; gone < all; ++year) {
      int total = at_least_;
      for (int ahead = 1; year + ahead <= cycle_; ++ahead)
        total = std::max(total, (due[static_cast<std::size_t>(year + ahead - 1)] - gone + ahead - 1) / ahead);
      totals_.push_back(total);
      gone = std::min(all, gone + total);
      fresh_.push_back(gone);
    }
  }

  // How many of each class stood down by each year, were it by limit and time in office alone.
  std::vector<PerClass> by_time() const {
    std::vector<PerClass> out;
    PerClass sum{};
    std::size_t at = 0;
    for (int upto : fresh_) {
      for (; at < static_cast<std::size_t>(upto); ++at) ++sum[class_of(people_[queue_[at]])];
      out.push_back(sum);
    }
    return out;
  }

  int size(Class c) const { return static_cast<int>(classes_[c].size()); }

  bool majority_without(int residents, int others) const {
    int left = size(resident_voter) - residents;
    return 2 * left > left + size(other_voter) - others;
  }

  // Whether residents keep the majority when those between two states stand down, and others again to make up the
  // number.
  bool majority(std::size_t year, State before, State after) const {
    int stood = year == 0 ? 0 : fresh_[year - 1];
    int again = totals_[year] - (fresh_[year] - stood);
    int others = std::min(again, before.second);
    int silent = std::min(again - others, stood - before.first - before.second);
    return majority_without(after.first - before.first + again - others - silent,
                            after.second - before.second + others);
  }

  bool fits(std::size_t year, State by_then) const {
    int silent = fresh_[year] - by_then.first - by_then.second;
    int meeting = static_cast<int>(year) + 1;
    return by_then.first <= size(resident_voter) && by_then.second <= size(other_voter) && silent <= size(no_voter) &&
           by_then.first >= due_by(meeting, resident_voter) && by_then.second >= due_by(meeting, other_voter) &&
           silent >= due_by(meeting, no_voter);
  }

  void reach(std::size_t year, State before, const Reached& how, State after, const PerClass& by_time,
             std::map<State, Reached>& next) const {
    if (!fits(year, after)) return;
    Reached one{how.failures + (majority(year, before, after) ? 0 : 1),
                how.distance + std::abs(after.first - by_time[0]) + std::abs(after.second - by_time[1]), before};
    auto [found, is_new] = next.try_emplace(after, one);
    if (!is_new && one.better_than(found->second)) found->second = one;
  }

  void search() {
    auto straight = by_time();
    bool all_orders = people_.size() <= most_searched;
    std::vector<std::map<State, Reached>> reached{{{State{0, 0}, Reached{}}}};
    for (std::size_t year = 0; year < totals_.size(); ++year) {
      std::map<State, Reached> next;
      int fresh = fresh_[year] - (year == 0 ? 0 : fresh_[year - 1]);
      for (const auto& [before, how] : reached.back()) {
        if (!all_orders) {
          reach(year, before, how, {straight[year][0], straight[year][1]}, straight[year], next);
          continue;
        }
        for (int residents = 0; residents <= fresh; ++residents)
          for (int others = 0; residents + others <= fresh; ++others)
            reach(year, before, how, {before.first + residents, before.second + others}, straight[year], next);
      }
      reached.push_back(std::move(next));
    }
    chosen_.resize(totals_.size());
    State at{size(resident_voter), size(other_voter)};
    for (auto year = totals_.size(); year > 0; --year) {
      chosen_[year - 1] = {at.first, at.second, fresh_[year - 1] - at.first - at.second};
      at = reached[year].at(at).from;
    }
  }

  // Makes up the number by some who have stood down in this round already: those without whom the majority is safest.
  void refill(TurnsOfYear& year, const PerClass& done, int again) const {
    for (auto c : {other_voter, no_voter, resident_voter})
      for (int at = 0; at < done[c] && again > 0; ++at, --again)
        year.people.push_back(classes_[c][static_cast<std::size_t>(at)]);
  }

  void settle(TurnsOfYear& year) const {
    std::sort(year.people.begin(), year.people.end());
    int residents = 0, others = 0;
    for (auto at : year.people) {
      residents += class_of(people_[at]) == resident_voter ? 1 : 0;
      others += class_of(people_[at]) == other_voter ? 1 : 0;
    }
    int left = size(resident_voter) - residents;
    year.residents_left = {left, left + size(other_voter) - others};
    year.majority = majority_without(residents, others);
  }

  const std::vector<Turn>& people_;
  int cycle_, at_least_;
  std::vector<std::size_t> queue_;
  std::array<std::vector<std::size_t>, 3> classes_;
  std::vector<int> totals_, fresh_;  // by year: who stand down; how many have, once at least
  std::vector<PerClass> chosen_;     // by year: how many of each class have, once at least
};

// After a round: who stood down first in it is the first whose limit comes again.
void begin_again(std::vector<Turn>& people, const std::vector<TurnsOfYear>& round, int cycle) {
  for (std::size_t year = 0; year < round.size(); ++year)
    for (auto at : round[year].people)
      people[at].latest = static_cast<int>(year) + 1 + cycle - static_cast<int>(round.size());
}

bool surely(YesNoUnknown answer) { return answer == YesNoUnknown::yes; }

// The last coming meeting that a limit still reaches; 0 where it reaches none.
int latest_meeting(Date limit, Date agm) {
  int out = 0;
  while (add_months(agm, 12 * out) <= limit) ++out;
  return out;
}

}  // namespace

Turns turns(std::vector<Turn> people, int cycle, int at_least, int years) {
  Turns out;
  if (people.empty()) return out;
  cycle = std::clamp(cycle, 1, longest_cycle);
  out.searched = people.size() <= most_searched;
  for (auto& person : people) person.latest = std::clamp(person.latest, 1, cycle);
  while (static_cast<int>(out.years.size()) < years) {
    auto round = Round(people, cycle, at_least).years();
    out.years.insert(out.years.end(), round.begin(), round.end());
    begin_again(people, round, cycle);
  }
  out.years.resize(static_cast<std::size_t>(std::max(years, 0)));
  return out;
}

NextAgm next_agm(const Area& area, Date as_of) {
  auto days = agm_days(area);
  auto next = std::upper_bound(days.begin(), days.end(), as_of);
  if (next != days.end()) return {*next, AgmDay::recorded};
  if (!days.empty() && add_months(days.back(), 12) > as_of)
    return {add_months(days.back(), 12), AgmDay::year_after_last};
  std::optional<Date> elected;
  for (const auto& seat : register_on(area.membership, as_of))
    if (seat.term && seat.term->how &&
        (**seat.term->how == TermStart::elected || **seat.term->how == TermStart::re_elected))
      elected = elected ? std::max(*elected, *seat.term->from) : *seat.term->from;
  if (days.empty() && elected && add_months(*elected, 12) > as_of)
    return {add_months(*elected, 12), AgmDay::year_after_elections};
  return {day_after(as_of), AgmDay::not_known};
}

std::optional<Rota> proposed_rota(const Area& area, Date as_of, Date agm, int years) {
  const auto* rules = version_on(area.constitution, as_of);
  if (!rules || !rules->terms || (!rules->terms->length && !rules->terms->stand_down)) return {};
  auto serving = serving_on(area.membership, rules, as_of);
  std::stable_sort(serving.begin(), serving.end(), [](const Serving& a, const Serving& b) {
    auto from = [](const Serving& one) { return one.seat.term ? *one.seat.term->from : make_date(1900, 1, 1); };
    return from(a) < from(b);
  });
  int each = rules->terms->stand_down ? a_year(*rules->terms->stand_down) : 0;
  int cycle = rules->terms->length ? whole_years(**rules->terms->length)
                                   : needed_a_year(static_cast<int>(serving.size()), std::max(each, 1)).value_or(1);
  cycle = std::clamp(cycle, 1, longest_cycle);
  Rota out;
  std::vector<Turn> people;
  for (const auto& one : serving) {
    int latest = one.limit ? latest_meeting(*one.limit, agm) : one.seat.term ? cycle : 0;
    if (one.limit && latest == 0) out.overdue.push_back(one);
    if (!one.seat.term) out.not_recorded.push_back(one);
    bool resident = surely(one.seat.resident);
    people.push_back(
        {resident, surely(one.seat.votes) || (one.seat.votes == YesNoUnknown::unknown && !resident), latest});
  }
  auto planned = turns(people, cycle, each, years);
  out.searched = planned.searched;
  std::vector<int> latest;
  std::vector<bool> stood(people.size(), false);
  for (const auto& person : people) latest.push_back(std::max(person.latest, 1));
  for (std::size_t year = 0; year < planned.years.size(); ++year) {
    auto& one = planned.years[year];
    RotaYear to{add_months(agm, 12 * static_cast<int>(year)), {}, one.residents_left, one.majority};
    for (auto at : one.people) {
      to.stand_down.push_back({serving[at], latest[at] == static_cast<int>(year) + 1, stood[at]});
      stood[at] = true;
      latest[at] = static_cast<int>(year) + 1 + cycle;
    }
    out.years.push_back(std::move(to));
  }
  return out;
}

}  // namespace quorate
