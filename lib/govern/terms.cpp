#include "govern/terms.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>

namespace quorate {
namespace {

int year_of(Date date) { return static_cast<int>(date.day.year()); }

bool by_election(const Term& term) {
  return !term.how || (**term.how != TermStart::co_opted && **term.how != TermStart::appointed);
}

bool follows(const Term& later, const Term& earlier) {
  if (!earlier.to || *later.from <= *earlier.from) return false;
  auto gap = days_between(**earlier.to, *later.from);
  return gap == 0 || gap == 1;
}

void count_in_a_row(const Member& member, Serving& out) {
  std::vector<const Term*> terms;
  for (const auto& term : member.terms) terms.push_back(&term);
  std::stable_sort(terms.begin(), terms.end(), [](const Term* a, const Term* b) { return *a->from > *b->from; });
  const auto* last = out.seat.term;
  out.in_a_row = 1;
  out.elected_in_a_row = by_election(*last) ? 1 : 0;
  for (const auto* term : terms) {
    if (!follows(*last, *term)) continue;
    last = term;
    ++out.in_a_row;
    if (by_election(*term)) ++out.elected_in_a_row;
  }
  out.since = *last->from;
}

// One year in one reading.
struct Window {
  std::string name;
  Date first, last;
};

std::vector<Window> calendar_years(Date begin, Date as_of) {
  std::vector<Window> out;
  for (int year = year_of(begin); year <= year_of(as_of); ++year)
    out.push_back({fmt::format("calendar year {}", year), make_date(year, 1, 1), make_date(year, 12, 31)});
  return out;
}

// The year that the next annual meeting will end is under way until the calendar year after the last one is over.
std::vector<Window> agm_years(const Area& area, Date as_of) {
  std::vector<Window> out;
  auto days = agm_days(area);
  std::erase_if(days, [&](Date day) { return day > as_of; });
  for (std::size_t at = 1; at < days.size(); ++at)
    out.push_back({fmt::format("year to the annual meeting of {}", text(days[at])), day_after(days[at - 1]), days[at]});
  if (!days.empty() && year_of(days.back()) < year_of(as_of))
    out.push_back({"year to the next annual meeting", day_after(days.back()), make_date(year_of(as_of), 12, 31)});
  return out;
}

std::vector<Window> plan_years(const Area& area, Date as_of) {
  std::vector<Window> out;
  if (area.damage_to(Reads::plan) || !area.plan.plan || !area.plan.plan->starts) return out;
  const auto& plan = *area.plan.plan;
  auto ends = plan.ends ? std::min(**plan.ends, as_of) : as_of;
  for (auto first = **plan.starts; first <= ends;) {
    auto next = add_months(first, 12);
    out.push_back({fmt::format("plan year from {}", text(first)), first, day_before(next)});
    first = next;
  }
  return out;
}

std::vector<Window> windows(const Area& area, Interval each, Date begin, Date as_of) {
  std::vector<Window> out;
  auto add = [&](std::vector<Window> more) { out.insert(out.end(), more.begin(), more.end()); };
  if (each != Interval::agm && each != Interval::plan_year) add(calendar_years(begin, as_of));
  if (each == Interval::year || each == Interval::agm) add(agm_years(area, as_of));
  if (each == Interval::year || each == Interval::plan_year) add(plan_years(area, as_of));
  std::erase_if(out, [&](const Window& window) { return window.first < begin; });
  return out;
}

class StandDowns {
 public:
  explicit StandDowns(const Area& area) : area_(area) {
    for (auto day : agm_days(area)) days_.insert(day);
    for (const auto& meeting : area.meetings)
      if (meeting.kind() == MeetingKind::agm) agms_.insert(meeting.id);
  }

  // The first term of anybody: before it nothing is recorded.
  std::optional<Date> begin() const {
    std::optional<Date> out;
    for (const auto& member : area_.membership.members)
      for (const auto& term : member.terms)
        if (!out || *term.from < *out) out = *term.from;
    return out;
  }

  // The fewest and the most that can have stood down from one day to another.
  std::pair<int, int> count(const Window& window, std::optional<bool> non_voting_counted) const {
    std::pair<int, int> out{0, 0};
    for (const auto& member : area_.membership.members) {
      bool certain = false, maybe = member.terms.empty();
      for (const auto& term : member.terms) {
        if (!stood_down(term) || **term.to < window.first || **term.to > window.last) continue;
        bool voted = says_yes(term.votes ? term.votes : member.votes);
        certain = certain || voted || non_voting_counted.value_or(false);
        maybe = maybe || voted || non_voting_counted.value_or(true);
      }
      out.first += certain ? 1 : 0;
      out.second += maybe || certain ? 1 : 0;
    }
    return out;
  }

 private:
  bool stood_down(const Term& term) const {
    if (!term.to) return false;
    if (term.ended) return **term.ended == TermEnd::stood_down || **term.ended == TermEnd::term_over;
    return term.ended_at ? agms_.contains(term.ended_at->text) : days_.contains(**term.to);
  }

  const Area& area_;
  std::set<Date> days_;
  std::set<std::string_view> agms_;
};

const AtLeastEach* rule_on(const Area& area, Date day) {
  const auto* rules = version_on(area.constitution, day);
  return rules && rules->terms && rules->terms->stand_down ? &*rules->terms->stand_down : nullptr;
}

Reading reading_of(const Window& window, std::pair<int, int> count, const AtLeastEach& rule, bool over) {
  auto needed = a_year(rule);
  auto answer = count.first >= needed ? Verdict::yes : !over || count.second >= needed ? Verdict::depends : Verdict::no;
  return {window.name,
          answer,
          {range_figure("stood down", count.first, count.second), count_figure("needed", needed, rule.at_least.span)}};
}

void finish(YearOfStandDowns& year) {
  std::vector<Verdict> verdicts;
  for (const auto& reading : year.answer.readings) verdicts.push_back(reading.answer);
  year.answer.answer = agreed(verdicts);
  year.answer.working = year.answer.readings.front().working;
}

}  // namespace

std::optional<Date> Serving::ends() const {
  if (!seat.term || !seat.term->to) return limit;
  return limit ? std::min(*limit, **seat.term->to) : **seat.term->to;
}

std::vector<Serving> serving_on(const Membership& membership, const ConstitutionVersion* rules, Date day) {
  std::vector<Serving> out;
  for (const auto& seat : register_on(membership, day)) {
    Serving one{seat, {}, {}};
    if (seat.term) count_in_a_row(*seat.member, one);
    if (seat.term && rules && rules->terms && rules->terms->length)
      one.limit = *seat.term->from + **rules->terms->length;
    out.push_back(one);
  }
  return out;
}

std::vector<Date> agm_days(const Area& area) {
  std::set<Date> days;
  for (const auto& meeting : area.meetings)
    if (meeting.kind() == MeetingKind::agm) days.insert(meeting.date());
  return {days.begin(), days.end()};
}

std::vector<YearOfStandDowns> stand_downs(const Area& area, Date as_of) {
  StandDowns counted(area);
  const auto* now = rule_on(area, as_of);
  auto begin = counted.begin();
  if (!now || !begin) return {};
  std::map<int, YearOfStandDowns> years;
  std::set<int> over;
  for (const auto& window : windows(area, *now->each, *begin, as_of)) {
    const auto* rule = rule_on(area, std::min(window.last, as_of));
    if (!rule || !rule_on(area, window.first)) continue;
    auto count = counted.count(window, non_voting_counted(*version_on(area.constitution, window.first)));
    auto& year = years[year_of(window.last)];
    bool first = year.answer.readings.empty();
    year.year = year_of(window.last);
    year.fewest = first ? count.first : std::min(year.fewest, count.first);
    year.needed = a_year(*rule);
    year.answer.clause = rule->clause;
    year.answer.says = rule->says;
    year.answer.rule = rule->at_least.span;
    year.answer.readings.push_back(reading_of(window, count, *rule, window.last <= as_of));
    if (window.last <= as_of) over.insert(year.year);
  }
  std::vector<YearOfStandDowns> out;
  for (auto& [number, year] : years) {
    if (!over.contains(number)) continue;
    finish(year);
    out.push_back(std::move(year));
  }
  return out;
}

int whole_years(const TimeSpan& span) {
  constexpr int days_that_hold_a_year = 366;
  switch (span.unit) {
    case TimeSpan::Unit::days:
      return span.count / days_that_hold_a_year;
    case TimeSpan::Unit::weeks:
      return span.count * 7 / days_that_hold_a_year;
    case TimeSpan::Unit::months:
      return span.count / 12;
    case TimeSpan::Unit::years:
      break;
  }
  return span.count;
}

int a_year(const AtLeastEach& number) {
  if (*number.each == Interval::month) return *number.at_least * 12;
  if (*number.each == Interval::quarter) return *number.at_least * 4;
  return *number.at_least;
}

std::optional<int> needed_a_year(int members, int years) {
  if (years <= 0) return {};
  return (members + years - 1) / years;
}

Answer rota_honours_terms(const ConstitutionVersion* rules, const Body& body) {
  Answer out;
  if (!rules || !rules->terms || !rules->terms->length || !rules->terms->stand_down) return out;
  const auto& terms = *rules->terms;
  int years = whole_years(**terms.length), each = a_year(*terms.stand_down);
  out.clause = terms.stand_down->clause.empty() ? terms.clause : terms.stand_down->clause;
  out.says = terms.stand_down->says;
  out.rule = terms.stand_down->at_least.span;
  auto axis = non_voting_axis(*rules, body);
  std::vector<Axis> axes;
  if (axis) axes.push_back(*axis);
  std::vector<Verdict> verdicts;
  for (const auto& choice : choices_of(axes)) {
    bool all = axes.empty() ? non_voting_counted(*rules).value_or(true) : choice[0] == 0;
    int most = 0, least = 0;
    for (const auto& head : body) {
      most += all || head.votes != YesNoUnknown::no ? 1 : 0;
      least += all || head.votes == YesNoUnknown::yes ? 1 : 0;
    }
    auto honours = [&](int members) { return verdict(std::int64_t{years} * each >= members); };
    verdicts.push_back(agreed(std::vector{honours(least), honours(most)}));
    Working working{range_figure("members", least, most),
                    count_figure("years a term lasts at most", years, terms.length->span),
                    count_figure("stand down each year, at least", each, terms.stand_down->at_least.span),
                    count_figure("people that this clears", std::int64_t{years} * each)};
    if (years > 0)
      working.push_back(range_figure("needed each year", *needed_a_year(least, years), *needed_a_year(most, years)));
    out.readings.push_back({name_of(axes, choice), verdicts.back(), std::move(working)});
  }
  out.answer = agreed(verdicts);
  out.working = out.readings.front().working;
  if (axes.empty()) out.readings.clear();
  return out;
}

}  // namespace quorate
