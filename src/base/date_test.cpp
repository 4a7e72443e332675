#include "base/date.hpp"

#include "base/check.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace stafett {
namespace {

Date day(std::string_view iso) { return Date::parse_iso(iso).value(); }

/// From 1849 to 2149.
Date any_date() { return Date::from_number(*rc::gen::inRange(-44'000, 66'000)); }

TEST(DateTest, IsWrittenAndReadAsIso) {
  EXPECT_EQ(Date::of(2026, 3, 1).iso(), "2026-03-01");
  EXPECT_EQ(Date::parse_iso("2026-03-01"), Date::of(2026, 3, 1));
  EXPECT_EQ(Date::of(1970, 1, 1).number(), 0);
  EXPECT_EQ(Date::of(2026, 3, 1).number(), 20'513);
}

TEST(DateTest, TextThatIsNoIsoDateIsRefused) {
  for (const auto* text :
       {"", "2026-3-1", "2026-03-01 ", " 2026-03-01", "2026/03/01", "2026x03-01", "2026-03x01", "01.03.2026",
        "2026-02-29", "2026-04-31", "2026-00-10", "2026-13-10", "2026-10-00", "+026-03-01", "-026-03-01",
        "2026-+3-01", "2026--3-01", "2026-03-0x", "20260301"}) {
    EXPECT_FALSE(Date::parse_iso(text)) << text;
  }
}

TEST(DateTest, ADateThatDoesNotExistBreaksThePromise) { EXPECT_THROW(Date::of(2026, 2, 29), BrokenPromise); }

TEST(DateTest, AddingMonthsStopsAtTheLastDayOfAShorterMonth) {
  EXPECT_EQ(add_months(day("2026-01-31"), 1).iso(), "2026-02-28");
  EXPECT_EQ(add_months(day("2028-01-31"), 1).iso(), "2028-02-29");
  EXPECT_EQ(add_months(day("2026-03-31"), -1).iso(), "2026-02-28");
  EXPECT_EQ(add_months(day("2025-11-30"), 3).iso(), "2026-02-28");
}

TEST(DateTest, TwoYearsOnIsTheSameDayTwoYearsLater) {
  EXPECT_EQ(add_months(day("2025-01-15"), 24), day("2027-01-15"));
}

TEST(DateTest, TwoYearsFromTheLeapDayIsTheLastOfFebruary) {
  EXPECT_EQ(add_months(day("2024-02-29"), 24).iso(), "2026-02-28");
  EXPECT_EQ(add_months(day("2024-02-29"), 48).iso(), "2028-02-29");
}

TEST(DateTest, AgeRisesOnTheBirthday) {
  EXPECT_EQ(age_on(day("1941-03-12"), day("2026-03-11")), 84);
  EXPECT_EQ(age_on(day("1941-03-12"), day("2026-03-12")), 85);
  EXPECT_EQ(age_on(day("2026-03-12"), day("2026-03-12")), 0);
}

TEST(DateTest, SomeoneBornOnTheLeapDayIsOlderOnTheFirstOfMarch) {
  EXPECT_EQ(age_on(day("2004-02-29"), day("2026-02-28")), 21);
  EXPECT_EQ(age_on(day("2004-02-29"), day("2026-03-01")), 22);
  EXPECT_EQ(age_on(day("2004-02-29"), day("2028-02-28")), 23);
  EXPECT_EQ(age_on(day("2004-02-29"), day("2028-02-29")), 24);
}

TEST(DateTest, TheTenthDayCountsTheDayOfNotice) {
  // The vector of BV-36: notice 1 March, last day 10 March.
  EXPECT_EQ(day("2026-03-01") + 9, day("2026-03-10"));
  EXPECT_EQ(day("2026-03-11") - day("2026-03-01"), 10);
}

TEST(PeriodTest, ContainsBothItsEnds) {
  const Period march{day("2026-03-01"), day("2026-03-31")};
  EXPECT_TRUE(march.contains(day("2026-03-01")));
  EXPECT_TRUE(march.contains(day("2026-03-31")));
  EXPECT_FALSE(march.contains(day("2026-02-28")));
  EXPECT_FALSE(march.contains(day("2026-04-01")));
  EXPECT_TRUE((Period{day("2026-03-01"), {}}.contains(day("2099-01-01"))));
}

TEST(PeriodTest, AdjoinsOnlyTheOneThatBeginsTheDayAfter) {
  const Period old_one{day("2026-01-01"), day("2026-03-10")};
  EXPECT_TRUE(old_one.adjoins({day("2026-03-11"), {}}));
  EXPECT_FALSE(old_one.adjoins({day("2026-03-10"), {}}));
  EXPECT_FALSE(old_one.adjoins({day("2026-03-12"), {}}));
  EXPECT_FALSE((Period{day("2026-01-01"), {}}.adjoins({day("2026-03-11"), {}})));
}

RC_GTEST_PROP(DateProperty, IsoTextGivesTheDateBack, ()) {
  const Date date = any_date();
  RC_ASSERT(Date::parse_iso(date.iso()) == date);
}

RC_GTEST_PROP(DateProperty, IsoTextsSortLikeDates, ()) {
  const Date a = any_date();
  const Date b = any_date();
  RC_ASSERT((a.iso() < b.iso()) == (a < b));
}

RC_GTEST_PROP(DateProperty, AddingMonthsLandsInTheMonthAskedForAndNeverOnALaterDay, ()) {
  const Date date = any_date();
  const int months = *rc::gen::inRange(-600, 600);
  const auto from = date.calendar();
  const auto to = add_months(date, months).calendar();
  const auto month_number = [](std::chrono::year_month_day d) {
    return 12 * static_cast<int>(d.year()) + static_cast<int>(static_cast<unsigned>(d.month()));
  };
  RC_ASSERT(month_number(to) == month_number(from) + months);
  RC_ASSERT(to.day() <= from.day());
  const auto end = std::chrono::year_month_day_last{to.year(), std::chrono::month_day_last{to.month()}};
  RC_ASSERT(to.day() == from.day() || to.day() == end.day());
}

RC_GTEST_PROP(DateProperty, AMonthThereAndBackIsTheSameDayUpToTheTwentyEighth, ()) {
  const Date date = any_date();
  RC_PRE(date.calendar().day() <= std::chrono::day{28});
  const int months = *rc::gen::inRange(-600, 600);
  RC_ASSERT(add_months(add_months(date, months), -months) == date);
}

RC_GTEST_PROP(DateProperty, AgeIsTheNumberOfBirthdaysSinceBirth, ()) {
  const Date birth = any_date();
  const Date on = birth + *rc::gen::inRange(0, 40'000);
  int birthdays = 0;
  const auto born = birth.calendar();
  for (int years = 1;; ++years) {
    const std::chrono::year_month_day same_day{born.year() + std::chrono::years{years}, born.month(),
                                               born.day()};
    // A 29 February that doesn't exist counts as the day after 28 February, which is what sys_days makes of
    // it.
    if (Date{std::chrono::sys_days{same_day}} > on) break;
    ++birthdays;
  }
  RC_ASSERT(age_on(birth, on) == birthdays);
}

RC_GTEST_PROP(PeriodProperty, PeriodsOverlapExactlyWhenTheyShareADay, ()) {
  const auto any_period = [] {
    const Date first = Date::from_number(*rc::gen::inRange(0, 20));
    const int length = *rc::gen::inRange(0, 12);
    return Period{first, length == 11 ? std::nullopt : std::optional(first + length)};
  };
  const Period a = any_period();
  const Period b = any_period();
  bool share = false;
  for (int number = 0; number < 40; ++number) {
    share = share || (a.contains(Date::from_number(number)) && b.contains(Date::from_number(number)));
  }
  RC_ASSERT(a.overlaps(b) == share);
  RC_ASSERT(!(a.adjoins(b) && a.overlaps(b)));
}

}  // namespace
}  // namespace stafett
