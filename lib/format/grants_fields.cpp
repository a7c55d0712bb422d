// How grants.yaml and waivers.yaml are written: one table for each of their records.
#include "format/table.h"

namespace quorate {

// clang-format off: one row a field
TABLE(GrantRules, "rules of the fund")
    .optional<&R::activity>("activity", "The line of the plan that grants are paid from.")
    .optional<&R::largest>("largest", "The most that one grant may be.")
    .optional<&R::pot>("pot", "The most that all grants of a period may come to.")
    .optional<&R::evidence_at_least>("evidence_at_least", "How many kinds of evidence an applicant must promise.")
    .optional<&R::bank_statement>("bank_statement", "Whether a bank statement of the supporting organisation is asked for.")
    .optional<&R::agreement>("agreement", "Whether an agreement has to be signed before money is paid.")
    .optional<&R::receipts>("receipts", "Whether receipts have to be handed in.")
    .optional<&R::report_within>("report_within", "How long after the last payment the group has to report back.")
    .optional<&R::criteria>("criteria", "What an application is judged by.", Reads::words)
    .optional<&R::clause>("clause", "Where the rules stand.", Reads::words) END

    TABLE(GrantAward, "grant award")
    .optional<&R::decision>("decision", "The decision that awarded it, such as `2014-03-12/chest`.")
    .optional<&R::amount>("amount", "How much was awarded.")
    .optional<&R::on>("on", "The day of the award; left out, that of the meeting.")
    .optional<&R::conditions>("conditions", "What it depends on.", Reads::words) END

    TABLE(GrantPayment, "grant payment")
    .required<&R::date>("date", "When it was paid.")
    .required<&R::amount>("amount", "How much.")
    .optional<&R::entry>("entry", "The entry of the ledger that paid it.") END

    TABLE(GrantReceipt, "grant receipt")
    .required<&R::amount>("amount", "What the receipt is for.")
    .optional<&R::date>("date", "Its day.")
    .optional<&R::file>("file", "The receipt, as a path inside the area.") END

    TABLE(GrantReport, "report on a grant")
    .optional<&R::due>("due", "By when the group has to report back.")
    .optional<&R::received>("received", "When it did.")
    .optional<&R::file>("file", "The report, as a path inside the area.") END

    TABLE(Grant, "application")
    .required<&R::id>("id", "A short name, unique among applications.")
    .optional<&R::title>("title", "What it is for, in a few words.")
    .optional<&R::applicant>("applicant", "The group that applies, by its name; never a person's name.")
    .optional<&R::organisation>("organisation", "The id of the organisation that applies or supports the group.")
    .optional<&R::individual>("individual", "Whether it is for a single person: then no name stands here.")
    .optional<&R::received>("received", "When it was handed in.")
    .optional<&R::priority>("priority", "Which of the plan's priorities it serves.")
    .optional<&R::group_does>("group_does", "What the group does.", Reads::words)
    .optional<&R::use>("use", "What the money is for.")
    .optional<&R::benefits>("benefits", "Who will benefit, and how.", Reads::words)
    .optional<&R::amount>("amount", "How much is asked for.")
    .optional<&R::evidence>("evidence", "The kinds of evidence that the group will give.")
    .optional<&R::money_held_by>("money_held_by", "Who holds the money for the group.")
    .optional<&R::approved_how>("approved_how", "How spending is approved there.", Reads::words)
    .optional<&R::bank_statement>("bank_statement", "Whether the bank statement was seen.")
    .optional<&R::anything_else>("anything_else", "What else the group would like to add.", Reads::words)
    .optional<&R::outcome>("outcome", "What became of it.")
    .optional<&R::award>("award", "What was awarded, by which decision.")
    .optional<&R::agreement_signed>("agreement_signed", "When the agreement was signed.")
    .optional<&R::payments>("payments", "What was paid.")
    .optional<&R::receipts>("receipts", "The receipts that came back.")
    .optional<&R::report>("report", "The group's report.") END

    TABLE(GrantPublishing, "publishing of grants")
    .optional<&R::prefix>("prefix", "The prefix that 360Giving registered for you, such as `360G-fernside`.")
    .optional<&R::funder>("funder", "The id of the organisation that awards the grants; left out, the locally trusted organisation.")
    .optional<&R::licence>("licence", "The address of the licence, such as `https://creativecommons.org/licenses/by/4.0/`.")
    .optional<&R::data_source>("data_source", "The address of the page on which the grants are published.") END

    TABLE(GrantsFile, "grants file")
    .optional<&R::format>("format", "The version of this format, where a file says it: `1`.")
    .optional<&R::publish>("publish", "What `quorate export 360giving` needs beside the grants.")
    .optional<&R::rules>("rules", "What the fund may give and what it asks for.")
    .optional<&R::applications>("applications", "Who asked for what, and what became of it.") END

    TABLE(Waiver, "waiver")
    .required<&R::rule>("rule", "The rule whose finding is set aside, as findings print it.")
    .required<&R::subject>("subject", "What the finding is about: its `subject` in `quorate check --format csv`.")
    .required<&R::reason>("reason", "Why it is set aside.")
    .optional<&R::decision>("decision", "The decision that allows it, such as `2014-03-12/receipts`.")
    .optional<&R::until>("until", "The last day on which it holds; left out, it holds without end.") END

    TABLE(WaiversFile, "waivers file")
    .optional<&R::format>("format", "The version of this format, where a file says it: `1`.")
    .optional<&R::waivers>("waivers", "The findings that are set aside.") END

}  // namespace quorate
