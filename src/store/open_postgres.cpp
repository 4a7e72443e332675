#include "store/migrations.hpp"
#include "store/open.hpp"
#include "store/postgres_connection.hpp"
#include "store/sql_store.hpp"

namespace stafett::store {

std::unique_ptr<desk::Store> open_postgres(const std::string& conninfo, const StoreOptions& options) {
  {
    const auto connection = connect_postgres(conninfo, PostgresUse::writes);
    prepare_schema(*connection, options.migrate);
  }
  Database database;
  database.writer = [conninfo] { return connect_postgres(conninfo, PostgresUse::writes); };
  database.reader = [conninfo] { return connect_postgres(conninfo, PostgresUse::reads); };
  return std::make_unique<SqlStore>(std::move(database), options.readers);
}

}  // namespace stafett::store
