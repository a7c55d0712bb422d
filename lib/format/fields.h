// How a struct is written in YAML: one row a field. A new field is a member and a row; from the rows come reading, help
// for missing and unknown keys, and the format page. Checks across fields are rules, not rows.
#pragma once
#include <bitset>
#include <stdexcept>
#include <string_view>
#include <type_traits>
#include <vector>

#include "model/area.h"
#include "source/node.h"

namespace quorate {

class Reader;
class FieldTable;

// What may be written in one place, for people: "amount", "list of activities", one of some words.
struct Shape {
  std::string word;                       // "an amount", "a list of activities"
  std::vector<std::string_view> choices;  // the words allowed, where they are fixed
  const FieldTable* record = nullptr;     // the table of the mapping, or of a list's items
  std::string_view defines = {};          // the kind of thing that an id here names

  // What to write: the word, or the words allowed where that says nothing.
  std::string to_write() const;
};

struct Field {
  std::string_view key;
  std::string_view help;  // one sentence, as it stands in the format page
  bool required = false;
  Reads part =
      Reads::nothing;  // the parts of an area that a mistake here damages; nothing: those of the place around it
  bool (*read)(Reader&, Node, void* record) = nullptr;
  Shape (*shape)() = nullptr;
};

// Some of a table's rows, by their numbers.
using FieldSet = std::bitset<64>;

class FieldTable {
 public:
  std::string_view noun;  // "activity": what one such record is called
  std::vector<Field> rows;
  FieldSet required_rows;
  // A record that may be written short, as the value of its chief field alone: `casting_vote: chair`.
  const Field* short_form() const { return short_row_ ? &rows[*short_row_] : nullptr; }
  // All parts that a mistake anywhere inside may damage, given the parts of the place around the record.
  Reads parts(Reads around) const;
  // Every table from here down, this one first, each once.
  std::vector<const FieldTable*> all_below() const;

 protected:
  std::optional<std::size_t> short_row_;
};

template <class T>
struct Codec;  // format/codecs.h

template <class T>
class Fields : public FieldTable {
 public:
  explicit Fields(std::string_view name) { noun = name; }
  template <auto Member>
  Fields& required(std::string_view key, std::string_view help, Reads part = Reads::nothing) {
    return add<Member>(key, help, part, true);
  }
  template <auto Member>
  Fields& optional(std::string_view key, std::string_view help, Reads part = Reads::nothing) {
    return add<Member>(key, help, part, false);
  }
  // The row added last may stand for the whole record.
  Fields& written_short() { return short_row_ = rows.size() - 1, *this; }
  // The two keys that every block of rules may carry.
  Fields& quoted() {
    optional<&T::clause>("clause", "Where the rule stands, such as a heading of the document.");
    return optional<&T::says>("says", "The words of the rule, which findings quote.");
  }

 private:
  template <auto Member>
  using Value = std::remove_reference_t<decltype(std::declval<T&>().*Member)>;

  template <auto Member>
  Fields& add(std::string_view key, std::string_view help, Reads part, bool required) {
    if (rows.size() == FieldSet().size()) throw std::logic_error("a record has too many fields");
    if (required) required_rows.set(rows.size());
    rows.push_back({key, help, required, part,
                    [](Reader& reader, Node node, void* record) {
                      return Codec<Value<Member>>::read(reader, node, static_cast<T*>(record)->*Member);
                    },
                    [] { return Codec<Value<Member>>::shape(); }});
    return *this;
  }
};

// The table of a struct. Each is defined beside its file kind: plan_fields.cpp, constitution_fields.cpp.
template <class T>
const FieldTable& fields();

}  // namespace quorate
