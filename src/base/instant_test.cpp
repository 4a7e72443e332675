#include "base/instant.hpp"

#include <thread>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace stafett {
namespace {

constexpr std::int64_t hour = 3600;

Date day(std::string_view iso) { return Date::parse_iso(iso).value(); }
Instant at(std::string_view iso) { return Instant::parse_iso(iso).value(); }
ClockTime clock(std::string_view text) { return ClockTime::parse(text).value(); }

/// The wall in Oslo, as `2026-03-29 14:00`.
std::string wall(Instant instant) {
  const auto shown = in_oslo(instant);
  return shown.date.iso() + " " + shown.time.iso();
}

/// When the clocks of the year change, found by walking back from the end of the month.
Instant clock_change(int year, unsigned month) {
  Date last = Date::of(year, month, 31);
  while (last.weekday() != std::chrono::Sunday) last = last - 1;
  return {last.number() * std::int64_t{86'400} + hour};
}

/// A moment of the years in which the present rule for summer time holds, most often near a change of the
/// clocks.
Instant any_instant() {
  const int year = *rc::gen::inRange(1997, 2150);
  const auto change = clock_change(year, *rc::gen::element(3U, 10U));
  const bool near_change = *rc::gen::inRange(0, 4) != 0;
  return near_change ? change + *rc::gen::inRange<std::int64_t>(-3 * hour, 3 * hour)
                     : change + *rc::gen::inRange<std::int64_t>(-4'000 * hour, 4'000 * hour);
}

TEST(InstantTest, IsWrittenAndReadAsIso) {
  EXPECT_EQ(Instant{0}.iso(), "1970-01-01T00:00:00Z");
  EXPECT_EQ(Instant{-1}.iso(), "1969-12-31T23:59:59Z");
  EXPECT_EQ(at("2026-03-01T13:00:00Z").iso(), "2026-03-01T13:00:00Z");
  EXPECT_EQ(at("2026-03-01T14:00:00+01:00"), at("2026-03-01T13:00:00Z"));
  EXPECT_EQ(at("2026-02-28T22:30:00-02:30"), at("2026-03-01T01:00:00Z"));
}

TEST(InstantTest, TextThatIsNoInstantIsRefused) {
  for (const auto* text : {"", "2026-03-01", "2026-03-01T13:00:00", "2026-03-01T13:00:00z",
                           "2026-03-01 13:00:00Z", "2026-03-01T13:00Z", "2026-03-01T24:00:00Z",
                           "2026-03-01T13:60:00Z", "2026-03-01T13:00:60Z", "2026-02-30T13:00:00Z",
                           "2026-03-01T13:00:00.5Z", "2026-03-01T13:00:00+0100", "2026-03-01T13:00:00+24:00",
                           "2026-03-01T13:00:00ZZ", "2026-03-01T13.00:00Z", "2026-03-01T13:00:-1Z"}) {
    EXPECT_FALSE(Instant::parse_iso(text)) << text;
  }
}

TEST(ClockTimeTest, IsReadWithColonOrPoint) {
  EXPECT_EQ(clock("14:00").minutes, 840);
  EXPECT_EQ(clock("14.00"), clock("14:00"));
  EXPECT_EQ(clock("00:00").iso(), "00:00");
  EXPECT_EQ(clock("23:59").iso(), "23:59");
  for (const auto* text :
       {"", "14", "9:00", "24:00", "14:60", "14-00", "14:0", "14:000", "kl 14", "1a:00", "-1:00"}) {
    EXPECT_FALSE(ClockTime::parse(text)) << text;
  }
}

TEST(OsloTimeTest, WinterIsOneHourAheadAndSummerTwo) {
  EXPECT_EQ(wall(at("2026-01-15T12:00:00Z")), "2026-01-15 13:00");
  EXPECT_EQ(wall(at("2026-07-15T12:00:00Z")), "2026-07-15 14:00");
  EXPECT_EQ(oslo_date(at("2026-07-15T22:30:00Z")), day("2026-07-16"));
}

TEST(OsloTimeTest, TheSkippedHourOfSpringGivesTheFirstInstantAfterIt) {
  for (const auto* skipped : {"02:00", "02:30", "02:59"}) {
    EXPECT_EQ(oslo_instant(day("2026-03-29"), clock(skipped)).iso(), "2026-03-29T01:00:00Z") << skipped;
  }
  EXPECT_EQ(oslo_instant(day("2026-03-29"), clock("01:59")).iso(), "2026-03-29T00:59:00Z");
  EXPECT_EQ(oslo_instant(day("2026-03-29"), clock("03:00")).iso(), "2026-03-29T01:00:00Z");
}

TEST(OsloTimeTest, TheDoubledHourOfAutumnGivesTheFirstOfTheTwo) {
  EXPECT_EQ(oslo_instant(day("2026-10-25"), clock("02:00")).iso(), "2026-10-25T00:00:00Z");
  EXPECT_EQ(oslo_instant(day("2026-10-25"), clock("02:59")).iso(), "2026-10-25T00:59:00Z");
  EXPECT_EQ(oslo_instant(day("2026-10-25"), clock("03:00")).iso(), "2026-10-25T02:00:00Z");
}

TEST(OsloTimeTest, ClocksChangeAtTheVerySecond) {
  for (const int year : {2026, 2037, 2040}) {
    for (const auto month : {3U, 10U}) {
      const auto change = clock_change(year, month);
      EXPECT_EQ(in_oslo(change + -1).time, month == 3 ? clock("01:59") : clock("02:59")) << year;
      EXPECT_EQ(in_oslo(change).time, month == 3 ? clock("03:00") : clock("02:00")) << year;
    }
  }
}

TEST(OsloTimeTest, SummerTimeGoesOnAfterTheLastYearOfTheZoneFile) {
  EXPECT_EQ(wall(at("2040-07-01T10:00:00Z")), "2040-07-01 12:00");
  EXPECT_EQ(wall(at("2040-12-01T10:00:00Z")), "2040-12-01 11:00");
  EXPECT_EQ(oslo_instant(day("2040-03-25"), clock("02:30")).iso(), "2040-03-25T01:00:00Z");
}

TEST(OsloTimeTest, TheYearsBeforeThePresentRuleAreThoseOfTheZoneFile) {
  EXPECT_EQ(wall(at("1975-07-01T10:00:00Z")), "1975-07-01 11:00");
  EXPECT_EQ(wall(at("1985-07-01T10:00:00Z")), "1985-07-01 12:00");
}

TEST(OsloTimeTest, SeventyTwoHoursAreElapsedTimeAndNotThreeDaysOnTheWall) {
  // OV-14: searched Friday 16:00, lapses Monday 16:00, unless the clocks change in between.
  constexpr std::int64_t three_days = 259'200;
  EXPECT_EQ(wall(oslo_instant(day("2026-03-06"), clock("16:00")) + three_days), "2026-03-09 16:00");
  EXPECT_EQ(wall(oslo_instant(day("2026-03-27"), clock("16:00")) + three_days), "2026-03-30 17:00");
  EXPECT_EQ(wall(oslo_instant(day("2026-10-23"), clock("16:00")) + three_days), "2026-10-26 15:00");
}

TEST(OsloTimeTest, TwoHoursAfterAnUrgentCallIsOnTheSameAfternoon) {
  // BV-22 and BV-23: phoned 15:29, running by 17:29.
  EXPECT_EQ(wall(oslo_instant(day("2026-03-03"), clock("15:29")) + 2 * hour), "2026-03-03 17:29");
}

TEST(OsloTimeTest, ManyThreadsSeeTheSameWall) {
  std::vector<std::thread> threads;
  std::vector<int> wrong(4);
  for (std::size_t t = 0; t < wrong.size(); ++t) {
    threads.emplace_back([&wrong, t] {
      for (int i = 0; i < 2'000; ++i) {
        if (wall(at("2026-07-15T12:00:00Z")) != "2026-07-15 14:00") ++wrong[t];
      }
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(wrong, std::vector<int>(4));
}

RC_GTEST_PROP(InstantProperty, IsoTextGivesTheInstantBack, ()) {
  const Instant instant = any_instant();
  RC_ASSERT(Instant::parse_iso(instant.iso()) == instant);
}

RC_GTEST_PROP(OsloTimeProperty, TheWallIsTwoHoursAheadBetweenTheChangesAndOneOutside, ()) {
  const Instant instant = any_instant();
  const int year = static_cast<int>(Date{
      std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds{std::chrono::seconds{instant.seconds}})}
                                        .calendar()
                                        .year());
  const bool summer = instant >= clock_change(year, 3) && instant < clock_change(year, 10);
  const auto shown = in_oslo(instant);
  const std::int64_t minutes = std::int64_t{shown.date.number()} * 1440 + shown.time.minutes;
  const auto ahead = instant + (summer ? 2 : 1) * hour;
  RC_ASSERT(minutes == ahead.seconds / 60);
}

RC_GTEST_PROP(OsloTimeProperty, TheInstantOfAWallTimeShowsThatTimeUnlessItWasSkipped, ()) {
  const auto near_by = in_oslo(any_instant()).date;
  const ClockTime time{*rc::gen::oneOf(rc::gen::inRange(0, 1440), rc::gen::inRange(100, 200))};
  const auto instant = oslo_instant(near_by, time);
  const auto shown = in_oslo(instant);
  const auto spring = clock_change(static_cast<int>(near_by.calendar().year()), 3);
  const bool skipped = oslo_date(spring) == near_by && time.minutes >= 120 && time.minutes < 180;
  if (skipped) {
    RC_ASSERT(instant == spring);
  } else {
    RC_ASSERT(shown.date == near_by);
    RC_ASSERT(shown.time == time);
  }
}

RC_GTEST_PROP(OsloTimeProperty, AWallTimeLeadsBackToItsMinuteOrToTheSameMinuteAnHourBefore, ()) {
  const Instant instant = any_instant();
  const Instant minute{instant.seconds / 60 * 60};
  const auto shown = in_oslo(instant);
  const auto back = oslo_instant(shown.date, shown.time);
  const auto autumn = clock_change(static_cast<int>(shown.date.calendar().year()), 10);
  const bool second_time = minute >= autumn && minute < autumn + hour;
  RC_ASSERT(back == (second_time ? minute + -hour : minute));
}

}  // namespace
}  // namespace stafett
