#pragma once

#include <string_view>

namespace stafett::store::steps {

extern const std::string_view first;

}  // namespace stafett::store::steps
