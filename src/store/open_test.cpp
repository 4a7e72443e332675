#include "base/check.hpp"
#include "store/test_database.hpp"
#include "store/test_rows.hpp"

#include <gmock/gmock.h>

namespace stafett::store {
namespace {

using testing::HasSubstr;
using testing::ThrowsMessage;

class Open : public OnBoth {};

TEST_P(Open, migrating_twice_takes_no_second_step) {
  const auto connection = database->connect();
  EXPECT_EQ(migrate(*connection), 0);
  reopen();
  registered(*store, "Anne", "Berg");
}

TEST_P(Open, a_database_from_a_newer_program_is_refused) {
  store.reset();
  database->connect()->execute("insert into migration (number, name) values (1000, 'later')");
  EXPECT_THAT([&] { store = database->open(); },
              ThrowsMessage<EnvironmentFailure>(HasSubstr("The database is at schema 1000")));
}

TEST_P(Open, an_old_schema_is_refused_when_migrating_is_not_allowed) {
  const TestDatabase empty(GetParam());
  StoreOptions options;
  options.migrate = false;
  EXPECT_THAT([&] { (void)empty.open(options); },
              ThrowsMessage<EnvironmentFailure>(HasSubstr("migrate it first")));
  (void)empty.open();
  (void)empty.open(options);
}

TEST_P(Open, only_one_server_may_have_the_database) {
  EXPECT_THAT([&] { (void)database->open(); },
              ThrowsMessage<EnvironmentFailure>(HasSubstr("Another server")));
  store.reset();
  EXPECT_NO_THROW(store = database->open());
}

TEST_P(Open, the_migrations_are_numbered_upwards_from_one) {
  int before = 0;
  for (const auto& step : migrations()) {
    EXPECT_GT(step.number, before);
    before = step.number;
  }
  EXPECT_EQ(migrations().front().number, 1);
}

STAFETT_ON_BOTH(Open);

TEST(OpenSqlite, a_place_that_is_not_there_is_an_environment_failure) {
  EXPECT_THROW((void)open_sqlite("/nowhere/at/all/stafett.db"), EnvironmentFailure);
}

TEST(DatabaseMessage, keeps_no_values_of_a_row) {
  const std::string unique =
      "ERROR:  duplicate key value violates unique constraint \"client_once\"\nDETAIL:  Key "
      "(national_id)=(12834110081) already exists.\n";
  EXPECT_EQ(constraint_in(unique), R"(ERROR:  duplicate key value violates unique constraint "client_once")");
  EXPECT_EQ(constraint_in("ERROR:  OV-12 one client per identity number\nDETAIL:  Key (12834110081)"),
            "OV-12 one client per identity number");
  EXPECT_EQ(without_values("ERROR:  null value\nDETAIL:  Failing row contains (Anne, BV-36)."),
            "ERROR:  null value");
}

TEST(OpenSqlite, a_copy_that_is_kept_is_read_and_left_as_it_was) {
  const TestDatabase place(Dialect::sqlite);
  {
    const auto store = place.open();
    registered(*store, "Anne", "Berg");
  }
  const TestDatabase copy(Dialect::sqlite);
  std::filesystem::copy(place.path(), copy.path());
  const auto store = open_sqlite(copy.path(), {.only_read = true});
  int clients = 0;
  store->for_each_client([&](const model::ClientRecord&) { ++clients; });
  EXPECT_EQ(clients, 1);
  EXPECT_THROW(store->put_setting("a", "b"), EnvironmentFailure);
  for (const char* beside : {"-wal", "-shm", "-lock"}) {
    EXPECT_FALSE(std::filesystem::exists(copy.path() + beside)) << beside;
  }
}

TEST(OpenSqlite, a_copy_with_a_log_of_changes_is_read_with_it) {
  const TestDatabase place(Dialect::sqlite);
  const auto writing = place.open();
  registered(*writing, "Anne", "Berg");
  const TestDatabase copy(Dialect::sqlite);
  for (const char* part : {"", "-wal"}) std::filesystem::copy(place.path() + part, copy.path() + part);
  const auto store = open_sqlite(copy.path(), {.only_read = true});
  int clients = 0;
  store->for_each_client([&](const model::ClientRecord&) { ++clients; });
  EXPECT_EQ(clients, 1);
}

TEST(OpenSqlite, a_file_that_is_no_database_is_refused) {
  const TestDatabase place(Dialect::sqlite);
  {
    std::FILE* const file = std::fopen(place.path().c_str(), "w");
    for (int i = 0; i < 1000; ++i) std::fputs("not a database", file);
    std::fclose(file);
  }
  EXPECT_THROW((void)place.open(), EnvironmentFailure);
}

TEST(OpenSqlite, a_database_without_a_write_ahead_log_is_refused) {
  EXPECT_THAT([] { (void)connect_sqlite(":memory:", {true, {}}); },
              ThrowsMessage<EnvironmentFailure>(HasSubstr("an acknowledged change could be lost")));
}

TEST(OpenPostgres, a_server_that_does_not_keep_what_it_acknowledges_is_refused) {
  if (TestServer::given().empty()) GTEST_SKIP() << "set STAFETT_TEST_POSTGRES to run this on PostgreSQL";
  const TestDatabase place(Dialect::postgresql);
  EXPECT_THAT([&] { (void)open_postgres(place.conninfo("-c synchronous_commit=off")); },
              ThrowsMessage<EnvironmentFailure>(HasSubstr("synchronous_commit = off")));
}

TEST(OpenPostgres, a_server_that_is_not_there_is_an_environment_failure) {
  EXPECT_THROW((void)open_postgres("host=/nowhere dbname=stafett"), EnvironmentFailure);
}

TEST(OpenPostgres, a_lost_connection_fails_its_group_and_the_next_goes_on) {
  if (TestServer::given().empty()) GTEST_SKIP() << "set STAFETT_TEST_POSTGRES to run this on PostgreSQL";
  const TestDatabase place(Dialect::postgresql);
  const auto store = place.open();
  const auto client = registered(*store, "Anne", "Berg");
  ASSERT_TRUE(store->client(client));
  place.connect()->execute(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and "
      "pid <> pg_backend_pid()");
  EXPECT_THROW(store->append_log(log_row("see_client")), EnvironmentFailure);
  EXPECT_NO_THROW(store->append_log(log_row("see_client")));
  EXPECT_THROW((void)store->client(client), EnvironmentFailure);
  EXPECT_TRUE(store->client(client));
  EXPECT_GT(registered(*store, "Berit", "Dahl").value, client.value);
}

}  // namespace
}  // namespace stafett::store
