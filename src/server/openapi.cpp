#include "server/openapi.hpp"

#include "base/json_schema.hpp"
#include "server/problem.hpp"
#include "server/target.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

namespace stafett::server {

namespace {

using boost::json::array;
using boost::json::object;

std::string path_without_kinds(std::string_view path) {
  std::string plain;
  for (const auto segment : segments_of(path)) {
    plain += '/';
    const bool text = segment.ends_with(":text}");
    plain += text ? std::string(segment.substr(0, segment.size() - 6)) + "}" : std::string(segment);
  }
  return plain;
}

std::string access_text(Access access) {
  switch (access.kind()) {
    case Access::Kind::open:
      return "open";
    case Access::Kind::signed_in:
      return "signed_in";
    case Access::Kind::action:
      return enum_name(*access.action());
  }
  return "";
}

object content(const BodyShape& body, Schemas& named) {
  object types;
  for (const auto& type : body.media_types) {
    object one;
    if (body.schema) one.emplace("schema", body.schema(named));
    types.emplace(type, std::move(one));
  }
  return types;
}

array parameters(const RouteDescription& route, Schemas& named) {
  array list;
  for (const auto& [name, id] : parameters_of(route.path)) {
    object schema;
    if (id) {
      schema = {{"type", "integer"}, {"format", "int64"}, {"minimum", 1}};
    } else {
      schema = {{"type", "string"}};
    }
    list.push_back(object{{"name", name}, {"in", "path"}, {"required", true}, {"schema", std::move(schema)}});
  }
  for (const auto& query : route.shape.query) {
    list.push_back(object{{"name", query.name},
                          {"in", "query"},
                          {"required", query.required},
                          {"schema", query.schema(named)}});
  }
  for (const auto& header : route.headers) {
    list.push_back(object{{"name", header.name},
                          {"in", "header"},
                          {"required", true},
                          {"description", header.description},
                          {"schema", object{{"type", "string"}}}});
  }
  return list;
}

object responses(const RouteDescription& route, Schemas& named) {
  object success{{"description", route.shape.gives ? "Done" : "Done, nothing to show"}};
  if (route.shape.gives) success.emplace("content", content(*route.shape.gives, named));
  const BodyShape problem{{"application/problem+json"}, [](Schemas& s) { return json_schema<Problem>(s); }};
  return {{std::to_string(route.shape.status), std::move(success)},
          {"default", object{{"description", "Problem (RFC 9457)"}, {"content", content(problem, named)}}}};
}

object operation(const RouteDescription& route, Schemas& named) {
  object made{{"operationId", operation_id(route)},
              {"summary", route.summary},
              {"x-access", access_text(route.access)}};
  if (route.access.kind() == Access::Kind::open) made.emplace("security", array{});
  if (auto list = parameters(route, named); !list.empty()) made.emplace("parameters", std::move(list));
  if (route.shape.takes) {
    made.emplace("requestBody", object{{"required", true}, {"content", content(*route.shape.takes, named)}});
  }
  made.emplace("responses", responses(route, named));
  return made;
}

std::string lower(std::string_view text) {
  std::string made(text);
  for (char& c : made) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return made;
}

}  // namespace

std::string operation_id(const RouteDescription& route) {
  std::string id = lower(method_name(route.method));
  const auto path = path_without_kinds(route.path);
  const auto segments = segments_of(path);
  for (std::size_t i = 1; i < segments.size(); ++i) {
    id += '_';
    for (const char c : segments[i]) {
      if (c == '-' || c == '.') {
        id += '_';
      } else if (c != '{' && c != '}') {
        id += c;
      }
    }
  }
  return id;
}

boost::json::value openapi_document(const RouteTable& table, const ApiInfo& info) {
  Schemas named;
  object paths;
  for (const auto& route : table.routes()) {
    auto& path = paths[path_without_kinds(route.path)];
    if (path.is_null()) path = object();
    path.as_object().emplace(lower(method_name(route.method)), operation(route, named));
  }
  return object{
      {"openapi", "3.1.0"},
      {"info", object{{"title", info.title}, {"version", info.version}, {"description", info.description}}},
      {"security", array{object{{"session", array{}}}}},
      {"paths", std::move(paths)},
      {"components", object{{"schemas", named.components()},
                            {"securitySchemes", object{{"session", object{{"type", "apiKey"},
                                                                          {"in", "cookie"},
                                                                          {"name", "stafett_session"}}}}}}}};
}

}  // namespace stafett::server
