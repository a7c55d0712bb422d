// plan.yaml: what a partnership set out to do, with whose lead, by when and for how much; and what the published
// document printed, mistakes and all. Plain data: nothing is computed here, and what was not written is absent.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/fraction.h"
#include "base/money.h"
#include "model/located.h"

namespace quorate {

struct Organisation {
  Id<Organisation> id;
  Text name;
  std::string kind;  // charity, council, school, business ... in the area's own words
  std::optional<Text> identifier;  // its official one, in the form of org-id.guide
};

struct BoundaryChange {
  std::optional<Located<DateOrMonth>> agreed;
  Text what;
};

struct AreaInfo {
  Text name;
  std::string place;
  std::optional<Text> programme;
  std::optional<Ref<Organisation>> locally_trusted_organisation;
  std::vector<BoundaryChange> boundary_changes;
};

struct Award {
  Located<DateOrMonth> date;
  Located<Money> amount;
  std::string from;
  Span span;
};

enum class PlanStatus { draft, submitted, endorsed, ended };
enum class ReviewEvery { half_yearly, yearly, two_yearly };

struct PlanInfo {
  Text title;
  std::optional<Located<PlanStatus>> status;
  std::optional<Located<Date>> on;
  std::optional<Located<Date>> starts, ends;
  std::optional<Located<ReviewEvery>> review;
  std::vector<Located<Date>> reviewed;
  Span span;
};

struct Period {
  Id<Period> id;
  Text name;
  std::optional<Located<Date>> starts;  // of a part: the day after the part before it, or its parent's start
  Located<Date> ends;
  std::vector<Period> parts;
  Span span;
};

// What tables call a period: its name, or its id where it has none.
inline const std::string& title(const Period& period) {
  return period.name->empty() ? period.id.text : period.name.value;
}

struct Evidence {
  Id<Evidence> id;
  Text what;
  std::optional<Located<DateOrMonth>> from, to;
  std::optional<int> people;
  std::string by;
  std::optional<AreaPath> file;
};

struct Need {
  Id<Need> id;
  Text text;
  std::vector<Ref<Evidence>> evidence;
  std::vector<Text> concerns;
};

struct Outcome {
  Id<Outcome> id;
  Text text;
};

struct Measure {
  Id<Measure> id;
  std::string name;
  Text text;
};

struct Milestone {
  Id<Milestone> id;
  Text what;
  Located<DateOrMonth> due;
  std::optional<Ref<Milestone>> after;
  std::optional<Located<Date>> done;
  std::string depends_on;
  Span span;
};

// Something looked at again: on a date, or a span of time after the plan starts.
struct Review {
  Text what;
  std::optional<Located<DateOrMonth>> due;
  std::optional<Located<TimeSpan>> after;
};

// One piece of the prose's own arithmetic: an amount, so many times over.
struct Cost {
  Text what;
  Located<Money> amount;
  std::optional<Located<int>> times;
  bool provisional = false;
  Span span;
};

// A post paid from a line, and how long its contract runs.
struct Contract {
  std::string post;
  std::optional<int> hours_a_week;
  Located<DateOrMonth> ends;
  std::string clause;
};

using PeriodAmounts = Entries<Ref<Period>, Located<Money>>;

// A line of the plan: an activity of a priority, or a support cost. Both have the same form.
struct Activity {
  Id<Activity> id;
  Text name;
  std::vector<Text> aims;
  std::vector<Text> actions;
  std::string timescale;
  std::optional<Ref<Organisation>> lead;
  std::vector<Ref<Organisation>> lead_candidates;  // named as possible leads, none confirmed
  std::string lead_note;
  std::vector<Ref<Organisation>> support;  // bodies that help
  std::optional<PeriodAmounts> budget;
  std::vector<Cost> costs;
  std::vector<Ref<Measure>> measures;
  std::vector<Milestone> milestones;
  std::vector<Review> reviews;
  std::optional<Contract> contract;
  std::string clause;
  Span span;
};

// A heading of an earlier plan: entries of the ledger may still name it, and reports still show it.
struct RetiredLine {
  Id<Activity> id;
  Text name;
  std::optional<Ref<Activity>> merged_into;
  std::optional<Located<Date>> from;  // the first day on which it was no longer a line of the plan
  Span span;
};

// How many of a thing the document says there are.
struct PrintedCounts {
  std::optional<Located<int>> outcomes, priorities, activities, intended_outcomes, measures;
  std::string clause;
};

struct Priority {
  Id<Priority> id;
  Text name;
  std::vector<Ref<Outcome>> serves;
  std::vector<Text> issues;
  std::vector<Text> intended_outcomes;
  std::vector<Measure> measures;
  std::vector<Activity> activities;
  std::optional<PrintedCounts> printed;
  Span span;
};

enum class IncomeKind { cash, in_kind };

struct OtherIncome {
  Text what;
  std::optional<Ref<Period>> period;
  std::optional<Located<Money>> amount;
  std::optional<IncomeKind> kind;
};

enum class FeeBase { drawn_down, planned };

struct Fee {
  Id<Fee> id;
  Text name;
  Located<Share> rate;
  std::optional<Located<FeeBase>> of;
  bool on_top = true;  // paid in addition to the award, so that it takes nothing from the balance
  std::string clause;
  Span span;
};

struct PrintedLine {
  std::optional<Located<Money>> total;
  std::optional<Located<Share>> share;
};

enum class Rounding { pounds, tens, hundreds, thousands };

// What the published document says; compared with what the lines come to.
struct Printed {
  Entries<Ref<Period>, Located<Money>> columns;
  std::optional<Located<Money>> total;
  std::optional<Located<Share>> share_of_award;
  std::optional<Text> share_heading;  // the words above the column of shares
  Entries<Ref<Period>, Located<Balance>> balance;
  Entries<Ref<Period>, Located<Money>> fees;
  Entries<Ref<Activity>, PrintedLine> lines;
  std::optional<Located<Rounding>> rounded;
  std::optional<Located<int>> outcomes, priorities;
  std::string clause;
};

struct Promise {
  Id<Promise> id;
  Text what;
  std::string how_often;
  std::optional<Located<DateOrMonth>> due;
  std::vector<Text> who;
  std::string cost;
};

struct Communications {
  std::vector<Text> aims, stakeholders, channels, in_place;
  std::vector<Promise> promises;
};

struct Partner {
  std::optional<Ref<Organisation>> organisation;
  std::optional<Text> name;
  std::optional<Located<YesNoUnknown>> contact;
  Span span;
};

struct Risk {
  Id<Risk> id;
  Text text;
  std::vector<Text> response;
  Span span;
};

struct Gap {
  Id<Gap> id;
  Text text;
};

enum class StepStatus { completed, ongoing, planned };

struct Step {
  std::optional<Located<DateOrMonth>> when;
  Text what;
  std::optional<StepStatus> status;
};

struct Evaluation {
  std::vector<Text> asks;
  std::vector<Text> application_questions;
  std::optional<int> evidence_at_least;
};

struct Plan {
  std::optional<AreaInfo> area;
  std::vector<Award> awards;
  std::optional<PlanInfo> plan;
  std::vector<Organisation> organisations;
  std::vector<Period> periods;
  std::optional<Text> vision;
  std::optional<Text> vision_arose;
  std::vector<Text> values;
  std::vector<Evidence> evidence;
  std::vector<Need> needs;
  std::vector<Outcome> outcomes;
  std::vector<Priority> priorities;
  std::vector<Activity> support;
  std::vector<RetiredLine> retired;
  std::vector<OtherIncome> other_income;
  std::vector<Fee> fees;
  std::optional<Printed> printed;
  std::optional<Communications> communications;
  std::vector<Partner> partners;
  std::optional<Evaluation> evaluation;
  std::vector<Risk> risks;
  std::vector<Gap> gaps;
  std::vector<Step> timeline;

  const Organisation* organisation(std::string_view wanted) const {
    for (const auto& one : organisations)
      if (one.id.text == wanted) return &one;
    return nullptr;
  }
};

}  // namespace quorate
