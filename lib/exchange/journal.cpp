#include "exchange/journal.h"

#include <fmt/core.h>

#include <unordered_map>

#include "budget/position.h"
#include "report/ledger_report.h"
#include "report/position_report.h"

namespace quorate {
namespace {

class Keeper {
 public:
  Keeper(const Books& books, const std::string& below)
      : books_(books),
        below_(below.empty() ? "" : ":" + below),
        stated_(stated_balances(books.spending, plan())) {
    journal_.title = books.area.called();
  }

  Journal keep() {
    number_promises();
    name_cells();
    enter_budget();
    for (std::size_t at = 0; at < books_.spending.charges.size(); ++at) {
      close_days_before(*books_.spending.charges[at].entry->date);
      enter(at);
    }
    close_days_before({});
    return std::move(journal_);
  }

 private:
  const Plan& plan() const { return books_.area.plan; }

  // ---- accounts

  std::string account(std::string_view root, const std::string& rest, const std::string& title = "") {
    auto name = std::string(root) + below_ + ":" + rest;
    journal_.accounts.emplace(name, title);
    return name;
  }

  std::string holder(std::string_view id) {
    if (id.empty()) return account("assets", "holder-not-named");
    return account("assets", fmt::format("held:{}", id), books_.area.body_name(id));
  }

  std::string period_path(std::optional<std::size_t> column) const {
    std::string out;
    for (; column; column = books_.table.columns[*column].parent)
      out = ":" + books_.table.columns[*column].period->id.text + out;
    return out;
  }

  void name_cells() {
    for (std::size_t at = 0; at < books_.table.columns.size(); ++at) paths_.push_back(period_path(at));
    for (const auto& line : books_.spending.lines) {
      const auto* id = line.line ? &line.line->activity->id.text : line.retired ? &line.retired->id.text : nullptr;
      headings_.push_back(!id ? "not-in-plan" : (line.line ? "plan:" : "earlier-plan:") + *id);
      titles_.push_back(!id ? "" : line.line ? *line.line->activity->name : *line.retired->name);
      if (id) numbers_.emplace(*id, headings_.size() - 1);
    }
  }

  std::string path(std::optional<std::size_t> column) const { return column ? paths_[*column] : std::string(); }

  std::string cell(std::string_view root, const char* what, std::size_t heading, std::optional<std::size_t> column) {
    return account(root, fmt::format("{}:{}{}", what, headings_[heading], path(column)), titles_[heading]);
  }
  std::string cell(std::string_view root, const char* what, const Charge& charge) {
    return cell(root, what, charge.heading, charge.column);
  }

  std::size_t heading_of(std::string_view line) const {
    auto found = numbers_.find(line);
    return found == numbers_.end() ? headings_.size() - 1 : found->second;
  }

  // ---- the plan's budget

  Date first_day() const {
    auto day = books_.calendar.starts().value_or(books_.calendar.ends().value_or(books_.as_of));
    const auto& charges = books_.spending.charges;
    return charges.empty() ? day : std::min(day, *charges.front().entry->date);
  }

  // A part whose year is given as well is counted in that year: the budget does the same.
  bool counted_above(const BudgetLine& line, std::size_t column) const {
    for (auto at = books_.table.columns[column].parent; at; at = books_.table.columns[*at].parent)
      if (line.cells[*at].kind == Cell::given) return true;
    return false;
  }

  void enter_budget() {
    JournalEntry entry{first_day(), "budget", "plan", "", "", {}, {}, {}};
    Money sum;
    for (std::size_t heading = 0; heading < books_.spending.plan_lines; ++heading) {
      const auto& line = *books_.spending.lines[heading].line;
      for (std::size_t at = 0; at < line.cells.size(); ++at) {
        if (line.cells[at].kind != Cell::given || counted_above(line, at)) continue;
        entry.postings.push_back({cell("equity", "budget", heading, at), line.cells[at].amount});
        sum += line.cells[at].amount;
      }
    }
    if (entry.postings.empty()) return;
    entry.postings.push_back({account("equity", "planned"), -sum});
    journal_.entries.push_back(std::move(entry));
  }

  // ---- promises, paid bit by bit

  void number_promises() {
    for (const auto& promise : books_.spending.promised) {
      if (promise.entry->id) promises_.emplace(*promise.entry->id, running_.size());
      running_.push_back({promise.entry, promise.charge, {}, false});
    }
  }

  void settle(const LedgerEntry& entry, std::vector<JournalPosting>& postings) {
    auto found = entry.settles ? promises_.find(*entry.settles) : promises_.end();
    if (found == promises_.end()) return;
    auto& promise = running_[found->second];
    auto before = promise.open();
    promise.paid += *entry.kind == EntryKind::refund ? -*entry.amount : *entry.amount;
    promise.closed = promise.closed || *entry.in_full;
    auto change = promise.open() - before;
    if (change == Money{}) return;
    postings.push_back({cell("equity", "committed", books_.spending.charges[promise.charge]), change});
    postings.push_back({account("equity", "promised"), -change});
  }

  // ---- entries

  std::vector<JournalPosting> moved(std::string to, std::string from, Money amount) const {
    return {{std::move(to), amount}, {std::move(from), -amount}};
  }

  std::vector<JournalPosting> fee(const LedgerEntry& entry, std::string held) {
    const auto* fee = fee_of(entry, plan());
    auto paid = fee ? account("expenses", "fees:" + fee->id.text, *fee->name) : account("expenses", "fees");
    return moved(paid, is_on_top(entry, plan()) ? account("income", "fees-on-top") : std::move(held), *entry.amount);
  }

  std::vector<JournalPosting> postings(const Charge& charge) {
    const auto& entry = *charge.entry;
    auto held = [&] { return holder(charge); };
    auto amount = *entry.amount;
    switch (*entry.kind) {
      case EntryKind::drawdown:
        return moved(held(), account("income", "drawn" + path(charge.column)), amount);
      case EntryKind::spend:
        return moved(cell("expenses", "spent", charge), held(), amount);
      case EntryKind::refund:
        return moved(held(), cell("expenses", "spent", charge), amount);
      case EntryKind::give_back:
        return moved(cell("income", "returned", charge), held(), amount);
      case EntryKind::income:
        return moved(held(), cell("income", "other", charge), amount);
      case EntryKind::in_kind:
        return moved(cell("expenses", "in-kind", charge), account("income", "in-kind"), amount);
      case EntryKind::commitment:
        return moved(cell("equity", "committed", charge), account("equity", "promised"), amount);
      case EntryKind::virement:
        return moved(cell("equity", "budget", heading_of(*entry.to), charge.column),
                     cell("equity", "budget", heading_of(*entry.from), charge.column), amount);
      case EntryKind::fee:
        return fee(entry, held());
      case EntryKind::stated_balance:
        return {};
    }
    return {};
  }

  JournalEntry header(const LedgerEntry& entry) const {
    JournalEntry out{
        *entry.date, std::string(word(*entry.kind)), subject_of(entry), "", std::string(*entry.note), {}, {}, {}};
    if (entry.payee) out.payee = books_.area.body_name(*entry.payee);
    auto add = [&](const char* name, const Word& value) {
      if (value) out.metadata.emplace_back(name, std::string(*value));
    };
    if (entry.activity && heading_of(*entry.activity) + 1 == headings_.size()) add("line", entry.activity);
    add("decision", entry.decision);
    add("receipt", entry.receipt);
    add("settles", entry.settles);
    return out;
  }

  void enter(std::size_t at) {
    const auto& charge = books_.spending.charges[at];
    open(charge);
    if (*charge.entry->kind == EntryKind::stated_balance) return;  // it is stated at the end of its day
    auto out = header(*charge.entry);
    out.postings = postings(charge);
    settle(*charge.entry, out.postings);
    journal_.entries.push_back(std::move(out));
  }

  std::string holder(const Charge& charge) {
    return holder(holder_of(*charge.ledger, books_.spending.only_holder));
  }

  // What its holder had before its first entry, by the balance that says so.
  void open(const Charge& charge) {
    const auto* opening = books_.spending.openings.before(*charge.entry);
    if (!opening) return;
    auto out = header(*opening->stated);
    out.date = *charge.entry->date;
    out.kind = "opening";
    out.postings = moved(holder(charge), account("equity", "opening"), opening->amount);
    journal_.entries.push_back(std::move(out));
  }

  // Balances are stated for the end of a day, wherever in it their entries stand; without a date, all that are left.
  void close_days_before(std::optional<Date> date) {
    for (; next_stated_ < stated_.size(); ++next_stated_) {
      const auto& stated = stated_[next_stated_];
      if (date && *stated.entry->date >= *date) return;
      auto out = header(*stated.entry);
      out.balance = JournalBalance{holder(stated.holder), *stated.entry->amount, stated.position.held()};
      journal_.entries.push_back(std::move(out));
    }
  }

  const Books& books_;
  std::string below_;
  std::vector<StatedBalance> stated_;
  std::size_t next_stated_ = 0;
  std::vector<std::string> headings_, titles_, paths_;  // of the lines and columns, as parts of accounts
  std::unordered_map<std::string_view, std::size_t> numbers_, promises_;
  std::vector<Promised> running_;
  Journal journal_;
};

}  // namespace

Journal journal_of(const Books& books, const std::string& below) { return Keeper(books, below).keep(); }

}  // namespace quorate
