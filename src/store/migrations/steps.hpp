#pragma once

#include <string_view>

namespace stafett::store::steps {

extern const std::string_view first;
extern const std::string_view receipts;
extern const std::string_view rights;
extern const std::string_view log;
extern const std::string_view administration;
extern const std::string_view look_ups;

}  // namespace stafett::store::steps
