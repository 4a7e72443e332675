#include "store/readers.hpp"

namespace stafett::store {

Readers::Lent Readers::lend() {
  std::unique_lock lock(mutex_);
  returned_.wait(lock, [&] { return left_ > 0; });
  --left_;
  // The one used last has the warmest caches.
  if (!idle_.empty()) {
    auto connection = std::move(idle_.back());
    idle_.pop_back();
    return {*this, std::move(connection)};
  }
  lock.unlock();
  try {
    return {*this, connect_()};
  } catch (...) {
    take_back(nullptr);
    throw;
  }
}

void Readers::take_back(std::unique_ptr<Connection> connection) noexcept {
  {
    const std::lock_guard lock(mutex_);
    if (connection && connection->alive()) idle_.push_back(std::move(connection));
    ++left_;
  }
  returned_.notify_one();
}

}  // namespace stafett::store
