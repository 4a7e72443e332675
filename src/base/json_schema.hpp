#pragma once

// JSON Schema 2020-12, as OpenAPI 3.1 uses it, from the same description that json.hpp reads and writes by.
//
//   Schemas named;
//   auto body = json_schema<Thing>(named);   {"$ref": "#/components/schemas/Thing"}
//   named.components()                       {"Thing": {"type": "object", ...}, ...}: what the references
//   mean

#include "base/json.hpp"

#include <map>
#include <string>
#include <typeinfo>

#include <boost/json/object.hpp>

namespace stafett {

/// The schemas of structs and enums by component name, each there once. Not thread-safe.
class Schemas {
 public:
  /// Components in alphabetical order, so that the document is the same whatever route is described first.
  [[nodiscard]] boost::json::object components() const;

  /// Takes the name for the type. True the first time: the caller must then `describe` it. BrokenPromise when
  /// another type has the name already.
  bool take(const std::string& name, const std::type_info& type);
  void describe(const std::string& name, boost::json::value schema);

 private:
  struct Component {
    const std::type_info* type;
    boost::json::value schema;
  };
  std::map<std::string, Component> by_name_;
};

/// The type's name without namespaces: `Assignment`; an enclosing class stays, `Schedule.Kind`; so do the
/// arguments of a template, `Page_Client`.
[[nodiscard]] std::string schema_name(const std::type_info& type);

template <class T>
[[nodiscard]] boost::json::value json_schema(Schemas& named);

namespace json_detail {

boost::json::value schema_reference(const std::string& name);
/// The same schema with null allowed as well.
boost::json::value nullable(boost::json::value schema);
boost::json::value list_of(boost::json::value items);
boost::json::value schema_of_enum(const std::vector<std::string>& names);
boost::json::value schema_of_struct(boost::json::object properties, const std::vector<std::string>& required);

// Overloads by tag: the types that json.hpp reads and writes by hand.
template <class T>
struct Tag {};
boost::json::value schema_of(Tag<bool>);
boost::json::value schema_of(Tag<std::int64_t>);
boost::json::value schema_of(Tag<int>);
boost::json::value schema_of(Tag<double>);
boost::json::value schema_of(Tag<std::string>);
boost::json::value schema_of(Tag<Date>);
boost::json::value schema_of(Tag<Instant>);
boost::json::value schema_of(Tag<ClockTime>);
boost::json::value schema_of(Tag<Money>);
boost::json::value schema_of(Tag<NationalId>);
boost::json::value schema_of(Tag<boost::json::value>);

template <class E>
boost::json::value describe_enum() {
  std::vector<std::string> names;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>(
      [&](auto d) { names.emplace_back(d.name); });
  return schema_of_enum(names);
}

template <class T>
boost::json::value describe_struct(Schemas& named) {
  boost::json::object properties;
  std::vector<std::string> required;
  boost::mp11::mp_for_each<Members<T>>([&](auto d) {
    using Field = std::remove_cvref_t<decltype(std::declval<T&>().*d.pointer)>;
    properties.emplace(d.name, json_schema<Field>(named));
    if (!is_optional<Field>) required.emplace_back(d.name);
  });
  return schema_of_struct(std::move(properties), required);
}

}  // namespace json_detail

/// The schema of T; structs and enums are put into `named` and referred to.
template <class T>
boost::json::value json_schema(Schemas& named) {
  using namespace json_detail;
  if constexpr (is_optional<T>) {
    return nullable(json_schema<typename T::value_type>(named));
  } else if constexpr (is_vector<T>) {
    return list_of(json_schema<typename T::value_type>(named));
  } else if constexpr (is_id<T>) {
    return schema_of(Tag<std::int64_t>{});
  } else if constexpr (std::is_enum_v<T>) {
    const auto name = schema_name(typeid(T));
    if (named.take(name, typeid(T))) named.describe(name, describe_enum<T>());
    return schema_reference(name);
  } else if constexpr (is_described_struct<T>) {
    // Taken before it is described, so that a struct may hold a list of its own kind.
    const auto name = schema_name(typeid(T));
    if (named.take(name, typeid(T))) named.describe(name, describe_struct<T>(named));
    return schema_reference(name);
  } else {
    return schema_of(Tag<T>{});
  }
}

}  // namespace stafett
