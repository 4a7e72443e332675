#include "wording/days.hpp"
#include "wording/effect_teller.hpp"
#include "wording/names.hpp"

#include <algorithm>

namespace stafett::wording {

namespace {

/// "Brev som bekrefter byttet," with the comma that ends its clause, ready for a verb.
InBothLanguages letter_that(model::LetterKind kind) {
  switch (kind) {
    case model::LetterKind::provider_change_confirmed:
      return {"brev som bekrefter byttet,", "a letter that confirms the change"};
    case model::LetterKind::provider_change_withdrawn:
      return {"brev om at byttet er trukket,", "a letter that says the change is withdrawn"};
    case model::LetterKind::provider_change_corrected:
      return {"brev som retter det forrige,", "a letter that corrects the one before"};
  }
  return {};
}

}  // namespace

Told EffectTeller::operator()(const routines::SendHandover& effect) const {
  const auto& row = effect.row;
  const auto kind = std::string(handover_kind_name(row.kind, context_.language));
  const auto line = service_if_many(row.service_line);
  // Made over for a day that has been: the provider delivers already and need not answer again.
  if (row.state == model::HandoverState::accepted) {
    return alone(line + say("{} til {} får riktig dag, {}. Den er godtatt fra før.",
                            "{} to {} gets the right day, {}. It has been accepted already.", kind,
                            team(row.to_team), full_day(row.wanted_start)));
  }
  return alone(line + say("{} sendes til {}.", "{} is sent to {}.", kind, team(row.to_team)));
}

Told EffectTeller::operator()(const routines::AcceptHandover& effect) const {
  const auto& row = effect.row;
  return alone(say("{} godtas. {} starter {}.", "{} is accepted. {} starts on {}.", the_handover(row),
                   sentence_start(party(row.to_team)), full_day(row.wanted_start)));
}

Told EffectTeller::operator()(const routines::RejectHandover& effect) const {
  const auto& row = effect.row;
  return alone(say("{} avvises: {}.", "{} is rejected: {}.", the_handover(row),
                   quoted(row.answer, context_.language)));
}

Told EffectTeller::operator()(const routines::RecallHandover& effect) const {
  const auto& row = effect.row;
  const auto line = service_if_many(row.service_line);
  const auto to = team(row.to_team);
  const auto* before = rows_.before(row.id);
  const bool was_accepted = before && before->state == model::HandoverState::accepted;
  if (row.state == model::HandoverState::replaced && was_accepted) {
    return alone(line +
                 say("{} med feil dag erstattes.", "{} with the wrong day is replaced.", the_handover(row)));
  }
  // One that was rejected is just closed: there is nobody to take notice of a recall.
  if (row.state == model::HandoverState::replaced) {
    return alone(line +
                 say("{} som {} avviste, lukkes.", "{} that {} rejected is closed.", the_handover(row), to));
  }
  return alone(line + say("{} til {} trekkes tilbake, og teamet må bekrefte at det er sett.",
                          "{} to {} is recalled, and the team must acknowledge it.", the_handover(row), to));
}

Told EffectTeller::operator()(const routines::AcknowledgeRecall& effect) const {
  const auto& row = effect.row;
  return alone(say("{} bekrefter å ha sett at {} er trukket tilbake.",
                   "{} acknowledges that {} has been recalled.", party(row.to_team), the_handover(row)));
}

Told EffectTeller::operator()(const routines::CreateTask& effect) const {
  const auto& row = effect.row;
  const auto who = party(row.team);
  const auto about = row.about_provider ? provider(*row.about_provider) : say("leverandøren", "the provider");
  const auto line = row.service_line ? service_if_many(*row.service_line) : std::string();
  switch (row.kind) {
    case model::TaskKind::assignment_ends:
      return alone(line + (row.day ? say("{} får en oppgave om at siste dag er {}.",
                                         "{} gets a task saying that the last day is {}.", who, day(*row.day))
                                   : say("{} får en oppgave om at oppdraget avsluttes.",
                                         "{} gets a task saying that the assignment ends.", who)));
    case model::TaskKind::assignment_goes_on:
      return alone(line + say("{} får en oppgave om at oppdraget fortsetter.",
                              "{} gets a task saying that the assignment goes on.", who));
    case model::TaskKind::handover_answered:
      return alone(line + say("{} får en oppgave om at {} har svart.",
                              "{} gets a task saying that {} has answered.", who, about));
    case model::TaskKind::handover_unanswered:
      return alone(line + say("{} får en oppgave om at {} ikke har svart.",
                              "{} gets a task saying that {} has not answered.", who, about));
    case model::TaskKind::notify_by_telephone:
      return alone(line + say("{} får en oppgave om å ringe {}, fordi fristen for vanlig varsel er ute.",
                              "{} gets a task to ring {}, because it is too late for the ordinary notice.",
                              who, about));
    case model::TaskKind::confirm_change_request:
      return alone(line + say("{} får en oppgave om å bekrefte ønsket om bytte.",
                              "{} gets a task to confirm the wish to change.", who));
    case model::TaskKind::look_up_made:
      return alone(say("{} får en oppgave om å se etter om brukersøket var i orden.",
                       "{} gets a task to see whether the look-up was in order.", who));
    case model::TaskKind::secure_access:
      return alone(say("{} får en oppgave om å ordne varig tilgang før brukersøket utløper.",
                       "{} gets a task to arrange lasting access before the look-up lapses.", who));
    case model::TaskKind::substitute_district:
      return alone(say("{} får en oppgave om å være settebydel.",
                       "{} gets a task to act as substitute district.", who));
  }
  return {};
}

Told EffectTeller::operator()(const routines::TakeTask& effect) const {
  const auto& row = effect.row;
  if (!row.taken_by) {
    return alone(say("{} legges tilbake i innboksen til {}.", "{} goes back to the inbox of {}.",
                     the_task(row), team(row.team)));
  }
  const auto who = named(row.taken_by, {"en kollega", "a colleague"});
  return alone(say("{} tar {}.", "{} takes {}.", who, the_task(row)));
}

Told EffectTeller::operator()(const routines::FinishTask& effect) const {
  return alone(say("{} er ferdig.", "{} is done.", the_task(effect.row)));
}

Told EffectTeller::operator()(const routines::CancelTask& effect) const {
  return alone(
      say("{} til {} avlyses.", "{} for {} is cancelled.", the_task(effect.row), party(effect.row.team)));
}

Told EffectTeller::operator()(const routines::WriteNote& effect) const {
  const auto& row = effect.row;
  if (row.content) {
    return alone(
        say("notat i saksbehandlerjournalen ({}).", "note in the case worker's journal ({}).", row.type));
  }
  const auto& types = context_.policy.journal_types.on(context_.today);
  const auto type = std::ranges::find(types, row.type, &policy::JournalType::code);
  const auto name = type == types.end() ? row.type : type->name;
  return alone(row.corrects
                   ? say("notat som retter et tidligere: {}.", "note that corrects an earlier one: {}.", name)
                   : say("notat i journalen: {}.", "note in the journal: {}.", name));
}

Told EffectTeller::operator()(const routines::AttachDocument& effect) const {
  return alone(say("vedlegg: {}.", "attached: {}.", effect.row.file_name));
}

Told EffectTeller::operator()(const routines::MakeLetter& effect) const {
  // it would promise a provider that has said no.
  if (effect.row.state == model::LetterState::made) {
    return alone(say("{} lages, men holdes utenfor utskriftskøen til byttet er avklart.",
                     "{} is made, but kept out of the print queue until the change is settled.",
                     letter_that(effect.row.kind).in(context_.language)));
  }
  return alone(say("{} legges i utskriftskøen.", "{} goes to the print queue.",
                   letter_that(effect.row.kind).in(context_.language)));
}

Told EffectTeller::operator()(const routines::HoldLetter& effect) const {
  return alone(
      say("brevet av {} tas ut av utskriftskøen til byttet er avklart, fordi det lover en leverandør som "
          "har avvist.",
          "the letter of {} leaves the print queue until the change is settled, because it promises a "
          "provider that has rejected.",
          day(effect.row.content.dated)));
}

Told EffectTeller::operator()(const routines::ReplaceLetter& effect) const {
  const auto* before = rows_.before(effect.row.id);
  if (before && before->state == model::LetterState::made) {
    return alone(say("brevet av {} som ble holdt tilbake, sendes ikke.",
                     "the letter of {} that was held is not sent.", day(effect.row.content.dated)));
  }
  return alone(say("brevet av {} tas ut av utskriftskøen.", "the letter of {} leaves the print queue.",
                   day(effect.row.content.dated)));
}

Told EffectTeller::operator()(const routines::PostLetter& effect) const {
  return alone(say("brevet av {} er skrevet ut og postlagt: {}.",
                   "the letter of {} has been printed and posted: {}.", day(effect.row.content.dated),
                   letter_kind_name(effect.row.kind, context_.language)));
}

Told EffectTeller::operator()(const routines::SetDeadline& effect) const {
  const auto& row = effect.row;
  const auto who = who_answers(row);
  const auto when = moment_near(row.due, context_.today, context_.language);
  if (row.kind == model::DeadlineKind::handover_answered) {
    return alone(say("frist: {} må svare innen {}.", "deadline: {} must answer by {}.", who, when));
  }
  switch (row.state) {
    case model::DeadlineState::open:
      return alone(say("frist: {} må varsles innen {}.", "deadline: {} must be notified by {}.", who, when));
    case model::DeadlineState::met:
      return alone(
          say("{} varsles i tide: fristen er {}.", "{} is notified in time: the deadline is {}.", who, when));
    case model::DeadlineState::missed:
      return alone(say("{} varsles for sent: fristen var {}.",
                       "{} is notified too late: the deadline was {}.", who, when));
    case model::DeadlineState::cancelled:
      return alone(say("fristen for å varsle {} faller bort.", "the deadline for notifying {} lapses.", who));
  }
  return {};
}

Told EffectTeller::operator()(const routines::MeetDeadline& effect) const {
  return alone(say("fristen er holdt: {}.", "the deadline is met: {}.",
                   deadline_kind_name(effect.row.kind, context_.language)));
}

Told EffectTeller::operator()(const routines::MissDeadline& effect) const {
  return alone(say("fristen {} er ute: {}.", "the deadline {} has passed: {}.",
                   moment_near(effect.row.due, context_.today, context_.language),
                   deadline_kind_name(effect.row.kind, context_.language)));
}

Told EffectTeller::operator()(const routines::CancelDeadline& effect) const {
  return alone(say("fristen faller bort: {}.", "the deadline lapses: {}.",
                   deadline_kind_name(effect.row.kind, context_.language)));
}

}  // namespace stafett::wording
