#pragma once

#include "store/connection.hpp"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace stafett::store {

/// A small pool of connections that only read; whoever comes when all are lent waits. Thread-safe.
class Readers {
 public:
  Readers(std::function<std::unique_ptr<Connection>()> connect, int most)
      : connect_(std::move(connect)), left_(most) {}

  /// A reading transaction on a connection of one's own.
  class Lent {
   public:
    Lent(Readers& readers, std::unique_ptr<Connection> connection)
        : readers_(readers), connection_(std::move(connection)) {}
    ~Lent() { readers_.take_back(std::move(connection_)); }
    Lent(const Lent&) = delete;
    Lent& operator=(const Lent&) = delete;
    [[nodiscard]] Connection& operator*() { return *connection_; }

   private:
    Readers& readers_;
    std::unique_ptr<Connection> connection_;
  };
  [[nodiscard]] Lent lend();

 private:
  void take_back(std::unique_ptr<Connection> connection) noexcept;

  std::function<std::unique_ptr<Connection>()> connect_;
  std::mutex mutex_;
  std::condition_variable returned_;
  std::vector<std::unique_ptr<Connection>> idle_;
  int left_;  ///< how many more may be lent
};

}  // namespace stafett::store
