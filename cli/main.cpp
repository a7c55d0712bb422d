// The process around the program: the real clock, folders and terminal, one write at the end, and the exit status.
#include <fcntl.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cxxabi.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <exception>
#include <new>
#include <typeinfo>

#include "run.h"
#include "source/atomic_write.h"
#include "write_file.h"

namespace {

using namespace quorate;

Date today() {
  auto now = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&now, &local);
  return make_date(local.tm_year + 1900, static_cast<unsigned>(local.tm_mon + 1), static_cast<unsigned>(local.tm_mday));
}

Parsed<std::unique_ptr<Files>> open_folder(const std::string& folder, Readers readers) {
  int opened = ::open(folder.c_str(), O_DIRECTORY | O_RDONLY | O_CLOEXEC);
  if (opened < 0) {
    auto reason = errno == ENOENT    ? "there is no such folder"
                  : errno == ENOTDIR ? "this is not a folder"
                                     : std::strerror(errno);
    return tl::unexpected(ParseProblem{reason, ""});
  }
  ::close(opened);
  return files_on_disk(folder, readers);
}

// "..", "../.." and so on, until the root is reached.
std::string parent_folder(const std::string& folder) {
  auto above = folder == "." ? std::string("..") : folder + "/..";
  struct stat here {
  }, there{};
  if (::stat(folder.c_str(), &here) != 0 || ::stat(above.c_str(), &there) != 0) return {};
  return here.st_ino == there.st_ino && here.st_dev == there.st_dev ? std::string() : above;
}

bool set(const char* variable) {
  const char* value = std::getenv(variable);
  return value && *value;
}

bool plain_terminal() {
  const char* kind = std::getenv("TERM");
  return !kind || std::strcmp(kind, "dumb") == 0;
}

// Writes all of it, or says why not. A reader that went away (`quorate rules | head`) needs no message.
bool write_all(int to, const std::string& text, const char* what) {
  for (std::size_t done = 0; done < text.size();) {
    auto count = ::write(to, text.data() + done, text.size() - done);
    if (count < 0 && errno == EINTR) continue;
    if (count == 0) errno = EIO;  // it takes nothing and does not say why
    if (count <= 0) {
      if (errno != EPIPE) std::fprintf(stderr, "quorate: cannot write %s: %s\n", what, std::strerror(errno));
      return false;
    }
    done += static_cast<std::size_t>(count);
  }
  return true;
}

int failed(const char* message) {
  std::fprintf(stderr, "quorate: %s\n", message);
  return could_not_work;
}

int run_process(int count, char** words) {
  Environment env;
  env.today = today();
  env.colour = ::isatty(STDOUT_FILENO) && !set("NO_COLOR") && !plain_terminal();
  env.ci_log = set("GITHUB_ACTIONS");
  env.open = [&env](const std::string& folder) { return open_folder(folder, env.readers); };
  env.parent = parent_folder;
  env.replace = [](const std::string& folder, const std::string& path, std::optional<std::string_view> before,
                   std::string_view after) { return replace_file(folder, path, before, after); };
  env.write = write_file_on_disk;
  auto status = run({words + 1, words + count}, env);
  bool written = write_all(STDOUT_FILENO, env.out, "the output");
  written = write_all(STDERR_FILENO, env.err, "the messages") && written;
  return written ? status : could_not_work;
}

// Where memory runs out while something is tidied up, no exception can get as far as main. Asking what was thrown takes
// no memory.
[[noreturn]] void give_up() {
  const auto* thrown = abi::__cxa_current_exception_type();
  bool memory = thrown && *thrown == typeid(std::bad_alloc);
  std::fputs(memory ? "quorate: there is not enough memory for this\n"
                    : "quorate: this should not have happened: the program came to an end of its own\n"
                      "Please report it, with the files that led to it.\n",
             stderr);
  std::_Exit(could_not_work);
}

}  // namespace

int main(int count, char** words) {
  std::set_terminate(give_up);
  // Where files may grow only so far, writing more is to fail like writing to a full disk, not to end the process.
  ::signal(SIGXFSZ, SIG_IGN);
  try {
    return run_process(count, words);
  } catch (const std::bad_alloc&) {
    return failed("there is not enough memory for this");
  } catch (const std::exception& error) {
    return failed((std::string("this should not have happened: ") + error.what() +
                   "\nPlease report it, with the files that led to it.")
                      .c_str());
  }
}
