// The only file that includes CLI11: from words on a command line to a question for a command.
#include <fmt/core.h>

#include <CLI/CLI.hpp>

#include "base/characters.h"
#include "base/words.h"
#include "commands/commands.h"
#include "named.h"
#include "report/render/escape.h"
#include "run.h"

namespace quorate {
namespace {

using Run = std::function<int(Environment&)>;

constexpr const char* about =
    "quorate checks what a resident-led partnership writes down about itself: its\n"
    "plan, its money and its own rules. It reads plain files, and writes one only\n"
    "where it is asked to: by `quorate import --write` and `quorate export --to`.";

constexpr const char* top_examples =
    "Start with:\n"
    "  quorate check        is anything wrong?\n"
    "  quorate budget       how much is planned, and how much is left?\n"
    "  quorate members      who belongs to us, and do residents hold the majority?\n"
    "  quorate rota         who stands down when?\n"
    "\n"
    "A command finds its area by looking in this folder and upwards, or takes a path.\n"
    "`quorate COMMAND --help` shows what it takes, with examples.";

CLI::Validator a_date() {
  return CLI::Validator(
      [](std::string& word) {
        auto value = parse_date(word);
        return value ? std::string() : value.error().message + ": " + value.error().help;
      },
      "");
}

// A whole number between two others.
CLI::Validator a_number(int least, int most) {
  return CLI::Validator(
      [least, most](std::string& word) {
        constexpr std::size_t longest = 5;
        bool digits =
            !word.empty() && word.size() <= longest && word.find_first_not_of("0123456789") == std::string::npos;
        if (digits && std::stoi(word) >= least && std::stoi(word) <= most) return std::string();
        return fmt::format("`{}` is not a whole number from {} to {}", word, least, most);
      },
      "");
}

// One of some words; which they are stands in the option's help.
CLI::Validator one_of(std::vector<std::string_view> words) {
  return CLI::Validator(
      [words](std::string& word) {
        if (std::find(words.begin(), words.end(), word) != words.end()) return std::string();
        return fmt::format("`{}` is not one of {}", word, choices(words));
      },
      "");
}

// An option, or what stands without a name, that is one of some words, each with what it means.
template <class Value, class Into>
CLI::Option& add_choice(CLI::App& command, const char* option, const char* help, Into& into,
                        std::vector<std::pair<std::string_view, Value>> choices) {
  std::vector<std::string_view> words;
  for (const auto& [word, value] : choices) words.push_back(word);
  auto take = [&into, choices](const std::string& word) {
    for (const auto& [name, value] : choices)
      if (name == word) into = value;
  };
  return *command.add_option_function<std::string>(option, take, help)->check(one_of(std::move(words)));
}

void add_format(CLI::App& command, OutputArgs& output) {
  add_choice<Format>(
      command, "--format", "How to print it: text, markdown, csv or json", output.format,
      {{"text", Format::text}, {"markdown", Format::markdown}, {"csv", Format::csv}, {"json", Format::json}})
      .type_name("FORMAT");
  add_choice<Colour>(command, "--color", "Colour: auto, always or never", output.colour,
                     {{"auto", Colour::automatic}, {"always", Colour::always}, {"never", Colour::never}})
      .type_name("WHEN");
  command.add_flag("--wide", output.wide, "Do not keep to 80 columns");
}

void add_date(CLI::App& command, const char* option, std::optional<Date>& date, const char* help) {
  command
      .add_option_function<std::string>(
          option, [&date](const std::string& word) { date = *parse_date(word); }, help)
      ->check(a_date())
      ->type_name("DATE");
}

void add_as_of(CLI::App& command, std::optional<Date>& as_of) {
  add_date(command, "--as-of", as_of, "Look at it as on this day; left out, today");
}

void add_area(CLI::App& command, std::string& path, std::optional<Date>& as_of) {
  command.add_option("path", path, "The area's folder; left out, this one or the nearest above")->type_name("PATH");
  add_as_of(command, as_of);
}

// What the command is about, the area's folder, or both.
void add_what_and_area(CLI::App& command, const char* what, const char* help, WhatAndWhere& asked,
                       std::optional<Date>& as_of) {
  auto type = std::string(what);
  std::transform(type.begin(), type.end(), type.begin(), upper);
  command.add_option(what, asked.what, help)->type_name(type);
  add_area(command, asked.path, as_of);
}

// "a, b" behind an option is two words to a shell, and `b` would be taken for something else.
std::string blank_in_list(std::string& word) {
  if (word.size() < 2 || !word.ends_with(',')) return {};
  return fmt::format("there can be no blank after the comma of `{}`: write `{}NEXT`, or put all of it in quotes", word,
                     word);
}

std::vector<std::string> divided_by_commas(const std::vector<std::string>& words) {
  std::vector<std::string> out;
  for (std::string_view rest : words)
    while (!rest.empty()) {
      auto comma = std::min(rest.find(','), rest.size());
      auto one = trim(rest.substr(0, comma));
      if (!one.empty()) out.emplace_back(one);
      rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
  return out;
}

// Words divided by commas; the option may be repeated.
CLI::Option& add_list(CLI::App& command, const char* option, const char* help,
                      std::function<void(const std::vector<std::string>&)> take) {
  return *command
              .add_option_function<std::vector<std::string>>(
                  option, [take](const std::vector<std::string>& words) { take(divided_by_commas(words)); }, help)
              ->check(CLI::Validator(blank_in_list, ""))
              ->allow_extra_args(false);
}

void add_count(CLI::App& command, const char* option, std::optional<int>& count, const char* help) {
  command
      .add_option_function<int>(
          option, [&count](int value) { count = value; }, help)
      ->check(CLI::Validator(
          [](std::string& word) {
            constexpr std::size_t longest = 5;
            bool good = all_digits(word) && word.size() <= longest;
            return good ? std::string() : fmt::format("`{}` is not a number of people", word);
          },
          ""))
      ->type_name("N");
}

std::string unknown_rule(std::string& words) {
  for (const auto& word : divided_by_commas({words}))
    if (rules_named(word).empty())
      return fmt::format("there is no rule or topic `{}`: {}", word,
                         did_you_mean(nearest_rule(word), "`quorate rules` lists them"));
  return {};
}

void add_rules(CLI::App& command, const char* option, std::vector<const Rule*>& rules, const char* help) {
  add_list(command, option, help,
           [&rules](const std::vector<std::string>& words) {
             for (const auto& word : words)
               for (const auto* rule : rules_named(word)) rules.push_back(rule);
           })
      .check(CLI::Validator(unknown_rule, ""))
      ->type_name("RULES");
}

void add_confidential(CLI::App& command, bool& confidential) {
  command.add_flag("--confidential", confidential, "Also what is not public: not to be published");
}

// One subcommand: its words from its help, its question filled in, and what is to be run if it is chosen.
template <class Args>
CLI::App& add_command(CLI::App& app, const CommandHelp& help, Args& args, int (*run_it)(const Args&, Environment&),
                      Run& chosen) {
  auto& command = *app.add_subcommand(help.name, help.summary);
  command.footer(help.examples);
  command.callback(
      [&args, run_it, &chosen] { chosen = [&args, run_it](Environment& env) { return run_it(args, env); }; });
  return command;
}

struct Questions {
  CheckArgs check;
  StatusArgs status;
  BudgetArgs budget;
  QuorumArgs quorum;
  VoteArgs vote;
  MembersArgs members;
  RotaArgs rota;
  SpendArgs spend;
  LedgerArgs ledger;
  ImportArgs import;
  GrantsArgs grants;
  ExportArgs exported;
  ExplainArgs explain;
  RulesArgs rules;
  MeetingsArgs meetings;
  AgendaArgs agenda;
  MinutesArgs minutes;
  DueArgs due;
  InterestsArgs interests;
};

void add_check(CLI::App& app, CheckArgs& args, Run& chosen) {
  auto& command = add_command(app, check_help, args, run_check, chosen);
  add_area(command, args.path, args.as_of);
  add_rules(command, "--select", args.selection.select, "Only these rules or topics, divided by commas");
  add_rules(command, "--ignore", args.selection.ignore, "Not these rules or topics");
  add_choice<Severity>(command, "--fail-on", "Exit with 1 from: error, warning or note", args.fail_on,
                       {{"error", Severity::error}, {"warning", Severity::warning}, {"note", Severity::note}})
      .type_name("STRENGTH");
  add_format(command, args.output);
}

void add_quorum(CLI::App& app, QuorumArgs& args, Run& chosen) {
  auto& command = add_command(app, quorum_help, args, run_quorum, chosen);
  add_what_and_area(command, "meeting", "The meeting: its file's name without `.yaml`, or its day", args.asked,
                    args.as_of);
  auto ids = [&](const char* option, const char* help, std::function<void(const std::vector<std::string>&)> take) {
    add_list(command, option, help, std::move(take)).type_name("IDS");
  };
  ids("--present", "Who is there, by their ids, divided by commas", [&args](const auto& list) { args.present = list; });
  ids("--without", "As it would be without these", [&args](const auto& list) { args.without = list; });
  ids("--withdraw", "As it would be once these left the room for an interest",
      [&args](const auto& list) { args.withdraw = list; });
  add_confidential(command, args.confidential);
  add_format(command, args.output);
}

void add_vote(CLI::App& app, VoteArgs& args, Run& chosen) {
  auto& command = add_command(app, vote_help, args, run_vote, chosen);
  add_what_and_area(command, "decision", "The decision: its meeting and its id, or its id alone", args.asked,
                    args.as_of);
  command.add_option("--matter", args.matter, "What kind of decision, as the constitution calls it")->type_name("WORD");
  add_count(command, "--present", args.present, "How many were there who may vote");
  add_count(command, "--members", args.members, "How many members there are; left out, the register's");
  add_count(command, "--for", args.in_favour, "How many voted for it");
  add_count(command, "--against", args.against, "How many voted against it");
  add_count(command, "--abstained", args.abstained, "How many abstained");
  add_count(command, "--residents", args.residents, "How many of those for it are residents");
  add_choice<Side>(command, "--casting", "The casting vote of whoever has it: for or against", args.casting,
                   {{"for", Side::in_favour}, {"against", Side::against}})
      .type_name("SIDE");
  add_confidential(command, args.confidential);
  add_format(command, args.output);
}

void add_meetings(CLI::App& app, MeetingsArgs& args, Run& chosen) {
  auto& command = add_command(app, meetings_help, args, run_meetings, chosen);
  add_area(command, args.path, args.as_of);
  command.add_option("--year", args.year, "Only those of this calendar year")
      ->check(a_number(1900, 2199))
      ->type_name("YEAR");
  add_format(command, args.output);
}

void add_agenda(CLI::App& app, AgendaArgs& args, Run& chosen) {
  auto& command = add_command(app, agenda_help, args, run_agenda, chosen);
  add_what_and_area(command, "date", "The day of the meeting; left out, the next that is recorded", args.asked,
                    args.as_of);
  add_format(command, args.output);
}

void add_budget(CLI::App& app, BudgetArgs& args, Run& chosen) {
  auto& command = add_command(app, budget_help, args, run_budget, chosen);
  add_area(command, args.path, args.as_of);
  add_choice<By>(command, "--by", "Rows by: activity, priority, period, lead or payee", args.by,
                 {{"activity", By::activity},
                  {"priority", By::priority},
                  {"period", By::period},
                  {"lead", By::lead},
                  {"payee", By::payee}})
      .type_name("WHAT");
  command.add_option("--period", args.period, "Only this period, by its id")->type_name("PERIOD");
  command.add_flag("--planned", args.planned, "The plan alone, without its ledger");
  add_format(command, args.output);
}

void add_spend(CLI::App& app, SpendArgs& args, Run& chosen) {
  auto& command = add_command(app, spend_help, args, run_spend, chosen);
  add_what_and_area(command, "period", "The period's id, as the plan writes it", args.asked, args.as_of);
  add_format(command, args.output);
}

void add_minutes(CLI::App& app, MinutesArgs& args, Run& chosen) {
  auto& command = add_command(app, minutes_help, args, run_minutes, chosen);
  add_what_and_area(command, "meeting", "The meeting: its file's name without `.yaml`, or its day", args.asked,
                    args.as_of);
  add_confidential(command, args.confidential);
  add_format(command, args.output);
}

void add_due(CLI::App& app, DueArgs& args, Run& chosen) {
  auto& command = add_command(app, due_help, args, run_due, chosen);
  add_area(command, args.path, args.as_of);
  command.add_option("--days", args.days, "How many days ahead; left out, 90")
      ->check(a_number(0, 36500))
      ->type_name("N");
  add_format(command, args.output);
}

void add_interests(CLI::App& app, InterestsArgs& args, Run& chosen) {
  auto& command = add_command(app, interests_help, args, run_interests, chosen);
  add_area(command, args.path, args.as_of);
  command.add_option("--member", args.member, "Only this member, by their id")->type_name("MEMBER");
  command.add_option("--organisation", args.organisation, "Only this body, by its id")->type_name("BODY");
  add_confidential(command, args.confidential);
  add_format(command, args.output);
}

// `resident` or `other`, and behind it `:non-voting` where that is meant.
std::optional<Joining> joining(std::string_view word) {
  constexpr std::string_view without_vote = ":non-voting";
  bool votes = !word.ends_with(without_vote);
  if (!votes) word.remove_suffix(without_vote.size());
  if (word != "resident" && word != "other") return {};
  return Joining{word == "resident", votes};
}

std::string unknown_joining(std::string& word) {
  if (joining(word)) return {};
  return fmt::format("`{}` is nobody who could join: say `resident` or `other`, and `:non-voting` behind it if so",
                     word);
}

void add_members(CLI::App& app, MembersArgs& args, Run& chosen) {
  auto& command = add_command(app, members_help, args, run_members, chosen);
  add_area(command, args.path, args.as_of);
  command
      .add_option_function<std::vector<std::string>>(
          "--join",
          [&args](const std::vector<std::string>& words) {
            for (const auto& word : words) args.join.push_back(*joining(word));
          },
          "What if they joined: resident or other, :non-voting behind it")
      ->check(CLI::Validator(unknown_joining, ""))
      ->type_name("WHO")
      ->allow_extra_args(false);
  command.add_option("--leave", args.leave, "What if this member, by id, left; may be repeated")
      ->type_name("ID")
      ->allow_extra_args(false);
  add_format(command, args.output);
}

void add_rota(CLI::App& app, RotaArgs& args, Run& chosen) {
  auto& command = add_command(app, rota_help, args, run_rota, chosen);
  add_area(command, args.path, args.as_of);
  command.add_option("--years", args.years, "How many annual meetings to look ahead, 1 to 20")
      ->check(a_number(1, 20))
      ->type_name("N");
  add_date(command, "--agm", args.agm, "The day of the next annual meeting; left out, it is reckoned");
  add_format(command, args.output);
}

void add_ledger(CLI::App& app, LedgerArgs& args, Run& chosen) {
  auto& command = add_command(app, ledger_help, args, run_ledger, chosen);
  add_area(command, args.path, args.as_of);
  command.add_option("--line", args.filter.line, "Only entries of this line, by its id")->type_name("LINE");
  command.add_option("--payee", args.filter.payee, "Only entries of this payee")->type_name("PAYEE");
  add_date(command, "--from", args.filter.from, "Only entries from this day on");
  add_date(command, "--to", args.filter.to, "Only entries up to this day");
  std::vector<std::pair<std::string_view, EntryKind>> kinds;
  for (auto word : entry_kinds()) kinds.emplace_back(word, *entry_kind(word));
  add_choice(command, "--kind", "Only entries of this kind, such as spend or drawdown", args.filter.kind, kinds)
      .type_name("KIND");
  add_format(command, args.output);
}

void add_import(CLI::App& app, ImportArgs& args, Run& chosen) {
  auto& command = add_command(app, import_help, args, run_import, chosen);
  command.add_option("file", args.file, "The bank's CSV file")->required()->type_name("FILE.csv");
  command.add_option("path", args.path, "The area's folder; left out, this one or the nearest above")
      ->type_name("PATH");
  command.add_option("--map", args.map, "The mapping; left out, import.yaml in the area's folder")
      ->type_name("MAP.yaml");
  command.add_option("--into", args.into, "The ledger file, such as ledger/2014.yaml; left out, as mapped")
      ->type_name("LEDGER");
  command.add_flag("--write", args.write, "Do it; left out, it is only shown");
  add_format(command, args.output);
}

void add_export(CLI::App& app, ExportArgs& args, Run& chosen) {
  auto& command = add_command(app, export_help, args, run_export, chosen);
  add_choice<ExportForm>(command, "form", "360giving, csv, json, hledger or beancount", args.form,
                         {{"360giving", ExportForm::open_grants},
                          {"csv", ExportForm::csv},
                          {"json", ExportForm::json},
                          {"hledger", ExportForm::hledger},
                          {"beancount", ExportForm::beancount}})
      .required()
      ->type_name("FORM");
  add_area(command, args.path, args.as_of);
  command.add_option("--to", args.to, "The file to write, or for csv the folder")->type_name("PATH");
  command.add_flag("--force", args.force, "Write over a file that stands there");
  command.add_option("--table", args.table, "Of csv: periods, lines, figures or entries")
      ->check(one_of({"periods", "lines", "figures", "entries"}))
      ->type_name("TABLE");
  command.add_flag("--csv", args.csv, "Of 360giving: a sheet instead of JSON");
}

void add_explain(CLI::App& app, ExplainArgs& args, Run& chosen) {
  auto& command = add_command(app, explain_help, args, run_explain, chosen);
  command.add_option("rule", args.rule, "Its name, as findings and `quorate rules` print it")
      ->required()
      ->type_name("RULE");
  add_format(command, args.output);
}

// A command that takes an area and nothing more.
template <class Args>
void add_plain(CLI::App& app, const CommandHelp& help, Args& args, int (*run_it)(const Args&, Environment&),
               Run& chosen) {
  auto& command = add_command(app, help, args, run_it, chosen);
  add_area(command, args.path, args.as_of);
  add_format(command, args.output);
}

// In the order in which `--help` lists them.
void add_commands(CLI::App& app, Questions& questions, Run& chosen) {
  add_check(app, questions.check, chosen);
  add_plain(app, status_help, questions.status, run_status, chosen);
  add_due(app, questions.due, chosen);
  add_members(app, questions.members, chosen);
  add_quorum(app, questions.quorum, chosen);
  add_vote(app, questions.vote, chosen);
  add_rota(app, questions.rota, chosen);
  add_interests(app, questions.interests, chosen);
  add_meetings(app, questions.meetings, chosen);
  add_agenda(app, questions.agenda, chosen);
  add_minutes(app, questions.minutes, chosen);
  add_budget(app, questions.budget, chosen);
  add_spend(app, questions.spend, chosen);
  add_ledger(app, questions.ledger, chosen);
  add_import(app, questions.import, chosen);
  add_plain(app, grants_help, questions.grants, run_grants, chosen);
  add_export(app, questions.exported, chosen);
  add_explain(app, questions.explain, chosen);
  add_format(add_command(app, rules_help, questions.rules, run_rules, chosen), questions.rules.output);
}

// Of every command that reads an area.
void add_reader(CLI::App& app, Environment& env) {
  for (auto* command : app.get_subcommands({})) {
    if (!command->get_option_no_throw("path")) continue;
    command
        ->add_option_function<std::string>(
            "--reader",
            [&env](const std::string& word) { env.readers = word == "reference" ? Readers::reference : Readers::both; },
            "How to read YAML: auto, or reference for the slow reader alone")
        ->check(one_of({"auto", "reference"}))
        ->type_name("READER");
  }
}

// The first word is no command: which one may be meant?
std::string unknown_command(const CLI::App& app, const std::string& word) {
  std::vector<std::string> names;
  for (const auto* command : app.get_subcommands({})) names.push_back(command->get_name());
  std::vector<std::string_view> known(names.begin(), names.end());
  return fmt::format("there is no command `{}`: {}", word,
                     did_you_mean(nearest_word(word, known), "the commands are " + choices(known, "and")));
}

// A word or an option that the command does not take.
std::string unexpected(const CLI::App& command, const std::vector<std::string>& words) {
  auto is_option = [](const std::string& word) { return word.starts_with('-'); };
  auto option = std::find_if(words.begin(), words.end(), is_option);
  if (option == words.end()) return fmt::format("`{}` is one word too many", words.front());
  auto word = option->substr(0, option->find('='));
  std::vector<std::string> names;
  for (const auto* one : command.get_options())
    for (const auto& name : one->get_lnames()) names.push_back("--" + name);
  std::vector<std::string_view> known(names.begin(), names.end());
  return fmt::format("there is no option `{}`: {}", word,
                     did_you_mean(nearest_word(word, known), "there are " + choices(known, "and")));
}

// "say which file: the bank's CSV file"
std::string left_out(const CLI::App& command) {
  for (const auto* one : command.get_options())
    if (one->get_required() && one->count() == 0)
      return fmt::format("say which {}: {}", one->get_name(), uncapitalised(one->get_description()));
  return {};
}

std::string no_value(const std::string& option, const std::string& type) {
  return fmt::format("there is no value after `{0}`: write `{0} {1}`", option, type);
}

// "--as-of: 1 required DATE missing", or an option that stands there twice.
std::string wrong_count(const CLI::App& command, const std::string& said) {
  auto name = said.substr(0, said.find(':'));
  const auto* option = command.get_option_no_throw(name);
  if (!option) return said;
  if (option->count() > 1) return fmt::format("`{}` stands here {} times: once is enough", name, option->count());
  return no_value(name, option->get_type_name());
}

// "vote --present --for 4": the library takes the next option for the value.
std::string swallowed(const CLI::App& command) {
  for (const auto* option : command.get_options())
    for (const auto& value : option->results())
      if (option->get_items_expected_max() > 0 && value.starts_with("--"))
        return no_value(option->get_name(), option->get_type_name());
  return {};
}

// The library's message in plain words, where it can be one that people meet.
std::string words_of(const CLI::App& app, const CLI::ParseError& error, const std::vector<std::string>& arguments) {
  auto chosen = app.get_subcommands();
  if (chosen.empty() && !arguments.empty() && !arguments[0].starts_with('-')) return unknown_command(app, arguments[0]);
  const auto& command = chosen.empty() ? app : *chosen.front();
  auto left = app.remaining(true);
  auto is = [&](CLI::ExitCodes code) { return error.get_exit_code() == static_cast<int>(code); };
  if (is(CLI::ExitCodes::ExtrasError) && !left.empty()) return unexpected(command, left);
  if (auto words = swallowed(command); !words.empty()) return words;
  if (is(CLI::ExitCodes::ArgumentMismatch)) return wrong_count(command, error.what());
  auto missing = is(CLI::ExitCodes::RequiredError) ? left_out(command) : std::string();
  return missing.empty() ? std::string(error.what()) : missing;
}

std::string help_hint(const CLI::App& app) {
  auto chosen = app.get_subcommands();
  return chosen.empty() ? std::string("quorate --help") : fmt::format("quorate {} --help", chosen.front()->get_name());
}

int refuse(const CLI::App& app, const std::string& words, Environment& env) {
  env.err += fmt::format("quorate: {}\nTry `{}`.\n", for_terminal(words), help_hint(app));
  return wrong_usage;
}

int told(const CLI::App& app, const CLI::ParseError& error, const std::vector<std::string>& arguments,
         Environment& env) {
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
    env.out += error.get_name() == "CallForVersion" ? std::string(error.what()) + "\n" : app.help();
    return nothing_wrong;
  }
  return refuse(app, words_of(app, error, arguments), env);
}

int parse_and_run(const std::vector<std::string>& arguments, Environment& env) {
  CLI::App app(about, "quorate");
  Questions questions;
  Run chosen;
  app.set_version_flag("--version", "quorate " QUORATE_VERSION, "Print the version");
  app.footer(top_examples);
  app.get_formatter()->column_width(28);
  app.require_subcommand(0, 1);
  add_commands(app, questions, chosen);
  add_reader(app, env);
  try {
    std::vector<std::string> words(arguments.rbegin(), arguments.rend());
    app.parse(words);
  } catch (const CLI::ParseError& error) {
    return told(app, error, arguments, env);
  }
  for (const auto* command : app.get_subcommands())
    if (auto words = swallowed(*command); !words.empty()) return refuse(app, words, env);
  if (chosen) return chosen(env);
  env.out += app.help();
  return wrong_usage;
}

}  // namespace

int run(const std::vector<std::string>& arguments, Environment& env) {
  int status = could_not_work;
  try {
    status = parse_and_run(arguments, env);
  } catch (const CannotLook& trouble) {
    env.out.clear();
    env.err = fmt::format("quorate: {}\n", for_terminal(trouble.what()));
  }
  if (env.ci_log) env.err = without_orders(std::move(env.err));
  return status;
}

}  // namespace quorate
