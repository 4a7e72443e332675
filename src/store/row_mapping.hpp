#pragma once

// From a described struct to a table's columns and back: one column per described field, by the field's own
// name.
//   days as whole days since 1970, instants as seconds, ids and numbers as integers, truth as 0 or 1,
//   enumerators by name, identity numbers as digits, lists and structs as JSON.

#include "base/check.hpp"
#include "base/json.hpp"
#include "model/client_record.hpp"
#include "store/connection.hpp"

#include <string>
#include <string_view>
#include <type_traits>

namespace stafett::store {

/// How many kinds of value a column can hold; the same for every version of the schema.
enum class ColumnType { integer, text };

template <class T>
constexpr ColumnType column_type() {
  if constexpr (json_detail::is_optional<T>) {
    return column_type<typename T::value_type>();
  } else if constexpr (json_detail::is_id<T> || std::is_same_v<T, Date> || std::is_same_v<T, Instant> ||
                       std::is_integral_v<T>) {
    return ColumnType::integer;
  } else {
    return ColumnType::text;
  }
}

template <class E>
std::string_view enumerator_name(E value) {
  std::string_view name;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto d) {
    if (d.value == value) name = d.name;
  });
  check(!name.empty(), "an enumerator is described");
  return name;
}

template <class T>
void bind_field(Query& query, const T& value) {
  if constexpr (json_detail::is_optional<T>) {
    if (value) {
      bind_field(query, *value);
    } else {
      query.bind_null();
    }
  } else if constexpr (json_detail::is_id<T>) {
    query.bind(value.value);
  } else if constexpr (std::is_same_v<T, Date>) {
    query.bind(std::int64_t{value.number()});
  } else if constexpr (std::is_same_v<T, Instant>) {
    query.bind(value.seconds);
  } else if constexpr (std::is_integral_v<T>) {
    query.bind(static_cast<std::int64_t>(value));
  } else if constexpr (std::is_enum_v<T>) {
    query.bind(enumerator_name(value));
  } else if constexpr (std::is_same_v<T, std::string>) {
    query.bind(std::string_view(value));
  } else if constexpr (std::is_same_v<T, NationalId>) {
    query.bind(std::string_view(value.digits()));
  } else {
    query.bind(json_text(to_json(value)));
  }
}

[[noreturn]] inline void unreadable(std::string_view what, std::string_view text) {
  throw EnvironmentFailure("The database holds " + std::string(what) +
                           " that can't be read: " + std::string(text.substr(0, 80)));
}

template <class T>
void read_field(Query& query, int column, T& value) {
  if constexpr (json_detail::is_optional<T>) {
    if (query.is_null(column)) {
      value.reset();
    } else {
      read_field(query, column, value.emplace());
    }
  } else if constexpr (json_detail::is_id<T>) {
    value.value = query.integer(column);
  } else if constexpr (std::is_same_v<T, Date>) {
    value = Date::from_number(static_cast<std::int32_t>(query.integer(column)));
  } else if constexpr (std::is_same_v<T, Instant>) {
    value.seconds = query.integer(column);
  } else if constexpr (std::is_same_v<T, bool>) {
    value = query.integer(column) != 0;
  } else if constexpr (std::is_integral_v<T>) {
    value = static_cast<T>(query.integer(column));
  } else if constexpr (std::is_enum_v<T>) {
    const auto name = query.text(column);
    bool known = false;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto d) {
      if (name == d.name) {
        value = d.value;
        known = true;
      }
    });
    if (!known) unreadable("a word", name);
  } else if constexpr (std::is_same_v<T, std::string>) {
    value = query.text(column);
  } else if constexpr (std::is_same_v<T, NationalId>) {
    value = NationalId::trusted(query.string(column));
  } else {
    auto read = read_json<T>(query.text(column));
    if (!read.ok()) unreadable("JSON", query.text(column));
    value = std::move(read.value);
  }
}

template <class Row>
inline constexpr int field_count = static_cast<int>(boost::mp11::mp_size<json_detail::Members<Row>>::value);

/// `"id", "client", "from"`, each after `prefix`. Quoted, since a field may be called as a word of SQL.
template <class Row>
std::string columns(std::string_view prefix = {}) {
  std::string list;
  boost::mp11::mp_for_each<json_detail::Members<Row>>([&](auto d) {
    if (!list.empty()) list += ", ";
    list.append(prefix).append("\"").append(d.name).append("\"");
  });
  return list;
}

template <class Row>
void bind_fields(Query& query, const Row& row) {
  boost::mp11::mp_for_each<json_detail::Members<Row>>([&](auto d) { bind_field(query, row.*d.pointer); });
}

/// Columns that every table of rows has after its fields, read into a row's stamp and recorded_by.
inline constexpr std::string_view stamp_columns = "recorded_by, created_by, created_at, created_employee";

/// Reads the fields from column `first`, and after them the stamp.
template <class Row>
void read_row(Query& query, Row& row, int first = 0) {
  int column = first;
  boost::mp11::mp_for_each<json_detail::Members<Row>>(
      [&](auto d) { read_field(query, column++, row.*d.pointer); });
  row.recorded_by = query.integer(column++);
  row.created.plan = query.integer(column++);
  row.created.at.seconds = query.integer(column++);
  if (!query.is_null(column)) row.created.by = Id<model::Employee>{query.integer(column)};
}

template <class Row>
concept ClientRow = requires(Row row) { row.client; };

/// The client that a row belongs to; 0 for rows of the organisation, persons and households.
template <class Row>
std::int64_t client_of_row(const Row& row) {
  if constexpr (std::is_same_v<Row, model::Client>) {
    return row.id.value;
  } else if constexpr (ClientRow<Row>) {
    return row.client.value;
  } else {
    return 0;
  }
}

}  // namespace stafett::store
