#include "exchange/typed_rows.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "base/characters.h"

namespace quorate {
namespace {

constexpr std::size_t enough = 20;  // entries of one day and amount that are looked at for one row

struct Typed {
  const KnownEntry* known;
  bool taken = false;
};

// Letters and digits alone, small: `larchs-bakery` stands in "LARCH'S BAKERY LTD".
std::string bare(std::string_view text) {
  std::string out;
  for (char c : text)
    if (is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80) out += lower(c);
  return out;
}

bool stands_in(std::string_view text, std::string_view payee) {
  constexpr std::size_t shortest = 4;  // a shorter name stands in too many texts
  auto wanted = bare(payee);
  return wanted.size() >= shortest && bare(text).find(wanted) != std::string::npos;
}

enum class Payees { agree, unknown, differ };

Payees compare(const BankRow& row, const KnownEntry& known) {
  if (!known.entry->payee) return Payees::unknown;
  std::string_view written = *known.entry->payee;
  if (!row.payee.empty() && (bare(row.payee) == bare(written) || bare(row.payee) == bare(known.payee)))
    return Payees::agree;
  if (stands_in(row.text, written) || stands_in(row.text, known.payee)) return Payees::agree;
  return row.payee.empty() ? Payees::unknown : Payees::differ;
}

int days_apart(const BankRow& row, const KnownEntry& known) {
  return std::abs(days_between(row.key.date, *known.entry->date));
}

// What may be of another account is nobody's surely; and where a key stands, none is written over it.
bool sure(const KnownEntry& known) { return known.account == Account::this_one && !known.entry->key; }

// From the surest to the least.
bool agree_on_day(const BankRow& row, const KnownEntry& known) {
  return sure(known) && days_apart(row, known) == 0 && compare(row, known) == Payees::agree;
}
bool on_day(const BankRow& row, const KnownEntry& known) {
  return sure(known) && days_apart(row, known) == 0 && compare(row, known) != Payees::differ;
}
bool agree_near(const BankRow& row, const KnownEntry& known) {
  return sure(known) && compare(row, known) == Payees::agree;
}
bool may_be(const BankRow& row, const KnownEntry& known) {
  return days_apart(row, known) == 0 || compare(row, known) != Payees::differ;
}

using Test = bool (*)(const BankRow&, const KnownEntry&);
using Found = std::vector<std::size_t>;  // places in the list of entries, in order

// A key that another program or a slip of copying made tells nothing.
bool has_bank_key(const LedgerEntry& entry) { return entry.key && parse_key(*entry.key); }

// Entries by what they move and when.
class ByAmount {
 public:
  explicit ByAmount(const std::vector<KnownEntry>& known) {
    for (const auto& one : known) {
      if (one.account == Account::other || has_bank_key(*one.entry) || moved(*one.entry) == Money{}) continue;
      places_[{moved(*one.entry).pence, day_number(*one.entry->date)}].push_back(entries.size());
      entries.push_back({&one});
    }
  }
  Found near(const BankRow& row, int days, Test test) {
    Found out;
    auto day = day_number(row.key.date);
    for (int at = day - days; at <= day + days; ++at) {
      auto found = places_.find({row.key.amount.pence, at});
      if (found != places_.end()) add(row, found->second, test, out);
    }
    std::sort(out.begin(), out.end());
    return out;
  }
  // Whether some of a day are not looked at.
  bool too_many(const BankRow& row, int days) const {
    auto day = day_number(row.key.date);
    auto found = places_.lower_bound({row.key.amount.pence, day - days});
    auto end = places_.upper_bound({row.key.amount.pence, day + days});
    return std::any_of(found, end, [&](const auto& of_day) {
      auto open = [&](std::size_t place) { return !entries[place].taken; };
      return of_day.second.size() > enough &&
             static_cast<std::size_t>(std::count_if(of_day.second.begin(), of_day.second.end(), open)) > enough;
    });
  }
  const LedgerEntry* nearest(const BankRow& row, int days) const {
    const LedgerEntry* out = nullptr;
    auto day = day_number(row.key.date);
    auto end = places_.upper_bound({row.key.amount.pence, day + days});
    for (auto at = places_.lower_bound({row.key.amount.pence, day - days}); at != end; ++at) {
      auto open = std::find_if(at->second.begin(), at->second.end(), [&](auto place) { return !entries[place].taken; });
      if (open == at->second.end()) continue;
      const auto& known = *entries[*open].known;
      if (!out || days_apart(row, known) < std::abs(days_between(row.key.date, *out->date))) out = known.entry;
    }
    return out;
  }
  std::vector<Typed> entries;

 private:
  void add(const BankRow& row, Found& places, Test test, Found& out) {
    while (!places.empty() && entries[places.front()].taken) places.erase(places.begin());
    std::size_t looked_at = 0;
    for (auto place : places) {
      if (entries[place].taken) continue;
      if (++looked_at > enough) break;
      if (test(row, *entries[place].known)) out.push_back(place);
    }
  }
  std::map<std::pair<std::int64_t, int>, Found> places_;
};

void take(MatchedRow& row, Typed& typed) {
  row.fate = RowFate::matched;
  row.entry = typed.known->entry;
  typed.taken = true;
}

bool all_alike(const std::vector<MatchedRow*>& rows) {
  return std::all_of(rows.begin(), rows.end(), [&](const MatchedRow* row) {
    return text_without_balance(row->row->key) == text_without_balance(rows[0]->row->key);
  });
}

// Rows that the same entries may be, and that nothing tells apart but the balance: as many are there as entries stand
// for them. Of two entries for one row, nobody can say which is meant. Whether there were any.
bool settle(const Found& found, const std::vector<MatchedRow*>& rows, const std::map<std::size_t, std::size_t>& wanted,
            ByAmount& typed) {
  bool only_theirs =
      std::all_of(found.begin(), found.end(), [&](std::size_t place) { return wanted.at(place) == rows.size(); });
  if (!only_theirs || found.size() > rows.size() || !all_alike(rows)) return false;
  for (std::size_t at = 0; at < found.size(); ++at) take(*rows[at], typed.entries[found[at]]);
  return true;
}

bool pass(std::vector<MatchedRow>& rows, ByAmount& typed, int days, Test test) {
  std::map<Found, std::vector<MatchedRow*>> groups;
  std::map<std::size_t, std::size_t> wanted;  // by how many rows
  for (auto& row : rows) {
    if (row.fate != RowFate::added) continue;
    auto found = typed.near(*row.row, days, test);
    if (found.empty()) continue;
    for (auto place : found) ++wanted[place];
    groups[std::move(found)].push_back(&row);
  }
  bool any = false;
  for (const auto& [found, group] : groups) any = settle(found, group, wanted, typed) || any;
  return any;
}

void leave(MatchedRow& row, Doubt doubt, const Found& found, const ByAmount& typed) {
  row.fate = RowFate::left;
  row.doubt = doubt;
  for (auto place : found) row.could_be.push_back(typed.entries[place].known->entry);
}

Doubt reason(const KnownEntry& first, bool several) {
  if (first.account == Account::unclear) return Doubt::whose_account;
  if (first.entry->key) return Doubt::other_key;
  return several ? Doubt::several_entries : Doubt::other_payee;
}

void leave_doubtful(std::vector<MatchedRow>& rows, ByAmount& typed, int days) {
  for (auto& row : rows) {
    if (row.fate != RowFate::added) continue;
    auto found = typed.near(*row.row, days, may_be);
    if (found.empty() && typed.too_many(*row.row, days)) leave(row, Doubt::too_many, {}, typed);
    if (found.empty()) continue;
    bool clear = std::any_of(found.begin(), found.end(),
                             [&](std::size_t place) { return on_day(*row.row, *typed.entries[place].known); });
    leave(row, reason(*typed.entries[found[0]].known, clear || found.size() > 1), found, typed);
  }
}

// Some of these sizes, largest first, that come to the sum. Each step looks at one of them; there are only so many.
class Parts {
 public:
  explicit Parts(const std::vector<std::int64_t>& sizes) : sizes_(sizes), behind_(sizes.size() + 1) {
    for (auto at = sizes.size(); at-- > 0;) behind_[at] = behind_[at + 1] + sizes[at];
  }
  bool come_to(std::int64_t sum, std::size_t from = 0) {
    if (sum == 0) return true;
    if (from == sizes_.size() || behind_[from] < sum || ++steps_ > most_steps) return false;
    if (sizes_[from] <= sum) {
      chosen.push_back(from);
      if (come_to(sum - sizes_[from], from + 1)) return true;
      chosen.pop_back();
    }
    return come_to(sum, from + 1);
  }
  bool gave_up() const { return steps_ > most_steps; }
  std::vector<std::size_t> chosen;

 private:
  static constexpr std::size_t most_steps = 10'000;
  const std::vector<std::int64_t>& sizes_;
  std::vector<std::int64_t> behind_;
  std::size_t steps_ = 0;
};

// Leaves the row where some of these entries come to its amount together.
void leave_if_divided(MatchedRow& row, Found group, const ByAmount& typed) {
  auto size = [&](std::size_t place) { return std::abs(moved(*typed.entries[place].known->entry).pence); };
  auto wanted = std::abs(row.row->key.amount.pence);
  std::erase_if(group, [&](std::size_t place) {
    const auto& known = *typed.entries[place].known;
    bool same_way = (moved(*known.entry).pence > 0) == (row.row->key.amount.pence > 0);
    return !same_way || size(place) >= wanted || compare(*row.row, known) == Payees::differ;
  });
  std::stable_sort(group.begin(), group.end(), [&](std::size_t a, std::size_t b) { return size(a) > size(b); });
  std::vector<std::int64_t> sizes;
  for (auto place : group) sizes.push_back(size(place));
  auto all = std::accumulate(sizes.begin(), sizes.end(), std::int64_t{0});
  if (group.size() < 2 || all < wanted) return;
  Parts parts(sizes);
  bool many = group.size() > enough && all != wanted;
  if (!many && parts.come_to(wanted)) {
    Found found;
    for (auto at : parts.chosen) found.push_back(group[at]);
    std::sort(found.begin(), found.end());
    leave(row, Doubt::several_in_one, found, typed);
  } else if (many || parts.gave_up()) {
    leave(row, Doubt::too_many, {}, typed);
  }
}

// Entries that are still open, by day and by whoever was paid.
struct Open {
  std::map<int, Found> by_day;
  std::map<std::string, std::map<int, Found>> by_payee;
};

Open open_entries(const ByAmount& typed) {
  Open out;
  for (std::size_t at = 0; at < typed.entries.size(); ++at) {
    if (typed.entries[at].taken) continue;
    const auto& entry = *typed.entries[at].known->entry;
    out.by_day[day_number(*entry.date)].push_back(at);
    if (entry.payee) out.by_payee[bare(*entry.payee)][day_number(*entry.date)].push_back(at);
  }
  return out;
}

// One payment at the bank that was typed as several entries, each for its line: all on one day, or all to one payee.
void leave_divided(std::vector<MatchedRow>& rows, const ByAmount& typed, int days) {
  auto open = open_entries(typed);
  for (auto& row : rows) {
    if (row.fate != RowFate::added) continue;
    auto day = day_number(row.row->key.date);
    auto end = open.by_day.upper_bound(day + days);
    std::set<std::string> payees;
    for (auto of_day = open.by_day.lower_bound(day - days); of_day != end; ++of_day) {
      if (row.fate == RowFate::added) leave_if_divided(row, of_day->second, typed);
      for (auto place : of_day->second)
        if (const auto& payee = typed.entries[place].known->entry->payee) payees.insert(bare(*payee));
    }
    for (const auto& payee : payees) {
      if (row.fate != RowFate::added) break;
      const auto& days_of = open.by_payee.at(payee);
      Found group;
      for (auto at = days_of.lower_bound(day - days); at != days_of.upper_bound(day + days); ++at)
        group.insert(group.end(), at->second.begin(), at->second.end());
      leave_if_divided(row, std::move(group), typed);
    }
  }
}

// Nothing holds such a row up: a payment of each month has the amount of the last one.
void tell_of_far_entries(std::vector<MatchedRow>& rows, const ByAmount& typed) {
  constexpr int two_months = 60;
  for (auto& row : rows)
    if (row.fate == RowFate::added) row.far = typed.nearest(*row.row, two_months);
}

}  // namespace

void match_typed(std::vector<MatchedRow>& rows, const std::vector<KnownEntry>& known, Matching how) {
  ByAmount typed(known);
  // An entry that is taken may leave another to the one row that is left for it: what the next import would find then,
  // this one finds. So many rounds settle all but what was made up to need more.
  constexpr int most_rounds = 20;
  for (int round = 0; round < most_rounds; ++round) {
    bool any = pass(rows, typed, 0, agree_on_day);
    any = pass(rows, typed, 0, on_day) || any;
    any = pass(rows, typed, how.days, agree_near) || any;
    if (!any) break;
  }
  leave_doubtful(rows, typed, how.days);
  leave_divided(rows, typed, how.days);
  tell_of_far_entries(rows, typed);
}

}  // namespace quorate
