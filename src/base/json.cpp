#include "base/json.hpp"

#include "base/check.hpp"
#include "base/text.hpp"

#include <charconv>
#include <cmath>
#include <limits>

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value_stack.hpp>

namespace stafett {
namespace {

namespace json = boost::json;

/// Receives what the parser reads and builds the tree. Boost's own parser has no limits, keeps the last of
/// two equal keys and reads a double one unit off at times; this one refuses, refuses and is exact.
struct TreeBuilder {
  static constexpr std::size_t max_object_size = largest_json_list;
  static constexpr std::size_t max_array_size = largest_json_list;
  static constexpr std::size_t max_key_size = longest_json_string_bytes;
  static constexpr std::size_t max_string_size = longest_json_string_bytes;

  json::value_stack tree;
  std::size_t fields_read = 0;
  bool has_null_character = false;

  bool on_document_begin(json::error_code&) {
    tree.reset();
    return true;
  }
  bool on_document_end(json::error_code&) { return true; }
  bool on_object_begin(json::error_code&) { return true; }
  bool on_object_end(std::size_t count, json::error_code&) {
    fields_read += count;
    tree.push_object(count);
    return true;
  }
  bool on_array_begin(json::error_code&) { return true; }
  bool on_array_end(std::size_t count, json::error_code&) {
    tree.push_array(count);
    return true;
  }
  bool on_key_part(json::string_view part, std::size_t, json::error_code&) {
    look_at(part);
    tree.push_chars(part);
    return true;
  }
  bool on_key(json::string_view part, std::size_t, json::error_code&) {
    look_at(part);
    tree.push_key(part);
    return true;
  }
  bool on_string_part(json::string_view part, std::size_t, json::error_code&) {
    look_at(part);
    tree.push_chars(part);
    return true;
  }
  bool on_string(json::string_view part, std::size_t, json::error_code&) {
    look_at(part);
    tree.push_string(part);
    return true;
  }
  bool on_number_part(json::string_view, json::error_code&) { return true; }
  bool on_int64(std::int64_t number, json::string_view, json::error_code&) {
    tree.push_int64(number);
    return true;
  }
  bool on_uint64(std::uint64_t number, json::string_view, json::error_code&) {
    tree.push_uint64(number);
    return true;
  }
  bool on_double(double approximately, json::string_view digits, json::error_code& error) {
    double exact = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), exact);
    if (read.ec == std::errc::result_out_of_range) exact = approximately;
    if (!std::isfinite(exact)) {
      error = json::error::exponent_overflow;
      return false;
    }
    tree.push_double(exact);
    return true;
  }
  bool on_bool(bool value, json::error_code&) {
    tree.push_bool(value);
    return true;
  }
  bool on_null(json::error_code&) {
    tree.push_null();
    return true;
  }
  bool on_comment_part(json::string_view, json::error_code&) { return true; }
  bool on_comment(json::string_view, json::error_code&) { return true; }

 private:
  void look_at(json::string_view part) {
    has_null_character = has_null_character || part.find('\0') != json::string_view::npos;
  }
};

std::string_view code_of(json::error_code error) {
  if (error == json::error::too_deep) return "too_deep";
  if (error == json::error::array_too_large || error == json::error::object_too_large) return "too_many";
  if (error == json::error::string_too_large || error == json::error::key_too_large) return "too_long";
  if (error == json::error::illegal_leading_surrogate || error == json::error::illegal_trailing_surrogate ||
      error == json::error::expected_utf16_escape) {
    return "bad_utf8";
  }
  if (error == json::error::exponent_overflow) return "bad_value";
  return "not_json";
}

std::size_t fields_in(const json::value& value) {
  std::size_t count = 0;
  if (const auto* object = value.if_object()) {
    count = object->size();
    for (const auto& field : *object) count += fields_in(field.value());
  } else if (const auto* list = value.if_array()) {
    for (const auto& item : *list) count += fields_in(item);
  }
  return count;
}

Reading<json::value> refused(std::string_view code) { return {{}, {{"", std::string(code)}}}; }

}  // namespace

Reading<json::value> parse_json(std::string_view text) {
  if (!is_valid_utf8(text)) return refused("bad_utf8");
  json::parse_options options;
  options.max_depth = deepest_json;
  json::basic_parser<TreeBuilder> parser(options);
  json::error_code error;
  const auto used = parser.write_some(false, text.data(), text.size(), error);
  if (error) return refused(code_of(error));
  if (used != text.size()) return refused("not_json");
  if (parser.handler().has_null_character) return refused("bad_utf8");
  Reading<json::value> reading{parser.handler().tree.release(), {}};
  // The tree keeps one of two fields with the same key, so that it then has fewer fields than the text.
  if (fields_in(reading.value) != parser.handler().fields_read) return refused("duplicate_field");
  return reading;
}

std::string json_text(const json::value& value) { return json::serialize(value); }

namespace json_detail {

namespace {

void append_step(std::string& pointer, std::string_view field) {
  pointer.push_back('/');
  for (const char c : field) {
    if (c == '~') {
      pointer.append("~0");
    } else if (c == '/') {
      pointer.append("~1");
    } else {
      pointer.push_back(c);
    }
  }
}

/// For the types that are one string in JSON: what `parse` makes of it, or a fault.
template <class T, class Parse>
bool read_text(Reader& reader, const json::value& from, T& to, Parse parse) {
  if (!from.is_string()) {
    reader.fault("wrong_type");
    return false;
  }
  auto parsed = parse(std::string_view(from.get_string()));
  if (!parsed) {
    reader.fault("bad_value");
    return false;
  }
  to = std::move(*parsed);
  return true;
}

}  // namespace

Reader::Step::Step(Reader& reader, std::string_view field)
    : reader_(reader), length_(reader.pointer_.size()) {
  append_step(reader.pointer_, field);
}

Reader::Step::Step(Reader& reader, std::size_t index)
    : Step(reader, std::string_view(std::to_string(index))) {}

void Reader::fault_at(std::string_view field, std::string_view code) {
  const Step step(*this, field);
  fault(code);
}

void read(Reader& reader, const json::value& from, bool& to) {
  if (!from.is_bool()) return reader.fault("wrong_type");
  to = from.get_bool();
}

void read(Reader& reader, const json::value& from, std::int64_t& to) {
  if (from.is_uint64()) return reader.fault("bad_value");
  if (!from.is_int64()) return reader.fault("wrong_type");
  to = from.get_int64();
}

void read(Reader& reader, const json::value& from, int& to) {
  if (!from.is_int64() && !from.is_uint64()) return reader.fault("wrong_type");
  const auto number = from.is_int64() ? from.get_int64() : std::numeric_limits<std::int64_t>::max();
  if (number < std::numeric_limits<int>::min() || number > std::numeric_limits<int>::max()) {
    return reader.fault("bad_value");
  }
  to = static_cast<int>(number);
}

void read(Reader& reader, const json::value& from, double& to) {
  if (!from.is_number()) return reader.fault("wrong_type");
  to = from.to_number<double>();
}

void read(Reader& reader, const json::value& from, std::string& to) {
  if (!from.is_string()) return reader.fault("wrong_type");
  const std::string_view text = from.get_string();
  if (text.size() > longest_json_string_bytes) return reader.fault("too_long");
  if (reader.from_outside && !is_plain_text(text)) return reader.fault("bad_character");
  to = text;
}

void read(Reader& reader, const json::value& from, Date& to) {
  Date day;
  if (!read_text(reader, from, day, Date::parse_iso)) return;
  if (reader.from_outside && !outside_days.contains(day)) return reader.fault("out_of_range");
  to = day;
}

void read(Reader& reader, const json::value& from, Instant& to) {
  Instant at;
  if (!read_text(reader, from, at, Instant::parse_iso)) return;
  if (reader.from_outside && !outside_days.contains(oslo_date(at))) return reader.fault("out_of_range");
  to = at;
}

void read(Reader& reader, const json::value& from, ClockTime& to) {
  read_text(reader, from, to, ClockTime::parse);
}

void read(Reader& reader, const json::value& from, Money& to) { read(reader, from, to.oere); }

void read(Reader& reader, const json::value& from, NationalId& to) {
  read_text(reader, from, to, NationalId::parse);
}

void read(Reader&, const json::value& from, json::value& to) { to = from; }

json::value write(bool from) { return from; }
json::value write(std::int64_t from) { return from; }
json::value write(int from) { return from; }
json::value write(double from) {
  check(std::isfinite(from), "a number written as JSON is finite");
  return from;
}
json::value write(const std::string& from) { return json::string(from); }
json::value write(Date from) { return json::string(from.iso()); }
json::value write(Instant from) { return json::string(from.iso()); }
json::value write(ClockTime from) { return json::string(from.iso()); }
json::value write(Money from) { return from.oere; }
json::value write(const NationalId& from) { return json::string(from.digits()); }
json::value write(const json::value& from) { return from; }

}  // namespace json_detail
}  // namespace stafett
