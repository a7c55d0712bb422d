// A whole import in a process of its own, which is killed, or whose disk is full: the ledger is the old one or the new.
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <thread>

#include "support/area_folder.h"

using namespace quorate::test;

namespace {

const std::string ledger = "ledger/2014.yaml";

void set_up(const AreaFolder& area) {
  area.write("plan.yaml", "area: {name: Fernside}\n");
  area.write("import.yaml",
             "columns: {date: Date, text: Text, amount: Amount}\ndates: year-month-day\nmoney_out: {kind: spend}\n");
  std::string rows = "Date,Text,Amount\n";
  for (int row = 0; row < 200; ++row) rows += "2014-03-05,payment " + std::to_string(row) + ",-1.00\n";
  area.write("bank.csv", rows);
}

constexpr const char* old_text = "# kept by hand\nentries: []\n";

}  // namespace

TEST_CASE("an import that is killed at any moment leaves the old ledger or the new one", "[exchange]") {
  AreaFolder area;
  set_up(area);
  area.write(ledger, old_text);
  REQUIRE(area.run("import bank.csv --write").status == 0);
  const auto new_text = area.read(ledger);
  constexpr int kills = 100;
  int finished = 0;
  for (int round = 0; round < kills; ++round) {
    area.write(ledger, old_text);
    auto child = ::fork();
    if (child == 0) ::_exit(area.run("import bank.csv --write").status);
    std::this_thread::sleep_for(std::chrono::microseconds(round * 1000));
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    auto now = area.read(ledger);
    finished += now == new_text;
    REQUIRE((now == old_text || now == new_text));
  }
  CHECK(area.run("import bank.csv --write").status == 0);
  CHECK(area.read(ledger) == new_text);
  INFO(finished << " of " << kills << " imports were done before they were killed");
  CHECK(area.listed() == "bank.csv\nimport.yaml\nledger/2014.yaml\nplan.yaml\n");
}

TEST_CASE("an import onto a full disk says so and leaves the old ledger", "[exchange]") {
  AreaFolder area;
  set_up(area);
  area.write(ledger, old_text);
  auto child = ::fork();
  if (child == 0) {
    ::signal(SIGXFSZ, SIG_IGN);
    struct rlimit limit {
      1000, 1000
    };
    ::setrlimit(RLIMIT_FSIZE, &limit);
    auto ran = area.run("import bank.csv --write");
    bool told = ran.err.starts_with("quorate: ledger/2014.yaml: the new file cannot be written: ");
    ::_exit(ran.status == 3 && told && ran.out.empty() ? 7 : 8);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  CHECK(WEXITSTATUS(status) == 7);
  CHECK(area.read(ledger) == old_text);
}
