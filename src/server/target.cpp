#include "server/target.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace stafett::server {

namespace {

constexpr std::size_t most_query_parameters = 50;

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

enum class Part { path, query };

std::optional<std::string> decoded(std::string_view text, Part part) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (c == '%') {
      if (i + 2 >= text.size()) return std::nullopt;
      const int high = hex_digit(text[i + 1]);
      const int low = hex_digit(text[i + 2]);
      if (high < 0 || low < 0) return std::nullopt;
      c = static_cast<char>(high * 16 + low);
      i += 2;
      if (part == Part::path && (c == '/' || c == '\\')) return std::nullopt;
    } else if (c == '+' && part == Part::query) {
      c = ' ';
    } else if (c == '\\' || c == '#') {
      return std::nullopt;
    }
    const bool control = (static_cast<unsigned char>(c) < 0x20 || c == 0x7f);
    if (control) return std::nullopt;
    plain.push_back(c);
  }
  if (!is_valid_utf8(plain)) return std::nullopt;
  return plain;
}

bool is_plain(std::string_view path) {
  const auto segments = segments_of(path);
  for (std::size_t i = 0; i < segments.size(); ++i) {
    if (segments[i] == "." || segments[i] == "..") return false;
    if (segments[i].empty() && i + 1 < segments.size()) return false;
  }
  return true;
}

std::optional<NamedTexts> parse_query(std::string_view text) {
  NamedTexts query;
  while (!text.empty()) {
    const auto one = text.substr(0, text.find('&'));
    text.remove_prefix(std::min(text.size(), one.size() + 1));
    if (one.empty()) continue;
    const auto equals = std::min(one.find('='), one.size());
    auto name = decoded(one.substr(0, equals), Part::query);
    auto value = decoded(one.substr(std::min(one.size(), equals + 1)), Part::query);
    if (!name || !value || query.size() == most_query_parameters) return std::nullopt;
    query.emplace_back(std::move(*name), std::move(*value));
  }
  return query;
}

}  // namespace

std::vector<std::string_view> segments_of(std::string_view path) {
  std::vector<std::string_view> segments;
  path.remove_prefix(std::min<std::size_t>(path.size(), 1));
  while (true) {
    const auto slash = path.find('/');
    segments.push_back(path.substr(0, slash));
    if (slash == std::string_view::npos) return segments;
    path.remove_prefix(slash + 1);
  }
}

std::optional<Target> parse_target(std::string_view target) {
  if (!target.starts_with('/')) return std::nullopt;
  const auto question = std::min(target.find('?'), target.size());
  auto path = decoded(target.substr(0, question), Part::path);
  if (!path || !is_plain(*path)) return std::nullopt;
  auto query = parse_query(target.substr(std::min(target.size(), question + 1)));
  if (!query) return std::nullopt;
  return Target{std::move(*path), std::move(*query)};
}

std::optional<std::string> decoded_file_name(std::string_view encoded) {
  // An escaped one is refused by `decoded`.
  if (encoded.find('/') != std::string_view::npos) return std::nullopt;
  auto name = decoded(encoded, Part::path);
  if (name && !is_plain_text(*name)) return std::nullopt;
  return name;
}

}  // namespace stafett::server
