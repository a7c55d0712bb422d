// Memory that runs out at each request in turn: the answer is the same as ever, or there is none. A program of its own,
// because it takes the place of what hands out memory, which the sanitizers watch in the others.
#include <fmt/core.h>

#include <array>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <new>

#include "run.h"
#include "source/parse_yaml.h"

namespace {

std::size_t requests = 0, fails_at = 0;  // fails_at 0: never
bool fails_on = false;                   // and at every one after it

void* memory(std::size_t size) {
  ++requests;
  if (fails_at > 0 && (requests == fails_at || (fails_on && requests > fails_at))) throw std::bad_alloc();
  if (auto* out = std::malloc(size > 0 ? size : 1)) return out;
  throw std::bad_alloc();
}

void* memory_or_null(std::size_t size) noexcept {
  try {
    return memory(size);
  } catch (const std::bad_alloc&) {
    return nullptr;
  }
}

}  // namespace

void* operator new(std::size_t size) { return memory(size); }
void* operator new[](std::size_t size) { return memory(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return memory_or_null(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return memory_or_null(size); }
void operator delete(void* it) noexcept { std::free(it); }
void operator delete[](void* it) noexcept { std::free(it); }
void operator delete(void* it, std::size_t) noexcept { std::free(it); }
void operator delete[](void* it, std::size_t) noexcept { std::free(it); }

using namespace quorate;

namespace {

// Runs it with the first request failing, then the second and so on, until it needs no more requests than were granted;
// tells how many those are. `Does` returns text; none where it gave up for want of memory.
template <class Does>
std::size_t at_every_request(const Does& does, std::size_t step = 1) {
  const std::string right = does();
  std::size_t number = 1;
  for (bool met = true; met; number += met ? step : 0)
    for (bool on : {false, true}) {
      std::optional<std::string> said;
      requests = 0, fails_on = on, fails_at = number;
      try {
        said = does();
      } catch (const std::bad_alloc&) {
      }
      fails_at = 0;
      met = requests >= number;
      if (said && *said == right) continue;
      INFO("request " << number << (on ? " and all behind it" : ""));
      CHECK_FALSE(said);
    }
  return number - 1;
}

std::string read(const std::string& text, Readers readers) {
  SourceFile file("plan.yaml", text, readers);
  Diagnostics told;
  auto tree = parse_yaml(file, told);
  std::string out;
  for (std::uint32_t at = 0; at < tree.items.size(); ++at) {
    const auto& item = tree.items[at];
    out += fmt::format("{} {} {} {} {}\n", static_cast<int>(item.kind), item.begin, item.end, tree.next(at),
                       tree.text(item));
  }
  for (const auto& one : told) out += fmt::format("{} {}: {} ({})\n", one.rule, one.span.begin, one.message, one.help);
  return out;
}

std::string many_keys() {
  std::string out;
  for (int key = 0; key < 40; ++key) out += fmt::format("k{}: \"a \\\"b\\\"\"\n", key);
  return out + "k7: again\n";
}

const std::vector<std::pair<std::string, std::string>>& area() {
  static const std::vector<std::pair<std::string, std::string>> files{
      {"plan.yaml",
       "area: {name: Fernside}\nperiods:\n  - {id: y1, starts: 2014-01-01, ends: 2014-12-31}\nsupport:\n  - id: hub\n"
       "    name: \"The \\\"hub\\\"\"\n    budget: {y1: 100}\n"},
      {"constitution.yaml", "name: \"Fernside Partnership of every resident in it\"\n"},
      {"import.yaml",
       "columns: {date: Date, text: Text, amount: Amount}\ndates: year-month-day\nmoney_out: {kind: spend}\n"},
      {"bank.csv", "Date,Text,Amount\n2014-03-05,one,-1.00\n2014-03-06,two,-2.00\n"},
      {"ledger/2014.yaml", "entries:\n  - {date: 2014-03-05, kind: spend, amount: 1.00, activity: hub}\n"},
  };
  return files;
}

// All that a command says and writes.
std::string command(const std::vector<std::string>& words) {
  Environment env;
  env.today = *parse_date("2014-06-01");
  env.open = [&](const std::string&) -> Parsed<std::unique_ptr<Files>> { return files_in_memory(area(), env.readers); };
  env.parent = [](const std::string&) { return std::string(); };
  std::string written;
  env.replace = [&](const std::string&, const std::string& path, std::optional<std::string_view>,
                    std::string_view after) -> std::optional<ParseProblem> {
    written += path + "\n" + std::string(after);
    return {};
  };
  auto status = run(words, env);
  return fmt::format("{}\n{}{}{}", status, env.out, env.err, written);
}

}  // namespace

TEST_CASE("a file is read whole or not at all, wherever memory runs out", "[memory]") {
  const std::array texts{
      std::string("a: 1\nb:\n  - x\n  - {c: d, e: [f, 'g''h']}\nlong: a text that is longer than sixteen bytes\n"),
      std::string(
          "a: >\n  folded text, longer than sixteen bytes\n  goes on\nb: |2\n  x\nc: two\n  lines of plain text\n"),
      std::string(
          "a: 'it's a line\nb: [1,000, 2\nc: &x 1\n\td: e\nthis has no colon at all, and is long\nf: 1\nf: 2\n"),
      std::string("a: \"\\q\"\nb: c: d\n- e\n{f\ng: \"never closed, and rather long\nh: 1\n"),
      std::string("<<<<<<< one\na: 1\n=======\na: 2\n>>>>>>> two\n\xE9\n"),
      many_keys(),
      std::string(),
  };
  for (const auto& text : texts)
    for (auto readers : {Readers::both, Readers::reference}) {
      INFO(text);
      CHECK(at_every_request([&] { return read(text, readers); }) > 0);
    }
}

TEST_CASE("a command answers as ever or not at all, wherever memory runs out", "[memory]") {
  constexpr std::size_t some = 7;  // each would take minutes
  CHECK(at_every_request([] { return command({"budget"}); }, some) > 500);
  CHECK(at_every_request([] { return command({"import", "bank.csv", "--write"}); }, some) > 500);
  // Not as JSON: what the library for that does where it tidies up needs memory itself, and main.cpp meets it.
  CHECK(at_every_request([] { return command({"check"}); }, 5 * some) > 500);
}
