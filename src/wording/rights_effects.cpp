// Rights to one client: opened, ended, reviewed, barred and lifted.

#include "wording/days.hpp"
#include "wording/effect_teller.hpp"
#include "wording/names.hpp"

namespace stafett::wording {

Told EffectTeller::operator()(const routines::GrantAccess& effect) const {
  const auto& row = effect.row;
  const auto who = row.level ? named(row.level, {"enheten", "the unit"}) : employee(row.employee);
  const auto kind = grant_kind_name(row.kind, context_.language);
  if (!row.until) return alone(say("{} får se brukeren ({}).", "{} may see the client ({}).", who, kind));
  return alone(say("{} får se brukeren ({}) til {}.", "{} may see the client ({}) until {}.", who, kind,
                   moment_near(*row.until, context_.today, context_.language)));
}

Told EffectTeller::operator()(const routines::EndGrant& effect) const {
  const auto& row = effect.row;
  const auto who = row.level ? named(row.level, {"enheten", "the unit"}) : employee(row.employee);
  const auto kind = grant_kind_name(row.kind, context_.language);
  if (!row.until) {
    return alone(say("tilgangen til {} ({}) avsluttes.", "the access of {} ({}) ends.", who, kind));
  }
  return alone(say("tilgangen til {} ({}) avsluttes fra {}.", "the access of {} ({}) ends from {}.", who,
                   kind, moment_near(*row.until, context_.today, context_.language)));
}

Told EffectTeller::operator()(const routines::ReviewLookUp& effect) const {
  const auto& row = effect.row;
  const auto who = row.level ? named(row.level, {"enheten", "the unit"}) : employee(row.employee);
  return alone(say("brukersøket til {} er {}.", "the look-up by {} is {}.", who,
                   grant_review_name(row.review, context_.language)));
}

Told EffectTeller::operator()(const routines::DenyAccess& effect) const {
  const auto& row = effect.row;
  const auto who = row.unit ? named(row.unit, {"enheten", "the unit"}) : employee(row.employee);
  if (row.actions.empty())
    return alone(say("{} sperres for brukeren.", "{} is barred from the client.", who));
  std::string actions;
  for (const auto action : row.actions) {
    if (!actions.empty()) actions += ", ";
    actions += action_name(action, context_.language);
  }
  // OV-118: the whole line under a leader who is disqualified.
  if (row.line) {
    return alone(say("{} og alle som er underlagt, sperres for å {} hos brukeren.",
                     "{} and everyone in the line below is barred from this with the client: {}.", who,
                     actions));
  }
  return alone(
      say("{} sperres for å {} hos brukeren.", "{} is barred from this with the client: {}.", who, actions));
}

Told EffectTeller::operator()(const routines::LiftDenial& effect) const {
  const auto& row = effect.row;
  const auto who = row.unit ? named(row.unit, {"enheten", "the unit"}) : employee(row.employee);
  if (!row.until) return alone(say("sperren av {} oppheves.", "the bar on {} is lifted.", who));
  return alone(say("sperren av {} oppheves fra {}.", "the bar on {} is lifted from {}.", who,
                   moment_near(*row.until, context_.today, context_.language)));
}

Told EffectTeller::operator()(const routines::HoldRegistration&) const {
  return alone(say("registreringen er sendt til systemkoordinator.",
                   "the registration has been sent to the system coordinator."));
}

Told EffectTeller::operator()(const routines::SettleRegistration& effect) const {
  return alone(say("registreringen som {} ba om, er avklart.",
                   "the registration that {} asked for is settled.", employee(effect.row.asked_by)));
}

}  // namespace stafett::wording
