#include "format/personal_data.h"

using namespace quorate;

namespace {

// What is taken for personal data in the text, each as "kind: text".
std::vector<std::string> found_in(const std::string& text) {
  SourceFile file("plan.yaml", text);
  Diagnostics diagnostics;
  find_personal_data(file, diagnostics);
  std::vector<std::string> out;
  for (const auto& d : diagnostics) {
    CHECK(d.rule == "personal-data");
    out.push_back(d.message.substr(std::string("this looks like ").size()) + ": " + std::string(d.span.text()));
  }
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("email addresses are found", "[format]") {
  CHECK(found_in("who: someone@example.org\n") == Lines{"an email address: someone@example.org"});
  CHECK(found_in("# ask a.b+c@mail.example.co.uk, please\n") == Lines{"an email address: a.b+c@mail.example.co.uk"});
  CHECK(found_in("{mail: <a@b.uk>}\n") == Lines{"an email address: a@b.uk"});
}

TEST_CASE("telephone numbers are found", "[format]") {
  CHECK(found_in("01332 123456\n") == Lines{"a telephone number: 01332 123456"});
  CHECK(found_in("ring 07700 900123 today\n") == Lines{"a telephone number: 07700 900123"});
  CHECK(found_in("\"020 7946 0018\"\n") == Lines{"a telephone number: 020 7946 0018"});
  CHECK(found_in("+44 1332 123456\n") == Lines{"a telephone number: +44 1332 123456"});
  CHECK(found_in("+44 (0)1332 123456\n") == Lines{"a telephone number: +44 (0)1332 123456"});
}

TEST_CASE("full postcodes are found", "[format]") {
  CHECK(found_in("in DE24 9AB\n") == Lines{"a full postcode: DE24 9AB"});
  CHECK(found_in("E17 7JJ, E1 7JJ\n") == Lines{"a full postcode: E17 7JJ", "a full postcode: E1 7JJ"});
  CHECK(found_in("SW1A 1AA\n") == Lines{"a full postcode: SW1A 1AA"});
  CHECK(found_in("DE249AB\n") == Lines{"a full postcode: DE249AB"});
}

TEST_CASE("street addresses are found", "[format]") {
  CHECK(found_in("at 12 Long Lane, Derby\n") == Lines{"a street address: 12 Long Lane"});
  CHECK(found_in("12a St James Street\n") == Lines{"a street address: 12a St James Street"});
  CHECK(found_in("lives at 7 Queen's Road.\n") == Lines{"a street address: 7 Queen's Road"});
}

TEST_CASE("several in one line are all found", "[format]") {
  CHECK(found_in("a: 1\nb: a@b.org, 01332 123456\n") ==
        Lines{"an email address: a@b.org", "a telephone number: 01332 123456"});
}

TEST_CASE("what only resembles personal data is left alone", "[format]") {
  for (const auto* text : {"due: 2013-11-30\n",
                           "amount: £1,234,567.00\n",
                           "total: 0123456789012345\n",
                           "receipt: receipts/0001.pdf\n",
                           "id: 0123456789abcdef\n",
                           "on the A52 and the M1\n",
                           "DE24 and E17\n",
                           "Big Local @ ten\n",
                           "@library on the web\n",
                           "a@b\n",
                           "price @ 2.50\n",
                           "12 months\n",
                           "Long Lane will be closed\n",
                           "St James Street Big Local\n",
                           "3 local streets\n",
                           "Year 1 budget\n",
                           "0.051234567890\n",
                           "share: 17.60%\n",
                           "12 Street\n",
                           "ring 999 or 101\n",
                           "2013/14 and 2014/15\n",
                           "Section 8 Appendix 5\n"}) {
    CAPTURE(text);
    CHECK(found_in(text).empty());
  }
}
