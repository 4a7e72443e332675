#pragma once

#include "model/organisation.hpp"

#include <cstddef>
#include <deque>
#include <map>
#include <mutex>

namespace stafett::desk {

/// Slows down whoever asks for one person after another: so many times within so long. In memory;
/// thread-safe.
class Throttle {
 public:
  Throttle(std::size_t most, std::int64_t within_seconds) : most_(most), within_seconds_(within_seconds) {}

  /// Counts the attempt, whatever comes of it; false when it is one too many.
  [[nodiscard]] bool admits(Id<model::Employee> employee, Instant now);

 private:
  std::size_t most_;
  std::int64_t within_seconds_;
  std::mutex mutex_;
  std::map<Id<model::Employee>, std::deque<Instant>> attempts_;
};

}  // namespace stafett::desk
