// How a file in ledger/ is written: one table for each of its records.
#include "format/entry_codecs.h"
#include "format/table.h"

namespace quorate {

// clang-format off: one row a field
TABLE(LedgerInfo, "ledger")
    .optional<&R::held_by>("held_by", "The organisation that holds the money and keeps this ledger.") END

    TABLE(LedgerEntry, "ledger entry")
    .required<&R::date>("date", "The day on which it happened.")
    .required<&R::kind>("kind", "`drawdown`: from the funder; `spend`: paid; `commitment`: promised, not yet paid; `refund`: back from a payee; `return`: back to the funder; `income`: from anybody else; `in-kind`: help at its value, never money; `fee`: the holder's fee, negative where it goes back; `virement`: budget moved between lines; `stated-balance`: what the holder says it holds at the end of the day.")
    .optional<&R::activity>("activity", "The line of the plan that it is charged to.")
    .required<&R::amount>("amount", "How much.")
    .optional<&R::payee>("payee", "Who was paid, or is promised it: an organisation's id, or a name.", Reads::payments)
    .optional<&R::decision>("decision", "The decision that it rests on, such as `2014-03-12/hub-lease`.", Reads::payments)
    .optional<&R::receipt>("receipt", "The receipt, as a path inside the area; or `none`, with the reason in `note`.", Reads::payments)
    .optional<&R::note>("note", "Anything to remember about it.", Reads::payments)
    .optional<&R::period>("period", "The period whose money it is, where that is not the period of the date.")
    .optional<&R::id>("id", "A short name, where another entry refers to this one.")
    .optional<&R::settles>("settles", "The commitment that it pays, wholly or in part.")
    .optional<&R::in_full>("in_full", "Whether nothing more will be paid of that commitment.")
    .optional<&R::from>("from", "Of a virement: the line that the budget leaves.")
    .optional<&R::to>("to", "Of a virement: the line that it goes to.")
    .optional<&R::fee>("fee", "Of a fee: which of the plan's fees it is; left out, its only one.")
    .optional<&R::key>("key", "What the bank's file knows it by; written by the import.", Reads::payments) END

    TABLE(SpendReport, "spend report")
    .required<&R::period>("period", "The period it reports on.")
    .optional<&R::due>("due", "By when it has to be sent.")
    .optional<&R::sent>("sent", "When it was sent.")
    .optional<&R::explanations>("explanations", "Why lines came out as they did, each under the line's id.", Reads::words) END

    TABLE(LedgerFile, "ledger file")
    .optional<&R::format>("format", "The version of this format, where a file says it: `1`.")
    .optional<&R::ledger>("ledger", "Whose ledger it is.")
    .optional<&R::entries>("entries", "What happened, in order.")
    .optional<&R::spend_reports>("spend_reports", "The reports on the money that are due to the funder.", Reads::payments) END

}  // namespace quorate
