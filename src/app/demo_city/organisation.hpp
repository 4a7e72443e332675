#pragma once

#include "routines/import/import.hpp"

#include <cstdint>
#include <string>

namespace stafett::app {

/// The organisation of the demo city as of `today`: Oslo's districts and level tree, and invented firms and
/// people. Equal arguments give equal organisations.
[[nodiscard]] routines::ImportedOrganisation invent_organisation(std::uint64_t seed, Date today);

/// "Bydel Frogner hjemmetjeneste".
[[nodiscard]] std::string municipal_provider_name(int district);

}  // namespace stafett::app
