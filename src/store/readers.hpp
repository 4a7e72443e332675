#pragma once

#include "store/connection.hpp"

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace stafett::store {

/// A small pool of connections that only read; whoever comes when all are lent waits. Thread-safe.
/// An SQLite connection stays in its reading transaction from one loan to the next until something that is
/// read has changed: a new transaction after any commit, and each answer commits its log row, would begin
/// with an empty page cache.
class Readers {
 public:
  Readers(std::function<std::unique_ptr<Connection>()> connect, int most)
      : connect_(std::move(connect)), left_(most) {}

  /// A reading transaction on a connection of one's own.
  class Lent {
   public:
    Lent(Readers& readers, std::unique_ptr<Connection> connection, std::int64_t age)
        : readers_(readers), connection_(std::move(connection)), age_(age) {}
    ~Lent() { readers_.take_back(std::move(connection_), age_); }
    Lent(const Lent&) = delete;
    Lent& operator=(const Lent&) = delete;
    [[nodiscard]] Connection& operator*() { return *connection_; }

   private:
    Readers& readers_;
    std::unique_ptr<Connection> connection_;
    std::int64_t age_;
  };
  [[nodiscard]] Lent lend();

  /// What is lent from now on sees everything that is committed now.
  void move_on();
  /// Ends the transactions of those not lent, which keep SQLite from emptying its log of changes.
  void let_go();

 private:
  struct Idle {
    std::unique_ptr<Connection> connection;
    std::int64_t age;  ///< that its transaction was begun at
  };
  void take_back(std::unique_ptr<Connection> connection, std::int64_t age) noexcept;
  [[nodiscard]] Lent lend_with(Idle idle, std::int64_t age);

  std::function<std::unique_ptr<Connection>()> connect_;
  std::mutex mutex_;
  std::condition_variable returned_;
  std::vector<Idle> idle_;
  int left_;              ///< how many more may be lent
  std::int64_t age_ = 0;  ///< how often what is read has changed
};

}  // namespace stafett::store
