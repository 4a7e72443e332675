#include "policy/policy.hpp"

#include "base/text.hpp"
#include "policy/policy_file.hpp"
#include "targets.hpp"

namespace stafett::fuzz {

void policy_file(std::string_view bytes) {
  const auto policy = policy::read_policy(bytes, "policy.toml");
  if (policy) return;
  promise(!policy.error().empty(), "a policy that is refused has a fault");
  for (const auto& fault : policy.error()) {
    promise(fault.line >= 1, "a fault stands in a line");
    promise(!fault.sentence.empty(), "a fault is told in words");
    promise(is_valid_utf8(fault.text()) || !is_valid_utf8(bytes), "a fault of a text can be told as JSON");
  }
}

}  // namespace stafett::fuzz
