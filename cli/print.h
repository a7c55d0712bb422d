// How a command's document reaches the output in the format that was asked for.
#pragma once
#include "commands/commands.h"
#include "report/json.h"
#include "report/render/render.h"

namespace quorate {

TextStyle text_style(const OutputArgs& args, const Environment& env);
void print(const Document& document, const Json& json, const OutputArgs& args, Environment& env);

}  // namespace quorate
