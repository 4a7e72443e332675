#pragma once

// Routes with typed bodies: the JSON that comes in and goes out is a described struct (base/json.hpp).
//
//   json_route<WriteNote, NoteView>([&](const WriteNote& note, Caller& caller, const Request& request) { ...
//   }) query_route<ClientSearch, ClientPage>([&](const ClientSearch& search, Caller& caller) { ... })
//   plain_route<ClientCard>([&](Caller& caller, const Request& request) { ... request.id("client") ... })
//
// The function gives Out, tl::expected<Out, Problem>, or Answer<Out> when the answer needs headers of its own
// (then also tl::expected<Answer<Out>, Problem>). Out = Nothing is 204. Every fault of what comes in is
// answered together, as 400, before the function is called.

#include "base/json.hpp"
#include "base/json_schema.hpp"
#include "base/json_writing.hpp"
#include "server/endpoint.hpp"

#include <type_traits>

namespace stafett::server {

/// No body.
struct Nothing {};
BOOST_DESCRIBE_STRUCT(Nothing, (), ())

/// What a route gives, with headers of its own.
template <class Out>
struct Answer {
  Out value;
  Headers headers;
};

[[nodiscard]] Response json_response(int status, const boost::json::value& value);
/// `text` is JSON already.
[[nodiscard]] Response json_text_response(int status, std::string text);
[[nodiscard]] Response empty_response();
/// 400 with every fault, and the first of them in the reader's language.
[[nodiscard]] Response faults_response(std::vector<JsonProblem> faults, const Request& request);

/// How the text of a query parameter becomes JSON.
enum class QueryKind { text, number, truth };
struct QueryField {
  std::string_view name;
  QueryKind kind = QueryKind::text;
};
/// The query as the JSON object that its struct is read from; a parameter twice is a fault. An empty number
/// or truth is left out.
[[nodiscard]] Reading<boost::json::value> query_json(const NamedTexts& query,
                                                     const std::vector<QueryField>& fields);
/// "/limit" -> "?limit".
void point_into_query(std::vector<JsonProblem>& problems);

namespace endpoint_detail {

template <class T>
struct Bare {
  using type = T;
};
template <class T>
struct Bare<std::optional<T>> {
  using type = T;
};

template <class T>
constexpr QueryKind query_kind() {
  if constexpr (std::is_same_v<T, bool>) return QueryKind::truth;
  if constexpr (std::is_integral_v<T> || json_detail::is_id<T>) return QueryKind::number;
  return QueryKind::text;
}

template <class T>
boost::json::value schema_of(Schemas& named) {
  return json_schema<T>(named);
}

template <class In>
Reading<In> read_query(const NamedTexts& query) {
  std::vector<QueryField> fields;
  boost::mp11::mp_for_each<json_detail::Members<In>>([&](auto d) {
    using Field = std::remove_cvref_t<decltype(std::declval<In&>().*d.pointer)>;
    fields.push_back({d.name, query_kind<typename Bare<Field>::type>()});
  });
  auto json = query_json(query, fields);
  auto reading =
      json.ok() ? from_json<In>(json.value, Origin::outside) : Reading<In>{{}, std::move(json.problems)};
  point_into_query(reading.problems);
  return reading;
}

template <class In>
std::vector<QueryShape> query_shape() {
  std::vector<QueryShape> shape;
  boost::mp11::mp_for_each<json_detail::Members<In>>([&](auto d) {
    using Field = std::remove_cvref_t<decltype(std::declval<In&>().*d.pointer)>;
    using BareField = typename Bare<Field>::type;
    shape.push_back({d.name, !json_detail::is_optional<Field>, &schema_of<BareField>});
  });
  return shape;
}

template <class Out>
Response out_response(int status, const Out& out) {
  if constexpr (std::is_same_v<Out, Nothing>) {
    return empty_response();
  } else {
    return json_text_response(status, written_json(out));
  }
}
template <class Out>
Response out_response(int status, const Answer<Out>& answer) {
  auto response = out_response(status, answer.value);
  for (const auto& [name, value] : answer.headers.fields()) response.headers.add(name, value);
  return response;
}
template <class Out>
Response out_response(int status, const tl::expected<Out, Problem>& out) {
  return out ? out_response(status, *out) : problem_response(out.error());
}

template <class Out>
void describe_out(RouteShape& shape, int status) {
  shape.status = std::is_same_v<Out, Nothing> ? 204 : status;
  if constexpr (!std::is_same_v<Out, Nothing>) shape.gives = BodyShape{{"application/json"}, &schema_of<Out>};
}

/// Holds what the function gives to what the route says it gives.
template <class Out, class Given>
inline constexpr bool gives = std::is_same_v<Given, Out> || std::is_same_v<Given, Answer<Out>> ||
                              std::is_same_v<Given, tl::expected<Out, Problem>> ||
                              std::is_same_v<Given, tl::expected<Answer<Out>, Problem>>;

template <class Out, class F, class Caller, class... In>
Response respond(F& f, int status, const Request& request, Caller* caller, const In&... in) {
  auto given = call(f, request, caller, in...);
  static_assert(gives<Out, decltype(given)>,
                "the function gives Out, Answer<Out>, or tl::expected of one of these and Problem");
  return out_response(status, given);
}

}  // namespace endpoint_detail

enum class Input { body, query };

template <Input input, class In, class Out, class F>
struct TypedRoute {
  F f;
  int status;

  template <class Caller>
  operator Endpoint<Caller>() const {  // NOLINT(google-explicit-constructor): reads as a route's answer
    Endpoint<Caller> endpoint;
    endpoint_detail::describe_out<Out>(endpoint.shape, status);
    if constexpr (input == Input::body) {
      endpoint.shape.takes = BodyShape{{"application/json"}, &endpoint_detail::schema_of<In>};
    } else {
      endpoint.shape.query = endpoint_detail::query_shape<In>();
    }
    endpoint.uses_caller = endpoint_detail::takes_caller<F, Caller, In>;
    endpoint.respond = [fn = f, ok = status](const Request& request, Caller* caller) mutable {
      Reading<In> in;
      if constexpr (input == Input::body) {
        if (!is_of_type(request, {"application/json"})) return problem_response(problem_of_status(415));
        in = read_json<In>(request.body, Origin::outside);
      } else {
        in = endpoint_detail::read_query<In>(request.query);
      }
      if (!in.ok()) return faults_response(std::move(in.problems), request);
      return endpoint_detail::respond<Out>(fn, ok, request, caller, in.value);
    };
    return endpoint;
  }
};

template <class Out, class F>
struct PlainRoute {
  F f;
  int status;

  template <class Caller>
  operator Endpoint<Caller>() const {  // NOLINT(google-explicit-constructor): reads as a route's answer
    Endpoint<Caller> endpoint;
    endpoint_detail::describe_out<Out>(endpoint.shape, status);
    endpoint.uses_caller = endpoint_detail::takes_caller<F, Caller>;
    endpoint.respond = [fn = f, ok = status](const Request& request, Caller* caller) mutable {
      return endpoint_detail::respond<Out>(fn, ok, request, caller);
    };
    return endpoint;
  }
};

/// Takes a JSON body. `status` is that of an answer that is no problem. `f` is called on several threads at
/// once.
template <class In, class Out, class F>
[[nodiscard]] TypedRoute<Input::body, In, Out, F> json_route(F f, int status = 200) {
  return {std::move(f), status};
}

/// Takes its input from the query: a struct of texts, numbers, ids, dates, enums, optional or not.
template <class In, class Out, class F>
[[nodiscard]] TypedRoute<Input::query, In, Out, F> query_route(F f) {
  return {std::move(f), 200};
}

/// Takes nothing but what is in the path; a body is not looked at.
template <class Out, class F>
[[nodiscard]] PlainRoute<Out, F> plain_route(F f, int status = 200) {
  return {std::move(f), status};
}

}  // namespace stafett::server
