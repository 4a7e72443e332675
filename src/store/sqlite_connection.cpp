#include "store/sqlite_connection.hpp"

#include "base/check.hpp"

#include <filesystem>
#include <functional>
#include <unordered_map>

// SQLite's own interface and not SQLiteCpp's: that copies a shared pointer for each value read, and a record
// is hundreds of values.
#include <sqlite3.h>

namespace stafett::store {
namespace {

// Deferred constraints have no name in SQLite's messages; there is one in the schema.
constexpr const char* the_deferred_constraint = "BV-36 a successor names its predecessor and last day";

[[noreturn]] void fail(sqlite3* database, std::string_view during) {
  const std::string message = sqlite3_errmsg(database);
  const int code = sqlite3_extended_errcode(database);
  if ((code & 0xff) == SQLITE_CONSTRAINT) {
    if (code == SQLITE_CONSTRAINT_FOREIGNKEY) throw ConstraintViolation(the_deferred_constraint);
    // A unique index is named by its columns, not by its name.
    if (message.find("client.national_id") != std::string::npos) {
      throw ConstraintViolation("OV-12 one client per identity number");
    }
    throw ConstraintViolation(constraint_in(message));
  }
  throw EnvironmentFailure("SQLite: " + message + " (" + std::string(during) + ")");
}

class SqliteStatement final : public Statement {
 public:
  SqliteStatement(sqlite3* database, std::string_view sql) : database_(database) {
    if (sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                           &statement_, nullptr) != SQLITE_OK) {
      fail(database, sql);
    }
  }
  ~SqliteStatement() override { sqlite3_finalize(statement_); }
  SqliteStatement(const SqliteStatement&) = delete;
  SqliteStatement& operator=(const SqliteStatement&) = delete;

  void bind(std::int64_t value) override { bound(sqlite3_bind_int64(statement_, ++bound_, value)); }
  void bind(std::string_view text) override {
    bound(sqlite3_bind_text64(statement_, ++bound_, text.data() ? text.data() : "", text.size(),
                              SQLITE_TRANSIENT, SQLITE_UTF8));
  }
  void bind_blob(std::string_view bytes) override {
    bound(sqlite3_bind_blob64(statement_, ++bound_, bytes.data() ? bytes.data() : "", bytes.size(),
                              SQLITE_TRANSIENT));
  }
  void bind_null() override { bound(sqlite3_bind_null(statement_, ++bound_)); }
  bool step() override {
    switch (sqlite3_step(statement_)) {
      case SQLITE_ROW:
        return true;
      case SQLITE_DONE:
        return false;
      default:
        fail(database_, sqlite3_sql(statement_));
    }
  }
  bool is_null(int column) override { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
  std::int64_t integer(int column) override { return sqlite3_column_int64(statement_, column); }
  std::string_view text(int column) override {
    const auto* const bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
    return {bytes ? bytes : "", static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
  }
  std::string_view blob(int column) override { return text(column); }
  int changes() override { return sqlite3_changes(database_); }
  void reset() noexcept override {
    sqlite3_reset(statement_);
    bound_ = 0;
  }

 private:
  void bound(int code) {
    if (code != SQLITE_OK) fail(database_, sqlite3_sql(statement_));
  }

  sqlite3* database_;
  sqlite3_stmt* statement_ = nullptr;
  int bound_ = 0;
};

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

/// The name by which SQLite opens the file without a lock and without a log of changes beside it. A log that
/// has not been emptied into the file is not left out: then the file is opened as usual, which takes a place
/// where the log's index can be made.
std::string still_file(const std::string& path) {
  std::error_code none;
  const auto log_bytes = std::filesystem::file_size(path + "-wal", none);
  const bool has_log = !none && log_bytes > 0;
  constexpr std::string_view hex = "0123456789abcdef";
  std::string uri = "file:";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '%' || c == '?' || c == '#') {
      uri.append({'%', hex[byte >> 4], hex[byte & 15]});
    } else {
      uri.push_back(c);
    }
  }
  return has_log ? uri : uri + "?immutable=1";
}

class SqliteConnection final : public Connection {
 public:
  SqliteConnection(const std::string& path, const SqliteAccess& access) {
    const int opened_for = access.lies_still
                               ? SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
                               : SQLITE_OPEN_READWRITE | (access.writes ? SQLITE_OPEN_CREATE : 0);
    const int code =
        sqlite3_open_v2(access.lies_still ? still_file(path).c_str() : path.c_str(), &database_,
                        SQLITE_OPEN_NOMUTEX | opened_for, access.vfs.empty() ? nullptr : access.vfs.c_str());
    if (code != SQLITE_OK) {
      const std::string why = database_ ? sqlite3_errmsg(database_) : sqlite3_errstr(code);
      sqlite3_close(database_);
      throw EnvironmentFailure("SQLite could not open " + path + ": " + why);
    }
    try {
      settle(access);
    } catch (...) {
      sqlite3_close(database_);
      throw;
    }
  }
  ~SqliteConnection() override {
    statements_.clear();
    sqlite3_close(database_);
  }
  SqliteConnection(const SqliteConnection&) = delete;
  SqliteConnection& operator=(const SqliteConnection&) = delete;

  Dialect dialect() const override { return Dialect::sqlite; }
  Statement& prepare(std::string_view sql) override {
    if (const auto known = statements_.find(sql); known != statements_.end()) return *known->second;
    auto made = std::make_unique<SqliteStatement>(database_, sql);
    return *statements_.emplace(std::string(sql), std::move(made)).first->second;
  }
  void execute(const std::string& sql) override {
    if (sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail(database_, sql);
  }
  // IMMEDIATE, so that a transaction that reads first never finds at its first write that it came too late.
  void begin_writing() override { Query(*this, "BEGIN IMMEDIATE").run(); }
  void begin_reading() override { Query(*this, "BEGIN").run(); }
  bool keeps_reading() const override { return sqlite3_get_autocommit(database_) == 0; }
  void commit() override { Query(*this, "COMMIT").run(); }
  void rollback() noexcept override {
    if (sqlite3_get_autocommit(database_) != 0) return;
    try {
      Query(*this, "ROLLBACK").run();
    } catch (const std::exception&) {
      alive_ = false;
    }
  }
  void check_deferred() override {
    int unresolved = 0;
    int highest = 0;
    sqlite3_db_status(database_, SQLITE_DBSTATUS_DEFERRED_FKS, &unresolved, &highest, 0);
    if (unresolved != 0) throw ConstraintViolation(the_deferred_constraint);
  }
  bool alive() const override { return alive_; }

 private:
  void settle(const SqliteAccess& access) {
    sqlite3_extended_result_codes(database_, 1);
    sqlite3_busy_timeout(database_, 10'000);
    if (access.lies_still) return execute("PRAGMA query_only=ON; PRAGMA cache_size=-8000");
    execute(access.writes ? "PRAGMA journal_mode=WAL" : "PRAGMA query_only=ON");
    // 32 MB: most pages of a plan are written again by the next ones, and go to their place in the file once.
    if (access.writes) execute("PRAGMA wal_autocheckpoint=8000");
    execute("PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON");
    // Fewer, larger checkpoints: pages that many plans write to are copied back once. About 16 MB of log.
    execute("PRAGMA wal_autocheckpoint=4000");
    // No mapped file: SQLite lets go of the whole mapping whenever another connection has committed, and the
    // page faults that follow cost more than copying the few pages that a question needs.
    execute("PRAGMA cache_size=-8000");
    require("journal_mode", "wal");
    require("synchronous", "2");
    require("foreign_keys", "1");
  }
  void require(const std::string& pragma, const std::string& wanted) {
    SqliteStatement asked(database_, "PRAGMA " + pragma);
    const std::string is = asked.step() ? std::string(asked.text(0)) : "unknown";
    if (is == wanted) return;
    throw EnvironmentFailure("The database file does not take " + pragma + "=" + wanted + " (it is " + is +
                             "), so an acknowledged change could be lost. Is it on a network disk?");
  }

  sqlite3* database_ = nullptr;
  std::unordered_map<std::string, std::unique_ptr<SqliteStatement>, TextHash, std::equal_to<>> statements_;
  bool alive_ = true;
};

}  // namespace

std::unique_ptr<Connection> connect_sqlite(const std::string& path, const SqliteAccess& access) {
  return std::make_unique<SqliteConnection>(path, access);
}

}  // namespace stafett::store
