#include "app/folder_clock.hpp"

#include <chrono>

namespace stafett::app {

Instant SystemClock::now() const {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::seconds>(since).count()};
}

Instant FolderClock::now() const {
  const std::scoped_lock lock(mutex_);
  return standing_ ? *standing_ : machine_.now() + ahead_seconds_;
}

void FolderClock::set(Instant to) {
  const std::scoped_lock lock(mutex_);
  if (standing_) {
    standing_ = to;
  } else {
    ahead_seconds_ = to - machine_.now();
  }
}

std::int64_t FolderClock::ahead_seconds() const {
  const std::scoped_lock lock(mutex_);
  return ahead_seconds_;
}

}  // namespace stafett::app
