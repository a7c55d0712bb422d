#include "format/reference.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/words.h"
#include "format/files.h"

namespace quorate {
namespace {

constexpr std::string_view introduction = R"(# How the files are written

Derived from the tables that the program itself reads by. `required` keys cannot be left out of their record; everything
else can, and what is not written is *not set*, never assumed.

An area is a folder with a `plan.yaml`, a `constitution.yaml` or a `membership.yaml`. A meeting is known by its file's name: `meetings/2014-03-12.yaml` is the
meeting `2014-03-12`, and a decision of it is `2014-03-12/hub-lease` elsewhere.

## Values

| kind | accepted | refused, with a hint |
| --- | --- | --- |
| an amount | `15,000` `£15,000` `8000` `1,250.00` | `40.840` `1,50` `25K` `1 000` |
| a date | `2013-11-30` | `30/11/2013` `2013-02-30` |
| a date or a month | `2013-11-30` `2013-11` (by the month's end) | `Nov 2013` |
| a share | `51%` `2/3` `17.60%` | `0.51` |
| a share or a number | `2/3` `51%` `5` | `0.51` |
| a span of time | `3 years` `15 months` `6 weeks` `14 days` | `3y` |
| a whole number | `8` | `eight` `8.0` |
| an id | letters without accents, digits, `-`, `_` and `.` | `community hub` |
| text | anything printable, in any language | control characters |
| a path inside the area | `receipts/0001.pdf` | `/tmp/x` `../x` |

Inside `{ }` and `[ ]` YAML divides at every comma, so write amounts there without commas, or in quotes: `{y1: 15000}`,
`{y1: "15,000"}`. Anchors, tags, merge keys and second documents are not read.
)";

std::string written(const Shape& shape) {
  auto word = shape.record ? fmt::format("{}, see [{}](#{})", shape.word, shape.record->noun,
                                         [&] {
                                           std::string anchor(shape.record->noun);
                                           std::replace(anchor.begin(), anchor.end(), ' ', '-');
                                           return anchor;
                                         }())
                           : shape.word;
  if (shape.choices.empty()) return word;
  return (word.empty() ? "" : word + ": ") + choices(shape.choices);
}

std::string table_of(const FieldTable& table) {
  auto out = fmt::format("\n### {}\n\n", table.noun);
  if (const auto* field = table.short_form())
    out += fmt::format("May be written short, as the value of `{}` alone.\n\n", field->key);
  out += "| key | written as | meaning |\n| --- | --- | --- |\n";
  for (const auto& field : table.rows)
    out += fmt::format("| `{}`{} | {} | {} |\n", field.key, field.required ? " (required)" : "", written(field.shape()),
                       field.help);
  return out;
}

// A record that two files share is shown once.
std::string file_section(std::string_view file, const FieldTable& top, std::vector<const FieldTable*>& shown) {
  auto out = fmt::format("\n## {}\n", file);
  for (const auto* table : top.all_below()) {
    if (std::find(shown.begin(), shown.end(), table) != shown.end()) continue;
    shown.push_back(table);
    out += table_of(*table);
  }
  return out;
}

}  // namespace

std::string format_reference() {
  std::vector<const FieldTable*> shown;
  std::string out(introduction);
  out += file_section("plan.yaml", fields<PlanFile>(), shown);
  out += file_section("constitution.yaml", fields<ConstitutionFile>(), shown);
  out += file_section("membership.yaml", fields<MembershipFile>(), shown);
  out += file_section("meetings/*.yaml", fields<MeetingFile>(), shown);
  out += file_section("ledger/*.yaml", fields<LedgerFile>(), shown);
  out += file_section("grants.yaml", fields<GrantsFile>(), shown);
  out += file_section("waivers.yaml", fields<WaiversFile>(), shown);
  out += file_section("documents.yaml", fields<DocumentsFile>(), shown);
  return out + file_section("import.yaml", fields<ImportFile>(), shown);
}

}  // namespace quorate
