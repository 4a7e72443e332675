#include "server/password_rules.hpp"

#include "base/text.hpp"

#include <gtest/gtest.h>

namespace stafett::server {

extern const std::string_view common_password_words;

namespace {

using enum PasswordFault;

const std::vector<std::string> about = {"saksbehandler.frogner", "Kari Øverås",
                                        "Søknadskontoret Bydel Frogner", "Oslo kommune"};

std::optional<PasswordFault> fault_of(std::string_view password) { return password_fault(password, about); }

TEST(PasswordRules, AskForFifteenCharactersHoweverManyBytesTheyTake) {
  EXPECT_EQ(fault_of("kålrotstapp9x4"), password_too_short);
  EXPECT_EQ(fault_of("øæåøæåøæåøæåøæ"), password_too_short) << "28 bytes, 14 characters";
  EXPECT_EQ(fault_of("kålrotstapp9x4q"), std::nullopt);
}

TEST(PasswordRules, TakeUpTo256Bytes) {
  std::string longest;
  for (int i = 0; i < 32; ++i) longest += "kvx" + std::to_string(10000 + 37 * i * i);
  longest.resize(256);
  EXPECT_EQ(fault_of(longest), std::nullopt);
  EXPECT_EQ(fault_of(longest + "q"), password_too_long);
}

TEST(PasswordRules, TakeAnyCharactersAndAskForNone) {
  EXPECT_EQ(fault_of("fire hverdagsord uten tall eller tegn"), std::nullopt);
  EXPECT_EQ(fault_of("  mellomrom foran, midt i og bak  "), std::nullopt);
  EXPECT_EQ(fault_of("Δρόμος που δεν τελειώνει"), std::nullopt);
  EXPECT_EQ(fault_of("🚲🏔️ sykkeltur over vidda"), std::nullopt);
  EXPECT_EQ(fault_of("748291046582913"), std::nullopt) << "digits alone are no fault, being guessable is";
  EXPECT_EQ(fault_of(std::string("bytes \xff\xfe that are no text")), password_not_text);
}

TEST(PasswordRules, RefuseTheFirstEntriesOfEveryListOfLeaks) {
  for (const char* const known :
       {"passwordpassword", "password1234567", "qwertyuiopasdfgh", "123456789012345", "1234567890123456",
        "iloveyouforever", "correcthorsebatterystaple", "1q2w3e4r5t6y7u8i", "aaaaaaaaaaaaaaaaaa",
        "abcdefghijklmnop", "zyxwvutsrqponmlk", "abcabcabcabcabc", "sommersommersommer"}) {
    EXPECT_EQ(fault_of(known), password_common) << known;
  }
}

TEST(PasswordRules, RefuseAFewCommonWordsHoweverTheyAreDressed) {
  for (const char* const dressed :
       {"Sommerferien2026!", "VelkommenVinter2026", "p4$$w0rd-p4$$w0rd", "PASSORD.PASSORD.1",
        "hemmelig_passord_99", "Jordbær & sjokolade 2024", "håkon-heiabrann-1908"}) {
    EXPECT_EQ(fault_of(dressed), password_common) << dressed;
  }
}

TEST(PasswordRules, RefuseEachOfTheListedWordsMadeLongEnough) {
  int tried = 0;
  std::string_view rest = common_password_words;
  while (!rest.empty()) {
    const std::string word(rest.substr(0, rest.find('\n')));
    rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    if (word.empty() || word.front() == '#') continue;
    std::string longer = word;
    while (length_in_characters(longer) < shortest_password_characters) longer += word;
    EXPECT_EQ(fault_of(longer), password_common) << longer;
    const auto dressed = word + "-Sommeren!2026";
    if (length_in_characters(dressed) >= shortest_password_characters) {
      EXPECT_EQ(fault_of(dressed), password_common) << dressed;
    }
    ++tried;
  }
  EXPECT_GE(tried, 2900);
}

TEST(PasswordRules, LetSeveralWordsTogetherBe) {
  EXPECT_EQ(fault_of("kaffe sykkel fjord melon"), std::nullopt);
  EXPECT_EQ(fault_of("hest batteri stift riktig"), std::nullopt);
}

TEST(PasswordRules, RefuseWhatAStrangerKnowsOfThePerson) {
  for (const char* const own :
       {"saksbehandler.frogner", "Saksbehandler-Frogner-26", "stafett-frogner-sommer"}) {
    EXPECT_NE(fault_of(own), std::nullopt) << own;
  }
  EXPECT_EQ(fault_of("søknadskontoret-øverås"), password_personal);
  EXPECT_EQ(password_fault("søknadskontoret-øverås", {}), std::nullopt)
      << "somebody else's name is not his own";
}

TEST(PasswordRules, RefuseTheDemonstrationPasswordAndLongerOnesMadeOfIt) {
  EXPECT_EQ(fault_of("stafett-demo"), password_too_short);
  EXPECT_EQ(fault_of("stafett-demo-1234"), password_common);
  EXPECT_EQ(fault_of("stafett-demo-stafett-demo"), password_personal);
}

TEST(PasswordForm, IsTheSameFromAnyKeyboard) {
  EXPECT_EQ(password_form("bla\u030Ab\u00E6rsyltet\u00F8y"), password_form("bl\u00E5b\u00E6rsyltet\u00F8y"));
  EXPECT_EQ(password_form("\xff"), "\xff");
}

}  // namespace
}  // namespace stafett::server
