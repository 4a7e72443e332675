#include "base/text.hpp"

#include <algorithm>
#include <string>
#include <thread>

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace stafett {
namespace {

std::vector<std::string> sorted_by_key(std::vector<std::string> names) {
  std::sort(names.begin(), names.end(),
            [](const auto& a, const auto& b) { return name_sort_key(a) < name_sort_key(b); });
  return names;
}

/// A name of letters that folding treats in every way it has.
std::vector<std::string> any_letters() {
  return *rc::gen::container<std::vector<std::string>>(
      rc::gen::element<std::string>("a", "A", "a", "å", "Å", "æ", "Ø", "e", "é", "ö", "á", "ǻ", "n", "ß", "Đ",
                                    "Ł", "-", "'", "’", " ", "\u00a0", "Z"));
}

std::string joined(const std::vector<std::string>& letters, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += letters[i];
  return text;
}

TEST(Utf8Test, WellFormedTextIsValid) {
  EXPECT_TRUE(is_valid_utf8(""));
  EXPECT_TRUE(is_valid_utf8("Blåbærsyltetøy"));
  EXPECT_TRUE(is_valid_utf8("\U0001F3E0"));
  EXPECT_TRUE(is_valid_utf8("\xef\xbf\xbf"));
}

TEST(PlainTextTest, NewlinesTabsAndWritingOfAnyLanguageArePlain) {
  EXPECT_TRUE(is_plain_text(""));
  EXPECT_TRUE(is_plain_text("Anne Hansen\n\tØvre gate 3 \u2013 \u00a0\u05e9\u05dc\u05d5\u05dd \U0001F3E0"));
}

TEST(PlainTextTest, ControlCharactersAndTurnsOfDirectionAreNot) {
  for (const auto* hidden :
       {"\x01", "\r", "\x1b", "\x7f", "\u0080", "\u009f", "\u202a", "\u202e", "\u2066", "\u2069"}) {
    EXPECT_FALSE(is_plain_text(std::string("a") + hidden + "b")) << hidden;
  }
  for (const auto* beside : {"~", "\u00a0", "\u2029", "\u202f", "\u2065", "\u206a"}) {
    EXPECT_TRUE(is_plain_text(std::string("a") + beside + "b")) << beside;
  }
}

TEST(Utf8Test, MalformedTextIsNot) {
  using namespace std::string_view_literals;
  for (const auto text : {"\0"sv, "a\0b"sv, "\x80"sv, "\xc3"sv, "\xc3("sv, "\xc0\xaf"sv, "\xe0\x80\xaf"sv,
                          "\xed\xa0\x80"sv, "\xf4\x90\x80\x80"sv, "\xf0\x9f\x8f"sv, "\xff"sv,
                          "sm\xf8rbr\xf8"
                          "d"sv}) {
    EXPECT_FALSE(is_valid_utf8(text)) << testing::PrintToString(text);
  }
}

TEST(SqueezedTest, WhiteSpaceOfEveryKindIsFoldedToOneSpace) {
  EXPECT_EQ(squeezed("  Kari \t\n Nordmann "), "Kari Nordmann");
  EXPECT_EQ(squeezed("\u00a0Kari\u2003\u3000Nordmann\u00a0"), "Kari Nordmann");
  EXPECT_EQ(squeezed(" \t "), "");
  EXPECT_EQ(squeezed(""), "");
}

TEST(LengthTest, CountsCharactersAndNotBytes) {
  EXPECT_EQ(length_in_characters(""), 0U);
  EXPECT_EQ(length_in_characters("blåbær"), 6U);
  EXPECT_EQ(length_in_characters("\U0001F3E0\u20ac"), 2U);
}

TEST(NameFoldTest, DoubleAFindsTheRingAndTheReverse) {
  EXPECT_EQ(name_fold("Aasen"), "åsen");
  EXPECT_EQ(name_fold("Åsen"), "åsen");
  EXPECT_EQ(name_fold("AASEN"), "åsen");
  EXPECT_EQ(name_fold("A\u030asen"), "åsen");
  EXPECT_EQ(name_fold("Haakon"), name_fold("Håkon"));
  EXPECT_EQ(name_fold("Kaaa"), "kåa");
}

TEST(NameFoldTest, NorwegianLettersStayAndOtherAccentsGo) {
  EXPECT_EQ(name_fold("Ærø Øygård"), "ærø øygård");
  EXPECT_EQ(name_fold("André Müller-Björk"), "andre muller bjork");
  EXPECT_EQ(name_fold("Øǿ Æǽ Åǻ"), "øø ææ åå");
  EXPECT_EQ(name_fold("Nguyễn Đặng"), "nguyen dang");
  EXPECT_EQ(name_fold("Łukasz Šarūnas"), "lukasz sarunas");
  EXPECT_EQ(name_fold("Þór Guðmundsson"), "thor gudmundsson");
  EXPECT_EQ(name_fold("İpek Yıldız"), "ipek yildiz");
  EXPECT_EQ(name_fold("Weiß"), "weiss");
  EXPECT_EQ(name_fold("Dvořák Růžička"), "dvorak ruzicka");
  EXPECT_EQ(name_fold("علي"), "علي");
}

TEST(NameFoldTest, HyphensAndApostrophesPartWords) {
  EXPECT_EQ(name_fold("Anne-Lise  O'Brien"), "anne lise o brien");
  EXPECT_EQ(name_fold(" D’Angelo\u2013Berg "), "d angelo berg");
  EXPECT_EQ(name_fold("Maria-Anna"), "maria anna");
  EXPECT_EQ(name_fold("--"), "");
}

TEST(NamePrefixesTest, ATypedSingleAMayStillBecomeARing) {
  EXPECT_EQ(name_prefixes("Ha"), (std::vector<std::string>{"ha", "hå"}));
  EXPECT_EQ(name_prefixes("Haa"), (std::vector<std::string>{"hå"}));
  EXPECT_EQ(name_prefixes("Han"), (std::vector<std::string>{"han"}));
  EXPECT_EQ(name_prefixes(""), (std::vector<std::string>{""}));
}

TEST(NameSortKeyTest, TheAlphabetEndsWithAeOeAndARing) {
  EXPECT_EQ(sorted_by_key({"Ås", "Øst", "Zahl", "Ærlig", "Aase", "Abel", "Aabel"}),
            (std::vector<std::string>{"Abel", "Zahl", "Ærlig", "Øst", "Aabel", "Ås", "Aase"}));
}

TEST(NameSortKeyTest, DoubleASortsWithTheRing) {
  // The second pair of "Aagaard" counts as well, so that it comes after "Ågot".
  EXPECT_EQ(sorted_by_key({"Aagaard", "Ågot", "Ådland", "Aas", "Østby"}),
            (std::vector<std::string>{"Østby", "Ådland", "Ågot", "Aagaard", "Aas"}));
}

TEST(NameSortKeyTest, CaseAndAccentsMatterOnlyBetweenEqualLetters) {
  EXPECT_LT(name_sort_key("andre"), name_sort_key("André"));
  EXPECT_LT(name_sort_key("André"), name_sort_key("Andrea"));
  EXPECT_LT(name_sort_key("berg"), name_sort_key("Berg"));
  EXPECT_LT(name_sort_key("Berg"), name_sort_key("berge"));
}

TEST(NameSortKeyTest, IsLowerCaseHexadecimal) {
  const auto key = name_sort_key("Ødegård-Æby");
  EXPECT_FALSE(key.empty());
  EXPECT_EQ(key.find_first_not_of("0123456789abcdef"), std::string::npos);
  EXPECT_EQ(key.size() % 2, 0U);
}

TEST(NameSortKeyTest, ManyThreadsGetTheSameKeys) {
  const auto expected = name_sort_key("Ødegård");
  std::vector<int> wrong(4);
  std::vector<std::thread> threads;
  for (std::size_t t = 0; t < wrong.size(); ++t) {
    threads.emplace_back([&wrong, &expected, t] {
      for (int i = 0; i < 1'000; ++i) wrong[t] += name_sort_key("Ødegård") == expected ? 0 : 1;
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(wrong, std::vector<int>(4));
}

TEST(Sha256Test, AgreesWithThePublishedVectors) {
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_NE(sha256_hex(std::string("a\0b", 3)), sha256_hex("a"));
}

RC_GTEST_PROP(NameFoldProperty, EveryPrefixOfANameFindsIt, ()) {
  const auto letters = any_letters();
  const auto typed = joined(letters, *rc::gen::inRange<std::size_t>(0, letters.size() + 1));
  const auto folded = name_fold(joined(letters, letters.size()));
  const auto prefixes = name_prefixes(typed);
  RC_ASSERT(
      std::any_of(prefixes.begin(), prefixes.end(), [&](const auto& p) { return folded.starts_with(p); }));
  RC_ASSERT(folded.starts_with(name_fold(typed)) || name_fold(typed).ends_with('a'));
}

RC_GTEST_PROP(NameFoldProperty, FoldingTwiceIsFoldingOnce, ()) {
  const auto letters = any_letters();
  const auto once = name_fold(joined(letters, letters.size()));
  RC_ASSERT(name_fold(once) == once);
  RC_ASSERT(squeezed(once) == once);
}

RC_GTEST_PROP(NameSortKeyProperty, PlainLettersSortAsInTheAlphabet, ()) {
  const auto word = rc::gen::container<std::string>(rc::gen::inRange('a', '{'));
  const auto a = *word;
  const auto b = *word;
  RC_PRE(a.find("aa") == std::string::npos && b.find("aa") == std::string::npos);
  RC_ASSERT((name_sort_key(a) < name_sort_key(b)) == (a < b));
}

RC_GTEST_PROP(Utf8Property, NoBytesAtAllStopTheTextFunctions, ()) {
  const auto text = *rc::gen::arbitrary<std::string>();
  static_cast<void>(name_sort_key(text));
  RC_ASSERT(is_valid_utf8(name_fold(text)) || text.find('\0') != std::string::npos);
  if (is_valid_utf8(text)) RC_ASSERT(squeezed(squeezed(text)) == squeezed(text));
}

}  // namespace
}  // namespace stafett
