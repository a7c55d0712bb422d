// A whole import, and a check, in which the system fails once: at every call in turn, in every way that is worth
// trying. The ledger is the old one or the new one, the other files stay as they were, nothing is left behind that is
// not told of, and what is said is plain.
#include <fcntl.h>
#include <fmt/core.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <map>

#include "support/area_folder.h"
#include "support/faults.h"

using namespace quorate::test;

namespace {

const std::string ledger = "ledger/2014.yaml";
const std::string left_behind = "ledger/.2014.yaml.new";

// All files of a folder by their names, hidden ones too.
std::map<std::string, std::string> texts_of(const AreaFolder& area) {
  std::map<std::string, std::string> out;
  auto names = area.listed();
  for (std::size_t at = 0; at < names.size();) {
    auto end = names.find('\n', at);
    auto name = names.substr(at, end - at);
    out[name] = area.read(name);
    at = end + 1;
  }
  return out;
}

using Texts = std::map<std::string, std::string>;

// Where there is a ledger to change, and where the first one is made, with its folder.
Texts area_with_ledger() {
  return {{"plan.yaml", "area: {name: Fernside}\n"},
          {"import.yaml",
           "columns: {date: Date, text: Text, amount: Amount}\ndates: year-month-day\nmoney_out: {kind: spend}\n"},
          {"bank.csv", "Date,Text,Amount\n2014-03-05,one,-1.00\n2014-03-06,two,-2.00\n"},
          {ledger, "# kept by hand\nentries: []\n"}};
}

Texts area_without_ledger() {
  auto out = area_with_ledger();
  out.erase(ledger);
  out["import.yaml"] += "into: " + ledger + "\n";
  return out;
}

void fill(const AreaFolder& area, const Texts& texts) {
  std::filesystem::remove_all(area.path / "ledger");
  for (const auto& [name, text] : texts) area.write(name, text);
}

constexpr const char* import_it = "import bank.csv --write";

Texts imported(const Texts& before) {
  AreaFolder area;
  fill(area, before);
  REQUIRE(area.run(import_it).status == 0);
  return texts_of(area);
}

bool plain(const Ran& ran) {
  bool report = ran.err.empty() && !ran.out.empty() && ran.status <= 1;  // rows may be left to somebody
  return report || (ran.status != 0 && ran.err.starts_with("quorate: "));
}

// What must hold whatever happened.
void whole(const Ran& ran, const Texts& now, const Texts& before, const Texts& after) {
  auto rest = now;
  bool left = rest.erase(left_behind) > 0;
  CHECK((rest == before || rest == after));
  if (left) CHECK(ran.err.find("delete `.2014.yaml.new`, which was left beside it") != std::string::npos);
  CHECK(plain(ran));
  CHECK((ran.status == 0 || ran.status == 1 || ran.status == 2 || ran.status == 3));
  if (ran.status == 0) CHECK(now == after);
  if (ran.status != 0 && rest == after) CHECK(ran.err.find("the file is written") != std::string::npos);
}

// Runs with one call after the other in trouble, until a run meets none; tells how many there were.
std::size_t at_every_call(const Texts& before, const std::function<int(std::string_view)>& trouble) {
  const auto after = imported(before);
  for (std::size_t number = 1;; ++number) {
    AreaFolder area;
    fill(area, before);
    std::string met;
    Ran ran;
    {
      Faults faults([&](std::size_t now, std::string_view call) {
        if (now != number) return goes_through;
        met = call;
        return trouble(call);
      });
      ran = area.run(import_it);
    }
    INFO("call " << number << ": " << met << ", status " << ran.status << ": " << ran.err);
    whole(ran, texts_of(area), before, after);
    if (ran.status != 0) CHECK(std::filesystem::exists(area.path / "ledger") == (texts_of(area).contains(ledger)));
    if (met.empty()) {
      CHECK(ran.status == 0);
      return number - 1;
    }
    // Nothing stands in the way of doing it again.
    auto again = area.run(import_it);
    INFO("again: " << again.err);
    CHECK(again.status == 0);
    CHECK(texts_of(area) == after);
  }
}

// How a child ended that dies of a signal before or behind the number-th call.
int in_child(const AreaFolder& area, std::size_t number, int signal) {
  auto child = ::fork();
  if (child == 0) {
    if (signal != SIGKILL) ::signal(signal, SIG_DFL);  // the test program has its own way of dying
    Faults faults([&](std::size_t now, std::string_view) {
      if (now == number) ::kill(::getpid(), signal);
      return goes_through;
    });
    ::_exit(area.run(import_it).status);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

TEST_CASE("an import in which the system fails at any call is done whole or not at all", "[exchange][faults]") {
  for (int error : {EIO, ENOSPC, EACCES, EINTR, EMFILE, EINVAL}) {
    INFO(std::strerror(error));
    CHECK(at_every_call(area_with_ledger(), [&](std::string_view) { return error; }) > 40);
  }
  for (int error : {EIO, EACCES, EEXIST, ENOENT}) {
    INFO(std::strerror(error));
    CHECK(at_every_call(area_without_ledger(), [&](std::string_view) { return error; }) > 40);
  }
}

TEST_CASE("reads and writes that are cut short are gone on with", "[exchange][faults]") {
  const auto before = area_with_ledger(), after = imported(before);
  AreaFolder area;
  fill(area, before);
  Ran ran;
  {
    bool interrupted = false;
    Faults faults([&](std::size_t, std::string_view call) -> int {
      if (call != "read" && call != "write") return goes_through;
      interrupted = !interrupted;
      return interrupted ? EINTR : one_byte;
    });
    ran = area.run(import_it);
  }
  CHECK(ran.status == 0);
  CHECK(texts_of(area) == after);
}

TEST_CASE("a write that takes nothing, a file that ends early", "[exchange][faults]") {
  CHECK(at_every_call(area_with_ledger(), [&](std::string_view) { return no_bytes; }) > 40);
}

TEST_CASE("a disk that fills up and stays full", "[exchange][faults]") {
  const auto before = area_with_ledger(), after = imported(before);
  for (int error : {ENOSPC, EIO}) {
    AreaFolder area;
    fill(area, before);
    Ran ran;
    {
      Faults faults([&](std::size_t, std::string_view call) {
        return call == "write" || call == "unlinkat" ? error : goes_through;
      });
      ran = area.run(import_it);
    }
    INFO(ran.err);
    whole(ran, texts_of(area), before, after);
    CHECK(ran.status == 3);
    CHECK(texts_of(area).contains(left_behind));
    CHECK(area.run(import_it).status == 0);  // which tidies up
    CHECK(texts_of(area) == after);
  }
}

TEST_CASE("files that change, shrink, grow or go away while an import reads them", "[exchange][faults]") {
  const auto before = area_with_ledger();
  for (const std::string& name : {ledger, std::string("plan.yaml"), std::string("bank.csv")})
    for (const char* how : {"gone", "cut", "more", "other", "folder"})
      for (std::size_t number = 1;; ++number) {
        AreaFolder area;
        fill(area, before);
        std::string met, changed;
        Ran ran;
        {
          Faults faults([&](std::size_t now, std::string_view call) {
            if (now != number) return goes_through;
            met = call;
            auto file = area.path / name;
            if (std::string_view(how) == "gone") std::filesystem::remove(file);
            if (std::string_view(how) == "cut") std::filesystem::resize_file(file, 3);
            if (std::string_view(how) == "more") area.write(name, area.read(name) + "# more\n");
            if (std::string_view(how) == "other") area.write(name, std::string(before.at(name).size(), '#'));
            if (std::string_view(how) == "folder") {
              std::filesystem::remove(file);
              std::filesystem::create_directory(file);
            }
            if (std::filesystem::is_regular_file(file)) changed = area.read(name);
            return goes_through;
          });
          ran = area.run(import_it);
        }
        INFO(name << " " << how << " at call " << number << " " << met << ", status " << ran.status << ": " << ran.err);
        CHECK(plain(ran));
        auto now = texts_of(area);
        now.erase(name);
        auto rest = before;
        rest.erase(name);
        if (name == ledger) CHECK(now == rest);  // another's change is not lost, unless it came behind the writing
        if (name == ledger && ran.status != 0 && !changed.empty()) CHECK(area.read(name) == changed);
        if (met.empty()) break;
      }
}

TEST_CASE("an import that is killed at any call", "[exchange][faults]") {
  for (const auto& before : {area_with_ledger(), area_without_ledger()}) {
    const auto after = imported(before);
    for (std::size_t number = 1;; ++number) {
      AreaFolder area;
      fill(area, before);
      auto ended = in_child(area, number, SIGKILL);
      INFO("call " << number);
      auto now = texts_of(area);
      now.erase(left_behind);
      CHECK((now == before || now == after));
      if (ended == 0) break;
      CHECK(ended == 128 + SIGKILL);
      CHECK(area.run(import_it).status == 0);
      CHECK(texts_of(area) == after);  // what was left behind is gone
    }
  }
}

TEST_CASE("an import that is stopped at any call leaves nothing behind", "[exchange][faults]") {
  const auto before = area_without_ledger(), after = imported(before);
  for (int signal : {SIGINT, SIGTERM})
    for (std::size_t number = 1;; ++number) {
      AreaFolder area;
      fill(area, before);
      auto ended = in_child(area, number, signal);
      INFO("signal " << signal << " at call " << number);
      CHECK((texts_of(area) == before || texts_of(area) == after));
      CHECK(std::filesystem::exists(area.path / "ledger") == texts_of(area).contains(ledger));
      if (ended == 0) break;
      CHECK(ended == 128 + signal);
    }
}

// What is said may be that something could not be read; never that all is well where not all was seen.
TEST_CASE("a check in which the system fails at any call", "[exchange][faults]") {
  AreaFolder area;
  for (const auto& [name, text] : area_with_ledger()) area.write(name, text);
  area.write("documents.yaml", "documents:\n  - {id: d, kind: minutes, date: 2014-01-01, file: docs/a.txt}\n");
  area.write("docs/a.txt", "");
  area.write("meetings/2014-03-12.yaml", "kind: partnership\ndate: 2014-03-12\nvenue: 12\nodd: 1\n");
  const auto right = area.run("check");
  for (int error : {EIO, EMFILE, EACCES}) {
    for (std::size_t number = 1;; ++number) {
      std::string met;
      Ran ran;
      {
        Faults faults([&](std::size_t now, std::string_view call) {
          if (now != number) return goes_through;
          met = call;
          return error;
        });
        ran = area.run("check");
      }
      INFO(std::strerror(error) << " at call " << number << ", " << met << ": " << ran.status << "\n"
                                << ran.out << ran.err);
      if (met.empty()) break;
      bool same = ran.out == right.out && ran.status == right.status;
      bool told = ran.status == 1 && (ran.out.find("rule: file/unreadable") != std::string::npos ||
                                      ran.out.find("/missing-file") != std::string::npos);
      bool could_not = (ran.status == 2 || ran.status == 3) && ran.out.empty() && ran.err.starts_with("quorate: ");
      CHECK((same || told || could_not));
    }
  }
}
