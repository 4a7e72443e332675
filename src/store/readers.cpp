#include "store/readers.hpp"

namespace stafett::store {

Readers::Lent Readers::lend() {
  std::unique_lock lock(mutex_);
  returned_.wait(lock, [&] { return left_ > 0; });
  --left_;
  const auto age = age_;
  Idle idle{nullptr, age};
  // The one used last has the warmest caches.
  if (!idle_.empty()) {
    idle = std::move(idle_.back());
    idle_.pop_back();
  }
  lock.unlock();
  return lend_with(std::move(idle), age);
}

Readers::Lent Readers::lend_with(Idle idle, std::int64_t age) {
  try {
    if (!idle.connection) idle.connection = connect_();
    auto& connection = *idle.connection;
    if (connection.dialect() == Dialect::sqlite) {
      if (idle.age != age) connection.rollback();
      if (!connection.keeps_reading()) connection.begin_reading();
    }
  } catch (...) {
    take_back(nullptr, age);
    throw;
  }
  return {*this, std::move(idle.connection), age};
}

void Readers::take_back(std::unique_ptr<Connection> connection, std::int64_t age) noexcept {
  {
    const std::lock_guard lock(mutex_);
    if (connection && connection->alive()) {
      if (age != age_ && connection->keeps_reading()) connection->rollback();
      idle_.push_back({std::move(connection), age});
    }
    ++left_;
  }
  returned_.notify_one();
}

void Readers::move_on() {
  const std::lock_guard lock(mutex_);
  ++age_;
}

void Readers::let_go() {
  const std::lock_guard lock(mutex_);
  for (auto& idle : idle_) {
    if (idle.connection->keeps_reading()) idle.connection->rollback();
  }
}

}  // namespace stafett::store
