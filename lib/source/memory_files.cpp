#include <map>

#include "source/files.h"

namespace quorate {
namespace {

class MemoryFiles : public Files {
 public:
  MemoryFiles(std::vector<std::pair<std::string, std::string>> files, Readers readers) {
    for (auto& [path, text] : files) files_[path] = std::make_shared<SourceFile>(path, std::move(text), readers);
  }
  Listing list() const override {
    Listing out;
    for (const auto& [path, file] : files_) out.paths.push_back(path);
    return out;
  }
  Parsed<std::shared_ptr<const SourceFile>> read(const std::string& path) const override {
    auto found = files_.find(path);
    if (found == files_.end()) return tl::unexpected(ParseProblem{"there is no such file", ""});
    return found->second;
  }
  Stands stands(const std::string& path) const override { return files_.contains(path) ? Stands::yes : Stands::no; }

 private:
  std::map<std::string, std::shared_ptr<const SourceFile>> files_;
};

}  // namespace

std::unique_ptr<Files> files_in_memory(std::vector<std::pair<std::string, std::string>> files, Readers readers) {
  return std::make_unique<MemoryFiles>(std::move(files), readers);
}

}  // namespace quorate
