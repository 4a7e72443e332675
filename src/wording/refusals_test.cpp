#include "wording/refusals.hpp"

#include "wording/town_test.hpp"

#include <set>

#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <gtest/gtest.h>

namespace stafett::wording {
namespace {

using routines::RefusalCode;
using routines::WarningCode;

/// Every fact that some refusal or warning has; a sentence takes what it needs.
const std::vector<routines::NamedFact> plenty{{"provider", "Omsorgspartner AS"},
                                              {"service", "home_nursing_day"},
                                              {"district", "Bydel Frogner"},
                                              {"team", "Omsorgspartner Mottaksteam"},
                                              {"day", "2026-06-10"},
                                              {"first_day", "2026-06-11"},
                                              {"earliest", "2026-06-02"},
                                              {"notice_day", "2026-05-20"},
                                              {"state", "done"},
                                              {"pending", "no"},
                                              {"type", "Saksbehandlerjournal"},
                                              {"most", "4000"},
                                              {"file", "bilde.gif"},
                                              {"clock", "14:00"},
                                              {"field", "/lines/0/provider"},
                                              {"value", "Solgløtt"},
                                              {"problem", "unknown"}};

template <class Code, class Look>
void for_each_code(Look look) {
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Code>>([&](auto code) { look(code.value); });
}

TEST(Refusals, every_code_has_a_sentence_of_its_own_with_and_without_facts) {
  for (const auto language : both_languages) {
    for (const auto& facts : {plenty, {}}) {
      std::set<std::string> seen;
      for_each_code<RefusalCode>([&](RefusalCode code) {
        const auto text = refusal_sentence({code, facts}, language);
        EXPECT_EQ(fault_of_sentence(text), "");
        EXPECT_TRUE(seen.insert(text).second) << text;
      });
    }
  }
}

TEST(Refusals, every_code_says_what_to_do_now) {
  for (const auto language : both_languages) {
    for (const auto& facts : {plenty, {}}) {
      for_each_code<RefusalCode>([&](RefusalCode code) {
        const auto text = next_step({code, facts}, language);
        EXPECT_EQ(fault_of_sentence(text), "");
        EXPECT_NE(text, refusal_sentence({code, facts}, language));
      });
    }
  }
}

TEST(Refusals, every_warning_has_a_sentence_of_its_own) {
  for (const auto language : both_languages) {
    for (const auto& facts : {plenty, {}}) {
      std::set<std::string> seen;
      for_each_code<WarningCode>([&](WarningCode code) {
        const auto text = warning_sentence({code, facts}, language);
        EXPECT_EQ(fault_of_sentence(text), "");
        EXPECT_TRUE(seen.insert(text).second) << text;
      });
    }
  }
}

TEST(Refusals, a_notice_day_too_far_back_names_the_days_and_the_way_out) {
  const routines::Refusal refusal{
      RefusalCode::notice_day_too_old,
      {{"notice_day", "2026-05-20"}, {"first_day", "2026-05-30"}, {"earliest", "2026-05-23"}}};
  EXPECT_EQ(refusal_sentence(refusal, Language::bokmaal),
            "Med meldingsdag 20. mai 2026 skulle ny leverandør ha startet 30. mai 2026. Det er for sent nå.");
  EXPECT_EQ(next_step(refusal, Language::bokmaal),
            "Kom meldingen 23. mai 2026 eller senere, bruker du den dagen. Ellers avtaler du en første dag "
            "med brukeren "
            "og leverandørene.");
}

TEST(Refusals, a_provider_without_an_agreement_is_named_with_service_and_district) {
  const routines::Refusal refusal{RefusalCode::provider_without_agreement,
                                  {{"provider", "Fjordlys omsorg AS"},
                                   {"first_day", "2026-06-11"},
                                   {"district", "Bydel Frogner"},
                                   {"service", "home_nursing_night"}}};
  EXPECT_EQ(refusal_sentence(refusal, Language::bokmaal),
            "Fjordlys omsorg AS har ikke avtale om hjemmesykepleie natt i Bydel Frogner fra 11. juni 2026.");
}

TEST(Refusals, the_present_provider_chosen_again_points_to_the_change_that_waits) {
  const std::vector<routines::NamedFact> waiting{{"provider", "Omsorgspartner AS"}, {"pending", "yes"}};
  EXPECT_EQ(next_step({RefusalCode::same_provider, waiting}, Language::bokmaal),
            "Vil brukeren bli hos Omsorgspartner AS, trekker du byttet som venter.");
}

}  // namespace
}  // namespace stafett::wording
