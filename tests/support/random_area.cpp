#include "support/random_area.h"

#include <fmt/core.h>

#include <array>
#include <random>

namespace quorate::test {
namespace {

class Generator {
 public:
  explicit Generator(std::uint32_t seed) : engine_(seed) {}

  RandomArea make() {
    plan();
    RandomArea out{{{"plan.yaml", plan_}}, ""};
    for (const char* holder : {"trust", "council", ""})
      if (one_in(2)) out.texts.emplace_back(fmt::format("ledger/a{}.yaml", out.texts.size()), ledger(holder));
    if (out.texts.size() == 1) out.texts.emplace_back("ledger/all.yaml", ledger("trust"));
    out.as_of = iso(some_day());
    return out;
  }

 private:
  std::size_t below(std::size_t sides) { return engine_() % sides; }
  bool one_in(std::size_t sides) { return below(sides) == 0; }
  const std::string& of(const std::vector<std::string>& words) { return words[below(words.size())]; }
  std::string amount() { return plain(Money{static_cast<std::int64_t>(one_in(20) ? 0 : below(5'000'000))}); }
  Date some_day() { return add_days(make_date(2013, 9, 1), static_cast<int>(below(400 * (years_ + 1)))); }

  void period(std::size_t year) {
    auto id = fmt::format("y{}", year + 1);
    auto starts = make_date(2013 + static_cast<int>(year), 11, 1);
    plan_ +=
        fmt::format("  - {{id: {}, starts: {}, ends: {}", id, iso(starts), iso(day_before(add_months(starts, 12))));
    periods_.push_back(id);
    auto parts = below(4);
    if (parts > 1) {
      plan_ += ", parts: [";
      for (std::size_t at = 0; at < parts; ++at) {
        periods_.push_back(id + static_cast<char>('a' + at));
        auto months = static_cast<int>(12 / parts * (at + 1));
        plan_ += fmt::format("{}{{id: {}, ends: {}}}", at ? ", " : "", periods_.back(),
                             iso(day_before(add_months(starts, months))));
      }
      plan_ += "]";
    }
    parts_.push_back(parts > 1 ? parts : 0);
    plan_ += "}\n";
  }

  std::string budget() {
    std::string out;
    auto add = [&](const std::string& id) { out += fmt::format("{}{}: {}", out.empty() ? "" : ", ", id, amount()); };
    for (std::size_t year = 0; year < years_; ++year) {
      auto id = fmt::format("y{}", year + 1);
      if (one_in(5)) continue;
      if (parts_[year] == 0 || one_in(2))
        add(id);
      else
        for (std::size_t at = 0; at < parts_[year]; ++at)
          if (!one_in(4)) add(id + static_cast<char>('a' + at));
    }
    return out.empty() ? "" : ", budget: {" + out + "}";
  }

  void line(const std::string& indent) {
    lines_.push_back(fmt::format("line-{}", lines_.size() + 1));
    plan_ += fmt::format("{}- {{id: {}, name: Line {}{}}}\n", indent, lines_.back(), lines_.size(), budget());
  }

  void plan() {
    years_ = 1 + below(3);
    plan_ = "organisations: [{id: trust, name: The Trust}, {id: council, name: The Council}]\nperiods:\n";
    for (std::size_t year = 0; year < years_; ++year) period(year);
    plan_ += "priorities:\n  - id: first\n    name: First\n    activities:\n";
    for (auto count = 1 + below(3); count > 0; --count) line("      ");
    plan_ += "support:\n";
    for (auto count = 1 + below(2); count > 0; --count) line("  ");
    plan_ += "retired:\n  - {id: old, name: Old, from: 2014-11-01}\n";
    plan_ += "fees: [{id: admin, name: Fee, rate: 5%, of: drawn-down, on_top: yes}";
    plan_ += one_in(2) ? ", {id: bank, name: Bank, rate: 1%, on_top: no}]\n" : "]\n";
    lines_.insert(lines_.end(), {"old", "ghost"});
  }

  std::string some_line() { return of(lines_); }

  std::string entry() {
    static const std::vector<std::string> kinds{"drawdown",   "spend",  "spend",    "spend",
                                                "commitment", "refund", "return",   "income",
                                                "in-kind",    "fee",    "virement", "stated-balance"};
    auto kind = of(kinds);
    auto out = fmt::format("  - date: {}\n    kind: {}\n    amount: {}\n", iso(some_day()), kind, amount());
    auto add = [&](const char* key, const std::string& value) { out += fmt::format("    {}: {}\n", key, value); };
    bool may_have_line = kind == "return" || kind == "income" || kind == "in-kind";
    bool has_line = kind == "spend" || kind == "commitment" || kind == "refund" || (may_have_line && one_in(2));
    if (has_line) add("activity", some_line());
    if (kind != "stated-balance" && one_in(4)) add("period", of(periods_));
    if (kind == "virement") add("from", some_line()), add("to", some_line());
    if (kind == "fee" && one_in(2)) add("fee", "admin");
    if (kind == "commitment") promises_.push_back(fmt::format("c{}", promises_.size())), add("id", promises_.back());
    if ((kind == "spend" || kind == "refund") && !promises_.empty() && one_in(2)) {
      add("settles", of(promises_));
      if (kind == "spend" && one_in(4)) add("in_full", "yes");
    }
    if (kind == "spend") add("payee", "\"A shop; and [2014-01-01] more | x\"");
    return out;
  }

  std::string ledger(const std::string& holder) {
    auto out = holder.empty() ? std::string() : fmt::format("ledger: {{held_by: {}}}\n", holder);
    auto count = 1 + below(20);
    out += "entries:\n";
    for (; count > 0; --count) out += entry();
    return out;
  }

  std::mt19937 engine_;
  std::size_t years_ = 0;
  std::vector<std::size_t> parts_;  // of each year
  std::vector<std::string> periods_, lines_, promises_;
  std::string plan_;
};

}  // namespace

RandomArea random_area(std::uint32_t seed) { return Generator(seed).make(); }

}  // namespace quorate::test
