// The program without its process: arguments in, exit status out, everything printed left in the environment.
#pragma once
#include <string>
#include <vector>

#include "environment.h"

namespace quorate {

// The arguments, without the program's name.
int run(const std::vector<std::string>& arguments, Environment& env);

}  // namespace quorate
