#include "desk/sessions.hpp"

namespace stafett::desk {

namespace {

/// How old the kept moment of last use may be before it is written again.
constexpr std::int64_t refresh_seconds = 60;

/// An account is open from the employee's first day to the last; one that is closed has had its last day.
bool works_on(const model::Employee* employee, Date day) {
  return employee && Period{employee->first_day, employee->last_day}.contains(day);
}

}  // namespace

bool Sessions::has_ended(const Session& session, Instant now) {
  return now - session.last_seen > idle_seconds || now - session.begun > longest_seconds;
}

void Sessions::begin(std::string_view token_sha256, Id<model::Employee> employee) {
  const auto now = clock_.now();
  // Those that nobody came back to.
  store_.delete_sessions_begun_before(now + -longest_seconds);
  store_.put_session({std::string(token_sha256), employee, now, now});
}

std::optional<Id<model::Employee>> Sessions::employee_of(std::string_view token_sha256) {
  const auto session = store_.session(token_sha256);
  if (!session) return std::nullopt;
  const auto now = clock_.now();
  if (has_ended(*session, now)) {
    store_.delete_session(token_sha256);
    return std::nullopt;
  }
  const auto organisation = store_.organisation();
  if (!works_on(organisation->find(session->employee), oslo_date(now))) {
    // Ended for good: whoever comes back signs in again.
    store_.delete_session(token_sha256);
    return std::nullopt;
  }
  if (now - session->last_seen > refresh_seconds) store_.touch_session(token_sha256, now);
  return session->employee;
}

bool Drafts::put(Id<model::Employee> owner, std::string_view key, std::string_view json) {
  const auto others = store_.drafts_besides(owner, key);
  if (others.count >= most || others.bytes + static_cast<std::int64_t>(json.size()) > most_bytes)
    return false;
  store_.put_draft(owner, key, json, clock_.now());
  return true;
}

void Sessions::end(std::string_view token_sha256) { store_.delete_session(token_sha256); }

std::vector<Session> Sessions::of(Id<model::Employee> employee) {
  auto sessions = store_.sessions_of(employee);
  std::erase_if(sessions, [now = clock_.now()](const Session& session) { return has_ended(session, now); });
  return sessions;
}

void Sessions::end_all(Id<model::Employee> employee) { store_.delete_sessions_of(employee); }

void Sessions::change_password(Id<model::Employee> employee, std::string_view hash) {
  store_.put_password_hash(employee, hash);
  store_.delete_sessions_of(employee);
}

std::optional<Sessions::OwnAccount> Sessions::own_account(Id<model::Employee> id) {
  const auto organisation = store_.organisation();
  const auto* employee = organisation->find(id);
  if (!employee) return std::nullopt;
  OwnAccount own{employee->user_name, store_.password_hash(id), {employee->user_name, employee->name}};
  own.names.push_back(employee->title);
  if (const auto* unit = organisation->find(employee->unit)) own.names.push_back(unit->name);
  return own;
}

std::optional<Sessions::Account> Sessions::account(std::string_view user_name) {
  const auto organisation = store_.organisation();
  const auto* employee = organisation->employee_with_user_name(user_name);
  if (!works_on(employee, oslo_date(clock_.now()))) return std::nullopt;
  return Account{employee->id, store_.password_hash(employee->id)};
}

}  // namespace stafett::desk
