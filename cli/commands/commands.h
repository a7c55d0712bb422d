// The commands: what each is asked, and what runs it. Each is one file; parse_args.cpp fills the questions in.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "check/check.h"
#include "environment.h"
#include "named.h"
#include "report/document.h"
#include "report/ledger_report.h"
#include "report/members_report.h"

namespace quorate {

enum class Format { text, markdown, csv, json };
enum class Colour { automatic, always, never };

// What all commands that print share.
struct OutputArgs {
  Format format = Format::text;
  Colour colour = Colour::automatic;
  bool wide = false;
};

struct CheckArgs {
  std::string path;  // empty: look from here upwards
  std::optional<Date> as_of;
  OutputArgs output;
  Selection selection;
  Severity fail_on = Severity::error;
};

struct BudgetArgs {
  std::string path;
  std::optional<Date> as_of;
  OutputArgs output;
  std::optional<By> by;
  std::string period;    // its id; empty: the whole plan
  bool planned = false;  // the plan alone, though there is a ledger
};

struct SpendArgs {
  WhatAndWhere asked;  // a period's id
  std::optional<Date> as_of;
  OutputArgs output;
};

struct LedgerArgs {
  std::string path;
  std::optional<Date> as_of;
  OutputArgs output;
  LedgerFilter filter;
};

struct ImportArgs {
  std::string file;  // of the bank
  std::string path;
  std::string map;   // empty: import.yaml in the area's folder
  std::string into;  // empty: as the mapping says
  bool write = false;
  OutputArgs output;
};

struct GrantsArgs {
  std::string path;
  std::optional<Date> as_of;
  OutputArgs output;
};

enum class ExportForm { open_grants, csv, json, hledger, beancount };

struct ExportArgs {
  ExportForm form = ExportForm::csv;
  std::string path;
  std::optional<Date> as_of;
  std::string to;     // a file or folder; empty: the output
  std::string table;  // of csv; empty: the entries, or all of them where there is a folder to write to
  bool csv = false;   // of 360Giving: a sheet, not JSON
  bool force = false;
};

struct QuorumArgs {
  WhatAndWhere asked;  // a meeting; none: who would be there
  std::optional<Date> as_of;
  std::optional<std::vector<std::string>> present;  // ids; none: as recorded, or nobody
  std::vector<std::string> without, withdraw;
  bool confidential = false;
  OutputArgs output;
};

struct VoteArgs {
  WhatAndWhere asked;  // a decision; none: numbers alone
  std::optional<Date> as_of;
  std::optional<std::string> matter;  // ordinary where it is not said
  std::optional<int> present, members, in_favour, against, abstained, residents;
  std::optional<Side> casting;
  bool confidential = false;
  OutputArgs output;
};

struct MembersArgs {
  std::string path;
  std::optional<Date> as_of;
  std::vector<Joining> join;
  std::vector<std::string> leave;
  OutputArgs output;
};

struct RotaArgs {
  std::string path;
  std::optional<Date> as_of, agm;
  int years = 3;
  OutputArgs output;
};

struct StatusArgs {
  std::string path;
  std::optional<Date> as_of;
  OutputArgs output;
};

struct ExplainArgs {
  std::string rule;
  OutputArgs output;
};

struct RulesArgs {
  OutputArgs output;
};

struct MeetingsArgs {
  std::string path;
  std::optional<Date> as_of;
  std::optional<int> year;
  OutputArgs output;
};

struct AgendaArgs {
  WhatAndWhere asked;  // a day; none: that of the next meeting that is recorded
  std::optional<Date> as_of;
  OutputArgs output;
};

struct MinutesArgs {
  WhatAndWhere asked;  // a meeting
  std::optional<Date> as_of;
  bool confidential = false;
  OutputArgs output;
};

struct DueArgs {
  std::string path;
  std::optional<Date> as_of;
  int days = 90;
  OutputArgs output;
};

struct InterestsArgs {
  std::string path;
  std::optional<Date> as_of;
  OutputArgs output;
  std::string member, organisation;
  bool confidential = false;
};

// How a command presents itself: parse_args.cpp prints it, the docs quote it.
struct CommandHelp {
  const char* name;
  const char* summary;   // one line
  const char* examples;  // a worked example or two, with what they answer
};
extern const CommandHelp check_help, status_help, explain_help, rules_help;
extern const CommandHelp budget_help, spend_help, ledger_help, import_help, grants_help, export_help;
extern const CommandHelp members_help, quorum_help, vote_help, rota_help, interests_help;
extern const CommandHelp meetings_help, agenda_help, minutes_help, due_help;

int run_check(const CheckArgs& args, Environment& env);
int run_status(const StatusArgs& args, Environment& env);
int run_explain(const ExplainArgs& args, Environment& env);
int run_rules(const RulesArgs& args, Environment& env);
int run_budget(const BudgetArgs& args, Environment& env);
int run_spend(const SpendArgs& args, Environment& env);
int run_ledger(const LedgerArgs& args, Environment& env);
int run_import(const ImportArgs& args, Environment& env);
int run_grants(const GrantsArgs& args, Environment& env);
int run_export(const ExportArgs& args, Environment& env);
int run_members(const MembersArgs& args, Environment& env);
int run_quorum(const QuorumArgs& args, Environment& env);
int run_vote(const VoteArgs& args, Environment& env);
int run_rota(const RotaArgs& args, Environment& env);
int run_interests(const InterestsArgs& args, Environment& env);
int run_meetings(const MeetingsArgs& args, Environment& env);
int run_agenda(const AgendaArgs& args, Environment& env);
int run_minutes(const MinutesArgs& args, Environment& env);
int run_due(const DueArgs& args, Environment& env);

}  // namespace quorate
