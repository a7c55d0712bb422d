// What of a meeting everybody may see: the items that are not public, and whatever may belong to them, are kept back.
#include "govern/publishable.h"

#include "support/read.h"

using namespace quorate;
using namespace quorate::test;

namespace {

std::string shown(const Publishable& what) {
  std::string out;
  for (const auto* one : what.items) out += one->title.value + " ";
  for (const auto* one : what.decisions) out += one->id.text + " ";
  for (const auto* one : what.interests) out += one->how->value + " ";
  return out + "without " + std::to_string(what.items_left_out) + std::to_string(what.decisions_left_out) +
         std::to_string(what.interests_left_out);
}

Area meeting(const std::string& items, const std::string& more = "") {
  return read_whole({{"membership.yaml", "members: [{id: ash, name: A. Ash}]\n"},
                     {"meetings/2014-03-12.yaml",
                      "meeting: {date: 2014-03-12, kind: partnership}\n" +
                          (items.empty() ? "" : "agenda: {items: [" + items + "]}\n") +
                          "decisions:\n  - {id: first, text: One., item: 1}\n  - {id: second, text: Two., item: 2}\n"
                          "  - {id: third, text: Three., item: 3}\n  - {id: loose, text: Loose.}\n"
                          "interests:\n  - {member: ash, item: 2, how: trustee}\n  - {member: ash, how: tenant}\n" +
                          more}});
}

std::string public_of(const Area& area, const std::string& as_of = "2014-03-12") {
  return shown(publishable(area.meetings[0], *parse_date(as_of)));
}

}  // namespace

TEST_CASE("all is shown where no item is kept back", "[govern]") {
  const std::string all = "first second third loose trustee tenant without 000";
  CHECK(public_of(meeting("")) == all);
  CHECK(public_of(meeting("{no: 1, title: One, public: yes}, {no: 2, title: Two}")) == "One Two " + all);
}

TEST_CASE("with an item goes what names it, and what names none", "[govern]") {
  CHECK(public_of(meeting("{no: 1, title: One}, {no: 2, title: Two, public: no}")) == "One first third without 122");
}

TEST_CASE("an item without a number may be any that no public item has", "[govern]") {
  CHECK(public_of(meeting("{no: 1, title: One}, {title: Secret, public: no}")) == "One first without 132");
  CHECK(public_of(meeting("{no: 1, title: One}, {no: 2, title: Two}, {title: Secret, public: no}")) ==
        "One Two first second trustee without 121");
  // One that is public needs no number.
  CHECK(public_of(meeting("{no: 1, title: One, public: no}, {title: Open}")) ==
        "Open second third trustee without 121");
}

TEST_CASE("a number that stands on a public item and on another shows neither", "[govern]") {
  CHECK(public_of(meeting("{no: 1, title: One}, {no: 2, title: Two}, {no: 2, title: Other, public: no}")) ==
        "One first third without 222");
}

TEST_CASE("an embargo keeps all of it back, from its first day to its last", "[govern]") {
  auto area = meeting("{no: 1, title: One}", "minutes: {embargo: {from: 2014-03-13, until: 2014-03-20}}\n");
  const std::string all = "One first second third loose trustee tenant without 000";
  CHECK(public_of(area, "2014-03-12") == all);
  CHECK(public_of(area, "2014-03-13") == "without 042");
  CHECK(public_of(area, "2014-03-20") == "without 042");
  CHECK(public_of(area, "2014-03-21") == all);
  CHECK(publishable(area.meetings[0], *parse_date("2014-03-20")).embargoed);
  CHECK_FALSE(publishable(area.meetings[0], *parse_date("2014-03-21")).embargoed);
  auto without_end = meeting("{no: 1, title: One}", "minutes: {embargo: {why: A lease}}\n");
  CHECK(public_of(without_end, "2019-03-12") == "without 042");
}

TEST_CASE("in confidence all is shown", "[govern]") {
  auto area = meeting("{no: 1, title: One, public: no}", "minutes: {embargo: {until: 2014-03-20}}\n");
  auto day = *parse_date("2014-03-13");
  const auto& one = area.meetings[0];
  CHECK(shown(shown_to(ShownTo::in_confidence, one, day)) == "One first second third loose trustee tenant without 000");
  CHECK(shown(shown_to(ShownTo::everybody, one, day)) == "without 042");
  CHECK(shown_to(ShownTo::in_confidence, one, day).shows(one.decisions[0]));
  CHECK_FALSE(shown_to(ShownTo::everybody, one, day).shows(one.decisions[0]));
}
