// The rules of real areas, each written down without a finding and read as it was meant.
#include "support/read.h"

using namespace quorate;
using namespace quorate::test;

namespace {

// The only version in a constitution that is read without a finding.
ConstitutionVersion version(const std::string& body) {
  std::string indented;
  for (std::size_t at = 0; at < body.size();) {
    auto end = body.find('\n', at) + 1;
    indented += "    " + body.substr(at, end - at);
    at = end;
  }
  auto result = check_texts({{"constitution.yaml", "constitution:\n  - in_force: 2016-01-01\n" + indented}});
  INFO(body);
  CHECK(told(result) == std::vector<std::string>{});
  CHECK(result.not_run.empty());
  REQUIRE(result.area.constitution.versions.size() == 1);
  return result.area.constitution.versions[0];
}

int count_of(const Threshold& threshold) { return std::get<int>(threshold.at_least->value); }
std::string share_of(const std::optional<Located<ShareOrCount>>& share) { return text(std::get<Share>(share->value)); }

}  // namespace

TEST_CASE("Allenton's rules of 2013 can be written", "[format]") {
  auto rules = version(R"(source: Delivery plan, section 8
members: {minimum: 8, maximum: 20, count: all, clause: Membership of the Group, says: "At least 8, at most 20"}
residents:
  - {at_least: 51%, of: members}
  - {more_than: 1/2, of: voting}
eligibility: [lives, works, operates-business, represents]
quorum:
  members: {more_than: 1/2, of: members}
  residents: {more_than: 1/2, of: present}
  if_inquorate: no-votes
decisions:
  - {matter: ordinary, carries: {more_than: 1/2, of: present}, consensus: allowed}
  - {matter: membership, carries: {at_least: 2/3, of: members}, residents_among: [for]}
  - {matter: funds-to-partner, consent: partner}
casting_vote: chair
terms: {length: 3 years, stand_down: {at_least: 3, each: year}, may_stand_again: yes}
offices: [{office: chair, seats: 1, term: 1 year}]
meetings: {at_least: 6, each: year}
forum: {at_least: 1, each: year, agm: yes}
notice: {channels: [website, library, email]}
agenda: {items_due: 10 days, strength: advice}
interests: {kinds: [financial, non-financial, loyalty], action: withdraw}
conduct: {signed_by: members}
removal: {grounds: [non-attendance, breach], needs: [told-beforehand, quorate, voted]}
)");
  CHECK(rules.members->minimum->value == 8);
  CHECK(rules.members->clause == "Membership of the Group");
  CHECK(rules.residents.size() == 2);
  CHECK(share_of(rules.residents[0].at_least) == "51%");
  CHECK(share_of(rules.residents[1].more_than) == "1/2");
  CHECK(rules.eligibility->any_of.size() == 4);
  CHECK(rules.decisions.size() == 3);
  CHECK(rules.casting_vote->holder.value == "chair");
  CHECK(rules.terms->stand_down->at_least.value == 3);
  CHECK(rules.agenda->strength == Strength::advice);
}

TEST_CASE("a quorum may be a fixed number", "[format]") {
  for (int people : {3, 5}) {
    auto rules = version("quorum: {members: {at_least: " + std::to_string(people) + "}, if_inquorate: no-meeting}\n");
    CHECK(count_of(*rules.quorum->members) == people);
    CHECK_FALSE(rules.quorum->residents);
    CHECK(rules.quorum->if_inquorate->value == OnInquorate::no_meeting);
  }
  CHECK(version("quorum: {members: {at_least: 5, of: members}, conflicted: not-counted}\n").quorum->conflicted->value ==
        Conflicted::not_counted);
}

TEST_CASE("residents alone may vote, and co-opted members not", "[format]") {
  auto rules = version("voting: {who: residents, except: [co-opted]}\nresidents:\n  - {at_least: 100%, of: voting}\n");
  CHECK(rules.voting->who == "residents");
  CHECK(rules.voting->except.at(0).value == "co-opted");
  CHECK(share_of(rules.residents.at(0).at_least) == "100%");
}

TEST_CASE("co-opted members may vote where nothing says otherwise", "[format]") {
  CHECK(version("voting: {who: members, except: advisory}\n").voting->except.at(0).value == "advisory");
}

TEST_CASE("thirteen seats of eighteen may be the residents'", "[format]") {
  auto rules = version("members: {maximum: 18}\nresidents:\n  - {at_least: 13, of: members}\n");
  CHECK(rules.members->maximum->value == 18);
  CHECK(count_of(rules.residents.at(0)) == 13);
  CHECK(rules.residents[0].of->value == Base::members);
}

TEST_CASE("parts of an area may have seats of their own", "[format]") {
  auto rules = version(
      "members: {maximum: 12}\nsub_areas:\n  - {id: radstock, name: Radstock, minimum: 4}\n  - {id: westfield, name: "
      "Westfield, minimum: 4}\n");
  REQUIRE(rules.sub_areas.size() == 2);
  CHECK(rules.sub_areas[0].minimum->value == 4);
  CHECK(rules.sub_areas[1].id.text == "westfield");
}

TEST_CASE("one village may have one vote", "[format]") {
  auto rules = version(
      "voting: {by: sub-area}\nsub_areas:\n  - {id: lingdale, name: Lingdale, maximum: 1}\n  - {id: boosbeck, name: "
      "Boosbeck, maximum: 1}\n");
  CHECK(rules.voting->by == VotesBy::sub_area);
  CHECK(rules.sub_areas.size() == 2);
}

TEST_CASE("general meetings may be bound to the calendar and to one another", "[format]") {
  auto rules = version(
      "forum: {agm: yes, each_calendar_year: yes, apart_at_most: 15 months}\nnotice: {channels: website, agm_length: 1 "
      "month}\n");
  CHECK(rules.forum->each_calendar_year == YesNo::yes);
  CHECK(text(rules.forum->apart_at_most->value) == "15 months");
  CHECK(text(rules.notice->agm_length->value) == "1 month");
}

TEST_CASE("a change of the rules may need notice and a general meeting", "[format]") {
  auto rules = version("amendments: {at: agm, notice: 14 days, carries: {more_than: 1/2, of: present}}\n");
  CHECK(rules.amendments->at->value == "agm");
  CHECK(text(rules.amendments->notice->value) == "14 days");
  CHECK(share_of(rules.amendments->carries->more_than) == "1/2");
  CHECK(
      text(version("decisions: [{matter: constitution, at: agm, notice: 14 days}]\n").decisions.at(0).notice->value) ==
      "14 days");
}

TEST_CASE("other shapes that areas use can be written", "[format]") {
  version("eligibility: {any_of: [lives, works, studies, volunteers], excluded: [councillor]}\n");
  version(
      "decisions: [{matter: ordinary, seconded: yes, ballot: ballot-or-show-of-hands, carries: {more_than: 1/2, of: "
      "votes-cast}}]\n");
  version(
      "offices: [{office: chair, seats: 2}, {office: vice-chair, seats: 2, appointed_by: group}, {office: treasurer, "
      "term: 1 year}]\n");
  version("meetings: {at_least: 1, each: month, extraordinary: {called_by: chair, members: 3}}\n");
  version("meetings: {at_least: 2, each: plan-year}\n");
  version("elections: {at: agm, by: show-of-hands, candidates: residents, electorate: forum}\n");
  version("terms: {length: 1 year, consecutive_maximum: 3, stand_down: {at_least: 3, each: agm}}\n");
  version("interests: {kinds: [financial, loyalty], action: group-decides}\n");
  version("spending: {variation_share: 10%, variation_amount: \"£1,000\"}\n");
  version("removal: {grounds: non-attendance, missed_in_a_row: 3}\n");
  version("minutes: {channels: [website], within: 14 days}\n");
  version("casting_vote: {holder: none, clause: 7.2}\n");
}

TEST_CASE("the constitution is a list of dated versions", "[format]") {
  auto result = check_texts({{"constitution.yaml",
                              "programme: big-local\nconstitution:\n  - {in_force: 2013-10-31, members: {minimum: "
                              "8}}\n  - {in_force: 2017-03-01}\n"}});
  CHECK(result.findings.empty());
  REQUIRE(result.area.constitution.versions.size() == 2);
  CHECK(iso(result.area.constitution.versions[1].in_force.value) == "2017-03-01");
  CHECK(result.area.constitution.programme->value == "big-local");
  CHECK_FALSE(result.area.constitution.versions[1].members);
}

TEST_CASE("thresholds are refused at their place", "[format]") {
  auto told_of = [](const std::string& threshold) {
    return told(check_texts({{"constitution.yaml",
                              "constitution:\n  - in_force: 2016-01-01\n    quorum: {members: " + threshold + "}\n"}}));
  };
  using Lines = std::vector<std::string>;
  CHECK(told_of("{more_than: half, of: members}") == Lines{"bad-share 3:35"});
  CHECK(told_of("{more_than: 1/2, of: people}") == Lines{"bad-choice 3:44"});
  CHECK(told_of("{at_least: 120%, of: members}") == Lines{"bad-share 3:34"});
  CHECK(told_of("{atleast: 51%, of: members}") == Lines{"unknown-key 3:24"});
  CHECK(told_of("5") == Lines{"wrong-kind 3:23"});
}
