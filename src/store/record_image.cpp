#include "store/record_image.hpp"

#include "store/row_mapping.hpp"

#include <cstring>

namespace stafett::store {
namespace {

using json_detail::is_id;
using json_detail::is_optional;
using json_detail::is_vector;
using json_detail::Members;

template <class T>
concept Row = requires(T row) {
  row.created;
  row.recorded_by;
};

// Whole numbers take as many bytes as they need, seven bits in each; small negative ones are small too.
void put(std::string& image, std::int64_t number) {
  auto bits = (static_cast<std::uint64_t>(number) << 1) ^ static_cast<std::uint64_t>(number >> 63);
  while (bits >= 0x80) {
    image += static_cast<char>(bits | 0x80);
    bits >>= 7;
  }
  image += static_cast<char>(bits);
}
void put(std::string& image, std::string_view text) {
  put(image, static_cast<std::int64_t>(text.size()));
  image += text;
}

class Cursor {
 public:
  explicit Cursor(std::string_view image) : at_(image.data()), end_(image.data() + image.size()) {}

  std::int64_t number() {
    std::uint64_t bits = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (at_ == end_) break;
      const auto byte = static_cast<unsigned char>(*at_++);
      bits |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
      if (byte < 0x80) return static_cast<std::int64_t>((bits >> 1) ^ (~(bits & 1) + 1));
    }
    damaged();
  }
  /// A number of things that take at least a byte each.
  std::size_t count() {
    const auto number_of = number();
    if (number_of < 0 || number_of > end_ - at_) damaged();
    return static_cast<std::size_t>(number_of);
  }
  std::string_view text() {
    const auto length = count();
    const std::string_view found(at_, length);
    at_ += length;
    return found;
  }
  [[nodiscard]] bool at_end() const { return at_ == end_; }
  [[noreturn]] static void damaged() {
    throw EnvironmentFailure("The image of a client's record is damaged");
  }

 private:
  const char* at_;
  const char* end_;
};

template <class T>
void write(std::string& image, const T& value) {
  if constexpr (is_optional<T>) {
    put(image, std::int64_t{value.has_value()});
    if (value) write(image, *value);
  } else if constexpr (is_vector<T>) {
    put(image, static_cast<std::int64_t>(value.size()));
    for (const auto& item : value) write(image, item);
  } else if constexpr (is_id<T>) {
    put(image, value.value);
  } else if constexpr (std::is_same_v<T, Date>) {
    put(image, std::int64_t{value.number()});
  } else if constexpr (std::is_same_v<T, Instant>) {
    put(image, value.seconds);
  } else if constexpr (std::is_integral_v<T> || std::is_enum_v<T>) {
    put(image, static_cast<std::int64_t>(value));
  } else if constexpr (std::is_same_v<T, std::string>) {
    put(image, std::string_view(value));
  } else if constexpr (std::is_same_v<T, NationalId>) {
    put(image, std::string_view(value.digits()));
  } else {
    boost::mp11::mp_for_each<Members<T>>([&](auto d) { write(image, value.*d.pointer); });
    if constexpr (Row<T>) {
      put(image, value.recorded_by);
      put(image, value.created.plan);
      write(image, value.created.at);
      write(image, value.created.by);
    }
  }
}

template <class T>
void read(Cursor& cursor, T& value) {
  if constexpr (is_optional<T>) {
    value.reset();
    if (cursor.number() != 0) read(cursor, value.emplace());
  } else if constexpr (is_vector<T>) {
    value.resize(cursor.count());
    for (auto& item : value) read(cursor, item);
  } else if constexpr (is_id<T>) {
    value.value = cursor.number();
  } else if constexpr (std::is_same_v<T, Date>) {
    value = Date::from_number(static_cast<std::int32_t>(cursor.number()));
  } else if constexpr (std::is_same_v<T, Instant>) {
    value.seconds = cursor.number();
  } else if constexpr (std::is_same_v<T, bool>) {
    value = cursor.number() != 0;
  } else if constexpr (std::is_integral_v<T> || std::is_enum_v<T>) {
    value = static_cast<T>(cursor.number());
  } else if constexpr (std::is_same_v<T, std::string>) {
    value = cursor.text();
  } else if constexpr (std::is_same_v<T, NationalId>) {
    value = NationalId::trusted(std::string(cursor.text()));
  } else {
    boost::mp11::mp_for_each<Members<T>>([&](auto d) { read(cursor, value.*d.pointer); });
    if constexpr (Row<T>) {
      value.recorded_by = cursor.number();
      value.created.plan = cursor.number();
      read(cursor, value.created.at);
      read(cursor, value.created.by);
    }
  }
}

/// Every field and word that an image depends on, in order.
template <class T>
void describe(std::string& text) {
  if constexpr (is_optional<T>) {
    text += '?';
    describe<typename T::value_type>(text);
  } else if constexpr (is_vector<T>) {
    text += '*';
    describe<typename T::value_type>(text);
  } else if constexpr (std::is_enum_v<T>) {
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>(
        [&](auto d) { text.append(d.name) += '|'; });
  } else if constexpr (json_detail::is_described_struct<T>) {
    text += '{';
    boost::mp11::mp_for_each<Members<T>>([&](auto d) {
      text.append(d.name) += ':';
      describe<std::remove_cvref_t<decltype(std::declval<T&>().*d.pointer)>>(text);
      text += ',';
    });
    text += '}';
  } else {
    text += column_type<T>() == ColumnType::integer ? 'i' : 't';
  }
}

/// Eight bytes that differ when the form of a record does.
const std::string& form() {
  static const std::string bytes = [] {
    std::string text;
    describe<model::ClientRecord>(text);
    std::uint64_t hash = 14695981039346656037u;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
    std::string eight(sizeof hash, '\0');
    std::memcpy(eight.data(), &hash, sizeof hash);
    return eight;
  }();
  return bytes;
}

}  // namespace

std::string image_of(const model::ClientRecord& record) {
  std::string image;
  image.reserve(4096);
  image += form();
  put(image, record.version);
  write(image, record);
  return image;
}

bool read_image(std::string_view image, model::ClientRecord& record) {
  if (!image.starts_with(form())) return false;
  Cursor cursor(image.substr(form().size()));
  record.version = cursor.number();
  read(cursor, record);
  if (!cursor.at_end()) Cursor::damaged();
  return true;
}

}  // namespace stafett::store
