// waivers.yaml: findings that the group has set aside: which rule, about what, why, who allowed it and until when.
#pragma once
#include <optional>
#include <vector>

#include "base/date.h"
#include "model/located.h"
#include "model/meeting.h"

namespace quorate {

struct Waiver {
  Text rule;     // its name, with or without its topic
  Text subject;  // what the finding is about, as its JSON names it
  Text reason;
  std::optional<Ref<Decision>> decision;
  std::optional<Located<Date>> until;  // the last day on which it holds
  Span span;
};

struct Waivers {
  std::vector<Waiver> waivers;
};

}  // namespace quorate
