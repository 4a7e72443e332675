#pragma once

// One mapper between our described structs and JSON (Boost.Describe names the fields, Boost.JSON holds the
// tree).
//
//   BOOST_DESCRIBE_STRUCT(Thing, (), (name, from, lines))
//   Thing thing{...};  to_json(thing);
//   Reading<Thing> read = from_json<Thing>(value);   read.problems lists *every* fault, each with its JSON
//   pointer
//
// Rules: a field that is std::optional may be absent or null; every other field must be there; an unknown
// field is a fault. Enumerators are written by their described names; dates as 2026-03-01; instants as
// 2026-03-01T13:00:00Z; clock times as 14:00; ids as numbers; money as whole øre.

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/instant.hpp"
#include "base/money.hpp"
#include "base/national_id.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include <boost/describe.hpp>
#include <boost/json/value.hpp>
#include <boost/mp11.hpp>

namespace stafett {

/// One fault in a JSON text, `pointer` as RFC 6901 (`/lines/2/provider`), `code` a stable word.
struct JsonProblem {
  std::string pointer;
  /// One of: required, unknown_field, duplicate_field, wrong_type, bad_value, bad_character, out_of_range,
  /// too_long, too_deep, too_many, bad_utf8, not_json.
  std::string code;
  friend bool operator==(const JsonProblem&, const JsonProblem&) = default;
};
BOOST_DESCRIBE_STRUCT(JsonProblem, (), (pointer, code))

template <class T>
struct Reading {
  T value{};
  std::vector<JsonProblem> problems;
  [[nodiscard]] bool ok() const { return problems.empty(); }
};

BOOST_DESCRIBE_STRUCT(Period, (), (first, last))
BOOST_DESCRIBE_STRUCT(OsloTime, (), (date, time))

/// Where JSON comes from. What we wrote ourselves was looked at when it came in; what comes from outside may
/// hold no texts that is_plain_text refuses (bad_character) and no days or instants outside
/// `outside_days` (out_of_range).
enum class Origin { own, outside };

/// The days that somebody may mean: births in the register to decisions that the youngest will live to see.
/// Far from where arithmetic with days or the four digits of a year end.
inline constexpr Period outside_days{Date{std::chrono::sys_days{std::chrono::year{1850} / 1 / 1}},
                                     Date{std::chrono::sys_days{std::chrono::year{2150} / 12 / 31}}};

/// Limits on outside text; a string longer or a list larger is a fault, not a truncation. Each field has a
/// limit in characters of its own, the longest 20,000 of up to four bytes, so this one only bounds memory.
inline constexpr std::size_t longest_json_string_bytes = 100'000;
inline constexpr std::size_t largest_json_list = 10'000;
inline constexpr int deepest_json = 32;

/// Parses UTF-8 JSON within the limits. On failure `problems` has one entry with an empty pointer. Two fields
/// with the same key in one object are refused (duplicate_field): a reader that keeps the first and one that
/// keeps the last would see different things. U+0000 (bad_utf8), lone surrogates (bad_utf8 or not_json) and
/// numbers no double can hold (bad_value) are refused too. Thread-safe.
[[nodiscard]] Reading<boost::json::value> parse_json(std::string_view text);

/// The text of a JSON tree, fields in the order they were described: equal values give equal bytes.
[[nodiscard]] std::string json_text(const boost::json::value& value);

namespace json_detail {

template <class T>
inline constexpr bool is_described_struct =
    boost::describe::has_describe_members<T>::value && !std::is_enum_v<T>;

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_vector = false;
template <class T, class A>
inline constexpr bool is_vector<std::vector<T, A>> = true;
template <class T>
inline constexpr bool is_id = false;
template <class Of>
inline constexpr bool is_id<Id<Of>> = true;

/// The described members of T, inherited ones first.
template <class T>
using Members =
    boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>;

class Reader {
 public:
  explicit Reader(Origin origin) : from_outside(origin == Origin::outside) {}
  const bool from_outside;
  std::vector<JsonProblem> problems;
  void fault(std::string_view code) { problems.push_back({pointer_, std::string(code)}); }
  void fault_at(std::string_view field, std::string_view code);
  /// Appends an RFC 6901 step for as long as the returned object lives.
  class Step {
   public:
    Step(Reader& reader, std::string_view field);
    Step(Reader& reader, std::size_t index);
    ~Step() { reader_.pointer_.resize(length_); }
    Step(const Step&) = delete;
    Step& operator=(const Step&) = delete;

   private:
    Reader& reader_;
    std::size_t length_;
  };

 private:
  std::string pointer_;
};

void read(Reader& reader, const boost::json::value& from, bool& to);
void read(Reader& reader, const boost::json::value& from, std::int64_t& to);
void read(Reader& reader, const boost::json::value& from, int& to);
void read(Reader& reader, const boost::json::value& from, double& to);
void read(Reader& reader, const boost::json::value& from, std::string& to);
void read(Reader& reader, const boost::json::value& from, Date& to);
void read(Reader& reader, const boost::json::value& from, Instant& to);
void read(Reader& reader, const boost::json::value& from, ClockTime& to);
void read(Reader& reader, const boost::json::value& from, Money& to);
void read(Reader& reader, const boost::json::value& from, NationalId& to);
void read(Reader& reader, const boost::json::value& from, boost::json::value& to);

boost::json::value write(bool from);
boost::json::value write(std::int64_t from);
boost::json::value write(int from);
boost::json::value write(double from);
boost::json::value write(const std::string& from);
boost::json::value write(Date from);
boost::json::value write(Instant from);
boost::json::value write(ClockTime from);
boost::json::value write(Money from);
boost::json::value write(const NationalId& from);
boost::json::value write(const boost::json::value& from);

template <class T>
void read_any(Reader& reader, const boost::json::value& from, T& to);
template <class T>
boost::json::value write_any(const T& from);

template <class E>
void read_enum(Reader& reader, const boost::json::value& from, E& to) {
  if (!from.is_string()) return reader.fault("wrong_type");
  bool found = false;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto d) {
    if (from.get_string() == d.name) {
      to = d.value;
      found = true;
    }
  });
  if (!found) reader.fault("bad_value");
}

template <class T>
void read_struct(Reader& reader, const boost::json::value& from, T& to) {
  if (!from.is_object()) return reader.fault("wrong_type");
  const auto& object = from.get_object();
  std::size_t known = 0;
  boost::mp11::mp_for_each<Members<T>>([&](auto d) {
    using Field = std::remove_reference_t<decltype(to.*d.pointer)>;
    const auto* value = object.if_contains(d.name);
    if (value) ++known;
    if (!value || (value->is_null() && is_optional<Field>)) {
      if (!is_optional<Field>) reader.fault_at(d.name, "required");
      return;
    }
    typename Reader::Step step(reader, std::string_view(d.name));
    read_any(reader, *value, to.*d.pointer);
  });
  if (known == object.size()) return;
  for (const auto& field : object) {
    bool described = false;
    boost::mp11::mp_for_each<Members<T>>([&](auto d) { described = described || field.key() == d.name; });
    if (!described) reader.fault_at(std::string_view(field.key()), "unknown_field");
  }
}

template <class T>
void read_any(Reader& reader, const boost::json::value& from, T& to) {
  if constexpr (is_optional<T>) {
    if (from.is_null()) return to.reset();
    read_any(reader, from, to.emplace());
  } else if constexpr (is_vector<T>) {
    if (!from.is_array()) return reader.fault("wrong_type");
    const auto& list = from.get_array();
    if (list.size() > largest_json_list) return reader.fault("too_many");
    to.clear();
    to.reserve(list.size());
    for (std::size_t i = 0; i < list.size(); ++i) {
      typename Reader::Step step(reader, i);
      typename T::value_type item{};
      read_any(reader, list[i], item);
      to.push_back(std::move(item));
    }
  } else if constexpr (is_id<T>) {
    read(reader, from, to.value);
  } else if constexpr (std::is_enum_v<T>) {
    read_enum(reader, from, to);
  } else if constexpr (is_described_struct<T>) {
    read_struct(reader, from, to);
  } else {
    read(reader, from, to);
  }
}

template <class T>
boost::json::value write_any(const T& from) {
  if constexpr (is_optional<T>) {
    return from ? write_any(*from) : boost::json::value(nullptr);
  } else if constexpr (is_vector<T>) {
    boost::json::array list;
    list.reserve(from.size());
    for (const auto& item : from) list.push_back(write_any(item));
    return list;
  } else if constexpr (is_id<T>) {
    return boost::json::value(from.value);
  } else if constexpr (std::is_enum_v<T>) {
    return boost::json::value(boost::describe::enum_to_string(from, "?"));
  } else if constexpr (is_described_struct<T>) {
    boost::json::object object;
    boost::mp11::mp_for_each<Members<T>>([&](auto d) { object.emplace(d.name, write_any(from.*d.pointer)); });
    return object;
  } else {
    return write(from);
  }
}

}  // namespace json_detail

template <class T>
[[nodiscard]] boost::json::value to_json(const T& value) {
  return json_detail::write_any(value);
}

template <class T>
[[nodiscard]] Reading<T> from_json(const boost::json::value& value, Origin origin = Origin::own) {
  Reading<T> reading;
  json_detail::Reader reader(origin);
  json_detail::read_any(reader, value, reading.value);
  reading.problems = std::move(reader.problems);
  return reading;
}

/// Parses and maps in one step; the problems of either.
template <class T>
[[nodiscard]] Reading<T> read_json(std::string_view text, Origin origin = Origin::own) {
  auto parsed = parse_json(text);
  if (!parsed.ok()) return {{}, std::move(parsed.problems)};
  return from_json<T>(parsed.value, origin);
}

/// The described name of an enumerator.
template <class E>
[[nodiscard]] std::string enum_name(E value) {
  return boost::describe::enum_to_string(value, "?");
}

/// The enumerator of that name, if there is one.
template <class E>
[[nodiscard]] std::optional<E> enum_of(std::string_view name) {
  E value{};
  if (boost::describe::enum_from_string(std::string(name).c_str(), value)) return value;
  return std::nullopt;
}

}  // namespace stafett
