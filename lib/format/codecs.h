// How each type of value is read from a node and described to people. The member's type picks the codec.
#pragma once
#include <fmt/core.h>

#include <array>
#include <set>

#include "base/large_pages.h"
#include "base/words.h"
#include "format/reader.h"

namespace quorate {

// Single texts: each parser gives the value or says what is wrong, under the name of the rule that tells it.
bool read_money(Reader&, Node, Money&);
bool read_date(Reader&, Node, Date&);
bool read_date_or_month(Reader&, Node, DateOrMonth&);
bool read_time_span(Reader&, Node, TimeSpan&);
bool read_share(Reader&, Node, Share&);
bool read_share_or_count(Reader&, Node, ShareOrCount&);
bool read_number(Reader&, Node, int&);
bool read_text(Reader&, Node, std::string&);
bool read_id(Reader&, Node, std::string&);
bool read_ref(Reader&, Node, std::string&);
bool read_decision_ref(Reader&, Node, std::string&);
bool read_balance(Reader&, Node, Balance&);
bool read_path(Reader&, Node, std::string&);
bool read_choice(Reader&, Node, std::span<const std::string_view> names, std::size_t& chosen);

template <class T, bool (*Read)(Reader&, Node, T&)>
struct ValueCodec {
  static bool read(Reader& reader, Node node, T& out) { return Read(reader, node, out); }
};

template <>
struct Codec<Money> : ValueCodec<Money, read_money> {
  static Shape shape() { return {"an amount", {}, nullptr, {}}; }
};
template <>
struct Codec<Balance> : ValueCodec<Balance, read_balance> {
  static Shape shape() { return {"an amount, which may be negative", {}, nullptr, {}}; }
};
template <>
struct Codec<Date> : ValueCodec<Date, read_date> {
  static Shape shape() { return {"a date", {}, nullptr, {}}; }
};
template <>
struct Codec<DateOrMonth> : ValueCodec<DateOrMonth, read_date_or_month> {
  static Shape shape() { return {"a date or a month", {}, nullptr, {}}; }
};
template <>
struct Codec<TimeSpan> : ValueCodec<TimeSpan, read_time_span> {
  static Shape shape() { return {"a span of time", {}, nullptr, {}}; }
};
template <>
struct Codec<Share> : ValueCodec<Share, read_share> {
  static Shape shape() { return {"a share", {}, nullptr, {}}; }
};
template <>
struct Codec<ShareOrCount> : ValueCodec<ShareOrCount, read_share_or_count> {
  static Shape shape() { return {"a share or a number", {}, nullptr, {}}; }
};
template <>
struct Codec<int> : ValueCodec<int, read_number> {
  static Shape shape() { return {"a whole number", {}, nullptr, {}}; }
};
template <>
struct Codec<std::string> : ValueCodec<std::string, read_text> {
  static Shape shape() { return {"text", {}, nullptr, {}}; }
};
template <>
struct Codec<AreaPath> {
  static bool read(Reader& reader, Node node, AreaPath& out) {
    out.span = node.span();
    return read_path(reader, node, out.text);
  }
  static Shape shape() { return {"a path inside the area", {}, nullptr, {}}; }
};

// An enumeration is written by its names, in the order of its values.
template <class E>
struct Names;
template <class E>
requires std::is_enum_v<E>
struct Codec<E> {
  static bool read(Reader& reader, Node node, E& out) {
    std::size_t chosen = 0;
    if (!read_choice(reader, node, Names<E>::names, chosen)) return false;
    out = static_cast<E>(chosen);
    return true;
  }
  static Shape shape() { return {"", {Names<E>::names.begin(), Names<E>::names.end()}, nullptr, {}}; }
};
template <>
struct Names<YesNo> {
  static constexpr std::array<std::string_view, 2> names{"no", "yes"};
};
template <>
struct Names<YesNoUnknown> {
  static constexpr std::array<std::string_view, 3> names{"no", "yes", "unknown"};
};
template <>
struct Codec<bool> {
  static bool read(Reader& reader, Node node, bool& out) {
    YesNo answer{};
    if (!Codec<YesNo>::read(reader, node, answer)) return false;
    out = answer == YesNo::yes;
    return true;
  }
  static Shape shape() { return Codec<YesNo>::shape(); }
};

template <class T>
struct Codec<Located<T>> {
  static bool read(Reader& reader, Node node, Located<T>& out) {
    out.span = node.span();
    return Codec<T>::read(reader, node, out.value);
  }
  static Shape shape() { return Codec<T>::shape(); }
};

template <class T>
struct Codec<std::optional<T>> {
  static bool read(Reader& reader, Node node, std::optional<T>& out) {
    if (Codec<T>::read(reader, node, out.emplace())) return true;
    out.reset();
    return false;
  }
  static Shape shape() { return Codec<T>::shape(); }
};

// What a thing is called where its ids are spoken of: "there is no organisation with the id `x`".
template <class Of>
inline constexpr std::string_view noun = "";

template <class Of>
struct Codec<Id<Of>> {
  static bool read(Reader& reader, Node node, Id<Of>& out) {
    out.span = node.span();
    if (!read_id(reader, node, out.text)) return false;
    reader.define(noun<Of>, node.text(), out.span);
    return true;
  }
  static Shape shape() { return {"an id", {}, nullptr, noun<Of>}; }
};
template <class Of>
struct Codec<Ref<Of>> {
  static bool read(Reader& reader, Node node, Ref<Of>& out) {
    out.span = node.span();
    if (!read_ref(reader, node, out.text)) return false;
    reader.use(noun<Of>, node.text(), out.span);
    return true;
  }
  static Shape shape() { return {fmt::format("the id of {}", with_article(noun<Of>)), {}, nullptr, {}}; }
};

template <class T>
concept Record = requires {
  fields<T>();
}
&&std::is_class_v<T>;

template <class T>
struct Codec {
  static constexpr bool is_record = true;
  static bool read(Reader& reader, Node node, T& out) {
    if constexpr (requires { out.span; }) out.span = node.span();
    return reader.record(fields<T>(), node, &out);
  }
  static Shape shape() { return {std::string(fields<T>().noun), {}, &fields<T>(), {}}; }
};

template <class T>
inline constexpr bool names_a_thing = false;
template <class Of>
inline constexpr bool names_a_thing<Ref<Of>> = true;
// Told where a list's item, or what stands in the list's place, is several ids in one text.
bool several_ids(Reader&, Node, bool in_list);

// A list; of single texts, one alone may be written without the brackets.
template <class T>
struct Codec<std::vector<T>> {
  static bool read(Reader& reader, Node node, std::vector<T>& out) {
    if (!node.is_list()) {
      if (!node.is_text() || Codec<T>::shape().record)
        return reader.wrong_kind(
            node, "a list",
            fmt::format("put each {} on a line of its own with a dash before it: `- ...`", Codec<T>::shape().word));
      return add(reader, node, out, false);
    }
    bool whole = !node.damaged();
    if (!whole) reader.damage_refused(node);
    reserve_large(out, out.size() + node.size());
    auto items = node.children();
    for (auto item = items.begin(); item != items.end(); ++item) {
      if (second_is_stray(reader, item, items.end())) {
        ++item;
        whole = false;
      } else {
        whole = add(reader, *item, out, true) && whole;
      }
    }
    return whole;
  }
  static Shape shape() {
    auto of = Codec<T>::shape();
    of.word = of.choices.empty() ? fmt::format("a list: {}", of.word) : "a list";
    return of;
  }

 private:
  static bool second_is_stray(Reader& reader, Node::Children::Iterator item, Node::Children::Iterator end) {
    if constexpr (requires { Codec<T>::is_record; }) {
      auto first = *item;
      return ++item != end && reader.stray_dash(fields<T>(), first, *item);
    }
    return false;
  }
  static bool add(Reader& reader, Node item, std::vector<T>& out, bool in_list) {
    if constexpr (names_a_thing<T>)
      if (several_ids(reader, item, in_list)) return false;
    if (Codec<T>::read(reader, item, out.emplace_back())) return true;
    out.pop_back();
    return false;
  }
};

template <class Key, class Value>
struct Codec<Entries<Key, Value>> {
  static bool read(Reader& reader, Node node, Entries<Key, Value>& out) {
    if (!node.is_mapping())
      return reader.wrong_kind(node, "lines of `key: value`", fmt::format("such as `{{y1: 5000}}`: {}", shape().word));
    bool whole = !node.damaged();
    if (!whole) reader.damage_refused(node);
    std::set<std::string_view> keys;
    for_each_pair(node, [&](Node key, Node value) {
      if (!keys.insert(key.text()).second) {  // told already: only one of the two can be meant
        reader.damage(key.span());
        whole = false;
        return;
      }
      if (value.is_nothing()) return nothing_behind(reader, node, key);
      auto& entry = out.emplace_back();
      bool good = Codec<Key>::read(reader, key, entry.key);
      good = Codec<Value>::read(reader, value, entry.value) && good;
      if (!good) out.pop_back();
      whole = whole && good;
    });
    return whole;
  }
  static void nothing_behind(Reader& reader, Node node, Node key) {
    if (node.damaged()) return;  // told, and damaged, already
    reader.problem("missing-key", key.span(), fmt::format("`{}` has nothing behind it", shortened(key.text(), 60)),
                   fmt::format("write {} behind it, or take it out", Codec<Value>::shape().to_write()));
  }
  static Shape shape() {
    auto of = Codec<Value>::shape();
    of.word = fmt::format("for {}: {}", Codec<Key>::shape().word, of.word);
    return of;
  }
};

}  // namespace quorate
