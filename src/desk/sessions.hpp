#pragma once

#include "desk/ports.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stafett::desk {

/// Who is signed in. A session ends when nobody has used it for a while, and in any case after a working day.
/// Thread-safe.
class Sessions {
 public:
  static constexpr std::int64_t idle_seconds = 60 * 60;
  static constexpr std::int64_t longest_seconds = 12 * 60 * 60;

  /// `clock` is the real one also where records live on a test clock.
  Sessions(Store& store, const Clock& clock) : store_(store), clock_(clock) {}

  void begin(std::string_view token_sha256, Id<model::Employee> employee);
  /// Who the token belongs to, if the session has not ended; keeps it alive.
  [[nodiscard]] std::optional<Id<model::Employee>> employee_of(std::string_view token_sha256);
  void end(std::string_view token_sha256);
  /// The employee's sessions that have not ended, the one used last first.
  [[nodiscard]] std::vector<Session> of(Id<model::Employee> employee);
  void end_all(Id<model::Employee> employee);
  /// Keeps a new password, and ends every session: whoever knew the old one is out.
  void change_password(Id<model::Employee> employee, std::string_view hash);

  /// The employee with the user name and the kept hash of the password, for checking.
  struct Account {
    Id<model::Employee> employee;
    std::optional<std::string> password_hash;
  };
  [[nodiscard]] std::optional<Account> account(std::string_view user_name);
  /// The same by id; with what a password must not be made of.
  struct OwnAccount {
    std::string user_name;
    std::optional<std::string> password_hash;
    std::vector<std::string> names;  ///< user name, name, title, unit
  };
  [[nodiscard]] std::optional<OwnAccount> own_account(Id<model::Employee> employee);
  [[nodiscard]] Instant now() const { return clock_.now(); }

 private:
  [[nodiscard]] static bool has_ended(const Session& session, Instant now);

  Store& store_;
  const Clock& clock_;
};

/// What somebody was writing when the page was closed. Kept per person and page, no fact about a client.
/// Thread-safe.
class Drafts {
 public:
  static constexpr std::size_t longest_bytes = 64 * 1024;
  static constexpr std::int64_t most = 100;  ///< per person
  static constexpr std::int64_t most_bytes = std::int64_t{2} << 20;

  Drafts(Store& store, const Clock& clock) : store_(store), clock_(clock) {}

  /// False, and nothing is kept or lost, when the person has as much in other drafts as there is room for.
  [[nodiscard]] bool put(Id<model::Employee> owner, std::string_view key, std::string_view json);
  [[nodiscard]] std::optional<std::string> get(Id<model::Employee> owner, std::string_view key) {
    return store_.draft(owner, key);
  }
  void drop(Id<model::Employee> owner, std::string_view key) { store_.delete_draft(owner, key); }

 private:
  Store& store_;
  const Clock& clock_;
};

}  // namespace stafett::desk
