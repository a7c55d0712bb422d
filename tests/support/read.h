// What many tests need: files of the project, and an area read from texts.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "check/check.h"
#include "format/read_area.h"
#include "source/parse_yaml.h"
#include "support/project_files.h"

namespace quorate::test {

using Texts = std::vector<std::pair<std::string, std::string>>;  // path and text

// The area that the texts say; the test ends where anything in them could not be read.
Area read_whole(Texts texts, Wanted wanted = Wanted::everything);

CheckResult check_texts(Texts texts, const std::string& as_of = "2014-01-15", const Selection& selection = {});

// The findings as "rule line:column", in order.
std::vector<std::string> told(const CheckResult& result);

}  // namespace quorate::test
