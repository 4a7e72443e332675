#include "base/json_writing.hpp"

#include <array>
#include <charconv>

namespace stafett::json_detail {

namespace {

/// What stands after the backslash: 0 for a character that is written as it is, `u` for one with a number.
constexpr auto escapes = [] {
  std::array<char, 256> table{};
  for (std::size_t c = 0; c < 0x20; ++c) table[c] = 'u';
  table['\b'] = 'b';
  table['\t'] = 't';
  table['\n'] = 'n';
  table['\f'] = 'f';
  table['\r'] = 'r';
  table['"'] = '"';
  table['\\'] = '\\';
  return table;
}();

template <class Number>
void append_number(std::string& text, Number from) {
  std::array<char, 24> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), from).ptr;
  text.append(digits.data(), end);
}

}  // namespace

void append(std::string& text, bool from) { text += from ? "true" : "false"; }
void append(std::string& text, std::int64_t from) { append_number(text, from); }
void append(std::string& text, int from) { append_number(text, from); }
void append(std::string& text, double from) { text += json_text(write(from)); }

void append(std::string& text, std::string_view from) {
  constexpr std::string_view hex = "0123456789abcdef";
  text += '"';
  std::size_t plain_from = 0;
  for (std::size_t at = 0; at < from.size(); ++at) {
    const auto byte = static_cast<unsigned char>(from[at]);
    const char escape = escapes[byte];
    if (escape == 0) continue;
    text.append(from, plain_from, at - plain_from);
    plain_from = at + 1;
    text += '\\';
    text += escape;
    if (escape == 'u') {
      text += "00";
      text += hex[byte >> 4];
      text += hex[byte & 15];
    }
  }
  text.append(from, plain_from);
  text += '"';
}

void append(std::string& text, const std::string& from) { append(text, std::string_view(from)); }
void append(std::string& text, Date from) { append(text, from.iso()); }
void append(std::string& text, Instant from) { append(text, from.iso()); }
void append(std::string& text, ClockTime from) { append(text, from.iso()); }
void append(std::string& text, Money from) { append(text, from.oere); }
void append(std::string& text, const NationalId& from) { append(text, from.digits()); }
void append(std::string& text, const boost::json::value& from) { text += json_text(from); }

}  // namespace stafett::json_detail
