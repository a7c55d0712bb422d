// How the lean values of a ledger's entries are read: the same texts as elsewhere, kept as views with their places.
#pragma once
#include "format/nouns.h"
#include "model/ledger.h"

namespace quorate {

bool good_reference(Reader&, Node);
bool good_decision_reference(Reader&, Node);
bool good_path(Reader&, Node);
bool good_name(Reader&, Node);

template <class T>
bool written(Node node, Written<T>& out) {
  auto span = node.span();
  out.begin = span.begin;
  out.end = span.end;
  return true;
}

inline bool written_text(Node node, Word& out) {
  out.value = node.text();
  return written(node, out);
}

template <class T>
struct Codec<Written<T>> {
  static bool read(Reader& reader, Node node, Written<T>& out) {
    return Codec<T>::read(reader, node, out.value) && written(node, out);
  }
  static Shape shape() { return Codec<T>::shape(); }
};
// Which kinds may be less than nothing is looked at once the kind is known.
template <>
struct Codec<Written<Money>> {
  static bool read(Reader& reader, Node node, Written<Money>& out) {
    Balance balance;
    if (!read_balance(reader, node, balance)) return false;
    out.value = balance.amount;
    return written(node, out);
  }
  static Shape shape() { return Codec<Money>::shape(); }
};
template <>
struct Codec<Word> {
  static bool read(Reader& reader, Node node, Word& out) {
    if (!node.is_text()) return reader.wrong_kind(node, "text");
    return written_text(node, out);
  }
  static Shape shape() { return Codec<std::string>::shape(); }
};
template <class Of>
struct Codec<Mention<Of>> {
  static bool read(Reader& reader, Node node, Mention<Of>& out) {
    if (!good_reference(reader, node)) return false;
    reader.use(noun<Of>, node.text(), node.span());
    return written_text(node, out);
  }
  static Shape shape() { return Codec<Ref<Of>>::shape(); }
};
// A line that the plan does not have is no mistake of writing: the money was spent all the same, and is shown.
template <>
struct Codec<Mention<Activity>> {
  static bool read(Reader& reader, Node node, Mention<Activity>& out) {
    return good_reference(reader, node) && written_text(node, out);
  }
  static Shape shape() { return Codec<Ref<Activity>>::shape(); }
};
template <>
struct Codec<Mention<Decision>> {
  static bool read(Reader& reader, Node node, Mention<Decision>& out) {
    if (!good_decision_reference(reader, node)) return false;
    reader.use(noun<Decision>, node.text(), node.span());
    return written_text(node, out);
  }
  static Shape shape() { return Codec<Ref<Decision>>::shape(); }
};
template <>
struct Codec<EntryId> {
  static bool read(Reader& reader, Node node, EntryId& out) {
    if (!good_name(reader, node)) return false;
    reader.define(noun<LedgerEntry>, node.text(), node.span());
    return written_text(node, out);
  }
  static Shape shape() { return {"an id", {}, nullptr, noun<LedgerEntry>}; }
};
template <>
struct Codec<Receipt> {
  static bool read(Reader& reader, Node node, Receipt& out) {
    if (node.is_text() && node.text() == "none") return written_text(node, out);
    if (!good_path(reader, node)) return false;
    return written_text(node, out);
  }
  static Shape shape() { return {"a path inside the area, or `none`", {}, nullptr, {}}; }
};

}  // namespace quorate
