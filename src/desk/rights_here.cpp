#include "desk/rights_here.hpp"

#include <algorithm>

namespace stafett::desk {

bool may_here(const PageContext& page, model::Action action) {
  if (action != model::Action::block_access) return true;
  const auto* level = access::card_level(page.record, page.organisation, page.policy, page.today());
  return level && std::ranges::any_of(page.employee.roles, [&](const access::RolePair& pair) {
           return pair.actions.contains(action) && page.organisation.covers(pair.level, level->id);
         });
}

std::vector<RightHere> rights_here(const PageContext& page) {
  std::vector<RightHere> rights;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<model::Action>>([&](auto d) {
    const auto verdict = page.decided(d.value);
    if (verdict.permitted && may_here(page, d.value)) rights.push_back({d.value, verdict.until});
  });
  return rights;
}

}  // namespace stafett::desk
