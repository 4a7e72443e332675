#pragma once

// What a substitute has been lent ends with what it was lent from. Pure and thread-safe.

#include "routines/plan.hpp"

#include <algorithm>
#include <vector>

namespace stafett::routines {

/// The rows lent from the employee that outlast the day and that `same` knows end on it.
template <class EffectType, class Row, class Same>
void end_lent(PlanBuilder& builder, const std::vector<Row>& rows,
              const std::vector<model::Substitution>& substitutions, Id<model::Employee> away, Date last,
              const char* rule, const Same& same) {
  const auto lent = [&](const Row& row) {
    return row.substitution && std::ranges::any_of(substitutions, [&](const model::Substitution& known) {
             return known.id == *row.substitution && known.employee == away;
           });
  };
  for (const auto& row : rows) {
    if (!lent(row) || !same(row) || (row.last_day && *row.last_day <= last)) continue;
    Row ended = row;
    ended.last_day = last;
    ended.first_day = std::min(row.first_day, last);
    builder.add(EffectType{ended}, {{rule, {}}});
  }
}

}  // namespace stafett::routines
