// The desk over a store, as a data folder has them: what a change of organisation or policy does to lists,
// who stays signed in, what is kept of drafts, and the order of long lists.

#include "base/check.hpp"
#include "base/text.hpp"
#include "desk/desk.hpp"
#include "desk/index.hpp"
#include "desk/sessions.hpp"
#include "routines/import/import.hpp"
#include "routines/test_city.hpp"
#include "store/test_database.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace stafett {
namespace {

using model::Employee;
using routines::Situation;
using store::Dialect;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class StandingClock final : public desk::Clock {
 public:
  [[nodiscard]] Instant now() const override { return at; }
  Instant at = routines::at(2026, 6, 1);
};

routines::ImportedOrganisation as_imported(model::Organisation city) {
  return {std::move(city.levels),     std::move(city.districts),   std::move(city.providers),
          std::move(city.agreements), std::move(city.teams),       std::move(city.employees),
          std::move(city.roles),      std::move(city.team_members)};
}

class Folder : public store::OnBoth {
 protected:
  void SetUp() override {
    OnBoth::SetUp();
    if (IsSkipped()) return;
    policy = std::make_shared<const policy::Policy>(routines::oslo_policy());
    desk = std::make_unique<desk::Desk>(*store, clock, policy);
    routines::IdSource symbols(-1);
    const auto city = as_imported(routines::CityBuilder(symbols).take());
    commit("import_organisation", {},
           [&](const Situation& situation) { return plan_import_organisation(city, situation); });
  }

  std::optional<Id<model::Client>> commit(
      std::string_view routine, std::optional<Id<model::Client>> client,
      const std::function<routines::PlanOrRefusal(const Situation&)>& plan) {
    const auto committed = desk->commit_own(
        {.routine = routine, .client = client, .actor = {}, .idempotency_key = {}, .plan = plan, .at = {}});
    EXPECT_TRUE(committed) << json_text(to_json(committed ? routines::Refusal{} : committed.error()));
    return committed ? committed->client : std::nullopt;
  }

  /// A client of Gamle Oslo whom Ask has given practical help, until `last_day` when it is set.
  Id<model::Client> client(std::int64_t number, std::optional<std::string> surname = {},
                           std::optional<Date> last_day = {}) {
    routines::ImportedClient described;
    described.number = number;
    described.surname = std::move(surname);
    described.district = 1;
    routines::ImportedLine line;
    line.provider = std::string(routines::ask);
    line.last_day = last_day;
    described.lines = std::vector{line};
    return commit("import_client", {},
                  [&](const Situation& situation) { return plan_import_client(described, situation); })
        .value_or(Id<model::Client>{});
  }

  model::Provider provider(std::string_view name) const {
    const auto organisation = store->organisation();
    for (const auto& one : organisation->providers) {
      if (one.name == name) return one;
    }
    return {};
  }
  Id<Employee> employee(std::string_view user_name) const {
    const auto* found = store->organisation()->employee_with_user_name(user_name);
    return found ? found->id : Id<Employee>{};
  }
  /// What does not add up in the folder.
  std::vector<std::string> findings() {
    const auto organisation = store->organisation();
    const auto known = desk->policy();
    return store->verify(
        [&](const model::ClientRecord& record) { return desk::index_of(record, *organisation, *known); });
  }

  StandingClock clock;
  std::shared_ptr<const policy::Policy> policy;
  std::unique_ptr<desk::Desk> desk;
};

TEST_P(Folder, lists_follow_when_a_provider_gets_another_level) {
  client(1);
  ASSERT_THAT(findings(), IsEmpty());
  auto moved = provider(routines::ask);
  moved.level = provider(routines::birch).level;
  commit("import_organisation", {}, [&](const Situation&) {
    routines::PlanBuilder builder("import_organisation");
    builder.add(routines::SetProvider{moved}, {{"BV-15", {}}});
    return routines::PlanOrRefusal(builder.take());
  });
  EXPECT_THAT(findings(), IsEmpty());
}

TEST_P(Folder, lists_follow_when_the_policy_gets_other_values) {
  client(1, {}, Date::of(2026, 5, 1));
  auto changed = *policy;
  changed.file_digest = "another file";
  changed.read_only_tail_days = {"access.read_only_tail_days", {{Date::of(2020, 1, 1), 1}}};
  desk->set_policy(std::make_shared<const policy::Policy>(changed));
  EXPECT_THAT(findings(), IsEmpty());

  // And when the folder is opened under another policy than it was closed with.
  desk = std::make_unique<desk::Desk>(*store, clock, policy);
  EXPECT_THAT(findings(), testing::Not(IsEmpty()));
  desk->refresh_index();
  EXPECT_THAT(findings(), IsEmpty());
}

TEST_P(Folder, only_who_works_there_on_the_day_is_signed_in) {
  desk::Sessions sessions(*store, clock);
  const auto worker = employee(routines::case_worker);
  sessions.begin("token", worker);
  EXPECT_EQ(sessions.employee_of("token"), worker);
  const auto set = [&](Date first_day, std::optional<Date> last_day) {
    auto row = *store->organisation()->find(worker);
    row.first_day = first_day;
    row.last_day = last_day;
    commit("import_organisation", {}, [&](const Situation&) {
      routines::PlanBuilder builder("import_organisation");
      builder.add(routines::SetEmployee{row}, {{"BV-15", {}}});
      return routines::PlanOrRefusal(builder.take());
    });
  };

  set(Date::of(2026, 6, 2), {});
  EXPECT_FALSE(sessions.employee_of("token")) << "has not begun";
  EXPECT_FALSE(sessions.account(routines::case_worker));
  set(Date::of(2026, 6, 1), Date::of(2026, 6, 1));
  EXPECT_TRUE(sessions.account(routines::case_worker));
  EXPECT_FALSE(sessions.employee_of("token")) << "a session that has ended does not come back";

  sessions.begin("last day", worker);
  EXPECT_TRUE(sessions.employee_of("last day"));
  set(Date::of(2020, 1, 1), Date::of(2026, 5, 31));
  EXPECT_FALSE(sessions.employee_of("last day")) << "has left";
  EXPECT_FALSE(sessions.account(routines::case_worker));
}

TEST_P(Folder, drafts_have_room_for_so_many_and_lose_none) {
  desk::Drafts drafts(*store, clock);
  const auto owner = employee(routines::case_worker);
  for (int i = 0; i < desk::Drafts::most; ++i)
    ASSERT_TRUE(drafts.put(owner, "draft-" + std::to_string(i), "{}"));
  EXPECT_FALSE(drafts.put(owner, "one-more", "{}"));
  EXPECT_FALSE(drafts.get(owner, "one-more"));
  EXPECT_EQ(drafts.get(owner, "draft-0"), "{}") << "the oldest is still there";
  EXPECT_TRUE(drafts.put(owner, "draft-0", R"({"a":1})")) << "one that is there can be written again";
  EXPECT_TRUE(drafts.put(employee(routines::office_leader), "one-more", "{}"));
  drafts.drop(owner, "draft-7");
  EXPECT_TRUE(drafts.put(owner, "one-more", "{}"));
}

TEST_P(Folder, drafts_have_room_for_so_many_bytes) {
  desk::Drafts drafts(*store, clock);
  const auto owner = employee(routines::case_worker);
  const std::string long_one(desk::Drafts::longest_bytes, ' ');
  int kept = 0;
  while (kept < 100 && drafts.put(owner, "draft-" + std::to_string(kept), long_one)) ++kept;
  EXPECT_EQ(kept, desk::Drafts::most_bytes / static_cast<std::int64_t>(desk::Drafts::longest_bytes));
}

TEST_P(Folder, letters_wait_by_date_and_then_by_name) {
  const auto* worker = store->organisation()->employee_with_user_name(routines::case_worker);
  const auto office = store->organisation()->teams_of(worker->id, Date::of(2026, 6, 1)).front();
  std::vector<Id<model::Client>> people = {client(1, "Ås"), client(2, "Berg"), client(3, "Aas"),
                                           client(4, "Dahl")};
  const std::vector<Date> dated = {Date::of(2026, 5, 2), Date::of(2026, 5, 2), Date::of(2026, 5, 2),
                                   Date::of(2026, 5, 1)};
  for (std::size_t i = 0; i < people.size(); ++i) {
    commit("note", people[i], [&](const Situation& situation) {
      routines::PlanBuilder builder("note");
      model::Letter letter;
      letter.id = builder.next_id<model::Letter>();
      letter.client = situation.record.client.id;
      letter.office = office;
      letter.content.dated = dated[i];
      builder.add(routines::MakeLetter{letter}, {{"BV-36", {}}});
      return routines::PlanOrRefusal(builder.take());
    });
  }
  std::vector<Id<model::Client>> order;
  for (const auto& row : desk->print_queue({.employee = worker->id, .from_address = {}}).letters) {
    order.push_back(row.client.id);
  }
  ASSERT_THAT(order, SizeIs(4));
  EXPECT_EQ(order[0], people[3]) << "the oldest";
  EXPECT_EQ(order[1], people[1]) << "Berg before Aas and Ås";
}

TEST_P(Folder, a_history_is_read_page_by_page_to_its_beginning) {
  const auto id = client(1);
  const auto worker = employee(routines::case_worker);
  constexpr int changes = 203;
  for (int i = 0; i < changes; ++i) {
    commit("note", id, [&](const Situation& situation) {
      routines::PlanBuilder builder("note");
      model::Note note;
      note.id = builder.next_id<model::Note>();
      note.client = situation.record.client.id;
      note.text = "Hei";
      builder.add(routines::WriteNote{note}, {{"BV-36", {}}});
      return routines::PlanOrRefusal(builder.take());
    });
  }
  const desk::Caller caller{.employee = worker, .from_address = {}};
  const auto first = desk->history(caller, id);
  ASSERT_TRUE(first);
  EXPECT_THAT(first->plans, SizeIs(200));
  ASSERT_TRUE(first->next);
  const auto rest = desk->history(caller, id, first->next);
  ASSERT_TRUE(rest);
  EXPECT_THAT(rest->plans, SizeIs(changes + 1 - 200));
  EXPECT_FALSE(rest->next);
  EXPECT_LT(rest->plans.front().plan, first->plans.back().plan);
}

STAFETT_ON_BOTH(Folder);

}  // namespace
}  // namespace stafett
