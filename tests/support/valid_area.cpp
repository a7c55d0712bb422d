#include "support/valid_area.h"

#include <algorithm>

#include "report/findings_report.h"

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

std::string overlaid(std::string_view valid, std::string_view example) {
  auto base = sections(valid);
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

// Takes `# as of 2014-12-01` off the front; empty when the first line is another.
std::string first_line(std::string_view& example, std::string_view says) {
  if (!example.starts_with(says)) return {};
  auto end = example.find('\n');
  std::string out(example.substr(says.size(), end - says.size()));
  example.remove_prefix(end + 1);
  return out;
}

// The example by the files its `# in FILE` lines name; what stands before the first is about the plan.
Texts by_file(std::string_view example) {
  Texts out{{"plan.yaml", ""}};
  while (!example.empty()) {
    if (auto file = first_line(example, "# in "); !file.empty()) {
      out.emplace_back(file, "");
      continue;
    }
    auto end = std::min(example.find('\n'), example.size() - 1) + 1;
    out.back().second += example.substr(0, end);
    example.remove_prefix(end);
  }
  return out;
}

bool of_a_group(const std::string& path) {
  return path == "membership.yaml" || path == "constitution.yaml" || path == "documents.yaml" ||
         path.starts_with("meetings/");
}

// On 8 January 2014 and a week after it, nothing is wrong with it.
const Texts valid_group{{"constitution.yaml", R"(constitution:
  - in_force: 2013-01-01
    members: {minimum: 8, maximum: 20, count: all}
    residents:
      - {at_least: 51%, of: members}
      - {more_than: 1/2, of: voting}
    quorum:
      members: {more_than: 1/2, of: members}
      residents: {more_than: 1/2, of: present}
      if_inquorate: no-votes
    decisions:
      - {matter: ordinary, carries: {more_than: 1/2, of: present}, consensus: allowed}
      - {matter: membership, carries: {at_least: 2/3, of: members}, residents_among: [for]}
      - {matter: funds-to-partner, consent: partner}
    casting_vote: chair
    terms: {length: 3 years}
    offices: [{office: chair, seats: 1, term: 1 year}]
    notice: {channels: [website]}
    agenda: {items_due: 10 days, strength: advice}
    interests: {kinds: [financial, non-financial, loyalty], action: withdraw}
    conduct: {signed_by: members}
    removal: {grounds: [non-attendance, breach], needs: [told-beforehand, quorate, voted]}
)"},
                        {"membership.yaml", R"(members:
  - {id: ash, name: A. Ash, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: beech, name: B. Beech, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: cedar, name: C. Cedar, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: dogwood, name: D. Dogwood, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: elder, name: E. Elder, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: fir, name: F. Fir, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: gorse, name: G. Gorse, resident: no, resident_checked: 2013-10-03, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: hazel, name: H. Hazel, resident: no, resident_checked: 2013-10-03, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: ivy, name: I. Ivy, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
offices:
  - {office: chair, member: ash, from: 2013-10-03}
)"},
                        {"meetings/2014-01-08.yaml", R"(meeting: {date: 2014-01-08, kind: partnership}
notice: {given: 2013-12-20, channels: [website]}
agenda:
  sent: 2014-01-02
  items:
    - {no: 1, title: Hub lease, asked: 2013-12-20, public: yes}
chair: ash
present: [ash, beech, cedar, dogwood, gorse, hazel]
apologies: [elder, fir, ivy]
decisions:
  - {id: hub-lease, item: 1, text: The lease of the hub is signed., by: vote, for: [ash, beech, cedar, dogwood], against: [gorse], abstained: [hazel], outcome: carried}
minutes: {status: draft}
)"}};

}  // namespace

Example laid_over(std::string_view example) {
  auto as_of = first_line(example, "# as of ");
  if (as_of.empty()) as_of = "2014-01-15";
  Texts texts{{"plan.yaml", valid_plan}};
  auto parts = by_file(example);
  if (std::any_of(parts.begin(), parts.end(), [](const auto& part) { return of_a_group(part.first); }))
    texts.insert(texts.end(), valid_group.begin(), valid_group.end());
  for (auto& [path, text] : parts) {
    auto found =
        std::find_if(texts.begin(), texts.end(), [&, &name = path](const auto& one) { return one.first == name; });
    if (found == texts.end())
      texts.emplace_back(path, text);
    else
      found->second = overlaid(found->second, text);
  }
  return {texts, as_of};
}

std::string said_of(std::string_view example, const std::string& only) {
  auto laid = laid_over(example);
  auto which = only.empty() ? Selection{} : Selection{rules_named(only), {}};
  auto said = findings_text(check_texts(laid.texts, laid.as_of, which), {});
  return said.substr(0, said.rfind("\n\n") + 1);
}

std::string said_by(std::string_view rule, std::string_view example) {
  auto laid = laid_over(example);
  auto result = check_texts(laid.texts, laid.as_of, {rules_named(rule), {}});
  std::erase_if(result.findings, [&](const Finding& finding) { return finding.rule->name != rule; });
  result.not_run.clear();
  if (result.findings.empty()) return {};
  auto said = findings_text(result, {});
  auto begins = said.find("\n\n") + 2;
  return said.substr(begins, said.rfind("\n\n") + 1 - begins);
}

std::vector<std::string> found_by(const std::string& rule, std::string_view example) {
  auto laid = laid_over(example);
  std::vector<std::string> out;
  for (const auto& one : check_texts(laid.texts, laid.as_of, {rules_named(rule), {}}).findings) {
    bool its_own = one.rule->name == rule;
    if (!its_own && name(one.rule->topic) != rule) continue;
    auto whose = its_own ? std::string() : " " + std::string(one.rule->name);
    out.push_back(std::string(name(one.severity())) + whose + ": " + one.found.message);
  }
  return out;
}

}  // namespace quorate::test
