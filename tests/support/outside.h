// Other programs, for tests that ask what they make of our files. Where one is not installed, the test says so.
#pragma once
#include <map>
#include <string>

namespace quorate::test {

struct Outside {
  int status = -1;
  std::string output;  // errors among the rest
};

// A command of the shell; only fixed words of the tests stand in it.
Outside outside(const std::string& command);
bool installed(const std::string& program);

// Pence by account, as the program adds them up; accounts below one are not in it.
using Balances = std::map<std::string, long long>;
Balances hledger_balances(const std::string& file);
Balances ledger_balances(const std::string& file);
// Of an account and all below it.
long long below(const Balances& balances, const std::string& account);

}  // namespace quorate::test
