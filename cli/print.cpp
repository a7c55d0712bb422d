#include "print.h"

namespace quorate {

TextStyle text_style(const OutputArgs& args, const Environment& env) {
  constexpr std::size_t wide = 160;
  bool colour = args.colour == Colour::always || (args.colour == Colour::automatic && env.colour);
  return {args.wide ? wide : env.width, colour, env.ci_log};
}

void print(const std::function<Document()>& document, const std::function<Json()>& json, const OutputArgs& args,
           Environment& env) {
  switch (args.format) {
    case Format::text:
      env.out += to_text(document(), text_style(args, env));
      return;
    case Format::markdown:
      env.out += to_markdown(document());
      return;
    case Format::csv:
      env.out += to_csv(document(), env.ci_log);
      return;
    case Format::json:
      env.out += to_json(json());
      return;
  }
}

}  // namespace quorate
