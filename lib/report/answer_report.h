// What reports on questions of governance share: an answer in words, as a table of its readings, and as JSON.
#pragma once
#include "govern/decision.h"
#include "report/document.h"
#include "report/json.h"

namespace quorate {

// What is asked in one reading, and whether it is met: "quorum: 11 members, 5 present, 6 needed".
struct ShownCondition {
  std::string words;
  Verdict met;
  bool operator==(const ShownCondition&) const = default;
};
struct ShownReading {
  std::string name;
  Verdict answer;
  std::vector<ShownCondition> conditions;
};
// What all readings share is shown once, before them; then each with what is its own.
Table readings_table(const std::string& heading, const std::vector<ShownReading>& readings);
std::vector<ShownReading> shown(const Answer& answer);
std::vector<ShownReading> shown(const DecisionAnswer& answer);
// One paragraph: the heading of the clause and its words, where the area quotes them; else where it stands.
void add_clause(const std::string& clause, const std::string& says, Span rule, Document& out);
Json working_json(const Working& working);    // a list of {name, value}; a plain number stays one
Json readings_json(const Answer& answer);     // a list of {reading, answer, working}; empty where nothing is open
std::string_view words(YesNoUnknown answer);  // "yes", "no", "unknown"
// `answer`, `readings`, `working`, `clause`, in this order.
JsonObject answer_json(const Answer& answer);

}  // namespace quorate
