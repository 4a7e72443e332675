#include "routines/choice/change_basis.hpp"

namespace stafett::routines {

using model::ProviderKind;

tl::expected<Home, Refusal> home_of(const Situation& situation) {
  const auto& record = situation.record;
  if (record.client.death_date)
    return refuse(RefusalCode::client_dead, {fact("day", *record.client.death_date)});
  const auto district = record.responsible_district(situation.today());
  if (!district) return refuse(RefusalCode::no_responsible_district);
  Home home;
  home.district = situation.organisation.find(*district);
  home.office = situation.organisation.case_office(*district, situation.today());
  home.address = record.postal_address(situation.today());
  if (!home.district || !home.office) return refuse(RefusalCode::no_responsible_district);
  if (!home.address) return refuse(RefusalCode::no_postal_address);
  return home;
}

bool same_house(const model::Provider& leaving, const model::Provider& arriving) {
  return leaving.kind == ProviderKind::municipal && arriving.kind == ProviderKind::municipal &&
         leaving.district == arriving.district;
}

int notice_length_days(const Situation& situation, const model::Provider& leaving,
                       const model::Provider& arriving, Date notice_day) {
  // from one municipal unit to another in the same district the old one's last day may be the notice
  // day.
  return same_house(leaving, arriving) ? situation.policy.notice_length_same_unit_days.on(notice_day)
                                       : situation.policy.notice_length_days.on(notice_day);
}

std::optional<Refusal> why_not_deliver(const Situation& situation, const model::Provider& provider,
                                       const model::District& district, model::ServiceType service,
                                       Date first_day) {
  const std::vector<NamedFact> who{fact("provider", provider.name), fact("first_day", first_day)};
  if (first_day < provider.first_day) {
    return Refusal{RefusalCode::provider_not_started, {who[0], fact("day", provider.first_day)}};
  }
  if (provider.last_day && *provider.last_day < first_day) {
    return Refusal{RefusalCode::provider_contract_ended, {who[0], fact("day", *provider.last_day)}};
  }
  if (!situation.organisation.may_deliver(provider, district.id, service, first_day)) {
    return Refusal{RefusalCode::provider_without_agreement,
                   {who[0], who[1], fact("district", district.name), fact("service", enum_name(service))}};
  }
  if (!provider.reception_team || !situation.organisation.find(*provider.reception_team)) {
    return Refusal{RefusalCode::provider_has_no_reception_team, {who[0]}};
  }
  return std::nullopt;
}

}  // namespace stafett::routines
