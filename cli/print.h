// How a command's document reaches the output in the format that was asked for.
#pragma once
#include <functional>

#include "commands/commands.h"
#include "report/json.h"
#include "report/render/render.h"

namespace quorate {

TextStyle text_style(const OutputArgs& args, const Environment& env);
// Of the two, only the one that is printed is made.
void print(const std::function<Document()>& document, const std::function<Json()>& json, const OutputArgs& args,
           Environment& env);

}  // namespace quorate
