#include "base/money.hpp"

#include <limits>

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace stafett {
namespace {

TEST(MoneyTest, IsWrittenWithCommaAndNoBreakSpaces) {
  EXPECT_EQ(Money{0}.bokmaal(), "0,00");
  EXPECT_EQ(Money{5}.bokmaal(), "0,05");
  EXPECT_EQ(Money{99'999}.bokmaal(), "999,99");
  EXPECT_EQ(Money{123'450}.bokmaal(), "1\u00a0234,50");
  EXPECT_EQ(Money{123'456'789'00}.bokmaal(), "123\u00a0456\u00a0789,00");
}

TEST(MoneyTest, ANegativeAmountHasAMinusSign) {
  EXPECT_EQ(Money{-50}.bokmaal(), "\u22120,50");
  EXPECT_EQ(Money{-123'450}.bokmaal(), "\u22121\u00a0234,50");
  EXPECT_EQ(Money{std::numeric_limits<std::int64_t>::min()}.bokmaal(),
            "\u221292\u00a0233\u00a0720\u00a0368\u00a0547\u00a0758,08");
}

TEST(MoneyTest, AddsSubtractsAndMultipliesInWholeOere) {
  EXPECT_EQ(Money{10} + Money{5}, Money{15});
  EXPECT_EQ(Money{10} - Money{15}, Money{-5});
  EXPECT_EQ(Money{333} * 3, Money{999});
}

RC_GTEST_PROP(MoneyProperty, TheDigitsWrittenAreTheAmountInOere, ()) {
  const Money amount{*rc::gen::arbitrary<std::int64_t>()};
  std::string digits;
  for (const char c : amount.bokmaal()) {
    if (c >= '0' && c <= '9') digits.push_back(c);
  }
  const auto magnitude = static_cast<std::uint64_t>(std::stoull(digits));
  const auto expected =
      amount.oere < 0 ? 0 - static_cast<std::uint64_t>(amount.oere) : static_cast<std::uint64_t>(amount.oere);
  RC_ASSERT(magnitude == expected);
}

}  // namespace
}  // namespace stafett
