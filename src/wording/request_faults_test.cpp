#include "wording/request_faults.hpp"

#include <gtest/gtest.h>

namespace stafett::wording {
namespace {

TEST(RequestFaults, each_has_a_sentence_and_a_next_step_in_both_languages) {
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

TEST(RequestFaults, name_the_file_that_is_not_there) {
  EXPECT_EQ(request_fault(RequestFault::file_not_sent, Language::bokmaal, "brev.pdf").sentence,
            "Filen «brev.pdf» er ikke her.");
}

TEST(RequestFaults, an_unseen_character_and_an_absurd_year_are_said_plainly) {
  EXPECT_EQ(field_fault("bad_character", Language::bokmaal),
            "Teksten inneholder usynlige styretegn. Skriv den inn på nytt i stedet for å lime den inn.");
  EXPECT_EQ(field_fault("out_of_range", Language::bokmaal),
            "Datoen må ligge mellom 1850 og 2150. Rett årstallet.");
  EXPECT_NE(field_fault("wrong_type", Language::bokmaal), field_fault("wrong_type", Language::english));
}

}  // namespace
}  // namespace stafett::wording
