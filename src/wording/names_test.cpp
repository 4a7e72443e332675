#include "wording/names.hpp"

#include "base/check.hpp"

#include <set>

#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace stafett::wording {
namespace {

constexpr Language both[] = {Language::bokmaal, Language::english};

/// Every enumerator of E has a name of its own in each language, in lower case but for abbreviations.
template <class E>
void expect_names(std::string_view (*name)(E, Language)) {
  for (const Language language : both) {
    std::set<std::string_view> seen;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto d) {
      const std::string_view text = name(d.value, language);
      EXPECT_FALSE(text.empty()) << d.name;
      EXPECT_TRUE(seen.insert(text).second) << d.name << " shares its name: " << text;
      EXPECT_NE(sentence_start(text), text) << d.name << " begins with a capital: " << text;
      EXPECT_EQ(text.find('_'), std::string_view::npos) << text;
    });
    EXPECT_FALSE(seen.empty());
  }
}

TEST(Names, every_value_has_a_name_of_its_own_in_both_languages) {
  expect_names(service_name);
  expect_names(part_of_day_name);
  expect_names(record_state_name);
  expect_names(end_reason_name);
  expect_names(choice_name);
  expect_names(visit_state_name);
  expect_names(sex_name);
  expect_names(protection_name);
  expect_names(person_protection_name);
  expect_names(address_kind_name);
  expect_names(relation_name);
  expect_names(practical_matter_name);
  expect_names(responsibility_name);
  expect_names(housing_name);
  expect_names(label_name);
  expect_names(provider_kind_name);
  expect_names(team_kind_name);
  expect_names(action_name);
  expect_names(grant_kind_name);
  expect_names(grant_review_name);
  expect_names(asked_by_name);
  expect_names(channel_name);
  expect_names(change_request_state_name);
  expect_names(change_state_name);
  expect_names(handover_kind_name);
  expect_names(handover_state_name);
  expect_names(task_kind_name);
  expect_names(task_state_name);
  expect_names(letter_kind_name);
  expect_names(letter_state_name);
  expect_names(deadline_kind_name);
  expect_names(deadline_state_name);
}

TEST(Names, a_number_outside_the_enumeration_is_our_own_mistake) {
  EXPECT_THROW((void)service_name(static_cast<model::ServiceType>(99), Language::bokmaal), BrokenPromise);
}

TEST(Names, services_are_called_what_the_office_calls_them) {
  EXPECT_EQ(service_name(model::ServiceType::practical_help, Language::bokmaal), "praktisk bistand");
  EXPECT_EQ(service_name(model::ServiceType::home_nursing_evening, Language::bokmaal),
            "hjemmesykepleie kveld");
  EXPECT_EQ(service_name(model::ServiceType::home_nursing_evening, Language::english),
            "home nursing, evening");
}

TEST(Names, a_date_is_written_out) {
  const Date day = Date::of(2026, 2, 27);
  EXPECT_EQ(long_date(day, Language::bokmaal), "27. februar 2026");
  EXPECT_EQ(long_date(Date::of(2026, 6, 1), Language::bokmaal), "1. juni 2026");
  EXPECT_EQ(long_date_with_weekday(day, Language::bokmaal), "fredag 27. februar 2026");
  EXPECT_EQ(long_date_with_weekday(day, Language::english), "Friday 27 February 2026");
  EXPECT_EQ(long_date_with_weekday(Date::of(2026, 3, 1), Language::bokmaal), "søndag 1. mars 2026");
  EXPECT_EQ(short_date(Date::of(2026, 3, 1)), "01.03.2026");
}

TEST(Names, the_twelve_months_and_seven_days_differ) {
  for (const Language language : both) {
    std::set<std::string> dates;
    for (unsigned month = 1; month <= 12; ++month)
      dates.insert(long_date(Date::of(2026, month, 1), language));
    EXPECT_EQ(dates.size(), 12U);
    std::set<std::string> weekdays;
    for (int day = 0; day < 7; ++day) weekdays.insert(weekdays_name(1 << day, language));
    EXPECT_EQ(weekdays.size(), 7U);
  }
}

TEST(Names, the_clock_has_a_point_in_bokmaal_and_a_colon_in_english) {
  EXPECT_EQ(clock(ClockTime{14 * 60}, Language::bokmaal), "kl. 14.00");
  EXPECT_EQ(clock(ClockTime{9 * 60 + 5}, Language::bokmaal), "kl. 09.05");
  EXPECT_EQ(clock(ClockTime{15 * 60 + 30}, Language::english), "15:30");
}

TEST(Names, an_amount_of_time_is_in_hours_and_minutes) {
  EXPECT_EQ(duration(150, Language::bokmaal), "2 timer og 30 minutter");
  EXPECT_EQ(duration(60, Language::bokmaal), "1 time");
  EXPECT_EQ(duration(61, Language::english), "1 hour and 1 minute");
  EXPECT_EQ(duration(0, Language::bokmaal), "0 minutter");
}

TEST(Names, weekdays_are_listed_with_og_before_the_last) {
  EXPECT_EQ(weekdays_name(0b0010101, Language::bokmaal), "mandag, onsdag og fredag");
  EXPECT_EQ(weekdays_name(0b1100000, Language::english), "Saturday and Sunday");
  EXPECT_EQ(weekdays_name(0b1111111, Language::bokmaal), "alle dager");
  EXPECT_EQ(weekdays_name(0b0011111, Language::bokmaal), "mandag til fredag");
  EXPECT_EQ(weekdays_name(0, Language::bokmaal), "ingen dager");
  EXPECT_THROW((void)weekdays_name(128, Language::bokmaal), BrokenPromise);
}

TEST(Names, weeks_are_counted_as_people_do) {
  EXPECT_EQ(every_weeks_name(1, Language::bokmaal), "hver uke");
  EXPECT_EQ(every_weeks_name(2, Language::bokmaal), "annenhver uke");
  EXPECT_EQ(every_weeks_name(3, Language::bokmaal), "hver 3. uke");
}

TEST(Names, a_label_begins_with_a_capital_also_when_it_is_norwegian) {
  EXPECT_EQ(sentence_start("ærlig"), "Ærlig");
  EXPECT_EQ(sentence_start("økt"), "Økt");
  EXPECT_EQ(sentence_start("åpen"), "Åpen");
  EXPECT_EQ(sentence_start("praktisk bistand"), "Praktisk bistand");
  EXPECT_EQ(sentence_start(""), "");
}

TEST(Names, a_language_is_known_by_its_tag) {
  EXPECT_EQ(language_of_tag("nb-NO"), Language::bokmaal);
  EXPECT_EQ(language_of_tag("no"), Language::bokmaal);
  EXPECT_EQ(language_of_tag("en"), Language::english);
  EXPECT_EQ(language_of_tag("sv"), std::nullopt);
  EXPECT_EQ(language_tag(Language::bokmaal), "nb-NO");
}

}  // namespace
}  // namespace stafett::wording
