#include "govern/threshold.h"

#include <algorithm>
#include <cstdint>

namespace quorate {
namespace {

int needed_for(const ShareOrCount& wanted, bool more, int base) {
  if (const auto* count = std::get_if<int>(&wanted)) return *count + (more ? 1 : 0);
  auto share = std::get<Share>(wanted).value;
  auto product = share.over * base;
  auto whole = product / share.under;
  bool exact = product % share.under == 0;
  return std::max(1, static_cast<int>(more || !exact ? whole + 1 : whole));
}

}  // namespace

int needed(const Threshold& threshold, int base) {
  int out = 0;
  if (threshold.at_least) out = needed_for(**threshold.at_least, false, base);
  if (threshold.more_than) out = std::max(out, needed_for(**threshold.more_than, true, base));
  return out;
}

bool meets(const Threshold& threshold, Ratio ratio) { return ratio.have >= needed(threshold, ratio.base); }

bool says_nothing(const Threshold& threshold) { return !threshold.at_least && !threshold.more_than; }

bool is_share(const Threshold& threshold) {
  auto share = [](const auto& wanted) { return wanted && std::holds_alternative<Share>(**wanted); };
  return share(threshold.at_least) || share(threshold.more_than);
}

}  // namespace quorate
