#include "report/json.h"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

#include "model/area.h"

namespace quorate {
namespace {

using Library = nlohmann::ordered_json;

struct Convert {
  Library operator()(const JsonList& list) const {
    auto out = Library::array();
    for (const auto& item : list) out.push_back(std::visit(*this, item.value));
    return out;
  }
  Library operator()(const JsonObject& object) const {
    auto out = Library::object();
    for (const auto& [key, item] : object) out[key] = std::visit(*this, item.value);
    return out;
  }
  // The library has no other number with pence. It writes the shortest that reads back the same: exact for all amounts.
  Library operator()(const Money& pounds) const { return static_cast<double>(pounds.pence) / 100.0; }
  template <class T>
  Library operator()(const T& plain) const {
    return plain;
  }
};

}  // namespace

Json money_json(Money money) { return JsonObject{{"pence", Json(money.pence)}, {"text", text(money)}}; }

Json money_json(Money money, bool known) { return known ? money_json(money) : Json("not known"); }

Json date_json(const std::optional<Date>& day) { return day ? Json(iso(*day)) : Json(); }

JsonObject report_json(const Area& area, Date as_of, JsonObject body) {
  JsonObject out{{"schema_version", std::int64_t{1}}, {"as_of", iso(as_of)}, {"area", area.called()}};
  std::move(body.begin(), body.end(), std::back_inserter(out));
  return out;
}

// Pairs of colons and `##[` stand only inside texts; a CI system would read orders there, so half of each is an escape.
std::string to_json(const Json& value) {
  auto out = std::visit(Convert{}, value.value).dump(2, ' ', true, Library::error_handler_t::replace) + "\n";
  for (std::string_view order : {"::", "##["})
    for (std::size_t at = 0; (at = out.find(order, at)) != std::string::npos; ++at)
      out.replace(at, 1, order[0] == ':' ? "\\u003a" : "\\u0023");
  return out;
}

}  // namespace quorate
