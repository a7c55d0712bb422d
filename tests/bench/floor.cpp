// The least that a program with our libraries can take: it links them and prints a line. Start-up is measured against
// it.
#include <fmt/core.h>
#include <utf8proc.h>
#include <yaml-cpp/yaml.h>

int main(int count, char**) {
  if (count > 5) {  // never: only so that the libraries are linked
    YAML::Load("a");
    utf8proc_charwidth(count);
  }
  fmt::print("floor\n");
}
