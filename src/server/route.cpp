#include "server/route.hpp"

#include "base/check.hpp"
#include "server/target.hpp"

#include <algorithm>

namespace stafett::server {

namespace {

constexpr std::size_t longest_text_parameter_bytes = 200;

bool is_id(std::string_view text) {
  return !text.empty() && text.size() <= 18 && text.front() != '0' &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool takes(Method method, std::string_view name) {
  return method_name(method) == name || (method == Method::get && name == "HEAD");
}

}  // namespace

std::string_view method_name(Method method) {
  switch (method) {
    case Method::get:
      return "GET";
    case Method::post:
      return "POST";
    case Method::put:
      return "PUT";
    case Method::patch:
      return "PATCH";
    case Method::delete_:
      return "DELETE";
  }
  throw BrokenPromise("every method has a name");
}

std::vector<RouteTable::Segment> RouteTable::parse(std::string_view path) {
  std::vector<Segment> pattern;
  for (auto segment : segments_of(path)) {
    if (!segment.starts_with('{')) {
      check(!segment.empty() && segment.find_first_of("{}") == std::string_view::npos,
            "a fixed segment of a route's path is not empty and has no braces");
      pattern.push_back({Segment::Kind::fixed, std::string(segment)});
      continue;
    }
    check(segment.size() > 2 && segment.ends_with('}'), "a parameter of a route's path is a whole segment");
    auto name = segment.substr(1, segment.size() - 2);
    const bool text = name.ends_with(":text");
    if (text) name.remove_suffix(5);
    check(!name.empty() && name.find_first_of("{}:") == std::string_view::npos,
          "a parameter of a route's path is {name} or {name:text}");
    pattern.push_back({text ? Segment::Kind::text : Segment::Kind::id, std::string(name)});
  }
  return pattern;
}

bool RouteTable::matches(const std::vector<Segment>& pattern, const std::vector<std::string_view>& segments,
                         NamedTexts& parameters) {
  if (pattern.size() != segments.size()) return false;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const auto segment = segments[i];
    switch (pattern[i].kind) {
      case Segment::Kind::fixed:
        if (segment != pattern[i].text) return false;
        break;
      case Segment::Kind::id:
        if (!is_id(segment)) return false;
        break;
      case Segment::Kind::text:
        if (segment.empty() || segment.size() > longest_text_parameter_bytes) return false;
        break;
    }
  }
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i].kind != Segment::Kind::fixed) parameters.emplace_back(pattern[i].text, segments[i]);
  }
  return true;
}

void RouteTable::add(RouteDescription route) {
  check(route.path.starts_with("/api/"), "a route's path begins with /api/");
  auto pattern = parse(route.path);
  const auto shape_of = [](const std::vector<Segment>& of) {
    std::string shape;
    for (const auto& s : of) shape += s.kind == Segment::Kind::fixed ? "/" + s.text : "/{}";
    return shape;
  };
  for (std::size_t i = 0; i < routes_.size(); ++i) {
    check(routes_[i].method != route.method || shape_of(patterns_[i]) != shape_of(pattern),
          "a method and path are in the route table once");
  }
  routes_.push_back(std::move(route));
  patterns_.push_back(std::move(pattern));
}

RouteTable::Match RouteTable::match(std::string_view method, std::string_view path) const {
  Match best;
  // The longer the run of fixed segments, the better: /clients/new before /clients/{key:text}.
  const auto better = [&](std::size_t a, std::size_t b) {
    return std::lexicographical_compare(patterns_[a].begin(), patterns_[a].end(), patterns_[b].begin(),
                                        patterns_[b].end(),
                                        [](const Segment& x, const Segment& y) { return x.kind < y.kind; });
  };
  const auto segments = segments_of(path);
  for (std::size_t i = 0; i < routes_.size(); ++i) {
    NamedTexts parameters;
    if (!matches(patterns_[i], segments, parameters)) continue;
    best.allowed.push_back(routes_[i].method);
    if (!takes(routes_[i].method, method)) continue;
    if (best.index && !better(i, *best.index)) continue;
    best.index = i;
    best.parameters = std::move(parameters);
  }
  return best;
}

std::optional<std::size_t> RouteTable::body_limit(std::string_view method, std::string_view path) const {
  const auto found = match(method, path);
  return found.index ? routes_[*found.index].body_limit_bytes : std::nullopt;
}

std::vector<PathParameter> parameters_of(std::string_view pattern) {
  std::vector<PathParameter> parameters;
  for (auto segment : segments_of(pattern)) {
    if (!segment.starts_with('{')) continue;
    auto name = segment.substr(1, segment.size() - 2);
    const bool text = name.ends_with(":text");
    parameters.push_back({std::string(text ? name.substr(0, name.size() - 5) : name), !text});
  }
  return parameters;
}

}  // namespace stafett::server
