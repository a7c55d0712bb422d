#include "budget/position.h"

#include <algorithm>
#include <map>

namespace quorate {
namespace {

bool unnamed(const LedgerEntry& entry, const Plan& plan) {
  return *entry.kind == EntryKind::fee && !entry.fee && plan.fees.size() > 1;
}

// Of one that does not say which fee it is that is known only where all fees of the plan are alike in this.
enum class OnTop { no, yes, not_known };
OnTop on_top(const LedgerEntry& entry, const Plan& plan) {
  if (!unnamed(entry, plan)) {
    const auto* fee = fee_of(entry, plan);
    return fee && fee->on_top ? OnTop::yes : OnTop::no;
  }
  auto on = std::count_if(plan.fees.begin(), plan.fees.end(), [](const Fee& fee) { return fee.on_top; });
  if (on == 0) return OnTop::no;
  return static_cast<std::size_t>(on) == plan.fees.size() ? OnTop::yes : OnTop::not_known;
}

void add_fee(Position& position, const LedgerEntry& entry, const Plan& plan) {
  auto amount = *entry.amount;
  auto top = on_top(entry, plan);
  if (top != OnTop::yes) position.fees += amount;
  if (top != OnTop::not_known) return;
  if (amount < Money{})
    position.unclear_back += -amount;
  else
    position.unclear += amount;
}

void begin(Position& position, const LedgerEntry& entry, const Openings& openings) {
  const auto* opening = openings.before(entry);
  if (!opening) return;
  position.opening += opening->amount;
  if (!position.began) position.began = opening;
}

bool concerns(const Fee& fee) { return !fee.of || **fee.of == FeeBase::drawn_down; }

void add_to(FeeDue& due, const LedgerEntry& entry, const Plan& plan) {
  auto rate = due.fee->rate->value;
  if (*entry.kind == EntryKind::drawdown) {
    due.drawn += *entry.amount;
    due.drawn_singly += rate * *entry.amount;
  }
  if (*entry.kind == EntryKind::give_back) {
    due.returned += *entry.amount;
    due.returned_singly += rate * *entry.amount;
  }
  if (*entry.kind != EntryKind::fee || fee_of(entry, plan) != due.fee) return;
  due.recorded = true;
  if (entry.amount->pence < 0)
    due.gone_back = due.gone_back - *entry.amount;
  else
    due.paid += *entry.amount;
}

}  // namespace

bool is_on_top(const LedgerEntry& fee, const Plan& plan) { return on_top(fee, plan) == OnTop::yes; }

const Fee* fee_of(const LedgerEntry& entry, const Plan& plan) {
  if (!entry.fee) return plan.fees.size() == 1 ? &plan.fees[0] : nullptr;
  for (const auto& fee : plan.fees)
    if (fee.id.text == *entry.fee) return &fee;
  return nullptr;
}

void add_entry(Position& position, const LedgerEntry& entry, const Openings& openings, const Plan& plan) {
  auto amount = *entry.amount;
  begin(position, entry, openings);
  switch (*entry.kind) {
    case EntryKind::drawdown:
      position.drawn += amount;
      return;
    case EntryKind::spend:
      position.spent += amount;
      return;
    case EntryKind::refund:
      position.spent = position.spent - amount;
      return;
    case EntryKind::give_back:
      position.returned += amount;
      return;
    case EntryKind::income:
      position.income += amount;
      return;
    case EntryKind::in_kind:
      position.in_kind += amount;
      return;
    case EntryKind::fee:
      return add_fee(position, entry, plan);
    case EntryKind::stated_balance:
    case EntryKind::commitment:
    case EntryKind::virement:
      return;
  }
}

Position position_of(const Spending& spending, const BudgetTable& table, const Plan& plan) {
  Position position;
  position.planned = table.total;
  for (const auto& charge : spending.charges) add_entry(position, *charge.entry, spending.openings, plan);
  position.committed = spending.total.committed;
  const auto& openings = spending.openings.all;
  if (!openings.empty() && *openings.back().first->date > spending.as_of) position.begins = &openings.back();
  return position;
}

Flow movement(const Spending& spending, const Plan& plan, Date from, Date to) {
  Position before, within;
  for (const auto& charge : spending.charges) {
    if (*charge.entry->date > to) break;
    add_entry(*charge.entry->date < from ? before : within, *charge.entry, spending.openings, plan);
  }
  return {before.held(), within.drawn + within.income, within.spent, within.returned, within.fees, within.opening};
}

std::vector<StatedBalance> stated_balances(const Spending& spending, const Plan& plan) {
  std::map<std::string_view, Position> holders;
  std::vector<StatedBalance> out;
  std::size_t open = 0;  // the first of those whose day is not over
  auto close_before = [&](Date date) {
    for (; open < out.size() && *out[open].entry->date < date; ++open) out[open].position = holders[out[open].holder];
  };
  for (const auto& charge : spending.charges) {
    auto holder = holder_of(*charge.ledger, spending.only_holder);
    close_before(*charge.entry->date);
    add_entry(holders[holder], *charge.entry, spending.openings, plan);
    if (*charge.entry->kind == EntryKind::stated_balance) out.push_back({charge.entry, holder, {}});
  }
  for (; open < out.size(); ++open) out[open].position = holders[out[open].holder];
  return out;
}

std::vector<StatedBalance> not_met(const std::vector<StatedBalance>& stated) {
  std::map<std::string_view, StatedBalance> newest;
  for (const auto& one : stated) newest.insert_or_assign(one.holder, one);
  std::vector<StatedBalance> out;
  for (const auto& [holder, one] : newest)
    if (one.difference() != Money{} && !one.may_agree()) out.push_back(one);
  return out;
}

std::vector<const LedgerEntry*> fees_unnamed(const Spending& spending, const Plan& plan) {
  std::vector<const LedgerEntry*> out;
  for (const auto& charge : spending.charges)
    if (unnamed(*charge.entry, plan)) out.push_back(charge.entry);
  return out;
}

std::vector<FeeDue> fees_due(const Spending& spending, const Plan& plan) {
  std::vector<FeeDue> out;
  for (const auto& fee : plan.fees) {
    if (!concerns(fee)) continue;
    FeeDue due{&fee};
    for (const auto& charge : spending.charges) add_to(due, *charge.entry, plan);
    due.due = fee.rate->value * (due.drawn - due.returned);
    due.known = spending.openings.all.empty();
    out.push_back(due);
  }
  return out;
}

std::optional<Forecast> forecast(Money so_far, const Days& period, Date as_of) {
  if (!period.from || as_of < *period.from) return {};
  auto days = days_between(*period.from, period.to) + 1;
  auto gone = std::min(days_between(*period.from, as_of) + 1, days);
  if (days <= 0) return {};
  return Forecast{so_far, gone, days, Fraction{days, gone} * so_far};
}

}  // namespace quorate
