#include "desk/throttle.hpp"

namespace stafett::desk {

bool Throttle::admits(Id<model::Employee> employee, Instant now) {
  const std::scoped_lock lock(mutex_);
  auto& attempts = attempts_[employee];
  // A folder's own clock may be put back; what lies ahead of it is of no account.
  std::erase_if(attempts, [&](Instant at) { return at > now || at <= now + -within_seconds_; });
  if (attempts.size() >= most_) return false;
  attempts.push_back(now);
  return true;
}

}  // namespace stafett::desk
