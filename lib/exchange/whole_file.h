// What only the whole of a bank's file tells: that its dates stand in another order than was told, and where one
// balance does not lead to the next.
#pragma once
#include "exchange/bank_rows.h"

namespace quorate {

// What each row wrote as its date, row by row.
using DateTexts = std::vector<std::string>;

// Where one row's date fits only the other order of day and month, no date is taken that fits both.
void refuse_doubtful_dates(std::vector<BankRow>& rows, const DateTexts& dates, DateOrder order);

// The pairs of rows, oldest first, of which the balance of the second is not what the first leads to.
std::vector<BalanceGap> balance_gaps(const std::vector<BankRow>& rows);

}  // namespace quorate
