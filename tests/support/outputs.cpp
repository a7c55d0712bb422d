#include "support/outputs.h"

#include <fmt/core.h>

#include <algorithm>
#include <string_view>

namespace quorate::test {

std::string control_in(std::string text) {
  for (std::size_t at = 0; (at = text.find("\r\n", at)) != std::string::npos;) text.erase(at, 1);
  for (std::size_t at = 0; at < text.size(); ++at) {
    auto byte = [&](std::size_t ahead) {
      return at + ahead < text.size() ? static_cast<unsigned char>(text[at + ahead]) : 0u;
    };
    bool c0 = (byte(0) < 0x20 && byte(0) != '\n') || byte(0) == 0x7F;
    bool c1 = byte(0) == 0xC2 && byte(1) < 0xA0;
    bool line_or_turn = byte(0) == 0xE2 && byte(1) == 0x80 &&
                        (byte(2) == 0x8E || byte(2) == 0x8F || (byte(2) >= 0xA8 && byte(2) <= 0xAE));
    bool turn = byte(0) == 0xE2 && byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9;
    if (c0 || c1 || line_or_turn || turn) return fmt::format("{:02x} at {}", byte(0), at);
  }
  return {};
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t at = 0, end = 0; at < text.size(); at = end + 1) {
    end = std::min(text.find('\n', at), text.size());
    out.push_back(text.substr(at, end - at));
  }
  return out;
}

bool gives_order(const std::string& line) {
  auto first = line.find_first_not_of(" \t");
  return (first != std::string::npos && line.compare(first, 2, "::") == 0) || line.find("##[") != std::string::npos;
}

std::string live_markup(const std::string& markdown) {
  std::string out;
  for (const auto& line : lines_of(markdown)) {
    for (std::size_t at = std::min(line.find_first_not_of('#'), line.size()); at < line.size(); ++at) {
      if (line[at] == '\\')
        ++at;
      else if (std::string_view("`_[]<>#@~&").find(line[at]) != std::string_view::npos)
        out += line[at];
    }
  }
  return out;
}

}  // namespace quorate::test
