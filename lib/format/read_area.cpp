#include "format/read_area.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <map>

#include "format/codecs.h"
#include "format/files.h"
#include "format/personal_data.h"
#include "source/parse_yaml.h"

namespace quorate {
namespace {

constexpr std::size_t most_of_a_kind = 100;  // findings of one rule in one file that are told one by one

// Of each rule at most so many are told for a file; the last of them says how many more there are.
void thin_out(Diagnostics& diagnostics) {
  std::map<std::pair<const SourceFile*, std::string_view>, std::size_t> counts, left;
  for (const auto& d : diagnostics) ++counts[{d.span.file, d.rule}];
  left = counts;
  std::erase_if(diagnostics, [&](Diagnostic& d) {
    auto total = counts[{d.span.file, d.rule}];
    auto seen = total - left[{d.span.file, d.rule}]--;
    if (seen + 1 == most_of_a_kind && total > most_of_a_kind)
      d.message += fmt::format(" (and {} more like this in the file)", total - most_of_a_kind);
    return seen >= most_of_a_kind;
  });
}

struct Reading {
  const Files& files;
  Diagnostics& diagnostics;
  Area& area;
  Reader reader;
  std::vector<Tree> trees;  // kept until all ids are linked: they are views into them
};

// An id stands behind the key `id`.
bool may_hold_ids(Span unread) { return unread.text().find("id") != std::string_view::npos; }

// The parsed file, or nothing when there is none to read. What could not be read damages all that the file would tell.
const Tree* parse(Reading& reading, const std::string& path, Reads parts) {
  auto file = reading.files.read(path);
  if (!file) {
    auto empty = std::make_shared<SourceFile>(path, "");
    reading.area.files.push_back(empty);
    bool large = file.error().message.find("MiB") != std::string::npos;
    bool outside = file.error().message.find("link") != std::string::npos;
    reading.diagnostics.push_back({large     ? "too-large"
                                   : outside ? "reference-outside-area"
                                             : "unreadable",
                                   {empty.get(), 0, 0},
                                   file.error().message,
                                   file.error().help,
                                   {}});
    reading.reader.damage(parts, {empty.get(), 0, 0});
    reading.reader.ids_unread();
    return nullptr;
  }
  reading.area.files.push_back(*file);
  auto before = reading.diagnostics.size();
  const auto& tree = reading.trees.emplace_back(parse_yaml(**file, reading.diagnostics));
  if (!tree.unread.empty()) {
    reading.reader.damage(parts,
                          before < reading.diagnostics.size() ? reading.diagnostics[before].span : tree.unread[0]);
    if (std::any_of(tree.unread.begin(), tree.unread.end(), may_hold_ids)) reading.reader.ids_unread();
  }
  find_personal_data(**file, reading.diagnostics);
  return &tree;
}

void check_format(Reading& reading, const std::optional<Located<int>>& format) {
  if (!format || format->value == format_version) return;
  reading.diagnostics.push_back(
      {"future-format",
       format->span,
       fmt::format("this file is written in format {}; this quorate reads format {}", format->value, format_version),
       "use a newer quorate",
       {}});
  reading.reader.damage(Reads::everything, format->span);
}

template <class File>
bool read_file(Reading& reading, const std::string& path, Reads parts, File& out) {
  const auto* tree = parse(reading, path, parts);
  if (!tree) return false;
  if (tree->items.empty()) {
    const auto& source = *reading.area.files.back();
    reading.reader.damage(parts, {&source, 0, 0});
    return true;
  }
  Node root(*tree, 0);
  reading.reader.file(fields<File>(), root, &out, parts);
  check_format(reading, out.format);
  return true;
}

void check_paths(Reading& reading) {
  for (const auto& path : reading.reader.paths()) {
    if (reading.files.has(path.text)) continue;
    reading.diagnostics.push_back({"missing-file",
                                   path.span,
                                   fmt::format("there is no file `{}` in this area", path.text),
                                   "add the file, or mend the path: it starts at the area's folder",
                                   {}});
    reading.reader.damage(path.parts, path.span);
  }
}

constexpr std::array<std::string_view, 10> known_names{
    "plan.yaml",      "constitution.yaml", "membership.yaml", "grants.yaml", "communications.yaml",
    "documents.yaml", "waivers.yaml",      "meetings/",       "ledger/",     "reviews/"};

// A file that is nearly named like one of ours would be passed over in silence.
void misnamed(Reading& reading, const std::string& path) {
  auto stem = path.substr(0, path.rfind('.'));
  bool yaml = path.ends_with(".yml") || path.ends_with(".yaml") || path.ends_with(".YAML") || path.ends_with(".YML");
  if (!yaml || path.find('/') != std::string::npos) return;
  auto near = nearest_word(stem + ".yaml", known_names);
  if (near.empty()) return;
  auto empty = std::make_shared<SourceFile>(path, "");
  reading.area.files.push_back(empty);
  reading.diagnostics.push_back({"misnamed-file",
                                 {empty.get(), 0, 0},
                                 "this file is not read: its name is not one of an area's",
                                 fmt::format("did you mean `{}`?", near),
                                 {}});
}

void note_names(Reading& reading, const std::vector<std::string>& paths) {
  for (const auto& path : paths) {
    bool known = std::find(known_names.begin(), known_names.end(), path) != known_names.end();
    if (path == "plan.yaml" || path == "constitution.yaml") continue;
    if (known)
      reading.area.not_read.push_back(path);
    else
      misnamed(reading, path);
  }
}

}  // namespace

bool is_area(const std::vector<std::string>& paths) {
  return std::any_of(paths.begin(), paths.end(), [](const std::string& path) {
    return path == "plan.yaml" || path == "constitution.yaml" || path == "membership.yaml" || path == "plan.yaml/" ||
           path == "constitution.yaml/";
  });
}

Area read_area(const Files& files, Diagnostics& diagnostics) {
  Area area;
  Reading reading{files, diagnostics, area, Reader(diagnostics), {}};
  reading.trees.reserve(2);
  auto paths = files.list();
  auto stands = [&](std::string name) {
    return std::find_if(paths.begin(), paths.end(),
                        [&](const auto& path) { return path == name || path == name + "/"; }) != paths.end();
  };
  PlanFile plan;
  ConstitutionFile constitution;
  if (stands("plan.yaml")) area.has_plan = read_file(reading, "plan.yaml", reads_plan, plan);
  if (stands("constitution.yaml"))
    area.has_constitution = read_file(reading, "constitution.yaml", Reads::constitution, constitution);
  reading.reader.link();
  check_paths(reading);
  note_names(reading, paths);
  area.plan = std::move(plan);
  area.constitution = std::move(constitution);
  area.damages = std::move(reading.reader.damages());
  thin_out(diagnostics);
  return area;
}

}  // namespace quorate
