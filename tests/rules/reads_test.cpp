// A rule names all that it looks at: of its examples, what it does not name is spoilt, and it says what it said before.
// What it names it waits for, so that a mistake in one place brings no finding about another.
#include <algorithm>
#include <map>
#include <set>

#include "source/parse_yaml.h"
#include "support/valid_area.h"

using namespace quorate;
using namespace quorate::test;

namespace {

struct Place {
  std::string keys;  // "/members/terms/from"
  std::size_t begin, end;
  bool is_text;
};

void collect(Node node, const std::string& keys, std::vector<Place>& out) {
  bool flow = !node.is_text() && node.span().text().find_first_of("[{") == 0;
  if (node.is_text() || flow) out.push_back({keys, node.span().begin, node.span().end, node.is_text()});
  auto below = [&](Node key, Node value) { collect(value, keys + "/" + std::string(key.text()), out); };
  if (node.is_mapping()) for_each_pair(node, below);
  if (node.is_list())
    for (auto one : node.children()) collect(one, keys, out);
}

// The first and the last value of each kind: those between differ in nothing that a rule could be blind to.
std::vector<Place> places(const std::string& path, const std::string& text) {
  SourceFile file(path, text);
  Diagnostics diagnostics;
  auto tree = parse_yaml(file, diagnostics);
  std::vector<Place> all, out;
  if (!tree.items.empty()) collect(Node(tree, 0), "", all);
  std::map<std::string, std::pair<std::size_t, std::size_t>> ends;
  for (std::size_t at = 0; at < all.size(); ++at) ends.try_emplace(all[at].keys, at, at).first->second.second = at;
  for (std::size_t at = 0; at < all.size(); ++at) {
    auto [first, last] = ends.at(all[at].keys);
    if (at == first || at == last) out.push_back(all[at]);
  }
  return out;
}

// With something of another kind than it should be.
Texts spoilt(Texts texts, std::size_t file, const Place& place) {
  texts[file].second.replace(place.begin, place.end - place.begin, place.is_text ? "{\"?\": []}" : "\"?\"");
  return texts;
}

// All that is damaged when the place is spoilt. A list may be written as one text, and then nothing is.
Reads damage_of(const Texts& texts, std::size_t file, const Place& place) {
  static std::map<std::string, Reads> known;
  const auto& [path, text] = texts[file];
  auto [found, is_new] = known.try_emplace(path + ":" + std::to_string(place.begin) + ":" + text, Reads::nothing);
  if (!is_new) return found->second;
  Diagnostics diagnostics;
  auto area = read_area(*files_in_memory(spoilt(texts, file, place)), diagnostics);
  for (const auto& one : area.damages) found->second = found->second | one.parts;
  return found->second;
}

using Told = std::vector<std::pair<std::string, Severity>>;

Told told_by(const Rule& rule, const CheckResult& result) {
  Told out;
  for (const auto& finding : result.findings)
    if (finding.rule == &rule) out.emplace_back(finding.found.subject, finding.severity());
  std::sort(out.begin(), out.end());
  return out;
}

bool waits(const Rule& rule, const CheckResult& result) {
  return std::any_of(result.not_run.begin(), result.not_run.end(),
                     [&](const NotRun& one) { return one.rule == &rule; });
}

// The values of a file that a rule says it does not look at; of what holds others, only the others.
std::vector<Place> none_of_its_business(const Rule& rule, const Texts& texts, std::size_t file) {
  std::vector<Place> out;
  for (const auto& place : places(texts[file].first, texts[file].second)) {
    if (!place.is_text) continue;
    auto damage = damage_of(texts, file, place);
    if (any(damage) && !any(damage & rule.reads)) out.push_back(place);
  }
  return out;
}

// Those of a file are spoilt all at once: the loss of a record that hides that of what is in it would be seen itself.
void spoil(const Rule& rule, const Example& example, std::size_t file) {
  Selection alone{{&rule}, {}};
  auto before = told_by(rule, check_texts(example.texts, example.as_of, alone));
  auto same = [&](const Texts& texts) {
    auto result = check_texts(texts, example.as_of, alone);
    return waits(rule, result) || told_by(rule, result) == before;
  };
  auto all = none_of_its_business(rule, example.texts, file);
  auto texts = example.texts;
  for (auto place = all.rbegin(); place != all.rend(); ++place) texts = spoilt(std::move(texts), file, *place);
  INFO(rule.name << " looks at what it does not name among what it reads, in " << example.texts[file].first);
  bool as_before = same(texts);
  for (const auto& place : all)
    if (!as_before && !same(spoilt(example.texts, file, place))) UNSCOPED_INFO("at " << place.keys);
  CHECK(as_before);
}

}  // namespace

TEST_CASE("a rule names all that it looks at", "[rules][reads]") {
  for (const auto* rule : all_rules()) {
    auto example = laid_over(rule->fails);
    for (std::size_t file = 0; rule->check && file < example.texts.size(); ++file)
      if (example.texts[file].first.ends_with(".yaml")) spoil(*rule, example, file);
  }
}

TEST_CASE("what cannot be read brings no finding about anything else", "[rules][reads]") {
  std::set<std::string> seen{"waivers.yaml"};  // what one that cannot be read would have set aside is told, and rightly
  for (const auto* rule : all_rules()) {
    auto [texts, as_of] = laid_over(rule->passes);
    for (std::size_t file = 0; file < texts.size(); ++file) {
      const auto& [path, text] = texts[file];
      if (!path.ends_with(".yaml") || seen.contains(path) || !seen.insert(path + text).second) continue;
      for (const auto& place : places(path, text)) {
        if (!any(damage_of(texts, file, place))) continue;
        INFO(path << place.keys << " in the example of " << rule->name);
        for (const auto& finding : check_texts(spoilt(texts, file, place), as_of).findings) {
          INFO(finding.rule->name << ": " << finding.found.message);
          CHECK(finding.rule->topic == Topic::file);
        }
      }
    }
  }
}
