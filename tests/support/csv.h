// Reading a CSV file back, as another program would.
#pragma once
#include <string>
#include <vector>

namespace quorate::test {

inline std::vector<std::vector<std::string>> read_csv(const std::string& text) {
  std::vector<std::vector<std::string>> rows{{""}};
  bool quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    char c = text[at];
    auto& field = rows.back().back();
    if (quoted && c == '"' && at + 1 < text.size() && text[at + 1] == '"')
      field += text[++at];
    else if (c == '"')
      quoted = !quoted;
    else if (!quoted && c == ',')
      rows.back().emplace_back();
    else if (!quoted && c == '\n')
      rows.push_back({""});
    else if (quoted || c != '\r')
      field += c;
  }
  rows.pop_back();
  return rows;
}

}  // namespace quorate::test
