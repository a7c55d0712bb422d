// The command `export`: where it writes, and that it writes over nothing unless it was told to.
#include <sys/stat.h>

#include <filesystem>

#include "support/area_folder.h"
#include "support/program.h"
#include "support/read.h"

using namespace quorate;
using namespace quorate::test;
namespace fs = std::filesystem;

TEST_CASE("an export is printed, or written where it was asked for", "[cli]") {
  AreaFolder folder;
  auto area = std::string(QUORATE_ROOT "/examples/fernside");
  auto printed = run_program({"export", "hledger", area});
  CHECK(printed.status == 0);
  auto to = (folder.path / "books.journal").string();
  auto written = run_program({"export", "hledger", area, "--to", to});
  CHECK(written.status == 0);
  CHECK(written.out == "wrote " + to + "\n");
  CHECK(folder.read("books.journal") == printed.out);
}

TEST_CASE("no file is written over without --force", "[cli]") {
  AreaFolder folder;
  auto area = std::string(QUORATE_ROOT "/examples/fernside");
  auto to = folder.write("books.json", "mine\n");
  auto refused = run_program({"export", "json", area, "--to", to});
  CHECK(refused.status == 3);
  CHECK(refused.err.find("there is such a file already") != std::string::npos);
  CHECK(folder.read("books.json") == "mine\n");
  CHECK(run_program({"export", "json", area, "--to", to, "--force"}).status == 0);
  CHECK(folder.read("books.json") == run_program({"export", "json", area}).out);
}

TEST_CASE("what is no file is refused before anything of it is read", "[cli]") {
  AreaFolder folder;
  auto area = std::string(QUORATE_ROOT "/examples/fernside");
  auto at = [&](const std::string& name) { return (folder.path / name).string(); };
  folder.write("mine.json", "mine\n");
  REQUIRE(::mkfifo(at("pipe").c_str(), 0600) == 0);
  fs::create_symlink("/dev/zero", folder.path / "zero");
  fs::create_symlink("pipe", folder.path / "to-pipe");
  fs::create_symlink("mine.json", folder.path / "to-mine");
  for (const auto* name : {"zero", "to-pipe", "to-mine", "pipe"}) {
    CAPTURE(name);
    auto ran = run_program({"export", "json", area, "--to", at(name), "--force"});
    CHECK(ran.status == 3);
    CHECK(ran.err.find(name == std::string("pipe") ? "what stands there is not a file"
                                                   : "what stands there is a link") != std::string::npos);
  }
  CHECK(folder.read("mine.json") == "mine\n");
}

TEST_CASE("a package is written whole or not at all", "[cli]") {
  AreaFolder folder;
  auto area = std::string(QUORATE_ROOT "/examples/fernside");
  auto to = (folder.path / "tables").string();
  CHECK(run_program({"export", "csv", area, "--to", to}).status == 0);
  CHECK(folder.read("tables/entries.csv") == run_program({"export", "csv", area}).out);
  CHECK(folder.read("tables/figures.csv") == run_program({"export", "csv", area, "--table", "figures"}).out);
  fs::remove(to + "/entries.csv");
  CHECK(run_program({"export", "csv", area, "--to", to}).status == 3);
  CHECK_FALSE(fs::exists(to + "/entries.csv"));
  CHECK(run_program({"export", "csv", area, "--to", to, "--force"}).status == 0);
  CHECK(fs::exists(to + "/datapackage.json"));
  CHECK(run_program({"export", "json", area, "--to", (folder.path / "no/such/file").string()}).status == 3);
}

TEST_CASE("options of one form are refused with another", "[cli]") {
  auto area = std::string(QUORATE_ROOT "/examples/fernside");
  for (const auto& words : std::vector<std::vector<std::string>>{{"export", "json", area, "--csv"},
                                                                 {"export", "json", area, "--table", "lines"},
                                                                 {"export", "csv", area, "--force"},
                                                                 {"export", "csv", area, "--table", "line"},
                                                                 {"export", "gnucash", area},
                                                                 {"export"}})
    CHECK(run_program(words).status == 2);
}
