#pragma once

#include "server/problem.hpp"
#include "server/route.hpp"

#include <concepts>
#include <functional>
#include <type_traits>
#include <utility>

#include <tl/expected.hpp>

namespace stafett::server {

/// What a route does: its function, and what that takes and gives. `Caller` is who is signed in.
template <class Caller>
struct Endpoint {
  RouteShape shape;
  /// The caller is null on an open route.
  std::function<Response(const Request&, Caller*)> respond;
  /// Such a function can't stand behind an open route.
  bool uses_caller = false;
};

/// A route's function takes what was sent, the caller and the request, in this order; those it does not need
/// are left out: f(body, caller, request), f(caller), f(body), f() ...
namespace endpoint_detail {

template <class F, class Caller, class... In>
inline constexpr bool takes_caller =
    std::invocable<F&, const In&..., Caller&, const Request&> || std::invocable<F&, const In&..., Caller&>;

template <class F, class Caller, class... In>
decltype(auto) call(F& f, const Request& request, [[maybe_unused]] Caller* caller, const In&... in) {
  if constexpr (std::invocable<F&, const In&..., Caller&, const Request&>) {
    return f(in..., *caller, request);
  } else if constexpr (std::invocable<F&, const In&..., Caller&>) {
    return f(in..., *caller);
  } else if constexpr (std::invocable<F&, const In&..., const Request&>) {
    return f(in..., request);
  } else {
    static_assert(std::invocable<F&, const In&...>,
                  "a route's function takes (what was sent, caller, request)");
    return f(in...);
  }
}

}  // namespace endpoint_detail

/// A body that is not JSON, or an answer that is not: an attachment, a letter. `takes` empty: no body is
/// expected; otherwise another Content-Type is answered 415. f([caller], [request]) gives a Response, or
/// tl::expected<Response, Problem>.
template <class F>
struct RawRoute {
  std::vector<std::string> takes;
  std::vector<std::string> gives;
  F f;

  template <class Caller>
  operator Endpoint<Caller>() const;  // NOLINT(google-explicit-constructor): reads as a route's answer
};

/// True when the request's Content-Type, without its parameters, is one of `media_types`.
[[nodiscard]] bool is_of_type(const Request& request, const std::vector<std::string>& media_types);

inline Response to_response(Response response) { return response; }
inline Response to_response(const tl::expected<Response, Problem>& answer) {
  return answer ? *answer : problem_response(answer.error());
}

template <class F>
[[nodiscard]] RawRoute<F> raw_route(std::vector<std::string> takes, std::vector<std::string> gives, F f) {
  return {std::move(takes), std::move(gives), std::move(f)};
}

template <class F>
template <class Caller>
RawRoute<F>::operator Endpoint<Caller>() const {
  Endpoint<Caller> endpoint;
  if (!takes.empty()) endpoint.shape.takes = BodyShape{takes};
  if (gives.empty()) {
    endpoint.shape.status = 204;
  } else {
    endpoint.shape.gives = BodyShape{gives};
  }
  endpoint.uses_caller = endpoint_detail::takes_caller<F, Caller>;
  endpoint.respond = [fn = f, accepted = takes](const Request& request, Caller* caller) mutable {
    if (!accepted.empty() && !is_of_type(request, accepted)) return problem_response(problem_of_status(415));
    return to_response(endpoint_detail::call(fn, request, caller));
  };
  return endpoint;
}

}  // namespace stafett::server
