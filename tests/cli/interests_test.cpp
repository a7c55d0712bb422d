// The command `interests`, as somebody would ask it.
#include "support/program.h"
#include "support/read.h"

using namespace quorate::test;

namespace {

Ran asked(const std::string& line) {
  return run_program(words_of("interests examples/fernside --as-of 2016-09-30 " + line));
}
bool says(const Ran& ran, std::string_view words) { return ran.out.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("interests tells who voted in spite of one", "[cli]") {
  auto ran = asked("");
  CHECK(ran.status == 0);
  CHECK(says(ran, "Leads 1 line of the plan with £18,000 of £222,000, 8.11% of it: Family cooking."));
  CHECK(says(ran, "C. Cedar declared an interest in Bramble Youth Club and"));
}

TEST_CASE("interests of one member, and of one body", "[cli]") {
  auto member = asked("--member larch --format csv");
  CHECK(says(member, "Larch's Bakery"));
  CHECK_FALSE(says(member, "Juniper"));
  auto body = asked("--organisation hollow-hall --format json");
  CHECK(says(body, "\"id\": \"hollow-hall\""));
  CHECK_FALSE(says(body, "fernside-trust"));
}

TEST_CASE("interests of nobody known", "[cli]") {
  auto ran = asked("--member lerch");
  CHECK(ran.status == 2);
  CHECK(ran.err == "quorate: there is no member `lerch`: did you mean `larch`?\n");
  CHECK(asked("--organisation nothing-like-it").status == 2);
}

TEST_CASE("without membership.yaml there is nobody to have interests", "[cli]") {
  auto ran = run_program({"interests", "examples/allenton", "--as-of", "2013-11-15"});
  CHECK(ran.status == 1);
  CHECK(ran.err.find("membership.yaml") != std::string::npos);
}
