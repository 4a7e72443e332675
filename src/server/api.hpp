#pragma once

// The HTTP API over the desk: one table of routes, from which requests are served and the OpenAPI document is
// made.

#include "desk/desk.hpp"
#include "desk/sessions.hpp"
#include "server/http.hpp"
#include "server/oidc_sign_in.hpp"
#include "server/router.hpp"
#include "server/sign_in.hpp"
#include "server/uploads.hpp"

#include <functional>
#include <memory>
#include <string>

namespace stafett::server {

/// An account that the sign-in page of a demo folder offers.
struct DemoAccount {
  std::string user_name;
  std::string name;
  std::string title;
  std::string unit;
  std::string description;
};
BOOST_DESCRIBE_STRUCT(DemoAccount, (), (user_name, name, title, unit, description))

struct DemoAccounts {
  std::vector<DemoAccount> accounts;
  std::string password;
};
BOOST_DESCRIBE_STRUCT(DemoAccounts, (), (accounts, password))

/// A change of the organisation in the midst of a scenario: one more municipal unit, or a provider's last
/// day.
struct TestProvider {
  std::string name;
  std::optional<int> district;  ///< number, for a new municipal unit
  std::optional<Date> last_day;
};
BOOST_DESCRIBE_STRUCT(TestProvider, (), (name, district, last_day))

/// What a data folder made for tests or demo allows besides; every member may be empty.
struct DemoParts {
  std::function<DemoAccounts()> accounts;
  std::function<void(Instant)> set_clock;  ///< moves the folder's own clock
  bool open_to_all = false;      ///< a folder for tests: these routes ask for nobody to be signed in
  bool clock_goes_back = false;  ///< scenarios share a folder, and each begins on a day of its own
  std::function<tl::expected<std::int64_t, desk::Failure>(const boost::json::value&)> import_client;
  std::function<std::string(const TestProvider&)> set_provider;    ///< gives the fault, or nothing
  std::function<std::string(const std::string& toml)> set_policy;  ///< gives the faults, or nothing
  std::function<std::vector<std::string>()> policy_reads;  ///< keys of the values asked for since the start
};

struct ApiParts {
  desk::Desk& desk;
  desk::Sessions& sessions;
  desk::Drafts& drafts;
  Passwords& passwords;
  SignInThrottle& throttle;
  Uploads& uploads;
  std::function<std::string(const desk::Desk::LetterFile&)> set_letter;   ///< a PDF
  std::function<std::string(const desk::AccessLogView&)> set_access_log;  ///< a PDF
  std::function<Response(const Request&)> elsewhere;                      ///< the interface's files
  std::function<void(std::string_view)> report;
  DemoParts demo;
  Transport transport = Transport::plain;
  std::string public_origin{};  ///< as from_own_pages takes it
  OidcSignIn* oidc = nullptr;   ///< the identity provider, if there is one
  bool local_accounts = true;   ///< whether a user name and a password let somebody in
};

using ApiRouter = Router<desk::Caller>;

/// Every route. `parts` must outlive the router.
[[nodiscard]] std::unique_ptr<ApiRouter> api_router(ApiParts& parts);

// By subject; each in its own file.
void add_session_routes(ApiRouter& router, ApiParts& parts);
void add_sign_in_routes(ApiRouter& router, ApiParts& parts);
void add_own_account_routes(ApiRouter& router, ApiParts& parts);
void add_client_routes(ApiRouter& router, ApiParts& parts);
void add_access_routes(ApiRouter& router, ApiParts& parts);
void add_routine_routes(ApiRouter& router, ApiParts& parts);
void add_organisation_routes(ApiRouter& router, ApiParts& parts);
void add_draft_routes(ApiRouter& router, ApiParts& parts);
void add_document_routes(ApiRouter& router, ApiParts& parts);
void add_access_log_routes(ApiRouter& router, ApiParts& parts);
void add_test_routes(ApiRouter& router, ApiParts& parts);

/// Signs the employee in, logs it, and gives the cookie. The session that the browser had before is ended, so
/// that a token from before signing in is worth nothing after.
[[nodiscard]] std::string begin_session(ApiParts& parts, Id<model::Employee> employee, const Request& request,
                                        std::string_view action);

/// The failure as a problem: 404, 409 or 422.
[[nodiscard]] Problem problem_of(const desk::Failure& failure);

/// The view, or the failure as a problem.
template <class View>
[[nodiscard]] tl::expected<View, Problem> or_problem(desk::Answer<View> answer) {
  if (answer) return *std::move(answer);
  return tl::unexpected(problem_of(answer.error()));
}

}  // namespace stafett::server
