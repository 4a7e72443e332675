#pragma once

// Bars in words, and for whom they are. Pure.

#include "desk/opened.hpp"

#include <vector>

namespace stafett::desk {

/// What stands now or is to come; what is past is in the history.
[[nodiscard]] std::vector<BarredView> barred_views(const PageContext& page);

}  // namespace stafett::desk
