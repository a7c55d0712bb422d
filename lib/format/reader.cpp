#include "format/reader.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/characters.h"
#include "base/utf8.h"
#include "base/words.h"

namespace quorate {
namespace {

// The parts that money is added up from.
constexpr Reads figures = Reads::lines | Reads::periods | Reads::awards | Reads::fees;

std::string_view kind_word(Node node) {
  if (node.is_list()) return "a list stands here";
  return node.is_mapping() ? "a set of `key: value` stands here" : "a single text stands here";
}

// Of places that stand in order and apart, the first that ends behind this byte.
std::vector<Span>::const_iterator first_behind(const std::vector<Span>& places, std::uint32_t at) {
  return std::partition_point(places.begin(), places.end(), [&](Span place) { return place.end <= at; });
}

// Something inside the record could not be read, so nothing can be said about what it lacks.
bool partly_unread(Node node) {
  if (node.damaged()) return true;
  auto whole = node.span();
  const auto& unread = node.tree().unread;
  auto span = first_behind(unread, whole.begin);
  return span != unread.end() && whole.file->line_of(span->begin) <= whole.file->line_of(whole.end) + 1;
}

// `name:Fernside`, which YAML takes for one text: the key of it.
std::string_view glued_key(Node node) {
  if (!node.is_text() || node.quoted()) return {};
  auto colon = node.text().find(':');
  if (colon == 0 || colon == std::string_view::npos || colon + 1 == node.text().size() || node.text()[colon + 1] == '/')
    return {};
  auto key = node.text().substr(0, colon);
  return std::all_of(key.begin(), key.end(), [](char c) { return is_letter(c) || c == '_'; }) ? key
                                                                                              : std::string_view();
}

std::vector<std::string_view> unseen_keys(const FieldTable& table, FieldSet seen) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < table.rows.size(); ++at)
    if (!seen[at]) out.push_back(table.rows[at].key);
  return out;
}

std::size_t row_of(const FieldTable& table, std::string_view key) {
  auto found = std::find_if(table.rows.begin(), table.rows.end(), [&](const Field& field) { return field.key == key; });
  return static_cast<std::size_t>(found - table.rows.begin());
}

// Which of a table's keys a mapping has; nothing where it has others, or one twice.
std::optional<FieldSet> rows_in(const FieldTable& table, Node node) {
  FieldSet out;
  bool known = true;
  for_each_pair(node, [&](Node key, Node) {
    auto row = row_of(table, key.text());
    known = known && row < table.rows.size() && !out[row];
    if (known) out.set(row);
  });
  return known ? std::optional(out) : std::nullopt;
}

std::string known_keys(const FieldTable& table) {
  std::vector<std::string_view> keys;
  for (const auto& field : table.rows) keys.push_back(field.key);
  return choices(keys);
}

Reads field_parts(const Field& field, Reads around) {
  auto own = any(field.part) ? field.part : around;
  const auto* record = field.shape().record;
  return record ? own | record->parts(own) : own;
}

void add_tables(const FieldTable& table, std::vector<const FieldTable*>& out) {
  if (std::find(out.begin(), out.end(), &table) != out.end()) return;  // a period's parts are periods
  out.push_back(&table);
  for (const auto& field : table.rows)
    if (const auto* record = field.shape().record) add_tables(*record, out);
}

}  // namespace

std::string Shape::to_write() const { return word.empty() ? quorate::choices(choices) : word; }

std::vector<const FieldTable*> FieldTable::all_below() const {
  std::vector<const FieldTable*> out;
  add_tables(*this, out);
  return out;
}

Reads FieldTable::parts(Reads around) const {
  auto all = around;
  for (const auto* table : all_below())
    for (const auto& field : table->rows) all = all | field.part;
  return all;
}

// While a field is read, the parts that a mistake in it damages.
class Reader::Inside {
 public:
  Inside(Reader& reader, Reads parts) : reader_(reader), before_(reader.parts_) {
    if (any(parts)) reader_.parts_ = parts;
  }
  ~Inside() { reader_.parts_ = before_; }
  Inside(const Inside&) = delete;
  Inside& operator=(const Inside&) = delete;

 private:
  Reader& reader_;
  Reads before_;
};

bool Reader::problem(std::string_view rule, Span span, std::string message, std::string help,
                     std::vector<Related> related) {
  damage(span);
  diagnostics_.push_back({rule, span, std::move(message), std::move(help), std::move(related)});
  return false;
}

bool Reader::wrong_kind(Node node, std::string_view wanted, std::string help) {
  if (partly_unread(node)) return damage(node.span()), false;  // it may have been of the right kind
  auto first_line = node.span();
  auto end_of_line = first_line.file->text().find('\n', first_line.begin);
  if (end_of_line < first_line.end) first_line.end = static_cast<std::uint32_t>(end_of_line);
  return problem("wrong-kind", first_line, fmt::format("{} where there should be {}", kind_word(node), wanted),
                 std::move(help));
}

void Reader::file(const FieldTable& table, Node root, void* out, Reads parts) {
  Inside inside(*this, parts);
  record(table, root, out);
}

bool Reader::record(const FieldTable& table, Node node, void* out) {
  if (node.is_mapping()) {
    mapping(table, node, out);
    return true;
  }
  if (const auto* field = table.short_form()) return field->read(*this, node, out);
  if (auto key = glued_key(node); !key.empty() && odd_space(node.text().substr(key.size() + 1)) > 0)
    return problem("unreadable", node.span(), fmt::format("the space after `{}:` is not a plain one", key),
                   "type a plain space in its place");
  else if (!key.empty())
    return problem("unreadable", node.span(), fmt::format("there is no space after `{}:`", key),
                   fmt::format("write `{}: {}`", key, shortened(node.text().substr(key.size() + 1), 40)));
  return wrong_kind(node, fmt::format("lines of `key: value` for the {}", table.noun),
                    fmt::format("start with a line such as `{}: ...`", table.rows[0].key));
}

void Reader::mapping(const FieldTable& table, Node node, void* out) {
  FieldSet seen;
  std::vector<Node> unknown, empty;
  around_.push_back(&table);
  std::size_t likely = 0;  // keys mostly come in the table's order
  for_each_pair(node, [&](Node key, Node value) {
    auto at = likely < table.rows.size() && table.rows[likely].key == key.text() ? likely : row_of(table, key.text());
    if (at == table.rows.size()) return unknown.push_back(key);
    const auto& field = table.rows[at];
    Inside inside(*this, field.part);
    if (seen[at]) return lose(field, key.span());  // told as a duplicate key
    likely = at + 1;
    if (value.is_nothing()) return empty.push_back(key);  // as good as not written
    seen[at] = true;
    if (!field.read(*this, value, out)) lost(field);
  });
  around_.pop_back();
  unknown_keys(table, unknown, empty, seen);
  missing_keys(table, node, empty, seen);
  if (node.damaged()) refused_entry(table, node, seen);
}

// A dash too many before a key of an entry makes two of it, each without what the other has.
bool Reader::stray_dash(const FieldTable& table, Node entry, Node next) {
  if (!entry.is_mapping() || !next.is_mapping() || entry.size() == 0 || next.size() == 0) return false;
  if ((*next.children().begin()).text() == (*entry.children().begin()).text()) return false;  // as nearly always
  auto here = rows_in(table, entry), there = rows_in(table, next);
  if (!here || !there || (*here & *there).any() || ((*here | *there) & table.required_rows) != table.required_rows)
    return false;
  if ((table.required_rows & ~*here).none() || (table.required_rows & ~*there).none()) return false;
  if (partly_unread(entry) || partly_unread(next)) return false;
  auto key = (*next.children().begin());
  problem("missing-key", key.span(),
          fmt::format("the dash before `{}` begins another {}, but its keys are those that the one above lacks",
                      key.text(), table.noun),
          "put a space in place of the dash, so that the two are one");
  damage(table.parts(parts_), key.span());
  for (const auto& row : table.rows) lost(row);
  return true;
}

Span Reader::refusal_in(Node node) {
  auto whole = node.span();
  if (refusals_.empty() || refusals_.front().file != whole.file) {
    refusals_.clear();
    for (const auto& told : diagnostics_)
      if (told.span.file == whole.file) refusals_.push_back(told.span);
    std::stable_sort(refusals_.begin(), refusals_.end(), [](Span a, Span b) { return a.begin < b.begin; });
  }
  auto found =
      std::partition_point(refusals_.begin(), refusals_.end(), [&](Span place) { return place.begin < whole.begin; });
  for (; found != refusals_.end() && found->begin < whole.end; ++found)
    if (found->end <= whole.end) return *found;
  return whole;
}

// An entry was refused as YAML: any key that was not seen may have been meant by it.
void Reader::refused_entry(const FieldTable& table, Node node, FieldSet seen) {
  damage(table.parts(parts_), refusal_in(node));
  for (std::size_t at = 0; at < table.rows.size(); ++at)
    if (!seen[at]) lost(table.rows[at]);
}

// A key is empty because what stood behind it could not be read.
bool unread_on_line(Node key) {
  const auto& file = *key.span().file;
  auto line = key.span().line();
  const auto& unread = key.tree().unread;
  auto span = std::partition_point(unread.begin(), unread.end(),
                                   [&](Span place) { return place.begin < file.line_start(line); });
  return span != unread.end() && span->line() == line;
}

// The record, mostly an entry of a list, that stands right above a key under the key of its own column: that key's line
// may belong to it, and is not indented.
const FieldTable* record_above(const FieldTable& table, Node key) {
  const auto& file = *key.span().file;
  auto number = key.span().line();
  auto column = key.span().begin - file.line_start(number);
  if (file.line(number).find_first_not_of(' ') != column) return nullptr;
  while (--number >= 1) {
    auto line = file.line(number);
    auto first = line.find_first_not_of(' ');
    if (first == std::string_view::npos || line[first] == '#' || first > column) continue;
    if (first < column) return nullptr;
    if (line[first] == '-') continue;
    auto row = row_of(table, line.substr(first, line.find(':') - first));
    return row < table.rows.size() ? table.rows[row].shape().record : nullptr;
  }
  return nullptr;
}

// What to do about a key that is not one of its record: it may be mistyped, or stand at the wrong depth.
std::string Reader::unknown_help(const FieldTable& table, Node key, std::string_view near,
                                 const std::vector<Node>& empty) const {
  if (has_odd_space(key.text())) return "the space in it is not a plain one: type a plain space in its place";
  if (!near.empty()) return fmt::format("did you mean `{}`?", near);
  for (auto outer = around_.rbegin(); outer != around_.rend(); ++outer)
    if (row_of(**outer, key.text()) < (*outer)->rows.size())
      return fmt::format("it is a key of {}: look at how far this line is indented", with_article((*outer)->noun));
  if (const auto* inner = record_above(table, key); inner && row_of(*inner, key.text()) < inner->rows.size())
    return fmt::format("it is a key of {}: look at how far this line is indented", with_article(inner->noun));
  if (!empty.empty() && empty.back().span().begin < key.span().begin && !unread_on_line(empty.back()))
    return fmt::format("if it belongs to `{}` above, indent it further than that", empty.back().text());
  return fmt::format("the keys are {}", known_keys(table));
}

// A mistyped key is guessed among the keys not seen yet. What it would have told is missing, so its parts are damaged;
// where no key is near, any that was not seen may be meant; and where a figure is not there, it may be that.
void Reader::unknown_keys(const FieldTable& table, const std::vector<Node>& unknown, const std::vector<Node>& empty,
                          FieldSet& seen) {
  constexpr std::size_t most = 100;  // told one by one
  const Node* strange = nullptr;
  for (std::size_t at = 0; at < unknown.size() && at < most; ++at) {
    auto near = nearest_word(unknown[at].text(), unseen_keys(table, seen));
    if (near.empty())
      strange = &unknown[at];
    else
      guessed(table, row_of(table, near), unknown[at], seen);
    misplaced(unknown[at]);
    auto more = at + 1 == most && unknown.size() > most
                    ? fmt::format(" (and {} more keys here are not)", unknown.size() - most)
                    : std::string();
    diagnostics_.push_back(
        {"unknown-key",
         unknown[at].span(),
         fmt::format("`{}` is not a key of {}{}", shortened(unknown[at].text(), 60), with_article(table.noun), more),
         unknown_help(table, unknown[at], near, empty),
         {}});
  }
  for (std::size_t at = 0; !unknown.empty() && at < table.rows.size(); ++at)
    if (!seen[at] && (strange || any(field_parts(table.rows[at], parts_) & figures)))
      lose(table.rows[at], unknown.front().span());
}

// A key of a record further out has slipped in here: what it belongs to is not whole.
void Reader::misplaced(Node key) {
  for (const auto* outer : around_)
    if (row_of(*outer, key.text()) < outer->rows.size()) damage(outer->parts(parts_) | figures, key.span());
}

void Reader::guessed(const FieldTable& table, std::size_t row, Node key, FieldSet& seen) {
  lose(table.rows[row], key.span());
  seen[row] = true;
}

// What a field would have told is not known to us: neither its parts of the area nor the ids that it defines.
void Reader::lose(const Field& field, Span because) {
  damage(field_parts(field, parts_), because);
  lost(field);
}

void Reader::missing_keys(const FieldTable& table, Node node, const std::vector<Node>& empty, FieldSet seen) {
  if ((table.required_rows & ~seen).none()) return;
  for (std::size_t at = 0; at < table.rows.size(); ++at) {
    const auto& field = table.rows[at];
    if (seen[at] || !field.required) continue;
    Inside inside(*this, field.part);
    lose(field, node.span());
    if (partly_unread(node)) continue;
    auto children = node.children();
    auto where = children.begin() != children.end() ? (*children.begin()).span() : node.span();
    auto key = std::find_if(empty.begin(), empty.end(), [&](Node one) { return one.text() == field.key; });
    if (key != empty.end())
      diagnostics_.push_back(
          {"missing-key",
           key->span(),
           fmt::format("`{}` has nothing behind it", field.key),
           fmt::format("write {} behind it; a text that starts with `#` needs quotes", field.shape().to_write()),
           {}});
    else
      diagnostics_.push_back({"missing-key",
                              where,
                              fmt::format("this {} has no `{}`", table.noun, field.key),
                              fmt::format("add a line `{}: ...` ({})", field.key, field.shape().to_write()),
                              {}});
  }
}

// What a field would have defined is not known to us.
void Reader::lost(const Field& field) {
  auto shape = field.shape();
  if (!shape.defines.empty()) nouns_unread_.insert(shape.defines);
  if (!shape.record) return;
  for (const auto* table : shape.record->all_below())
    for (const auto& row : table->rows)
      if (auto noun = row.shape().defines; !noun.empty()) nouns_unread_.insert(noun);
}

void Reader::define(std::string_view noun, std::string_view id, Span span) {
  if (first_definition(noun, id, span)) return;
  nouns_unread_.insert(noun);  // one of the two is meant to have another, which is used somewhere
  problem("duplicate-id", span, fmt::format("this id, `{}`, stands at another {} already", id, noun),
          "give one of them another id", {{ids_[noun][id], "the other stands here"}});
}

bool Reader::first_definition(std::string_view noun, std::string_view id, Span span) {
  return ids_[noun].emplace(id, span).second;
}

// What is defined already, as mostly in a ledger, need not be looked at again.
void Reader::use(std::string_view noun, std::string_view id, Span span, std::string_view instead) {
  if (nouns_not_wanted_.contains(noun)) return;
  auto known = ids_.find(noun);
  if (known == ids_.end() || !known->second.contains(id)) uses_.push_back({noun, id, span, parts_, instead});
}

void Reader::dangling(const Use& use) {
  const auto& known = ids_[use.noun];
  if (known.contains(use.id)) return;
  // It may stand in what could not be read: then that has to be mended, and not this.
  damage(use.parts, all_ids_unread_ ? *all_ids_unread_ : use.span);
  if (all_ids_unread_ || nouns_unread_.contains(use.noun)) return;
  std::vector<std::string_view> candidates;
  if (guesses_left_ > 0 && guesses_left_--)
    for (const auto& [id, span] : known) candidates.push_back(id);
  if (known.empty()) nouns_unread_.insert(use.noun);  // one word about that is enough
  auto near = use.instead.empty() ? nearest_word(use.id, candidates) : std::string_view();
  std::vector<Related> related;
  if (!near.empty()) related.push_back({known.at(near), fmt::format("`{}` stands here", near)});
  diagnostics_.push_back(
      {"dangling-id", use.span, fmt::format("there is no {} with the id `{}`", use.noun, use.id),
       !use.instead.empty() ? fmt::format("did you mean `{}`? a number is written in digits", use.instead)
       : known.empty() ? fmt::format("no {} with an `id` is written anywhere in this area: add that first", use.noun)
       : near.empty()  ? fmt::format("write the id of {} of this area, or add it", with_article(use.noun))
                       : fmt::format("did you mean `{}`?", near),
       std::move(related)});
}

// Most ids of one file stand in another too: somebody copied it. That is one word, and not one for each of the ids.
void Reader::tell_copies() {
  using Files = std::pair<const SourceFile*, const SourceFile*>;
  std::map<Files, std::size_t> same;
  std::map<const SourceFile*, std::size_t> all;
  auto files_of = [](const Diagnostic& one) {
    bool twice = one.rule == "duplicate-id" && one.related.size() == 1;
    return twice ? Files(one.span.file, one.related[0].span.file) : Files();
  };
  for (const auto& one : diagnostics_)
    if (auto files = files_of(one); files.first != files.second) ++same[files], ++all[files.first];
  if (same.empty()) return;
  for (const auto& [noun, known] : ids_)
    for (const auto& [id, span] : known) ++all[span.file];
  std::set<Files> told;
  std::erase_if(diagnostics_, [&](Diagnostic& one) {
    auto files = files_of(one);
    auto count = files.first == files.second ? 0 : same[files];
    if (count < 2 || count * 2 <= all[files.first]) return false;
    if (!told.insert(files).second) return true;
    one.message = fmt::format("this file and `{}` look like copies of each other: of {} here, {} stand there too",
                              files.second->path(), counted(all[files.first], "id"), count);
    one.help = "take the one that is not needed out of its folder; if both are, give the entries here other ids";
    one.related[0].message = "the first of them stands here";
    return false;
  });
}

void Reader::link() {
  tell_copies();
  for (const auto& use : uses_) dangling(use);
  for (auto& [noun, known] : ids_) {
    std::map<std::string, Span> folded;
    for (const auto& [id, span] : known) {
      auto [first, fresh] = folded.emplace(lowered(id), span);
      if (!fresh)
        diagnostics_.push_back({"ids-differ-by-case",
                                std::max(span, first->second, [](Span a, Span b) { return a.begin < b.begin; }),
                                fmt::format("`{}` and `{}` differ only by capital letters", first->second.text(), id),
                                "make them differ by more, or make them the same",
                                {}});
    }
  }
}

}  // namespace quorate
