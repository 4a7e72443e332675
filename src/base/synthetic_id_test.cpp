#include "base/synthetic_id.hpp"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

namespace stafett {
namespace {

TEST(SyntheticId, KnowsTheNumbersOfTheDomainDigest) {
  const auto women = synthetic_ids(Date::of(1941, 3, 12), IdParity::even, IdSeries::city);
  const auto men = synthetic_ids(Date::of(1941, 3, 12), IdParity::odd, IdSeries::city);
  EXPECT_NE(std::find(women.begin(), women.end(), NationalId::trusted("12834110081")), women.end());
  EXPECT_NE(std::find(men.begin(), men.end(), NationalId::trusted("12834110162")), men.end());
}

TEST(SyntheticId, EveryNumberIsValidSyntheticAndItsOwn) {
  for (const auto birth :
       {Date::of(1919, 12, 31), Date::of(1948, 2, 29), Date::of(1999, 1, 1), Date::of(2014, 7, 8)}) {
    std::set<NationalId> seen;
    std::size_t count = 0;
    for (const auto parity : {IdParity::even, IdParity::odd}) {
      for (const auto series : {IdSeries::city, IdSeries::scenario}) {
        const auto ids = synthetic_ids(birth, parity, series);
        EXPECT_GE(ids.size(), 15u);
        for (const auto& id : ids) {
          EXPECT_TRUE(NationalId::parse(id.digits())) << id.digits();
          EXPECT_EQ(id.synthetic(), SyntheticSeries::tenor);
          EXPECT_EQ((id.digits()[8] - '0') % 2, parity == IdParity::odd ? 1 : 0);
          seen.insert(id);
          ++count;
        }
      }
    }
    EXPECT_EQ(seen.size(), count);
  }
}

TEST(SyntheticId, HasNoNumbersForBirthsOutsideItsCenturies) {
  EXPECT_TRUE(synthetic_ids(Date::of(1899, 12, 31), IdParity::even, IdSeries::city).empty());
  EXPECT_TRUE(synthetic_ids(Date::of(2040, 1, 1), IdParity::odd, IdSeries::scenario).empty());
}

}  // namespace
}  // namespace stafett
