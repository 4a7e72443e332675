// Sessions on both databases: when they end.

#include "desk/sessions.hpp"

#include "routines/test_city.hpp"
#include "store/test_database.hpp"

#include <gtest/gtest.h>

namespace stafett {
namespace {

using store::Dialect;

class MovedClock final : public desk::Clock {
 public:
  [[nodiscard]] Instant now() const override { return at; }
  Instant at = oslo_instant(Date::of(2026, 6, 1), {8 * 60});
};

class SessionsEnd : public store::OnBoth {
 protected:
  void SetUp() override {
    OnBoth::SetUp();
    if (IsSkipped()) return;
    model::Employee kari;
    kari.id.value = -1;
    kari.name = "Kari Øverås";
    kari.user_name = "kari";
    kari.unit.value = 1;
    kari.first_day = Date::of(2020, 1, 1);
    employee = put(kari);
    sessions.emplace(*store, clock);
  }

  Id<model::Employee> put(const model::Employee& row) {
    desk::CommitJob job;
    job.routine = "organisation";
    job.plan_json = "{}";
    job.rows = {row};
    job.at = clock.at;
    job.touches = {{desk::AggregateKind::organisation, 0, 0}};
    job.log.at = clock.at;
    job.log.action = job.routine;
    job.log.outcome = "committed";
    EXPECT_EQ(store->commit(std::move(job)).outcome, desk::CommitOutcome::committed);
    return store->organisation()->employee_with_user_name(row.user_name)->id;
  }
  bool is_in(std::string_view token) { return sessions->employee_of(token) == employee; }

  MovedClock clock;
  Id<model::Employee> employee;
  std::optional<desk::Sessions> sessions;
};

TEST_P(SessionsEnd, after_an_hour_without_use) {
  sessions->begin("a", employee);
  for (int i = 0; i < 3; ++i) {
    clock.at = clock.at + desk::Sessions::idle_seconds;
    EXPECT_TRUE(is_in("a")) << "used in time";
  }
  clock.at = clock.at + (desk::Sessions::idle_seconds + 61);
  EXPECT_FALSE(is_in("a"));
  EXPECT_TRUE(sessions->of(employee).empty());
}

TEST_P(SessionsEnd, after_a_working_day_however_much_they_are_used) {
  sessions->begin("a", employee);
  const auto begun = clock.at;
  while (clock.at - begun + 1800 <= desk::Sessions::longest_seconds) {
    clock.at = clock.at + 1800;
    ASSERT_TRUE(is_in("a"));
  }
  clock.at = begun + (desk::Sessions::longest_seconds + 1);
  EXPECT_FALSE(is_in("a"));
}

TEST_P(SessionsEnd, at_once_when_the_account_is_closed) {
  sessions->begin("a", employee);
  EXPECT_TRUE(is_in("a"));
  auto closed = *store->organisation()->find(employee);
  closed.last_day = Date::of(2026, 5, 31);
  put(closed);
  EXPECT_FALSE(is_in("a"));
  EXPECT_FALSE(sessions->account("kari")) << "nor can the person sign in again";
}

TEST_P(SessionsEnd, everywhere_when_the_password_is_changed_or_the_owner_asks) {
  const Id<model::Employee> other{employee.value + 1000};
  for (const char* const token : {"a", "b", "c"}) sessions->begin(token, employee);
  sessions->begin("d", other);
  EXPECT_EQ(sessions->of(employee).size(), 3U);
  sessions->change_password(employee, "hash");
  EXPECT_EQ(sessions->own_account(employee)->password_hash, "hash");
  EXPECT_FALSE(is_in("a"));
  EXPECT_FALSE(is_in("b"));
  sessions->begin("b", employee);
  sessions->end_all(employee);
  EXPECT_FALSE(is_in("b"));
  EXPECT_EQ(sessions->of(other).size(), 1U) << "somebody else's go on";
}

TEST_P(SessionsEnd, and_leave_nothing_behind) {
  sessions->begin("abandoned", employee);
  clock.at = clock.at + (desk::Sessions::longest_seconds + 1);
  sessions->begin("a", employee);
  EXPECT_FALSE(store->session("abandoned"));
}

STAFETT_ON_BOTH(SessionsEnd);

}  // namespace
}  // namespace stafett
