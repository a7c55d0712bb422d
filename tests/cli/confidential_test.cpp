// What is not public does not come out of the commands about interests, votes and quorum either, in any format; with
// --confidential it does.
#include "support/program.h"
#include "support/valid_area.h"

using namespace quorate::test;

namespace {

constexpr const char* organisations = R"(# in membership.yaml
organisations: [{id: zebrawood, name: Zebrawood Dealers}, {id: hall, name: The Hall}]
)";

constexpr const char* with_private_item = R"(# in meetings/2014-01-08.yaml
agenda:
  items:
    - {no: 1, title: Hub lease}
    - {no: 2, title: Zebrawood, public: no}
interests:
  - {member: hazel, item: 2, kind: financial, how: owns the zebrawood, action: withdrew, organisation: zebrawood}
  - {member: cedar, how: heard of the zebrawood}
  - {member: dogwood, item: 1, kind: loyalty, how: trustee of the hall, action: withdrew, organisation: hall}
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: consensus, outcome: carried, commits: {amount: 10, to: hall}}
  - {id: zebrawood-sale, item: 2, text: The zebrawood is sold., by: consensus, outcome: carried, commits: {amount: 100, to: zebrawood}}
)";

constexpr const char* with_embargo = R"(# in meetings/2014-01-08.yaml
interests:
  - {member: hazel, item: 1, kind: financial, how: owns the zebrawood, action: withdrew, organisation: zebrawood}
decisions:
  - {id: zebrawood-sale, item: 1, text: The zebrawood is sold., by: consensus, outcome: carried}
minutes: {status: draft, embargo: {until: 2014-04-01}}
)";

Ran asked(const std::string& overlay, const std::string& today, std::vector<std::string> words) {
  return run_on_texts(laid_over(organisations + overlay).texts, today, words);
}

// The answer in every format, one behind the other; what went wrong too.
std::string everywhere(const std::string& overlay, const std::string& today, const std::vector<std::string>& words) {
  std::string out;
  for (auto format : {"text", "markdown", "csv", "json"}) {
    auto with = words;
    with.insert(with.end(), {"--format", format});
    auto ran = asked(overlay, today, with);
    out += ran.out + ran.err;
  }
  return out;
}

bool holds(const std::string& text, std::string_view word) { return text.find(word) != std::string::npos; }

constexpr const char* not_public = "quorate: this decision is not public: --confidential shows it\n";

}  // namespace

TEST_CASE("interests leaves out what is not public, and counts it", "[cli]") {
  auto said = everywhere(with_private_item, "2014-01-15", {"interests"});
  CHECK_FALSE(holds(said, "ebrawood"));
  CHECK(holds(said, "trustee of the hall"));
  CHECK(holds(said, "2 declarations and 1 decision that commits money are left out: not public; --confidential shows"));
  auto one = everywhere(with_private_item, "2014-01-15", {"interests", "--member", "dogwood"});
  CHECK_FALSE(holds(one, "ebrawood"));
  auto all = everywhere(with_private_item, "2014-01-15", {"interests", "--confidential"});
  CHECK(holds(all, "owns the zebrawood"));
  CHECK(holds(all, "2014-01-08/zebrawood-sale"));
  CHECK(holds(all, "Confidential: not to be published"));
  CHECK_FALSE(holds(all, "left out:"));
}

TEST_CASE("interests says nothing of a meeting under embargo until it is over", "[cli]") {
  auto said = everywhere(with_embargo, "2014-04-01", {"interests"});
  CHECK_FALSE(holds(said, "ebrawood"));
  CHECK(holds(said, "1 declaration is left out: not public; --confidential shows it"));
  CHECK(holds(everywhere(with_embargo, "2014-04-02", {"interests"}), "owns the zebrawood"));
}

TEST_CASE("vote does not answer for a decision that is not public", "[cli]") {
  for (auto word : {"2014-01-08/zebrawood-sale", "zebrawood-sale"}) {
    auto ran = asked(with_private_item, "2014-01-15", {"vote", word});
    CHECK(ran.status == 2);
    CHECK(ran.out.empty());
    CHECK(ran.err == not_public);
  }
  CHECK(asked(with_private_item, "2014-01-15", {"vote", "hub-lease"}).status == 0);
  auto shown = asked(with_private_item, "2014-01-15", {"vote", "zebrawood-sale", "--confidential"});
  CHECK(shown.status == 0);
  CHECK(holds(shown.out, "The zebrawood is sold."));
  CHECK(asked(with_embargo, "2014-04-01", {"vote", "zebrawood-sale"}).err == not_public);
  CHECK(asked(with_embargo, "2014-04-02", {"vote", "zebrawood-sale"}).status == 0);
  auto near = asked(with_private_item, "2014-01-15", {"vote", "2014-01-08/zebrawood-sail"});
  CHECK(near.status == 2);
  CHECK_FALSE(holds(near.err, "zebrawood-sale"));  // what it is called is not told either
}

TEST_CASE("quorum does not name decisions that are not public", "[cli]") {
  auto said = everywhere(with_private_item, "2014-01-15", {"quorum", "2014-01-08"});
  CHECK_FALSE(holds(said, "ebrawood"));
  CHECK(holds(said, "hub-lease"));
  CHECK(holds(said, "left out: not public; --confidential shows it."));
  auto all = everywhere(with_private_item, "2014-01-15", {"quorum", "2014-01-08", "--confidential"});
  CHECK(holds(all, "zebrawood-sale"));
  CHECK_FALSE(holds(all, "not public"));
}

TEST_CASE("quorum of a meeting under embargo is not told", "[cli]") {
  auto ran = asked(with_embargo, "2014-04-01", {"quorum", "2014-01-08"});
  CHECK(ran.status == 2);
  CHECK(ran.out.empty());
  CHECK(holds(ran.err, "under embargo: --confidential shows"));
  CHECK(asked(with_embargo, "2014-04-01", {"quorum", "2014-01-08", "--confidential"}).status == 0);
  CHECK(asked(with_embargo, "2014-04-02", {"quorum", "2014-01-08"}).status == 0);
}

TEST_CASE("status says no more of a meeting under embargo than that it was held", "[cli]") {
  auto said = everywhere(with_embargo, "2014-04-01", {"status"});
  CHECK(holds(said, "last on 8 January 2014: its minutes are under embargo"));
  CHECK_FALSE(holds(said, "1 decision"));
  CHECK(holds(everywhere(with_embargo, "2014-04-02", {"status"}), "quorate, 1 decision"));
}
