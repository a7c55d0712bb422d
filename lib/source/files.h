// The seam to the world of files. An area is read through this and nothing else, so that tests can use memory and a
// command can read an older revision.
#pragma once
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/parsed.h"
#include "source/source_file.h"

namespace quorate {

// Thrown where the machine fails and not the area: what a folder holds could not be learnt, so that whatever were said
// of it might be wrong. `what()` names the place and why.
struct CannotLook : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct Listing {
  std::vector<std::string> paths;   // below the area's folder, with forward slashes, sorted; folders end with a slash
  std::vector<std::string> closed;  // those folders that may not be looked into: what they hold is not known
};

enum class Stands { no, yes, not_known };  // not known: a folder on the way is closed to us

class Files {
 public:
  virtual ~Files() = default;
  virtual Listing list() const = 0;
  // A file's text; or, in plain words, why it cannot be read. It is never larger than `largest_file`.
  virtual Parsed<std::shared_ptr<const SourceFile>> read(const std::string& path) const = 0;
  // Whether a file stands at that path inside the area.
  virtual Stands stands(const std::string& path) const = 0;
  // The same, as far as may be seen.
  bool has(const std::string& path) const { return stands(path) == Stands::yes; }
};

// A folder on disk. No path leads out of it: neither `..` nor a link. Its files are marked for these readers. It throws
// CannotLook, as looking into it does.
std::unique_ptr<Files> files_on_disk(const std::string& folder, Readers readers = Readers::both);

// Files that were written down in a test: path and text.
std::unique_ptr<Files> files_in_memory(std::vector<std::pair<std::string, std::string>> files,
                                       Readers readers = Readers::both);

}  // namespace quorate
