#include "format/read_area.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <set>
#include <stdexcept>
#include <tuple>

#include "base/characters.h"
#include "format/codecs.h"
#include "format/files.h"
#include "format/ledger_entries.h"
#include "format/nouns.h"
#include "format/personal_data.h"
#include "format/programmes.h"
#include "format/read_import_map.h"
#include "source/parse_yaml.h"

namespace quorate {
namespace {

constexpr std::size_t most_cells = 1'000'000;  // lines of a plan times its periods: each is a place in memory
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
  Wanted wanted;
  Reader reader;
  std::deque<Tree> trees;  // kept until all ids are linked: they are views into them
};

// An id stands behind the key `id`.
bool may_hold_ids(Span unread) { return unread.text().find("id") != std::string_view::npos; }

// Nothing where it cannot be had, which is told.
std::shared_ptr<const SourceFile> file_at(Reading& reading, const std::string& path) {
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
    return nullptr;
  }
  reading.area.files.push_back(*file);
  return *file;
}

// The parsed file, or nothing when there is none to read. What could not be read damages all that the file would tell.
Tree* parse(Reading& reading, const std::string& path, Reads parts) {
  auto file = file_at(reading, path);
  if (!file) {
    Span because{reading.area.files.back().get(), 0, 0};
    reading.reader.damage(parts, because);
    reading.reader.ids_unread(because);
    return nullptr;
  }
  auto before = reading.diagnostics.size();
  auto& tree = reading.trees.emplace_back(parse_yaml(*file, reading.diagnostics));
  if (!tree.unread.empty()) {
    auto because = before < reading.diagnostics.size() ? reading.diagnostics[before].span : tree.unread[0];
    reading.reader.damage(parts, because);
    if (std::any_of(tree.unread.begin(), tree.unread.end(), may_hold_ids)) reading.reader.ids_unread(because);
  }
  if (has(reading.wanted, Wanted::checks)) find_personal_data(*file, reading.diagnostics);
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

std::size_t count_periods(const std::vector<Period>& periods) {
  std::size_t count = periods.size();
  for (const auto& period : periods) count += count_periods(period.parts);
  return count;
}

std::size_t count_lines(const Plan& plan) {
  auto count = plan.support.size() + plan.retired.size();
  for (const auto& priority : plan.priorities) count += priority.activities.size();
  return count;
}

// A table of lines by periods would grow without bound where both are many.
void check_size(Reading& reading) {
  const auto& plan = reading.area.plan;
  auto lines = count_lines(plan), periods = count_periods(plan.periods);
  if (periods == 0 || lines <= most_cells / periods) return;
  const auto& first = plan.periods.front();
  const auto& place = first.id.span ? first.id.span : first.span;
  reading.diagnostics.push_back(
      {"too-large", place,
       fmt::format("this plan has {} periods for {} lines: that is more than can be kept", periods, lines),
       "write fewer periods or lines: their product is at most 1,000,000, as of 10,000 lines in 100 periods",
       {}});
  reading.reader.damage(Reads::periods | Reads::lines, place);
}

// The programme's own rules, where the area names one that is known. They are ours, so a mistake in them is our bug.
void read_programme(Reading& reading) {
  const auto* named = reading.area.programme_named();
  auto texts = programme_texts();
  for (const auto& text : texts) reading.area.programmes_known.push_back(text.name);
  auto found = std::find_if(texts.begin(), texts.end(),
                            [&](const ProgrammeText& text) { return named && text.name == named->value; });
  if (found == texts.end()) return reading.reader.noun_unread(noun<Undertaking>);
  auto file = std::make_shared<SourceFile>(fmt::format("programmes/{}.yaml", found->name), std::string(found->text));
  auto told_before = reading.diagnostics.size();
  const auto& tree = reading.trees.emplace_back(parse_yaml(*file, reading.diagnostics));
  ProgrammeFile programme;
  reading.reader.file(fields<ProgrammeFile>(), Node(tree, 0), &programme, Reads::nothing);
  if (reading.diagnostics.size() != told_before)
    throw std::logic_error("the programme's own data cannot be read: " + reading.diagnostics.back().message);
  reading.area.files.push_back(file);
  reading.area.programme = std::move(programme);
}

bool is_ledger(const std::string& path) { return path.starts_with("ledger/") && path.ends_with(".yaml"); }

// Of a ledger's tree only the texts are kept: the rest may take up as much as all of its entries.
void keep_texts(Tree& tree, LedgerFile& ledger) {
  ledger.decoded = std::make_shared<const std::deque<std::string>>(std::move(tree.decoded));
  std::vector<Tree::Item>().swap(tree.items);
}

void read_ledger(Reading& reading, const std::string& path) {
  LedgerFile ledger;
  auto trees = reading.trees.size();
  read_file(reading, path, reads_ledger, ledger);
  ledger.span = {reading.area.files.back().get(), 0, 0};
  check_entries(reading.reader, reading.diagnostics, ledger);
  if (reading.trees.size() > trees) keep_texts(reading.trees.back(), ledger);
  reading.area.ledgers.push_back(std::move(ledger));
}

void read_ledgers(Reading& reading, const std::vector<std::string>& paths) {
  for (const auto& path : paths)
    if (is_ledger(path)) read_ledger(reading, path);
  number_entries(reading.area.ledgers);
}

bool is_meeting(const std::string& path) { return path.starts_with("meetings/") && path.ends_with(".yaml"); }

// A meeting is known by its file's name: `meetings/2014-03-12.yaml` is 2014-03-12.
std::string meeting_id(const std::string& path) {
  auto from = std::string_view("meetings/").size();
  return path.substr(from, path.size() - from - std::string_view(".yaml").size());
}

void read_meeting(Reading& reading, const std::string& path) {
  MeetingFile meeting;
  meeting.id = meeting_id(path);
  reading.reader.scope(meeting.id);
  auto damages = reading.reader.damages().size();
  bool read = read_file(reading, path, reads_meetings, meeting);
  meeting.span = {reading.area.files.back().get(), 0, 0};
  reading.reader.define(noun<Meeting>, reading.reader.kept(meeting.id), meeting.span);
  // A meeting of which neither day nor kind is known is none that anything could be said about.
  for (auto at = damages; at < reading.reader.damages().size(); ++at)
    read = read && !any(reading.reader.damages()[at].parts & Reads::meetings);
  if (read) reading.area.meetings.push_back(std::move(meeting));
}

void read_meetings(Reading& reading, const std::vector<std::string>& paths) {
  for (const auto& path : paths)
    if (is_meeting(path)) read_meeting(reading, path);
  std::stable_sort(reading.area.meetings.begin(), reading.area.meetings.end(), [](const Meeting& a, const Meeting& b) {
    return std::tuple(a.date(), std::string_view(a.id)) < std::tuple(b.date(), std::string_view(b.id));
  });
}

void check_paths(Reading& reading) {
  for (const auto& path : reading.reader.paths()) {
    auto stands = reading.files.stands(std::string(path.text));
    if (stands == Stands::yes) continue;
    if (stands == Stands::no)
      reading.diagnostics.push_back({"missing-file",
                                     path.span,
                                     fmt::format("there is no file `{}` in this area", path.text),
                                     "add the file, or mend the path: it starts at the area's folder",
                                     {}});
    else
      reading.diagnostics.push_back({"unreadable",
                                     path.span,
                                     fmt::format("whether there is a file `{}` cannot be looked at", path.text),
                                     "give yourself the right to look into its folder",
                                     {}});
    reading.reader.damage(path.parts, path.span);
  }
}

// What an area may hold; of these, `communications.yaml` and `reviews/` are not looked into yet.
constexpr std::array<std::string_view, 8> known_files{"plan.yaml",           "constitution.yaml", "membership.yaml",
                                                      "grants.yaml",         "documents.yaml",    "waivers.yaml",
                                                      "communications.yaml", "import.yaml"};
constexpr std::array<std::string_view, 3> known_folders{"meetings/", "ledger/", "reviews/"};
constexpr std::array<std::string_view, 2> not_looked_into{"communications.yaml", "reviews/"};

template <class Names>
bool among(const Names& names, std::string_view one) {
  return std::find(names.begin(), names.end(), one) != names.end();
}

// Some editors of plain text add an ending of their own.
std::string_view without_txt(std::string_view path) {
  return path.ends_with(".txt") ? path.substr(0, path.size() - 4) : path;
}

bool ends_like_yaml(std::string_view path) {
  auto name = without_txt(path);
  return name.ends_with(".yml") || name.ends_with(".yaml") || name.ends_with(".YAML") || name.ends_with(".YML");
}

constexpr std::array<std::string_view, 2> read_whole{"meetings/", "ledger/"};  // folders of which every file is read

// In the folders of meetings and of the ledger: `2014.yalm`, and a meeting's `2014-03-12.txt` that has no other file.
bool was_meant_for_yaml(std::string_view path, const std::vector<std::string>& paths) {
  constexpr std::array<std::string_view, 1> ending{"yaml"};
  auto slash = path.find('/'), dot = path.rfind('.');
  bool here = slash != std::string_view::npos && among(read_whole, path.substr(0, slash + 1)) &&
              path.find('/', slash + 1) == std::string_view::npos && dot != std::string_view::npos && dot > slash;
  if (!here) return false;
  auto end = path.substr(dot + 1);
  if (std::all_of(end.begin(), end.end(), is_letter) && !nearest_word(end, ending).empty()) return true;
  auto right = std::string(path.substr(0, dot)) + ".yaml";
  return end == "txt" && parse_date(path.substr(slash + 1, 10)) &&
         !std::binary_search(paths.begin(), paths.end(), right);
}

// Those of other programs: `.github/workflows.yml`.
bool is_hidden(std::string_view path) { return path.starts_with('.') || path.find("/.") != std::string_view::npos; }

// "meetings/" of what stands in it; nothing of what stands in the area's folder itself.
std::string_view folder_of(std::string_view path) {
  auto slash = path.find('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash + 1);
}

bool is_read(const std::string& path) { return among(known_files, path) || is_meeting(path) || is_ledger(path); }

// What the name of a file that is not read was probably meant for, as a question; empty where it is like no other. All
// ledgers in one file, as `ledger.yaml`, were meant for the folder.
std::string meant(const std::string& path) {
  auto folder = folder_of(path);
  auto name = std::string(without_txt(path));
  name = name.substr(0, name.rfind('.')) + ".yaml";
  if (among(known_folders, folder)) return fmt::format("did you mean `{}`?", name);
  if (!folder.empty()) {
    auto near = nearest_word(folder, known_folders);
    return near.empty() ? std::string() : fmt::format("did you mean `{}{}`?", near, name.substr(folder.size()));
  }
  std::vector<std::string_view> names(known_files.begin(), known_files.end());
  names.insert(names.end(), {"meetings.yaml", "ledger.yaml"});
  auto near = nearest_word(name, names);
  if (near == "meetings.yaml") return "did you mean a file for each meeting, such as `meetings/2014-03-12.yaml`?";
  if (near == "ledger.yaml") return "did you mean a file in the folder `ledger/`, such as `ledger/2014.yaml`?";
  return near.empty() ? std::string() : fmt::format("did you mean `{}`?", near);
}

constexpr std::string_view what_is_read =
    "is its name right? quorate reads `plan.yaml`, `constitution.yaml`, `membership.yaml`, `documents.yaml`, "
    "`grants.yaml`, `waivers.yaml`, `import.yaml` and the files that end in `.yaml` in `meetings/` and `ledger/`";

// Told of one, with how many more of its folder are like it.
void tell_unread(Reading& reading, const std::string& path, std::size_t more) {
  auto help = meant(path);
  auto others = more == 0 ? std::string()
                          : fmt::format(", nor {} in `{}`", more == 1 ? "is 1 more" : fmt::format("are {} more", more),
                                        folder_of(path));
  auto message =
      help.empty() ? "this file is not read" + others
                   : fmt::format("this file is not read{}: its {} is not one of an area's", others,
                                 among(known_folders, folder_of(path)) || folder_of(path).empty() ? "name" : "folder");
  auto empty = std::make_shared<SourceFile>(path, "");
  reading.area.files.push_back(empty);
  reading.diagnostics.push_back({help.empty() ? "unread-file" : "misnamed-file",
                                 {empty.get(), 0, 0},
                                 std::move(message),
                                 help.empty() ? std::string(what_is_read) : std::move(help),
                                 {}});
}

using Named = std::set<std::string_view>;

// A folder below one whose files are read, and of which none is named as a receipt or a document.
bool is_unread_folder(const std::string& path, const Named& named) {
  auto folder = folder_of(path);
  if (!path.ends_with('/') || path == folder || is_hidden(path)) return false;
  auto inside = named.lower_bound(path);
  return (folder == "meetings/" || folder == "ledger/") && (inside == named.end() || !inside->starts_with(path));
}

void tell_unread_folder(Reading& reading, const std::string& path) {
  auto empty = std::make_shared<SourceFile>(path, "");
  reading.area.files.push_back(empty);
  reading.diagnostics.push_back(
      {"unread-file",
       {empty.get(), 0, 0},
       fmt::format("this folder is not read: only the files in `{}` itself are", folder_of(path)),
       fmt::format("move what is to be read up into `{}`", folder_of(path)),
       {}});
}

// Of a folder that is closed to us, not even the names of its files are known.
void tell_closed(Reading& reading, const std::vector<std::string>& closed, std::string_view folder, Reads parts) {
  if (std::find(closed.begin(), closed.end(), folder) == closed.end()) return;
  auto empty = std::make_shared<SourceFile>(std::string(folder), "");
  reading.area.files.push_back(empty);
  Span because{empty.get(), 0, 0};
  reading.diagnostics.push_back(
      {"unreadable", because, "this folder may not be looked into", "give yourself the right to read it", {}});
  reading.reader.damage(parts, because);
  reading.reader.ids_unread(because);
}

// How a bank's file is read is no part of what an area says about itself, and damages nothing; but a mistake in it is
// better met here than when a bank's file is at hand.
void check_import_map(Reading& reading, const std::vector<std::string>& paths) {
  if (std::find(paths.begin(), paths.end(), "import.yaml") == paths.end()) return;
  auto file = file_at(reading, "import.yaml");
  if (!file) return;
  read_import_map(*file, reading.area, reading.diagnostics);
  find_personal_data(*file, reading.diagnostics);
}

// A YAML file that nobody reads would be passed over in silence, and everybody would think it had been checked. One
// that an area's file names, as a receipt, is known for what it is.
void note_names(Reading& reading, const std::vector<std::string>& paths) {
  Named named;
  for (const auto& path : reading.reader.paths()) named.insert(path.text);
  std::map<std::string_view, std::vector<const std::string*>> unread;  // by folder
  for (const auto& path : paths) {
    if (among(not_looked_into, path)) reading.area.not_read.push_back(path);
    if (is_unread_folder(path, named)) tell_unread_folder(reading, path);
    bool known = is_read(path) || named.contains(path) || among(not_looked_into, folder_of(path));
    if ((ends_like_yaml(path) || was_meant_for_yaml(path, paths)) && !known && !is_hidden(path))
      unread[folder_of(path)].push_back(&path);
  }
  for (const auto& [folder, files] : unread) {
    bool each = folder.empty() || among(known_folders, folder);
    for (std::size_t at = 0; at < (each ? files.size() : 1); ++at)
      tell_unread(reading, *files[at], each ? 0 : files.size() - 1);
  }
}

}  // namespace

bool is_area(const std::vector<std::string>& paths) {
  return std::any_of(paths.begin(), paths.end(), [](const std::string& path) {
    return path == "plan.yaml" || path == "constitution.yaml" || path == "membership.yaml" || path == "plan.yaml/" ||
           path == "constitution.yaml/";
  });
}

namespace {

// Ids that files define which were not asked for.
void pass_over(Reader& reader, Wanted wanted) {
  if (!has(wanted, Wanted::plan))
    for (auto one :
         {noun<Activity>, noun<Period>, noun<Priority>, noun<Fee>, noun<Measure>, noun<Milestone>, noun<Outcome>})
      reader.not_wanted(one);
  if (!has(wanted, Wanted::plan) || !has(wanted, Wanted::membership)) reader.not_wanted(noun<Organisation>);
  if (!has(wanted, Wanted::constitution))
    for (auto one : {noun<SubArea>, noun<SubGroupRule>}) reader.not_wanted(one);
  if (!has(wanted, Wanted::membership))
    for (auto one : {noun<Member>, noun<SubGroup>}) reader.not_wanted(one);
  if (!has(wanted, Wanted::meetings))
    for (auto one : {noun<Meeting>, noun<Decision>}) reader.not_wanted(one);
  if (!has(wanted, Wanted::programme)) reader.not_wanted(noun<Undertaking>);
  if (!has(wanted, Wanted::ledger)) reader.not_wanted(noun<LedgerEntry>);
}

// One file that stands in the area's folder, if it does and is asked for.
template <class File, class Into>
bool read_one(Reading& reading, const std::vector<std::string>& paths, const std::string& name, Wanted kind,
              Reads parts, Into& into) {
  bool stands =
      std::any_of(paths.begin(), paths.end(), [&](const auto& path) { return path == name || path == name + "/"; });
  if (!stands || !has(reading.wanted, kind)) return false;
  File file;
  bool read = read_file(reading, name, parts, file);
  into = std::move(file);
  return read;
}

}  // namespace

Area read_area(const Files& files, Diagnostics& diagnostics, Wanted wanted) {
  Area area;
  Reading reading{files, diagnostics, area, wanted, Reader(diagnostics), {}};
  auto [paths, closed] = files.list();
  pass_over(reading.reader, wanted);
  area.has_plan = read_one<PlanFile>(reading, paths, "plan.yaml", Wanted::plan, reads_plan, area.plan);
  check_size(reading);
  area.has_constitution = read_one<ConstitutionFile>(reading, paths, "constitution.yaml", Wanted::constitution,
                                                     Reads::constitution, area.constitution);
  area.has_membership = read_one<MembershipFile>(reading, paths, "membership.yaml", Wanted::membership,
                                                 reads_membership, area.membership);
  area.has_documents =
      read_one<DocumentsFile>(reading, paths, "documents.yaml", Wanted::documents, Reads::documents, area.documents);
  if (has(wanted, Wanted::programme)) read_programme(reading);
  if (has(wanted, Wanted::meetings)) {
    tell_closed(reading, closed, "meetings/", reads_meetings);
    read_meetings(reading, paths);
  }
  if (has(wanted, Wanted::ledger)) {
    tell_closed(reading, closed, "ledger/", reads_ledger);
    read_ledgers(reading, paths);
  }
  area.has_grants = read_one<GrantsFile>(reading, paths, "grants.yaml", Wanted::grants, Reads::grants, area.grants);
  read_one<WaiversFile>(reading, paths, "waivers.yaml", Wanted::waivers, Reads::waivers, area.waivers);
  reading.reader.link();
  if (has(wanted, Wanted::checks)) {
    check_paths(reading);
    note_names(reading, paths);
  }
  area.damages = std::move(reading.reader.damages());
  if (has(wanted, Wanted::checks)) check_import_map(reading, paths);
  thin_out(diagnostics);
  return area;
}

}  // namespace quorate
