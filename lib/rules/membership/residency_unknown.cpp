#include <fmt/core.h>

#include <algorithm>

#include "base/words.h"
#include "rules/answer_words.h"
#include "rules/group_on.h"
#include "rules/rule.h"

namespace quorate {
namespace {

struct Tests {
  Working working;
  std::vector<Verdict> verdicts;
};

void add(Tests& to, const Threshold& test, const ConstitutionVersion* rules, const Body& body,
         const std::string& whose) {
  auto asked = fmt::format("{}: {}", whose, residents_asked(test));
  if (!answerable(test, body)) {
    to.working.push_back({asked, "not known: who votes is not written", {}});
    return;
  }
  for (const auto& one : residents_readings(test, rules, members_alike(body))) {
    to.verdicts.push_back(one.answer);
    auto answer = one.answer == Verdict::yes  ? "kept in both"
                  : one.answer == Verdict::no ? "kept in neither"
                                              : "depends on them";
    to.working.push_back({one.name.empty() ? asked : fmt::format("{}, {}", asked, one.name),
                          fmt::format("{}: {}", words(one), answer), rules ? test.span : Span{}});
  }
}

Tests tests(const Case& about, const Body& body) {
  Tests out;
  const auto* rules = version_on(about.area.constitution, about.as_of);
  if (rules)
    for (const auto& test : rules->residents) add(out, test, rules, body, "constitution");
  if (about.area.programme)
    for (const auto& wording : about.area.programme->residents)
      for (const auto& test : wording.tests) add(out, test, nullptr, body, *about.area.programme->name);
  std::vector<std::pair<std::string, std::string>> seen;
  std::erase_if(out.working, [&](const Figure& figure) {
    std::pair one{figure.name, figure.value};
    bool twice = std::find(seen.begin(), seen.end(), one) != seen.end();
    seen.push_back(one);
    return twice;
  });
  return out;
}

std::string outcome(const std::vector<Verdict>& verdicts) {
  auto all = [&](Verdict wanted) {
    return std::all_of(verdicts.begin(), verdicts.end(), [&](Verdict one) { return one == wanted; });
  };
  if (verdicts.empty()) return {};
  if (all(Verdict::yes)) return "; the majority of residents holds in both";
  if (all(Verdict::no)) return "; residents are too few even at best";
  return "; not every test on residents holds in both";
}

void check(const Case& about, const Tell& tell) {
  auto group = group_on(about.area, about.as_of);
  if (!group) return;
  auto body = members_alike(*group);
  std::vector<const Member*> unknown;
  int residents = 0;
  for (const auto& head : body) {
    if (head.resident == YesNoUnknown::unknown) unknown.push_back(head.member);
    residents += lives_here(head) ? 1 : 0;
  }
  if (unknown.empty()) return;
  auto found = tests(about, *group);
  auto most = residents + static_cast<int>(unknown.size());
  const auto& first = *unknown.front();
  tell({first.resident ? first.resident->span : first.id.span,
        "membership/residency",
        fmt::format("it is not known whether {} {} in the area: residents are at best {} of {}, at worst {} of {}{}",
                    some_names(unknown), unknown.size() == 1 ? "lives" : "live", most, counted(body.size(), "member"),
                    residents, body.size(), outcome(found.verdicts)),
        "ask, and write `resident: yes` or `no` and `resident_checked:` with the day",
        std::move(found.working),
        {},
        {}});
}

}  // namespace

extern const Rule residency_unknown;
constinit const Rule residency_unknown{
    .name = "residency-unknown",
    .topic = Topic::membership,
    .title = "Members of whom it is not known whether they live in the area",
    .severity = Severity::note,
    .layer = Layer::constitution,
    .reads = Reads::people | Reads::constitution | Reads::area,
    .since = "0.1",
    .clause =
        "St James Street Big Local, partnership members: two are called Chair, and nothing says whether they live in "
        "the area",
    .rationale =
        R"(Whether residents are in the majority can only be answered as far as it is known who is one. Every test on residents is counted twice, once as if all of these people lived in the area and once as if none did. Ask them, and write `resident: yes` or `no` with the day in `resident_checked`: a statement is enough, never an address.)",
    .fails = R"(# in membership.yaml
members:
  - {id: ash, name: A. Ash, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: beech, name: B. Beech, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: cedar, name: C. Cedar, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: dogwood, name: D. Dogwood, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: elder, name: E. Elder, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: fir, name: F. Fir, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: gorse, name: G. Gorse, resident: no, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: hazel, name: H. Hazel, resident: no, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: ivy, name: I. Ivy, resident: unknown, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
)",
    .passes = R"(# in membership.yaml
members:
  - {id: ash, name: A. Ash, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: beech, name: B. Beech, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: cedar, name: C. Cedar, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: dogwood, name: D. Dogwood, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: elder, name: E. Elder, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: fir, name: F. Fir, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: gorse, name: G. Gorse, resident: no, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: hazel, name: H. Hazel, resident: no, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: ivy, name: I. Ivy, resident: no, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
)",
    .check = check,
};

}  // namespace quorate
