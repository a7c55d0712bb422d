#include <fmt/core.h>

#include <map>
#include <string>

#include "base/characters.h"
#include "rules/rule.h"

namespace quorate {
namespace {

// Capitals and spacing do not make another name.
std::string folded(const std::string& name) {
  std::string out;
  for (char c : name) {
    if (is_blank(c) || c == '\n' || c == '\r') {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      out += lower(c);
    }
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

void check(const Case& about, const Tell& tell) {
  std::map<std::string, const Member*> seen;
  for (const auto& member : about.area.membership.members) {
    auto [first, is_new] = seen.emplace(folded(*member.name), &member);
    if (is_new) continue;
    tell({member.name.span,
          "member/" + member.id.text,
          fmt::format("{} is in the register twice, as `{}` and as `{}`", *member.name, first->second->id.text,
                      member.id.text),
          "if this is one person, keep one entry with all the terms; if they are two, tell them apart in the name",
          {},
          {{first->second->name.span, "the first of them"}},
          {}});
  }
}

}  // namespace

extern const Rule member_twice;
constinit const Rule member_twice{
    .name = "member-twice",
    .topic = Topic::membership,
    .title = "Two members with the same name",
    .severity = Severity::error,
    .layer = Layer::plan,
    .reads = Reads::people,
    .since = "0.1",
    .clause = "the register of members: each person counts once",
    .rationale =
        R"(Two entries have the same name but for capitals and spaces. If they are one person, every count of members, of the quorum and of votes is wrong by one: keep one entry, with all the terms in it. If they are two people, tell them apart in their names.)",
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
  - {id: ivy, name: a.  ash, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
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
  - {id: ivy, name: I. Ivy, resident: yes, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
)",
    .check = check,
};

}  // namespace quorate
