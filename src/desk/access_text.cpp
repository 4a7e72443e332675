#include "desk/access_text.hpp"

namespace stafett::desk {

namespace {

/// Name of what the level belongs to: a provider, or else the district, or else the level itself.
std::string place_of(const model::Organisation& organisation, Id<model::Level> level, bool provider_first) {
  if (provider_first) {
    for (const auto& provider : organisation.providers) {
      if (provider.level == level) return provider.name;
    }
  }
  const auto* district = organisation.district_of(level);
  const auto* found = organisation.find(district ? district->level : level);
  return found ? found->name : std::string();
}

wording::AccessBasis basis_of(const access::Verdict& verdict) {
  switch (verdict.basis) {
    case access::Basis::handover:
      return verdict.reach == access::ReachKind::recalled_handover ? wording::AccessBasis::recalled_handover
                                                                   : wording::AccessBasis::handover;
    case access::Basis::grant:
    case access::Basis::look_up:
      return wording::AccessBasis::grant;
    case access::Basis::role:
      return wording::AccessBasis::role;
    case access::Basis::level:
      return verdict.reach == access::ReachKind::card ? wording::AccessBasis::role
                                                      : wording::AccessBasis::delivery;
  }
  return wording::AccessBasis::role;
}

}  // namespace

Extent extent_view(access::Extent extent) {
  switch (extent) {
    case access::Extent::whole_record:
      return Extent::whole_record;
    case access::Extent::own_measures:
      return Extent::own_measures;
    case access::Extent::read_only:
      return Extent::read_only;
  }
  return Extent::read_only;
}

wording::AccessReason access_reason(const access::Verdict& verdict, const model::Organisation& organisation) {
  wording::AccessReason reason;
  reason.basis = basis_of(verdict);
  reason.role = verdict.role;
  const bool by_role = reason.basis == wording::AccessBasis::role;
  reason.place = place_of(organisation, by_role ? verdict.role_level : verdict.level, !by_role);
  reason.grant = verdict.grant;
  reason.until = verdict.until;
  reason.read_only = verdict.extent == access::Extent::read_only;
  return reason;
}

}  // namespace stafett::desk
