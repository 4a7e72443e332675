#include "server/api.hpp"
#include "server/json_route.hpp"
#include "server/reader_language.hpp"

namespace stafett::server {

namespace {

/// Anybody may send one, so it is read without asking who.
constexpr std::size_t largest_sign_in_bytes = 4096;

struct SignIn {
  std::string user_name;
  std::string password;
};
BOOST_DESCRIBE_STRUCT(SignIn, (), (user_name, password))

tl::expected<Answer<desk::MeView>, Problem> sign_in(ApiParts& parts, const SignIn& typed,
                                                    const Request& request) {
  if (!parts.local_accounts) {
    return tl::unexpected(problem(403, "local_accounts_off", "Passwords are not used here",
                                  "Sign in at the identity provider instead."));
  }
  const auto wait = parts.throttle.begin(typed.user_name, request.remote_address, parts.sessions.now());
  if (wait > 0) {
    auto slow = problem_of_fault(429, wording::RequestFault::too_many_attempts, language_of(request));
    slow.context = boost::json::object{{"wait_seconds", wait}};
    return tl::unexpected(std::move(slow));
  }
  const auto account = parts.sessions.account(typed.user_name);
  const auto password = password_form(typed.password);
  const bool right = password.size() <= longest_password_bytes &&
                     parts.passwords.verify(account ? account->password_hash : std::nullopt, password);
  if (!account || !right) {
    parts.desk.log_sign_in(account ? std::optional(account->employee) : std::nullopt, request.remote_address,
                           "sign_in", "refused");
    return tl::unexpected(
        problem_of_fault(401, wording::RequestFault::wrong_user_or_password, language_of(request)));
  }
  parts.throttle.succeeded(typed.user_name, request.remote_address);
  auto cookie = begin_session(parts, account->employee, request, "sign_in");
  // The password may have been changed since it was read: then nobody who had the old one stays.
  const auto now = parts.sessions.account(typed.user_name);
  if (!now || now->password_hash != account->password_hash) {
    parts.sessions.end_all(account->employee);
    return tl::unexpected(
        problem_of_fault(401, wording::RequestFault::wrong_user_or_password, language_of(request)));
  }
  const desk::Caller caller{account->employee, language_of(request), request.remote_address};
  auto me = or_problem(parts.desk.me(caller));
  if (!me) return tl::unexpected(me.error());
  Answer<desk::MeView> answer{*std::move(me), {}};
  answer.value.test_clock = static_cast<bool>(parts.demo.set_clock);
  answer.headers.add("Set-Cookie", std::move(cookie));
  return answer;
}

}  // namespace

std::string begin_session(ApiParts& parts, Id<model::Employee> employee, const Request& request,
                          std::string_view action) {
  parts.desk.log_sign_in(employee, request.remote_address, action, "committed");
  if (const auto before = session_token(request, parts.transport)) {
    parts.sessions.end(session_token_digest(*before));
  }
  const auto token = new_session_token();
  parts.sessions.begin(session_token_digest(token), employee);
  return session_cookie(token, parts.transport);
}

void add_session_routes(ApiRouter& router, ApiParts& parts) {
  router.add(
      {.method = Method::post,
       .path = "/api/session",
       .access = Access::open(),
       .summary = "Sign in",
       .answer = json_route<SignIn, desk::MeView>(
           [&parts](const SignIn& typed, const Request& request) { return sign_in(parts, typed, request); }),
       .body_limit_bytes = largest_sign_in_bytes});
  router.add({.method = Method::get,
              .path = "/api/session",
              .access = Access::signed_in(),
              .summary = "Who is signed in",
              .answer = plain_route<desk::MeView>([&parts](desk::Caller& caller) {
                auto me = or_problem(parts.desk.me(caller));
                if (me) me->test_clock = static_cast<bool>(parts.demo.set_clock);
                return me;
              })});
  router.add({.method = Method::delete_,
              .path = "/api/session",
              .access = Access::open(),
              .summary = "Sign out",
              .answer = plain_route<Nothing>([&parts](const Request& request) {
                if (const auto token = session_token(request, parts.transport))
                  parts.sessions.end(session_token_digest(*token));
                Answer<Nothing> answer;
                answer.headers.add("Set-Cookie", ended_session_cookie(parts.transport));
                return answer;
              })});
  router.add({.method = Method::get,
              .path = "/api/demo-accounts",
              .access = Access::open(),
              .summary = "The accounts of a demo folder; not found in any other",
              .answer = plain_route<DemoAccounts>([&parts]() -> tl::expected<DemoAccounts, Problem> {
                if (!parts.demo.accounts || !parts.local_accounts)
                  return tl::unexpected(problem_of_status(404));
                return parts.demo.accounts();
              })});
}

}  // namespace stafett::server
