// Which rows of a bank's file the ledger has already, which it has without knowing the bank's key, and which are new.
// Nothing is guessed: where two answers are possible, the row is left to the person who asked.
#pragma once
#include "budget/opening.h"
#include "exchange/bank_rows.h"
#include "model/ledger.h"

namespace quorate {

enum class RowFate { added, matched, already, left, skipped, unreadable };

// Why a row is left to the person.
enum class Doubt {
  none,
  no_meaning,       // the mapping does not say what it is
  several_entries,  // several entries typed by hand may be meant, or several rows mean one
  other_payee,      // an entry of the same amount, near in time, may be meant
  several_in_one,   // several entries of one day or one payee come to the amount
  too_many,         // so many entries without a key stand there that not all can be looked at
  other_key,        // an entry of the same amount has a key that no row of a bank has
  other_balance,    // alike but for the balance: the same with a late row before it, or a second one
  other_words,      // an entry of the same amount and balance, on that day or near it, has the key of another row
  whose_account,    // a ledger of a holder who may be another has it, and nobody says whose account the file is of
};

struct MatchedRow {
  const BankRow* row;
  RowFate fate = RowFate::added;
  Doubt doubt = Doubt::none;
  const LedgerEntry* entry = nullptr;        // of one that is matched or there already
  std::vector<const LedgerEntry*> could_be;  // of one that is left
  const LedgerEntry* far = nullptr;          // of one that is added: of its amount, without a key, but weeks away
  std::string key;                           // as it is, or would be, written
};

// Whose account an entry is of, for a row of one account.
enum class Account {
  this_one,  // or it may be, since its ledger names no holder
  unclear,   // its ledger names a holder, and nobody says whose account the file is of
  other,
};

// An entry that a row may be; one without a key was typed by hand.
struct KnownEntry {
  const LedgerEntry* entry;
  std::string payee;  // the words for whoever was paid: an organisation's name
  Account account = Account::this_one;
};

struct Matching {
  int days = 7;              // that an entry typed by hand may stand apart from the bank's day
  bool holder_said = false;  // whose account the file is of, by the mapping and not only by the ledger
};

std::vector<MatchedRow> match_rows(const BankFile& file, const std::vector<KnownEntry>& known, Matching how);

}  // namespace quorate
