#pragma once

// The one route table: method, path, who may use it, what it takes and gives. Requests are matched against
// it, and the OpenAPI document is written from it.

#include "desk/actions.hpp"
#include "server/http.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/fwd.hpp>

namespace stafett {
class Schemas;
}

namespace stafett::server {

enum class Method { get, post, put, patch, delete_ };

/// "GET".
[[nodiscard]] std::string_view method_name(Method method);

/// Who may use a route. Has no default, so that a route which does not say it does not compile.
class Access {
 public:
  enum class Kind { open, signed_in, action };

  /// Anybody, signed in or not.
  static constexpr Access open() { return {Kind::open, std::nullopt}; }
  /// Anybody who is signed in: what is shown is the caller's own.
  static constexpr Access signed_in() { return {Kind::signed_in, std::nullopt}; }
  /// Somebody with a right to the action somewhere. Whether it reaches the client is decided by the desk.
  static constexpr Access needs(desk::Action action) { return {Kind::action, action}; }

  [[nodiscard]] constexpr Kind kind() const { return kind_; }
  [[nodiscard]] constexpr std::optional<desk::Action> action() const { return action_; }

 private:
  constexpr Access(Kind kind, std::optional<desk::Action> action) : kind_(kind), action_(action) {}

  Kind kind_;
  std::optional<desk::Action> action_;
};

using SchemaOf = boost::json::value (*)(Schemas& named);

/// A body: one of the media types; with a schema when it is JSON.
struct BodyShape {
  std::vector<std::string> media_types;
  SchemaOf schema = nullptr;
};

struct QueryShape {
  std::string name;
  bool required = false;
  SchemaOf schema = nullptr;
};

/// A header of the request that the route can't do without.
struct HeaderShape {
  std::string name;
  std::string description;
};

/// What a route takes and gives.
struct RouteShape {
  std::optional<BodyShape> takes;
  std::vector<QueryShape> query;
  int status = 200;                ///< of an answer that is no problem
  std::optional<BodyShape> gives;  ///< none: 204
};

struct RouteDescription {
  Method method;
  /// "/api/clients/{client}/drafts/{key:text}": `{x}` is an id (a positive integer, without leading zeros),
  /// `{x:text}` any one segment of up to 200 bytes.
  std::string path;
  Access access;
  std::string summary;  ///< English, for developers
  RouteShape shape;
  std::optional<std::size_t> body_limit_bytes;  ///< another than the server's own
  std::vector<HeaderShape> headers{};
};

/// Filled before the server starts; afterwards its const members are thread-safe.
class RouteTable {
 public:
  struct Match {
    std::optional<std::size_t> index;  ///< into `routes`; none when no route matches
    NamedTexts parameters;
    std::vector<Method> allowed;  ///< by the path; empty when no route has it
  };

  /// BrokenPromise for a path that does not begin with /api/, a broken pattern or one that is there already.
  void add(RouteDescription route);
  [[nodiscard]] const std::vector<RouteDescription>& routes() const { return routes_; }

  /// Segments match exactly, one written out before one with a parameter; HEAD matches what GET does.
  [[nodiscard]] Match match(std::string_view method, std::string_view path) const;
  /// For ServerOptions::body_limit_of.
  [[nodiscard]] std::optional<std::size_t> body_limit(std::string_view method, std::string_view path) const;

 private:
  struct Segment {
    enum class Kind { fixed, id, text } kind;
    std::string text;  ///< the segment itself, or the parameter's name
  };

  static std::vector<Segment> parse(std::string_view path);
  static bool matches(const std::vector<Segment>& pattern, const std::vector<std::string_view>& segments,
                      NamedTexts& parameters);

  std::vector<RouteDescription> routes_;
  std::vector<std::vector<Segment>> patterns_;  ///< of `routes_`, in the same order
};

/// The names of the parameters in a pattern, and whether each is an id.
struct PathParameter {
  std::string name;
  bool id = true;
};
[[nodiscard]] std::vector<PathParameter> parameters_of(std::string_view pattern);

}  // namespace stafett::server
