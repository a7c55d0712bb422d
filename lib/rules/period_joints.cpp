#include "rules/period_joints.h"

#include <fmt/core.h>

#include "rules/reversed_days.h"

namespace quorate {
namespace {

using Joints = std::vector<PeriodJoint>;

// A day that the next period is measured against: the end of the one before it, or the bounds of the plan or year.
struct Bound {
  Date day;
  std::string what;  // "Year 1 ends", "the plan starts"
  Span span;
};

Span start_span(const Period& period) { return period.starts ? period.starts->span : period.id.span; }

void add(Joints& out, const Period& period, Date expected, Date begins, std::string overlap, Span span,
         Working working) {
  if (expected != begins)
    out.push_back({expected, begins, std::move(overlap), "plan/periods/" + period.id.text, span, std::move(working)});
}

void begin(Joints& out, const Period& period, Date begins, Date expected, const Bound& before) {
  add(out, period, expected, begins,
      fmt::format("`{}` begins on {}, but {} on {}", title(period), text(begins), before.what, text(before.day)),
      start_span(period),
      {{before.what, text(before.day), before.span}, {title(period) + " begins", text(begins), start_span(period)}});
}

void end(Joints& out, const Period& last, const Bound& whole) {
  add(out, last, day_after(*last.ends), day_after(whole.day),
      fmt::format("`{}` ends on {}, but {} on {}", title(last), text(*last.ends), whole.what, text(whole.day)),
      last.ends.span,
      {{title(last) + " ends", text(*last.ends), last.ends.span}, {whole.what, text(whole.day), whole.span}});
}

void backwards(Joints& out, const Period& period, Date begins) {
  if (begins <= *period.ends) return;
  add(out, period, day_after(begins), day_after(*period.ends),
      fmt::format("`{}` ends on {}, before it begins on {}", title(period), text(*period.ends), text(begins)),
      period.ends.span, {{"begins", text(begins), start_span(period)}, {"ends", text(*period.ends), period.ends.span}});
}

// `natural` is where the first period begins unless it says otherwise; `before` is what it then must fit.
void walk(Joints& out, const std::vector<Period>& periods, std::optional<Date> natural, Bound before) {
  for (const auto& period : periods) {
    auto begins = period.starts ? std::optional(**period.starts) : natural;
    if (!begins) {  // the first period of a plan without a first day: only where it ends is known
      natural = day_after(*period.ends);
      before = {*period.ends, title(period) + " ends", period.ends.span};
      continue;
    }
    if (natural) begin(out, period, *begins, *natural, before);
    backwards(out, period, *begins);
    walk(out, period.parts, *begins, {*begins, title(period) + " begins", start_span(period)});
    if (!period.parts.empty()) end(out, period.parts.back(), {*period.ends, title(period) + " ends", period.ends.span});
    natural = day_after(*period.ends);
    before = {*period.ends, title(period) + " ends", period.ends.span};
  }
}

}  // namespace

std::vector<PeriodJoint> period_joints(const Plan& plan) {
  Joints out;
  const auto* dates = plan.plan && !ends_before_start(plan) ? &*plan.plan : nullptr;
  if (dates && dates->starts)
    walk(out, plan.periods, **dates->starts, {**dates->starts, "the plan starts", dates->starts->span});
  else
    walk(out, plan.periods, {}, {});
  if (dates && dates->ends && !plan.periods.empty())
    end(out, plan.periods.back(), {**dates->ends, "the plan ends", dates->ends->span});
  return out;
}

}  // namespace quorate
