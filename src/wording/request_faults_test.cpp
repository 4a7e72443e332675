#include "wording/request_faults.hpp"

#include <gtest/gtest.h>

namespace stafett::wording {
namespace {

TEST(RequestFaults, eachHasASentenceAndANextStepInBothLanguages) {
  for (int i = 0; i <= static_cast<int>(RequestFault::body_too_large); ++i) {
    const auto fault = static_cast<RequestFault>(i);
    const auto bokmaal = request_fault(fault, Language::bokmaal, "brev.pdf");
    const auto english = request_fault(fault, Language::english, "brev.pdf");
    for (const auto& text : {bokmaal.sentence, bokmaal.next_step, english.sentence, english.next_step}) {
      EXPECT_TRUE(text.ends_with('.')) << text;
    }
    EXPECT_NE(bokmaal.sentence, english.sentence);
    EXPECT_NE(bokmaal.next_step, english.next_step);
  }
}

TEST(RequestFaults, nameTheFileThatIsNotThere) {
  EXPECT_EQ(request_fault(RequestFault::file_not_sent, Language::bokmaal, "brev.pdf").sentence,
            "Filen «brev.pdf» er ikke her.");
}

TEST(RequestFaults, anUnseenCharacterAndAnAbsurdYearAreSaidPlainly) {
  EXPECT_EQ(field_fault("bad_character", Language::bokmaal),
            "Teksten inneholder usynlige styretegn. Skriv den inn på nytt i stedet for å lime den inn.");
  EXPECT_EQ(field_fault("out_of_range", Language::bokmaal),
            "Datoen må ligge mellom 1850 og 2150. Rett årstallet.");
  EXPECT_NE(field_fault("wrong_type", Language::bokmaal), field_fault("wrong_type", Language::english));
}

}  // namespace
}  // namespace stafett::wording
