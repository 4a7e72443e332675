#pragma once

#include "wording/language.hpp"

#include <string_view>

namespace stafett::wording {

/// "provider_change" is "Bytte av leverandør". A routine unknown here keeps its own name, which must then
/// outlive the result.
[[nodiscard]] std::string_view routine_name(std::string_view routine, Language language);

}  // namespace stafett::wording
