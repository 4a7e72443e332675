// What somebody who is signed in does with the own account: a new password, the own sessions. And what the
// system coordinator does to a lost one: an end to its sessions.

#include "server/api.hpp"
#include "server/json_route.hpp"

namespace stafett::server {

namespace {

constexpr std::size_t largest_password_change_bytes = std::size_t{64} << 10;

struct PasswordChange {
  std::string old_password;
  std::string new_password;
};
BOOST_DESCRIBE_STRUCT(PasswordChange, (), (old_password, new_password))

struct OwnSession {
  std::string key;  ///< names it, and opens nothing
  Instant begun;
  Instant last_seen;
  bool this_one = false;
};
BOOST_DESCRIBE_STRUCT(OwnSession, (), (key, begun, last_seen, this_one))

struct OwnSessions {
  std::vector<OwnSession> sessions;
};
BOOST_DESCRIBE_STRUCT(OwnSessions, (), (sessions))

/// What is wrong with the change, if anything. The new password's form is in `password`.
std::optional<Problem> fault_in(ApiParts& parts, const PasswordChange& change,
                                const desk::Sessions::OwnAccount& own, const std::string& password) {
  const auto known = password_form(change.old_password);
  if (known.size() > longest_password_bytes || !parts.passwords.verify(own.password_hash, known)) {
    return problem(422, "wrong_password", "The present password is wrong");
  }
  auto about = own.names;
  about.push_back(parts.desk.policy()->municipality);
  if (const auto fault = password_fault(password, about)) {
    return problem(422, enum_name(*fault), "The new password can't be used",
                   std::string(sentence_of(*fault)));
  }
  if (password == known) return problem(422, "password_same", "The new password is the present one");
  return std::nullopt;
}

tl::expected<Answer<Nothing>, Problem> change_password(ApiParts& parts, const PasswordChange& change,
                                                       const desk::Caller& caller, const Request& request) {
  const auto own = parts.sessions.own_account(caller.employee);
  if (!own || !parts.local_accounts) return tl::unexpected(problem_of_status(404));
  // A stolen session must not be a place to guess the password in.
  const auto wait = parts.throttle.begin(own->user_name, request.remote_address, parts.sessions.now());
  if (wait > 0) {
    auto slow = problem_of_status(429);
    slow.context = boost::json::object{{"wait_seconds", wait}};
    return tl::unexpected(std::move(slow));
  }
  const auto password = password_form(change.new_password);
  if (auto fault = fault_in(parts, change, *own, password)) {
    if (fault->code == "wrong_password") {
      parts.desk.log_sign_in(caller.employee, request.remote_address, "change_password", "refused");
    } else {
      parts.throttle.succeeded(own->user_name, request.remote_address);
    }
    return tl::unexpected(*std::move(fault));
  }
  parts.throttle.succeeded(own->user_name, request.remote_address);
  // In the log before it is done: a change that the log doesn't know of would be nobody's.
  parts.desk.log_sign_in(caller.employee, request.remote_address, "change_password", "committed");
  parts.sessions.change_password(caller.employee, parts.passwords.hash(password));
  Answer<Nothing> answer;
  answer.headers.add("Set-Cookie", begin_session(parts, caller.employee, request, "sign_in"));
  return answer;
}

/// The beginning of the digest that is kept: enough to tell a person's own sessions apart.
std::string session_key(const desk::Session& session) { return session.token_sha256.substr(0, 16); }

OwnSessions own_sessions(ApiParts& parts, const desk::Caller& caller, const Request& request) {
  const auto token = session_token(request, parts.transport);
  const auto digest = token ? session_token_digest(*token) : std::string();
  OwnSessions own;
  for (const auto& session : parts.sessions.of(caller.employee)) {
    own.sessions.push_back(
        {session_key(session), session.begun, session.last_seen, session.token_sha256 == digest});
  }
  return own;
}

tl::expected<Nothing, Problem> end_session(ApiParts& parts, const desk::Caller& caller,
                                           const Request& request) {
  for (const auto& session : parts.sessions.of(caller.employee)) {
    if (session_key(session) != request.text("key")) continue;
    parts.desk.log_sign_in(caller.employee, request.remote_address, "end_sessions", "committed");
    parts.sessions.end(session.token_sha256);
    return Nothing{};
  }
  return tl::unexpected(problem_of_status(404));
}

tl::expected<Nothing, Problem> end_others_sessions(ApiParts& parts, const desk::Caller& caller,
                                                   const Request& request) {
  const Id<model::Employee> employee{request.id("employee")};
  const bool allowed = parts.desk.administers(caller, employee);
  parts.desk.log_sign_in(caller.employee, request.remote_address,
                         "end_others_sessions#" + std::to_string(employee.value),
                         allowed ? "committed" : "refused");
  if (!allowed) return tl::unexpected(problem_of_status(404));
  parts.sessions.end_all(employee);
  return Nothing{};
}

}  // namespace

void add_own_account_routes(ApiRouter& router, ApiParts& parts) {
  router.add({.method = Method::put,
              .path = "/api/own-account/password",
              .access = Access::signed_in(),
              .summary = "Change the own password; ends all other sessions",
              .answer = json_route<PasswordChange, Nothing>(
                  [&parts](const PasswordChange& change, desk::Caller& caller, const Request& request) {
                    return change_password(parts, change, caller, request);
                  }),
              .body_limit_bytes = largest_password_change_bytes});
  router.add({.method = Method::get,
              .path = "/api/own-account/sessions",
              .access = Access::signed_in(),
              .summary = "Where the caller is signed in",
              .answer = plain_route<OwnSessions>([&parts](desk::Caller& caller, const Request& request) {
                return own_sessions(parts, caller, request);
              })});
  router.add({.method = Method::delete_,
              .path = "/api/own-account/sessions",
              .access = Access::signed_in(),
              .summary = "Sign out everywhere, here too",
              .answer = plain_route<Nothing>([&parts](desk::Caller& caller, const Request& request) {
                parts.desk.log_sign_in(caller.employee, request.remote_address, "end_sessions", "committed");
                parts.sessions.end_all(caller.employee);
                Answer<Nothing> answer;
                answer.headers.add("Set-Cookie", ended_session_cookie(parts.transport));
                return answer;
              })});
  router.add({.method = Method::delete_,
              .path = "/api/own-account/sessions/{key:text}",
              .access = Access::signed_in(),
              .summary = "Sign out in one place",
              .answer = plain_route<Nothing>([&parts](desk::Caller& caller, const Request& request) {
                return end_session(parts, caller, request);
              })});
  router.add({.method = Method::delete_,
              .path = "/api/employees/{employee}/sessions",
              .access = Access::needs(desk::Action::administer),
              .summary = "Sign an employee out everywhere",
              .answer = plain_route<Nothing>([&parts](desk::Caller& caller, const Request& request) {
                return end_others_sessions(parts, caller, request);
              })});
}

}  // namespace stafett::server
