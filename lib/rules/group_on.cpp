#include <fmt/core.h>

#include <algorithm>

#include "base/words.h"
#include "rules/answer_words.h"
#include "rules/group_on.h"

namespace quorate {
namespace {

bool begun(const Membership& membership, Date day) {
  return std::any_of(membership.members.begin(), membership.members.end(), [&](const Member& member) {
    return member.terms.empty() ||
           std::any_of(member.terms.begin(), member.terms.end(), [&](const Term& term) { return *term.from <= day; });
  });
}

// Who sets a limit.
struct Limits {
  const MemberLimits* limits;
  std::optional<bool> non_voting_counted;
  Layer layer;
  std::string whose;
};

std::vector<Limits> limits_on(const Case& about) {
  std::vector<Limits> out;
  const auto* rules = version_on(about.area.constitution, about.as_of);
  if (rules && rules->members)
    out.push_back({&*rules->members, non_voting_counted(*rules), Layer::constitution, "the constitution"});
  const auto& programme = about.area.programme;
  if (programme && programme->members) out.push_back({&*programme->members, {}, Layer::programme, *programme->name});
  return out;
}

std::string size_message(const Answer& answer, SizeLimit limit, const Limits& by, std::size_t members) {
  bool least = limit == SizeLimit::minimum;
  auto number = least ? **by.limits->minimum : **by.limits->maximum;
  auto asks = fmt::format("{} {} {}", by.whose, least ? "asks for at least" : "allows at most", number);
  if (answer.answer == Verdict::no) return fmt::format("{}, and {}", counted(members, "member"), asks);
  return fmt::format("{}, and {}: whether that is kept depends on who is counted", counted(members, "member"), asks);
}

// Whether the files say of anybody whether they vote. Where they do not, what is asked of voting members is not known.
bool votes_stated(const Body& body) {
  return std::any_of(body.begin(), body.end(), [](const Head& head) { return head.votes != YesNoUnknown::unknown; });
}

}  // namespace

std::optional<Body> group_on(const Area& area, Date day) {
  if (!area.has_membership || !begun(area.membership, day)) return {};
  return body_of(register_on(area.membership, day));
}

bool answerable(const Threshold& test, const Body& body) {
  return votes_stated(body) || !test.of || **test.of != Base::voting;
}

Body members_alike(Body body) {
  bool called = std::any_of(body.begin(), body.end(), [](const Head& head) { return !head.called.empty(); });
  if (called || votes_stated(body)) return body;
  for (auto& head : body) head.votes = YesNoUnknown::yes;
  return body;
}

std::string residents_asked(const Threshold& test) { return words(test) + (is_share(test) ? "" : " residents"); }

Span members_place(const Area& area) {
  for (const auto& file : area.files) {
    if (file->path() != "membership.yaml") continue;
    constexpr std::string_view key = "members";
    auto text = file->text();
    for (auto at = text.find(key); at != std::string_view::npos; at = text.find(key, at + 1))
      if ((at == 0 || text[at - 1] == '\n') && text.substr(at + key.size()).starts_with(':'))
        return {file.get(), static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + key.size())};
    return {file.get(), 0, 0};
  }
  return {};
}

std::string some_names(const std::vector<const Member*>& members) {
  constexpr std::size_t most = 8;
  std::vector<std::string> names;
  for (std::size_t at = 0; at < members.size() && at < most; ++at) names.push_back(*members[at]->name);
  if (members.size() > most) names.push_back(fmt::format("{} more", members.size() - most));
  return joined(names);
}

void check_size(const Case& about, const Tell& tell, SizeLimit limit) {
  auto group = group_on(about.area, about.as_of);
  if (!group) return;
  auto body = members_alike(*group);
  for (const auto& by : limits_on(about)) {
    auto sizes = size_of(*by.limits, by.non_voting_counted, body);
    bool least = limit == SizeLimit::minimum;
    const auto& answer = least ? sizes.enough : sizes.not_too_many;
    if (answer.answer == Verdict::yes || answer.answer == Verdict::not_set) continue;
    bool open = answer.answer == Verdict::depends;
    tell({members_place(about.area),
          fmt::format("membership/{}/{}", least ? "minimum" : "maximum", name(by.layer)),
          size_message(answer, limit, by, body.size()),
          least ? "find new members; if somebody who belongs to the group is missing from the file, add them"
                : "let the group decide who stands down; if somebody has left, write `to:` and the day in their term",
          working_of(answer),
          {},
          answer.clause,
          open ? std::optional(Severity::note) : std::nullopt,
          by.layer});
  }
}

}  // namespace quorate
