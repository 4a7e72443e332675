#pragma once

// Passwords, session tokens and the brake on guessing. What is kept about employees and sessions is the
// desk's.

#include "base/instant.hpp"
#include "server/password_rules.hpp"

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace stafett::server {

/// What one hash costs (argon2id). The default takes about 60 ms of a core.
struct HashCost {
  unsigned long long passes = 3;
  std::size_t memory_bytes = std::size_t{19} << 20;
};

/// The least argon2id can do, for tests and throwaway demonstration accounts.
inline constexpr HashCost cheapest_hash{1, 8192};

/// Hashes passwords, a few at a time, so that a crowd at the door neither takes all memory nor all workers.
/// Thread-safe.
class Passwords {
 public:
  explicit Passwords(HashCost cost = {}, int most_at_once = 2, int most_waiting = 4);

  /// The text to keep; salted, so different each time. BrokenPromise when the password is longer than
  /// longest_password_bytes.
  [[nodiscard]] std::string hash(std::string_view password);

  /// Whether the password is the one that `kept` was made from. As slow without a kept hash as with one, so
  /// that time does not tell whether the user exists. EnvironmentFailure when too many wait already.
  [[nodiscard]] bool verify(const std::optional<std::string>& kept, std::string_view password);

 private:
  class Turn;

  HashCost cost_;
  int most_at_once_;
  int most_waiting_;
  std::mutex mutex_;
  std::condition_variable left_;
  int running_ = 0;
  int waiting_ = 0;
  std::string of_nobody_;
};

/// 32 random bytes as base64url: 43 characters.
[[nodiscard]] std::string new_session_token();

/// What the store keeps instead of the token (Session::token_sha256).
[[nodiscard]] std::string session_token_digest(std::string_view token);

/// Slows down guessing: per user and address, and more leniently per user from anywhere and per address.
/// After `free_attempts` failures the wait doubles with each, from one second up. In memory; thread-safe.
class SignInThrottle {
 public:
  static constexpr int free_attempts = 5;
  static constexpr int free_attempts_of_user = 30;
  static constexpr int free_attempts_of_address = 100;
  static constexpr std::int64_t longest_wait_seconds = 15 * 60;
  /// Short, since somebody else's guesses make the user wait too.
  static constexpr std::int64_t longest_wait_of_user_seconds = 60;
  static constexpr std::int64_t longest_wait_of_address_seconds = 60;
  /// Failures are forgotten this long after the last.
  static constexpr std::int64_t memory_seconds = 60 * 60;
  static constexpr std::size_t most_kept = 5'000;

  /// Seconds to wait before trying again; 0: go on, and the attempt counts as failed until `succeeded`, so
  /// that many at once can't slip through.
  [[nodiscard]] std::int64_t begin(std::string_view user, std::string_view address, Instant now);
  void succeeded(std::string_view user, std::string_view address);
  [[nodiscard]] std::size_t kept() const;

 private:
  struct Failures {
    int count = 0;
    Instant last;
  };
  using ByKey = std::map<std::string, Failures>;

  static std::int64_t wait(const ByKey& failures, const std::string& key, int free, std::int64_t longest,
                           Instant now);
  static void count(ByKey& failures, const std::string& key, Instant now);

  mutable std::mutex mutex_;
  ByKey by_user_and_address_;
  ByKey by_user_;
  ByKey by_address_;
};

}  // namespace stafett::server
