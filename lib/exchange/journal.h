// The budget and the ledger as double entry, for accounting programs: every figure of `quorate budget` and `quorate
// ledger` is the balance of an account. The accounts are
//
//     assets:held:HOLDER                   what is held; assets:holder-not-named where the ledger names nobody
//     income:drawn:PERIOD                  drawn down; income:returned is what went back, income:other came from others
//     expenses:spent:plan:LINE:PERIOD      spent, less refunds; `earlier-plan:LINE` and `not-in-plan` for other lines
//     expenses:in-kind:plan:LINE:PERIOD    help in kind, against income:in-kind: never money
//     expenses:fees:FEE                    the holder's fee; one that is paid on top comes from income:fees-on-top
//     equity:budget:plan:LINE:PERIOD       what the plan gives, moved by virements, against equity:planned
//     equity:opening                       what was held before the first entry
//     equity:committed:plan:LINE:PERIOD    promised and not yet paid, against equity:promised
//
// where a part of a year stands below its year, and what belongs to no period stands on the line itself.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "report/spending_report.h"

namespace quorate {

struct JournalPosting {
  std::string account;
  Money amount;
};

// What a holder stated at the end of a day.
struct JournalBalance {
  std::string account;
  Money stated, computed;
};

struct JournalEntry {
  Date date;
  std::string kind, reference, payee, note;                   // as the user wrote them
  std::vector<std::pair<std::string, std::string>> metadata;  // a plain word, and a text of the user's
  std::vector<JournalPosting> postings;
  std::optional<JournalBalance> balance;  // then there are no postings
};

struct Journal {
  std::string title;
  std::map<std::string, std::string> accounts;  // each that is used, and what it is called
  std::vector<JournalEntry> entries;            // by date
};

// `below` stands behind the first word of each account, so that the journals of several areas can share a file.
Journal journal_of(const Books& books, const std::string& below = "");

std::string hledger_journal(const Journal& journal);  // ledger reads it too
std::string beancount_journal(const Journal& journal);

}  // namespace quorate
