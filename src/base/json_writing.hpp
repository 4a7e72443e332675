#pragma once

// A described struct written as JSON text at once, without the tree between: what a large answer costs most
// is the tree's thousand small allocations. The text is that of json_text(to_json(value)), byte for byte.

#include "base/json.hpp"

#include <utility>

namespace stafett {

namespace json_detail {

void append(std::string& text, bool from);
void append(std::string& text, std::int64_t from);
void append(std::string& text, int from);
void append(std::string& text, double from);
void append(std::string& text, std::string_view from);
void append(std::string& text, const std::string& from);
void append(std::string& text, Date from);
void append(std::string& text, Instant from);
void append(std::string& text, ClockTime from);
void append(std::string& text, Money from);
void append(std::string& text, const NationalId& from);
void append(std::string& text, const boost::json::value& from);

template <class T>
void append_any(std::string& text, const T& from) {
  if constexpr (is_optional<T>) {
    if (from) {
      append_any(text, *from);
    } else {
      text += "null";
    }
  } else if constexpr (is_vector<T>) {
    text += '[';
    bool first = true;
    for (const auto& item : from) {
      if (!std::exchange(first, false)) text += ',';
      append_any(text, item);
    }
    text += ']';
  } else if constexpr (is_id<T>) {
    append(text, from.value);
  } else if constexpr (std::is_enum_v<T>) {
    append(text, std::string_view(boost::describe::enum_to_string(from, "?")));
  } else if constexpr (is_described_struct<T>) {
    text += '{';
    bool first = true;
    boost::mp11::mp_for_each<Members<T>>([&](auto d) {
      if (!std::exchange(first, false)) text += ',';
      // A name of a field is a word of C++, in which nothing needs escaping.
      text += '"';
      text += d.name;
      text += "\":";
      append_any(text, from.*d.pointer);
    });
    text += '}';
  } else {
    append(text, from);
  }
}

}  // namespace json_detail

/// The same bytes as json_text(to_json(value)).
template <class T>
[[nodiscard]] std::string written_json(const T& value) {
  std::string text;
  json_detail::append_any(text, value);
  return text;
}

}  // namespace stafett
