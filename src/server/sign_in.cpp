#include "server/sign_in.hpp"

#include "base/check.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>

#include <sodium.h>

namespace stafett::server {

namespace {

void start_sodium() { check(sodium_init() >= 0, "libsodium starts"); }

std::string hashed(std::string_view password, HashCost cost) {
  std::array<char, crypto_pwhash_STRBYTES> kept{};
  if (crypto_pwhash_str_alg(kept.data(), password.data(), password.size(), cost.passes, cost.memory_bytes,
                            crypto_pwhash_ALG_ARGON2ID13) != 0) {
    throw EnvironmentFailure("no memory to hash a password");
  }
  return kept.data();
}

std::string key_of(std::string_view user, std::string_view address) {
  // Hashed so that a long user name takes no more memory than a short one.
  return sha256_hex(std::string(user) + "\n" + std::string(address));
}

}  // namespace

/// One of the places to hash in, for as long as it lives.
class Passwords::Turn {
 public:
  explicit Turn(Passwords& passwords) : passwords_(passwords) {
    std::unique_lock lock(passwords_.mutex_);
    if (passwords_.running_ >= passwords_.most_at_once_ && passwords_.waiting_ >= passwords_.most_waiting_) {
      throw EnvironmentFailure("too many are signing in at once");
    }
    ++passwords_.waiting_;
    passwords_.left_.wait(lock, [this] { return passwords_.running_ < passwords_.most_at_once_; });
    --passwords_.waiting_;
    ++passwords_.running_;
  }
  ~Turn() {
    {
      const std::lock_guard lock(passwords_.mutex_);
      --passwords_.running_;
    }
    passwords_.left_.notify_one();
  }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

 private:
  Passwords& passwords_;
};

Passwords::Passwords(HashCost cost, int most_at_once, int most_waiting)
    : cost_(cost), most_at_once_(most_at_once), most_waiting_(most_waiting) {
  start_sodium();
  of_nobody_ = hashed(new_session_token(), cost_);
}

std::string Passwords::hash(std::string_view password) {
  check(password.size() <= longest_password_bytes, "a password to hash is not too long");
  const Turn turn(*this);
  return hashed(password, cost_);
}

bool Passwords::verify(const std::optional<std::string>& kept, std::string_view password) {
  const auto tried = password.substr(0, longest_password_bytes);
  const auto& against = kept ? *kept : of_nobody_;
  const Turn turn(*this);
  const bool same = crypto_pwhash_str_verify(against.c_str(), tried.data(), tried.size()) == 0;
  return same && kept.has_value() && tried.size() == password.size();
}

std::string new_session_token() {
  start_sodium();
  std::array<unsigned char, 32> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  std::array<char, sodium_base64_ENCODED_LEN(32, sodium_base64_VARIANT_URLSAFE_NO_PADDING)> text{};
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(),
                    sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  return text.data();
}

std::string session_token_digest(std::string_view token) { return sha256_hex(token); }

std::int64_t SignInThrottle::wait(const ByKey& failures, const std::string& key, int free,
                                  std::int64_t longest, Instant now) {
  const auto found = failures.find(key);
  if (found == failures.end() || now - found->second.last >= memory_seconds) return 0;
  const int over = found->second.count - free;
  if (over < 0) return 0;
  const auto pause = over > 20 ? longest : std::min(longest, std::int64_t{1} << over);
  return std::clamp(found->second.last + pause - now, std::int64_t{0}, longest);
}

void SignInThrottle::count(ByKey& failures, const std::string& key, Instant now) {
  auto& own = failures[key];
  if (now - own.last >= memory_seconds) own.count = 0;
  ++own.count;
  own.last = now;
  if (failures.size() <= most_kept) return;
  std::erase_if(failures, [&](const auto& entry) { return now - entry.second.last >= memory_seconds; });
  if (failures.size() <= most_kept) return;
  failures.erase(std::min_element(failures.begin(), failures.end(), [](const auto& a, const auto& b) {
    return a.second.last < b.second.last;
  }));
}

std::int64_t SignInThrottle::begin(std::string_view user, std::string_view address, Instant now) {
  const std::lock_guard lock(mutex_);
  const auto key = key_of(user, address);
  const auto address_key = std::string(address);
  const auto user_key = key_of(user, {});
  const auto seconds = std::max(
      {wait(by_user_and_address_, key, free_attempts, longest_wait_seconds, now),
       wait(by_user_, user_key, free_attempts_of_user, longest_wait_of_user_seconds, now),
       wait(by_address_, address_key, free_attempts_of_address, longest_wait_of_address_seconds, now)});
  if (seconds > 0) return seconds;
  count(by_user_and_address_, key, now);
  count(by_user_, user_key, now);
  count(by_address_, address_key, now);
  return 0;
}

void SignInThrottle::succeeded(std::string_view user, std::string_view address) {
  const std::lock_guard lock(mutex_);
  by_user_and_address_.erase(key_of(user, address));
  by_user_.erase(key_of(user, {}));
  const auto found = by_address_.find(std::string(address));
  if (found != by_address_.end() && --found->second.count <= 0) by_address_.erase(found);
}

std::size_t SignInThrottle::kept() const {
  const std::lock_guard lock(mutex_);
  return by_user_and_address_.size() + by_user_.size() + by_address_.size();
}

}  // namespace stafett::server
