// import.yaml: how a bank's file is to be read, and what its texts mean in the ledger.
#pragma once
#include <optional>
#include <vector>

#include "model/ledger.h"
#include "model/located.h"

namespace quorate {

// The order in which the parts of a date stand in the bank's file.
enum class DateOrder { day_month_year, month_day_year, year_month_day };

// Which columns hold what, by their headings; or by their numbers, counted from 1, in a file without headings.
struct ImportColumns {
  Text date;
  std::vector<Text> text;  // several are put together with a blank
  std::optional<Text> amount, money_in, money_out, balance;
};

// What an entry becomes when the bank's text has these words in it.
struct ImportText {
  std::optional<Text> contains;
  std::optional<Located<EntryKind>> kind;
  std::optional<Ref<Activity>> activity;
  std::optional<Text> payee;
  bool skip = false;
  Span span;
};

struct ImportMap {
  ImportColumns columns;
  DateOrder dates = DateOrder::day_month_year;
  bool headings = true;
  std::optional<AreaPath> into;
  std::optional<Ref<Organisation>> held_by;  // of a ledger that is made
  std::optional<Text> account;               // tells the keys of several accounts apart
  bool keep_text = false;                    // the bank's text becomes the note
  std::optional<Located<int>> days;          // that a payment typed by hand may stand apart from the bank's day
  std::vector<ImportText> texts;
  std::optional<ImportText> money_in, money_out;  // where no text says it
};

}  // namespace quorate
