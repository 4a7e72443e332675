#pragma once

#include <string_view>

namespace stafett::store::steps {

extern const std::string_view first;
extern const std::string_view rights;
extern const std::string_view log;
extern const std::string_view administration;

}  // namespace stafett::store::steps
