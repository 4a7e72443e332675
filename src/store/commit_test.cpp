#include "store/test_database.hpp"
#include "store/test_rows.hpp"

#include <thread>

#include <gmock/gmock.h>

namespace stafett::store {
namespace {

using desk::AggregateKind;
using desk::CommitOutcome;
using testing::ElementsAre;

model::Task task_of(Id<model::Client> client, std::int64_t id = -1) {
  model::Task task;
  task.id.value = id;
  task.client = client;
  task.team.value = 50;
  return task;
}

class Commit : public OnBoth {};

TEST_P(Commit, symbols_become_ids_wherever_they_stand) {
  auto client = client_named(-1, "Anne", "Berg");
  auto task = task_of(client.id, -2);
  model::RelatedPerson related;
  related.id.value = -3;
  related.client = client.id;
  related.person.value = -4;
  model::Person person;
  person.id.value = -4;
  person.name = "Per Berg";
  auto job = job_with({task, client, related, person});  // used before it is defined
  job.touches = {{AggregateKind::client, -1, 0}};
  job.index = {{{-1}, {{{3}, Instant{0}, std::nullopt}}}};
  job.log.clients = {{-1}};
  const auto ids = commit_for_ids(*store, job);
  const auto record = store->client({ids[0]});
  ASSERT_TRUE(record);
  EXPECT_EQ(record->version, 1);
  ASSERT_EQ(record->tasks.size(), 1u);
  EXPECT_EQ(record->tasks[0].client.value, ids[0]);
  ASSERT_EQ(record->persons.size(), 1u);
  EXPECT_EQ(record->persons[0].name, "Per Berg");
  EXPECT_EQ(store->client_of(Id<model::Task>{ids[1]}), record->client.id);
  EXPECT_EQ(store->client_with(record->client.national_id), record->client.id);
  const auto connection = database->connect();
  Query log(*connection, "select clients, plan, outcome from log");
  ASSERT_TRUE(log.step());
  EXPECT_EQ(log.string(0), "[" + std::to_string(ids[0]) + "]");
  EXPECT_EQ(log.integer(1), 1);
}

TEST_P(Commit, ids_and_plan_numbers_go_on_after_a_restart) {
  const auto first = registered(*store, "Anne", "Berg");
  reopen();
  const auto second = registered(*store, "Berit", "Dahl");
  EXPECT_GT(second.value, first.value);
  EXPECT_EQ(store->client(second)->version, 2);
  EXPECT_TRUE(
      store->verify([](const auto& record) { return desk::ClientIndex{record.client.id, {}}; }).empty());
}

TEST_P(Commit, a_new_version_supersedes_and_keeps_who_made_the_first) {
  const auto client = registered(*store, "Anne", "Berg");
  auto record = store->client(client);
  auto renamed = record->client;
  renamed.surname = "Dahl";
  auto job = job_with({renamed});
  job.actor.employee = Id<model::Employee>{9};
  job.at = moment + 100;
  ASSERT_EQ(store->commit(job).outcome, CommitOutcome::committed);
  record = store->client(client);
  EXPECT_EQ(record->client.surname, "Dahl");
  EXPECT_EQ(record->client.recorded_by, 2);
  EXPECT_EQ(record->client.created.plan, 1);
  EXPECT_EQ(record->client.created.by, Id<model::Employee>{7});
  EXPECT_EQ(record->client.created.at, moment);
  EXPECT_EQ(record->version, 2);
}

TEST_P(Commit, the_record_is_read_as_it_was_known_after_a_plan) {
  const auto client = registered(*store, "Anne", "Berg");
  ASSERT_EQ(store->commit(job_with({task_of(client)})).outcome, CommitOutcome::committed);
  auto task = store->client(client)->tasks.at(0);
  task.state = model::TaskState::done;
  auto renamed = store->client(client)->client;
  renamed.surname = "Dahl";
  ASSERT_EQ(store->commit(job_with({task, renamed})).outcome, CommitOutcome::committed);
  registered(*store, "Other", "Person");

  EXPECT_FALSE(store->client(client, 0));
  const auto first = store->client(client, 1);
  ASSERT_TRUE(first);
  EXPECT_EQ(first->client.surname, "Berg");
  EXPECT_TRUE(first->tasks.empty());
  EXPECT_EQ(first->version, 1);
  const auto second = store->client(client, 2);
  EXPECT_EQ(second->tasks.at(0).state, model::TaskState::open);
  EXPECT_EQ(second->client.surname, "Berg");
  for (const std::int64_t later : {3, 4, 100}) {
    const auto third = store->client(client, later);
    EXPECT_EQ(third->tasks.at(0).state, model::TaskState::done);
    EXPECT_EQ(third->client.surname, "Dahl");
    EXPECT_EQ(third->version, 3);
  }
}

TEST_P(Commit, a_row_twice_in_one_plan_leaves_the_last) {
  auto client = client_named(-1, "Anne", "Berg");
  auto again = client;
  again.surname = "Dahl";
  const auto ids = commit_for_ids(*store, job_with({client, again}));
  EXPECT_EQ(store->client({ids[0]})->client.surname, "Dahl");
  EXPECT_EQ(store->client({ids[0]}, 1)->client.surname, "Dahl");
}

TEST_P(Commit, a_record_that_has_moved_on_makes_the_plan_stale) {
  const auto client = registered(*store, "Anne", "Berg");
  const auto other = registered(*store, "Berit", "Dahl");
  auto job = job_with({task_of(client)});
  job.reads = {{AggregateKind::client, client.value, 1}, {AggregateKind::client, other.value, 1}};
  const auto result = store->commit(job);
  EXPECT_EQ(result.outcome, CommitOutcome::stale);
  EXPECT_TRUE(store->client(client)->tasks.empty());
  EXPECT_EQ(store->plan_json(3), std::nullopt);
  job.reads[1].version = 2;
  EXPECT_EQ(store->commit(job).outcome, CommitOutcome::committed);
  EXPECT_EQ(store->commit(job).outcome, CommitOutcome::stale) << "the client was touched by the first";
  auto organisational = job_with({task_of(client)});
  organisational.reads = {{AggregateKind::organisation, 0, 5}};
  EXPECT_EQ(store->commit(organisational).outcome, CommitOutcome::stale);
  organisational.reads = {{AggregateKind::organisation, 0, 0}};
  EXPECT_EQ(store->commit(organisational).outcome, CommitOutcome::committed);
}

TEST_P(Commit, the_same_request_twice_is_one_change) {
  auto job = job_with({client_named(-1, "Anne", "Berg")});
  job.idempotency_key = "key";
  job.request_digest = "request";
  const auto first = store->commit(job);
  EXPECT_EQ(first.answer, "plan 1");
  const auto second = store->commit(job);
  EXPECT_EQ(second.outcome, CommitOutcome::repeated);
  EXPECT_EQ(second.answer, "plan 1");
  EXPECT_EQ(second.plan_number, 1);
  reopen();
  EXPECT_EQ(store->commit(job).outcome, CommitOutcome::repeated);
  EXPECT_EQ(store->plan_json(2), std::nullopt);
  ASSERT_TRUE(store->kept_answer({7}, "key"));
  EXPECT_EQ(store->kept_answer({7}, "key")->request_digest, "request");
  EXPECT_EQ(store->kept_answer({7}, "key")->answer, "plan 1");
  EXPECT_FALSE(store->kept_answer({8}, "key"));

  auto other = job_with({client_named(-1, "Berit", "Dahl")});
  other.idempotency_key = "key";
  other.request_digest = "another request";
  EXPECT_EQ(store->commit(other).outcome, CommitOutcome::key_reused);
  other.actor.employee = Id<model::Employee>{8};
  EXPECT_EQ(store->commit(other).outcome, CommitOutcome::committed) << "a key is an employee's own";
}

TEST_P(Commit, the_same_request_at_once_from_many_is_one_change) {
  const auto client = registered(*store, "Anne", "Berg");
  auto job = job_with({task_of(client)});
  job.idempotency_key = "key";
  job.request_digest = "request";
  std::vector<std::thread> threads;
  std::vector<desk::CommitResult> results(12);
  for (auto& result : results) threads.emplace_back([&, job] { result = store->commit(job); });
  for (auto& thread : threads) thread.join();
  int committed = 0;
  for (const auto& result : results) {
    committed += result.outcome == CommitOutcome::committed;
    EXPECT_TRUE(result.outcome == CommitOutcome::committed || result.outcome == CommitOutcome::repeated);
    EXPECT_EQ(result.answer, results[0].answer);
  }
  EXPECT_EQ(committed, 1);
  EXPECT_EQ(store->client(client)->tasks.size(), 1u);
}

TEST_P(Commit, of_two_who_change_one_client_at_once_one_is_told) {
  const auto client = registered(*store, "Anne", "Berg");
  auto job = job_with({task_of(client)});
  job.reads = {{AggregateKind::client, client.value, 1}};
  std::vector<std::thread> threads;
  std::vector<CommitOutcome> outcomes(8);
  for (auto& outcome : outcomes) threads.emplace_back([&, job] { outcome = store->commit(job).outcome; });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(std::count(outcomes.begin(), outcomes.end(), CommitOutcome::committed), 1);
  EXPECT_EQ(std::count(outcomes.begin(), outcomes.end(), CommitOutcome::stale), 7);
}

TEST_P(Commit, one_bad_plan_among_twenty_at_once_harms_no_other) {
  std::vector<Id<model::Client>> clients;
  for (int i = 0; i < 20; ++i) clients.push_back(registered(*store, "Anne", "Berg"));
  std::vector<std::thread> threads;
  std::vector<desk::CommitResult> results(20);
  for (std::size_t i = 0; i < results.size(); ++i) {
    auto job = job_with({task_of(clients[i])});
    // The bad one has done all but the last row before it is refused.
    if (i == 7) {
      auto ends_before_it_begins = model::Label{};
      ends_before_it_begins.id.value = -2;
      ends_before_it_begins.client = clients[i];
      ends_before_it_begins.first_day = today;
      ends_before_it_begins.last_day = today - 1;
      job.rows.emplace_back(ends_before_it_begins);
    }
    threads.emplace_back([&, i, job] { results[i] = store->commit(job); });
  }
  for (auto& thread : threads) thread.join();
  for (std::size_t i = 0; i < results.size(); ++i) {
    const auto record = store->client(clients[i]);
    EXPECT_EQ(record->tasks.size(), i == 7 ? 0u : 1u);
    EXPECT_EQ(results[i].outcome, i == 7 ? CommitOutcome::constraint : CommitOutcome::committed);
  }
  EXPECT_TRUE(store->plan_json(39));
  EXPECT_FALSE(store->plan_json(40)) << "the refused plan has no number";
  EXPECT_TRUE(
      store->verify([](const auto& record) { return desk::ClientIndex{record.client.id, {}}; }).empty());
}

TEST_P(Commit, a_plan_that_throws_harms_no_other) {
  std::vector<std::thread> threads;
  std::atomic<int> thrown = 0;
  std::atomic<int> committed = 0;
  for (int i = 0; i < 16; ++i) {
    auto job = job_with({client_named(-1, "Anne", "Berg")});
    if (i % 4 == 0) {
      job.answer = [](auto, const auto&) -> std::string { throw std::runtime_error("no answer"); };
    }
    threads.emplace_back([&, job] {
      try {
        committed += store->commit(job).outcome == CommitOutcome::committed;
      } catch (const std::runtime_error&) {
        ++thrown;
      }
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(thrown, 4);
  EXPECT_EQ(committed, 12);
  EXPECT_FALSE(store->plan_json(13));
  EXPECT_TRUE(
      store->verify([](const auto& record) { return desk::ClientIndex{record.client.id, {}}; }).empty());
}

TEST_P(Commit, a_row_with_an_id_that_nothing_has_is_our_own_mistake) {
  EXPECT_THROW(store->commit(job_with({client_named(12345, "Anne", "Berg")})), BrokenPromise);
}

TEST_P(Commit, the_organisation_is_one_object_until_a_plan_changes_it) {
  model::Level level;
  level.id.value = -1;
  level.code = "1";
  level.name = "Oslo";
  const auto ids = commit_for_ids(*store, job_with({level}));
  const auto first = store->organisation();
  ASSERT_EQ(first->levels.size(), 1u);
  EXPECT_EQ(store->organisation(), first);
  registered(*store, "Anne", "Berg");
  EXPECT_EQ(store->organisation(), first);
  level.id.value = ids[0];
  level.name = "Oslo kommune";
  ASSERT_EQ(store->commit(job_with({level})).outcome, CommitOutcome::committed);
  EXPECT_NE(store->organisation(), first);
  EXPECT_EQ(store->organisation()->levels.at(0).name, "Oslo kommune");
  EXPECT_EQ(store->organisation()->version, 3);
  EXPECT_EQ(first->levels.at(0).name, "Oslo") << "who holds the old one goes on undisturbed";
}

TEST_P(Commit, a_level_is_found_by_the_code_it_had_before_a_renumbering) {
  model::Level level;
  level.id.value = -1;
  level.code = "1.5";
  level.name = "Bydel Frogner";
  auto job = job_with({level});
  job.at = moment;
  const Id<model::Level> id{commit_for_ids(*store, std::move(job)).at(0)};
  level.id = id;
  level.code = "1.25";
  job = job_with({level});
  job.at = moment + 60;
  ASSERT_EQ(store->commit(std::move(job)).outcome, CommitOutcome::committed);
  const auto codes = store->level_codes();
  ASSERT_EQ(codes.size(), 2u);
  EXPECT_EQ(codes[0].level, id);
  EXPECT_EQ(codes[0].code, "1.5");
  EXPECT_EQ(codes[0].from, moment);
  EXPECT_EQ(codes[0].until, moment + 60);
  EXPECT_EQ(codes[1].code, "1.25");
  EXPECT_EQ(codes[1].until, std::nullopt);
}

TEST_P(Commit, the_plans_of_a_client_are_listed_newest_first) {
  const auto client = registered(*store, "Anne", "Berg");
  registered(*store, "Berit", "Dahl");
  auto by_time = job_with({task_of(client)});
  by_time.actor.employee.reset();
  by_time.routine = "deadline_passed";
  by_time.plan_json = "{\"å\":1}";
  ASSERT_EQ(store->commit(by_time).outcome, CommitOutcome::committed);
  const auto plans = store->plans_of(client, 10);
  ASSERT_EQ(plans.size(), 2u);
  EXPECT_EQ(plans[0].number, 3);
  EXPECT_EQ(plans[0].routine, "deadline_passed");
  EXPECT_EQ(plans[0].employee, std::nullopt);
  EXPECT_EQ(plans[1].number, 1);
  EXPECT_EQ(plans[1].employee, Id<model::Employee>{7});
  EXPECT_EQ(store->plans_of(client, 1).size(), 1u);
  EXPECT_EQ(store->plan_json(3), "{\"å\":1}");
}

TEST_P(Commit, the_plans_of_a_client_name_the_readers_own_receipts) {
  const auto client = registered(*store, "Anne", "Berg");
  auto keyed = job_with({task_of(client)});
  keyed.idempotency_key = "key-of-the-request";
  keyed.request_digest = "digest";
  ASSERT_EQ(store->commit(keyed).outcome, CommitOutcome::committed);
  EXPECT_EQ(store->plans_of(client, 10, {}, *keyed.actor.employee)[0].receipt_key, "key-of-the-request");
  EXPECT_EQ(store->plans_of(client, 10, {}, Id<model::Employee>{8})[0].receipt_key, "");
  EXPECT_EQ(store->plans_of(client, 10)[0].receipt_key, "");
}

TEST_P(Commit, a_changed_carer_is_seen_in_every_record_that_names_her) {
  model::Person mother;
  mother.id.value = -3;
  mother.name = "Kari Berg";
  auto job = job_with({client_named(-1, "Anne", "Berg"), client_named(-2, "Ola", "Berg"), mother});
  for (const std::int64_t child : {-1, -2}) {
    model::RelatedPerson related;
    related.id.value = child - 10;
    related.client.value = child;
    related.person = mother.id;
    job.rows.emplace_back(related);
  }
  const auto ids = commit_for_ids(*store, job);
  mother.id.value = ids.at(2);
  mother.telephone = "22222222";
  job = job_with({mother});
  job.touches = {{AggregateKind::client, ids[0], 0}};
  commit_for_ids(*store, job);
  for (const auto child : {ids[0], ids[1]}) {
    EXPECT_EQ(store->client({child})->persons.at(0).telephone, "22222222");
    EXPECT_EQ(store->client({child}, 1)->persons.at(0).telephone, "");
  }
}

TEST_P(Commit, a_record_whose_image_another_program_wrote_is_read_by_its_rows) {
  const auto first = registered(*store, "Anne", "Berg");
  const auto second = registered(*store, "Berit", "Dahl");
  {
    const auto connection = database->connect();
    Query change(*connection, "update client_image set bytes = ? where client = ?");
    change.bind_blob("another form").bind(first.value).run();
  }
  EXPECT_EQ(store->client(first)->client.surname, "Berg");
  std::vector<std::string> visited;
  store->for_each_client(
      [&](const model::ClientRecord& record) { visited.push_back(record.client.surname); });
  EXPECT_THAT(visited, ElementsAre("Berg", "Dahl"));
  EXPECT_EQ(store->client(second)->client.surname, "Dahl");
}

TEST_P(Commit, every_client_is_visited_in_order) {
  std::vector<Id<model::Client>> clients;
  std::vector<model::AnyRow> rows;
  for (int i = 1; i <= 1203; ++i) rows.emplace_back(client_named(-i, "Anne", "Berg"));
  for (const auto id : commit_for_ids(*store, job_with(rows))) clients.push_back({id});
  std::vector<Id<model::Client>> visited;
  store->for_each_client([&](const model::ClientRecord& record) {
    visited.push_back(record.client.id);
    if (visited.size() == 1) store->append_log(log_row("export"));  // the store may be used meanwhile
  });
  EXPECT_EQ(visited, clients);
}

STAFETT_ON_BOTH(Commit);

}  // namespace
}  // namespace stafett::store
