#include "desk/throttle.hpp"

#include <gtest/gtest.h>

namespace stafett::desk {
namespace {

constexpr Id<model::Employee> kari{1};
constexpr Id<model::Employee> ola{2};
constexpr Instant ten{36'000};

TEST(Throttle, the_attempt_after_the_most_is_turned_away_until_the_first_is_old) {
  Throttle throttle(2, 3600);
  EXPECT_TRUE(throttle.admits(kari, ten));
  EXPECT_TRUE(throttle.admits(kari, ten + 60));
  EXPECT_FALSE(throttle.admits(kari, ten + 3599));
  EXPECT_TRUE(throttle.admits(kari, ten + 3600));
  EXPECT_FALSE(throttle.admits(kari, ten + 3601));
}

TEST(Throttle, each_employee_is_counted_alone) {
  Throttle throttle(1, 3600);
  EXPECT_TRUE(throttle.admits(kari, ten));
  EXPECT_TRUE(throttle.admits(ola, ten));
  EXPECT_FALSE(throttle.admits(ola, ten));
}

TEST(Throttle, a_clock_put_back_locks_nobody_out) {
  Throttle throttle(1, 3600);
  EXPECT_TRUE(throttle.admits(kari, ten));
  EXPECT_TRUE(throttle.admits(kari, ten + -7200));
}

}  // namespace
}  // namespace stafett::desk
