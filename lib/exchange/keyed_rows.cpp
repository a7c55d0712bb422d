#include "exchange/keyed_rows.h"

#include <algorithm>
#include <deque>
#include <map>

namespace quorate {
namespace {

// A key of the ledger that no row of the file has claimed yet.
struct Kept {
  const LedgerEntry* entry;
  BankKey key;
  bool claimed = false;
  bool located = false;  // it lies between rows of this file, so this file must have it
};

// A payment leads from one balance to the next.
std::int64_t balance_before(const BankKey& key) { return (*key.balance - key.amount).pence; }
std::int64_t balance_behind(const BankKey& key) { return key.balance->pence; }

std::vector<Kept> kept_keys(const std::vector<KnownEntry>& known) {
  std::vector<Kept> out;
  for (const auto& one : known)
    if (one.entry->key)
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

// Balances that the account surely passed through within this file, and all that follow from them: a key of the ledger
// that starts or ends at one of them lies in this file as well.
class Located {
 public:
  Located(std::vector<Kept>& kept, Days days) {
    for (auto& one : kept) {
      if (one.claimed || !one.key.balance || !days.within(one.key.date)) continue;
      touching_.emplace(balance_before(one.key), &one);
      touching_.emplace(balance_behind(one.key), &one);
      if (days.inside(one.key.date)) locate(one);
    }
  }
  void pass_through(const BankKey& key) {
    reach(balance_before(key));
    reach(balance_behind(key));
  }
  void follow() {
    while (!reached_.empty()) {
      auto [first, last] = touching_.equal_range(reached_.front());
      reached_.pop_front();
      std::vector<Kept*> found;
      for (auto at = first; at != last; ++at) found.push_back(at->second);
      touching_.erase(first, last);
      for (auto* one : found)
        if (!one->located) locate(*one);
    }
  }

 private:
  void reach(std::int64_t balance) { reached_.push_back(balance); }
  void locate(Kept& one) {
    one.located = true;
    pass_through(one.key);
  }
  std::unordered_multimap<std::int64_t, Kept*> touching_;
  std::deque<std::int64_t> reached_;
};

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

void locate(const std::vector<MatchedRow>& rows, std::vector<Kept>& kept, Days days) {
  if (!runs_on(rows)) return;
  Located located(kept, days);
  for (const auto& row : rows)
    if (row.fate == RowFate::already && row.row->key.balance) located.pass_through(row.row->key);
  located.follow();
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

// One leads to where the other starts: they are two payments, one behind the other.
bool follow_each_other(const BankKey& a, const BankKey& b) {
  return balance_behind(a) == balance_before(b) || balance_behind(b) == balance_before(a);
}

void leave_to_person(Alike& alike) {
  bool two = alike.rows.size() == 1 && alike.keys.size() == 1 &&
             follow_each_other(alike.rows[0]->row->key, alike.keys[0]->key);
  if (two || alike.keys.empty()) return;
  for (auto* row : alike.rows) {
    row->fate = RowFate::left;
    row->doubt = Doubt::other_balance;
    for (const auto* key : alike.keys) {
      constexpr std::size_t enough = 5;
      if (row->could_be.size() < enough) row->could_be.push_back(key->entry);
    }
  }
}

}  // namespace

void match_keys(std::vector<MatchedRow>& rows, const std::vector<KnownEntry>& known) {
  auto kept = kept_keys(known);
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
}

std::unordered_map<std::string, std::size_t> count_keys(const std::vector<KnownEntry>& known) {
  std::unordered_map<std::string, std::size_t> out;
  for (const auto& one : kept_keys(known)) ++out[text(one.key)];
  return out;
}

}  // namespace quorate
