// Reads records by their tables, and keeps what concerns all files of an area: ids, the uses of ids, paths, damage.
#pragma once
#include <deque>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "format/fields.h"
#include "model/area.h"
#include "source/diagnostic.h"
#include "source/node.h"

namespace quorate {

class Reader {
 public:
  explicit Reader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  bool record(const FieldTable& table, Node node, void* out);
  // The top level of a file: a mistake in it damages these parts where its field says no other.
  void file(const FieldTable& table, Node root, void* out, Reads parts);
  // The value cannot be used: told, and the parts around it are damaged. Always false.
  bool problem(std::string_view rule, Span span, std::string message, std::string help,
               std::vector<Related> related = {});
  // Told where a list's entry and the one behind it were one, but for a dash; neither is worth reading then.
  bool stray_dash(const FieldTable& table, Node entry, Node next);
  bool wrong_kind(Node node, std::string_view wanted, std::string help = {});
  // Nothing is told (it has been already), but the parts around are damaged.
  void damage(Span because) { damage(parts_, because); }
  void damage(Reads parts, Span because) { damages_.push_back({parts, because}); }

  // Something was not read that may have defined ids: uses of ids unknown to us are then not blamed.
  void ids_unread(Span because) {
    if (!all_ids_unread_) all_ids_unread_ = because;
  }
  // An entry of this list or mapping was refused as YAML: the parts around are damaged, by what was told of it.
  void damage_refused(Node node) { damage(parts_, refusal_in(node)); }
  void define(std::string_view noun, std::string_view id, Span span);
  // Nothing in this area could have defined such an id: uses of it are not blamed one by one.
  void noun_unread(std::string_view noun) { nouns_unread_.insert(noun); }
  // Files that define such ids exist but were not asked for: uses of them are taken as they stand.
  void not_wanted(std::string_view noun) { nouns_not_wanted_.insert(noun); }
  // What stands before the ids of decisions in the file being read: the meeting's own id.
  void scope(std::string meeting) { scope_ = std::move(meeting); }
  std::string_view in_file(const std::string& id) { return kept(scope_ + "/" + id); }
  // Keeps a text for as long as ids are looked up.
  std::string_view kept(std::string text) { return kept_.emplace_back(std::move(text)); }
  // `instead`: what is meant where nothing has this id.
  void use(std::string_view noun, std::string_view id, Span span, std::string_view instead = {});
  void path(std::string_view path, Span span) { paths_.push_back({path, span, parts_}); }

  // Ids defined twice, ids that differ only by case, uses of ids that nothing defines. Call once all files are read.
  void link();

  struct Path {
    std::string_view text;
    Span span;
    Reads parts;
  };
  const std::vector<Path>& paths() const { return paths_; }
  std::vector<Damage>& damages() { return damages_; }

 private:
  struct Use {
    std::string_view noun, id;
    Span span;
    Reads parts;
    std::string_view instead = {};
  };
  class Inside;
  void mapping(const FieldTable& table, Node node, void* out);
  std::string unknown_help(const FieldTable& table, Node key, std::string_view near,
                           const std::vector<Node>& empty) const;
  void unknown_keys(const FieldTable& table, const std::vector<Node>& unknown, const std::vector<Node>& empty,
                    FieldSet& seen);
  void misplaced(Node key);
  void tell_copies();
  Span refusal_in(Node node);
  void refused_entry(const FieldTable& table, Node node, FieldSet seen);
  void missing_keys(const FieldTable& table, Node node, const std::vector<Node>& empty, FieldSet seen);
  void guessed(const FieldTable& table, std::size_t row, Node key, FieldSet& seen);
  void lose(const Field& field, Span because);
  void lost(const Field& field);
  void dangling(const Use& use);
  bool first_definition(std::string_view noun, std::string_view id, Span span);

  Diagnostics& diagnostics_;
  Reads parts_ = Reads::everything;
  std::vector<const FieldTable*> around_;  // the records that the one being read stands in
  std::map<std::string_view, std::map<std::string_view, Span>> ids_;
  std::vector<Use> uses_;
  std::vector<Path> paths_;
  std::vector<Damage> damages_;
  std::optional<Span> all_ids_unread_;  // the first place
  std::string scope_;
  std::deque<std::string> kept_;
  std::set<std::string_view> nouns_unread_, nouns_not_wanted_;
  std::vector<Span> refusals_;      // all that was told of the file of the node asked about last, in its order
  std::size_t guesses_left_ = 100;  // of what was meant by an id: each looks at all that there are
};

}  // namespace quorate
