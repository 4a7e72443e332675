#include "wording/days.hpp"
#include "wording/effect_teller.hpp"
#include "wording/names.hpp"

namespace stafett::wording {

Told EffectTeller::operator()(const routines::RequestChange& effect) const {
  const auto& row = effect.row;
  auto text = say("{} melder til bydelen at brukeren ønsker å bytte leverandør.",
                  "{} tells the district that the client wants to change provider.", provider(row.told_to));
  if (row.wanted_provider) {
    text += say(" Ønsket leverandør er {}.", " The wanted provider is {}.", provider(*row.wanted_provider));
  }
  return alone(std::move(text));
}

Told EffectTeller::operator()(const routines::SettleRequest& effect) const {
  const auto who = provider(effect.row.told_to);
  switch (effect.row.state) {
    case model::ChangeRequestState::open:
      return alone(say("ønsket om bytte fra {} venter på bydelen.",
                       "the wish to change from {} waits for the district.", who));
    case model::ChangeRequestState::confirmed:
      return alone(say("ønsket om bytte som {} meldte, er bekreftet.",
                       "the wish to change that {} passed on is confirmed.", who));
    case model::ChangeRequestState::declined:
      return alone(
          say("ønsket om bytte som {} meldte, avslås. Brukeren blir hos leverandøren.",
              "the wish to change that {} passed on is declined. The client stays with the provider.", who));
  }
  return {};
}

Told EffectTeller::operator()(const routines::RecordNotice& effect) const {
  const auto& row = effect.row;
  auto who = std::string(asked_by_name(row.asked_by, context_.language));
  if (!row.asked_by_name.empty()) who += " (" + row.asked_by_name + ")";
  return alone(say("melding om bytte mottatt {}, {} fra {}.",
                   "message about a change received on {}, {}, from {}.", full_day(row.notice_day),
                   channel_name(row.channel, context_.language), who));
}

Told EffectTeller::operator()(const routines::CorrectNotice& effect) const {
  const auto when = day(effect.row.notice_day);
  switch (effect.row.state) {
    case model::RecordState::valid:
      return alone(
          say("meldingen om bytte fra {} gjelder.", "the message about a change of {} stands.", when));
    case model::RecordState::withdrawn:
      return alone(say("meldingen om bytte fra {} er trukket.",
                       "the message about a change of {} is withdrawn.", when));
    case model::RecordState::entered_in_error:
      return alone(say("meldingen om bytte fra {} merkes som feilført.",
                       "the message about a change of {} is marked as entered in error.", when));
  }
  return {};
}

Told EffectTeller::operator()(const routines::RecordChange& effect) const {
  return alone(say("byttet føres på samme sak: {} vises som én tjeneste med begge leverandørene.",
                   "the change goes on the same case: {} is shown as one service with both providers.",
                   service(effect.row.service_line)));
}

Told EffectTeller::operator()(const routines::CloseChange& effect) const {
  const auto& row = effect.row;
  const auto* to = rows_.find(row.to_assignment);
  const auto who = to ? provider(to->provider) : say("ny leverandør", "the new provider");
  const auto when = day(row.first_day);
  const auto line = service_if_many(row.service_line);
  switch (row.state) {
    case model::ChangeState::planned:
      return alone(line + say("byttet til {} {} gjelder.", "the change to {} on {} stands.", who, when));
    case model::ChangeState::withdrawn:
      return alone(line +
                   say("byttet til {} {} er trukket.", "the change to {} on {} is withdrawn.", who, when));
    case model::ChangeState::replaced:
      return alone(line + say("byttet til {} som var planlagt {}, erstattes av dette.",
                              "the change to {} that was planned for {} is replaced by this one.", who,
                              when));
    case model::ChangeState::entered_in_error:
      return alone(line + say("byttet til {} {} merkes som feilført.",
                              "the change to {} on {} is marked as entered in error.", who, when));
  }
  return {};
}

}  // namespace stafett::wording
