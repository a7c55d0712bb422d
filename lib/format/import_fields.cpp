// How import.yaml is written: one table for each of its records.
#include "format/table.h"

namespace quorate {

// clang-format off: one row a field
TABLE(ImportColumns, "columns of the bank's file")
    .required<&R::date>("date", "The heading above the dates.")
    .required<&R::text>("text", "The heading above the texts; several are put together.")
    .optional<&R::amount>("amount", "The heading above the amounts, where money out is negative.")
    .optional<&R::money_in>("in", "The heading above the money in, where the two stand apart.")
    .optional<&R::money_out>("out", "The heading above the money out.")
    .optional<&R::balance>("balance", "The heading above the balance behind each row, where there is one.") END

    TABLE(ImportText, "meaning of a text")
    .optional<&R::contains>("contains", "Words of the bank's text; capitals do not count.")
    .optional<&R::kind>("kind", "The kind of entry: `drawdown`, `income` or `refund` for money in, `spend` or `return` for money out, `fee` for either.")
    .optional<&R::activity>("activity", "The line of the plan that it is charged to.")
    .optional<&R::payee>("payee", "Who is paid: an organisation's id, or a name.")
    .optional<&R::skip>("skip", "Whether such rows are left out.") END

    TABLE(ImportFile, "import file")
    .optional<&R::format>("format", "The version of this format, where a file says it: `1`.")
    .required<&R::columns>("columns", "Which columns hold what, by their headings; by their numbers where the file has none.")
    .required<&R::dates>("dates", "The order of the parts of a date: `30/11/2013` is `day-month-year`.")
    .optional<&R::headings>("headings", "Whether the bank's file has a row of headings; left out, it has.")
    .optional<&R::into>("into", "The ledger file that entries go to, such as `ledger/2014.yaml`.")
    .optional<&R::held_by>("held_by", "The organisation whose account it is, for a ledger file that is made.")
    .optional<&R::account>("account", "A short name of the account, where there are several: it keeps their keys apart.")
    .optional<&R::keep_text>("keep_text", "Whether the bank's text becomes the `note`; left out, no: it may hold names of people.")
    .optional<&R::days>("days", "How many days an entry typed by hand may stand apart from the bank's row; left out, 7.")
    .optional<&R::texts>("texts", "What the bank's texts mean; the first that fits counts.")
    .optional<&R::money_in>("money_in", "What money in is, where no text says it.")
    .optional<&R::money_out>("money_out", "What money out is, where no text says it.") END

}  // namespace quorate
