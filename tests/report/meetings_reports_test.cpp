// What the commands about meetings print: their JSON, and that nothing private or under embargo comes out of any of
// them.
#include <nlohmann/json.hpp>

#include "report/agenda_report.h"
#include "report/due_report.h"
#include "report/grants_due.h"
#include "report/meetings_report.h"
#include "report/minutes_report.h"
#include "report/render/render.h"
#include "support/program.h"
#include "support/valid_area.h"

using namespace quorate;
using namespace quorate::test;
using nlohmann::json;

namespace {

json fernside(std::vector<std::string> words) {
  words.insert(words.end(), {"examples/fernside", "--as-of", "2016-09-30", "--format", "json"});
  auto ran = run_program(words);
  REQUIRE(ran.status == 0);
  return json::parse(ran.out);
}

Area area_of(const std::string& overlay) { return read_whole(laid_over(overlay).texts); }

// Every format of a report as one text.
std::string everywhere(const Document& document, const Document& flat, const Json& json) {
  return to_text(document, {80, false, false}) + to_markdown(document) + to_csv(flat) + to_json(json);
}

std::string minutes_everywhere(const Area& area, std::size_t meeting, const char* as_of, bool confidential) {
  MinutesQuestion question{area.meetings[meeting], *parse_date(as_of), confidential, false};
  auto flat = question;
  flat.flat = true;
  return everywhere(minutes_document(area, question), minutes_document(area, flat), minutes_json(area, question));
}

std::string other_reports(const Area& area, const char* as_of) {
  auto day = *parse_date(as_of);
  MeetingsQuestion list{day, {}, false}, flat_list{day, {}, true};
  AgendaQuestion agenda{add_days(day, 1), day};
  DueQuestion due{day, 365, false}, flat_due{day, 365, true};
  auto dues = due_with_grants(area, day, due.days);
  return everywhere(meetings_document(area, list), meetings_document(area, flat_list), meetings_json(area, list)) +
         everywhere(agenda_document(area, agenda), agenda_document(area, agenda), agenda_json(area, agenda)) +
         everywhere(due_document(area, dues, due), due_document(area, dues, flat_due), due_json(area, dues, due));
}

bool holds(const std::string& text, std::string_view word) { return text.find(word) != std::string::npos; }

constexpr const char* with_private_item = R"(# in meetings/2014-01-08.yaml
agenda:
  items:
    - {no: 1, title: Hub lease}
    - {no: 2, title: Zebrawood, public: no}
interests:
  - {member: beech, item: 2, kind: financial, how: owns the zebrawood, action: withdrew}
  - {member: cedar, how: heard of the zebrawood}
  - {member: dogwood, item: 1, kind: loyalty, how: trustee, action: remained}
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: consensus, outcome: carried}
  - {id: zebrawood-sale, item: 2, text: The zebrawood is sold., by: consensus, outcome: carried}
  - {id: zebrawood-put-off, item: 2, text: More zebrawood is put off., outcome: deferred}
  - {id: of-no-item, text: Of the zebrawood too., by: consensus, outcome: carried}
)";

constexpr const char* with_embargo = R"(# in meetings/2014-01-08.yaml
agenda:
  items:
    - {no: 1, title: Zebrawood}
attending: [{name: Zebrawood dealer}]
decisions:
  - {id: zebrawood-sale, item: 1, text: The zebrawood is sold., outcome: deferred}
minutes: {status: draft, embargo: {until: 2014-04-01, why: the price of zebrawood}}
)";

}  // namespace

TEST_CASE("the list of meetings as JSON", "[report][meetings]") {
  auto list = fernside({"meetings"});
  REQUIRE(list["meetings"].size() == 20);
  const auto& inquorate = list["meetings"][4];
  CHECK(inquorate["id"] == "2014-07-09");
  CHECK(inquorate["present"] == 5);
  CHECK(inquorate["members"] == 11);
  CHECK(inquorate["quorate"] == "no");
  CHECK(inquorate["decisions"] == 0);
  CHECK(inquorate["minutes"]["status"] == "approved");
  CHECK(list["meetings"][6]["quorate"].is_null());  // the quorum of the group is none of the forum's
  CHECK(list["meetings"][17]["minutes"]["published"].is_null());
  CHECK(fernside({"meetings", "--year", "2014"})["meetings"].size() == 7);
}

TEST_CASE("minutes as JSON hold the four facts and our own answer", "[report][meetings]") {
  auto lost = fernside({"minutes", "2014-05-14"});
  CHECK(lost["decisions"][2]["outcome"] == "lost");
  CHECK(lost["decisions"][2]["carried"] == "no");
  CHECK(lost["decisions"][2]["differs"] == false);
  auto badly = fernside({"minutes", "2015-03-11"});
  CHECK(badly["interests"][0] == json{{"member", "cedar"},
                                      {"kind", "indirect"},
                                      {"item", 3},
                                      {"how", "her son is employed there"},
                                      {"action", "remained"}});
  CHECK(badly["quorum"]["answer"] == "yes");
}

TEST_CASE("what is due as JSON", "[report][meetings]") {
  auto due = fernside({"due"})["due"];
  REQUIRE(due.size() == 9);
  CHECK(due[0]["kind"] == "minutes");
  CHECK(due[0]["overdue"] == true);
  CHECK(due[0]["subject"] == "meeting/2016-05-11/minutes");
  CHECK(due[1]["kind"] == "grant-report");
  CHECK(due[2]["kind"] == "agm");
  CHECK(due[2]["on"] == "2016-10-21");
  CHECK(due[2]["depends"] == true);
  CHECK(fernside({"due", "--days", "0"})["due"].size() == 2);
}

TEST_CASE("an agenda holds the minutes to approve and what was put off", "[report][meetings]") {
  auto agenda = fernside({"agenda", "2016-11-09"});
  CHECK(agenda["chair"] == json::array({"ivy"}));
  CHECK(agenda["items_due"] == "2016-10-30");
  CHECK(agenda["notice_due"].is_null());
  CHECK(agenda["items"][2]["what"] == "Minutes of the meeting of 14 September 2016 (draft)");
}

TEST_CASE("an item that is not public never comes out", "[report][meetings]") {
  auto area = area_of(with_private_item);
  auto minutes = minutes_everywhere(area, 0, "2014-01-15", false);
  CHECK_FALSE(holds(minutes, "ebrawood"));
  CHECK(holds(minutes, "The lease is signed."));
  CHECK(holds(minutes, "1 item, 2 declared interests and 3 decisions"));
  CHECK_FALSE(holds(other_reports(area, "2014-01-15"), "ebrawood"));
  CHECK(holds(minutes_everywhere(area, 0, "2014-01-15", true), "The zebrawood is sold."));
}

TEST_CASE("an item that is not public and has no number holds back numbers that no public item has", "[report]") {
  auto area = area_of(R"(# in meetings/2014-01-08.yaml
agenda:
  items:
    - {no: 1, title: Hub lease}
    - {title: Zebrawood, public: no}
interests:
  - {member: beech, item: 2, kind: financial, how: owns the zebrawood, action: withdrew}
decisions:
  - {id: hub-lease, item: 1, text: The lease is signed., by: consensus, outcome: carried}
  - {id: zebrawood-sale, item: 2, text: The zebrawood is sold., by: consensus, outcome: carried}
)");
  auto minutes = minutes_everywhere(area, 0, "2014-01-15", false);
  CHECK_FALSE(holds(minutes, "ebrawood"));
  CHECK(holds(minutes, "The lease is signed."));
  CHECK(holds(minutes, "1 item, 1 declared interest and 1 decision"));
}

TEST_CASE("a number that no item has is public where every item that is not has its own", "[report]") {
  auto area = area_of(R"(# in meetings/2014-01-08.yaml
agenda:
  items:
    - {no: 1, title: Hub lease}
    - {no: 2, title: Zebrawood, public: no}
decisions:
  - {id: other, item: 3, text: Another thing is done., by: consensus, outcome: carried}
)");
  CHECK(holds(minutes_everywhere(area, 0, "2014-01-15", false), "Another thing is done."));
}

TEST_CASE("while an embargo runs only the fact comes out", "[report][meetings]") {
  auto area = area_of(with_embargo);
  auto minutes = minutes_everywhere(area, 0, "2014-04-01", false);
  CHECK_FALSE(holds(minutes, "ebrawood"));
  CHECK_FALSE(holds(minutes, "Ash"));
  CHECK(holds(minutes, "under embargo"));
  CHECK_FALSE(holds(other_reports(area, "2014-04-01"), "ebrawood"));
  CHECK(holds(minutes_everywhere(area, 0, "2014-04-02", false), "The zebrawood is sold."));
  CHECK(holds(minutes_everywhere(area, 0, "2014-04-01", true), "The zebrawood is sold."));
}

TEST_CASE("a meeting that is not there is answered with a near one", "[report][meetings]") {
  auto ran = run_program({"minutes", "2014-10-22-amg", "examples/fernside"});
  CHECK(ran.status == 2);
  CHECK(holds(ran.err, "did you mean `2014-10-22-agm`?"));
  CHECK(run_program({"minutes", "2014-10-22", "examples/fernside"}).status == 0);
  CHECK(run_program({"agenda", "examples/fernside", "--as-of", "2016-09-30"}).status == 2);
  CHECK(run_program({"agenda", "2016-02-30", "examples/fernside"}).status == 2);
  CHECK(run_program({"due", "--days", "many", "examples/fernside"}).status == 2);
}

TEST_CASE("reports on grants are due with everything else", "[report]") {
  auto due = fernside({"due"});
  std::size_t reports = 0;
  for (const auto& one : due["due"]) {
    if (one["kind"] != "grant-report") continue;
    ++reports;
    CHECK(one["what"] == "report on the grant to Fernside Juniors");
    CHECK(one["on"] == "2016-09-23");
    CHECK(one["overdue"] == true);
    CHECK(one["subject"] == "grants/juniors-2015/report");
    CHECK(one["file"] == "grants.yaml");
  }
  CHECK(reports == 1);
}

TEST_CASE("status says what the chest awarded, what is unpaid, and which reports are late", "[report]") {
  auto status = fernside({"status"});
  std::string says;
  for (const auto& line : status["lines"])
    if (line["topic"] == "Community chest") says = line["says"];
  CHECK(says == "£8,100 awarded in 18 grants, £500 of it not paid yet; 1 report overdue: `quorate grants`");
}
