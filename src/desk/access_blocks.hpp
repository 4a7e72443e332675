#pragma once

// Bars in words, and for whom they are. Pure.

#include "desk/opened.hpp"

#include <vector>

namespace stafett::desk {

/// What stands now or is to come; what is past is in the history.
[[nodiscard]] std::vector<BarredView> barred_views(const PageContext& page);

/// Of an action that the decision permits: whether it is for the reader on this client's card. OV-109: bars
/// are for whoever leads where the card lies, not where a service does.
[[nodiscard]] bool may_here(const PageContext& page, model::Action action);

}  // namespace stafett::desk
