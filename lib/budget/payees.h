// Who was paid: an organisation written by its name is the same body as by its id.
#pragma once
#include <string_view>
#include <unordered_map>

#include "model/area.h"

namespace quorate {

class PayeeBodies {
 public:
  explicit PayeeBodies(const Area& area);

  // Of an organisation's id or name its id; empty for what is neither, and for a name that several share.
  std::string_view organisation(std::string_view id_or_name) const;

 private:
  std::unordered_map<std::string_view, std::string_view> ids_;
};

}  // namespace quorate
