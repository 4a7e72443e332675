#include "store/test_database.hpp"
#include "store/test_rows.hpp"

#include <thread>

#include <gmock/gmock.h>

namespace stafett::store {
namespace {

using desk::CommitOutcome;
using testing::HasSubstr;
using testing::StartsWith;

constexpr const char* overlap = "BV-38 assignments of one service line never overlap";
constexpr const char* not_adjoining = "BV-36 a successor begins the day after";
constexpr const char* wrong_predecessor = "BV-36 a successor names its predecessor and last day";

class Constraints : public OnBoth {
 protected:
  void SetUp() override {
    OnBoth::SetUp();
    if (IsSkipped()) return;
    client = registered(*store, "Anne", "Berg");
  }
  std::string refusal(std::vector<model::AnyRow> rows) {
    const auto result = store->commit(job_with(std::move(rows)));
    return result.outcome == CommitOutcome::constraint ? result.constraint : "accepted";
  }
  /// What the database says to a statement past the store.
  std::string raw(const std::string& sql) {
    const auto connection = database->connect();
    try {
      connection->execute(sql);
    } catch (const ConstraintViolation& violation) {
      return violation.what();
    }
    return "accepted";
  }
  model::Assignment standing(Date first, std::optional<Date> last, Id<model::ServiceLine> on = {30}) {
    auto row = assignment(-1, client, on, first, last);
    row.id.value = commit_for_ids(*store, job_with({row})).at(0);
    return row;
  }
  model::Assignment after(const model::Assignment& before, Date first) {
    auto row = assignment(-1, client, before.service_line, first);
    row.predecessor = before.id;
    row.predecessor_last_day = before.last_day;
    return row;
  }

  Id<model::Client> client;
};

TEST_P(Constraints, assignments_of_one_line_never_overlap) {
  standing(today, today + 10);
  const Id<model::ServiceLine> line{30};
  EXPECT_EQ(refusal({assignment(-1, client, line, today + 10)}), overlap);
  EXPECT_EQ(refusal({assignment(-1, client, line, today - 5, today)}), overlap);
  EXPECT_EQ(refusal({assignment(-1, client, line, today + 3, today + 4)}), overlap);
  EXPECT_EQ(refusal({assignment(-1, client, line, today - 3)}), overlap);
  EXPECT_EQ(refusal({assignment(-1, client, line, today + 20), assignment(-2, client, line, today + 30)}),
            overlap);
  EXPECT_EQ(refusal({assignment(-1, client, {31}, today)}), "accepted") << "another line";
  auto withdrawn = assignment(-1, client, line, today + 5);
  withdrawn.state = model::RecordState::withdrawn;
  EXPECT_EQ(refusal({withdrawn}), "accepted");
  EXPECT_EQ(refusal({assignment(-1, client, line, today + 11)}), "accepted");
}

TEST_P(Constraints, an_assignment_that_is_ended_makes_room_in_the_same_plan_in_any_order) {
  auto old = standing(today, std::nullopt);
  old.last_day = today + 9;
  EXPECT_EQ(refusal({after(old, today + 10), old}), "accepted");
  EXPECT_EQ(store->client(client)->assignments.size(), 2u);
}

TEST_P(Constraints, a_successor_begins_the_day_after) {
  const auto old = standing(today, today + 9);
  EXPECT_EQ(refusal({after(old, today + 11)}), not_adjoining);
  auto half = after(old, today + 10);
  half.predecessor_last_day.reset();
  EXPECT_THAT(refusal({half}), StartsWith("BV-36"));
  EXPECT_EQ(refusal({after(old, today + 10)}), "accepted");
}

TEST_P(Constraints, a_successor_names_the_last_day_that_its_predecessor_has) {
  auto old = standing(today, today + 9);
  auto wrong = after(old, today + 11);
  wrong.predecessor_last_day = today + 10;
  EXPECT_EQ(refusal({wrong}), wrong_predecessor);
  auto unknown = after(old, today + 10);
  unknown.predecessor->value = 999;
  EXPECT_EQ(refusal({unknown}), wrong_predecessor);
  const auto ids = commit_for_ids(*store, job_with({after(old, today + 10)}));

  auto moved = old;
  moved.last_day = today + 5;
  EXPECT_EQ(refusal({moved}), wrong_predecessor) << "the successor would hang in the air";
  auto withdrawn = old;
  withdrawn.state = model::RecordState::entered_in_error;
  EXPECT_EQ(refusal({withdrawn}), wrong_predecessor);
  auto successor = after(moved, today + 6);
  successor.id.value = ids.at(0);
  EXPECT_EQ(refusal({moved, successor}), "accepted") << "both in one plan";
  EXPECT_EQ(store->client(client)->assignments.at(1).first_day, today + 6);
}

TEST_P(Constraints, a_wrong_successor_among_many_at_once_harms_no_other) {
  auto old = standing(today, today + 9);
  std::vector<std::thread> threads;
  std::vector<desk::CommitResult> results(16);
  for (std::size_t i = 0; i < results.size(); ++i) {
    auto row = assignment(-1, client, {static_cast<std::int64_t>(100 + i)}, today);
    if (i % 5 == 0) {
      row.predecessor = old.id;
      row.predecessor_last_day = today - 1;
    }
    threads.emplace_back([&, i, row] { results[i] = store->commit(job_with({row})); });
  }
  for (auto& thread : threads) thread.join();
  for (std::size_t i = 0; i < results.size(); ++i) {
    EXPECT_EQ(results[i].outcome, i % 5 == 0 ? CommitOutcome::constraint : CommitOutcome::committed);
    EXPECT_EQ(results[i].constraint, i % 5 == 0 ? wrong_predecessor : "");
  }
}

TEST_P(Constraints, the_database_refuses_overlaps_and_gaps_without_the_store) {
  standing(today, std::nullopt);
  const std::string columns =
      "insert into assignment (id, client, service_line, provider, level, first_day, last_day, predecessor, "
      "predecessor_last_day, choice, state, recorded_by, created_by, created_at) values ";
  const auto day = std::to_string((today + 3).number());
  EXPECT_EQ(
      raw(columns + "(900, 1, 30, 1, 1, " + day + ", null, null, null, 'not_recorded', 'valid', 1, 1, 1)"),
      overlap);
  EXPECT_EQ(raw(columns + "(900, 1, 77, 1, 1, 20, null, 5, 10, 'not_recorded', 'valid', 1, 1, 1)"),
            not_adjoining);
  EXPECT_EQ(raw(columns + "(900, 1, 77, 1, 1, 11, null, 5, 10, 'not_recorded', 'valid', 1, 1, 1)"),
            wrong_predecessor);
  EXPECT_NE(raw(columns + "(900, 1, 77, 1, 1, 11, 10, null, null, 'not_recorded', 'valid', 1, 1, 1)"),
            "accepted");
  EXPECT_NE(raw(columns + "(900, 1, 77, 1, 1, 11, null, null, null, 'not_recorded', 'perhaps', 1, 1, 1)"),
            "accepted");
  EXPECT_EQ(raw(columns + "(900, 1, 77, 1, 1, 11, null, null, null, 'not_recorded', 'valid', 1, 1, 1)"),
            "accepted");
}

TEST_P(Constraints, one_client_per_identity_number) {
  auto twin = client_named(-1, "Berit", "Dahl");
  twin.national_id = store->client(client)->client.national_id;
  EXPECT_EQ(refusal({twin}), "OV-12 one client per identity number");
  auto renamed = store->client(client)->client;
  renamed.surname = "Dahl";
  EXPECT_EQ(refusal({renamed}), "accepted");
}

TEST_P(Constraints, one_district_answers_decides_and_pays_on_any_day) {
  model::Responsibility row;
  row.id.value = -1;
  row.client = client;
  row.district.value = 5;
  row.first_day = today;
  row.rule = "OV-27";
  EXPECT_EQ(refusal({row}), "accepted");
  EXPECT_EQ(refusal({row}), "OV-27 one district a day");
  row.kind = model::ResponsibilityKind::residence;
  EXPECT_EQ(refusal({row}), "accepted") << "another fact";
  for (const auto kind : {model::ResponsibilityKind::decides, model::ResponsibilityKind::pays}) {
    row.kind = kind;
    row.service_line = Id<model::ServiceLine>{30};
    row.last_day = today + 5;
    EXPECT_EQ(refusal({row}), "accepted");
    row.first_day = today + 5;
    row.last_day.reset();
    EXPECT_EQ(refusal({row}), "OV-27 one district a day");
    row.service_line = Id<model::ServiceLine>{31};
    EXPECT_EQ(refusal({row}), "accepted") << "another line";
    row.first_day = today;
  }
}

TEST_P(Constraints, rows_are_never_deleted_or_changed) {
  standing(today, std::nullopt);
  model::Person person;
  person.id.value = -1;
  commit_for_ids(*store, job_with({person}));
  boost::mp11::mp_for_each<boost::mp11::mp_list<model::Client, model::Assignment, model::Person>>(
      [&](auto row) {
        const std::string table(decltype(row)::table);
        EXPECT_THAT(raw("delete from " + table), HasSubstr(table + " is append-only")) << table;
        EXPECT_THAT(raw("update " + table + " set recorded_by = 99"), HasSubstr(table + " is append-only"))
            << table;
        EXPECT_THAT(raw("update " + table + " set id = 99, superseded_by = 2"), HasSubstr("append-only"))
            << table;
        EXPECT_THAT(raw("update " + table + " set superseded_by = null"), HasSubstr("append-only")) << table;
      });
  EXPECT_EQ(raw("update client set superseded_by = 2"), "accepted");
  EXPECT_THAT(raw("update client set superseded_by = 3"), HasSubstr("append-only"));
  EXPECT_THAT(raw("update client set superseded_by = null"), HasSubstr("append-only"));
}

TEST_P(Constraints, every_table_of_rows_and_of_the_log_is_guarded) {
  std::vector<std::string> tables{"plan", "plan_aggregate", "log", "log_link", "attachment_bytes"};
  boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, model::AllRowTypes>>(
      [&](auto identity) { tables.emplace_back(decltype(identity)::type::table); });
  const auto connection = database->connect();
  for (const auto& table : tables) {
    Query guards(*connection,
                 GetParam() == Dialect::sqlite
                     ? "select count(*) from sqlite_master where type = 'trigger' and tbl_name = ? and "
                       "(name like '%_never_deleted' or name like '%_never_changed')"
                     : "select count(*) from pg_trigger where tgrelid = (?::text)::regclass and tgname in "
                       "('rewritten', 'truncated')");
    guards.bind(table);
    guards.step();
    EXPECT_EQ(guards.integer(0), 2) << table;
  }
}

TEST_P(Constraints, plans_and_log_are_never_deleted_or_changed) {
  for (const std::string table : {"plan", "plan_aggregate", "log", "log_link"}) {
    EXPECT_THAT(raw("delete from " + table), HasSubstr(table + " is append-only"));
  }
  EXPECT_THAT(raw("update plan set json = '{}'"), HasSubstr("append-only"));
  EXPECT_THAT(raw("update log set employee = 3"), HasSubstr("append-only"));
  EXPECT_THAT(raw("update log_link set hash = ''"), HasSubstr("append-only"));
}

TEST_P(Constraints, a_look_up_is_one_persons_has_a_reason_ends_and_is_reviewed_by_another) {
  model::Grant look_up;
  look_up.id.value = -1;
  look_up.client = client;
  look_up.kind = model::GrantKind::look_up;
  look_up.employee = Id<model::Employee>{7};
  look_up.from = moment;
  look_up.until = moment + 72 * 3'600;
  look_up.reason_code = "urgent_help";
  look_up.review = model::GrantReview::waiting;
  const auto refused_when = [&](auto spoil) {
    auto row = look_up;
    spoil(row);
    return refusal({row});
  };
  constexpr const char* shape = "OV-14 a look-up is of one person, ends and is reviewed";
  constexpr const char* reviewer = "OV-14 a review names its reviewer, who is another";
  EXPECT_EQ(refused_when([](auto& row) { row.reason_code.clear(); }), "OV-13 a look-up has a reason");
  EXPECT_EQ(refused_when([](auto& row) { row.until.reset(); }), shape);
  EXPECT_EQ(refused_when([](auto& row) { row.review = model::GrantReview::not_needed; }), shape);
  EXPECT_EQ(refused_when([](auto& row) {
              row.employee.reset();
              row.level = Id<model::Level>{3};
            }),
            shape);
  EXPECT_EQ(refused_when([](auto& row) { row.kind = model::GrantKind::single_client; }), shape);
  EXPECT_EQ(refused_when([](auto& row) { row.review = model::GrantReview::in_order; }), reviewer);
  EXPECT_EQ(refused_when([](auto& row) {
              row.review = model::GrantReview::questioned;
              row.reviewed_by = row.employee;
            }),
            reviewer);
  look_up.id.value = commit_for_ids(*store, job_with({look_up})).at(0);
  look_up.review = model::GrantReview::in_order;
  look_up.reviewed_by = Id<model::Employee>{8};
  EXPECT_EQ(refusal({look_up}), "accepted");
}

TEST_P(Constraints, a_bar_on_looking_bars_everything_and_a_line_is_under_an_employee) {
  model::Denial denial;
  denial.id.value = -1;
  denial.client = client;
  denial.unit = Id<model::Level>{3};
  denial.from = moment;
  for (const auto action : model::reading_actions) {
    denial.actions = {model::Action::change_provider, action};
    EXPECT_EQ(refusal({denial}), "OV-109 a bar on looking bars everything");
  }
  denial.actions = {model::Action::change_provider};
  denial.line = true;
  EXPECT_EQ(refusal({denial}), "OV-118 a line is under an employee");
  denial.unit.reset();
  denial.employee = Id<model::Employee>{7};
  EXPECT_EQ(refusal({denial}), "accepted");
}

TEST_P(Constraints, what_a_step_added_is_append_only_as_well) {
  EXPECT_THAT(raw("update client set person_protection = 'restricted'"), HasSubstr("append-only"));
}

STAFETT_ON_BOTH(Constraints);

}  // namespace
}  // namespace stafett::store
