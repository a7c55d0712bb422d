// Writing a file: killed at any moment, refused for any reason, what stands there is the old text or the new one.
#include "source/atomic_write.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <thread>

#include "support/area_folder.h"
#include "support/faults.h"

using namespace quorate;
using namespace quorate::test;
namespace fs = std::filesystem;

namespace {

const std::string path = "ledger/2014.yaml";

std::string reason(const std::optional<ParseProblem>& problem) { return problem ? problem->message : "written"; }

// What the child does, and how it ended: its exit status, or 128 and the signal.
template <class Does>
int in_child(Does does) {
  auto child = ::fork();
  if (child == 0) {
    does();
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

TEST_CASE("a file is replaced, and keeps its rights and its byte order mark", "[source]") {
  AreaFolder area;
  area.write(path, "\xEF\xBB\xBFold\n");
  ::chmod((area.path / path).c_str(), 0640);
  CHECK(reason(replace_file(area.path, path, "old\n", "new\n")) == "written");
  CHECK(area.read(path) == "\xEF\xBB\xBFnew\n");
  struct stat about {};
  ::stat((area.path / path).c_str(), &about);
  CHECK((about.st_mode & 07777) == 0640);
  CHECK(area.listed() == path + "\n");
}

TEST_CASE("a file is made, with its folder, but never over another", "[source]") {
  AreaFolder area;
  CHECK(reason(replace_file(area.path, path, {}, "new\n")) == "written");
  CHECK(area.read(path) == "new\n");
  CHECK(reason(replace_file(area.path, path, {}, "newer\n")) == "the file changed since it was read");
  CHECK(area.read(path) == "new\n");
}

TEST_CASE("a file that changed since it was read is left alone", "[source]") {
  AreaFolder area;
  area.write(path, "old, and changed\n");
  CHECK(reason(replace_file(area.path, path, "old\n", "new\n")) == "the file changed since it was read");
  CHECK(area.read(path) == "old, and changed\n");
  auto meanwhile = [&](WriteStep step) {
    if (step == WriteStep::synced) area.write(path, "changed meanwhile\n");
  };
  CHECK(reason(replace_file(area.path, path, "old, and changed\n", "new\n", meanwhile)) ==
        "the file changed since it was read");
  CHECK(area.read(path) == "changed meanwhile\n");
  fs::remove(area.path / path);
  CHECK(reason(replace_file(area.path, path, "old\n", "new\n")) == "the file changed since it was read");
  CHECK(area.listed() == "");
}

TEST_CASE("no link is followed", "[source]") {
  AreaFolder area, outside;
  outside.write("2014.yaml", "theirs\n");
  fs::create_directory(area.path / "ledger");
  fs::create_symlink(outside.path / "2014.yaml", area.path / path);
  CHECK(reason(replace_file(area.path, path, "theirs\n", "new\n")).find("link") != std::string::npos);
  fs::remove_all(area.path / "ledger");
  fs::create_directory_symlink(outside.path, area.path / "ledger");
  CHECK(reason(replace_file(area.path, path, "theirs\n", "new\n")).find("link") != std::string::npos);
  CHECK(outside.read("2014.yaml") == "theirs\n");
  fs::remove(area.path / "ledger");
  area.write(path, "old\n");
  fs::create_symlink(outside.path / "2014.yaml", area.path / "ledger/.2014.yaml.new");
  CHECK(reason(replace_file(area.path, path, "old\n", "new\n")) == "written");
  CHECK(outside.read("2014.yaml") == "theirs\n");
  CHECK(area.read(path) == "new\n");
}

TEST_CASE("killed at each step, the file is the old one or the new one", "[source]") {
  for (auto step : {WriteStep::started, WriteStep::made, WriteStep::half_written, WriteStep::written, WriteStep::synced,
                    WriteStep::compared, WriteStep::renamed}) {
    AreaFolder area;
    area.write(path, "old\n");
    auto ended = in_child([&] {
      replace_file(area.path, path, "old\n", "new\n", [&](WriteStep now) {
        if (now == step) ::kill(::getpid(), SIGKILL);
      });
    });
    CHECK(ended == 128 + SIGKILL);
    CHECK(area.read(path) == (step == WriteStep::renamed ? "new\n" : "old\n"));
    auto now = area.read(path);
    CHECK(reason(replace_file(area.path, path, now, "newest\n")) == "written");
    CHECK(area.read(path) == "newest\n");
    CHECK(area.listed() == path + "\n");  // nothing is left behind
  }
}

TEST_CASE("killed at any moment, some hundred times", "[source]") {
  constexpr int kills = 200;
  constexpr std::size_t size = 200'000;
  const std::string a(size, 'a'), b(size, 'b');
  AreaFolder area;
  area.write(path, a);
  for (int round = 0; round < kills; ++round) {
    auto child = ::fork();
    if (child == 0) {
      bool is_a = area.read(path) == a;
      for (;; is_a = !is_a) replace_file(area.path, path, is_a ? a : b, is_a ? b : a);
    }
    std::this_thread::sleep_for(std::chrono::microseconds(500 + round * 37));
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    auto now = area.read(path);
    REQUIRE((now == a || now == b));
  }
}

TEST_CASE("a disk that takes no more leaves the old file, and says so", "[source]") {
  AreaFolder area;
  area.write(path, "old\n");
  auto ended = in_child([&] {
    ::signal(SIGXFSZ, SIG_IGN);
    struct rlimit limit {
      1000, 1000
    };
    ::setrlimit(RLIMIT_FSIZE, &limit);
    auto problem = replace_file(area.path, path, "old\n", std::string(5000, 'x'));
    ::_exit(problem && problem->message == "the new file cannot be written: File too large" ? 7 : 8);
  });
  CHECK(ended == 7);
  CHECK(area.read(path) == "old\n");
  CHECK(area.listed() == path + "\n");
}

TEST_CASE("without the right to write, the old file stays", "[source]") {
  if (::geteuid() == 0) return;  // nothing is closed to root
  AreaFolder area;
  area.write(path, "old\n");
  ::chmod((area.path / "ledger").c_str(), 0500);
  CHECK(reason(replace_file(area.path, path, "old\n", "new\n")) ==
        "the new file cannot be written: it may not be written here");
  ::chmod((area.path / "ledger").c_str(), 0700);
  ::chmod((area.path / path).c_str(), 0400);
  CHECK(reason(replace_file(area.path, path, "old\n", "new\n")) ==
        "the file cannot be changed: it may not be written here");
  CHECK(area.read(path) == "old\n");
}

TEST_CASE("two writers do not meet", "[source]") {
  AreaFolder area;
  area.write(path, "old\n");
  auto held = ::open((area.path / "ledger").c_str(), O_RDONLY | O_DIRECTORY);
  ::flock(held, LOCK_EX);
  CHECK(reason(replace_file(area.path, path, "old\n", "new\n")) == "another quorate is writing here");
  ::close(held);
  CHECK(area.read(path) == "old\n");
}

TEST_CASE("where folders cannot be locked, two writers do not meet either", "[source]") {
  AreaFolder area;
  area.write(path, "old\n");
  area.write("ledger/.2014.yaml.new", "half of what ano");
  auto no_locks = [](std::size_t, std::string_view call) { return call == "flock" ? ENOLCK : goes_through; };
  {
    Faults faults(no_locks);
    CHECK(reason(replace_file(area.path, path, "old\n", "new\n")) ==
          "another quorate is writing here, or was stopped and left `.2014.yaml.new`");
  }
  CHECK(area.read(path) == "old\n");
  CHECK(area.read("ledger/.2014.yaml.new") == "half of what ano");
  fs::remove(area.path / "ledger/.2014.yaml.new");
  Faults faults(no_locks);
  CHECK(reason(replace_file(area.path, path, "old\n", "new\n")) == "written");
}

TEST_CASE("a file that cannot be read is not taken for one that changed", "[source]") {
  AreaFolder area;
  area.write(path, "old\n");
  Faults faults([](std::size_t, std::string_view call) { return call == "read" ? EIO : goes_through; });
  CHECK(reason(replace_file(area.path, path, "old\n", "new\n")) == "the file cannot be read: Input/output error");
}

TEST_CASE("a folder that was made for a file goes again without it", "[source]") {
  AreaFolder area;
  {
    Faults faults([](std::size_t, std::string_view call) { return call == "write" ? ENOSPC : goes_through; });
    CHECK(reason(replace_file(area.path, path, {}, "new\n")) == "the new file cannot be written: the disk is full");
  }
  CHECK_FALSE(fs::exists(area.path / "ledger"));
}

TEST_CASE("a file system without renames that spare others is served all the same", "[source]") {
  AreaFolder area;
  {
    Faults faults([](std::size_t, std::string_view call) { return call == "renameat2" ? EINVAL : goes_through; });
    CHECK(reason(replace_file(area.path, path, {}, "new\n")) == "written");
    CHECK(reason(replace_file(area.path, path, {}, "newer\n")) == "the file changed since it was read");
  }
  CHECK(area.read(path) == "new\n");
  CHECK(area.listed() == path + "\n");
}

TEST_CASE("rights that are asked of the system are refused by it, root or not", "[source]") {
  AreaFolder area;
  area.write(path, "old\n");
  auto refuses = [](std::string_view what) {
    return [what](std::size_t, std::string_view call) { return call == what ? EACCES : goes_through; };
  };
  for (auto [call, message] :
       {std::pair("faccessat", "the file cannot be changed: it may not be written here"),
        std::pair("openat", "the file cannot be opened: it may not be written here"),
        std::pair("open_beneath", "the file's folder cannot be opened: it may not be written here"),
        std::pair("renameat2", "the new file cannot be put in place: it may not be written here")}) {
    Faults faults(refuses(call));
    CHECK(reason(replace_file(area.path, path, "old\n", "new\n")) == message);
  }
  CHECK(area.read(path) == "old\n");
  CHECK(area.listed() == path + "\n");
}
