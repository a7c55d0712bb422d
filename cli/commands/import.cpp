#include <fmt/core.h>

#include <algorithm>

#include "commands/commands.h"
#include "exchange/import_report.h"
#include "exchange/match_rows.h"
#include "format/ledger_edit.h"
#include "format/read_import_map.h"
#include "open_area.h"
#include "print.h"
#include "report/findings_words.h"
#include "report/position_report.h"
#include "report/render/escape.h"

namespace quorate {

const CommandHelp import_help{"import", "From a bank's CSV file to ledger entries; shown first",
                              "Examples:\n"
                              "  quorate import march.csv               what would be added, matched, left to you\n"
                              "  quorate import march.csv --write       do it\n"
                              "  quorate import march.csv --map bank.yaml --into ledger/2014.yaml\n"
                              "\n"
                              "The mapping says which columns the bank's file has and what its texts mean;\n"
                              "left out, it is import.yaml in the area's folder. Every entry keeps a key, so\n"
                              "that the same row, in whatever file it comes, is never entered twice."};

namespace {

using File = std::shared_ptr<const SourceFile>;

std::string told(const Diagnostic& diagnostic, const std::string& folder) {
  auto out = fmt::format("  {}{}: {}\n", for_terminal(folder), for_terminal(place_words(diagnostic.span)),
                         for_terminal(diagnostic.message));
  return diagnostic.help.empty() ? out : out + fmt::format("  help: {}\n", for_terminal(diagnostic.help));
}

struct SplitPath {
  std::string folder, name;
};

SplitPath split(const std::string& path) {
  auto slash = path.rfind('/');
  if (slash == std::string::npos) return {".", path};
  return {slash == 0 ? "/" : path.substr(0, slash), path.substr(slash + 1)};
}

// A file that was named on the command line, wherever it stands.
File read_named(const std::string& path, Environment& env) {
  auto [folder, name] = split(path);
  auto files = env.open(folder);
  auto missing = files && !(*files)->has(name);
  auto file = files ? (*files)->read(name) : tl::unexpected(files.error());
  if (file) return *file;
  env.err += fmt::format("quorate: {}: {}\n", for_terminal(path),
                         missing ? "there is no such file, or it is a link" : file.error().message);
  return nullptr;
}

constexpr const char* default_map = "import.yaml";

File read_map_file(const ImportArgs& args, const OpenArea& open, Environment& env) {
  if (!args.map.empty()) return read_named(args.map, env);
  if (!open.files->has(default_map)) {
    env.err += fmt::format(
        "quorate: this area has no {}, which says what the columns of the bank's file mean\n"
        "Write it as docs/importing.md shows, or name another file with --map.\n",
        default_map);
    return nullptr;
  }
  auto file = open.files->read(default_map);
  if (file) return *file;
  env.err += fmt::format("quorate: {}: {}\n", default_map, file.error().message);
  return nullptr;
}

bool is_ledger_path(const std::string& path) {
  constexpr std::string_view folder = "ledger/", ending = ".yaml";
  return path.starts_with(folder) && path.ends_with(ending) && path.size() > folder.size() + ending.size() &&
         path.find('/', folder.size()) == std::string::npos && path[folder.size()] != '.';
}

// The file that entries go to: as asked, as the mapping says, or the only one there is.
std::optional<std::string> target(const ImportArgs& args, const ImportMap& map, const Area& area, Environment& env) {
  auto path = !args.into.empty() ? args.into : map.into ? map.into->text : std::string();
  if (path.empty() && area.ledgers.size() == 1) path = area.ledgers[0].span.file->path();
  if (is_ledger_path(path)) return path;
  env.err += path.empty() ? std::string(
                                "quorate: it is not clear which file entries go to\n"
                                "Name it with --into, such as --into ledger/2014.yaml.\n")
                          : fmt::format(
                                "quorate: `{}` is not a ledger file of an area\n"
                                "Name one such as ledger/2014.yaml.\n",
                                for_terminal(path));
  return {};
}

// Rows of one holder's account do not go into another's ledger.
bool same_holder(const ImportMap& map, const Ledger* into, Environment& env) {
  if (!into || !map.held_by || !into->ledger.held_by || into->ledger.held_by->text == map.held_by->text) return true;
  env.err += fmt::format(
      "quorate: {}: this ledger is held by `{}`, but the mapping's account by `{}`\n"
      "Mend `held_by` in the mapping, or name that holder's ledger with --into.\n",
      for_terminal(place_words(into->ledger.held_by->span)), for_terminal(into->ledger.held_by->text),
      for_terminal(map.held_by->text));
  return false;
}

// What stands in any ledger must be known whole, or a row may be taken for new that is not.
bool ledgers_whole(const OpenArea& open, Environment& env) {
  const auto& damages = open.area.damages;
  auto damage = std::find_if(damages.begin(), damages.end(), [](const Damage& one) {
    return one.because.file->path().starts_with("ledger/") || any(one.parts & reads_ledger);
  });
  return undamaged(open, damage == damages.end() ? nullptr : &*damage, "nothing can be imported", env);
}

const Ledger* ledger_at(const Area& area, const std::string& path) {
  auto found = std::find_if(area.ledgers.begin(), area.ledgers.end(),
                            [&](const Ledger& one) { return one.span.file->path() == path; });
  return found == area.ledgers.end() ? nullptr : &*found;
}

// The holder whose account the bank's file is of; empty where nobody says. That the ledgers name one only says nothing of
// it: the file may be the first of another.
std::string holder_for(const Ledger* into, const ImportMap& map) {
  auto holder = into ? std::string(holder_of(*into, {})) : std::string();
  return holder.empty() && map.held_by ? map.held_by->text : holder;
}

// Entries of other holders are of other accounts: a row is none of them.
Account account_of(const Ledger& ledger, const std::string& holder) {
  auto named = holder_of(ledger, {});
  if (named.empty() || named == holder) return Account::this_one;
  return holder.empty() ? Account::unclear : Account::other;
}

std::vector<KnownEntry> known_entries(const Area& area, const std::string& holder) {
  std::vector<KnownEntry> out;
  for (const auto& ledger : area.ledgers)
    for (const auto& entry : ledger.entries)
      out.push_back({&entry, entry.payee ? area.body_name(*entry.payee) : std::string(), account_of(ledger, holder)});
  return out;
}

struct Prepared {
  OpenArea open;
  File map_file, bank_file;
  ImportMap map;
  BankFile bank;
  std::string into;
  std::vector<MatchedRow> rows;
};

bool read_what_is_needed(const ImportArgs& args, Prepared& out, int& status, Environment& env) {
  status = findings_told;
  if (!ledgers_whole(out.open, env)) return false;
  status = wrong_usage;
  out.map_file = read_map_file(args, out.open, env);
  out.bank_file = out.map_file ? read_named(args.file, env) : nullptr;
  return out.bank_file != nullptr;
}

bool read_mapping(const ImportArgs& args, Prepared& out, int& status, Environment& env) {
  Diagnostics diagnostics;
  auto map = read_import_map(*out.map_file, out.open.area, diagnostics);
  status = findings_told;
  auto folder = args.map.empty() ? out.open.folder : split(args.map).folder + "/";
  if (folder == "./") folder.clear();
  if (!map) env.err += "quorate: the mapping has to be mended first:\n";
  if (!map)
    for (const auto& one : diagnostics) env.err += told(one, folder);
  if (!map) return false;
  out.map = std::move(*map);
  return true;
}

bool read_bank(const ImportArgs& args, Prepared& out, int& status, Environment& env) {
  auto bank = read_bank_file(*out.bank_file, out.map);
  status = findings_told;
  if (!bank) {
    auto folder = split(args.file).folder + "/";
    bool in_map = bank.error().span.file == out.map_file.get();
    env.err += "quorate: the bank's file cannot be read:\n" +
               told(bank.error(), folder == "./" || in_map ? std::string() : folder);
    return false;
  }
  out.bank = std::move(*bank);
  return true;
}

bool prepare(const ImportArgs& args, Prepared& out, int& status, Environment& env) {
  if (!read_what_is_needed(args, out, status, env) || !read_mapping(args, out, status, env)) return false;
  auto into = target(args, out.map, out.open.area, env);
  status = wrong_usage;
  if (!into) return false;
  out.into = *into;
  if (!same_holder(out.map, ledger_at(out.open.area, out.into), env) || !read_bank(args, out, status, env))
    return false;
  Matching how;
  if (out.map.days) how.days = **out.map.days;
  how.holder_said = out.map.held_by.has_value();
  auto holder = holder_for(ledger_at(out.open.area, out.into), out.map);
  out.rows = match_rows(out.bank, known_entries(out.open.area, holder), how);
  return true;
}

NewEntry new_entry(const MatchedRow& row, const ImportMap& map) {
  const auto& bank = *row.row;
  auto amount = bank.key.amount;
  if (*bank.kind == EntryKind::fee || amount.pence < 0) amount = -amount;
  return {bank.key.date, *bank.kind, amount, bank.activity, bank.payee, map.keep_text ? bank.text : "", row.key};
}

LedgerEdit& edit_of(std::vector<LedgerEdit>& edits, const Area& area, const std::string& path) {
  auto found = std::find_if(edits.begin(), edits.end(), [&](const LedgerEdit& one) { return one.path == path; });
  if (found != edits.end()) return *found;
  edits.push_back({path, ledger_at(area, path), {}, {}, {}});
  return edits.back();
}

std::vector<LedgerEdit> edits_for(const Prepared& prepared) {
  std::vector<LedgerEdit> out;
  for (const auto& row : prepared.rows) {
    if (row.fate == RowFate::matched)
      edit_of(out, prepared.open.area, row.entry->span.file->path()).keys.push_back({row.entry, row.key});
    if (row.fate == RowFate::added)
      edit_of(out, prepared.open.area, prepared.into).entries.push_back(new_entry(row, prepared.map));
  }
  for (auto& edit : out) {
    std::stable_sort(edit.entries.begin(), edit.entries.end(),
                     [](const NewEntry& a, const NewEntry& b) { return a.date < b.date; });
    if (!edit.ledger && prepared.map.held_by) edit.held_by = prepared.map.held_by->text;
  }
  return out;
}

int cannot_write(const std::string& path, const ParseProblem& problem, Environment& env) {
  env.err += fmt::format("quorate: {}: {}\n", for_terminal(path), for_terminal(problem.message));
  if (!problem.help.empty()) env.err += fmt::format("  help: {}\n", problem.help);
  return could_not_work;
}

// Each file is written whole or not at all. Where a second one is not, running the import again does the rest.
int write(const Prepared& prepared, Environment& env) {
  std::string written;
  auto refused = [&](const std::string& path, const ParseProblem& problem) {
    auto status = cannot_write(path, problem, env);
    if (!written.empty())
      env.err += fmt::format("Written already: {}. Running the import again does the rest.\n", written);
    return status;
  };
  for (const auto& edit : edits_for(prepared)) {
    auto text = edited(edit);
    if (!says_the_same(edit, text, prepared.open.area.ledgers))
      return refused(edit.path,
                     {"this file is laid out in a way that entries cannot be added to safely; it stays as it was",
                      "put each entry on a line of its own, with a dash before it"});
    std::optional<std::string_view> before;
    if (edit.ledger) before = edit.ledger->span.file->text();
    auto problem = env.replace(prepared.open.folder.empty() ? "." : prepared.open.folder, edit.path, before, text);
    if (problem) return refused(edit.path, *problem);
    written += (written.empty() ? "" : ", ") + for_terminal(edit.path);
  }
  return nothing_wrong;
}

bool all_clear(const Import& import) {
  return count(import, RowFate::left) == 0 && count(import, RowFate::unreadable) == 0;
}

}  // namespace

int run_import(const ImportArgs& args, Environment& env) {
  auto open = open_area(args.path, {Wanted::plan | Wanted::membership | Wanted::ledger}, env);
  if (!open) return open.error();
  Prepared prepared;
  prepared.open = std::move(*open);
  int status = nothing_wrong;
  if (!prepare(args, prepared, status, env)) return status;
  Import import{prepared.open.area.called(), args.file, prepared.into, prepared.bank, prepared.rows, false};
  if (args.write && changes_anything(import)) {
    status = write(prepared, env);
    if (status != nothing_wrong) return status;
    import.written = true;
  }
  print([&] { return import_document(import, args.output.format == Format::csv); }, [&] { return import_json(import); },
        args.output, env);
  return all_clear(import) ? nothing_wrong : findings_told;
}

}  // namespace quorate
