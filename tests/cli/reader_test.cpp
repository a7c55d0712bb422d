// `--reader reference`: the other reader, the same answers.
#include "support/program.h"

using namespace quorate;
using namespace quorate::test;

TEST_CASE("every command answers the same by either reader", "[cli]") {
  for (const std::string area : {"examples/allenton", "examples/fernside", "examples/st-james-street"})
    for (const std::string command : {"check", "status", "due", "members", "rota", "interests", "meetings", "agenda",
                                      "budget", "ledger", "grants"}) {
      INFO(command << " " << area);
      std::vector<std::string> arguments{command, area, "--as-of", "2015-11-15"};
      if (command == "agenda") arguments.insert(arguments.begin() + 1, "2016-01-13");
      auto usual = run_program(arguments);
      arguments.insert(arguments.end(), {"--reader", "reference"});
      auto reference = run_program(arguments);
      CHECK(usual.out == reference.out);
      CHECK(usual.err == reference.err);
      CHECK(usual.status == reference.status);
    }
}

TEST_CASE("a reader that there is not is wrong usage", "[cli]") {
  CHECK(run_program({"check", "examples/fernside", "--reader", "auto"}).status ==
        run_program({"check", "examples/fernside"}).status);
  auto ran = run_program({"check", "examples/fernside", "--reader", "fast"});
  CHECK(ran.status == 2);
  CHECK(ran.err.find("`fast` is not one of `auto` or `reference`") != std::string::npos);
}
