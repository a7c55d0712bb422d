// A JSON value, for the reports to build; the library that writes it is known to json.cpp alone.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/money.h"

namespace quorate {

struct Area;

struct Json;
using JsonList = std::vector<Json>;
using JsonObject = std::vector<std::pair<std::string, Json>>;  // keys stay in this order

struct Json {
  std::variant<std::nullptr_t, bool, std::int64_t, Money, std::string, JsonList, JsonObject> value = nullptr;

  Json() = default;
  // By hand, because g++ 12 crashes where memory runs out while it copies such a variant as a whole.
  Json(const Json& other) {
    std::visit([this](auto held) { value = std::move(held); }, other.value);
  }
  Json& operator=(const Json& other) { return *this = Json(other); }
  Json(Json&&) = default;
  Json& operator=(Json&&) = default;
  Json(bool flag) : value(flag) {}
  Json(std::int64_t number) : value(number) {}
  Json(std::uint32_t number) : value(static_cast<std::int64_t>(number)) {}
  Json(std::size_t number) : value(static_cast<std::int64_t>(number)) {}
  explicit Json(Money pounds) : value(pounds) {}  // as a number, 15000.5; for forms of others that ask for one
  Json(std::string text) : value(std::move(text)) {}
  Json(std::string_view text) : value(std::string(text)) {}
  Json(const char* text) : value(std::string(text)) {}
  Json(JsonList list) : value(std::move(list)) {}
  Json(JsonObject object) : value(std::move(object)) {}
};

// Whole pence, and the same as text for people.
Json money_json(Money money);
Json money_json(Money money, bool known);        // the words "not known" where it is not
Json date_json(const std::optional<Date>& day);  // null where there is none

// What a report on an area says, behind the head that all of them share: schema_version, as_of, area.
JsonObject report_json(const Area& area, Date as_of, JsonObject body);

// Two blanks of indent, a line end behind it. Everything but plain ASCII is written as an escape, so that nothing a
// text holds can act where the JSON is shown.
std::string to_json(const Json& value);

}  // namespace quorate
