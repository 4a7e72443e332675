#pragma once

#include <string_view>

namespace stafett::server {

/// Whether the text may name a draft: 1 to 80 lower-case letters, digits and hyphens.
[[nodiscard]] bool is_draft_key(std::string_view key);

}  // namespace stafett::server
