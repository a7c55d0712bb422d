// Values that know where they were written, and the ids by which files refer to one another.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/money.h"
#include "source/source_file.h"

namespace quorate {

template <class T>
struct Located {
  T value{};
  Span span;
  const T& operator*() const { return value; }
  const T* operator->() const { return &value; }
};

using Text = Located<std::string>;

// The id that names a thing, and the use of it elsewhere. `Of` is the thing: Id<Activity> names what Ref<Activity>
// means.
template <class Of>
struct Id {
  std::string text;
  Span span;
};
template <class Of>
struct Ref {
  std::string text;
  Span span;
};

// A file inside the area, as a path from its folder.
struct AreaPath {
  std::string text;
  Span span;
};

// A mapping from something written to something written, in the order of the file.
template <class Key, class Value>
struct Entry {
  Key key;
  Value value;
};
template <class Key, class Value>
using Entries = std::vector<Entry<Key, Value>>;

// What is left of something: the one kind of amount that may be less than nothing.
struct Balance {
  Money amount;
};

// Yes, no, or a spoken "we do not know", which is an answer too.
enum class YesNo { no, yes };
enum class YesNoUnknown { no, yes, unknown };
// Whether it is written, and says yes.
inline bool says_yes(const std::optional<Located<YesNo>>& answer) { return answer && **answer == YesNo::yes; }

// Words that a block of rules may carry about itself: where it stands and what it says. Findings quote them.
struct Quoted {
  std::string clause;
  std::string says;
};

}  // namespace quorate
