#pragma once

// A municipality's policy file (TOML) as a Policy, or everything that is wrong with it. Pure: the caller
// reads the file.

#include "policy/policy.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace stafett::policy {

/// One thing wrong with a policy file. `sentence` says what to do, in English like the file's keys.
struct PolicyFault {
  std::string file;
  int line = 1;     ///< from 1
  std::string key;  ///< path in the file, e.g. "clocks.notify_provider_by"; empty when the text is not TOML
  std::string sentence;

  /// `oslo.toml:12: clocks.notify_provider_by: ...`
  [[nodiscard]] std::string text() const;
};

/// Every fault of the text, by line; a text that is not TOML at all has one. `name` is what faults call the
/// file. Thread-safe.
[[nodiscard]] tl::expected<Policy, std::vector<PolicyFault>> read_policy(std::string_view text,
                                                                         std::string_view name);

}  // namespace stafett::policy
