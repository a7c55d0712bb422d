#include <fmt/core.h>

#include "base/words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

bool names_award(std::string_view heading) {
  auto words = lowered(heading);
  auto has = [&](std::string_view word) { return words.find(word) != std::string::npos; };
  return has("award") || has("grant") || has("million") || has("1m");
}

struct Shares {
  std::size_t printed = 0, of_award = 0;
  const BudgetLine* example = nullptr;  // a line whose share of the plan would be another
  const Located<Share>* says = nullptr;
};

Shares look_at(const Case& about) {
  Shares shares;
  auto lines = lines_by_id(about.table);
  for (const auto& [id, printed] : about.plan.printed->lines) {
    auto found = lines.find(id.text);
    if (!printed.share || found == lines.end()) continue;
    ++shares.printed;
    const auto& line = *found->second;
    if (!says(**printed.share, share_of(line.total, *about.table.award))) continue;
    ++shares.of_award;
    if (shares.example || says(**printed.share, share_of(line.total, about.table.total))) continue;
    shares.example = &line;
    shares.says = &*printed.share;
  }
  return shares;
}

void check(const Case& about, const Tell& tell) {
  if (!about.plan.printed || !about.plan.printed->share_heading || !about.table.award ||
      about.table.award->pence <= 0 || about.table.total.pence <= 0)
    return;
  const auto& heading = *about.plan.printed->share_heading;
  auto shares = look_at(about);
  // Only where the lines say plainly that the award is the base: most of them fit it, and some would not fit the plan.
  if (names_award(*heading) || !shares.example || shares.of_award * 2 <= shares.printed) return;
  const auto& line = *shares.example;
  tell({heading.span,
        "plan/printed/share_heading",
        fmt::format("the column headed `{}` holds shares of the award", *heading),
        "name the base in the heading, such as \"% of the award\"",
        {{"printed shares that fit the award", fmt::format("{} of {}", shares.of_award, shares.printed), {}},
         {*line.activity->name, fmt::format("{} printed", text(**shares.says)), shares.says->span},
         {"of the award",
          fmt::format("{} of {} = {}", text(line.total), text(*about.table.award),
                      percent(share_of(line.total, *about.table.award))),
          {}},
         {"of the plan",
          fmt::format("{} of {} = {}", text(line.total), text(about.table.total),
                      percent(share_of(line.total, about.table.total))),
          {}}},
        {},
        about.plan.printed->clause});
}

}  // namespace

extern const Rule share_base_unclear;
constinit const Rule share_base_unclear{
    .name = "share-base-unclear",
    .topic = Topic::budget,
    .title = "A column of shares whose heading says another base",
    .severity = Severity::note,
    .layer = Layer::arithmetic,
    .reads = Reads::lines | Reads::periods | Reads::printed | Reads::awards,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 10: % of money spent over period",
    .rationale =
        R"(The printed shares of the lines are shares of the award, but the words above them do not say so, or name something else, such as the money spent. A reader takes 2.50% for a share of the plan when it is one of the whole award. Shares are compared at the decimals in which they are printed.)",
    .fails = R"(printed:
  share_heading: "% of money spent"
  lines:
    hub: {share: 0.20%}
)",
    .passes = R"(printed:
  share_heading: "% of the award"
  lines:
    hub: {share: 0.20%}
)",
    .check = check,
};

}  // namespace quorate
