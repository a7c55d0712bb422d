#include "find_area.h"

#include <fmt/core.h>

#include "base/characters.h"
#include "format/read_area.h"
#include "report/render/escape.h"

namespace quorate {
namespace {

constexpr std::string_view what_an_area_is =
    "an area is a folder with a plan.yaml, constitution.yaml or membership.yaml";

std::string with_slash(const std::string& folder) {
  if (folder == "." || folder.empty()) return "";
  return folder.ends_with('/') ? folder : folder + "/";
}

// plan.yml, Plan.yaml, plan.yaml.txt: a file that only its name keeps from being read.
std::string nearly(const std::vector<std::string>& paths) {
  for (const auto& path : paths)
    for (std::string_view name : {"plan", "constitution", "membership"}) {
      std::string small(path);
      std::transform(small.begin(), small.end(), small.begin(), lower);
      if (small.starts_with(name) && small.find(".y") != std::string::npos)
        return fmt::format("`{}` is here: rename it to `{}.yaml`\n", for_terminal(path), name);
    }
  return {};
}

// A file of an area stands for its folder.
std::string folder_of(const std::string& path) {
  if (!path.ends_with(".yaml")) return path;
  auto slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, slash);
}

std::optional<FoundArea> named(const std::string& path, Environment& env) {
  auto files = env.open(path);
  if (!files && path.ends_with(".yaml")) return named(folder_of(path), env);
  if (!files) {
    env.err += fmt::format("quorate: {}: {}\n", for_terminal(path), files.error().message);
    return {};
  }
  if (!is_area((*files)->list())) {
    env.err += fmt::format("quorate: {} is not an area: {}\n{}", for_terminal(path), what_an_area_is,
                           nearly((*files)->list()));
    return {};
  }
  return FoundArea{std::move(*files), with_slash(path)};
}

}  // namespace

std::optional<FoundArea> find_area(const std::string& path, Environment& env) {
  if (!path.empty()) return named(path, env);
  for (std::string folder = "."; !folder.empty(); folder = env.parent(folder)) {
    auto files = env.open(folder);
    if (files && is_area((*files)->list())) return FoundArea{std::move(*files), with_slash(folder)};
  }
  auto here = env.open(".");
  env.err += fmt::format("quorate: there is no area here or above: {}\n{}", what_an_area_is,
                         here ? nearly((*here)->list()) : "");
  return {};
}

}  // namespace quorate
