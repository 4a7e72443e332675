#pragma once

#include "desk/ports.hpp"

#include <mutex>

namespace stafett::app {

/// The machine's clock.
class SystemClock final : public desk::Clock {
 public:
  [[nodiscard]] Instant now() const override;
};

/// The clock of a data folder made for tests or demo: the machine's, moved ahead; or one that stands still
/// until it is moved. Thread-safe.
class FolderClock final : public desk::Clock {
 public:
  /// Runs `ahead_seconds` ahead of the machine.
  explicit FolderClock(std::int64_t ahead_seconds) : ahead_seconds_(ahead_seconds) {}
  /// Stands still.
  explicit FolderClock(Instant at) : standing_(at) {}

  [[nodiscard]] Instant now() const override;
  void set(Instant to);
  [[nodiscard]] std::int64_t ahead_seconds() const;

 private:
  SystemClock machine_;
  mutable std::mutex mutex_;
  std::optional<Instant> standing_;
  std::int64_t ahead_seconds_ = 0;
};

}  // namespace stafett::app
