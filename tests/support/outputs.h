// What no output may hold, whatever an area says: looked for by tests and by fuzzers.
#pragma once
#include <string>
#include <vector>

namespace quorate::test {

// The first character that could steer a terminal or a reader's eye, and where; empty where there is none. The two
// signs with which CSV ends its lines are none.
std::string control_in(std::string text);
std::vector<std::string> lines_of(const std::string& text);
// Whether a CI system would take the line for an order.
bool gives_order(const std::string& line);
// The markup of a Markdown text that a user's text could have brought in: what is neither escaped nor ours.
std::string live_markup(const std::string& markdown);

}  // namespace quorate::test
