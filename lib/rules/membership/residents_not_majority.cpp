#include <fmt/format.h>
#include <algorithm>

#include "base/words.h"
#include "rules/answer_words.h"
#include "rules/group_on.h"
#include "rules/rule.h"

namespace quorate {
namespace {

std::optional<Severity> strength(Verdict verdict) {
  return verdict == Verdict::no ? std::nullopt : std::optional(Severity::note);
}

// "4 of 9 voting members", or one for each reading.
std::string counted_words(const std::vector<ResidentsReading>& readings) {
  std::vector<std::string> parts;
  for (const auto& one : readings)
    parts.push_back(one.name.empty() ? words(one) : fmt::format("{} ({})", words(one), one.name));
  return joined(parts, "or");
}

void check_test(const Case& about, const ConstitutionVersion& rules, std::size_t at, const Body& body,
                const Tell& tell) {
  const auto& test = rules.residents[at];
  if (!answerable(test, body)) return;
  auto answer = residents_test(test, &rules, body);
  if (answer.answer == Verdict::yes || answer.answer == Verdict::not_set) return;
  auto found = counted_words(residents_readings(test, &rules, body));
  bool open = answer.answer == Verdict::depends;
  tell({members_place(about.area),
        fmt::format("constitution/residents/{}", at + 1),
        fmt::format("residents are {}, and the constitution asks for {}{}", found, residents_asked(test),
                    open ? ": whether that is kept depends on what is not known or not said" : ""),
        open ? "write for each member whether they live in the area and whether they vote"
             : "find residents who will join the group",
        working_of(answer),
        {{test.span, "the test"}},
        answer.clause,
        strength(answer.answer)});
}

struct WordingAnswer {
  Verdict answer;
  Figure figure;
};

WordingAnswer wording_answer(const ResidentWording& wording, const Body& body) {
  std::vector<Verdict> verdicts;
  std::vector<std::string> asked, found;
  for (const auto& test : wording.tests) {
    asked.push_back(residents_asked(test));
    if (!answerable(test, body)) {
      found.push_back("who votes is not written");
      continue;
    }
    auto alike = members_alike(body);
    verdicts.push_back(residents_test(test, nullptr, alike).answer);
    found.push_back(counted_words(residents_readings(test, nullptr, alike)));
  }
  auto answer = all_of(verdicts);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return {answer, {joined(asked), fmt::format("{}: {}", words(answer), fmt::join(found, "; ")), {}}};
}

void check_programme(const Case& about, const Body& body, const Tell& tell) {
  const auto& programme = about.area.programme;
  if (!programme || programme->residents.empty()) return;
  Working working;
  std::size_t failed = 0, kept = 0;
  for (const auto& wording : programme->residents) {
    auto one = wording_answer(wording, body);
    failed += one.answer == Verdict::no ? 1 : 0;
    kept += one.answer == Verdict::yes || one.answer == Verdict::not_set ? 1 : 0;
    working.push_back(std::move(one.figure));
  }
  auto all = programme->residents.size();
  if (kept == all) return;
  auto verdict = failed == all ? Verdict::no : Verdict::depends;
  const auto& first = programme->residents.front();
  auto found = counted_words(residents_readings(first.tests.front(), nullptr, members_alike(body)));
  tell({members_place(about.area),
        "programme/residents",
        verdict == Verdict::no
            ? fmt::format("residents are {}: too few by each of the {} wordings of {}", found, all, *programme->name)
            : fmt::format(
                  "residents are {}: whether they are enough for {} depends on which of its wordings is taken, or on "
                  "what is not known",
                  found, *programme->name),
        verdict == Verdict::no ? "find residents who will join the group"
                               : "ask the programme's representative, and write what is not known",
        std::move(working),
        {},
        first.clause,
        strength(verdict),
        Layer::programme});
}

void check(const Case& about, const Tell& tell) {
  auto body = group_on(about.area, about.as_of);
  if (!body) return;
  const auto* rules = version_on(about.area.constitution, about.as_of);
  for (std::size_t at = 0; rules && at < rules->residents.size(); ++at)
    check_test(about, *rules, at, members_alike(*body), tell);
  check_programme(about, *body, tell);
}

}  // namespace

extern const Rule residents_not_majority;
constinit const Rule residents_not_majority{
    .name = "residents-not-majority",
    .topic = Topic::membership,
    .title = "Residents are too few",
    .severity = Severity::error,
    .layer = Layer::constitution,
    .reads = Reads::people | Reads::constitution | Reads::area,
    .since = "0.1",
    .clause =
        "Allenton delivery plan, section 8, Membership of the Group: 51% will be residents, and residents are in the "
        "majority of voting members; programme guidance, Big Local partnerships: at least 51%",
    .rationale =
        R"(Each test that the constitution sets is counted on its own base: of all members, or of those who vote. The programme has published its test in several wordings; where none of them is met this is an error, where only some are it is a note that says which. Residency that is not known is counted both ways, so that a note says where it decides. Exactly half is not a majority. When this fails, find residents who will join before anything else is decided.)",
    .fails = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    residents: [{more_than: 1/2, of: voting}]
# in membership.yaml
members:
  - {id: ash, name: A. Ash, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: beech, name: B. Beech, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: cedar, name: C. Cedar, resident: no, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: dogwood, name: D. Dogwood, resident: no, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: elder, name: E. Elder, resident: no, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: fir, name: F. Fir, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: gorse, name: G. Gorse, resident: no, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: hazel, name: H. Hazel, resident: no, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: ivy, name: I. Ivy, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
)",
    .passes = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    residents: [{more_than: 1/2, of: voting}]
# in membership.yaml
members:
  - {id: ash, name: A. Ash, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: beech, name: B. Beech, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: cedar, name: C. Cedar, resident: no, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: dogwood, name: D. Dogwood, resident: no, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: elder, name: E. Elder, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: fir, name: F. Fir, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: gorse, name: G. Gorse, resident: no, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: hazel, name: H. Hazel, resident: no, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: ivy, name: I. Ivy, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
)",
    .check = check,
};

}  // namespace quorate
