#pragma once

#include "base/check.hpp"
#include "server/browser_guard.hpp"
#include "server/endpoint.hpp"
#include "server/problem.hpp"
#include "server/route.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stafett::server {

template <class Caller>
struct Route {
  Method method;
  std::string path;  ///< see RouteDescription::path
  Access access;
  std::string summary;
  Endpoint<Caller> answer;
  std::optional<std::size_t> body_limit_bytes = std::nullopt;
  std::vector<HeaderShape> headers{};  ///< that it needs
};

/// What the router asks of the rest. All are called on several threads at once.
template <class Caller>
struct RouterHooks {
  /// Who is signed in, or nobody.
  std::function<std::optional<Caller>(const Request&)> authenticate;
  /// Whether the caller has a right to the action anywhere at all.
  std::function<bool(const Caller&, desk::Action)> may;
  /// Told of a caller turned away by `may`, before the answer; may be empty.
  std::function<void(const Caller&, desk::Action, const Request&)> refused;
  /// Answers GET and HEAD of every path outside /api. Nothing is there when empty.
  std::function<Response(const Request&)> elsewhere;
  /// Told of exceptions that a client never sees.
  std::function<void(std::string_view)> report;
};

/// From a request to an answer: find the route, find the caller, check the right, do it. Every exception is
/// caught here. Filled before the server starts; `respond` is thread-safe.
template <class Caller>
class Router {
 public:
  /// `public_origin` as from_own_pages takes it.
  Router(RouterHooks<Caller> hooks, Transport transport, std::string public_origin = {})
      : hooks_(std::move(hooks)), transport_(transport), public_origin_(std::move(public_origin)) {}

  /// BrokenPromise as RouteTable::add, and for an open route whose function takes the caller.
  void add(Route<Caller> route) {
    check(route.access.kind() != Access::Kind::open || !route.answer.uses_caller,
          "an open route's function takes no caller");
    table_.add({route.method, std::move(route.path), route.access, std::move(route.summary),
                std::move(route.answer.shape), route.body_limit_bytes, std::move(route.headers)});
    responders_.push_back(std::move(route.answer.respond));
  }

  [[nodiscard]] const RouteTable& table() const { return table_; }

  [[nodiscard]] Response respond(Request request) const {
    const bool api = is_api(request);
    return guarded(api,
                   or_report([&] { return api ? respond_by_route(request) : respond_elsewhere(request); }));
  }

  /// The answer to a request that is refused by its header alone (route, origin, caller, right), without
  /// looking at its body: for ServerOptions::refuse_unread. A request that is not refused is asked about
  /// again when it is answered.
  [[nodiscard]] std::optional<Response> refuse_unread(Request head) const {
    const bool api = is_api(head);
    bool refused = true;
    auto response = or_report([&] {
      if (!api && is_unsafe(head.method)) return respond_elsewhere(head);
      auto admitted = api ? admit(head) : Admission();
      refused = !admitted;
      return admitted ? Response() : std::move(admitted.error());
    });
    if (!refused) return std::nullopt;
    return guarded(api, std::move(response));
  }

 private:
  struct Admitted {
    std::size_t route = 0;
    std::optional<Caller> caller;  ///< none on an open route
  };
  using Admission = tl::expected<Admitted, Response>;

  static bool is_api(const Request& request) {
    return request.path == "/api" || request.path.starts_with("/api/");
  }

  Response guarded(bool api, Response response) const {
    // Set, not added: nothing about a person stays in a cache, whatever the route said.
    if (api) response.headers.set("Cache-Control", "no-store");
    guard(response, transport_);
    return response;
  }

  template <class Respond>
  Response or_report(const Respond& respond_now) const {
    try {
      return respond_now();
    } catch (const EnvironmentFailure& failure) {
      report(failure.what());
      return problem_response(problem_of_status(503));
    } catch (const std::exception& mistake) {
      report(mistake.what());
      return problem_response(problem_of_status(500));
    }
  }

  Response respond_elsewhere(const Request& request) const {
    if (is_unsafe(request.method)) return method_not_allowed({Method::get});
    return hooks_.elsewhere ? hooks_.elsewhere(request) : problem_response(problem_of_status(404));
  }

  Response respond_by_route(Request& request) const {
    auto admitted = admit(request);
    if (!admitted) return std::move(admitted.error());
    return responders_[admitted->route](request, admitted->caller ? &*admitted->caller : nullptr);
  }

  Admission admit(Request& request) const {
    auto match = table_.match(request.method, request.path);
    if (match.allowed.empty()) return refusal(problem_of_status(404));
    if (!match.index) return tl::unexpected(method_not_allowed(match.allowed));
    if (is_unsafe(request.method) && !from_own_pages(request, public_origin_)) {
      return refusal(problem(403, "other_site", "The request came from another site's page"));
    }
    request.parameters = std::move(match.parameters);
    const auto access = table_.routes()[*match.index].access;
    if (access.kind() == Access::Kind::open) return Admitted{*match.index, std::nullopt};

    auto caller = hooks_.authenticate(request);
    if (!caller) return refusal(problem_of_status(401));
    if (access.action() && !hooks_.may(*caller, *access.action())) {
      if (hooks_.refused) hooks_.refused(*caller, *access.action(), request);
      return refusal(problem_of_status(403));
    }
    return Admitted{*match.index, std::move(caller)};
  }

  static tl::unexpected<Response> refusal(const Problem& problem) {
    return tl::unexpected(problem_response(problem));
  }

  static Response method_not_allowed(const std::vector<Method>& allowed) {
    auto response = problem_response(problem_of_status(405));
    std::string names;
    for (const auto method : allowed) {
      names.append(names.empty() ? "" : ", ").append(method_name(method));
      if (method == Method::get) names.append(", HEAD");
    }
    response.headers.add("Allow", std::move(names));
    return response;
  }

  void report(std::string_view what) const {
    if (hooks_.report) hooks_.report(what);
  }

  RouterHooks<Caller> hooks_;
  Transport transport_;
  std::string public_origin_;
  RouteTable table_;
  std::vector<std::function<Response(const Request&, Caller*)>> responders_;
};

}  // namespace stafett::server
