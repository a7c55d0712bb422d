// All that an area's files have told us, and which parts of that can be relied on.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/constitution.h"
#include "model/documents.h"
#include "model/grants.h"
#include "model/ledger.h"
#include "model/meeting.h"
#include "model/membership.h"
#include "model/plan.h"
#include "model/programme.h"
#include "model/waivers.h"

namespace quorate {

// The parts of an area that a rule or a report may need. A mistake in a file damages the parts its field belongs to;
// what needs a damaged part is not run, and says so, rather than blame what is right.
enum class Reads : std::uint64_t {
  nothing = 0,
  area = 1u << 0,  // name, programme, trusted organisation
  awards = 1u << 1,
  plan = 1u << 2,  // title, status, dates, reviews
  periods = 1u << 3,
  lines = 1u << 4,  // which lines there are, and their budgets
  costs = 1u << 5,  // the prose's arithmetic
  leads = 1u << 6,
  milestones = 1u << 7,
  measures = 1u << 8,
  outcomes = 1u << 9,
  printed = 1u << 10,
  fees = 1u << 11,
  partners = 1u << 12,
  risks = 1u << 13,
  words = 1u << 14,  // prose that nothing is computed from
  constitution = 1u << 15,
  people = 1u << 16,  // who there is, their residency and votes
  terms = 1u << 17,
  offices = 1u << 18,
  sub_groups = 1u << 19,
  interests = 1u << 20,   // standing interests of members
  meetings = 1u << 21,    // which meetings there were, their days and kinds
  notice = 1u << 22,      // places and times, notices and agendas
  attendance = 1u << 23,  // who was there, and when they came or left
  declared = 1u << 24,    // interests declared at meetings
  decisions = 1u << 25,
  minutes = 1u << 26,
  documents = 1u << 27,  // documents, undertakings, reviews
  ledger = 1u << 28,     // entries: kinds, days, amounts, lines and periods
  payments = 1u << 29,   // payees, decisions and receipts of entries; reports on the money
  grants = 1u << 30,
  waivers = 1ull << 31,
  everything = (1ull << 32) - 1,
};
constexpr Reads operator|(Reads a, Reads b) {
  return static_cast<Reads>(static_cast<std::uint64_t>(a) | static_cast<std::uint64_t>(b));
}
constexpr Reads operator&(Reads a, Reads b) {
  return static_cast<Reads>(static_cast<std::uint64_t>(a) & static_cast<std::uint64_t>(b));
}
constexpr Reads operator~(Reads a) { return static_cast<Reads>(~static_cast<std::uint64_t>(a)) & Reads::everything; }
constexpr bool any(Reads a) { return a != Reads::nothing; }

// All parts that come from one kind of file.
inline constexpr Reads reads_membership =
    Reads::people | Reads::terms | Reads::offices | Reads::sub_groups | Reads::interests;
inline constexpr Reads reads_meetings =
    Reads::meetings | Reads::notice | Reads::attendance | Reads::declared | Reads::decisions | Reads::minutes;
inline constexpr Reads reads_ledger = Reads::ledger | Reads::payments;
inline constexpr Reads reads_plan = ~(Reads::constitution | reads_membership | reads_meetings | Reads::documents |
                                      reads_ledger | Reads::grants | Reads::waivers);

// A file that cannot be relied on in some part, and the first place that says why.
struct Damage {
  Reads parts = Reads::nothing;
  Span because;
};

struct Area {
  Plan plan;
  Constitution constitution;
  Membership membership;
  std::vector<Meeting> meetings;  // by day, then by name
  Documents documents;
  std::vector<Ledger> ledgers;  // by name
  Grants grants;
  Waivers waivers;
  std::optional<Programme> programme;  // the funder's own rules, where the area names a programme that is known
  std::vector<std::string_view> programmes_known;  // by the words with which areas name them
  bool has_plan = false, has_constitution = false, has_membership = false, has_documents = false, has_grants = false;
  std::vector<Damage> damages;
  std::vector<std::string> not_read;  // files of the area that this version does not look into
  std::vector<std::shared_ptr<const SourceFile>> files;

  // Its name, or words for an area that has none.
  std::string called() const { return plan.area && !plan.area->name->empty() ? *plan.area->name : "This area"; }
  // The name of the programme as the area writes it, in plan.yaml or constitution.yaml.
  const Text* programme_named() const {
    if (plan.area && plan.area->programme) return &*plan.area->programme;
    return constitution.programme ? &*constitution.programme : nullptr;
  }
  // A body that the plan or the membership names, by its id.
  const Organisation* organisation(std::string_view id) const {
    const auto* planned = plan.organisation(id);
    return planned ? planned : membership.organisation(id);
  }
  // An organisation's name by its id; what is no id of one stands for itself.
  std::string body_name(std::string_view id_or_name) const {
    const auto* body = organisation(id_or_name);
    return body ? *body->name : std::string(id_or_name);
  }
  // The first damage to any of the parts, or nothing.
  const Damage* damage_to(Reads parts) const {
    for (const auto& damage : damages)
      if (any(damage.parts & parts)) return &damage;
    return nullptr;
  }
  // The same, but of meetings only what stands in this one's file.
  const Damage* damage_to(Reads parts, const Meeting& meeting) const {
    for (const auto& damage : damages)
      if (any(damage.parts & parts) &&
          (!any(damage.parts & parts & reads_meetings) || any(damage.parts & parts & ~reads_meetings) ||
           damage.because.file == meeting.span.file))
        return &damage;
    return nullptr;
  }
};

}  // namespace quorate
