#include "exchange/keyed_rows.h"

#include <algorithm>
#include <deque>
#include <map>
#include <tuple>
#include <unordered_set>

namespace quorate {
namespace {

// A key of the ledger that no row of the file has claimed yet.
struct Kept {
  const LedgerEntry* entry;
  BankKey key;
  bool claimed = false;
  bool located = false;  // it lies between rows of this file, so this file must have it
};

constexpr std::size_t most_told = 5;  // entries that a row could be

// A payment leads from one balance to the next.
std::int64_t balance_before(const BankKey& key) { return (*key.balance - key.amount).pence; }
std::int64_t balance_behind(const BankKey& key) { return key.balance->pence; }

std::vector<Kept> kept_keys(const std::vector<KnownEntry>& known, Account account) {
  std::vector<Kept> out;
  for (const auto& one : known)
    if (one.entry->key && one.account == account)
      if (auto key = parse_key(*one.entry->key)) out.push_back({one.entry, std::move(*key)});
  return out;
}

void claim(MatchedRow& row, Kept& kept) {
  row.fate = RowFate::already;
  row.entry = kept.entry;
  row.key = std::string(*kept.entry->key);
  kept.claimed = true;
}

bool open_row(const MatchedRow& row) { return row.fate == RowFate::added; }

void match_exactly(std::vector<MatchedRow>& rows, std::vector<Kept>& kept) {
  std::unordered_map<std::string, std::deque<Kept*>> by_key;
  for (auto& one : kept) by_key[text(one.key)].push_back(&one);
  for (auto& row : rows) {
    if (!open_row(row)) continue;
    auto found = by_key.find(text(row.row->key));
    if (found == by_key.end() || found->second.empty()) continue;
    claim(row, *found->second.front());
    found->second.pop_front();
  }
}

struct Days {
  Date first, last;
  bool inside(Date day) const { return first < day && day < last; }
  bool within(Date day) const { return first <= day && day <= last; }
};

std::optional<Days> days_of(const std::vector<MatchedRow>& rows) {
  std::optional<Days> out;
  for (const auto& row : rows) {
    if (row.fate == RowFate::unreadable || row.fate == RowFate::skipped) continue;
    auto day = row.row->key.date;
    if (!out) out = Days{day, day};
    out->first = std::min(out->first, day);
    out->last = std::max(out->last, day);
  }
  return out;
}

// Whether each balance follows from the one before: then no row was left out between the first and the last.
bool runs_on(const std::vector<MatchedRow>& rows) {
  std::optional<std::int64_t> balance;
  for (const auto& row : rows) {
    if (row.fate == RowFate::unreadable) return false;
    const auto& key = row.row->key;
    if (!key.balance && row.fate == RowFate::skipped) continue;
    if (!key.balance || (balance && *balance != balance_before(key))) return false;
    balance = balance_behind(key);
  }
  return true;
}

using Balance = std::int64_t (*)(const BankKey&);
using Balances = std::unordered_set<std::int64_t>;

// At which the file may begin or end: beside its first or last row, and those that are left out before it or behind it.
template <class Rows>
Balances balances_at(Rows first, Rows end, Balance balance) {
  Balances out;
  for (; first != end; ++first) {
    if (first->row->key.balance) out.insert(balance(first->row->key));
    if (first->fate != RowFate::skipped) break;
  }
  return out;
}

// The keys of the first or the last day of a file, which may have only a part of that day.
class Edge {
 public:
  Edge(Date day, std::vector<Kept>& kept) : day_(day), kept_(kept) {}

  // Whether one of them starts, or ends, at one of these balances.
  bool meets(Balance balance, const Balances& balances) const {
    return std::any_of(kept_.begin(), kept_.end(),
                       [&](const Kept& one) { return is_of_day(one) && balances.contains(balance(one.key)); });
  }
  // The balances of what surely lies in the file on other days.
  Balances beside(Balance balance) const {
    Balances out;
    for (const auto& one : kept_)
      if (one.key.balance && one.key.date != day_ && (one.located || one.claimed)) out.insert(balance(one.key));
    return out;
  }
  // A balance that the account had twice leads astray; then there are keys for which the file has no row.
  bool has_a_row_for_each(const std::vector<MatchedRow>& rows) const {
    std::unordered_map<std::string, std::size_t> open;
    for (const auto& row : rows)
      if (open_row(row) && row.row->key.date == day_) ++open[text_without_balance(row.row->key)];
    return std::all_of(kept_.begin(), kept_.end(), [&](const Kept& one) {
      return !is_of_day(one) || one.claimed || open[text_without_balance(one.key)]-- > 0;
    });
  }
  void locate() {
    for (auto& one : kept_)
      if (is_of_day(one)) one.located = true;
  }

 private:
  bool is_of_day(const Kept& one) const { return one.key.balance && one.key.date == day_; }
  Date day_;
  std::vector<Kept>& kept_;
};

// Finds the keys that lie within this file, so that it must have them, whatever balance it gives them now. Those of the
// days between its first day and its last do. Those of the first day do where the account's balance leads on from the
// file's beginning, or up to the days between, and none of them ends where the file begins: that one may stand before
// it. So do those of the last day, the other way round.
void locate(const std::vector<MatchedRow>& rows, std::vector<Kept>& kept, Days days) {
  if (!runs_on(rows)) return;
  for (auto& one : kept)
    if (one.key.balance && days.inside(one.key.date)) one.located = true;
  auto begins = balances_at(rows.begin(), rows.end(), balance_before);
  auto ends = balances_at(rows.rbegin(), rows.rend(), balance_behind);
  Edge first(days.first, kept), last(days.last, kept);
  bool one_day = days.first == days.last;
  bool into = first.meets(balance_before, begins) || first.meets(balance_behind, first.beside(balance_before));
  bool part = first.meets(balance_behind, begins) || (one_day && last.meets(balance_before, ends));
  if (into && !part && first.has_a_row_for_each(rows)) first.locate();
  if (one_day || last.meets(balance_before, ends)) return;
  if (last.meets(balance_before, last.beside(balance_behind)) && last.has_a_row_for_each(rows)) last.locate();
}

// Rows and keys of one day, amount and text whose balances differ.
struct Alike {
  std::vector<MatchedRow*> rows;
  std::vector<Kept*> keys;
};

void claim_in_order(Alike& alike, bool (*may)(const MatchedRow&, const Kept&)) {
  for (auto& row : alike.rows) {
    auto key = std::find_if(alike.keys.begin(), alike.keys.end(),
                            [&](const Kept* one) { return !one->claimed && may(*row, *one); });
    if (key != alike.keys.end()) claim(*row, **key);
  }
  std::erase_if(alike.rows, [](const MatchedRow* row) { return !open_row(*row); });
  std::erase_if(alike.keys, [](const Kept* key) { return key->claimed; });
}

bool without_balance(const MatchedRow& row, const Kept& kept) { return !row.row->key.balance || !kept.key.balance; }
bool surely_here(const MatchedRow&, const Kept& kept) { return kept.located; }

void leave(MatchedRow& row, Doubt doubt, const LedgerEntry* could_be) {
  row.fate = RowFate::left;
  row.doubt = doubt;
  if (row.could_be.size() < most_told) row.could_be.push_back(could_be);
}

// Even where one leads to the balance at which the other starts they need not be two: a late payment of the same amount
// before the one moves its balance just so.
void leave_to_person(Alike& alike) {
  for (auto* row : alike.rows)
    for (const auto* key : alike.keys) leave(*row, Doubt::other_balance, key->entry);
}

// A bank writes the text of a pending payment anew when it is booked, and may move its day; the balance stays.
void leave_rewritten(std::vector<MatchedRow>& rows, const std::vector<Kept>& kept, int days) {
  std::map<std::tuple<Money, Money, int>, std::vector<const LedgerEntry*>> by_figures;
  for (const auto& one : kept)
    if (!one.claimed && one.key.balance)
      by_figures[{one.key.amount, *one.key.balance, day_number(one.key.date)}].push_back(one.entry);
  for (auto& row : rows) {
    const auto& key = row.row->key;
    if (!open_row(row) || !key.balance) continue;
    auto day = day_number(key.date);
    auto found = by_figures.lower_bound({key.amount, *key.balance, day - days});
    auto end = by_figures.upper_bound({key.amount, *key.balance, day + days});
    for (; found != end; ++found)
      for (const auto* entry : found->second) leave(row, Doubt::other_words, entry);
  }
}

// Balances of two accounts say nothing about each other, so that only what is written in the key counts.
void leave_to_whose_account(std::vector<MatchedRow>& rows, const std::vector<Kept>& kept,
                            std::string (*words)(const BankKey&)) {
  std::unordered_map<std::string, std::vector<const LedgerEntry*>> by_words;
  for (const auto& one : kept) by_words[words(one.key)].push_back(one.entry);
  for (auto& row : rows) {
    auto found = open_row(row) ? by_words.find(words(row.row->key)) : by_words.end();
    if (found == by_words.end()) continue;
    for (const auto* entry : found->second) leave(row, Doubt::whose_account, entry);
  }
}

}  // namespace

void match_keys(std::vector<MatchedRow>& rows, const std::vector<KnownEntry>& known, Matching how) {
  auto kept = kept_keys(known, Account::this_one);
  auto days = days_of(rows);
  if (!days) return;
  match_exactly(rows, kept);
  locate(rows, kept, *days);
  std::map<std::string, Alike> groups;
  for (auto& row : rows)
    if (open_row(row)) groups[text_without_balance(row.row->key)].rows.push_back(&row);
  for (auto& one : kept) {
    auto group = one.claimed ? groups.end() : groups.find(text_without_balance(one.key));
    if (group != groups.end()) group->second.keys.push_back(&one);
  }
  for (auto& [words, alike] : groups) {
    claim_in_order(alike, without_balance);
    claim_in_order(alike, surely_here);
    leave_to_person(alike);
  }
  leave_rewritten(rows, kept, how.days);
  leave_to_whose_account(rows, kept_keys(known, Account::unclear), text_without_balance);
  // The very same row in another holder's ledger: perhaps it is the ledger that was named by mistake.
  if (!how.holder_said) leave_to_whose_account(rows, kept_keys(known, Account::other), text);
}

std::unordered_map<std::string, std::size_t> key_numbers(const std::vector<KnownEntry>& known) {
  std::unordered_map<std::string, std::size_t> out;
  for (auto account : {Account::this_one, Account::unclear, Account::other})
    for (const auto& one : kept_keys(known, account)) {
      auto& largest = out[text(one.key)];
      largest = std::max(largest, number_of_key(*one.entry->key));
    }
  return out;
}

}  // namespace quorate
