#include "wording/days.hpp"
#include "wording/effect_teller.hpp"
#include "wording/names.hpp"

#include <string_view>

namespace stafett::wording {

namespace {

std::string line_key(std::string_view what, Id<model::ServiceLine> line) {
  return fmt::format("{}/{}", what, line.value);
}

std::string key_of(std::string_view what, Id<model::ServiceLine> line, Id<model::Provider> provider) {
  return fmt::format("{}/{}/{}", what, line.value, provider.value);
}

}  // namespace

Told EffectTeller::operator()(const routines::OpenCase& effect) const {
  return alone(say("sak om {} opprettes, med søknad {}.", "a case for {} is opened, applied for on {}.",
                   service_name(effect.row.service, context_.language), day(effect.row.applied_on)));
}

Told EffectTeller::operator()(const routines::OpenServiceLine& effect) const {
  return alone(say("{} gis fra {}.", "{} is given from {}.",
                   service_name(effect.row.service, context_.language), day(effect.row.first_day)));
}

Told EffectTeller::operator()(const routines::MakeDecision& effect) const {
  return alone(say("vedtak om {}: {} i uken fra {}.", "decision on {}: {} a week from {}.",
                   service(effect.row.service_line), duration(effect.row.minutes_per_week, context_.language),
                   day(effect.row.valid_from)));
}

std::string EffectTeller::assignment_key(const model::Assignment& assignment) const {
  return key_of("assignment", assignment.service_line, assignment.provider);
}

Told EffectTeller::operator()(const routines::StartAssignment& effect) const {
  const auto& row = effect.row;
  auto text =
      service_if_many(row.service_line) +
      (row.first_day < context_.today
           ? say("{} startet {}", "{} started on {}", provider(row.provider), full_day(row.first_day))
           : say("{} starter {}", "{} starts on {}", provider(row.provider), full_day(row.first_day)));
  if (row.last_day) text += say(" og har siste dag {}", " and has its last day on {}", day(*row.last_day));
  // The same provider with another first day: one sentence for what is taken back and what comes instead.
  const auto* earlier = rows_.taken_back(row.service_line, row.provider);
  if (earlier && earlier->first_day != row.first_day) {
    text += say(" i stedet for {}", " instead of {}",
                weekday_near(earlier->first_day, context_.today, context_.language));
  }
  auto told = alone(text + ".");
  if (earlier) told.key = assignment_key(row);
  told.weight = 1;
  return told;
}

Told EffectTeller::operator()(const routines::EndAssignment& effect) const {
  const auto& row = effect.row;
  // A correction moves days that have been.
  const bool past = row.last_day && *row.last_day < context_.today;
  auto text = past ? say("{}: {} sluttet", "{}: {} ended", service(row.service_line), provider(row.provider))
                   : say("{}: {} slutter", "{}: {} ends", service(row.service_line), provider(row.provider));
  if (row.last_day) text += say(" {}", " on {}", full_day(*row.last_day));
  const auto* before = rows_.before(row.id);
  if (before && before->end_reason && before->last_day && before->last_day != row.last_day) {
    text += say(" i stedet for {}", " instead of {}",
                weekday_near(*before->last_day, context_.today, context_.language));
  }
  return alone(text + ".");
}

Told EffectTeller::operator()(const routines::ReopenAssignment& effect) const {
  const auto& row = effect.row;
  auto text = say("{}: {} fortsetter", "{}: {} goes on", service(row.service_line), provider(row.provider));
  text += row.last_day ? say(" til og med {}", " until {} inclusive", full_day(*row.last_day))
                       : say(" som før", " as before");
  return {line_key("goes on", row.service_line), 2, false, [this, text](const Shared& shared) {
            return shared.measures == 0 ? text + "."
                                        : text + say(", med {}.", ", with {}.", measures(shared.measures));
          }};
}

std::string EffectTeller::taken_back_key(Id<model::ServiceLine> line, Id<model::Provider> provider) const {
  return key_of("taken back", line, provider);
}

Told EffectTeller::operator()(const routines::RetractAssignment& effect) const {
  const auto& row = effect.row;
  if (rows_.starts(row.service_line, row.provider)) {
    auto told = alone(say("{} får en ny første dag.", "{} gets a new first day.", provider(row.provider)));
    told.key = assignment_key(row);
    return told;
  }
  const auto who = provider(row.provider);
  const auto when = full_day(row.first_day);
  const auto line = service_if_many(row.service_line);
  const bool in_error = row.state == model::RecordState::entered_in_error;
  return {
      taken_back_key(row.service_line, row.provider), 2, false,
      [this, who, when, line, in_error](const Shared& shared) {
        if (!in_error) {
          return line + say("{} starter likevel ikke {}.", "{} does not start on {} after all.", who, when);
        }
        const auto what =
            shared.measures == 0 ? std::string() : say(", med {}", ", with {}", measures(shared.measures));
        return line + say("oppdraget hos {} fra {}{}, merkes som feilført.",
                          "the assignment of {} from {}{}, is marked as entered in error.", who, when, what);
      }};
}

Told EffectTeller::operator()(const routines::SetCareTeam& effect) const {
  if (!effect.row.care_team) {
    return alone(say("{} har ikke lenger et fast arbeidsteam hos brukeren.",
                     "{} no longer has a care team of its own with the client.",
                     provider(effect.row.provider)));
  }
  return alone(
      say("arbeidsteam hos brukeren blir {}.", "the client's care team is {}.", team(*effect.row.care_team)));
}

Told EffectTeller::follows(Id<model::ServiceLine> line) const {
  auto told = alone(say("tiltak og tider følger med.", "measures and times go along."));
  told.key = line_key("follows", line);
  return told;
}

Told EffectTeller::operator()(const routines::StartMeasure& effect) const {
  const auto& row = effect.row;
  const auto line = service_if_many(row.service_line);
  const auto who = provider(row.executor);
  if (row.continues) {
    auto told = follows(row.service_line);
    told.weight = 2;
    told.text = [this, line, who](const Shared& shared) {
      return line + say("{} følger med til {}.", "{} will continue with {}.", measures(shared.same), who);
    };
    return told;
  }
  return {key_of("start", row.service_line, row.executor), 1, true, [this, line, who](const Shared& shared) {
            return line + say("{} starter hos {}.", "{} will start with {}.", measures(shared.same), who);
          }};
}

Told EffectTeller::operator()(const routines::EndMeasure& effect) const {
  const auto& row = effect.row;
  if (rows_.carries_on(row.id)) return follows(row.service_line);
  const auto line = service_if_many(row.service_line);
  const auto who = provider(row.executor);
  return {key_of("end", row.service_line, row.executor), 1, true, [this, line, who](const Shared& shared) {
            return line + say("{} hos {} avsluttes.", "{} with {} will end.", measures(shared.same), who);
          }};
}

Told EffectTeller::operator()(const routines::ReopenMeasure& effect) const {
  const auto& row = effect.row;
  const auto line = service_if_many(row.service_line);
  const auto who = provider(row.executor);
  if (rows_.reopens(row.service_line)) {
    return {line_key("goes on", row.service_line), 1, true, [this, line, who](const Shared& shared) {
              return line +
                     say("{} fortsetter hos {}.", "{} will go on with {}.", measures(shared.same), who);
            }};
  }
  return {line_key("runs out", row.service_line), 1, true, [this, line, who](const Shared& shared) {
            return line + say("{} hos {} slutter før byttet og følger ikke med.",
                              "{} with {} will end before the change and not go along.",
                              measures(shared.same), who);
          }};
}

Told EffectTeller::operator()(const routines::RetractMeasure& effect) const {
  const auto& row = effect.row;
  if (rows_.carries_on(row.id) || rows_.starts(row.service_line, row.executor))
    return follows(row.service_line);
  const auto line = service_if_many(row.service_line);
  const auto who = provider(row.executor);
  return {taken_back_key(row.service_line, row.executor), 1, true, [this, line, who](const Shared& shared) {
            return line +
                   say("{} hos {} trekkes.", "{} with {} will be taken back.", measures(shared.same), who);
          }};
}

namespace {

Told with_key(std::string key, Told told) {
  told.key = std::move(key);
  return told;
}

}  // namespace

// Times belong in the sentence of their measure. When the plan leaves the measure alone they have their own.

Told EffectTeller::times(const model::Schedule& schedule, std::string_view bokmaal,
                         std::string_view english) const {
  const auto* measure = rows_.find(schedule.measure);
  const auto name = measure ? measure->name : say("tiltaket", "the measure");
  return alone(say("tidene for {} {}.", "the times of {} {}.", name,
                   InBothLanguages{bokmaal, english}.in(context_.language)));
}

Told EffectTeller::operator()(const routines::StartSchedule& effect) const {
  const auto own = times(effect.row, "er nye", "are new");
  const auto* measure = rows_.in_plan(effect.row.measure);
  if (!measure) return own;
  if (measure->continues) return follows(measure->service_line);
  return with_key(key_of("start", measure->service_line, measure->executor), own);
}

Told EffectTeller::operator()(const routines::EndSchedule& effect) const {
  const auto own = times(effect.row, "avsluttes", "will end");
  const auto* measure = rows_.in_plan(effect.row.measure);
  if (!measure) return own;
  if (rows_.carries_on(effect.row.id) || rows_.carries_on(measure->id)) return follows(measure->service_line);
  return with_key(key_of("end", measure->service_line, measure->executor), own);
}

Told EffectTeller::operator()(const routines::ReopenSchedule& effect) const {
  const auto own = times(effect.row, "gjelder som før", "hold as before");
  const auto* measure = rows_.in_plan(effect.row.measure);
  if (!measure) return own;
  const auto line = measure->service_line;
  if (rows_.reopens(line)) return with_key(line_key("goes on", line), own);
  if (rows_.carries_on(measure->id)) return follows(line);
  return with_key(line_key("runs out", line), own);
}

Told EffectTeller::operator()(const routines::RetractSchedule& effect) const {
  const auto own = times(effect.row, "trekkes", "are taken back");
  const auto* measure = rows_.in_plan(effect.row.measure);
  if (!measure) return own;
  const auto line = measure->service_line;
  if (rows_.carries_on(effect.row.id) || rows_.carries_on(measure->id) ||
      rows_.starts(line, measure->executor)) {
    return follows(line);
  }
  return with_key(taken_back_key(line, measure->executor), own);
}

Told EffectTeller::operator()(const routines::PlanVisit& effect) const {
  const auto who = provider(effect.row.executor);
  return {key_of("visits", effect.row.service_line, effect.row.executor), 0, false,
          [this, who](const Shared& shared) {
            return shared.same == 1 ? say("1 besøk planlegges hos {}.", "1 visit is planned with {}.", who)
                                    : say("{} besøk planlegges hos {}.", "{} visits are planned with {}.",
                                          shared.same, who);
          }};
}

}  // namespace stafett::wording
