#include "report/answer_json.h"

namespace quorate {

Json working_json(const Working& working) {
  JsonList out;
  for (const auto& figure : working)
    out.push_back(
        JsonObject{{"name", figure.name}, {"value", figure.number ? Json(*figure.number) : Json(figure.value)}});
  return out;
}

Json readings_json(const Answer& answer) {
  JsonList out;
  for (const auto& reading : answer.readings)
    out.push_back(JsonObject{
        {"reading", reading.name}, {"answer", name(reading.answer)}, {"working", working_json(reading.working)}});
  return out;
}

std::string_view words(YesNoUnknown answer) {
  constexpr std::string_view names[] = {"no", "yes", "unknown"};
  return names[static_cast<std::size_t>(answer)];
}

Json date_json(const std::optional<Date>& day) { return day ? Json(iso(*day)) : Json(); }

}  // namespace quorate
