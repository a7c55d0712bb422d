#include <fmt/core.h>

#include <algorithm>

#include "govern/register.h"
#include "rules/meeting_words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

// On the register when the meeting began or at the end of its day, or made a member by one of its decisions.
class Members {
 public:
  Members(const Membership& membership, const Meeting& meeting)
      : meeting_(meeting), before_(register_at(membership, meeting)), after_(register_on(membership, meeting.date())) {}

  bool has(std::string_view id) const { return has_member(before_, id) || has_member(after_, id) || joined_here(id); }

 private:
  bool joined_here(std::string_view id) const {
    for (const auto& decision : meeting_.decisions)
      for (const auto& change : decision.changes)
        if (change.member.text == id && says_yes(change.joins)) return true;
    return false;
  }

  const Meeting& meeting_;
  Register before_, after_;
};

void tell_of(const Ref<Member>& who, std::string_view where, const Meeting& meeting, const Case& about,
             const Tell& tell) {
  const auto* member = about.area.membership.find(who.text);
  if (!member) return;  // the reader has told that nobody is called so
  std::vector<Related> related;
  for (const auto& term : member->terms)
    related.push_back(
        {term.span, fmt::format("from {} to {}", text(*term.from), term.to ? text(**term.to) : std::string("now"))});
  tell({who.span,
        subject_of(meeting) + "/attendance/" + who.text,
        fmt::format("{} stands {} at {}, and was no member of the group on that day", *member->name, where,
                    meeting_words(meeting)),
        "mend the term in membership.yaml, or write guests under `attending:`",
        {{"meeting", text(meeting.date()), meeting.meeting.date.span}},
        std::move(related),
        {}});
}

void look_at(const Meeting& meeting, const Case& about, const Tell& tell) {
  Members members(about.area.membership, meeting);
  auto look = [&](const Ref<Member>& who, std::string_view where) {
    if (!members.has(who.text)) tell_of(who, where, meeting, about, tell);
  };
  // Whoever was in the chair is told of by chair-not-member.
  if (meeting.present)
    for (const auto& who : *meeting.present)
      if (!meeting.chair || meeting.chair->text != who.text) look(who, "among those present");
  for (const auto& who : meeting.apologies) look(who, "among the apologies");
}

void check(const Case& about, const Tell& tell) {
  if (!about.area.has_membership) return;
  for (const auto& meeting : about.area.meetings)
    if (meeting.date() <= about.as_of) look_at(meeting, about, tell);
}

}  // namespace

extern const Rule attendance_unknown_person;
constinit const Rule attendance_unknown_person{
    .name = "attendance-unknown-person",
    .topic = Topic::meetings,
    .title = "Attendance of somebody who was no member that day",
    .severity = Severity::error,
    .layer = Layer::constitution,
    .reads = Reads::people | Reads::terms | Reads::meetings | Reads::attendance | Reads::decisions,
    .since = "0.1",
    .clause = "Allenton delivery plan, section 8, Quorum: a majority of the members are present",
    .rationale =
        R"(Somebody stands among those present, or those who sent apologies, who was not a member of the group on that day. Quorum and votes count members only, so that either their term or the attendance is written wrongly. Guests belong under `attending:`.)",
    .fails = R"(# in membership.yaml
members:
  - {id: ash, name: A. Ash, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: beech, name: B. Beech, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: cedar, name: C. Cedar, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: dogwood, name: D. Dogwood, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: elder, name: E. Elder, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: fir, name: F. Fir, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: gorse, name: G. Gorse, resident: no, resident_checked: 2013-10-03, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: hazel, name: H. Hazel, resident: no, resident_checked: 2013-10-03, basis: [works], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, how: elected}]}
  - {id: ivy, name: I. Ivy, resident: yes, resident_checked: 2013-10-03, basis: [lives], votes: yes, code_signed: 2013-10-03, terms: [{from: 2013-10-03, to: 2013-12-31, how: elected}]}
)",
    .passes = R"(# in meetings/2014-01-08.yaml
apologies: [elder, fir]
attending: [{name: I. Ivy}]
)",
    .check = check,
};

}  // namespace quorate
