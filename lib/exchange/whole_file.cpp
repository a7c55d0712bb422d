#include "exchange/whole_file.h"

#include <fmt/core.h>

#include "base/words.h"
#include "exchange/bank_date.h"

namespace quorate {
namespace {

std::optional<DateOrder> other_way_round(DateOrder order) {
  if (order == DateOrder::day_month_year) return DateOrder::month_day_year;
  if (order == DateOrder::month_day_year) return DateOrder::day_month_year;
  return {};
}

}  // namespace

void refuse_doubtful_dates(std::vector<BankRow>& rows, const DateTexts& dates, DateOrder order) {
  auto other = other_way_round(order);
  if (!other) return;
  std::optional<std::size_t> shows;
  for (std::size_t at = 0; at < rows.size() && !shows; ++at)
    if (!parse_bank_date(dates[at], order) && parse_bank_date(dates[at], *other)) shows = at;
  if (!shows) return;
  auto words = fmt::format("line {} has `{}`, which fits only the other order of day and month",
                           rows[*shows].span.from().line, shortened(dates[*shows], 40));
  for (std::size_t at = 0; at < rows.size(); ++at) {
    if (rows[at].skipped || rows[at].problem) continue;
    auto one = parse_bank_date(dates[at], order), two = parse_bank_date(dates[at], *other);
    if (one && two && *one != *two)
      rows[at].problem = ParseProblem{fmt::format("`{}` may be two days: {}", shortened(dates[at], 40), words),
                                      "mend `dates` in the mapping, or that line"};
  }
}

// A row of which the amount is not known breaks the chain; one that has no balance only adds to it.
std::vector<BalanceGap> balance_gaps(const std::vector<BankRow>& rows) {
  std::vector<BalanceGap> out;
  std::optional<Money> reached;
  std::size_t last = 0;
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const auto& key = rows[at].key;
    bool unknown = rows[at].problem || key.amount == Money{};
    if (unknown) {
      reached.reset();
      continue;
    }
    if (reached) *reached += key.amount;
    if (!key.balance) continue;
    if (reached && *reached != *key.balance) out.push_back({last, at, *reached});
    reached = key.balance;
    last = at;
  }
  return out;
}

}  // namespace quorate
