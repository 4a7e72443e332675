#pragma once

// What the tests of the store share: each test runs on SQLite and, when STAFETT_TEST_POSTGRES holds a libpq
// connection string, on PostgreSQL, in a place of its own.

#include "store/migrations.hpp"
#include "store/open.hpp"
#include "store/postgres_connection.hpp"
#include "store/sqlite_connection.hpp"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <ostream>
#include <string>

#include <gtest/gtest.h>
#include <unistd.h>

namespace stafett::store {

inline std::string unique_name() {
  static int count = 0;
  return "stafett_test_" + std::to_string(::getpid()) + "_" + std::to_string(++count);
}

/// The PostgreSQL database of this test program, in which each test has a schema; dropped when the program
/// ends. Making and dropping a database for each test would take longer than the tests.
class TestServer {
 public:
  [[nodiscard]] static const std::string& conninfo() {
    static const TestServer server;
    return server.conninfo_;
  }
  [[nodiscard]] static std::string given() {
    const char* const text = std::getenv("STAFETT_TEST_POSTGRES");
    return text ? text : "";
  }
  /// As a reader, which takes no lock, and then allowed to write after all.
  [[nodiscard]] static std::unique_ptr<Connection> connect(const std::string& conninfo) {
    auto connection = connect_postgres(conninfo, PostgresUse::reads);
    connection->execute("set default_transaction_read_only = off");
    return connection;
  }

 private:
  TestServer() : name_(unique_name()), conninfo_(given() + " dbname=" + name_) {
    connect(given())->execute("create database " + name_);
    connect(conninfo_)->execute("create extension btree_gist");
  }
  ~TestServer() {
    try {
      connect(given())->execute("drop database " + name_ + " with (force)");
    } catch (const std::exception&) {
      std::fputs("could not drop the test database\n", stderr);
    }
  }

  std::string name_;
  std::string conninfo_;
};

/// An empty place for a database; gone again with the object.
class TestDatabase {
 public:
  explicit TestDatabase(Dialect dialect) : dialect_(dialect), name_(unique_name()) {
    if (dialect_ == Dialect::sqlite) {
      folder_ = std::filesystem::temp_directory_path() / name_;
      std::filesystem::create_directory(folder_);
    } else {
      TestServer::connect(TestServer::conninfo())->execute("create schema " + name_);
    }
  }
  ~TestDatabase() {
    if (dialect_ == Dialect::sqlite) std::filesystem::remove_all(folder_);
  }
  TestDatabase(const TestDatabase&) = delete;
  TestDatabase& operator=(const TestDatabase&) = delete;

  [[nodiscard]] std::string path() const { return (folder_ / "stafett.db").string(); }
  /// `more` goes among the server's settings for the connection.
  [[nodiscard]] std::string conninfo(const std::string& more = {}) const {
    return TestServer::conninfo() + " options='-c search_path=" + name_ + ",public " + more + "'";
  }
  [[nodiscard]] std::unique_ptr<desk::Store> open(const StoreOptions& options = {}) const {
    return dialect_ == Dialect::sqlite ? open_sqlite(path(), options) : open_postgres(conninfo(), options);
  }
  /// A connection past the store, for looking and for tampering.
  [[nodiscard]] std::unique_ptr<Connection> connect() const {
    return dialect_ == Dialect::sqlite ? connect_sqlite(path(), {true, {}}) : TestServer::connect(conninfo());
  }

 private:
  Dialect dialect_;
  std::string name_;
  std::filesystem::path folder_;
};

inline void PrintTo(Dialect dialect, std::ostream* out) {
  *out << (dialect == Dialect::sqlite ? "SQLite" : "PostgreSQL");
}

/// A test with a store on the database under test.
class OnBoth : public testing::TestWithParam<Dialect> {
 protected:
  void SetUp() override {
    if (GetParam() == Dialect::postgresql && TestServer::given().empty()) {
      GTEST_SKIP() << "set STAFETT_TEST_POSTGRES to a libpq connection string to run this on PostgreSQL";
    }
    database.emplace(GetParam());
    store = database->open();
  }
  void reopen() {
    store.reset();
    store = database->open();
  }

  std::optional<TestDatabase> database;
  std::unique_ptr<desk::Store> store;
};

#define STAFETT_ON_BOTH(Suite)                                                                      \
  INSTANTIATE_TEST_SUITE_P(Databases, Suite, testing::Values(Dialect::sqlite, Dialect::postgresql), \
                           testing::PrintToStringParamName())

}  // namespace stafett::store
