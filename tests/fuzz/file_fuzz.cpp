// One file of any kind, from nothing but bytes.
#include <fmt/core.h>

#include <array>
#include <nlohmann/json.hpp>

#include "fuzz/answers.h"
#include "fuzz/targets.h"
#include "support/valid_area.h"

namespace quorate::test {
namespace {

constexpr std::array paths{"plan.yaml",        "constitution.yaml", "membership.yaml", "meetings/2014-01-08.yaml",
                           "ledger/2014.yaml", "grants.yaml",       "waivers.yaml",    "documents.yaml",
                           "import.yaml"};

// A group with nothing wrong, for a file to stand in.
const Texts& right_files() {
  static const Texts texts = laid_over("# in membership.yaml\n").texts;
  return texts;
}

}  // namespace

// The first byte is a letter that says which file the rest is: `a` the plan, `b` the constitution and so on. The three
// behind it choose what is asked, in which format, and what is looked at.
std::string try_file(std::string_view bytes) {
  constexpr std::size_t choices = 4;
  if (bytes.size() < choices) return {};
  const std::string path = paths[static_cast<unsigned char>(bytes[0] - 'a') % paths.size()];
  auto texts = right_files();
  std::erase_if(texts, [&](const auto& file) { return file.first == path; });
  texts.emplace_back(path, std::string(bytes.substr(choices)));
  Diagnostics diagnostics;
  auto files = files_in_memory(texts);
  auto area = read_area(*files, diagnostics);
  auto as_of = *parse_date("2014-01-15");
  auto choose = choose_by_bytes(bytes.substr(1, choices - 1));
  auto all = questions(area, as_of, choose_by_bytes({}));
  const auto& question = all[choose(256) % all.size()];
  if (auto wrong = wrong_in_answer(texts, question, choose); !wrong.empty()) return wrong;
  if (!question.name.starts_with("export ")) {
    auto ran = answer(texts, question, {.format = Format::json});
    auto wrong = ran.out.empty() ? ran.out : wrong_in_figures(question.name, nlohmann::json::parse(ran.out));
    if (!wrong.empty()) return question.name + ": " + wrong;
  }
  bool money = path == "plan.yaml" || path.starts_with("ledger/");
  return money ? wrong_between_answers(texts, as_of) : std::string();
}

}  // namespace quorate::test
