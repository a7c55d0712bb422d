#include <fmt/core.h>

#include "exchange/journal.h"
#include "exchange/plain_line.h"

namespace quorate {
namespace {

std::string pounds(Money money) { return "£" + plain(money); }

// "Larch's Bakery | the catering", or of what kind it is where neither is written.
std::string description(const JournalEntry& entry) {
  auto payee = for_description(entry.payee), note = for_description(entry.note);
  if (payee.empty()) return note.empty() ? entry.kind : note;
  return note.empty() ? payee : payee + " | " + note;
}

std::string tags(const JournalEntry& entry) {
  auto out = "kind:" + entry.kind;
  for (const auto& [name, value] : entry.metadata) out += fmt::format(", {}:{}", name, for_comment(value));
  return out;
}

void add_directives(std::string& out, const Journal& journal) {
  out += fmt::format("; {}\n\ncommodity £\n    format £1,000.00\n\n", for_comment(journal.title));
  for (const auto& [name, title] : journal.accounts) {
    out += fmt::format("account {}\n", name);
    if (auto words = for_comment(title); !words.empty()) out += fmt::format("    ; {}\n", words);
  }
}

// A balance that the entries do not come to is told beside them: as an assertion it would close the whole journal.
void add_balance(std::string& out, const JournalEntry& entry, const JournalBalance& balance) {
  if (balance.stated == balance.computed)
    out += fmt::format("\n{} * ({}) {}\n    {}  £0.00 = {}\n", iso(entry.date), entry.reference, description(entry),
                       balance.account, pounds(balance.stated));
  else
    out += fmt::format("\n; {} ({}) {} is stated for {} and the entries come to {}\n", iso(entry.date), entry.reference,
                       pounds(balance.stated), balance.account, pounds(balance.computed));
}

void add_entry(std::string& out, const JournalEntry& entry) {
  if (entry.balance) return add_balance(out, entry, *entry.balance);
  out += fmt::format("\n{} * ({}) {}\n    ; {}\n", iso(entry.date), entry.reference, description(entry), tags(entry));
  for (const auto& posting : entry.postings)
    out += fmt::format("    {}  {}\n", posting.account, pounds(posting.amount));
}

}  // namespace

std::string hledger_journal(const Journal& journal) {
  std::string out;
  add_directives(out, journal);
  for (const auto& entry : journal.entries) add_entry(out, entry);
  return out;
}

}  // namespace quorate
