#include "wording/schedules.hpp"

#include <gtest/gtest.h>

namespace stafett::wording {
namespace {

using model::PartOfDay;
constexpr auto nb = Language::bokmaal;
constexpr auto en = Language::english;

TEST(ScheduleText, names_days_part_of_day_and_minutes) {
  EXPECT_EQ(schedule_text(0b0010101, 1, PartOfDay::morning, 20, nb),
            "mandag, onsdag og fredag morgen, 20 min");
  EXPECT_EQ(schedule_text(0b0010101, 1, PartOfDay::morning, 20, en),
            "Monday, Wednesday and Friday, morning, 20 min");
}

TEST(ScheduleText, all_seven_days_are_every_day) {
  EXPECT_EQ(schedule_text(0b1111111, 1, PartOfDay::evening, 15, nb), "hver dag kveld, 15 min");
  EXPECT_EQ(schedule_text(0b1111111, 1, PartOfDay::evening, 15, en), "every day, evening, 15 min");
}

TEST(ScheduleText, says_when_it_is_not_each_week) {
  EXPECT_EQ(schedule_text(0b0000010, 2, PartOfDay::midday, 90, nb),
            "tirsdag formiddag annenhver uke, 90 min");
  EXPECT_EQ(schedule_text(0b0000010, 3, PartOfDay::midday, 90, en), "Tuesday, midday, every 3 weeks, 90 min");
}

}  // namespace
}  // namespace stafett::wording
