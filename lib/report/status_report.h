// The area on one screen: people, money, meetings, what is due, and how many findings there are.
#pragma once
#include "check/check.h"
#include "report/document.h"
#include "report/json.h"

namespace quorate {

Document status_document(const CheckResult& result);
Json status_json(const CheckResult& result);

}  // namespace quorate
