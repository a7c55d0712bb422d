#include "support/valid_area.h"

#include <map>

namespace quorate::test {

const std::string valid_plan = R"(area: {name: Exampleton, programme: big-local, locally_trusted_organisation: trust}
awards:
  - {date: 2013-01-01, amount: "£1,000,000", from: Local Trust}
plan: {title: Delivery plan, status: endorsed, on: 2013-10-31, starts: 2013-11-01, ends: 2015-10-31}
organisations:
  - {id: trust, name: The Trust}
  - {id: council, name: The Council}
  - {id: school, name: The School}
  - {id: church, name: The Church}
periods:
  - {id: y1, starts: 2013-11-01, ends: 2014-10-31}
  - {id: y2, starts: 2014-11-01, ends: 2015-10-31}
priorities:
  - id: community
    name: Stronger community
    measures: [{id: joining-in, text: More people take part}]
    activities:
      - {id: hub, name: Hub, lead: trust, budget: {y1: 1000, y2: 1000}, milestones: [{id: hub-begun, what: Begun, due: 2015-06}]}
      - {id: fair, name: Fair, lead: council, budget: {y1: 1000, y2: 1000}, milestones: [{id: fair-begun, what: Begun, due: 2015-06}]}
      - {id: chest, name: Chest, lead: school, budget: {y1: 1000, y2: 1000}, milestones: [{id: chest-begun, what: Begun, due: 2015-06}]}
      - {id: club, name: Club, lead: church, budget: {y1: 1000, y2: 1000}, milestones: [{id: club-begun, what: Begun, due: 2015-06}]}
fees:
  - {id: admin, name: Admin fee, rate: 5%, of: drawn-down, on_top: yes}
)";

namespace {

bool opens_section(std::string_view line) {
  return !line.empty() && line[0] != ' ' && line[0] != '-' && line[0] != '#' && line[0] != '\t' &&
         line.find(':') != std::string_view::npos;
}

// A text by its top-level keys; what stands before the first, or follows a line of dashes, belongs to the key above.
std::vector<std::pair<std::string, std::string>> sections(std::string_view text) {
  std::vector<std::pair<std::string, std::string>> out;
  for (std::size_t at = 0; at < text.size();) {
    auto end = std::min(text.find('\n', at), text.size() - 1) + 1;
    auto line = text.substr(at, end - at);
    if (opens_section(line)) out.emplace_back(line.substr(0, line.find(':')), "");
    if (out.empty()) out.emplace_back("", "");
    out.back().second += line;
    at = end;
  }
  return out;
}

std::string overlaid(std::string_view example) {
  auto base = sections(valid_plan);
  for (auto& [key, text] : sections(example)) {
    auto found =
        std::find_if(base.begin(), base.end(), [&, &name = key](const auto& section) { return section.first == name; });
    if (found == base.end())
      base.emplace_back(key, text);
    else
      found->second = text;
  }
  std::string out;
  for (const auto& [key, text] : base) out += text;
  return out;
}

// Takes `# in plan.yml` off the front; empty when the first line is another.
std::string first_line(std::string_view& example, std::string_view says) {
  if (!example.starts_with(says)) return {};
  auto end = example.find('\n');
  std::string out(example.substr(says.size(), end - says.size()));
  example.remove_prefix(end + 1);
  return out;
}

}  // namespace

Example laid_over(std::string_view example) {
  auto as_of = first_line(example, "# as of ");
  auto file = first_line(example, "# in ");
  if (as_of.empty()) as_of = "2014-01-15";
  if (!file.empty()) return {{{"plan.yaml", valid_plan}, {file, std::string(example)}}, as_of};
  return {{{"plan.yaml", overlaid(example)}}, as_of};
}

}  // namespace quorate::test
