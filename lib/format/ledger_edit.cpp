#include "format/ledger_edit.h"

#include <fmt/core.h>

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "format/nouns.h"
#include "format/read_area.h"
#include "source/parse_yaml.h"

namespace quorate {
namespace {

struct Insertion {
  std::size_t at;
  std::string text;
};

// A text that YAML reads as itself without quotes, in braces as well as in lines.
bool plain_text(std::string_view text) {
  auto good = [](char c) {
    return is_letter(c) || is_digit(c) || c == ' ' || c == '-' || c == '_' || c == '.' || c == '/';
  };
  return !text.empty() && is_letter(text[0]) && text.back() != ' ' && std::all_of(text.begin(), text.end(), good);
}

std::string written(std::string_view text) {
  if (plain_text(text)) return std::string(text);
  std::string out = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c == '\n' ? std::string("\\n") : std::string(1, c);
  }
  return out + "\"";
}

using Pairs = std::vector<std::pair<std::string_view, std::string>>;

Pairs pairs_of(const NewEntry& entry) {
  Pairs out{{"date", iso(entry.date)},
            {"kind", std::string(Names<EntryKind>::names[static_cast<std::size_t>(entry.kind)])}};
  if (!entry.activity.empty()) out.emplace_back("activity", written(entry.activity));
  out.emplace_back("amount", plain(entry.amount));
  if (!entry.payee.empty()) out.emplace_back("payee", written(entry.payee));
  if (!entry.note.empty()) out.emplace_back("note", written(entry.note));
  out.emplace_back("key", entry.key);
  return out;
}

std::string in_braces(const NewEntry& entry) {
  std::string out;
  for (const auto& [key, value] : pairs_of(entry)) out += fmt::format("{}{}: {}", out.empty() ? "{" : ", ", key, value);
  return out + "}";
}

// How the file writes: its line ends, and how its list is indented.
struct Manner {
  std::string_view line_end = "\n";
  std::string dash = "  ";  // before the dash
  std::string gap = " ";    // behind it
  bool braces = true;
};

std::string_view line_end_of(const SourceFile& file) {
  auto first = file.text().find('\n');
  bool windows = first != std::string_view::npos && first > 0 && file.text()[first - 1] == '\r';
  return windows ? "\r\n" : "\n";
}

std::string as_item(const NewEntry& entry, const Manner& manner) {
  auto start = manner.dash + "-" + manner.gap;
  if (manner.braces) return start + in_braces(entry);
  std::string out = start;
  std::string indent(start.size(), ' ');
  bool first = true;
  for (const auto& [key, value] : pairs_of(entry)) {
    if (!first) out += std::string(manner.line_end) + indent;
    out += fmt::format("{}: {}", key, value);
    first = false;
  }
  return out;
}

// The spaces that a line starts with.
std::size_t indent_of(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

bool blank_line(std::string_view line) { return trim(line).empty(); }

// The line with the dash of the list's item that starts at this byte.
std::uint32_t dash_line(const SourceFile& file, std::uint32_t begin) {
  auto line = file.line_of(begin);
  while (line > 1 && !file.line(line).substr(indent_of(file.line(line))).starts_with('-')) --line;
  return line;
}

Manner manner_of(const SourceFile& file, Span last) {
  Manner out;
  out.line_end = line_end_of(file);
  auto number = dash_line(file, last.begin);
  auto line = file.line(number);
  auto dash = indent_of(line);
  out.dash = std::string(dash, ' ');
  out.braces = file.text()[last.begin] == '{';
  if (number == file.line_of(last.begin)) {
    auto column = last.begin - file.line_start(number);
    if (column > dash + 1) out.gap = std::string(column - dash - 1, ' ');
  }
  return out;
}

// The last line that belongs to the list's item which starts at this byte: those behind it are indented deeper.
std::uint32_t last_line(const SourceFile& file, Span item) {
  auto number = dash_line(file, item.begin);
  auto dash = indent_of(file.line(number));
  auto last = file.text()[item.begin] == '{' ? file.line_of(item.end - 1) : file.line_of(item.begin);
  for (auto next = last + 1; next <= file.lines(); ++next) {
    auto line = file.line(next);
    if (blank_line(line)) continue;
    if (indent_of(line) <= dash) break;
    last = next;
  }
  return last;
}

// Behind a line: its end if it has one, else a new one.
Insertion behind_line(const SourceFile& file, std::uint32_t line, const std::string& lines, std::string_view line_end) {
  if (line < file.lines()) return {file.line_start(line + 1), lines};
  return {file.text().size(), std::string(line_end) + lines};
}

std::string items(const LedgerEdit& edit, const Manner& manner) {
  std::string out;
  for (const auto& entry : edit.entries) out += as_item(entry, manner) + std::string(manner.line_end);
  return out;
}

// Within brackets: behind the last item, or in the empty list.
Insertion into_brackets(const LedgerEdit& edit, Span list) {
  const auto& entries = edit.ledger->entries;
  std::string out;
  for (const auto& entry : edit.entries) out += (out.empty() && entries.empty() ? "" : ", ") + in_braces(entry);
  if (!entries.empty()) return {entries.back().span.end, out};
  return {list.end - 1, out};
}

// The value behind `entries:` at the top of the file.
std::optional<std::pair<Node, Node>> entries_node(const Tree& tree) {
  std::optional<std::pair<Node, Node>> out;
  if (tree.items.empty() || !Node(tree, 0).is_mapping()) return out;
  for_each_pair(Node(tree, 0), [&](Node key, Node value) {
    if (key.text() == "entries") out = std::pair(key, value);
  });
  return out;
}

Insertion at_end(const SourceFile& file, const std::string& lines, std::string_view line_end) {
  bool open = !file.text().empty() && !file.text().ends_with('\n');
  return {file.text().size(), (open ? std::string(line_end) : std::string()) + lines};
}

Insertion new_entries(const SourceFile& file, const LedgerEdit& edit) {
  Diagnostics told;
  auto tree = parse_yaml(file, told);
  auto node = entries_node(tree);
  Manner manner;
  manner.line_end = line_end_of(file);
  if (!node) return at_end(file, fmt::format("entries:{}", manner.line_end) + items(edit, manner), manner.line_end);
  auto list = node->second.span();
  if (node->second.is_list() && file.text()[list.begin] == '[') return into_brackets(edit, list);
  if (edit.ledger->entries.empty())
    return behind_line(file, file.line_of(node->first.span().begin), items(edit, manner), manner.line_end);
  auto last = edit.ledger->entries.back().span;
  manner = manner_of(file, last);
  return behind_line(file, last_line(file, last), items(edit, manner), manner.line_end);
}

// Before the closing brace of one line; else behind the amount, which never goes over its line.
Insertion key_in_braces(const NewKey& one) {
  auto span = one.entry->span;
  auto text = span.text();
  if (text.find('\n') != std::string_view::npos || !text.ends_with('}'))
    return {one.entry->amount.end, ", key: " + one.key};
  auto body = trim(text.substr(0, text.size() - 1));
  return {span.begin + body.size(), (body.ends_with(',') ? " key: " : ", key: ") + one.key};
}

Insertion new_key(const SourceFile& file, const NewKey& one) {
  auto begin = one.entry->span.begin;
  if (file.text()[begin] == '{') return key_in_braces(one);
  auto line = file.line_of(begin);
  std::string indent(begin - file.line_start(line), ' ');
  auto line_end = std::string(line_end_of(file));
  return behind_line(file, file.line_of(one.entry->amount.end - 1), indent + "key: " + one.key + line_end, line_end);
}

std::string with(std::string_view text, std::vector<Insertion> insertions) {
  std::stable_sort(insertions.begin(), insertions.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
  std::string out;
  std::size_t done = 0;
  for (const auto& one : insertions) {
    out += text.substr(done, one.at - done);
    out += one.text;
    done = one.at;
  }
  return out + std::string(text.substr(done));
}

std::string made(const LedgerEdit& edit) {
  auto out = edit.held_by.empty() ? std::string() : fmt::format("ledger: {{held_by: {}}}\n", edit.held_by);
  return out + "entries:\n" + items(edit, Manner{});
}

auto said(const LedgerEntry& entry, std::string_view key) {
  return std::tuple(*entry.date, *entry.kind, *entry.amount, *entry.id, *entry.activity, *entry.from, *entry.to,
                    *entry.period, *entry.payee, *entry.decision, *entry.receipt, *entry.settles, *entry.in_full,
                    *entry.fee, *entry.note, key);
}

bool is_new(const LedgerEntry& read, const NewEntry& wanted) {
  LedgerEntry as_wanted;
  as_wanted.date.value = wanted.date;
  as_wanted.kind.value = wanted.kind;
  as_wanted.amount.value = wanted.amount;
  as_wanted.activity.value = wanted.activity;
  as_wanted.payee.value = wanted.payee;
  as_wanted.note.value = wanted.note;
  return said(read, *read.key) == said(as_wanted, wanted.key);
}

bool same_entries(const Ledger& before, const Ledger& after, const std::vector<NewKey>& keys) {
  std::unordered_map<const LedgerEntry*, std::string_view> new_keys;
  for (const auto& one : keys) new_keys.emplace(one.entry, one.key);
  for (std::size_t at = 0; at < before.entries.size(); ++at) {
    const auto& old = before.entries[at];
    auto key = new_keys.find(&old);
    if (said(old, key == new_keys.end() ? *old.key : key->second) != said(after.entries[at], *after.entries[at].key))
      return false;
  }
  return true;
}

bool same_reports(const Ledger& before, const Ledger& after) {
  return before.spend_reports.size() == after.spend_reports.size() &&
         std::equal(before.spend_reports.begin(), before.spend_reports.end(), after.spend_reports.begin(),
                    [](const SpendReport& a, const SpendReport& b) {
                      return a.period.text == b.period.text && a.explanations.size() == b.explanations.size();
                    });
}

std::string holder(const Ledger& ledger) { return ledger.ledger.held_by ? ledger.ledger.held_by->text : ""; }

bool says(const LedgerEdit& edit, const Ledger& after) {
  Ledger nothing;
  const auto& before = edit.ledger ? *edit.ledger : nothing;
  auto old = before.entries.size();
  if (after.entries.size() != old + edit.entries.size() || !same_entries(before, after, edit.keys)) return false;
  for (std::size_t at = 0; at < edit.entries.size(); ++at)
    if (!is_new(after.entries[old + at], edit.entries[at])) return false;
  return same_reports(before, after) && holder(after) == (edit.ledger ? holder(before) : edit.held_by);
}

}  // namespace

std::string edited(const LedgerEdit& edit) {
  if (!edit.ledger) return made(edit);
  const auto& file = *edit.ledger->span.file;
  std::vector<Insertion> insertions;
  for (const auto& one : edit.keys) insertions.push_back(new_key(file, one));
  if (!edit.entries.empty()) insertions.push_back(new_entries(file, edit));
  return with(file.text(), std::move(insertions));
}

bool says_the_same(const LedgerEdit& edit, const std::string& text, const std::vector<Ledger>& all) {
  std::vector<std::pair<std::string, std::string>> files{{edit.path, text}};
  for (const auto& one : all)
    if (one.span.file->path() != edit.path) files.emplace_back(one.span.file->path(), one.span.file->text());
  Diagnostics told;
  auto readers = all.empty() ? Readers::both : all.front().span.file->readers();
  auto area = read_area(*files_in_memory(std::move(files), readers), told, Wanted::ledger);
  if (!told.empty() || !area.damages.empty()) return false;
  auto after = std::find_if(area.ledgers.begin(), area.ledgers.end(),
                            [&](const Ledger& one) { return one.span.file->path() == edit.path; });
  return after != area.ledgers.end() && says(edit, *after);
}

}  // namespace quorate
