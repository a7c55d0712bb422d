#include "report/render/escape.h"

#include <fmt/core.h>

#include "base/characters.h"
#include "base/utf8.h"

namespace quorate {
namespace {

std::string shown(char32_t c, std::string_view bytes) {
  if (c == '\n') return "\\n";
  if (c == '\t') return "\\t";
  if (c == '\r') return "\\r";
  if (c == not_utf8) return fmt::format("\\x{:02x}", static_cast<unsigned char>(bytes[0]));
  return c < 0x100 ? fmt::format("\\x{:02x}", static_cast<std::uint32_t>(c))
                   : fmt::format("\\u{{{:04x}}}", static_cast<std::uint32_t>(c));
}

// What is put in may begin the next match: `:::` holds two pairs.
void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size() - 1)
    text.replace(at, from.size(), to);
}

bool starts_formula(std::string_view text) {
  auto first = text.find_first_not_of(" \t\r\n;");
  if (!text.empty() && (text[0] == '\t' || text[0] == '\r')) return true;
  return first != std::string_view::npos && std::string_view("=+-@|%").find(text[first]) != std::string_view::npos;
}

// Some characters act wherever they stand; some only at the start of a line, or in the links that are made of bare
// text.
bool acts_in_markdown(std::string_view text, std::size_t at) {
  char c = text[at];
  if (std::string_view("\\`*_[]<>#|@~&").find(c) != std::string_view::npos) return true;
  auto before = text.substr(0, at);
  if (c == '-' || c == '+' || c == '=') return at == 0;
  if (c == '.' || c == ')') {
    bool before_blank = at + 1 == text.size() || text[at + 1] == ' ';  // only then a number begins a list
    return before.ends_with("www") || before.ends_with("WWW") || (before_blank && all_digits(before));
  }
  return c == ':' && (at == 0 || text.substr(at + 1).starts_with("//"));
}

}  // namespace

std::string for_terminal(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    auto before = text;
    auto c = next_character(text);
    auto bytes = before.substr(0, before.size() - text.size());
    if (is_control(c))
      out += shown(c, bytes);
    else
      out += bytes;
  }
  return out;
}

std::string without_groups(std::string text) {
  replace_all(text, "##[", "#\\#[");
  return text;
}

std::string without_orders(std::string text) {
  replace_all(text, "::", ":\\:");
  return without_groups(std::move(text));
}

std::string for_ci_log(std::string_view text) { return without_orders(for_terminal(text)); }

std::string for_markdown(std::string_view text) {
  std::string line(text);
  for (char& c : line)
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  line.erase(0, line.find_first_not_of(' '));
  line = for_terminal(line);
  std::string out;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (acts_in_markdown(line, at)) out += '\\';
    out += line[at];
  }
  return out;
}

std::string for_csv(std::string_view text) {
  std::string out = "\"";
  if (starts_formula(text)) out += '\'';
  for (char c : for_terminal(text)) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + "\"";
}

}  // namespace quorate
