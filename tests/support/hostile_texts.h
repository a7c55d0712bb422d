// Texts by which somebody means harm to whoever looks at them: on a terminal, in a log, a spreadsheet or a page.
#pragma once
#include <string>
#include <vector>

namespace quorate::test {

inline const std::vector<std::string> hostile{
    "::error file=plan.yaml::all is well",
    "  ::stop-commands::token",
    "##[add-mask]x and ##[group]y",
    "=HYPERLINK(\"http://x\",\"here\")",
    "+1",
    "-2+3",
    "@SUM(1)",
    " =cmd|' /C calc'!A0",
    "<script>alert(1)</script>",
    "\"onload=\"x' <img src=x onerror=alert(1)>",
    "a|b|c",
    "`code` ```` |",
    "[here](javascript:alert(1))",
    "@team see #12",
    "<!-- hidden",
    "# heading",
    "1. item",
    "***",
    "first line\n::error::second line\n##[error]third\n=fourth",
    "日本語の名前|漢字",
    "👩‍👩‍👧‍👦 family of four",
    "e\xCC\x81 combining",
    "{0} {1:>999999} %s %n",
    "\\",
    "\\x1b[2J",
    "trailing \\",
};

}  // namespace quorate::test
