// constitution.yaml: the group's own rules as data, in dated versions. Every block is optional: an absent rule is "not
// set", never a default, and it is for `govern` to say so.
#pragma once
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/fraction.h"
#include "model/located.h"

namespace quorate {

struct Decision;

// Who is counted below the line of a fraction.
enum class Base { members, voting, present, votes_cast, residents };

// `{at_least | more_than: SHARE or COUNT, of: BASE}`. A share keeps whether exactly so much is enough.
using ShareOrCount = std::variant<Share, int>;
struct Threshold : Quoted {
  std::optional<Located<ShareOrCount>> at_least, more_than;
  std::optional<Located<Base>> of;
  Span span;
};

enum class Counted { all, voting };
enum class Interval { year, calendar_year, plan_year, agm, month, quarter };
enum class Strength { must, advice };
enum class OnInquorate { no_votes, no_decisions, no_meeting };
enum class Conflicted { counted, not_counted };
enum class ResidentsAmong { carrying, present, voting, result };  // written: for, present, voting, result
enum class Consent { partner };
enum class InterestAction { withdraw, group_decides, no_part };
enum class InterestKind { financial, non_financial, indirect, loyalty };
enum class Grounds { non_attendance, breach };
enum class RemovalNeed { told_beforehand, quorate, voted };
enum class Ballot { written_ballot, show_of_hands, ballot_or_show_of_hands };
enum class AppointedBy { group, forum, agm };
enum class VotesBy { person, sub_area };
enum class Allowed { not_allowed, allowed };
enum class ReviewOf { membership, partnership, plan };  // what a review looks at again

struct MemberLimits : Quoted {
  std::optional<Located<int>> minimum, maximum;
  std::optional<Located<Counted>> count;
  std::optional<std::string> reviewed;  // "each AGM"
  Span span;
};

struct Eligibility : Quoted {
  std::vector<Text> any_of;    // lives, works, operates-business, represents, studies, volunteers ...
  std::vector<Text> excluded;  // councillor ...
};

struct Voting : Quoted {
  std::optional<std::string> who;  // members, residents, stated
  std::vector<Text> except;        // advisory, co-opted ...
  std::optional<VotesBy> by;       // one vote a person, or one a sub-area
};

struct SubArea : Quoted {
  Id<SubArea> id;
  Text name;
  std::optional<Located<int>> minimum, maximum;
};

struct QuorumRule : Quoted {
  std::optional<Threshold> members, residents;
  std::optional<Located<Conflicted>> conflicted;
  std::optional<Located<OnInquorate>> if_inquorate;
  std::optional<Located<Allowed>> consensus_if_inquorate;
  Span span;
};

struct DecisionRule : Quoted {
  Text matter;
  std::optional<Threshold> carries;
  std::vector<Located<ResidentsAmong>> residents_among;
  std::optional<Consent> consent;
  std::optional<Allowed> consensus;
  std::optional<YesNo> seconded;
  std::optional<Ballot> ballot;
  std::optional<Text> at;  // agm, special-meeting
  std::optional<Located<TimeSpan>> notice;
  Span span;
};

struct CastingVote : Quoted {
  Text holder;  // chair, none
};

struct AtLeastEach : Quoted {
  Located<int> at_least;
  Located<Interval> each;
};

struct TermRule : Quoted {
  std::optional<Located<TimeSpan>> length;
  std::optional<Located<int>> consecutive_maximum;
  std::optional<AtLeastEach> stand_down;
  std::optional<YesNo> may_stand_again;
};

struct Election : Quoted {
  std::optional<std::string> at;          // agm
  std::vector<Text> by;                   // written-nomination, show-of-hands, written-ballot
  std::optional<std::string> candidates;  // residents, members, anyone
  std::optional<std::string> electorate;  // forum, group, eligible-members
};

struct Office : Quoted {
  Text office;
  std::optional<Located<int>> seats;
  std::optional<Located<TimeSpan>> term;
  std::optional<AppointedBy> appointed_by;
  std::optional<YesNo> nominated_in_writing, nominee_consents;
  std::optional<std::string> nominated_before;
  std::optional<Ballot> if_contested;
  std::vector<Text> duties;
};

struct ExtraordinaryMeeting {
  std::vector<Text> called_by;
  std::optional<int> members;
};

struct MeetingRule : Quoted {
  Located<int> at_least;
  Located<Interval> each;
  std::optional<ExtraordinaryMeeting> extraordinary;
};

struct ForumRule : Quoted {
  std::optional<Located<int>> at_least;
  std::optional<Located<Interval>> each;
  std::optional<YesNo> agm;
  std::optional<YesNo> each_calendar_year;
  std::optional<Located<TimeSpan>> apart_at_most;
  std::vector<Text> open_to;
  std::optional<std::string> conducted_by;
};

struct NoticeRule : Quoted {
  std::vector<Text> channels;
  std::optional<Located<TimeSpan>> length, agm_length;
};

struct AgendaRule : Quoted {
  std::optional<Located<TimeSpan>> items_due;
  std::optional<Strength> strength;
  std::optional<YesNo> published;
  std::optional<std::string> private_by;  // who may declare an item non-public
};

struct MinutesRule : Quoted {
  std::vector<Text> channels;
  std::optional<Located<TimeSpan>> within;
};

struct InterestRule : Quoted {
  std::optional<Located<YesNo>> register_kept;  // each member fills in a form of standing interests
  std::vector<Located<InterestKind>> kinds;
  std::optional<Located<InterestAction>> action;
  std::optional<std::string> declared;  // "at the start, or as soon as known"
  std::vector<Text> minuted;            // who, kind, item, action
};

struct ConductRule : Quoted {
  std::optional<std::string> signed_by;
  std::vector<Text> principles;
};

struct RemovalRule : Quoted {
  std::vector<Located<Grounds>> grounds;
  std::vector<Located<RemovalNeed>> needs;
  std::optional<Located<int>> missed_in_a_row;
};

struct AmendmentRule : Quoted {
  std::optional<Threshold> carries;
  std::optional<Text> at;
  std::optional<Located<TimeSpan>> notice;
};

struct SpendingRule : Quoted {
  std::optional<Located<Share>> variation_share;
  std::optional<Located<Money>> variation_amount;
  std::optional<Located<Money>> decision_above;  // payments of more than this need a decision
};

struct SubGroupRule : Quoted {
  Id<SubGroupRule> id;
  Text name;
  std::optional<std::string> priority;
};

struct Resignation : Quoted {
  std::optional<std::string> to;
  std::optional<YesNo> in_writing, with_reasons, exit_interview;
};

struct ConstitutionVersion {
  Located<Date> in_force;
  std::optional<Ref<Decision>> decision;  // what adopted it; the meeting itself is judged by the version before
  std::optional<Text> source;
  std::optional<std::string> body, status;
  std::vector<Text> purpose, values, roles, responsibilities;
  std::optional<MemberLimits> members;
  std::vector<Threshold> residents;
  std::vector<SubArea> sub_areas;
  std::optional<Eligibility> eligibility;
  std::optional<Voting> voting;
  std::optional<QuorumRule> quorum;
  std::vector<DecisionRule> decisions;
  std::optional<CastingVote> casting_vote;
  std::optional<TermRule> terms;
  std::optional<Election> elections;
  std::vector<Office> offices;
  std::optional<MeetingRule> meetings;
  std::optional<ForumRule> forum;
  std::optional<NoticeRule> notice;
  std::optional<AgendaRule> agenda;
  std::optional<MinutesRule> minutes;
  std::optional<InterestRule> interests;
  std::optional<ConductRule> conduct;
  std::optional<RemovalRule> removal;
  std::optional<Resignation> resignation;
  std::optional<AmendmentRule> amendments;
  std::optional<SpendingRule> spending;
  std::vector<SubGroupRule> sub_groups;
  std::optional<Quoted> chairs_ruling, confidentiality;
  Span span;

  // Whether members with an interest still count, where the rules say so.
  std::optional<Conflicted> quorum_conflicted() const {
    return quorum && quorum->conflicted ? std::optional(**quorum->conflicted) : std::nullopt;
  }
};

struct Constitution {
  std::optional<Text> programme;
  std::vector<ConstitutionVersion> versions;
};

}  // namespace quorate
