#include <fmt/core.h>

#include "base/words.h"
#include "rules/rule.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) {
  const auto* named = about.area.programme_named();
  if (about.area.programme || !named) return;
  const auto& known = about.area.programmes_known;
  auto near = nearest_word(**named, known);
  tell({named->span,
        "programme",
        fmt::format("`{}` is no programme that quorate knows, so no programme's rules are checked", **named),
        near.empty()
            ? fmt::format("it knows {}; leave `programme:` out if the area is in none of them", choices(known, "and"))
            : fmt::format("did you mean `{}`?", near),
        {},
        {},
        {}});
}

}  // namespace

extern const Rule programme_unknown;
constinit const Rule programme_unknown{
    .name = "programme-unknown",
    .topic = Topic::plan,
    .title = "A programme that quorate does not know",
    .severity = Severity::warning,
    .layer = Layer::plan,
    .reads = Reads::area,
    .since = "0.1",
    .clause = "the programmes that quorate knows: the data in lib/programmes",
    .rationale =
        R"(The area names a programme, and quorate has no data on one of that name, so that none of a programme's own rules is checked: not the number of members, nor the residents, reviews or undertakings. Mend the name, or leave it out.)",
    .fails = R"(area: {name: Exampleton, programme: big-locl, locally_trusted_organisation: trust}
)",
    .passes = R"(area: {name: Exampleton, programme: big-local, locally_trusted_organisation: trust}
)",
    .check = check,
};

}  // namespace quorate
