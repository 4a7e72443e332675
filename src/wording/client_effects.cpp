#include "wording/days.hpp"
#include "wording/effect_teller.hpp"
#include "wording/names.hpp"

namespace stafett::wording {

Told EffectTeller::operator()(const routines::RegisterClient& effect) const {
  return alone(say("brukeren {} {} registreres.", "the client {} {} is registered.", effect.row.given_name,
                   effect.row.surname));
}

// The address itself may be protected, and a sentence is read by more people than may see it.
Told EffectTeller::operator()(const routines::RegisterAddress& effect) const {
  return alone(say("{} registreres fra {}.", "{} is entered from {}.",
                   address_kind_name(effect.row.kind, context_.language), day(effect.row.first_day)));
}

Told EffectTeller::operator()(const routines::RegisterPerson& effect) const {
  auto told = alone(say("{} registreres.", "{} is registered.", effect.row.name));
  told.key = fmt::format("person/{}", effect.row.id.value);
  return told;
}

Told EffectTeller::operator()(const routines::RelatePerson& effect) const {
  const auto name = named(effect.row.person, {"en person", "a person"});
  auto told = alone(say("{} registreres som {}.", "{} is registered as {}.", name,
                        relation_name(effect.row.relation, context_.language)));
  told.key = fmt::format("person/{}", effect.row.person.value);
  told.weight = 1;
  return told;
}

Told EffectTeller::operator()(const routines::RegisterHousehold& effect) const {
  auto told = alone(say("en husstand opprettes.", "a household is created."));
  told.key = fmt::format("household/{}", effect.row.id.value);
  return told;
}

Told EffectTeller::operator()(const routines::JoinHousehold& effect) const {
  auto told = alone(say("brukeren hører til husstanden fra {}.",
                        "the client belongs to the household from {}.", day(effect.row.first_day)));
  told.key = fmt::format("household/{}", effect.row.household.value);
  told.weight = 1;
  return told;
}

Told EffectTeller::operator()(const routines::WritePracticalNote& effect) const {
  return alone(say("praktisk opplysning om {} føres på kortet.", "a practical note on {} goes on the card.",
                   practical_matter_name(effect.row.matter, context_.language)));
}

Told EffectTeller::operator()(const routines::SetResponsibility& effect) const {
  const auto& row = effect.row;
  const auto kind = responsibility_name(row.kind, context_.language);
  const auto where = district(row.district);
  if (row.service_line) {
    return alone(say("{} for {} er {} fra {}.", "{} for {} is {} from {}.", kind, service(*row.service_line),
                     where, day(row.first_day)));
  }
  if (row.housing) {
    return alone(say("{} er {} ({}) fra {}.", "{} is {} ({}) from {}.", kind, where,
                     housing_name(*row.housing, context_.language), day(row.first_day)));
  }
  return alone(say("{} er {} fra {}.", "{} is {} from {}.", kind, where, day(row.first_day)));
}

Told EffectTeller::operator()(const routines::SetLabel& effect) const {
  return alone(say("brukeren får merket {} fra {}.", "the client gets the label {} from {}.",
                   quoted(label_name(effect.row.kind, context_.language), context_.language),
                   day(effect.row.first_day)));
}

}  // namespace stafett::wording
