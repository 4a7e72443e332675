#pragma once

#include <string_view>

namespace stafett::app {

/// policy/oslo.toml, for a start without a policy file of one's own.
extern const std::string_view oslo_policy_toml;

}  // namespace stafett::app
