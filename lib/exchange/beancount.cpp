#include <fmt/core.h>

#include <unordered_map>

#include "base/characters.h"
#include "exchange/journal.h"
#include "exchange/plain_line.h"

namespace quorate {
namespace {

using Names = std::unordered_map<std::string, std::string>;  // by the accounts of the journal

std::string account_name(std::string_view account) {
  std::string out;
  for (std::size_t at = 0; at <= account.size();) {
    auto end = std::min(account.find(':', at), account.size());
    if (at > 0) out += ':';
    out += beancount_part(account.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

void add_directives(std::string& out, const Journal& journal, Names& names) {
  out += fmt::format("option \"title\" {}\noption \"operating_currency\" \"GBP\"\n\n1900-01-01 commodity GBP\n",
                     for_beancount(journal.title));
  for (const auto& [account, title] : journal.accounts) {
    const auto& name = names[account] = account_name(account);
    out += fmt::format("1900-01-01 open {} GBP\n", name);
    if (!title.empty()) out += fmt::format("  name: {}\n", for_beancount(title));
  }
}

// Beancount asks for the balance at the beginning of a day.
void add_balance(std::string& out, const JournalEntry& entry, const JournalBalance& balance, const Names& names) {
  const auto& account = names.at(balance.account);
  if (balance.stated == balance.computed)
    out += fmt::format("\n{} balance {}  {} GBP\n  entry: {}\n", iso(day_after(entry.date)), account,
                       plain(balance.stated), for_beancount(entry.reference));
  else
    out += fmt::format("\n; {} ({}) {} is stated for {} and the entries come to {}\n", iso(entry.date), entry.reference,
                       plain(balance.stated), account, plain(balance.computed));
}

void add_entry(std::string& out, const JournalEntry& entry, const Names& names) {
  if (entry.balance) return add_balance(out, entry, *entry.balance, names);
  out += fmt::format("\n{} * ", iso(entry.date));
  if (!entry.payee.empty()) out += for_beancount(entry.payee) + " ";
  const auto& words = entry.payee.empty() && entry.note.empty() ? entry.kind : entry.note;
  out += fmt::format("{}\n  entry: \"{}\"\n  kind: \"{}\"\n", for_beancount(words), entry.reference, entry.kind);
  for (const auto& [name, value] : entry.metadata) out += fmt::format("  {}: {}\n", name, for_beancount(value));
  for (const auto& posting : entry.postings)
    out += fmt::format("  {}  {} GBP\n", names.at(posting.account), plain(posting.amount));
}

}  // namespace

std::string beancount_journal(const Journal& journal) {
  std::string out;
  Names names;
  add_directives(out, journal, names);
  for (const auto& entry : journal.entries) add_entry(out, entry, names);
  return out;
}

}  // namespace quorate
