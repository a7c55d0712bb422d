// What a user's text could do to the place it is shown in is taken from it here, in one function for each place.
#pragma once
#include <string>
#include <string_view>

namespace quorate {

// A terminal, or a log: characters that steer are shown, never sent (`\x1b`, `\u{202e}`, `\n`).
std::string for_terminal(std::string_view text);
// A log that some system reads for orders at the start of lines or anywhere (`::error`, `##[group]`): these are broken
// up.
std::string for_ci_log(std::string_view text);
// Only the breaking up, for text that is escaped already.
std::string without_orders(std::string text);
// Only `##[`, which acts anywhere in a line.
std::string without_groups(std::string text);
// Markdown, as one line: no markup, no mentions, no links, no HTML.
std::string for_markdown(std::string_view text);
// One field of a CSV file, quoted, on one line; a text that a spreadsheet would take for a formula gets an apostrophe
// before it.
std::string for_csv(std::string_view text);

}  // namespace quorate
