#include "store/migrations.hpp"

#include "base/check.hpp"
#include "store/migrations/steps.hpp"

#include <sstream>

namespace stafett::store {
namespace {

struct Word {
  std::string_view written;
  std::string_view sqlite;
  std::string_view postgresql;
};

constexpr Word words[] = {
    {"%row_no%", "row_no integer primary key", "row_no bigint generated always as identity primary key"},
    {"%history%",
     "recorded_by bigint not null, superseded_by bigint, created_by bigint not null, created_at bigint not "
     "null, "
     "created_employee bigint",
     "recorded_by bigint not null, superseded_by bigint, created_by bigint not null, created_at bigint not "
     "null, "
     "created_employee bigint"},
    {"%keyed%", "without rowid", ""},
    {"%bytewise%", "", "collate \"C\""},
    {"bytea", "blob", "bytea"},
    {"bigint", "integer", "bigint"},
};

void replace_words(std::string& text, Dialect dialect) {
  for (const auto& word : words) {
    const auto with = dialect == Dialect::sqlite ? word.sqlite : word.postgresql;
    for (auto at = text.find(word.written); at != std::string::npos;
         at = text.find(word.written, at + with.size())) {
      text.replace(at, word.written.size(), with);
    }
  }
}

std::string replaced(std::string_view pattern, const std::string& table) {
  std::string text(pattern);
  for (auto at = text.find('$'); at != std::string::npos; at = text.find('$', at + table.size())) {
    text.replace(at, 1, table);
  }
  return text;
}

// The table's name stands for `$`.
constexpr std::string_view sqlite_append_only = R"sql(
create trigger $_never_deleted before delete on $ begin
  select raise(abort, '$ is append-only: delete refused');
end;
create trigger $_superseded_once before update of superseded_by on $
when old.superseded_by is not null or new.superseded_by is null begin
  select raise(abort, '$ is append-only: update refused');
end;
)sql";
constexpr std::string_view sqlite_written_once = R"sql(
create trigger $_never_deleted before delete on $ begin
  select raise(abort, '$ is append-only: delete refused');
end;
create trigger $_never_changed before update on $ begin
  select raise(abort, '$ is append-only: update refused');
end;
)sql";
constexpr std::string_view postgresql_append_only = R"sql(
create trigger rewritten before update or delete on $ for each row execute function refuse_rewriting('append_only');
create trigger truncated before truncate on $ execute function refuse_rewriting('append_only');
)sql";
constexpr std::string_view postgresql_written_once = R"sql(
create trigger rewritten before update or delete on $ for each row execute function refuse_rewriting('written_once');
create trigger truncated before truncate on $ execute function refuse_rewriting('written_once');
)sql";
constexpr std::string_view organisation_indexes =
    "create unique index $_current on $ (id) where superseded_by is null;\n";
constexpr std::string_view client_indexes =
    "create unique index $_current on $ (id) where superseded_by is null;\n"
    "create index $_of_client on $ (client, superseded_by, id);\n";

/// In SQLite.
std::vector<std::string> append_only_tables(Connection& connection) {
  std::vector<std::string> tables;
  Query triggers(connection,
                 "select tbl_name from sqlite_master where type = 'trigger' and name = tbl_name || "
                 "'_superseded_once' order by tbl_name");
  while (triggers.step()) tables.push_back(triggers.string(0));
  return tables;
}

/// SQLite's triggers can't compare two whole rows: one that fires when any column but superseded_by is set
/// needs them listed, and the finished table knows its columns. Made anew after each step, which may have
/// added some.
void refuse_other_updates(Connection& connection, const std::string& table) {
  connection.execute("drop trigger if exists " + table + "_never_changed");
  std::string names;
  {
    Query columns(connection, "select name from pragma_table_info(?) where name <> 'superseded_by'", table);
    while (columns.step()) names += (names.empty() ? "\"" : ", \"") + columns.string(0) + "\"";
  }
  connection.execute("create trigger " + table + "_never_changed before update of " + names + " on " + table +
                     " begin select raise(abort, '" + table + " is append-only: update refused'); end");
}

}  // namespace

const std::vector<Migration>& migrations() {
  static const std::vector<Migration> all = {{1, "first", steps::first},
                                             {2, "receipts", steps::receipts},
                                             {3, "rights", steps::rights},
                                             {4, "log", steps::log},
                                             {5, "administration", steps::administration},
                                             {6, "look_ups", steps::look_ups}};
  return all;
}

std::string migration_text(std::string_view sql, Dialect dialect) {
  const bool sqlite = dialect == Dialect::sqlite;
  std::istringstream lines{std::string(sql)};
  std::string text;
  std::string line;
  bool ours = true;
  while (std::getline(lines, line)) {
    std::istringstream parts(line);
    std::string dashes;
    std::string directive;
    parts >> dashes >> directive;
    if (dashes != "--" || !directive.starts_with("@")) {
      if (ours) text += line + "\n";
      continue;
    }
    if (directive == "@both" || directive == "@sqlite" || directive == "@postgresql") {
      ours = directive == "@both" || (directive == "@sqlite") == sqlite;
      continue;
    }
    if (!ours) continue;
    std::string table;
    while (parts >> table) {
      if (directive == "@append_only") {
        text += replaced(sqlite ? sqlite_append_only : postgresql_append_only, table);
      } else if (directive == "@written_once") {
        text += replaced(sqlite ? sqlite_written_once : postgresql_written_once, table);
      } else if (directive == "@client_rows") {
        text += replaced(client_indexes, table);
      } else if (directive == "@organisation_rows") {
        text += replaced(organisation_indexes, table);
      } else {
        throw BrokenPromise("A migration has the unknown line " + line);
      }
    }
  }
  replace_words(text, dialect);
  return text;
}

namespace {

std::int64_t steps_taken(Connection& connection) {
  connection.execute("create table if not exists migration (number integer primary key, name text not null)");
  Query newest(connection, "select coalesce(max(number), 0) from migration");
  newest.step();
  const auto done = newest.integer(0);
  const auto known = std::int64_t{migrations().back().number};
  if (done > known) {
    throw EnvironmentFailure("The database is at schema " + std::to_string(done) +
                             ", this program knows up to " + std::to_string(known) +
                             ": use a newer program.");
  }
  return done;
}

}  // namespace

int migrate(Connection& connection) {
  const auto done = steps_taken(connection);
  int taken = 0;
  for (const auto& step : migrations()) {
    if (step.number <= done) continue;
    connection.begin_writing();
    try {
      connection.execute(migration_text(step.sql, connection.dialect()));
      if (connection.dialect() == Dialect::sqlite) {
        for (const auto& table : append_only_tables(connection)) refuse_other_updates(connection, table);
      }
      Query(connection, "insert into migration (number, name) values (?, ?)", step.number, step.name).run();
      connection.commit();
    } catch (...) {
      connection.rollback();
      throw;
    }
    ++taken;
  }
  return taken;
}

void prepare_schema(Connection& connection, bool allowed) {
  if (allowed) {
    migrate(connection);
  } else if (const auto done = steps_taken(connection); done < std::int64_t{migrations().back().number}) {
    throw EnvironmentFailure("The database is at schema " + std::to_string(done) + ", this program needs " +
                             std::to_string(migrations().back().number) + ": migrate it first.");
  }
}

}  // namespace stafett::store
