// grants.yaml: the community chest: what it may give, who asked for what, what was awarded and on which conditions, and
// what came back. It names groups; of a person who asks it says only that it is one.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/ledger.h"
#include "model/located.h"
#include "model/meeting.h"
#include "model/plan.h"

namespace quorate {

enum class EvidenceKind { written, visual, verbal };
enum class GrantOutcome { pending, awarded, refused, withdrawn };

// What the fund gives out of and what it asks of those who apply.
struct GrantRules {
  std::optional<Ref<Activity>> activity;                    // the line of the plan that it is paid from
  std::optional<Located<Money>> largest;                    // one grant at most
  std::optional<Entries<Ref<Period>, Located<Money>>> pot;  // all grants of a period together at most
  std::optional<Located<int>> evidence_at_least;
  std::optional<Located<YesNo>> bank_statement, agreement, receipts;  // whether it asks for them
  std::optional<Located<TimeSpan>> report_within;                     // of the last payment
  std::vector<Text> criteria;
  std::string clause;
  Span span;
};

struct GrantAward {
  std::optional<Ref<Decision>> decision;
  std::optional<Located<Money>> amount;
  std::optional<Located<Date>> on;  // left out: the day of the meeting that decided it
  std::vector<Text> conditions;
  Span span;
};

struct GrantPayment {
  Located<Date> date;
  Located<Money> amount;
  std::optional<Ref<LedgerEntry>> entry;
  Span span;
};

struct GrantReceipt {
  Located<Money> amount;
  std::optional<Located<Date>> date;
  std::optional<AreaPath> file;
  Span span;
};

struct GrantReport {
  std::optional<Located<Date>> due, received;
  std::optional<AreaPath> file;
  Span span;
};

// An application, by the questions of the form, and what became of it.
struct Grant {
  Id<Grant> id;
  std::optional<Text> title;
  std::optional<Text> applicant;  // the group's name; of a person it is left out
  std::optional<Ref<Organisation>> organisation;
  std::optional<Located<YesNo>> individual;
  std::optional<Located<Date>> received;
  std::optional<Ref<Priority>> priority;
  std::optional<Text> group_does, use, benefits;
  std::optional<Located<Money>> amount;
  std::vector<Located<EvidenceKind>> evidence;
  std::optional<Text> money_held_by, approved_how;
  std::optional<Located<YesNo>> bank_statement;
  std::optional<Text> anything_else;
  std::optional<Located<GrantOutcome>> outcome;
  std::optional<GrantAward> award;
  std::optional<Located<Date>> agreement_signed;
  std::vector<GrantPayment> payments;
  std::vector<GrantReceipt> receipts;
  std::optional<GrantReport> report;
  Span span;

  bool for_a_person() const { return says_yes(individual); }
};

// What publishing the grants as open data (360Giving) needs beside the grants themselves.
struct GrantPublishing {
  std::optional<Text> prefix;               // as it was registered: "fernside" or "360G-fernside"
  std::optional<Ref<Organisation>> funder;  // left out: the locally trusted organisation
  std::optional<Text> licence, data_source;
  Span span;
};

struct Grants {
  std::optional<GrantPublishing> publish;
  std::optional<GrantRules> rules;
  std::vector<Grant> applications;
};

}  // namespace quorate
