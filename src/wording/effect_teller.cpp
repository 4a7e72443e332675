#include "wording/effect_teller.hpp"

#include "wording/days.hpp"
#include "wording/names.hpp"

namespace stafett::wording {

std::string EffectTeller::provider(Id<model::Provider> id) const {
  return named(id, {"leverandøren", "the provider"});
}

std::string EffectTeller::party(Id<model::Team> id) const {
  auto name = rows_.party(id);
  return name.empty() ? say("teamet", "the team") : name;
}

std::string EffectTeller::service(Id<model::ServiceLine> id) const {
  const auto* line = rows_.find(id);
  return line ? std::string(service_name(line->service, context_.language)) : say("tjenesten", "the service");
}

std::string EffectTeller::service_if_many(Id<model::ServiceLine> id) const {
  return rows_.many_lines() ? service(id) + ": " : std::string();
}

std::string EffectTeller::full_day(Date day) const { return long_date_with_weekday(day, context_.language); }

std::string EffectTeller::day(Date day) const { return day_near(day, context_.today, context_.language); }

std::string EffectTeller::measures(int count) const {
  if (count == 1) return say("1 tiltak", "1 measure");
  return say("{} tiltak", "{} measures", count);
}

std::string EffectTeller::the_handover(const model::Handover& handover) const {
  switch (handover.kind) {
    case model::HandoverKind::patient_transition:
      return say("pasientovergangen", "the patient transition");
    case model::HandoverKind::inquiry:
      return say("henvendelsen", "the inquiry");
  }
  return say("overleveringen", "the hand-over");
}

std::string EffectTeller::the_task(const model::Task& task) const {
  const auto kind = quoted(task_kind_name(task.kind, context_.language), context_.language);
  return say("oppgaven {}", "the task {}", kind);
}

std::string EffectTeller::who_answers(const model::Deadline& deadline) const {
  const auto* handover = deadline.handover ? rows_.find(*deadline.handover) : nullptr;
  return handover ? party(handover->to_team) : say("ny leverandør", "the new provider");
}

Told EffectTeller::counted(std::string_view key, std::string single, InBothLanguages many) const {
  const auto language = context_.language;
  return {std::string(key), 0, false, [single = std::move(single), many, language](const Shared& shared) {
            if (shared.same == 1) return single;
            return wording::say(language, "{} {} legges inn.", "{} {} are entered.", shared.same,
                                many.in(language));
          }};
}

}  // namespace stafett::wording
