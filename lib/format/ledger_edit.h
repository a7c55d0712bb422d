// Changes to a ledger's file as text: what is added is written in the file's own manner, and every other byte stays.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "model/ledger.h"
#include "source/files.h"

namespace quorate {

struct NewEntry {
  Date date;
  EntryKind kind;
  Money amount;
  std::string activity, payee, note, key;  // empty: not written
};

struct NewKey {
  const LedgerEntry* entry;  // of the file that is edited
  std::string key;
};

// What is to be done to one file.
struct LedgerEdit {
  std::string path;
  const Ledger* ledger = nullptr;  // without one, the file is made
  std::vector<NewKey> keys;
  std::vector<NewEntry> entries;
  std::string held_by;  // of a file that is made
};

// The file's text as it will be.
std::string edited(const LedgerEdit& edit);

// Whether the ledgers, read again with this text in place of the old one, say all that they said before, and besides
// that what was to be added: nothing else. Otherwise nothing may be written.
bool says_the_same(const LedgerEdit& edit, const std::string& text, const std::vector<Ledger>& all);

}  // namespace quorate
