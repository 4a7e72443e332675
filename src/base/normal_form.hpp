#pragma once

#include <string>
#include <string_view>

namespace stafett {

/// Unicode's compatibility form (NFKC): what looks alike and is typed on different keyboards becomes the same
/// bytes. `text` must be valid UTF-8. Thread-safe.
[[nodiscard]] std::string compatibility_form(std::string_view text);

}  // namespace stafett
