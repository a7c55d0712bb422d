// The grants that were awarded, as the 360Giving Data Standard publishes them (standard.threesixtygiving.org): as JSON
// and as one CSV sheet. Nothing is made up: what the standard needs and the area has not written is told instead.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "model/area.h"
#include "report/document.h"
#include "report/json.h"

namespace quorate {

struct OpenGrant {
  std::string id, title, description;
  std::optional<Money> applied_for, paid;  // where they are written
  Money awarded;
  std::optional<Date> on;
  bool person = false;  // then neither the name nor any words of the application are here
  std::string recipient_id, recipient_name;
};

struct OpenGrants {
  std::string area, place;
  std::string funder_id, funder_name;
  std::string programme_code, programme_title;  // the line of the plan that grants are paid from
  std::string licence, data_source;
  Date as_of;
  std::vector<OpenGrant> grants;
  std::vector<std::string> lacking;  // for a terminal, one a line; then this must not be published
};

OpenGrants open_grants(const Area& area, Date as_of);

Json open_grants_json(const OpenGrants& grants);
Document open_grants_sheet(const OpenGrants& grants);

}  // namespace quorate
