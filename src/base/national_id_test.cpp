#include "base/national_id.hpp"

#include "base/check.hpp"

#include <fstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace stafett {
namespace {

/// The lines after the heading, each split at its first two commas.
std::vector<std::vector<std::string>> vectors_of(const std::string& file) {
  std::ifstream in(std::string(STAFETT_SOURCE_DIR) + "/tests/data/fnr/" + file);
  std::vector<std::vector<std::string>> rows;
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    std::vector<std::string> cells;
    std::size_t from = 0;
    for (std::size_t comma = line.find(','); comma != std::string::npos; comma = line.find(',', from)) {
      cells.push_back(line.substr(from, comma - from));
      from = comma + 1;
    }
    cells.push_back(line.substr(from));
    rows.push_back(cells);
  }
  return rows;
}

std::string two(int number) {
  return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

/// True when the six digits of a date can be filled up to an identity number.
bool some_number_begins(const std::string& date) {
  for (int rest = 10'000; rest < 12'000; ++rest) {
    if (NationalId::parse(date + std::to_string(rest))) return true;
  }
  return false;
}

NationalIdKind kind_of(std::string_view digits) { return NationalId::parse(digits).value().kind(); }
SyntheticSeries series_of(std::string_view digits) { return NationalId::parse(digits).value().synthetic(); }

TEST(NationalIdTest, TheVectorsOfTheNationalValidatorAreAnsweredAlike) {
  const auto rows = vectors_of("navikt-fnrvalidator-vectors.csv");
  ASSERT_EQ(rows.size(), 22U);
  for (const auto& row : rows) {
    // A twelve-digit number is held to be a DUF number by us, and this one fails as such too.
    EXPECT_EQ(NationalId::parse(row[0]).has_value(), row[2] == "true") << row[0] << " " << row[3];
  }
}

TEST(NationalIdTest, SyntheticNumbersAreKnownBySeries) {
  for (const auto* tenor :
       {"12834110081", "12834110162", "01918510016", "52834110075", "10915596784", "50846202355"}) {
    EXPECT_EQ(series_of(tenor), SyntheticSeries::tenor) << tenor;
  }
  EXPECT_EQ(series_of("12684110045"), SyntheticSeries::nhn);
  EXPECT_EQ(series_of("13097248022"), SyntheticSeries::none);
  // The shape of a local H-number is shared with a synthetic series, so it proves nothing.
  EXPECT_EQ(series_of("12434110260"), SyntheticSeries::none);
  EXPECT_EQ(series_of("81234567802"), SyntheticSeries::none);
}

TEST(NationalIdTest, KindsAreTestedInTheOrderOfTheStandard) {
  EXPECT_EQ(kind_of("13097248022"), NationalIdKind::birth_number);
  EXPECT_EQ(kind_of("12834110081"), NationalIdKind::birth_number);
  EXPECT_EQ(kind_of("53097248016"), NationalIdKind::d_number);
  EXPECT_EQ(kind_of("52834110075"), NationalIdKind::d_number);
  EXPECT_EQ(kind_of("68467038838"), NationalIdKind::d_number);
  EXPECT_EQ(kind_of("12434110260"), NationalIdKind::local_h_number);
  EXPECT_EQ(kind_of("81234567802"), NationalIdKind::common_help_number);
  EXPECT_EQ(kind_of("91234567883"), NationalIdKind::common_help_number);
  EXPECT_EQ(kind_of("200816832910"), NationalIdKind::duf_number);
}

TEST(NationalIdTest, FourRemaindersAreAcceptedFrom2032) {
  EXPECT_TRUE(NationalId::parse("02013299997"));
  EXPECT_TRUE(NationalId::parse("30108299939"));
  // A help number is outside the widened rule, although its second control digit is right.
  EXPECT_FALSE(NationalId::parse("81234567810"));
}

TEST(NationalIdTest, AMonthIsOneToTwelveOrOneOfTheThreeShiftsOfIt) {
  for (int month = 0; month <= 99; ++month) {
    const bool exists = (month >= 1 && month <= 12) || (month >= 41 && month <= 52) ||
                        (month >= 66 && month <= 77) || (month >= 81 && month <= 92);
    EXPECT_EQ(some_number_begins("01" + two(month) + "41"), exists) << month;
  }
}

TEST(NationalIdTest, ADayIsOneOfItsMonthAndThatPlusFortyForADNumber) {
  for (int day = 0; day <= 79; ++day) {
    const bool exists = (day >= 1 && day <= 31) || (day >= 41 && day <= 71);
    EXPECT_EQ(some_number_begins(two(day) + "0141"), exists) << day;
  }
  EXPECT_FALSE(some_number_begins("310441"));
  EXPECT_FALSE(some_number_begins("290241"));
  EXPECT_TRUE(some_number_begins("290240"));
  // 2000 was a leap year though 1900 was not, and the number doesn't tell them apart.
  EXPECT_TRUE(some_number_begins("290200"));
}

TEST(NationalIdTest, ADufNumberIsHeldToItsTwoControlDigits) {
  EXPECT_TRUE(NationalId::parse("200816832910"));
  EXPECT_FALSE(NationalId::parse("200816832911"));
  EXPECT_FALSE(NationalId::parse("200816832010"));
  EXPECT_FALSE(NationalId::parse("300816832903"));
}

TEST(NationalIdTest, SpacesAreIgnoredAndNothingElseIs) {
  EXPECT_EQ(NationalId::parse(" 128341 10081 ").value().digits(), "12834110081");
  EXPECT_EQ(NationalId::parse("128341\u00a010081").value().digits(), "12834110081");
  EXPECT_FALSE(NationalId::parse("128341-10081"));
  EXPECT_FALSE(NationalId::parse("12834110081x"));
  EXPECT_FALSE(NationalId::parse(""));
}

TEST(NationalIdTest, ANumberThatWasNeverGivenHasNoKind) {
  EXPECT_THROW(static_cast<void>(NationalId{}.kind()), BrokenPromise);
  EXPECT_EQ(NationalId{}.synthetic(), SyntheticSeries::none);
}

TEST(OrganisationNumberTest, TheVectorsAreAnsweredAsNoted) {
  const auto rows = vectors_of("orgnr-vectors.csv");
  ASSERT_EQ(rows.size(), 7U);
  for (const auto& row : rows) EXPECT_EQ(is_organisation_number(row[0]), row[1] == "true") << row[0];
  EXPECT_FALSE(is_organisation_number("12345678x"));
  EXPECT_FALSE(is_organisation_number(""));
}

RC_GTEST_PROP(NationalIdProperty, OneWrongDigitIsFound, ()) {
  const std::string right =
      *rc::gen::element<std::string>("12834110081", "13097248022", "53097248016", "12684110045");
  std::string wrong = right;
  const auto at = *rc::gen::inRange<std::size_t>(0, wrong.size());
  wrong[at] = static_cast<char>('0' + (wrong[at] - '0' + *rc::gen::inRange(1, 10)) % 10);
  RC_ASSERT(NationalId::parse(right).has_value());
  RC_ASSERT(!NationalId::parse(wrong).has_value());
}

RC_GTEST_PROP(NationalIdProperty, NoBytesAtAllStopTheParser, ()) {
  const auto text = *rc::gen::oneOf(rc::gen::arbitrary<std::string>(),
                                    rc::gen::container<std::string>(11, rc::gen::inRange('0', ':')),
                                    rc::gen::container<std::string>(12, rc::gen::inRange('0', ':')));
  const auto id = NationalId::parse(text);
  if (id) {
    RC_ASSERT(NationalId::parse(id->digits()) == id);
    static_cast<void>(id->kind());
  }
}

}  // namespace
}  // namespace stafett
