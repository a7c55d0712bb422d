#include "format/ledger_entries.h"

#include <fmt/core.h>

#include <unordered_map>

#include "base/words.h"
#include "format/entry_codecs.h"

namespace quorate {
namespace {

// The fields that not every kind has, as bits.
enum Has : unsigned {
  activity = 1,
  payee = 2,
  decision = 4,
  receipt = 8,
  period = 16,
  settles = 32,
  in_full = 64,
  from = 128,
  to = 256,
  fee = 512,
};

struct Form {
  unsigned needs, allows;
};

constexpr unsigned papers = payee | decision | receipt | period;

constexpr Form form_of(EntryKind kind) {
  switch (kind) {
    case EntryKind::drawdown:
      return {0, papers};
    case EntryKind::spend:
      return {0, papers | activity | settles | in_full};
    case EntryKind::commitment:
      return {0, papers | activity};
    case EntryKind::refund:
      return {0, papers | activity | settles};
    case EntryKind::give_back:
    case EntryKind::income:
    case EntryKind::in_kind:
      return {0, papers | activity};
    case EntryKind::fee:
      return {0, papers | fee};
    case EntryKind::virement:
      return {from | to, from | to | decision | period};
    case EntryKind::stated_balance:
      return {0, receipt};
  }
  return {0, 0};
}

struct Said {
  Has bit;
  std::string_view key;
  const Word* word;
};

// Calls `each(Said)` for every field that not every kind has.
template <class Each>
void for_each_field(const LedgerEntry& entry, Each each) {
  Word full{{}, entry.in_full.begin, entry.in_full.end};
  for (const auto& said : {Said{activity, "activity", &entry.activity}, Said{payee, "payee", &entry.payee},
                           Said{decision, "decision", &entry.decision}, Said{receipt, "receipt", &entry.receipt},
                           Said{period, "period", &entry.period}, Said{settles, "settles", &entry.settles},
                           Said{in_full, "in_full", &full}, Said{from, "from", &entry.from}, Said{to, "to", &entry.to},
                           Said{fee, "fee", &entry.fee}})
    each(said);
}

unsigned said_by(const LedgerEntry& entry) {
  return (entry.activity ? activity : 0u) | (entry.payee ? payee : 0u) | (entry.decision ? decision : 0u) |
         (entry.receipt ? receipt : 0u) | (entry.period ? period : 0u) | (entry.settles ? settles : 0u) |
         (entry.in_full ? in_full : 0u) | (entry.from ? from : 0u) | (entry.to ? to : 0u) | (entry.fee ? fee : 0u);
}

std::string_view name_of(EntryKind kind) { return Names<EntryKind>::names[static_cast<std::size_t>(kind)]; }

void tell_fields(Reader& reader, Diagnostics& diagnostics, const LedgerEntry& entry, Form form) {
  auto kind = with_article(name_of(*entry.kind));
  for_each_field(entry, [&](const Said& said) {
    if (*said.word && !(form.allows & said.bit)) {
      diagnostics.push_back({"unknown-key",
                             entry.place(*said.word),
                             fmt::format("{} has no `{}`", kind, said.key),
                             "take it out, or mend the `kind`",
                             {}});
      reader.damage(reads_ledger, entry.place(*said.word));
    }
    if (!*said.word && (form.needs & said.bit)) {
      diagnostics.push_back({"missing-key",
                             entry.place(entry.kind),
                             fmt::format("{} needs `{}`", kind, said.key),
                             fmt::format("add `{}:` with the id of a line of the plan", said.key),
                             {}});
      reader.damage(reads_ledger, entry.place(entry.kind));
    }
  });
}

bool may_be_negative(EntryKind kind) { return kind == EntryKind::fee || kind == EntryKind::stated_balance; }

void tell_negative(Reader& reader, Diagnostics& diagnostics, const LedgerEntry& entry) {
  diagnostics.push_back({"bad-amount",
                         entry.place(entry.amount),
                         fmt::format("{} of less than nothing", with_article(name_of(*entry.kind))),
                         *entry.kind == EntryKind::spend
                             ? "money that came back is a `refund`, with its amount as it is"
                             : "an amount here is 0 or more",
                         {}});
  reader.damage(reads_ledger, entry.place(entry.amount));
}

}  // namespace

void check_entries(Reader& reader, Diagnostics& diagnostics, const Ledger& ledger) {
  for (const auto& entry : ledger.entries) {
    if (!entry.kind) continue;
    auto form = form_of(*entry.kind);
    auto said = said_by(entry);
    if ((said & ~form.allows) || (form.needs & ~said)) tell_fields(reader, diagnostics, entry, form);
    if (entry.amount && entry.amount->pence < 0 && !may_be_negative(*entry.kind))
      tell_negative(reader, diagnostics, entry);
  }
}

void number_entries(std::vector<Ledger>& ledgers) {
  std::unordered_map<int, std::uint32_t> counts;
  const LedgerEntry* before = nullptr;
  std::uint32_t* count = nullptr;  // of the day of the entry before, which mostly goes on
  for (auto& ledger : ledgers)
    for (auto& entry : ledger.entries) {
      if (!before || *before->date != *entry.date) count = &counts[day_number(*entry.date)];
      entry.number = ++*count;
      before = &entry;
    }
}

}  // namespace quorate
