#include "wording/routine_names.hpp"

#include "wording/say.hpp"

#include <algorithm>
#include <array>

namespace stafett::wording {

namespace {

struct RoutineName {
  std::string_view routine;
  InBothLanguages name;
};

constexpr std::array routine_names{
    RoutineName{"provider_change", {"Bytte av leverandør", "Change of provider"}},
    RoutineName{"provider_change_withdrawal",
                {"Bytte av leverandør trukket", "Change of provider withdrawn"}},
    RoutineName{"provider_change_correction", {"Bytte av leverandør rettet", "Change of provider corrected"}},
    RoutineName{"change_start_move", {"Første dag flyttet", "First day moved"}},
    RoutineName{"handover_answer", {"Svar på overlevering", "Answer to a hand-over"}},
    RoutineName{"recall_acknowledgement", {"Tilbaketrekking bekreftet", "Recall acknowledged"}},
    RoutineName{"change_request", {"Ønske om bytte meldt", "Wish to change passed on"}},
    RoutineName{"change_request_decline", {"Ønske om bytte avslått", "Wish to change declined"}},
    RoutineName{"task_step", {"Oppgave", "Task"}},
    RoutineName{"note", {"Notat i journalen", "Note in the journal"}},
    RoutineName{"letter_posting", {"Brev postlagt", "Letter posted"}},
    RoutineName{"deadline_passing", {"Frist utløpt", "Deadline passed"}},
    RoutineName{"level_setting", {"Nivå endret", "Level changed"}},
    RoutineName{"employee_setting", {"Ansatt endret", "Employee changed"}},
    RoutineName{"role_setting", {"Rolle endret", "Role changed"}},
    RoutineName{"team_setting", {"Team endret", "Team changed"}},
    RoutineName{"membership_setting", {"Teammedlem endret", "Team member changed"}},
    RoutineName{"provider_setting", {"Leverandør endret", "Provider changed"}},
    RoutineName{"agreement_setting", {"Avtale endret", "Agreement changed"}},
    RoutineName{"substitution", {"Vikariat", "Substitution"}},
    RoutineName{"log_redaction",
                {"Innhold i loggen slettet etter pålegg", "Content of the log deleted by order"}},
    RoutineName{"look_up", {"Brukersøk", "Look-up"}},
    RoutineName{"look_up_review", {"Brukersøk vurdert", "Look-up reviewed"}},
    RoutineName{"block", {"Sperret", "Barred"}},
    RoutineName{"block_lifting", {"Sperre opphevet", "Bar lifted"}},
    RoutineName{"grant", {"Tilgang gitt", "Access given"}},
    RoutineName{"grant_ending", {"Tilgang avsluttet", "Access ended"}},
    RoutineName{"registration_hold", {"Registrering venter", "Registration waits"}},
    RoutineName{"registration_settling", {"Registrering avklart", "Registration settled"}},
    RoutineName{"import_client", {"Bruker hentet inn", "Client imported"}},
    RoutineName{"import_organisation", {"Organisasjon hentet inn", "Organisation imported"}},
};

}  // namespace

std::string_view routine_name(std::string_view routine, Language language) {
  const auto found = std::ranges::find(routine_names, routine, &RoutineName::routine);
  return found == routine_names.end() ? routine : found->name.in(language);
}

}  // namespace stafett::wording
