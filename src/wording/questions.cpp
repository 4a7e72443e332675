#include "wording/questions.hpp"

#include "wording/say.hpp"

#include <algorithm>
#include <array>

namespace stafett::wording {

namespace {

struct Question {
  std::string_view id;
  InBothLanguages title;
  InBothLanguages statement;
};

constexpr std::array questions{
    Question{
        "Q-02",
        {"Avtalt første dag", "Agreed first day"},
        {"Brukeren og leverandørene kan avtale en annen første dag enn regelen gir, når det står hvem det er "
         "avtalt med, og hvorfor.",
         "The client and the providers may agree on another first day than the rule gives, when it is "
         "written down with whom and why."}},
    Question{
        "Q-04",
        {"Ombestemt før byttet", "A change of mind before the change"},
        {"Trekkes byttet før ny leverandør starter, blir alt som før, og det som er sendt, trekkes tilbake. "
         "Et "
         "nytt bytte erstatter det som venter, og oppsigelsestiden regnes på nytt fra den nye meldingen.",
         "If the change is withdrawn before the new provider starts, all is as before, and what was sent is "
         "recalled. A new change replaces the one that waits, and the notice counts anew from the new "
         "message."}},
    Question{
        "Q-08",
        {"Varslet etter fristen", "Notified after the deadline"},
        {"Et varsel etter fristen flytter ikke oppstarten av seg selv. Bydelen ringer leverandøren, eller "
         "partene "
         "avtaler en ny første dag.",
         "A notice after the deadline does not move the start by itself. The district rings the provider, or "
         "the parties agree on a new first day."}},
    Question{
        "Q-12",
        {"Brukeren sa det til leverandøren", "The client told the provider"},
        {"Leverandøren kan melde brukerens ønske om bytte, og bydelen bekrefter det. Meldingsdagen er dagen "
         "bydelen fikk vite det, om ikke kommunen har bestemt at den regnes fra dagen brukeren sa det.",
         "The provider may pass on the client's wish to change, and the district confirms it. The notice day "
         "is the day the district heard of it, unless the municipality counts from the day the client said "
         "so."}},
    Question{"Q-13",
             {"Bytte mellom kommunale enheter", "Change between municipal units"},
             {"Mellom to kommunale enheter i samme bydel trengs det ikke ti dagers oppsigelse.",
              "Between two municipal units in one district no ten days' notice is needed."}},
    Question{"Q-14",
             {"Rollen dekker alt under nivået", "The role covers all below its level"},
             {"En rolle på et nivå gjelder også for alle nivåene under.",
              "A role at a level holds for all levels below it too."}},
    Question{"Q-15",
             {"Brukersøk med begrunnelse", "Look-up with a reason"},
             {"Et brukersøk krever en begrunnelse. Det loggføres og vises til bydelen brukeren hører til.",
              "A look-up needs a reason. It is logged and shown to the client's district."}},
    Question{
        "Q-16",
        {"Lesetilgang etter siste dag", "Reading after the last day"},
        {"Den som har utført en tjeneste, kan fortsatt lese en tid etter at tjenesten tok slutt, for å gjøre "
         "ferdig det som gjenstår.",
         "Whoever delivered a service can still read for a time after it ended, to finish what remains."}},
    Question{"Q-27",
             {"Skjult adresse", "Hidden address"},
             {"En beskyttet adresse vises bare for den som trenger den for å utføre tjenesten.",
              "A protected address is shown only to those who need it to deliver the service."}},
    Question{"Q-28",
             {"Rus og bosted", "Substance use and residence"},
             {"Merket for rus avgjør hvem som kan se brukeren, uansett hvordan brukeren bor.",
              "The label for substance use decides who may see the client, however the client is housed."}},
    Question{
        "Q-36",
        {"Hva leverandøren som slutter, får vite", "What the leaving provider is told"},
        {"Leverandøren som slutter, får navnet på den nye leverandøren, men aldri hvorfor brukeren bytter.",
         "The leaving provider is given the new provider's name, but never why the client changes."}},
    Question{"Q-37",
             {"Ny leverandør må svare", "The new provider must answer"},
             {"Den nye leverandøren må svare før den vanlige fristen. Svarer den ikke, eller avviser den, "
              "får bydelen "
              "beskjed og ferdige forslag til hva som kan gjøres.",
              "The new provider must answer before the ordinary deadline. If it does not, or rejects, the "
              "district "
              "is told and given ready proposals for what to do."}},
};

const Question* find_question(std::string_view id) {
  const auto found = std::ranges::find(questions, id, &Question::id);
  return found == questions.end() ? nullptr : &*found;
}

}  // namespace

std::string_view question_title(std::string_view id, Language language) {
  const auto* question = find_question(id);
  return question ? question->title.in(language) : std::string_view();
}

std::string_view question_statement(std::string_view id, Language language) {
  const auto* question = find_question(id);
  return question ? question->statement.in(language) : std::string_view();
}

}  // namespace stafett::wording
