#include "find_area.h"

#include <fmt/core.h>


#include "base/words.h"
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
      auto small = lowered(path);
      if (small.starts_with(name) && small.find(".y") != std::string::npos)
        return fmt::format("`{}` is here: rename it to `{}.yaml`\n", for_terminal(path), name);
    }
  return {};
}

struct Step {
  std::string above, name;  // the folder that it stands in, and what it is called there
};

// "a/b/c": "a/b" and "c". Of what ends in `..` only the file system knows what is above.
Step step_up(const std::string& path, const Environment& env) {
  auto slash = path.rfind('/');
  auto name = slash == std::string::npos ? path : path.substr(slash + 1);
  if (name == "." || name == "..") return {env.parent(path), ""};
  if (slash == std::string::npos) return {".", name};
  return {slash == 0 ? "/" : path.substr(0, slash), name};
}

// The nearest area from this folder upwards.
std::optional<FoundArea> upwards(std::string folder, const Environment& env) {
  for (; !folder.empty(); folder = folder == "/" ? std::string() : step_up(folder, env).above) {
    auto files = env.open(folder);
    if (files && is_area((*files)->list().paths)) return FoundArea{std::move(*files), with_slash(folder)};
  }
  return {};
}

// A file stands for the area that it belongs to.
std::optional<FoundArea> of_file(const std::string& path, Environment& env) {
  auto [folder, name] = step_up(path, env);
  auto files = env.open(folder);
  if (!files || !(*files)->has(name)) {
    env.err += fmt::format("quorate: {}: there is no such file or folder\n", for_terminal(path));
    return {};
  }
  auto found = upwards(folder, env);
  if (!found)
    env.err += fmt::format("quorate: {} belongs to no area: {}\n{}", for_terminal(path), what_an_area_is,
                           nearly((*files)->list().paths));
  return found;
}

std::optional<FoundArea> named(const std::string& path, Environment& env) {
  auto files = env.open(path);
  if (!files && path.ends_with(".yaml")) return of_file(path, env);
  if (!files) {
    env.err += fmt::format("quorate: {}: {}\n", for_terminal(path), files.error().message);
    return {};
  }
  if (is_area((*files)->list().paths)) return FoundArea{std::move(*files), with_slash(path)};
  env.err += fmt::format("quorate: {} is not an area: {}\n{}", for_terminal(path), what_an_area_is,
                         nearly((*files)->list().paths));
  auto bare = path.substr(0, path.find_last_not_of('/') + 1);
  auto around = bare.empty() ? std::nullopt : upwards(step_up(bare, env).above, env);
  if (around)
    env.err += fmt::format("It stands in an area: name that one, `{}`\n",
                           around->folder.empty() ? "." : for_terminal(around->folder));
  return {};
}

}  // namespace

std::optional<FoundArea> find_area(const std::string& path, Environment& env) {
  if (!path.empty()) return named(path, env);
  if (auto found = upwards(".", env)) return found;
  auto here = env.open(".");
  env.err += fmt::format("quorate: there is no area here or above: {}\n{}", what_an_area_is,
                         here ? nearly((*here)->list().paths) : "");
  return {};
}

}  // namespace quorate
