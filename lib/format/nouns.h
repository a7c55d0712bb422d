// What the things with ids are called, and the names of the enumerations, as they are written in files.
#pragma once
#include "base/characters.h"
#include "base/number_words.h"
#include "format/codecs.h"
#include "model/import_map.h"

namespace quorate {

template <>
inline constexpr std::string_view noun<Organisation> = "organisation";
template <>
inline constexpr std::string_view noun<Period> = "period";
template <>
inline constexpr std::string_view noun<Evidence> = "piece of evidence";
template <>
inline constexpr std::string_view noun<Need> = "need";
template <>
inline constexpr std::string_view noun<Outcome> = "outcome";
template <>
inline constexpr std::string_view noun<Priority> = "priority";
template <>
inline constexpr std::string_view noun<Activity> = "activity";
template <>
inline constexpr std::string_view noun<Measure> = "measure";
template <>
inline constexpr std::string_view noun<Milestone> = "milestone";
template <>
inline constexpr std::string_view noun<Fee> = "fee";
template <>
inline constexpr std::string_view noun<Promise> = "promise";
template <>
inline constexpr std::string_view noun<Risk> = "risk";
template <>
inline constexpr std::string_view noun<Gap> = "gap";
template <>
inline constexpr std::string_view noun<SubArea> = "sub-area";
template <>
inline constexpr std::string_view noun<SubGroupRule> = "sub-group of the constitution";
template <>
inline constexpr std::string_view noun<SubGroup> = "sub-group";
template <>
inline constexpr std::string_view noun<Member> = "member";
template <>
inline constexpr std::string_view noun<Meeting> = "meeting";
template <>
inline constexpr std::string_view noun<Decision> = "decision";
template <>
inline constexpr std::string_view noun<DocumentKept> = "document";
template <>
inline constexpr std::string_view noun<Undertaking> = "undertaking";
template <>
inline constexpr std::string_view noun<LedgerEntry> = "ledger entry";
template <>
inline constexpr std::string_view noun<Grant> = "application";

// An enumeration's names, in the order of its values.
#define QUORATE_NAMES(Type, ...)                                                        \
  template <>                                                                           \
  struct Names<Type> {                                                                  \
    static constexpr std::array names = std::to_array<std::string_view>({__VA_ARGS__}); \
  }

QUORATE_NAMES(PlanStatus, "draft", "submitted", "endorsed", "ended");
QUORATE_NAMES(ReviewEvery, "half-yearly", "yearly", "two-yearly");
QUORATE_NAMES(IncomeKind, "cash", "in-kind");
QUORATE_NAMES(FeeBase, "drawn-down", "planned");
QUORATE_NAMES(Rounding, "pounds", "tens", "hundreds", "thousands");
QUORATE_NAMES(StepStatus, "completed", "ongoing", "planned");

QUORATE_NAMES(Base, "members", "voting", "present", "votes-cast", "residents");
QUORATE_NAMES(Counted, "all", "voting");
QUORATE_NAMES(Interval, "year", "calendar-year", "plan-year", "agm", "month", "quarter");
QUORATE_NAMES(Strength, "must", "advice");
QUORATE_NAMES(OnInquorate, "no-votes", "no-decisions", "no-meeting");
QUORATE_NAMES(Conflicted, "counted", "not-counted");
QUORATE_NAMES(ResidentsAmong, "for", "present", "voting", "result");
QUORATE_NAMES(Consent, "partner");
QUORATE_NAMES(InterestAction, "withdraw", "group-decides", "no-part");
QUORATE_NAMES(InterestKind, "financial", "non-financial", "indirect", "loyalty");
QUORATE_NAMES(Grounds, "non-attendance", "breach");
QUORATE_NAMES(RemovalNeed, "told-beforehand", "quorate", "voted");
QUORATE_NAMES(Ballot, "written-ballot", "show-of-hands", "ballot-or-show-of-hands");
QUORATE_NAMES(AppointedBy, "group", "forum", "agm");
QUORATE_NAMES(VotesBy, "person", "sub-area");
QUORATE_NAMES(Allowed, "not-allowed", "allowed");
QUORATE_NAMES(ReviewOf, "membership", "partnership", "plan");

QUORATE_NAMES(TermStart, "founder", "elected", "re-elected", "co-opted", "appointed");
QUORATE_NAMES(TermEnd, "stood-down", "term-over", "resigned", "removed", "moved-away", "died");

QUORATE_NAMES(MeetingKind, "partnership", "forum", "agm", "sub-group", "extraordinary");
QUORATE_NAMES(InterestTaken, "withdrew", "remained");
QUORATE_NAMES(DecidedBy, "vote", "consensus");
QUORATE_NAMES(DecisionOutcome, "carried", "lost", "deferred");
QUORATE_NAMES(Side, "for", "against");
QUORATE_NAMES(MinutesStatus, "draft", "approved");
QUORATE_NAMES(DocumentStatus, "draft", "submitted", "agreed", "signed");

QUORATE_NAMES(EntryKind, "drawdown", "spend", "commitment", "refund", "return", "income", "in-kind", "fee", "virement",
              "stated-balance");
QUORATE_NAMES(DateOrder, "day-month-year", "month-day-year", "year-month-day");
QUORATE_NAMES(EvidenceKind, "written", "visual", "verbal");
QUORATE_NAMES(GrantOutcome, "pending", "awarded", "refused", "withdrawn");

#undef QUORATE_NAMES

// Those who voted one way: a number, or their ids.
template <>
struct Codec<Votes> {
  static bool read(Reader& reader, Node node, Votes& out) {
    out.span = node.span();
    if (node.is_text() && all_digits(node.text())) return read_number(reader, node, out.number.emplace());
    auto number = node.is_text() ? number_in_digits(node.text()) : std::string();
    if (number.empty()) return Codec<std::vector<Ref<Member>>>::read(reader, node, out.names);
    auto& one = out.names.emplace_back();
    one.text = node.text();
    one.span = node.span();
    reader.use(noun<Member>, node.text(), one.span, reader.kept(std::move(number)));
    return true;
  }
  static Shape shape() { return {"a number, or a list: the id of a member", {}, nullptr, {}}; }
};

// A decision's id is unique in its meeting; elsewhere it stands behind the meeting's own name and a slash.
template <>
struct Codec<Id<Decision>> {
  static bool read(Reader& reader, Node node, Id<Decision>& out) {
    out.span = node.span();
    if (!read_id(reader, node, out.text)) return false;
    reader.define(noun<Decision>, reader.in_file(out.text), out.span);
    return true;
  }
  static Shape shape() { return {"an id", {}, nullptr, noun<Decision>}; }
};
template <>
struct Codec<Ref<Decision>> {
  static bool read(Reader& reader, Node node, Ref<Decision>& out) {
    out.span = node.span();
    if (!read_decision_ref(reader, node, out.text)) return false;
    reader.use(noun<Decision>, node.text(), out.span);
    return true;
  }
  static Shape shape() {
    return {"a meeting and the id of its decision, such as `2014-03-12/hub-lease`", {}, nullptr, {}};
  }
};

}  // namespace quorate
