// Users' texts in the files of other programs: one line each, in which nothing acts as that program's own marks.
#pragma once
#include <string>
#include <string_view>

namespace quorate {

// On one line: characters that steer are gone, and every run of blanks is one blank.
std::string plain_line(std::string_view text);

// What hledger and ledger call a description: `;` would begin a comment, `|` end the payee, `[` begin a date.
std::string for_description(std::string_view text);
// The same for a comment, in which `word:` would be a tag and `,` end its value.
std::string for_comment(std::string_view text);

// A text of beancount, in its quotes.
std::string for_beancount(std::string_view text);
// One part of an account's name there, made of an id. Two ids never give the same part.
std::string beancount_part(std::string_view id);

}  // namespace quorate
