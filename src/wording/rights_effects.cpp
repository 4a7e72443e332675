// Rights to one client: opened, ended, reviewed, barred and lifted.

#include "wording/access_sentence.hpp"
#include "wording/days.hpp"
#include "wording/effect_teller.hpp"
#include "wording/names.hpp"

namespace stafett::wording {

namespace {

/// " fra 5. juni til og med 10. juni": the days of a right or a bar. The first is told when it is to come.
std::string days_of(Instant from, std::optional<Instant> until, const Context& context) {
  std::string days;
  const auto near = [&](Date day) { return day_near(day, context.today, context.language); };
  if (oslo_date(from) > context.today)
    days = say(context.language, " fra {}", " from {}", near(oslo_date(from)));
  if (!until) return days;
  const auto [date, time] = in_oslo(*until);
  // The first instant without it: midnight ends the day before.
  if (time.minutes == 0) {
    return days + say(context.language, " til og med {}", " up to and including {}", near(date - 1));
  }
  return days +
         say(context.language, " til {}", " until {}", moment_near(*until, context.today, context.language));
}

std::string unit(const std::optional<Id<model::Level>>& id, const Context& context) {
  auto name = unit_name(context.organisation, id.value_or(Id<model::Level>{}));
  return name.empty() ? say(context.language, "enheten", "the unit") : name;
}

}  // namespace

Told EffectTeller::operator()(const routines::GrantAccess& effect) const {
  const auto& row = effect.row;
  const auto who = row.level ? unit(row.level, context_) : employee(row.employee);
  const auto kind = grant_kind_name(row.kind, context_.language);
  return alone(say("{} får se brukeren ({}){}.", "{} may see the client ({}){}.", who, kind,
                   days_of(row.from, row.until, context_)));
}

Told EffectTeller::operator()(const routines::EndGrant& effect) const {
  const auto& row = effect.row;
  const auto who = row.level ? unit(row.level, context_) : employee(row.employee);
  return alone(say("tilgangen til {} ({}) avsluttes.", "the access of {} ({}) ends.", who,
                   grant_kind_name(row.kind, context_.language)));
}

Told EffectTeller::operator()(const routines::ReviewLookUp& effect) const {
  const auto& row = effect.row;
  const auto who = row.level ? unit(row.level, context_) : employee(row.employee);
  return alone(say("brukersøket til {} er {}.", "the look-up by {} is {}.", who,
                   grant_review_name(row.review, context_.language)));
}

Told EffectTeller::operator()(const routines::DenyAccess& effect) const {
  const auto& row = effect.row;
  const auto who = row.unit ? unit(row.unit, context_) : employee(row.employee);
  const auto days = days_of(row.from, row.until, context_);
  if (row.actions.empty()) {
    return alone(say("{} sperres for brukeren{}.", "{} is barred from the client{}.", who, days));
  }
  std::string actions;
  for (const auto action : row.actions) {
    if (!actions.empty()) actions += ", ";
    actions += action_name(action, context_.language);
  }
  // OV-118: the whole line under a leader who is disqualified.
  if (row.line) {
    return alone(say("{0} og alle som er underlagt, sperres for å {1} hos brukeren{2}.",
                     "{0} and everyone in the line below is barred from this with the client{2}: {1}.", who,
                     actions, days));
  }
  return alone(say("{0} sperres for å {1} hos brukeren{2}.",
                   "{0} is barred from this with the client{2}: {1}.", who, actions, days));
}

Told EffectTeller::operator()(const routines::LiftDenial& effect) const {
  const auto& row = effect.row;
  const auto who = row.unit ? unit(row.unit, context_) : employee(row.employee);
  return alone(say("sperren av {} oppheves.", "the bar on {} is lifted.", who));
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
