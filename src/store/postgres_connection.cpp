#include "store/postgres_connection.hpp"

#include "base/check.hpp"

#include <charconv>
#include <chrono>
#include <functional>
#include <thread>
#include <unordered_map>
#include <vector>

#include <pqxx/pqxx>

namespace stafett::store {
namespace {

[[noreturn]] void fail(const pqxx::sql_error& failure) {
  const auto state = failure.sqlstate();
  // Class 23: a constraint, or one of our triggers, which use its code too.
  if (state.starts_with("23")) throw ConstraintViolation(constraint_in(failure.what()));
  // Class 22: a value that can't be understood, which stands in the first line already.
  if (state.starts_with("22")) throw EnvironmentFailure("PostgreSQL refused a value (" + state + ")");
  throw EnvironmentFailure("PostgreSQL: " + without_values(failure.what()) + " (" + failure.query() + ")");
}

/// `a = ? and b = ?` as `a = $1 and b = $2`. Our statements have no question mark in a literal.
std::string numbered(std::string_view sql) {
  std::string text;
  int number = 0;
  for (const char c : sql) {
    if (c == '?') {
      text += '$' + std::to_string(++number);
    } else {
      text += c;
    }
  }
  return text;
}

constexpr char hex_digits[] = "0123456789abcdef";

int hex_value(char digit) { return digit <= '9' ? digit - '0' : digit - 'a' + 10; }

class PostgresConnection;

class PostgresStatement final : public Statement {
 public:
  PostgresStatement(PostgresConnection& connection, std::string name)
      : connection_(connection), name_(std::move(name)) {}

  void bind(std::int64_t value) override { parameters_.emplace_back(std::to_string(value)); }
  void bind(std::string_view text) override { parameters_.emplace_back(std::string(text)); }
  void bind_blob(std::string_view bytes) override {
    std::string text = "\\x";
    text.reserve(2 + 2 * bytes.size());
    for (const char c : bytes) {
      const auto byte = static_cast<unsigned char>(c);
      text += hex_digits[byte >> 4];
      text += hex_digits[byte & 15];
    }
    parameters_.emplace_back(std::move(text));
  }
  void bind_null() override { parameters_.emplace_back(std::nullopt); }
  bool step() override;
  bool is_null(int column) override { return result_[row_][column].is_null(); }
  std::int64_t integer(int column) override {
    const auto digits = text(column);
    std::int64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
  }
  std::string_view text(int column) override {
    const auto field = result_[row_][column];
    return {field.c_str(), field.size()};
  }
  std::string_view blob(int column) override {
    const auto digits = text(column).substr(2);
    blob_.resize(digits.size() / 2);
    for (std::size_t i = 0; i < blob_.size(); ++i) {
      blob_[i] = static_cast<char>(hex_value(digits[2 * i]) * 16 + hex_value(digits[2 * i + 1]));
    }
    return blob_;
  }
  int changes() override { return static_cast<int>(result_.affected_rows()); }
  void reset() noexcept override {
    parameters_.clear();
    result_.clear();
    executed_ = false;
  }

 private:
  PostgresConnection& connection_;
  std::string name_;
  std::vector<std::optional<std::string>> parameters_;
  pqxx::result result_;
  std::string blob_;
  pqxx::result::size_type row_ = 0;
  bool executed_ = false;
};

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

class PostgresConnection final : public Connection {
 public:
  PostgresConnection(const std::string& conninfo, PostgresUse use) : connection_(conninfo) {
    session_.emplace(connection_);
    execute("set client_min_messages = warning");
    if (use == PostgresUse::reads) {
      execute("set default_transaction_read_only = on");
      return;
    }
    for (const char* const setting : {"fsync", "full_page_writes", "synchronous_commit"}) {
      if (shown(setting) != "off") continue;
      throw EnvironmentFailure(std::string("The PostgreSQL server has ") + setting +
                               " = off, so an acknowledged change could be lost. Set it to on.");
    }
    take_lock();
  }

  Dialect dialect() const override { return Dialect::postgresql; }
  Statement& prepare(std::string_view sql) override {
    if (const auto known = statements_.find(sql); known != statements_.end()) return *known->second;
    const auto name = "s" + std::to_string(statements_.size());
    connection_.prepare(name, numbered(sql));
    auto made = std::make_unique<PostgresStatement>(*this, name);
    return *statements_.emplace(std::string(sql), std::move(made)).first->second;
  }
  void execute(const std::string& sql) override {
    (void)guarded([&] { return session_->exec(sql); });
  }
  void begin_writing() override { execute("begin"); }
  void begin_reading() override { execute("begin isolation level repeatable read read only"); }
  void commit() override { execute("commit"); }
  /// A server's transaction that stays open keeps others from cleaning up.
  bool keeps_reading() const override { return false; }
  void rollback() noexcept override {
    if (!alive_) return;
    try {
      execute("rollback");
    } catch (const std::exception&) {
      alive_ = false;
    }
  }
  void check_deferred() override { execute("set constraints all immediate; set constraints all deferred"); }
  bool alive() const override { return alive_; }

  pqxx::result run(const std::string& name, const std::vector<std::optional<std::string>>& parameters) {
    std::vector<const char*> values;
    values.reserve(parameters.size());
    for (const auto& parameter : parameters) values.push_back(parameter ? parameter->c_str() : nullptr);
    return guarded([&] { return session_->exec_prepared(name, pqxx::prepare::make_dynamic_params(values)); });
  }

 private:
  template <class Call>
  pqxx::result guarded(const Call& call) {
    // libpqxx would connect anew by itself, without the transaction and without the lock.
    if (!alive_) throw EnvironmentFailure("PostgreSQL: the connection was lost");
    try {
      return call();
    } catch (const pqxx::sql_error& failure) {
      alive_ = connection_.is_open();
      fail(failure);
    } catch (const pqxx::failure& failure) {
      alive_ = false;
      throw EnvironmentFailure("PostgreSQL: " + without_values(failure.what()));
    }
  }
  std::string shown(const std::string& setting) {
    return session_->exec("select current_setting('" + setting + "')")[0][0].as<std::string>();
  }
  void take_lock() {
    // A server that has just ended may hold it a moment longer.
    for (int tries = 0; tries < 30; ++tries) {
      const auto taken =
          session_->exec("select pg_try_advisory_lock(hashtext('stafett'), hashtext(current_schema()))");
      if (taken[0][0].as<bool>()) return;
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    throw EnvironmentFailure("Another server writes to this PostgreSQL database. Only one may.");
  }

  pqxx::connection connection_;
  // Our own BEGIN and SAVEPOINT go through it: libpqxx's transactions can't be begun again, and its
  // savepoints are objects.
  std::optional<pqxx::nontransaction> session_;
  std::unordered_map<std::string, std::unique_ptr<PostgresStatement>, TextHash, std::equal_to<>> statements_;
  bool alive_ = true;
};

bool PostgresStatement::step() {
  if (!executed_) {
    result_ = connection_.run(name_, parameters_);
    executed_ = true;
    row_ = 0;
  } else {
    ++row_;
  }
  return row_ < result_.size();
}

}  // namespace

std::unique_ptr<Connection> connect_postgres(const std::string& conninfo, PostgresUse use) {
  try {
    return std::make_unique<PostgresConnection>(conninfo, use);
  } catch (const pqxx::failure& failure) {
    throw EnvironmentFailure(std::string("PostgreSQL could not be reached: ") + failure.what());
  }
}

}  // namespace stafett::store
