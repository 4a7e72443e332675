#include "base/json_schema.hpp"

#include "base/check.hpp"

#include <cctype>

#include <boost/core/demangle.hpp>

namespace stafett {
namespace {

namespace json = boost::json;

bool belongs_to_name(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

json::array array_of(const std::vector<std::string>& texts) {
  json::array list;
  for (const auto& text : texts) list.emplace_back(text);
  return list;
}

json::value text_of_format(std::string_view format) { return {{"type", "string"}, {"format", format}}; }

}  // namespace

json::object Schemas::components() const {
  json::object all;
  for (const auto& [name, component] : by_name_) all.emplace(name, component.schema);
  return all;
}

bool Schemas::take(const std::string& name, const std::type_info& type) {
  const auto [place, is_new] = by_name_.try_emplace(name, Component{&type, nullptr});
  check(*place->second.type == type, ("two types would both be the schema " + name).c_str());
  return is_new;
}

void Schemas::describe(const std::string& name, json::value schema) {
  by_name_.at(name).schema = std::move(schema);
}

std::string schema_name(const std::type_info& type) {
  const std::string full = boost::core::demangle(type.name());
  std::string name;
  for (std::size_t at = 0; at < full.size();) {
    if (full.compare(at, 11, "(anonymous ") == 0) {
      at = full.find("::", at) + 2;
      continue;
    }
    auto end = at;
    while (end < full.size() && belongs_to_name(full[end])) ++end;
    const auto word = full.substr(at, end - at);
    const bool encloses = full.compare(end, 2, "::") == 0;
    if (word.empty()) {
      // Angle brackets, commas and spaces may not stand in a component's name.
      if (!name.empty() && name.back() != '_') name.push_back('_');
      at = end + 1;
    } else if (!encloses) {
      name += word;
      at = end;
    } else {
      // By the house style a namespace begins with a small letter and a class with a capital.
      if (std::isupper(static_cast<unsigned char>(word.front()))) name += word + ".";
      at = end + 2;
    }
  }
  while (!name.empty() && name.back() == '_') name.pop_back();
  return name;
}

namespace json_detail {

json::value schema_reference(const std::string& name) { return {{"$ref", "#/components/schemas/" + name}}; }

json::value nullable(json::value schema) {
  auto& object = schema.as_object();
  if (object.empty()) return schema;
  if (auto* type = object.if_contains("type"); type && type->is_string()) {
    *type = json::array{*type, "null"};
    return schema;
  }
  return {{"anyOf", json::array{schema, {{"type", "null"}}}}};
}

json::value list_of(json::value items) { return {{"type", "array"}, {"items", std::move(items)}}; }

json::value schema_of_enum(const std::vector<std::string>& names) {
  return {{"type", "string"}, {"enum", array_of(names)}};
}

json::value schema_of_struct(json::object properties, const std::vector<std::string>& required) {
  json::object schema{{"type", "object"}, {"properties", std::move(properties)}};
  if (!required.empty()) schema.emplace("required", array_of(required));
  schema.emplace("additionalProperties", false);
  return schema;
}

json::value schema_of(Tag<bool>) { return {{"type", "boolean"}}; }
json::value schema_of(Tag<std::int64_t>) { return {{"type", "integer"}, {"format", "int64"}}; }
json::value schema_of(Tag<int>) { return {{"type", "integer"}, {"format", "int32"}}; }
json::value schema_of(Tag<double>) { return {{"type", "number"}}; }
json::value schema_of(Tag<std::string>) { return {{"type", "string"}}; }
json::value schema_of(Tag<Date>) { return text_of_format("date"); }
json::value schema_of(Tag<Instant>) { return text_of_format("date-time"); }

json::value schema_of(Tag<ClockTime>) {
  return {{"type", "string"},
          {"pattern", "^([01][0-9]|2[0-3])[:.][0-5][0-9]$"},
          {"description", "Time on the wall in Oslo, hours and minutes."}};
}

json::value schema_of(Tag<Money>) {
  return {{"type", "integer"}, {"format", "int64"}, {"description", "Amount in whole øre."}};
}

json::value schema_of(Tag<NationalId>) {
  return {{"type", "string"},
          {"description", "National identity number, eleven digits (DUF number: twelve)."}};
}

json::value schema_of(Tag<json::value>) { return json::object{}; }

}  // namespace json_detail
}  // namespace stafett
