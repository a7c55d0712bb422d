#include "rules/group_on.h"
#include "rules/rule.h"

namespace quorate {
namespace {

void check(const Case& about, const Tell& tell) { check_size(about, tell, SizeLimit::minimum); }

}  // namespace

extern const Rule too_few_members;
constinit const Rule too_few_members{
    .name = "too-few-members",
    .topic = Topic::membership,
    .title = "Fewer members than there must be",
    .severity = Severity::error,
    .layer = Layer::constitution,
    .reads = Reads::people | Reads::constitution | Reads::area,
    .since = "0.1",
    .clause =
        "Allenton delivery plan, section 8, Membership of the Group: a minimum of 8; programme guidance: at least "
        "eight people",
    .rationale =
        R"(The group has fewer members on this day than its own rules, or the programme's, ask for. Each of the two speaks for itself. Where the rules leave open whether members without a vote count, both readings are looked at; where those disagree this is a note. Find new members; a place can often be filled until the next election by co-option.)",
    .fails = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    members: {minimum: 10}
)",
    .passes = R"(# in constitution.yaml
constitution:
  - in_force: 2013-01-01
    members: {minimum: 9}
)",
    .check = check,
};

}  // namespace quorate
