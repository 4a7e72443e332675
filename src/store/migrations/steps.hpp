#pragma once

#include <string_view>

namespace stafett::store::steps {

extern const std::string_view first;
extern const std::string_view receipts;

}  // namespace stafett::store::steps
