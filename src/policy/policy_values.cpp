#include "policy/policy_fields.hpp"

namespace stafett::policy {

std::vector<PolicyValue> policy_values(const Policy& policy) {
  std::vector<PolicyValue> values;
  for_each_value(policy, [&](const PolicyField& field, const auto& dated) {
    const ValueOrigin& origin = dated.origin();
    PolicyValue value{
        std::string(field.key), origin.source, std::string(field.selected_by), dated.was_read(), {}};
    for (std::size_t i = 0; i < dated.versions().size(); ++i) {
      value.versions.push_back({dated.versions()[i].first, i < origin.json.size() ? origin.json[i] : ""});
    }
    values.push_back(std::move(value));
  });
  return values;
}

void forget_reads(const Policy& policy) {
  for_each_value(policy, [](const PolicyField&, const auto& dated) { dated.forget_reads(); });
}

}  // namespace stafett::policy
