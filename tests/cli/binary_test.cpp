// The real program as a process: what no in-process test can see.
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "support/area_folder.h"
#include "support/outside.h"

using namespace quorate::test;
namespace fs = std::filesystem;

namespace {

// Only fixed words of this file reach the shell.
Outside shell(const std::string& command) { return outside("cd " QUORATE_ROOT "; Q=" QUORATE_BINARY "; " + command); }

}  // namespace

TEST_CASE("exit status of the program", "[cli]") {
  CHECK(shell("$Q --version").status == 0);
  CHECK(shell("$Q check examples/allenton").status == 1);
  CHECK(shell("$Q budget examples/allenton").status == 0);
  CHECK(shell("$Q check no/such/folder").status == 2);
  CHECK(shell("$Q nonsense").status == 2);
  CHECK(shell("$Q").status == 2);
}

TEST_CASE("a reader that goes away is met quietly", "[cli]") {
  auto ended = shell("$Q check examples/allenton | head -n 1");
  CHECK(ended.status == 0);
  CHECK(ended.output.find('\n') == ended.output.size() - 1);
  auto ignored = shell("trap '' PIPE; { $Q rules; echo status $? 1>&2; } | true");
  CHECK((ignored.output == "status 3\n" || ignored.output == "status 0\n"));
}

TEST_CASE("a full disk is told and not taken for success", "[cli]") {
  auto ended = shell("$Q budget examples/allenton > /dev/full");
  CHECK(ended.status == 3);
  CHECK(ended.output == "quorate: cannot write the output: No space left on device\n");
}

TEST_CASE("a folder that cannot be opened is named", "[cli]") {
  CHECK(shell("$Q check CMakeLists.txt").output == "quorate: CMakeLists.txt: this is not a folder\n");
  CHECK(shell("$Q check lib").output.starts_with("quorate: lib is not an area: "));
  if (::geteuid() == 0) return;  // nothing is closed to root
  AreaFolder folder;
  folder.write("plan.yaml", "vision: x\n");
  ::chmod(folder.path.c_str(), 0);
  CHECK(shell("$Q check " + folder.path.string()).status == 2);
  ::chmod(folder.path.c_str(), 0700);
}

TEST_CASE("a pipe, a device, a folder and a link in place of a file are refused at once", "[cli]") {
  AreaFolder folder;
  auto plan = folder.path / "plan.yaml";
  auto refused = [&](std::string_view words) {
    auto ended = shell("timeout 10 $Q check " + folder.path.string());
    CHECK(ended.status == 1);
    CHECK(ended.output.find(words) != std::string::npos);
    CHECK(ended.output.find("root:") == std::string::npos);
    fs::remove_all(plan);
  };
  REQUIRE(::mkfifo(plan.c_str(), 0600) == 0);
  refused("this is a pipe, not a file");
  fs::create_directory(plan);
  refused("this is a folder, not a file");
  fs::create_symlink("/etc/passwd", plan);
  refused("a link that leads out of the area");
  fs::create_symlink("/dev/zero", plan);
  refused("a link that leads out of the area");
  fs::create_symlink("plan.yaml", plan);
  refused("in circles");
  fs::create_symlink("nowhere.yaml", plan);
  refused("a link to nothing");
}

TEST_CASE("a file of 100 MB is refused without being read", "[cli]") {
  AreaFolder folder;
  folder.write("plan.yaml", "vision: x\n");
  fs::resize_file(folder.path / "plan.yaml", 100'000'000);
  auto ended = shell("$Q check " + folder.path.string());
  CHECK(ended.status == 1);
  CHECK(ended.output.find("this file is 95 MiB long; quorate reads at most 64 MiB") != std::string::npos);
}

TEST_CASE("a file that changes while it is read ends plainly", "[cli]") {
  AreaFolder folder;
  std::string plan = "vision: x\n";
  for (int line = 0; line < 20'000; ++line) plan += fmt::format("# {}\n", line);
  folder.write("plan.yaml", plan);
  auto file = (folder.path / "plan.yaml").string();
  auto ended = shell(
      fmt::format("(for i in 1 2 3 4 5 6 7 8 9; do echo '# more' >> {0}; : > {0}; cat CMakeLists.txt > {0}; done) & "
                  "for i in 1 2 3 4 5 6 7 8 9; do timeout 10 $Q check {1} > /dev/null; s=$?; [ $s -le 1 ] || echo "
                  "status $s; done; wait",
                  file, folder.path.string()));
  CHECK(ended.output == "");
}

TEST_CASE("an area is found from below", "[cli]") {
  auto ended = shell("cd examples/allenton && $Q budget --as-of 2013-11-15");
  CHECK(ended.status == 0);
  AreaFolder folder;
  folder.write("plan.yaml", "vision: x\n");
  fs::create_directories(folder.path / "meetings" / "2014");
  CHECK(shell("cd " + folder.path.string() + "/meetings/2014 && $Q check").status == 0);
  CHECK(shell("cd / && $Q check").status == 2);
}

TEST_CASE("a file named like an option is not taken for one", "[cli]") {
  AreaFolder folder;
  folder.write("plan.yaml", "vision: x\n");
  folder.write("--help.yaml", "vision: x\n");
  CHECK(shell("$Q check " + folder.path.string()).status == 0);
}

TEST_CASE("where files may grow only so far, an import says so and leaves the old ledger", "[cli]") {
  AreaFolder folder;
  folder.write("plan.yaml", "area: {name: Fernside}\n");
  folder.write("import.yaml",
               "columns: {date: Date, text: Text, amount: Amount}\ndates: year-month-day\nmoney_out: {kind: spend}\n"
               "into: ledger/2014.yaml\n");
  std::string rows = "Date,Text,Amount\n";
  for (int row = 0; row < 200; ++row) rows += fmt::format("2014-03-05,payment {},-1.00\n", row);
  folder.write("bank.csv", rows);
  auto ended = shell("cd " + folder.path.string() + "; ulimit -f 1; $Q import bank.csv --write");
  CHECK(ended.status == 3);
  CHECK(ended.output.find("ledger/2014.yaml: the new file cannot be written: File too large") != std::string::npos);
  CHECK(folder.listed() == "bank.csv\nimport.yaml\nplan.yaml\n");
  CHECK_FALSE(fs::exists(folder.path / "ledger"));
}

TEST_CASE("what stands where an export is to go is written over only if it is a file", "[cli]") {
  AreaFolder folder;
  auto pipe = folder.path / "out.journal";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  auto command = "timeout 10 $Q export hledger examples/allenton --force --to " + pipe.string();
  CHECK(shell(command).output.find("what stands there is not a file") != std::string::npos);
  fs::remove(pipe);
  folder.write("out.journal", "\xEF\xBB\xBFold\n");
  CHECK(shell(command).status == 0);
  CHECK(folder.read("out.journal").find("old") == std::string::npos);
}
