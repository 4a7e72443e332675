#pragma once

// What the reader may do with the client of a page.

#include "desk/opened.hpp"

#include <optional>
#include <vector>

namespace stafett::desk {

struct RightHere {
  model::Action action{};
  std::optional<Instant> until;  ///< first instant without
};

/// Of an action that the decision permits: whether it is for the reader on this client's card. OV-109: bars
/// are for whoever leads where the card lies, not where a service does. Pure.
[[nodiscard]] bool may_here(const PageContext& page, model::Action action);

/// Every action that the reader may do here, by the decision and by where the card lies. Pure.
[[nodiscard]] std::vector<RightHere> rights_here(const PageContext& page);

}  // namespace stafett::desk
