#include "wording/registration_text.hpp"

#include "base/check.hpp"
#include "wording/say.hpp"

namespace stafett::wording {

std::string registration_sentence(RegistrationOutcome outcome, std::string_view district,
                                  std::string_view telephone, Language language) {
  switch (outcome) {
    case RegistrationOutcome::free:
      return say(language, "Nummeret er ikke i bruk. Du kan registrere personen.",
                 "The number is not in use. You may register the person.");
    case RegistrationOutcome::known:
      if (telephone.empty()) {
        return say(language, "Personen er registrert allerede. Spør {}.",
                   "The person is registered already. Ask {}.", district);
      }
      return say(language, "Personen er registrert allerede. Spør {} på telefon {}.",
                 "The person is registered already. Ask {} at telephone {}.", district, telephone);
    case RegistrationOutcome::sent_to_coordinator:
      return say(
          language,
          "Registreringen er sendt til systemkoordinator, som tar kontakt. Ikke registrer personen nå.",
          "The registration has been sent to the system coordinator, who will be in touch. Do not "
          "register the person now.");
  }
  throw BrokenPromise("an outcome outside its enumeration has no words");
}

std::string throttled_sentence(Language language) {
  return say(language, "Du har søkt opp uvanlig mange personer den siste timen.",
             "You have looked up unusually many people within the last hour.");
}

std::string throttled_next_step(Language language) {
  return say(language, "Vent en stund. Haster det, må du ringe bydelen.",
             "Wait for a while. If it is urgent, ring the district.");
}

}  // namespace stafett::wording
