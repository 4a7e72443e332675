#pragma once

#include "server/http.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace stafett::server {

/// A request's target, decoded.
struct Target {
  std::string path;
  NamedTexts query;
};

/// nullopt for whatever could be read in two ways: anything but an absolute path, an unescaped control
/// character, a broken escape, an escaped slash or backslash, U+0000, invalid UTF-8, a segment that is empty
/// (but a last one), "." or "..". Thread-safe.
[[nodiscard]] std::optional<Target> parse_target(std::string_view target);

/// The segments of a decoded path: "/api/clients" -> "api", "clients"; "/" -> one empty one.
[[nodiscard]] std::vector<std::string_view> segments_of(std::string_view path);

/// A file's name from a header, where it is percent-encoded UTF-8; none when it is not, holds a path, or
/// characters that nobody sees.
[[nodiscard]] std::optional<std::string> decoded_file_name(std::string_view encoded);

}  // namespace stafett::server
