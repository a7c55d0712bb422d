#include "open_area.h"

#include <fmt/core.h>

#include "find_area.h"
#include "report/findings_words.h"
#include "report/render/escape.h"

namespace quorate {
namespace {

bool stands(const Area& area, std::string_view file) {
  if (file == "plan.yaml") return area.has_plan;
  if (file == "constitution.yaml") return area.has_constitution;
  if (file == "membership.yaml") return area.has_membership;
  if (file == "documents.yaml") return area.has_documents;
  if (file == "grants.yaml") return area.has_grants;
  return file != "meetings/" || !area.meetings.empty();
}

bool is_there(const Area& area, const Needs& needs, Environment& env) {
  if (stands(area, needs.file)) return true;
  auto what =
      needs.file == "meetings/" ? std::string("meetings/ folder with a meeting in it") : std::string(needs.file);
  env.err += fmt::format("quorate: this area has no {}, so {}\n", what, needs.nothing);
  return false;
}

}  // namespace

bool undamaged(const OpenArea& open, const Damage* damage, std::string_view cannot, Environment& env) {
  if (!damage) return true;
  auto place = place_words(damage->because);
  for (const auto& diagnostic : open.diagnostics)
    if (diagnostic.span == damage->because) {
      place += ": " + diagnostic.message;
      break;
    }
  env.err += fmt::format("quorate: {} until this is mended:\n  {}{}\nRun `quorate check` to see all that is wrong.\n",
                         cannot, for_terminal(open.folder), for_terminal(place));
  return false;
}

tl::expected<OpenArea, int> open_area(const std::string& path, const Needs& needs, Environment& env) {
  auto found = find_area(path, env);
  if (!found) return tl::unexpected(wrong_usage);
  OpenArea out{std::move(found->files), std::move(found->folder), {}, {}};
  out.area = read_area(*out.files, out.diagnostics, needs.files);
  bool good = undamaged(out, out.area.damage_to(needs.parts), needs.cannot, env) && is_there(out.area, needs, env);
  if (!good) return tl::unexpected(findings_told);
  return out;
}

}  // namespace quorate
