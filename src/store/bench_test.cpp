#include "store/test_database.hpp"
#include "store/test_rows.hpp"

#include <gmock/gmock.h>

namespace stafett::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Bench : public OnBoth {
 protected:
  void SetUp() override {
    OnBoth::SetUp();
    if (IsSkipped()) return;
    auto job = job_with({client_named(-1, "Anne", "Berg"), client_named(-2, "Hidden", "Person")});
    job.index = {{{-1}, {{level, {0}, std::nullopt}}}, {{-2}, {{{99}, {0}, std::nullopt}}}};
    const auto ids = commit_for_ids(*store, job);
    client.value = ids.at(0);
    hidden.value = ids.at(1);
    query.teams = {{50}, {51}};
    query.rights.employee.value = 7;
    query.rights.levels = {level};
    query.rights.now = moment;
    query.today = today;
  }
  template <class Row>
  Id<Row> put(Row row) {
    row.id.value = -1;
    return {commit_for_ids(*store, job_with({row})).at(0)};
  }
  template <class Row>
  static std::vector<std::int64_t> ids(const std::vector<desk::Listed<Row>>& list) {
    std::vector<std::int64_t> found;
    for (const auto& listed : list) found.push_back(listed.row.id.value);
    return found;
  }
  model::Task task(std::optional<Instant> due, model::TaskState state = model::TaskState::open,
                   std::int64_t team = 50) {
    model::Task row;
    row.client = client;
    row.team.value = team;
    row.due = due;
    row.state = state;
    return row;
  }

  const Id<model::Level> level{3};
  Id<model::Client> client, hidden;
  desk::BenchQuery query;
};

TEST_P(Bench, the_teams_open_tasks_by_due_then_age) {
  const auto undated = put(task(std::nullopt));
  const auto late = put(task(moment + 9));
  const auto early = put(task(moment + 1, model::TaskState::taken, 51));
  const auto as_late = put(task(moment + 9));
  put(task(moment, model::TaskState::done));
  put(task(moment, model::TaskState::cancelled));
  put(task(moment, model::TaskState::open, 52));
  auto not_ours = task(moment);
  not_ours.client = hidden;
  put(not_ours);
  const auto bench = store->bench(query);
  EXPECT_THAT(ids(bench.tasks), ElementsAre(early.value, late.value, as_late.value, undated.value));
  EXPECT_EQ(bench.tasks[0].client.surname, "Berg");
  EXPECT_EQ(bench.tasks[0].client.client, client);
  EXPECT_EQ(bench.tasks[0].row.created.by, Id<model::Employee>{7});
}

TEST_P(Bench, a_finished_task_leaves) {
  auto row = task(std::nullopt);
  row.id = put(row);
  row.state = model::TaskState::done;
  commit_for_ids(*store, job_with({row}));
  EXPECT_THAT(store->bench(query).tasks, IsEmpty());
}

TEST_P(Bench, handovers_in_and_out_while_they_wait_for_someone) {
  const auto handover = [&](model::HandoverState state, std::int64_t from, std::int64_t to) {
    model::Handover row;
    row.client = client;
    row.sender_team.value = from;
    row.to_team.value = to;
    row.wanted_start = today;
    row.state = state;
    return put(row).value;
  };
  using model::HandoverState;
  const auto sent_to_us = handover(HandoverState::sent, 90, 50);
  const auto recalled = handover(HandoverState::recalled, 90, 51);
  handover(HandoverState::accepted, 90, 50);
  handover(HandoverState::rejected, 90, 50);
  const auto sent_by_us = handover(HandoverState::sent, 50, 90);
  const auto rejected = handover(HandoverState::rejected, 51, 90);
  handover(HandoverState::recalled, 50, 90);
  handover(HandoverState::replaced, 50, 50);
  const auto bench = store->bench(query);
  EXPECT_THAT(ids(bench.inbox), ElementsAre(sent_to_us, recalled));
  EXPECT_THAT(ids(bench.outbox), ElementsAre(sent_by_us, rejected));
}

TEST_P(Bench, open_deadlines_by_due_and_those_that_have_passed) {
  const auto deadline = [&](Instant due, model::DeadlineState state, std::int64_t owner) {
    model::Deadline row;
    row.client = client;
    row.owner.value = owner;
    row.due = due;
    row.state = state;
    return put(row).value;
  };
  using model::DeadlineState;
  const auto late = deadline(moment + 5, DeadlineState::open, 50);
  const auto early = deadline(moment + -5, DeadlineState::open, 51);
  const auto other_team = deadline(moment, DeadlineState::open, 52);
  deadline(moment, DeadlineState::met, 50);
  EXPECT_THAT(ids(store->bench(query).deadlines), ElementsAre(early, late));
  using Due = std::pair<Id<model::Client>, Id<model::Deadline>>;
  EXPECT_THAT(store->due_deadlines(moment, 10), ElementsAre(Due{client, Id<model::Deadline>{early}},
                                                            Due{client, Id<model::Deadline>{other_team}}));
  EXPECT_THAT(store->due_deadlines(moment, 1), ElementsAre(Due{client, Id<model::Deadline>{early}}));
  EXPECT_THAT(store->due_deadlines(moment + -6, 10), IsEmpty());
}

TEST_P(Bench, assignments_that_begin_or_end_soon_at_the_teams_provider_or_district) {
  model::Team reception;
  reception.id.value = -1;
  reception.provider = Id<model::Provider>{40};
  reception.district = Id<model::District>{5};
  model::Team office;
  office.id.value = -2;
  office.district = Id<model::District>{6};
  const auto teams = commit_for_ids(*store, job_with({reception, office}));
  const auto put_assignment = [&](std::int64_t line, std::int64_t provider, Date first,
                                  std::optional<Date> last) {
    auto row = assignment(-1, client, {line}, first, last);
    row.provider.value = provider;
    return put(row).value;
  };
  const auto first_today = put_assignment(1, 40, today, std::nullopt);
  const auto first_last_day = put_assignment(2, 40, today + 14, std::nullopt);
  put_assignment(3, 40, today + 15, std::nullopt);
  put_assignment(4, 40, today - 1, std::nullopt);
  const auto ends = put_assignment(5, 40, today - 30, today + 3);
  const auto elsewhere = put_assignment(6, 41, today + 1, std::nullopt);
  put_assignment(7, 41, today - 30, today - 1);

  query.teams = {{teams[0]}};
  EXPECT_THAT(ids(store->bench(query).starting), ElementsAre(first_today, first_last_day));
  EXPECT_THAT(ids(store->bench(query).ending), ElementsAre(ends));

  query.teams = {{teams[1]}};
  EXPECT_THAT(store->bench(query).starting, IsEmpty()) << "another district answers";
  model::Responsibility responsible;
  responsible.client = client;
  responsible.district.value = 6;
  responsible.first_day = today - 100;
  put(responsible);
  EXPECT_THAT(ids(store->bench(query).starting), ElementsAre(first_today, elsewhere, first_last_day));
  EXPECT_THAT(ids(store->bench(query).ending), ElementsAre(ends));
  query.rights.levels = {{99}};
  EXPECT_THAT(store->bench(query).starting, IsEmpty()) << "without a right";
}

TEST_P(Bench, letters_that_wait_to_be_printed) {
  const auto letter = [&](Id<model::Client> to, model::LetterState state, std::int64_t office) {
    model::Letter row;
    row.client = to;
    row.state = state;
    row.office.value = office;
    return put(row).value;
  };
  using model::LetterState;
  const auto waiting = letter(client, LetterState::to_be_printed, 50);
  letter(client, LetterState::posted, 50);
  letter(client, LetterState::to_be_printed, 52);
  letter(hidden, LetterState::to_be_printed, 50);
  EXPECT_THAT(ids(store->print_queue({{50}, {51}}, query.rights)), ElementsAre(waiting));
  EXPECT_THAT(store->print_queue({}, query.rights), IsEmpty());
}

STAFETT_ON_BOTH(Bench);

}  // namespace
}  // namespace stafett::store
