#pragma once

#include "store/connection.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace stafett::store {

/// One step of the schema. Its text is never changed once it has been on a server; a new step follows it.
struct Migration {
  int number = 0;
  std::string_view name;
  std::string_view sql;
};

/// All steps, by number.
[[nodiscard]] const std::vector<Migration>& migrations();

/// The text for one database. Migrations are written in words that both know (`bigint`, `text`) and with
/// lines of their own:
///   -- @sqlite, -- @postgresql, -- @both    what follows is for that database
///   -- @append_only TABLE...                rows are never deleted, and changed only by setting
///   superseded_by once
///   -- @written_once TABLE...               rows are never deleted or changed
///   -- @client_rows TABLE...                the indexes that every table of a client's rows has
///   -- @organisation_rows TABLE...          likewise for a table without clients
/// and the word `%history%` for the columns that follow a row's fields.
[[nodiscard]] std::string migration_text(std::string_view sql, Dialect dialect);

/// Brings the database up to the newest step, each in its own transaction. Gives the number of steps taken.
/// Throws EnvironmentFailure when the database has steps that this program does not know.
int migrate(Connection& connection);

/// Migrates, or unless `allowed` throws EnvironmentFailure when there would be steps to take.
void prepare_schema(Connection& connection, bool allowed);

}  // namespace stafett::store
