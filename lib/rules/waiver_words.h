// What the rules on waivers share: what each of their findings is about.
#pragma once
#include <string>

#include "model/waivers.h"

namespace quorate {

inline std::string waiver_subject(const Waiver& waiver) { return "waivers/" + *waiver.rule + "/" + *waiver.subject; }

}  // namespace quorate
