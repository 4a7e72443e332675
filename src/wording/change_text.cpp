#include "wording/change_text.hpp"

#include "base/check.hpp"
#include "wording/days.hpp"
#include "wording/names.hpp"
#include "wording/say.hpp"

namespace stafett::wording {

namespace {

/// What the new provider has said, as a second sentence; empty once the first day has come.
std::string answer_so_far(const model::Handover& handover, Language language) {
  switch (handover.state) {
    case model::HandoverState::sent:
      return say(language, " Ikke bekreftet ennå.", " Not confirmed yet.");
    case model::HandoverState::accepted:
      return say(language, " Bekreftet.", " Confirmed.");
    case model::HandoverState::rejected:
      return say(language, " Leverandøren har avvist.", " The provider has rejected it.");
    case model::HandoverState::recalled:
    case model::HandoverState::recall_acknowledged:
    case model::HandoverState::replaced:
      return say(language, " Overleveringen er trukket tilbake.", " The hand-over has been recalled.");
  }
  throw BrokenPromise("a state outside its enumeration has no words");
}

}  // namespace

std::string change_sentence(const model::ProviderChange& change, const model::ClientRecord& record,
                            const model::Organisation& organisation, Date today, Language language) {
  const auto* to = record.find(change.to_assignment);
  const auto* provider = to ? organisation.find(to->provider) : nullptr;
  const auto who = provider ? provider->name : say(language, "ny leverandør", "a new provider");
  const auto when = day_near(change.first_day, today, language);
  switch (change.state) {
    case model::ChangeState::planned: {
      if (change.first_day <= today)
        return say(language, "Byttet til {} {}.", "Changed to {} on {}.", who, when);
      const auto* handover = change.handover ? record.find(*change.handover) : nullptr;
      return say(language, "Bytter til {} {}.", "Changes to {} on {}.", who, when) +
             (handover ? answer_so_far(*handover, language) : std::string());
    }
    case model::ChangeState::withdrawn:
      return say(language, "Byttet til {} {} ble trukket.", "The change to {} on {} was withdrawn.", who,
                 when);
    case model::ChangeState::replaced:
      return say(language, "Byttet til {} {} ble erstattet av et senere bytte.",
                 "The change to {} on {} was replaced by a later change.", who, when);
    case model::ChangeState::entered_in_error:
      return say(language, "Byttet til {} {} var feilført.", "The change to {} on {} was entered in error.",
                 who, when);
  }
  throw BrokenPromise("a state outside its enumeration has no words");
}

std::string ready_answer_title(ReadyAnswer answer, Language language) {
  switch (answer) {
    case ReadyAnswer::extend_present_provider:
      return say(language, "Forleng hos nåværende leverandør", "Extend with the present provider");
    case ReadyAnswer::municipal_provider:
      return say(language, "Bruk kommunal leverandør", "Use the municipal provider");
    case ReadyAnswer::another_provider:
      return say(language, "Velg en annen leverandør", "Choose another provider");
  }
  throw BrokenPromise("an answer outside its enumeration has no title");
}

std::string ready_answer_sentence(ReadyAnswer answer, const std::string& provider, Date first_day, Date today,
                                  Language language) {
  const auto when = weekday_near(first_day, today, language);
  switch (answer) {
    case ReadyAnswer::extend_present_provider:
      return say(language, "{} fortsetter etter avtale, og ny leverandør starter senere enn {}.",
                 "{} goes on by agreement, and the new provider starts later than {}.", provider, when);
    case ReadyAnswer::municipal_provider:
      return say(language, "{} overtar {}.", "{} takes over on {}.", provider, when);
    case ReadyAnswer::another_provider:
      return say(language, "Brukeren velger en annen leverandør enn {}, med start {} om det lar seg gjøre.",
                 "The client chooses another provider than {}, to start on {} if possible.", provider, when);
  }
  throw BrokenPromise("an answer outside its enumeration has no sentence");
}

}  // namespace stafett::wording
