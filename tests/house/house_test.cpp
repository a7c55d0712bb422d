// Tests of the house itself: the arrows between rooms, the names of rules, the pages derived from the code.
#include <fmt/core.h>

#include <cstdlib>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "format/reference.h"
#include "report/render/render.h"
#include "report/rule_report.h"
#include "rules/rule.h"
#include "support/program.h"
#include "support/read.h"
#include "support/valid_area.h"

using namespace quorate;
using namespace quorate::test;

namespace {

// The table in docs/architecture.md: "| `check` | `rules`, `format` |".
std::map<std::string, std::set<std::string>> allowed_arrows() {
  std::map<std::string, std::set<std::string>> out;
  std::istringstream lines(read_file("docs/architecture.md"));
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (line == "<!-- arrows -->") inside = !inside;
    if (!inside || !line.starts_with("| `")) continue;
    std::vector<std::string> names;
    for (std::size_t at = 0; (at = line.find('`', at)) != std::string::npos;) {
      auto end = line.find('`', at + 1);
      names.push_back(line.substr(at + 1, end - at - 1));
      at = end + 1;
    }
    out[names.at(0)] = {names.begin() + 1, names.end()};
  }
  return out;
}

std::string room_of(const std::string& path) {
  if (path.starts_with("cli/")) return "cli";
  auto rest = path.substr(4);
  return rest.substr(0, rest.find('/'));
}

std::vector<std::string> sources() {
  std::vector<std::string> out;
  for (auto folder : {"lib", "cli"})
    for (auto ending : {".h", ".cpp"})
      for (auto& path : files_below(folder, ending)) out.push_back(path);
  return out;
}

// The room that an include leads to; empty for the system's and for files beside.
std::string included_room(const std::string& line, const std::map<std::string, std::set<std::string>>& arrows) {
  if (!line.starts_with("#include \"")) return {};
  auto path = line.substr(10, line.find('"', 10) - 10);
  auto room = path.substr(0, path.find('/'));
  return arrows.contains(room) ? room : std::string();
}

void derived(const std::string& path, const std::string& now) {
  INFO(path << " is derived from the code: QUORATE_BLESS=1 rewrites it");
  if (std::getenv("QUORATE_BLESS")) return write_file(path, now);
  CHECK(read_file(path) == now);
}

// The types that a header defines outside of all others: those whose definition begins at the margin. Forward
// declarations end where they begin, and what is written for one case of a template has that case behind its name.
std::vector<std::string> types_defined(const std::string& text) {
  static const std::regex definition(
      R"(^(?:struct|class|enum class|enum)\s+(\w+)(?:\s+final)?\s*(?::[^:{;][^{;]*)?\{)");
  std::vector<std::string> out;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::smatch found;
    if (std::regex_search(line, found, definition)) out.push_back(found[1]);
  }
  return out;
}

std::string rules_page() {
  std::string out =
      "# Rules\n\nDerived from the rules themselves. `quorate explain RULE` prints the same, without what a check "
      "says.\n";
  Topic topic{};
  bool first = true;
  for (const auto* rule : all_rules()) {
    if (first || rule->topic != topic)
      out += fmt::format("\n## {}\n\n| rule | strength | what is wrong |\n| --- | --- | --- |\n", name(rule->topic));
    topic = rule->topic;
    first = false;
    out += fmt::format("| [{0}](rules/{0}.md) | {1} | {2} |\n", rule->name, name(rule->severity), rule->title);
  }
  return out;
}

}  // namespace

TEST_CASE("includes follow the arrows of docs/architecture.md", "[house]") {
  auto arrows = allowed_arrows();
  REQUIRE(arrows.size() >= 9);
  for (const auto& path : sources()) {
    std::istringstream lines(read_file(path));
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
      ++number;
      auto from = room_of(path), to = included_room(line, arrows);
      if (to.empty() || from == to) continue;
      INFO(path << ":" << number << ": " << line);
      CHECK(arrows.at(from).contains(to));
    }
  }
}

// Two of one name would be one to the linker, whichever it meets first.
TEST_CASE("no type is defined in two headers", "[house]") {
  CHECK(types_defined("struct A;\nclass B final : C {\nenum class D : int { e };\nstruct F<int> {\n  struct G {\n") ==
        std::vector<std::string>{"B", "D"});
  std::map<std::string, std::string> home;
  for (auto folder : {"lib", "cli"})
    for (const auto& path : files_below(folder, ".h"))
      for (const auto& type : types_defined(read_file(path))) {
        auto [known, first] = home.try_emplace(type, path);
        INFO(type << " is defined in " << known->second << " and in " << path);
        CHECK(first);
      }
  CHECK(home.size() > 100);
}

TEST_CASE("heavy libraries stay behind one file", "[house]") {
  std::map<std::string, std::string> home{{"<CLI/", "cli/parse_args.cpp"},
                                          {"<yaml-cpp/", "lib/source/parse_yaml.cpp"},
                                          {"<nlohmann/", "lib/report/json.cpp"},
                                          {"<utf8proc", "lib/base/utf8.cpp"}};
  for (const auto& path : sources()) {
    auto text = read_file(path);
    for (const auto& [library, file] : home) {
      INFO(path << " includes " << library);
      CHECK((path == file || text.find("#include " + library) == std::string::npos));
    }
  }
}

TEST_CASE("nothing that counts money or shares uses floating point", "[house]") {
  std::regex floating(R"(\b(double|float|stod|stof|round|floor|ceil)\b)");
  for (const auto& path : sources()) {
    if (!path.starts_with("lib/budget/") && !path.starts_with("lib/base/")) continue;
    std::istringstream lines(read_file(path));
    for (std::string line; std::getline(lines, line);) {
      INFO(path << ": " << line);
      auto code = line.substr(0, line.find("//"));
      CHECK_FALSE(std::regex_search(code, floating));
    }
  }
}

TEST_CASE("rules are named well, and no name changes unnoticed", "[house]") {
  std::set<std::string_view> seen;
  std::string names;
  for (const auto* rule : all_rules()) {
    INFO(rule->name);
    CHECK(seen.insert(rule->name).second);
    CHECK(rule->name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos);
    CHECK_FALSE(rule->rationale.empty());
    CHECK_FALSE(rule->clause.empty());
    CHECK_FALSE(rule->title.ends_with('.'));
    CHECK((rule->topic == Topic::file) == (rule->check == nullptr));
    names += fmt::format("{}/{}\n", name(rule->topic), rule->name);
  }
  derived("tests/house/rule_names.txt", names);
}

TEST_CASE("a rule stands in the folder of its topic", "[house]") {
  for (const auto* rule : all_rules()) {
    std::string file(rule->name);
    std::replace(file.begin(), file.end(), '-', '_');
    CHECK_NOTHROW(read_file(fmt::format("lib/rules/{}/{}.cpp", name(rule->topic), file)));
  }
}

TEST_CASE("the pages of rules and of the format are current", "[house]") {
  derived("docs/rules.md", rules_page());
  for (const auto* rule : all_rules())
    derived(fmt::format("docs/rules/{}.md", rule->name), to_markdown(rule_document(*rule, said_of(rule->fails))));
  derived("docs/format.md", format_reference());
  CHECK(files_below("docs/rules", ".md").size() == all_rules().size());
}

TEST_CASE("the page of commands is what --help prints", "[house]") {
  std::string page = "# Commands\n\nDerived from the program: each block is what `--help` prints.\n";
  for (std::string command :
       {"",       "check",   "status", "due",   "members", "quorum", "vote",   "rota",   "interests", "meetings",
        "agenda", "minutes", "budget", "spend", "ledger",  "import", "grants", "export", "explain",   "rules"}) {
    auto arguments = command.empty() ? std::vector<std::string>{"--help"} : std::vector<std::string>{command, "--help"};
    auto ran = run_program(arguments);
    CHECK(ran.status == 0);
    for (std::size_t at = 0; at < ran.out.size();) {  // every line fits a narrow terminal
      auto end = ran.out.find('\n', at);
      CHECK(end - at <= 90);
      at = end + 1;
    }
    page += fmt::format("\n## quorate {}\n\n```text\n{}```\n", command.empty() ? "--help" : command, ran.out);
  }
  derived("docs/commands.md", page);
}
