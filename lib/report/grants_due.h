// What is due, with the reports on grants: by when a group reports back follows from what it was paid, so it stands
// with the money and not with the other days.
#pragma once
#include <vector>

#include "govern/due.h"

namespace quorate {

// What is read for that.
inline constexpr Reads reads_due = Reads::people | Reads::terms | Reads::offices | Reads::constitution |
                                   Reads::meetings | Reads::notice | Reads::decisions | Reads::minutes |
                                   Reads::documents | Reads::plan | Reads::lines | Reads::milestones | Reads::area |
                                   Reads::grants;
// As `all_due`, and the reports that groups still owe on what they were paid.
std::vector<Due> due_with_grants(const Area& area, Date as_of, int days);

}  // namespace quorate
