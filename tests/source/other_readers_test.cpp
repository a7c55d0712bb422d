// Our readers and two other libraries: whatever we take, they read as we do. What they are known to get wrong has a
// name here, and counts only where the other one agrees with us, or one of them refuses.
#include "support/other_readers.h"

#include <fmt/core.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>

#include "support/read.h"
#include "support/yaml_shapes.h"

using namespace quorate::test;

namespace {

// As many as take some seconds; QUORATE_DOCUMENTS=10000000 asks for more, and tells the figures.
std::uint32_t documents() {
  const auto* asked = std::getenv("QUORATE_DOCUMENTS");
  return asked ? static_cast<std::uint32_t>(std::stoul(asked)) : 4000;
}

// What is known of a library, told by the text and by what it made of it.
struct Known {
  const char* reader;
  const char* what;
  bool (*is)(const std::string& text, const std::string& ours, const Reading& theirs);
};

bool holds(const std::string& text, const char* pattern) { return std::regex_search(text, std::regex(pattern)); }

bool without_line_end(const std::string& text, const std::string&, const Reading& theirs) {
  return theirs && !text.ends_with('\n') && theirs->ends_with("\\n\n");
}

bool empty_block_text(const std::string& text, const std::string& ours, const Reading&) {
  return holds(text, "[|>]") && holds(ours, "(^|\n) *\"( |\\\\n)*\n");
}

bool block_text_on_its_own_line(const std::string& text, const std::string&, const Reading&) {
  return holds(text, "\\n *[|>][-+0-9]* *(#[^\\n]*)?\\n");
}

bool folded_before_deeper(const std::string& text, const std::string&, const Reading& theirs) {
  return theirs && holds(text, ">") && holds(text, "\\n *\\n +");
}

// A line inside brackets that stands further left than the specification wants, mostly the closing bracket alone.
bool line_in_brackets(const std::string& text, const std::string&, const Reading& theirs) {
  for (std::size_t begin = 0, open = 0; !theirs && begin < text.size(); ++begin) {
    if (text[begin] == '\n') open = 0;
    if (text[begin] == '[' || text[begin] == '{') ++open;
    if ((text[begin] == ']' || text[begin] == '}') && open > 0) --open;
    if (open > 0 && text.substr(begin + 1, 1) == "\n") return true;
  }
  return false;
}

bool tab_where_a_line_begins(const std::string& text, const std::string&, const Reading& theirs) {
  return !theirs && holds(text, "(^|\\n|-|\xEF\xBB\xBF) *\\t");
}

bool only_a_block_text(const std::string&, const std::string& ours, const Reading&) { return ours.starts_with('"'); }

bool many_apostrophes(const std::string& text, const std::string&, const Reading& theirs) {
  return theirs && holds(text, "''''");
}

bool key_with_colon(const std::string& text, const std::string&, const Reading& theirs) {
  return !theirs && holds(text, "(^|\\n|- ) *:[^ ]");
}

bool colon_beside_bracket(const std::string& text, const std::string&, const Reading& theirs) {
  return !theirs && holds(text, "[\\[{,?:\\n]\\s*:[^ ]|:[,\\]}\\[{]");
}

bool bracket_in_comment(const std::string& text, const std::string&, const Reading& theirs) {
  return !theirs && holds(text, "[\\[{][^\\n]* #[^\\n]*[\\]}]|[\\[{][^\\n]*#[\\]}]");
}

bool colon_behind_question_mark(const std::string& text, const std::string&, const Reading& theirs) {
  return !theirs && holds(text, "\\? +:");
}

constexpr Known known[] = {
    {"libyaml", "refuses texts in brackets that begin with a colon, and colons that touch a bracket or comma",
     &colon_beside_bracket},
    {"libyaml", "refuses a tab among the first blanks of a line, even of one that holds nothing",
     &tab_where_a_line_begins},
    {"libfyaml", "adds a line end to a block text that the file ends in without one, as the YAML test suite does",
     &without_line_end},
    {"libfyaml", "mistakes a block text with nothing in it, for other bytes or for what follows", &empty_block_text},
    {"libfyaml", "mistakes a block text whose mark stands on a line of its own", &block_text_on_its_own_line},
    {"libfyaml", "loses an empty line of a folded text before one that is indented further", &folded_before_deeper},
    {"libfyaml", "mistakes a file that is one block text", &only_a_block_text},
    {"libfyaml", "loses a character behind four apostrophes in a row", &many_apostrophes},
    {"libfyaml", "refuses a key that begins with a colon", &key_with_colon},
    {"libfyaml", "refuses brackets with a comment in which a bracket stands", &bracket_in_comment},
    {"libfyaml", "refuses a key behind `?` that begins with a colon", &colon_behind_question_mark},
    {"libfyaml", "refuses a line in brackets that is not indented, as the specification does", &line_in_brackets},
};

std::vector<std::string> texts() {
  auto out = yaml_shapes();
  for (auto folder : {"examples", "lib/programmes"})
    for (const auto& path : files_below(folder, ".yaml")) out.push_back(read_file(path));
  return out;
}

struct Figures {
  std::uint32_t documents = 0, taken = 0;
  std::map<std::string, std::uint32_t> told;  // by reader and name
};

std::string name_of(const OtherReader& reader, const std::string& text, const std::string& ours,
                    const Reading& theirs) {
  for (const auto& one : known)
    if (reader.name == one.reader && one.is(text, ours, theirs)) return one.what;
  return {};
}

void hold_against(const std::string& text, const std::string& which, Figures& figures) {
  ++figures.documents;
  auto ours = our_reading(text);
  if (!ours) return;  // the others are asked no more than they must be: one of them can hang
  ++figures.taken;
  std::size_t agree = 0, refuse = 0;
  for (const auto& reader : other_readers()) {
    auto theirs = reader.read(text);
    if (theirs == ours && ++agree) continue;
    auto name = name_of(reader, text, *ours, theirs);
    ++figures.told[reader.name + ": " + name];
    refuse += !theirs;
    INFO(which << "\n" << text << "\nours:\n" << *ours << "\n" << reader.name << ":\n" << theirs.value_or("refused"));
    CHECK_FALSE(name.empty());
  }
  INFO(which << "\n" << text << "\nours:\n" << *ours);
  CHECK((agree > 0 || refuse > 0 || other_readers().size() < 2));
}

}  // namespace

TEST_CASE("whatever we take, libyaml and libfyaml read as we do", "[source][others]") {
  for (const auto& name : other_readers_missing())
    WARN(name << " was not installed when the tests were built: it was not asked whether it reads as we do");
  if (other_readers().empty()) return;
  Figures figures;
  const auto all = texts();
  for (const auto& text : all) hold_against(text, "as it stands", figures);
  for (std::uint32_t seed = 0; seed < documents(); ++seed) {
    auto choose = choose_by_seed(seed);
    hold_against(seed % 2 == 0 ? changed_document(all, choose) : odd_document(choose), fmt::format("seed {}", seed),
                 figures);
  }
  CHECK(figures.taken > figures.documents / 4);  // else little was shown
  if (!std::getenv("QUORATE_DOCUMENTS")) return;
  auto out = fmt::format("{} documents, {} taken by us", figures.documents, figures.taken);
  for (const auto& [name, count] : figures.told) out += fmt::format("\n{} {}", count, name);
  WARN(out);
}
