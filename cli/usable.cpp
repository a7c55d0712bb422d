#include "usable.h"

#include <fmt/core.h>

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

}  // namespace

bool undamaged(const Damage* damage, const Diagnostics& diagnostics, const std::string& folder, std::string_view cannot,
               Environment& env) {
  if (!damage) return true;
  auto place = place_words(damage->because);
  for (const auto& diagnostic : diagnostics)
    if (diagnostic.span == damage->because) {
      place += ": " + diagnostic.message;
      break;
    }
  env.err += fmt::format("quorate: {} until this is mended:\n  {}{}\nRun `quorate check` to see all that is wrong.\n",
                         cannot, for_terminal(folder), for_terminal(place));
  return false;
}

bool usable(const Area& area, const Diagnostics& diagnostics, const std::string& folder, const Needs& needs,
            Environment& env) {
  if (!undamaged(area.damage_to(needs.parts), diagnostics, folder, needs.cannot, env)) return false;
  if (stands(area, needs.file)) return true;
  auto what =
      needs.file == "meetings/" ? std::string("meetings/ folder with a meeting in it") : std::string(needs.file);
  env.err += fmt::format("quorate: this area has no {}, so {}\n", what, needs.nothing);
  return false;
}

}  // namespace quorate
