// A funder's own rules, as data with their sources: what it asks of every group it funds, beside the group's own rules.
// The data of each programme is a file in lib/programmes/; another programme is another file.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/constitution.h"
#include "model/located.h"
#include "model/plan.h"

namespace quorate {

// One published wording of how many must be residents: all its tests must hold.
struct ResidentWording : Quoted {
  std::vector<Threshold> tests;
};

struct ReviewDuty : Quoted {
  Located<ReviewOf> of;
  Located<TimeSpan> every;
};

struct Undertaking : Quoted {
  Id<Undertaking> id;
  Text text;
};

struct FeeDuty : Quoted {
  Located<Share> rate;
  std::optional<Located<FeeBase>> of;
  bool on_top = true;
};

// When the programme wants all money spent, and when it ends.
struct CloseOut : Quoted {
  Located<DateOrMonth> spent_by, closes;
};

struct Programme {
  Text programme;  // the word by which areas name it
  Text name;
  std::optional<MemberLimits> members;
  std::vector<ResidentWording> residents;
  std::vector<ReviewDuty> reviews;
  std::vector<Undertaking> undertakings;
  std::optional<FeeDuty> fee;
  std::optional<CloseOut> close_out;
};

}  // namespace quorate
