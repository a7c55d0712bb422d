// Files on disk: read inside the area's folder, and nowhere else, whatever stands there.
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "check/check.h"
#include "report/render/render.h"
#include "report/status_report.h"
#include "source/files.h"
#include "source/parse_yaml.h"
#include "support/area_folder.h"
#include "support/faults.h"
#include "support/read.h"

using namespace quorate;
namespace fs = std::filesystem;

namespace {

// An area in a folder of our own, so that there is something outside of it.
class Folder {
 public:
  Folder() { fs::create_directory(area()); }

  fs::path root() const { return own_.path; }
  fs::path area() const { return own_.path / "area"; }
  void write(const std::string& path, std::string_view text) const { own_.write("area/" + path, std::string(text)); }
  void link(const fs::path& to, const fs::path& path) const { fs::create_symlink(to, area() / path); }
  std::unique_ptr<Files> files() const { return files_on_disk(area().string()); }
  // Why a file cannot be read.
  std::string refusal(const std::string& path) const {
    auto read = files()->read(path);
    REQUIRE_FALSE(read);
    return read.error().message;
  }

 private:
  test::AreaFolder own_;
};

using Lines = std::vector<std::string>;

constexpr std::string_view secret = "nobody may read this";
constexpr std::string_view leads_out = "this is a link that leads out of the area, or in circles";

}  // namespace

TEST_CASE("files of an area are listed and read", "[source]") {
  Folder folder;
  folder.write("plan.yaml", "vision: V\n");
  folder.write("meetings/2014-03-12.yaml", "a: 1\n");
  folder.write("docs/deep/deeper/x.yaml", "a: 1\n");
  folder.write(".hidden/x.yaml", "a: 1\n");
  folder.write("empty.yaml", "");
  auto files = folder.files();
  CHECK(files->list().paths ==
        Lines{"docs/", "docs/deep/", "empty.yaml", "meetings/", "meetings/2014-03-12.yaml", "plan.yaml"});
  auto read = files->read("plan.yaml");
  REQUIRE(read);
  CHECK((*read)->text() == "vision: V\n");
  CHECK((*read)->path() == "plan.yaml");
  CHECK((*files->read("empty.yaml"))->text().empty());
  CHECK(files->has("meetings/2014-03-12.yaml"));
  CHECK_FALSE(files->has("meetings"));
  CHECK_FALSE(files->has("nowhere.yaml"));
}

TEST_CASE("no path leads out of the area", "[source]") {
  Folder folder;
  folder.write("../secret.txt", secret);
  folder.write("plan.yaml", "vision: V\n");
  auto files = folder.files();
  for (const auto& path : {std::string("../secret.txt"), std::string("meetings/../../secret.txt"),
                           (folder.root() / "secret.txt").string(), std::string("/etc/passwd")}) {
    CAPTURE(path);
    CHECK_FALSE(files->has(path));
    CHECK_FALSE(files->read(path));
  }
}

TEST_CASE("no link leads out of the area, and what it leads to is in no message", "[source]") {
  Folder folder;
  folder.write("../secret.txt", secret);
  folder.link("../secret.txt", "plan.yaml");
  folder.link(folder.root() / "secret.txt", "absolute.yaml");
  folder.link("..", "up");
  folder.link("/dev/zero", "zero.yaml");
  CHECK(folder.refusal("plan.yaml") == leads_out);
  CHECK(folder.refusal("absolute.yaml") == leads_out);
  CHECK(folder.refusal("up/secret.txt") == leads_out);
  CHECK(folder.refusal("zero.yaml") == leads_out);
  CHECK_FALSE(folder.files()->has("plan.yaml"));
  CHECK_FALSE(folder.files()->has("up/secret.txt"));

  auto result = check_area(*folder.files(), *parse_date("2014-01-15"));
  CHECK(test::told(result) == Lines{"unread-file 1:1", "reference-outside-area 1:1", "unread-file 1:1"});
  for (const auto& finding : result.findings) CHECK(finding.found.message.find(secret) == std::string::npos);
}

TEST_CASE("a link inside the area is followed", "[source]") {
  Folder folder;
  folder.write("docs/plan-2013.yaml", "vision: V\n");
  folder.link("docs/plan-2013.yaml", "plan.yaml");
  auto read = folder.files()->read("plan.yaml");
  REQUIRE(read);
  CHECK((*read)->text() == "vision: V\n");
  CHECK(folder.files()->has("plan.yaml"));
}

TEST_CASE("links to nothing and links in circles are told", "[source]") {
  Folder folder;
  folder.link("nothing.yaml", "dangling.yaml");
  folder.link("loop-b.yaml", "loop-a.yaml");
  folder.link("loop-a.yaml", "loop-b.yaml");
  folder.link(".", "round");
  CHECK(folder.refusal("dangling.yaml") == "this is a link to nothing");
  CHECK(folder.refusal("loop-a.yaml") == leads_out);
  CHECK_FALSE(folder.files()->has("dangling.yaml"));
  CHECK_FALSE(folder.files()->has("loop-a.yaml"));
  CHECK(folder.files()->list().paths == Lines{"dangling.yaml", "loop-a.yaml", "loop-b.yaml", "round"});
}

TEST_CASE("what is no file is not waited for", "[source]") {
  Folder folder;
  REQUIRE(::mkfifo((folder.area() / "plan.yaml").c_str(), 0600) == 0);
  fs::create_directory(folder.area() / "constitution.yaml");
  CHECK(folder.refusal("plan.yaml") == "this is a pipe, not a file");
  CHECK(folder.refusal("constitution.yaml") == "this is a folder, not a file");
  CHECK_FALSE(folder.files()->has("plan.yaml"));
  CHECK_FALSE(folder.files()->has("constitution.yaml"));
  CHECK(test::told(check_area(*folder.files(), *parse_date("2014-01-15"))) ==
        Lines{"unreadable 1:1", "unreadable 1:1"});
}

TEST_CASE("a file that may not be read says so", "[source]") {
  if (::geteuid() == 0) return;  // nothing is forbidden to root
  Folder folder;
  folder.write("plan.yaml", secret);
  fs::permissions(folder.area() / "plan.yaml", fs::perms::none);
  CHECK(folder.refusal("plan.yaml") == "this file may not be read");
}

TEST_CASE("a file larger than the limit is not read", "[source]") {
  Folder folder;
  folder.write("plan.yaml", "");
  fs::resize_file(folder.area() / "plan.yaml", largest_file + 1);  // it takes no space on the disk
  CHECK(folder.refusal("plan.yaml") == "this file is 64 MiB long; quorate reads at most 64 MiB");
  CHECK(test::told(check_area(*folder.files(), *parse_date("2014-01-15"))) == Lines{"too-large 1:1"});
}

TEST_CASE("odd names are names like others", "[source]") {
  Folder folder;
  folder.write("--help.yaml", "a: 1\n");
  folder.write("two\nlines.yaml", "a: 1\n");
  folder.write("\x1b[2J.yaml", "a: 1\n");
  auto files = folder.files();
  CHECK(files->list().paths.size() == 3);
  for (const auto& path : files->list().paths) CHECK(files->read(path));
}

TEST_CASE("a folder that is not there holds nothing", "[source]") {
  Folder folder;
  auto files = files_on_disk((folder.root() / "nowhere").string());
  CHECK(files->list().paths.empty());
  CHECK_FALSE(files->has("plan.yaml"));
  CHECK_FALSE(files->read("plan.yaml"));
}

TEST_CASE("a folder whose list cannot be read to its end is no folder with less in it", "[source]") {
  Folder folder;
  folder.write("plan.yaml", "vision: V\n");
  folder.write("meetings/2014-03-12.yaml", "a: 1\n");
  auto files = folder.files();
  for (int error : {EIO, EMFILE, ENOMEM})
    for (const char* fails : {"readdir", "fdopendir", "open_beneath"}) {
      test::Faults faults(
          [&](std::size_t, std::string_view call) { return call == fails ? error : test::goes_through; });
      CHECK_THROWS_AS(files->list(), CannotLook);
    }
  test::Faults faults([](std::size_t, std::string_view call) { return call == "fstat" ? EIO : test::goes_through; });
  CHECK_THROWS_AS(files->has("plan.yaml"), CannotLook);
}

TEST_CASE("a file that the machine fails to read is no file that is wrong", "[source]") {
  Folder folder;
  folder.write("plan.yaml", "vision: V\n");
  auto files = folder.files();
  for (const char* fails : {"open_beneath", "fstat", "read"}) {
    for (int error : {EIO, EMFILE, ENFILE, ENOMEM}) {
      CAPTURE(fails, error);
      test::Faults faults(
          [&](std::size_t, std::string_view call) { return call == fails ? error : test::goes_through; });
      CHECK_THROWS_AS(files->read("plan.yaml"), CannotLook);
    }
  }
  for (int error : {EACCES, ENOENT, ELOOP, EXDEV}) {
    CAPTURE(error);
    test::Faults faults(
        [&](std::size_t, std::string_view call) { return call == "open_beneath" ? error : test::goes_through; });
    CHECK_FALSE(files->read("plan.yaml"));
  }
}

TEST_CASE("what stands in a closed folder is not known, and not missing", "[source]") {
  Folder folder;
  folder.write("plan.yaml", "area: {name: A}\n");
  folder.write("ledger/2013.yaml",
               "entries:\n  - {date: 2013-12-05, kind: spend, activity: hub, amount: 1, receipt: receipts/1.pdf}\n");
  folder.write("receipts/1.pdf", "");
  auto files = folder.files();
  std::size_t looked = 0;
  test::Faults count([&](std::size_t, std::string_view call) {
    looked += call == "open_beneath";
    return test::goes_through;
  });
  check_area(*files, *parse_date("2014-01-15"));
  std::size_t receipt = looked;  // looked for last of all
  looked = 0;
  test::Faults faults([&](std::size_t, std::string_view call) {
    return call == "open_beneath" && ++looked == receipt ? EACCES : test::goes_through;
  });
  auto result = check_area(*files, *parse_date("2014-01-15"));
  CAPTURE(test::told(result));
  CHECK(std::any_of(result.findings.begin(), result.findings.end(), [](const Finding& finding) {
    return finding.rule->name == "unreadable" &&
           finding.found.message == "whether there is a file `receipts/1.pdf` cannot be looked at";
  }));
  for (const auto& finding : result.findings) CHECK(finding.rule->name != "missing-file");
}

TEST_CASE("a ledger in a closed folder is not known, and not empty", "[source]") {
  Folder folder;
  folder.write("plan.yaml", "area: {name: A}\n");
  folder.write("ledger/2013.yaml", "entries: []\n");
  auto files = folder.files();
  test::Faults faults([](std::size_t, std::string_view call) {
    static int opened = 0;
    return call == "open_beneath" && ++opened == 2 ? EACCES : test::goes_through;  // behind the area's own folder
  });
  auto text = to_markdown(status_document(check_area(*files, *parse_date("2014-01-15"))));
  CHECK(text.find("the ledger: not known until ledger/ is mended") != std::string::npos);
}

TEST_CASE("a folder that is closed is told of, and what it may hold is not made up", "[source]") {
  Folder folder;
  folder.write("plan.yaml", "area: {name: A}\n");
  folder.write("ledger/2014.yaml", "entries: []\n");
  folder.write("meetings/2014-03-12.yaml", "a: 1\n");
  test::Faults faults([](std::size_t, std::string_view call) {
    static int opened = 0;
    if (call != "open_beneath") return test::goes_through;
    return ++opened == 2 || opened == 3 ? EACCES : test::goes_through;  // behind the area's own folder
  });
  auto files = folder.files();
  auto result = check_area(*files, *parse_date("2014-01-15"));
  CHECK(test::told(result) == Lines{"unreadable 1:1", "unreadable 1:1"});
  REQUIRE(result.findings.size() == 2);
  CHECK(result.findings[0].found.message == "this folder may not be looked into");
  CHECK_FALSE(result.not_run.empty());
}

TEST_CASE("a file that goes away between the list and the reading is no link", "[source]") {
  Folder folder;
  folder.write("plan.yaml", "vision: V\n");
  auto files = folder.files();
  fs::remove(folder.area() / "plan.yaml");
  auto read = files->read("plan.yaml");
  REQUIRE_FALSE(read);
  CHECK(read.error().message == "this file is not there any more");
}
