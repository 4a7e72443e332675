#pragma once

// The seam between the store and its two databases: statements are written once, with `?` for each parameter,
// and are prepared once per connection.

#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace stafett::store {

enum class Dialect { sqlite, postgresql };

/// The database refused a row. `what()` is the constraint's name, which begins with the rule's id where there
/// is one: "BV-38 assignments of one service line never overlap".
class ConstraintViolation : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A prepared statement. Parameters are bound from the first to the last; columns count from 0.
class Statement {
 public:
  virtual ~Statement() = default;
  virtual void bind(std::int64_t value) = 0;
  virtual void bind(std::string_view text) = 0;
  virtual void bind_blob(std::string_view bytes) = 0;
  virtual void bind_null() = 0;
  /// Goes to the next row; false after the last. The first call executes.
  virtual bool step() = 0;
  [[nodiscard]] virtual bool is_null(int column) = 0;
  [[nodiscard]] virtual std::int64_t integer(int column) = 0;
  /// Valid until the next step or reset.
  [[nodiscard]] virtual std::string_view text(int column) = 0;
  /// Valid until the next step or reset, or the next call of blob.
  [[nodiscard]] virtual std::string_view blob(int column) = 0;
  /// Rows changed by the last execution.
  [[nodiscard]] virtual int changes() = 0;
  /// Ready for new parameters.
  virtual void reset() noexcept = 0;
};

/// One connection; used by one thread at a time. Throws EnvironmentFailure, or ConstraintViolation for a
/// refused row.
class Connection {
 public:
  virtual ~Connection() = default;
  [[nodiscard]] virtual Dialect dialect() const = 0;
  /// Prepared on first use, then kept under its text.
  virtual Statement& prepare(std::string_view sql) = 0;
  /// Any number of statements, without results.
  virtual void execute(const std::string& sql) = 0;
  /// Begins the transaction in which the one writer writes.
  virtual void begin_writing() = 0;
  /// Begins a transaction that sees one moment and writes nothing.
  virtual void begin_reading() = 0;
  virtual void commit() = 0;
  virtual void rollback() noexcept = 0;
  /// Inside a transaction that begin_reading began and that may be kept from one use to the next.
  [[nodiscard]] virtual bool keeps_reading() const = 0;
  /// Throws ConstraintViolation when a constraint that waits for COMMIT does not hold now.
  virtual void check_deferred() = 0;
  /// False once the connection is of no more use.
  [[nodiscard]] virtual bool alive() const = 0;
};

/// One execution of a statement; resets it when it goes out of scope.
class Query {
 public:
  Query(Connection& connection, std::string_view sql) : statement_(connection.prepare(sql)) {}
  template <class... Values>
  Query(Connection& connection, std::string_view sql, const Values&... values) : Query(connection, sql) {
    (bind(values), ...);
  }
  ~Query() { statement_.reset(); }
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;

  Query& bind(std::int64_t value) { return statement_.bind(value), *this; }
  Query& bind(int value) { return bind(std::int64_t{value}); }
  Query& bind(std::string_view text) { return statement_.bind(text), *this; }
  Query& bind(const std::string& text) { return bind(std::string_view(text)); }
  Query& bind(const char* text) { return bind(std::string_view(text)); }
  Query& bind(std::optional<std::int64_t> value) { return value ? bind(*value) : bind_null(); }
  Query& bind_null() { return statement_.bind_null(), *this; }
  Query& bind_blob(std::string_view bytes) { return statement_.bind_blob(bytes), *this; }

  bool step() { return statement_.step(); }
  /// Executes to the end and gives the number of rows changed.
  int run() {
    while (statement_.step()) {
    }
    return statement_.changes();
  }
  [[nodiscard]] bool is_null(int column) { return statement_.is_null(column); }
  [[nodiscard]] std::int64_t integer(int column) { return statement_.integer(column); }
  [[nodiscard]] std::optional<std::int64_t> optional_integer(int column) {
    return statement_.is_null(column) ? std::nullopt : std::optional(statement_.integer(column));
  }
  [[nodiscard]] std::string_view text(int column) { return statement_.text(column); }
  [[nodiscard]] std::string string(int column) { return std::string(statement_.text(column)); }
  [[nodiscard]] std::string_view blob(int column) { return statement_.blob(column); }

 private:
  Statement& statement_;
};

/// A transaction that sees one moment; ends when it goes out of scope, unless the connection was in one
/// already.
class Reading {
 public:
  explicit Reading(Connection& connection) : connection_(connection), began_(!connection.keeps_reading()) {
    if (began_) connection_.begin_reading();
  }
  ~Reading() {
    if (began_) connection_.rollback();
  }
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

 private:
  Connection& connection_;
  bool began_;
};

/// The first line of a database's message. PostgreSQL puts the values of the row on the lines after it, among
/// them identity numbers and the text of notes, and messages end in the technical log.
[[nodiscard]] std::string without_values(std::string_view message);

/// The rule's name out of a database's message: from "BV-" or "OV-" to the closing quote or the end; the
/// first line when it names no rule.
[[nodiscard]] std::string constraint_in(std::string_view message);

}  // namespace stafett::store
