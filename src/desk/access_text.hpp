#pragma once

// A verdict in words, for the client's header and the pages about access. Pure.

#include "access/decide.hpp"
#include "desk/client_views.hpp"
#include "wording/access_sentence.hpp"

namespace stafett::desk {

[[nodiscard]] wording::AccessReason access_reason(const access::Verdict& verdict,
                                                  const model::Organisation& organisation);
[[nodiscard]] Extent extent_view(access::Extent extent);

}  // namespace stafett::desk
