// What a check found, told in each format. Only the text shows the lines themselves.
#pragma once
#include "check/check.h"
#include "report/document.h"
#include "report/json.h"
#include "report/render/render.h"

namespace quorate {

struct FindingsOptions {
  std::string folder;  // put before each file's path, so that a reader can open it from where they stand
  TextStyle style;
};

std::string findings_text(const CheckResult& result, const FindingsOptions& options);
Document findings_document(const CheckResult& result);  // for Markdown
Document findings_table(const CheckResult& result);     // for CSV
Json findings_json(const CheckResult& result);

}  // namespace quorate
