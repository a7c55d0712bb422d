// The data of the programmes that quorate knows: the files of lib/programmes/, built into the program.
#pragma once
#include <span>
#include <string_view>

namespace quorate {

struct ProgrammeText {
  std::string_view name;  // the file's name without `.yaml`: the word by which areas name the programme
  std::string_view text;
};

std::span<const ProgrammeText> programme_texts();  // generated

}  // namespace quorate
