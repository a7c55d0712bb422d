#include "govern/answer.h"

#include <algorithm>

namespace quorate {

std::string_view name(Verdict verdict) {
  constexpr std::string_view names[] = {"no", "yes", "depends", "not-set"};
  return names[static_cast<std::size_t>(verdict)];
}

Verdict agreed(std::span<const Verdict> verdicts) {
  if (verdicts.empty()) return Verdict::not_set;
  bool same = std::all_of(verdicts.begin(), verdicts.end(), [&](Verdict one) { return one == verdicts[0]; });
  return same ? verdicts[0] : Verdict::depends;
}

Verdict all_of(std::span<const Verdict> verdicts) {
  auto any = [&](Verdict wanted) { return std::find(verdicts.begin(), verdicts.end(), wanted) != verdicts.end(); };
  if (any(Verdict::no)) return Verdict::no;
  if (any(Verdict::depends)) return Verdict::depends;
  return any(Verdict::yes) ? Verdict::yes : Verdict::not_set;
}

std::vector<Choice> choices_of(std::span<const Axis> axes) {
  std::vector<Choice> out{{}};
  for (const auto& axis : axes) {
    std::vector<Choice> longer;
    for (const auto& choice : out)
      for (std::size_t at = 0; at < axis.names.size(); ++at) {
        longer.push_back(choice);
        longer.back().push_back(at);
      }
    out = std::move(longer);
  }
  return out;
}

std::string name_of(std::span<const Axis> axes, const Choice& choice) {
  std::string out;
  for (std::size_t at = 0; at < axes.size(); ++at) out += (at == 0 ? "" : ", ") + axes[at].names[choice[at]];
  return out;
}

}  // namespace quorate
