#include "support/group.h"

#include <deque>

#include "base/characters.h"

namespace quorate::test {

namespace {

const Member& pooled(std::size_t number) {
  static std::deque<Member> pool;
  while (pool.size() <= number) {
    auto& member = pool.emplace_back();
    member.id.text = "m" + std::to_string(pool.size());
  }
  return pool[number];
}

}  // namespace

Group& Group::add(int count, YesNoUnknown resident, Where where, YesNoUnknown votes) {
  for (int at = 0; at < count; ++at) body_.push_back({&pooled(body_.size()), resident, votes, where, {}});
  return *this;
}

Group& Group::residents(int there, int absent) {
  return add(there, YesNoUnknown::yes, Where::present).add(absent, YesNoUnknown::yes, Where::absent);
}

Group& Group::others(int there, int absent) {
  return add(there, YesNoUnknown::no, Where::present).add(absent, YesNoUnknown::no, Where::absent);
}

Group& Group::advisory(int there, int absent) {
  return add(there, YesNoUnknown::no, Where::present, YesNoUnknown::no)
      .add(absent, YesNoUnknown::no, Where::absent, YesNoUnknown::no);
}

Votes Group::voters(int count, int after) const {
  Votes out;
  for (const auto& head : body_) {
    if (head.where != Where::present || head.votes != YesNoUnknown::yes) continue;
    if (after-- > 0) continue;
    if (count-- <= 0) break;
    out.names.push_back({head.member->id.text, {}});
  }
  return out;
}

Threshold threshold(const std::string& comparison, const std::string& wanted, std::optional<Base> of) {
  Threshold out;
  ShareOrCount value;
  if (all_digits(wanted))
    value = std::stoi(wanted);
  else
    value = *parse_share(wanted);
  (comparison == "at_least" ? out.at_least : out.more_than) = Located<ShareOrCount>{value, {}};
  if (of) out.of = Located<Base>{*of, {}};
  return out;
}

Votes number(int count) {
  Votes out;
  out.number = count;
  return out;
}

ConstitutionVersion allenton() {
  ConstitutionVersion out;
  auto& quorum = out.quorum.emplace();
  quorum.members = threshold("more_than", "1/2", Base::members);
  quorum.residents = threshold("more_than", "1/2", Base::present);
  quorum.if_inquorate = Located<OnInquorate>{OnInquorate::no_votes, {}};
  auto& ordinary = out.decisions.emplace_back();
  ordinary.matter.value = "ordinary";
  ordinary.carries = threshold("more_than", "1/2", Base::present);
  ordinary.consensus = Allowed::allowed;
  auto& membership = out.decisions.emplace_back();
  membership.matter.value = "membership";
  membership.carries = threshold("at_least", "2/3", Base::members);
  membership.residents_among = {{ResidentsAmong::carrying, {}}};
  auto& funds = out.decisions.emplace_back();
  funds.matter.value = "funds-to-partner";
  funds.consent = Consent::partner;
  out.casting_vote.emplace().holder.value = "chair";
  auto& removal = out.removal.emplace();
  removal.needs = {{RemovalNeed::told_beforehand, {}}, {RemovalNeed::quorate, {}}, {RemovalNeed::voted, {}}};
  return out;
}

}  // namespace quorate::test
