// What is due, with the reports on grants: by when a group reports back follows from what it was paid, so it stands
// with the money and not with the other days.
#pragma once
#include <vector>

#include "govern/due.h"

namespace quorate {

// As `all_due`, and the reports that groups still owe on what they were paid.
std::vector<Due> due_with_grants(const Area& area, Date as_of, int days);

}  // namespace quorate
