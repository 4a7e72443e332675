#include "store/migrations.hpp"
#include "store/test_database.hpp"

#include <gtest/gtest.h>

namespace stafett::store {
namespace {

constexpr int log_step = 4;

class LogMigration : public testing::TestWithParam<Dialect> {};

TEST_P(LogMigration, rows_logged_before_it_are_found_by_client_afterwards) {
  if (GetParam() == Dialect::postgresql && TestServer::given().empty()) {
    GTEST_SKIP() << "set STAFETT_TEST_POSTGRES to a libpq connection string to run this on PostgreSQL";
  }
  const TestDatabase database(GetParam());
  const auto connection = database.connect();
  connection->execute("create table migration (number integer primary key, name text not null)");
  for (const auto& step : migrations()) {
    if (step.number >= log_step) break;
    connection->execute(migration_text(step.sql, GetParam()));
    Query(*connection, "insert into migration (number, name) values (?, ?)", step.number, step.name).run();
  }
  const std::string columns =
      "number, plan, at, employee, role, unit, action, clients, outcome, from_address";
  connection->execute("insert into log (" + columns +
                      ") values (1, null, 5, 7, 'r', 'u', 'search', '[3,4,3]', 's', '')");
  connection->execute("insert into log (" + columns +
                      ") values (2, null, 5, 7, 'r', 'u', 'search', '[]', 's', '')");
  connection->execute("insert into log (" + columns +
                      ") values (3, null, 6, 7, 'r', 'u', 'note', '[4]', 's', '')");
  EXPECT_GT(migrate(*connection), 0);
  Query found(*connection, "select client, log from log_client order by client, log");
  std::vector<std::pair<std::int64_t, std::int64_t>> pairs;
  while (found.step()) pairs.emplace_back(found.integer(0), found.integer(1));
  const std::vector<std::pair<std::int64_t, std::int64_t>> wanted = {{3, 1}, {4, 1}, {4, 3}};
  EXPECT_EQ(pairs, wanted);
}

STAFETT_ON_BOTH(LogMigration);

}  // namespace
}  // namespace stafett::store
