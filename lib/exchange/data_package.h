// The money as tables for spreadsheets and statistics: each a CSV file, and a description of them all by which other
// programs read them (a data package, specs.frictionlessdata.io).
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "report/document.h"
#include "report/json.h"
#include "report/spending_report.h"

namespace quorate {

struct DataField {
  const char* name;
  const char* type;  // as the description calls it: string, number, integer, date
  const char* about;
};

struct DataTable {
  const char* name;
  const char* about;
  std::vector<DataField> fields;
  std::vector<TableRow> rows;
};

// Periods, lines, the figures of each line in each period, entries.
std::vector<DataTable> data_tables(const Books& books);
std::string to_csv(const DataTable& table);

// Every file of the package, and what it holds; its description comes last.
std::vector<std::pair<std::string, std::string>> data_package(const Books& books);

// All of it as one JSON value.
Json money_export(const Books& books);

}  // namespace quorate
