#include "base/utf8.h"

using namespace quorate;

namespace {

std::vector<char32_t> characters(std::string_view text) {
  std::vector<char32_t> out;
  while (!text.empty()) out.push_back(next_character(text));
  return out;
}

using Characters = std::vector<char32_t>;

}  // namespace

TEST_CASE("characters of every length are read and written", "[base]") {
  for (char32_t character : {U'a', U'\0', U'\x7f', U'£', U'\u07ff', U'€', U'\ufffd', U'\U0001F600', U'\U0010FFFF'}) {
    CAPTURE(static_cast<std::uint32_t>(character));
    CHECK(characters(to_utf8(character)) == Characters{character});
  }
  CHECK(characters("a£€\U0001F600") == Characters{U'a', U'£', U'€', U'\U0001F600'});
}

TEST_CASE("what is not UTF-8 is met byte by byte", "[base]") {
  CHECK(characters("a\xE9z") == Characters{U'a', not_utf8, U'z'});
  CHECK(characters("\x80") == Characters{not_utf8});
  CHECK(characters("\xC0\xAF") == Characters{not_utf8, not_utf8});                              // a slash made too long
  CHECK(characters("\xED\xA0\x80") == Characters{not_utf8, not_utf8, not_utf8});                // half of a pair
  CHECK(characters("\xF4\x90\x80\x80") == Characters{not_utf8, not_utf8, not_utf8, not_utf8});  // past the last
  CHECK(characters("\xE2\x82") == Characters{not_utf8, not_utf8});                              // cut off
  CHECK(characters("\xFF\xFE") == Characters{not_utf8, not_utf8});
}

TEST_CASE("characters take as many columns as they are shown in", "[base]") {
  CHECK(columns(U'a') == 1);
  CHECK(columns(U'é') == 1);
  CHECK(columns(U'村') == 2);
  CHECK(columns(U'\u0301') == 0);
  CHECK(columns(not_utf8) == 1);
}

TEST_CASE("characters that steer instead of being read are controls", "[base]") {
  for (char32_t character :
       {U'\0',     U'\x1b',   U'\t',     U'\n',     U'\r',     U'\x7f',   U'\u0085', U'\u009b', U'\u061c', U'\u200e',
        U'\u200f', U'\u2028', U'\u2029', U'\u202a', U'\u202e', U'\u2066', U'\u2069', U'\ufeff', U'\ufff9', not_utf8}) {
    CAPTURE(static_cast<std::uint32_t>(character));
    CHECK(is_control(character));
  }
  // A joiner holds an emoji together, and a soft hyphen or a space of another width hides nothing.
  for (char32_t character : {U' ', U'~', U'\u00a0', U'é', U'\u200d', U'\u0301', U'村', U'\U0001F600', U'\ufffd'}) {
    CAPTURE(static_cast<std::uint32_t>(character));
    CHECK_FALSE(is_control(character));
  }
}

TEST_CASE("controls are called by names that people understand", "[base]") {
  CHECK(control_name(0) == "a zero byte (U+0000)");
  CHECK(control_name(0x1b) == "an escape character (U+001B)");
  CHECK(control_name(0x07) == "a control character (U+0007)");
  CHECK(control_name(0x85) == "a hidden line break (U+0085)");
  CHECK(control_name(0x2028) == "a hidden line break (U+2028)");
  CHECK(control_name(0x202e) == "a character that turns the direction of writing (U+202E)");
  CHECK(control_name(0xfeff) == "a byte order mark (U+FEFF)");
}
