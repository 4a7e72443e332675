#pragma once

#include "model/rights.hpp"

namespace stafett::desk {

/// What a route needs (design §4); the server knows actions through the desk.
using Action = model::Action;

}  // namespace stafett::desk
