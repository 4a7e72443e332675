#include "model/organisation.hpp"

#include <gtest/gtest.h>

namespace stafett::model {
namespace {

Team office(std::int64_t id, Date first_day, std::optional<Date> last_day) {
  Team team;
  team.id.value = id;
  team.kind = TeamKind::case_office;
  team.district = Id<District>{5};
  team.first_day = first_day;
  team.last_day = last_day;
  return team;
}

TEST(Organisation, a_districts_case_office_is_the_one_of_the_day) {
  Organisation organisation;
  organisation.teams = {office(1, Date::of(2020, 1, 1), Date::of(2025, 12, 31)),
                        office(2, Date::of(2026, 1, 1), std::nullopt)};
  organisation.index();
  const auto on = [&](Date day) {
    const auto* found = organisation.case_office(Id<District>{5}, day);
    return found ? found->id.value : 0;
  };
  EXPECT_EQ(on(Date::of(2019, 12, 31)), 0);
  EXPECT_EQ(on(Date::of(2025, 12, 31)), 1);
  EXPECT_EQ(on(Date::of(2026, 1, 1)), 2);
  EXPECT_EQ(organisation.case_office(Id<District>{6}, Date::of(2026, 1, 1)), nullptr);
}

}  // namespace
}  // namespace stafett::model
