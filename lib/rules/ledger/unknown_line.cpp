#include <fmt/core.h>

#include <map>
#include <set>

#include "base/words.h"
#include "rules/ledger_words.h"

namespace quorate {
namespace {

std::vector<std::string_view> known_lines(const Case& about) {
  std::vector<std::string_view> ids;
  for (const auto* line : lines_of(about.plan)) ids.push_back(line->id.text);
  for (const auto& line : about.plan.retired) ids.push_back(line.id.text);
  return ids;
}

// The line that was probably meant. Beyond the first hundred nobody reads the guesses, and each takes its time.
class Meant {
 public:
  explicit Meant(std::vector<std::string_view> ids) : ids_(std::move(ids)) {}
  std::string_view line(std::string_view written) {
    auto known = meant_.find(written);
    if (known != meant_.end()) return known->second;
    if (meant_.size() == most_guessed) return {};
    return meant_[written] = nearest_word(written, ids_);
  }

 private:
  static constexpr std::size_t most_guessed = 100;
  std::vector<std::string_view> ids_;
  std::map<std::string_view, std::string_view> meant_;
};

void tell_of(const LedgerEntry& entry, const Word& line, std::string_view meant, const Tell& tell) {
  tell({entry.place(line),
        subject_of(entry),
        fmt::format("the plan has no line `{}`, and {} is charged to it", *line, amount_words(entry)),
        meant.empty() ? std::string("write the id of a line, or add the line to the plan, or to `retired`")
                      : fmt::format("did you mean `{}`?", meant),
        {},
        {},
        {}});
}

void check(const Case& about, const Tell& tell) {
  auto ids = known_lines(about);
  std::set<std::string_view> known(ids.begin(), ids.end());
  Meant meant(std::move(ids));
  for_each_entry(about.area, [&](const LedgerEntry& entry) {
    for (const Word* line : std::initializer_list<const Word*>{&entry.activity, &entry.from, &entry.to})
      if (*line && !known.contains(**line)) tell_of(entry, *line, meant.line(**line), tell);
  });
}

}  // namespace

extern const Rule unknown_line;
constinit const Rule unknown_line{
    .name = "unknown-line",
    .topic = Topic::ledger,
    .title = "An entry on a line that is in no plan",
    .severity = Severity::error,
    .layer = Layer::plan,
    .reads = Reads::ledger | Reads::lines,
    .since = "0.1",
    .clause = "Programme practice: a payment that has no budget heading needs an amended budget",
    .rationale =
        R"(An entry names a line that the plan does not have, now or among its retired lines. Its money is shown as not in the plan until the id is mended or the line is added.)",
    .fails = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2013-12-05, kind: spend, activity: hubb, amount: 100, payee: A shop, receipt: none, note: Paid at the till}
)",
    .passes = R"(# in ledger/2013.yaml
ledger: {held_by: trust}
entries:
  - {date: 2013-11-20, kind: drawdown, amount: 2000}
  - {date: 2013-12-05, kind: spend, activity: hub, amount: 100, payee: A shop, receipt: none, note: Paid at the till}
)",
    .check = check,
};

}  // namespace quorate
