#pragma once

#include "desk/desk.hpp"
#include "server/api.hpp"

#include <string>

namespace stafett::app {

/// Changes the organisation of a test folder as a scenario asks: a provider that is there gets the last day;
/// one that is not becomes one more municipal unit of the district, with a reception team. Gives the fault,
/// or nothing.
[[nodiscard]] std::string set_test_provider(desk::Desk& desk, const server::TestProvider& asked);

}  // namespace stafett::app
