#include "wording/days.hpp"

#include <gtest/gtest.h>

namespace stafett::wording {
namespace {

const Date today = Date::of(2026, 6, 1);

TEST(DaysNear, leave_out_the_year_when_it_is_this_year) {
  EXPECT_EQ(day_near(Date::of(2026, 6, 10), today, Language::bokmaal), "10. juni");
  EXPECT_EQ(day_near(Date::of(2026, 6, 10), today, Language::english), "10 June");
  EXPECT_EQ(weekday_near(Date::of(2026, 12, 31), today, Language::bokmaal), "torsdag 31. desember");
  EXPECT_EQ(day_near(Date::of(2027, 1, 1), today, Language::bokmaal), "1. januar 2027");
  EXPECT_EQ(weekday_near(Date::of(2025, 12, 31), today, Language::english), "Wednesday 31 December 2025");
}

TEST(DaysNear, a_moment_is_told_in_oslo_time) {
  const auto at = Instant::parse_iso("2026-06-10T12:00:00Z").value();
  EXPECT_EQ(moment_near(at, today, Language::bokmaal), "kl. 14.00 onsdag 10. juni");
  EXPECT_EQ(moment_near(at, today, Language::english), "14:00 on Wednesday 10 June");
}

}  // namespace
}  // namespace stafett::wording
