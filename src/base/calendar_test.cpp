#include "base/calendar.hpp"

#include <array>
#include <map>
#include <string>

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace stafett {
namespace {

Date day(std::string_view iso) { return Date::parse_iso(iso).value(); }
Date any_date() { return Date::from_number(*rc::gen::inRange(-44'000, 66'000)); }

struct YearRow {
  int year;
  std::array<const char*, 7> movable;
};

// The table of domain.md §5.14: Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension, Whit
// Sunday and Monday.
constexpr std::array years{
    YearRow{2024, {"03-28", "03-29", "03-31", "04-01", "05-09", "05-19", "05-20"}},
    YearRow{2025, {"04-17", "04-18", "04-20", "04-21", "05-29", "06-08", "06-09"}},
    YearRow{2026, {"04-02", "04-03", "04-05", "04-06", "05-14", "05-24", "05-25"}},
    YearRow{2027, {"03-25", "03-26", "03-28", "03-29", "05-06", "05-16", "05-17"}},
    YearRow{2028, {"04-13", "04-14", "04-16", "04-17", "05-25", "06-04", "06-05"}},
    YearRow{2029, {"03-29", "03-30", "04-01", "04-02", "05-10", "05-20", "05-21"}},
    YearRow{2030, {"04-18", "04-19", "04-21", "04-22", "05-30", "06-09", "06-10"}},
};

constexpr std::array movable_names{
    "skjærtorsdag",          "langfredag",      "første påskedag", "andre påskedag",
    "Kristi himmelfartsdag", "første pinsedag", "andre pinsedag"};

TEST(CalendarTest, EveryDayOf2024To2030IsAHolidayExactlyWhenTheTableSaysSo) {
  for (const auto& row : years) {
    const std::string year = std::to_string(row.year) + "-";
    std::map<Date, std::string> expected;
    for (std::size_t i = 0; i < row.movable.size(); ++i)
      expected[day(year + row.movable[i])] = movable_names[i];
    expected[day(year + "01-01")] = "første nyttårsdag";
    expected[day(year + "05-01")] = "1. mai";
    expected[day(year + "05-17")] = "17. mai";
    expected[day(year + "12-25")] = "første juledag";
    expected[day(year + "12-26")] = "andre juledag";
    for (Date date = day(year + "01-01"); date <= day(year + "12-31"); date = date + 1) {
      const auto named = expected.find(date);
      const std::string wanted = named != expected.end()                 ? named->second
                                 : date.weekday() == std::chrono::Sunday ? "søndag"
                                                                         : "";
      EXPECT_EQ(holiday_name(date).value_or(""), wanted) << date.iso();
      const bool weekend = date.weekday() == std::chrono::Saturday || date.weekday() == std::chrono::Sunday;
      EXPECT_EQ(is_working_day(date), wanted.empty() && !weekend) << date.iso();
    }
  }
}

TEST(CalendarTest, EasterIsRightAtItsEarliestAndLatestAndFarAway) {
  EXPECT_EQ(easter_sunday(1818).iso(), "1818-03-22");
  EXPECT_EQ(easter_sunday(1943).iso(), "1943-04-25");
  EXPECT_EQ(easter_sunday(1954).iso(), "1954-04-18");
  EXPECT_EQ(easter_sunday(1981).iso(), "1981-04-19");
  EXPECT_EQ(easter_sunday(2000).iso(), "2000-04-23");
  EXPECT_EQ(easter_sunday(2038).iso(), "2038-04-25");
  EXPECT_EQ(easter_sunday(2285).iso(), "2285-03-22");
}

TEST(CalendarTest, TheWorkingDayBeforeAMondayIsFriday) {
  // First vector of BV-19.
  EXPECT_EQ(working_day_before(day("2026-03-02")).iso(), "2026-02-27");
}

TEST(CalendarTest, ChristmasEveIsAWorkingDayThatIsShort) {
  // Second vector of BV-19: 24 December isn't a holiday, so that a warning is all there is.
  EXPECT_EQ(working_day_before(day("2026-12-28")).iso(), "2026-12-24");
  EXPECT_TRUE(is_short_day(day("2026-12-24")));
}

TEST(CalendarTest, ShortDaysAreTheTwoEvesAndTheWednesdayBeforeEaster) {
  EXPECT_TRUE(is_short_day(day("2026-12-31")));
  EXPECT_TRUE(is_short_day(day("2026-04-01")));
  EXPECT_FALSE(is_short_day(day("2026-04-02")));
  EXPECT_FALSE(is_short_day(day("2026-12-23")));
  // A Saturday is no working day, so it can't be a short one.
  EXPECT_FALSE(is_short_day(day("2022-12-24")));
}

TEST(CalendarTest, EasterIsSteppedOverInBothDirections) {
  EXPECT_EQ(working_day_after(day("2026-04-01")).iso(), "2026-04-07");
  EXPECT_EQ(working_day_before(day("2026-04-07")).iso(), "2026-04-01");
  EXPECT_EQ(add_working_days(day("2026-04-01"), 2).iso(), "2026-04-08");
  EXPECT_EQ(add_working_days(day("2026-04-08"), -2).iso(), "2026-04-01");
  EXPECT_EQ(add_working_days(day("2026-04-05"), 0).iso(), "2026-04-05");
}

RC_GTEST_PROP(CalendarProperty, EasterIsASundayFrom22MarchTo25April, ()) {
  const int year = *rc::gen::inRange(1583, 4000);
  const Date easter = easter_sunday(year);
  RC_ASSERT(easter.weekday() == std::chrono::Sunday);
  RC_ASSERT(easter >= Date::of(year, 3, 22));
  RC_ASSERT(easter <= Date::of(year, 4, 25));
}

RC_GTEST_PROP(CalendarProperty, TheWorkingDayBeforeIsTheNearestOne, ()) {
  const Date date = any_date();
  const Date before = working_day_before(date);
  RC_ASSERT(before < date);
  RC_ASSERT(is_working_day(before));
  for (Date between = before + 1; between < date; between = between + 1) RC_ASSERT(!is_working_day(between));
}

RC_GTEST_PROP(CalendarProperty, BeforeAndAfterUndoEachOtherOnWorkingDays, ()) {
  const Date date = any_date();
  if (is_working_day(date)) {
    RC_ASSERT(working_day_after(working_day_before(date)) == date);
    RC_ASSERT(working_day_before(working_day_after(date)) == date);
  } else {
    RC_ASSERT(working_day_before(working_day_after(date)) == working_day_before(date));
    RC_ASSERT(working_day_after(working_day_before(date)) == working_day_after(date));
  }
}

RC_GTEST_PROP(CalendarProperty, AddingWorkingDaysCountsThem, ()) {
  const Date date = any_date();
  const int count = *rc::gen::inRange(-40, 40);
  const Date reached = add_working_days(date, count);
  int passed = 0;
  for (Date between = date + 1; between <= reached; between = between + 1)
    passed += is_working_day(between) ? 1 : 0;
  for (Date between = date - 1; between >= reached; between = between - 1)
    passed -= is_working_day(between) ? 1 : 0;
  RC_ASSERT(passed == count);
  RC_ASSERT(count == 0 || is_working_day(reached));
}

}  // namespace
}  // namespace stafett
