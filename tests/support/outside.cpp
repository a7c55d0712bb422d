#include "support/outside.h"

#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <stdexcept>

namespace quorate::test {
namespace {

// "£-1,234.50" and "0": pence.
long long pence(const std::string& amount) {
  std::string digits;
  for (char c : amount)
    if ((c >= '0' && c <= '9') || c == '-' || c == '.') digits += c;
  auto dot = digits.find('.');
  if (dot == std::string::npos) return std::stoll(digits + "00");
  if (digits.size() - dot != 3) throw std::runtime_error("not an amount: " + amount);
  return std::stoll(digits.erase(dot, 1));
}

// Lines of an account, a mark and an amount.
Balances balances(const Outside& ran, const std::string& mark) {
  if (ran.status != 0) throw std::runtime_error(ran.output.substr(0, 2000));
  Balances out;
  for (std::size_t at = 0; at < ran.output.size();) {
    auto end = std::min(ran.output.find('\n', at), ran.output.size());
    auto line = ran.output.substr(at, end - at);
    at = end + 1;
    auto middle = line.find(mark);
    if (middle == std::string::npos || line.starts_with("\"account\"")) continue;
    auto first = line.starts_with('"') ? 1u : 0u;
    out[line.substr(first, middle - first)] += pence(line.substr(middle + mark.size()));
  }
  return out;
}

}  // namespace

Outside outside(const std::string& command) {
  Outside out;
  auto* pipe = ::popen(("exec 2>&1; export LC_ALL=C.UTF-8; " + command).c_str(), "r");
  if (!pipe) throw std::runtime_error("no shell for a test");
  std::array<char, 4096> buffer{};
  for (std::size_t count; (count = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
    out.output.append(buffer.data(), count);
  auto status = ::pclose(pipe);
  out.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return out;
}

bool installed(const std::string& program) { return outside("command -v " + program).status == 0; }

Balances hledger_balances(const std::string& file) {
  return balances(outside("hledger -f " + file + " balance --flat --empty --no-total -O csv"), "\",\"");
}

Balances ledger_balances(const std::string& file) {
  return balances(outside("ledger --args-only -f " + file +
                          " balance --flat --empty --no-total --format '%(account)=%(amount)\\n'"),
                  "=");
}

long long below(const Balances& balances, const std::string& account) {
  auto own = balances.find(account);
  auto sum = own == balances.end() ? 0 : own->second;
  for (auto at = balances.lower_bound(account + ":"); at != balances.end() && at->first.starts_with(account + ":");
       ++at)
    sum += at->second;
  return sum;
}

}  // namespace quorate::test
