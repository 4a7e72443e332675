#include "server/http.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <charconv>

namespace stafett::server {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

const std::string* value_of(const NamedTexts& texts, std::string_view name) {
  const auto found = std::find_if(texts.begin(), texts.end(), [&](const auto& t) { return t.first == name; });
  return found == texts.end() ? nullptr : &found->second;
}

}  // namespace

bool same_ignoring_case(std::string_view a, std::string_view b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

void Headers::add(std::string name, std::string value) {
  fields_.emplace_back(std::move(name), std::move(value));
}

void Headers::set(std::string_view name, std::string value) {
  std::erase_if(fields_, [&](const Field& f) { return same_ignoring_case(f.first, name); });
  add(std::string(name), std::move(value));
}

std::optional<std::string_view> Headers::find(std::string_view name) const {
  for (const auto& [own_name, value] : fields_) {
    if (same_ignoring_case(own_name, name)) return value;
  }
  return std::nullopt;
}

std::size_t Headers::count(std::string_view name) const {
  return static_cast<std::size_t>(std::count_if(
      fields_.begin(), fields_.end(), [&](const Field& f) { return same_ignoring_case(f.first, name); }));
}

std::int64_t Request::id(std::string_view name) const {
  const auto& digits = text(name);
  std::int64_t id = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), id);
  check(error == std::errc{} && end == digits.data() + digits.size() && id > 0, "the parameter is an id");
  return id;
}

const std::string& Request::text(std::string_view name) const {
  const auto* value = value_of(parameters, name);
  check(value != nullptr, "the route's pattern has the parameter");
  return *value;
}

std::optional<std::string_view> Request::asked(std::string_view name) const {
  const auto* value = value_of(query, name);
  return value ? std::optional<std::string_view>(*value) : std::nullopt;
}

std::optional<std::string_view> Request::cookie(std::string_view name) const {
  for (const auto& [header, value] : headers.fields()) {
    if (!same_ignoring_case(header, "cookie")) continue;
    std::string_view rest = value;
    while (!rest.empty()) {
      auto one = rest.substr(0, rest.find(';'));
      rest.remove_prefix(std::min(rest.size(), one.size() + 1));
      one.remove_prefix(std::min(one.size(), one.find_first_not_of(' ')));
      const auto equals = one.find('=');
      if (equals != std::string_view::npos && one.substr(0, equals) == name) return one.substr(equals + 1);
    }
  }
  return std::nullopt;
}

}  // namespace stafett::server
