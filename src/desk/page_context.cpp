#include "desk/opened.hpp"

#include <algorithm>

namespace stafett::desk {

namespace {

/// A role that sees clients, and that one only: whoever also administers the city has not its providers for
/// own (OV-115).
bool holds_role_over(const PageContext& page, Id<model::Level> level) {
  return std::ranges::any_of(page.employee.roles, [&](const access::RolePair& pair) {
    return pair.actions.contains(model::Action::see_client) && page.organisation.covers(pair.level, level);
  });
}

/// A read-only tail keeps the width that the role had: a provider's coordinator never sees more after the
/// end.
bool sees_all(const PageContext& page) { return !page.verdict.own_measures; }

}  // namespace

bool PageContext::shows(Id<model::Provider> provider) const {
  if (sees_all(*this)) return true;
  const auto* found = organisation.find(provider);
  return found && holds_role_over(*this, found->level);
}

bool PageContext::shows_provider_named(std::string_view name) const {
  return std::ranges::any_of(organisation.providers, [&](const model::Provider& provider) {
    return provider.name == name && shows(provider.id);
  });
}

bool PageContext::shows_team(Id<model::Team> team) const {
  if (sees_all(*this)) return true;
  const auto* found = organisation.find(team);
  return found && holds_role_over(*this, found->level);
}

bool PageContext::shows_note_by(Id<model::Level> unit) const {
  if (sees_all(*this) || holds_role_over(*this, unit)) return true;
  return std::ranges::none_of(organisation.providers, [&](const model::Provider& provider) {
    return organisation.covers(provider.level, unit);
  });
}

bool PageContext::shows_remarks() const { return sees_all(*this); }

bool PageContext::shows_act_by(const std::optional<Id<model::Employee>>& who) const {
  if (sees_all(*this)) return true;
  const auto* found = who ? organisation.find(*who) : nullptr;
  return found && holds_role_over(*this, found->unit);
}

bool PageContext::shows_line(const model::ServiceLine& line) const {
  if (sees_all(*this)) return true;
  const auto own = [&](const auto& row, Id<model::Provider> provider) {
    return row.service_line == line.id && row.state == model::RecordState::valid && shows(provider);
  };
  return std::ranges::any_of(record.assignments, [&](const auto& row) { return own(row, row.provider); }) ||
         std::ranges::any_of(record.measures, [&](const auto& row) { return own(row, row.executor); }) ||
         std::ranges::any_of(record.handovers, [&](const auto& row) {
           return row.service_line == line.id && shows_team(row.to_team);
         });
}

}  // namespace stafett::desk
