// What is due, in words: for the list of all that is due and for agendas.
#pragma once
#include <string>

#include "govern/due.h"

namespace quorate {

std::string due_words(const Due& due);  // "the term of A. Ash ends"

}  // namespace quorate
