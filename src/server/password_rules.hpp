#pragma once

// Which passwords a local account may have (NIST SP 800-63B-4 section 3.1.1.2). A password stands alone here,
// so it has at least 15 characters; any characters will do, and none are asked for; it never runs out.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

namespace stafett::server {

inline constexpr std::size_t shortest_password_characters = 15;
inline constexpr std::size_t longest_password_bytes = 256;

enum class PasswordFault {
  password_too_short,  ///< fewer than shortest_password_characters
  password_too_long,   ///< more than longest_password_bytes
  password_not_text,   ///< not UTF-8
  password_common,     ///< made of what others use too
  password_personal    ///< made of the person's own name, the place, or this program's name
};
BOOST_DESCRIBE_ENUM(PasswordFault, password_too_short, password_too_long, password_not_text, password_common,
                    password_personal)

/// The password as it is hashed: what looks alike from different keyboards is the same. Thread-safe.
[[nodiscard]] std::string password_form(std::string_view typed);

/// What is wrong with a new password (in its form), if anything. `about` are names that a stranger would try
/// first: the user name, the person's name, the unit, the municipality. Thread-safe.
[[nodiscard]] std::optional<PasswordFault> password_fault(std::string_view password,
                                                          const std::vector<std::string>& about);

/// The fault in a sentence of English, for whoever runs the server.
[[nodiscard]] std::string_view sentence_of(PasswordFault fault);

}  // namespace stafett::server
