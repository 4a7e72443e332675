// The ways to sign in, and the way over an identity provider.

#include "server/api.hpp"
#include "server/json_route.hpp"

#include <algorithm>

namespace stafett::server {

namespace {

constexpr std::string_view begin_path = "/api/sign-in/oidc";
/// The interface's own page, which tells the fault in words (ui/src/session).
constexpr std::string_view fault_page = "/logg-inn?feil=";
constexpr std::size_t longest_return_bytes = 500;

struct ProviderButton {
  std::string address;
  std::string text_nb;
  std::string text_en;
};
BOOST_DESCRIBE_STRUCT(ProviderButton, (), (address, text_nb, text_en))

struct SignInOptions {
  bool local = true;
  std::optional<ProviderButton> oidc;
};
BOOST_DESCRIBE_STRUCT(SignInOptions, (), (local, oidc))

/// Sends the browser on with a GET of its own, whatever it came with.
template <class F>
Endpoint<desk::Caller> sends_on(F f) {
  Endpoint<desk::Caller> endpoint = raw_route({}, {}, std::move(f));
  endpoint.shape.status = 303;
  return endpoint;
}

Response sent_on(std::string location, std::string cookie) {
  Response response;
  response.status = 303;
  response.headers.add("Location", std::move(location));
  response.headers.add("Set-Cookie", std::move(cookie));
  return response;
}

/// A path of our own pages. Anything else, such as "//elsewhere", could lead out of here.
bool is_own_page(std::string_view path) {
  const auto plain = [](char c) { return c > ' ' && c < '\x7f' && c != '\\'; };
  return path.starts_with('/') && !path.starts_with("//") && !path.starts_with("/api") &&
         path.size() <= longest_return_bytes && std::ranges::all_of(path, plain);
}

Response refused(ApiParts& parts, const Request& request, const OidcFault& fault,
                 std::optional<Id<model::Employee>> employee = {}) {
  // Anybody can send made-up states; the log is for attempts that the provider answered.
  const bool began_here =
      fault.kind != OidcFaultKind::start_again && fault.kind != OidcFaultKind::unavailable;
  if (began_here) {
    parts.desk.log_sign_in(employee, request.remote_address, "sign_in_oidc", "refused");
  }
  if (parts.report &&
      (began_here || parts.throttle.begin("", request.remote_address, parts.sessions.now()) == 0)) {
    parts.report("sign-in at the identity provider: " + enum_name(fault.kind) + ": " + fault.why);
  }
  return sent_on(std::string(fault_page) + enum_name(fault.kind), ended_sign_in_cookie(parts.transport));
}

Response begin(ApiParts& parts, const Request& request) {
  if (!parts.oidc) return problem_response(problem_of_status(404));
  const std::string to(request.asked("to").value_or("/"));
  const auto begun = parts.oidc->begin(request.remote_address, is_own_page(to) ? to : "/");
  if (!begun) return refused(parts, request, begun.error());
  return sent_on(begun->address, sign_in_cookie(begun->browser_secret, parts.transport));
}

Response finish(ApiParts& parts, const Request& request) {
  if (!parts.oidc) return problem_response(problem_of_status(404));
  const auto finished =
      parts.oidc->finish(request.query, sign_in_secret(request, parts.transport).value_or(""));
  if (!finished) return refused(parts, request, finished.error());
  const auto account = parts.sessions.account(finished->user_name);
  if (!account) {
    return refused(parts, request,
                   {OidcFaultKind::no_employee, "the user name belongs to nobody who works here"});
  }
  auto response =
      sent_on(finished->return_to, begin_session(parts, account->employee, request, "sign_in_oidc"));
  response.headers.add("Set-Cookie", ended_sign_in_cookie(parts.transport));
  return response;
}

SignInOptions options(const ApiParts& parts) {
  SignInOptions options;
  options.local = parts.local_accounts;
  if (parts.oidc) {
    const auto& settings = parts.oidc->settings();
    options.oidc = ProviderButton{std::string(begin_path), settings.button_nb, settings.button_en};
  }
  return options;
}

}  // namespace

void add_sign_in_routes(ApiRouter& router, ApiParts& parts) {
  router.add({.method = Method::get,
              .path = "/api/sign-in/options",
              .access = Access::open(),
              .summary = "The ways to sign in here",
              .answer = plain_route<SignInOptions>([&parts] { return options(parts); })});
  router.add({.method = Method::get,
              .path = std::string(begin_path),
              .access = Access::open(),
              .summary = "Go to the identity provider to sign in; ?to= is the page to come back to",
              .answer = sends_on([&parts](const Request& request) { return begin(parts, request); })});
  router.add({.method = Method::get,
              .path = std::string(oidc_return_path),
              .access = Access::open(),
              .summary = "Where the identity provider sends the browser back to",
              .answer = sends_on([&parts](const Request& request) { return finish(parts, request); })});
}

}  // namespace stafett::server
