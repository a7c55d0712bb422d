#include "report/members_tests.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/words.h"
#include "rules/answer_words.h"
#include "rules/group_on.h"

namespace quorate {
namespace {

std::string range(int least, int most) {
  return least == most ? std::to_string(least) : fmt::format("{} to {}", std::min(least, most), std::max(least, most));
}

// "5 of 9 voting members"; where something is not known, "best 7, worst 5 of 7 members".
std::string found_words(const ResidentsReading& reading) {
  if (reading.worst.base != reading.best.base || reading.worst.have == reading.best.have) return words(reading);
  return fmt::format("best {}, worst {} of {} {}", reading.best.have, reading.worst.have, reading.best.base,
                     name(reading.of));
}

class Collector {
 public:
  explicit Collector(const Body& body) : body_(body), alike_(members_alike(body)) {}

  void sizes(const std::string& whose, const MemberLimits& limits, std::optional<bool> non_voting_counted) {
    auto answers = size_of(limits, non_voting_counted, alike_);
    if (limits.minimum)
      size(whose, fmt::format("at least {} members", **limits.minimum), **limits.minimum, answers.enough);
    if (limits.maximum)
      size(whose, fmt::format("at most {} members", **limits.maximum), **limits.maximum, answers.not_too_many);
  }

  void residents(const std::string& whose, const Threshold& test, const ConstitutionVersion* rules,
                 const std::string& clause) {
    MembersTest one{whose, residents_asked(test), {}, {}, {}, {}, {}, Verdict::not_set, clause};
    if (!answerable(test, body_)) {
      one.found = "who votes is not written";
      out_.push_back(std::move(one));
      return;
    }
    for (const auto& reading : residents_readings(test, rules, alike_)) {
      auto row = one;
      row.reading = reading.name;
      row.found = found_words(reading);
      row.needed = range(needed(test, reading.worst.base), needed(test, reading.best.base));
      row.worst = reading.worst;
      row.best = reading.best;
      row.answer = reading.answer;
      out_.push_back(std::move(row));
    }
  }

  std::vector<MembersTest> take() { return std::move(out_); }

 private:
  void size(const std::string& whose, std::string asked, int limit, const Answer& answer) {
    auto add = [&](const std::string& reading, Verdict verdict, const Working& working) {
      out_.push_back({whose,
                      asked,
                      reading,
                      working.front().value + " members",
                      std::to_string(limit),
                      {},
                      {},
                      verdict,
                      answer.clause});
    };
    for (const auto& reading : answer.readings) add(reading.name, reading.answer, reading.working);
    if (answer.readings.empty()) add({}, answer.answer, answer.working);
  }

  const Body& body_;
  Body alike_;  // what is asked of all members does not wait for votes that are not written
  std::vector<MembersTest> out_;
};

MembersRoom room_of(std::string whose, const std::vector<const Threshold*>& tests, const ConstitutionVersion* rules,
                    const Body& body) {
  auto held = [&](const Threshold* test) {
    auto answer = residents_test(*test, rules, body).answer;
    return answer == Verdict::yes || answer == Verdict::not_set;
  };
  return {std::move(whose), std::all_of(tests.begin(), tests.end(), held), headroom(tests, rules, body)};
}

std::vector<const Threshold*> answerable_ones(const std::vector<Threshold>& tests, const Body& body) {
  std::vector<const Threshold*> out;
  for (const auto& test : tests)
    if (answerable(test, body) && !says_nothing(test)) out.push_back(&test);
  return out;
}

}  // namespace

std::vector<MembersTest> members_tests(const Area& area, const ConstitutionVersion* rules, const Body& body) {
  Collector out(body);
  if (rules && rules->members) out.sizes("The constitution", *rules->members, non_voting_counted(*rules));
  if (rules)
    for (const auto& test : rules->residents) out.residents("The constitution", test, rules, test.clause);
  if (!area.programme) return out.take();
  const auto& programme = *area.programme;
  if (programme.members) out.sizes(*programme.name, *programme.members, {});
  for (std::size_t at = 0; at < programme.residents.size(); ++at)
    for (const auto& test : programme.residents[at].tests)
      out.residents(
          programme.residents.size() > 1 ? fmt::format("{}, wording {}", *programme.name, at + 1) : *programme.name,
          test, nullptr, programme.residents[at].clause);
  return out.take();
}

std::vector<MembersTest> folded(const std::vector<MembersTest>& tests) {
  std::vector<MembersTest> out;
  for (const auto& test : tests) {
    auto same = std::count_if(tests.begin(), tests.end(), [&](const MembersTest& other) {
      return other.whose == test.whose && other.asked == test.asked && other.answer != test.answer;
    });
    bool goes_on = !out.empty() && same == 0 && out.back().whose == test.whose && out.back().asked == test.asked;
    if (!goes_on) {
      out.push_back(test);
      if (same == 0) out.back().reading.clear();
      continue;
    }
    if (out.back().found != test.found) out.back().found = fmt::format("{} or {}", out.back().found, test.found);
    if (out.back().needed != test.needed) out.back().needed = fmt::format("{} or {}", out.back().needed, test.needed);
  }
  return out;
}

std::vector<MembersRoom> members_room(const Area& area, const ConstitutionVersion* rules, const Body& body) {
  std::vector<MembersRoom> out;
  auto alike = members_alike(body);
  if (rules)
    if (auto tests = answerable_ones(rules->residents, body); !tests.empty()) {
      out.push_back(room_of("the constitution", tests, rules, alike));
      out.back().partly = tests.size() < rules->residents.size();
    }
  std::vector<const Threshold*> tests;
  std::size_t asked = 0;
  if (area.programme)
    for (const auto& wording : area.programme->residents) {
      asked += wording.tests.size();
      for (const auto* test : answerable_ones(wording.tests, body)) tests.push_back(test);
    }
  if (tests.empty()) return out;
  out.push_back(room_of("every wording of " + *area.programme->name, tests, nullptr, alike));
  out.back().partly = tests.size() < asked;
  return out;
}

}  // namespace quorate
