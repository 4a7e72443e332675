#pragma once

// What stands in the records of the demo city, in bokmål. Codes of measures are the demo city's own.

#include "model/casework.hpp"
#include "model/service.hpp"

#include <array>
#include <string_view>

namespace stafett::app {

struct MeasureKind {
  std::string_view code;
  std::string_view name;
  std::string_view place;
  int weekdays = 0;      ///< bit 0 is Monday
  bool any_day = false;  ///< one day a week, whichever
  int every_weeks = 1;
  model::PartOfDay part_of_day = model::PartOfDay::morning;
  int least_minutes = 0;  ///< per visit
  int most_minutes = 0;
};

namespace phrases {

using enum model::PartOfDay;
using Text = std::string_view;

inline constexpr int daily = 0b1111111;
inline constexpr int weekdays_only = 0b0011111;
inline constexpr int monday_wednesday_friday = 0b0010101;

inline constexpr std::array nursing_by_day{
    MeasureKind{"H.1.1", "Utdeling av medisiner", "Hjemme", daily, false, 1, morning, 10, 15},
    MeasureKind{"H.1.2", "Personlig hygiene", "Hjemme", daily, false, 1, morning, 20, 40},
    MeasureKind{"H.1.3", "Støttestrømper på", "Hjemme", daily, false, 1, morning, 10, 15},
    MeasureKind{"H.1.4", "Sårstell", "Hjemme", monday_wednesday_friday, false, 1, midday, 20, 30},
    MeasureKind{"H.1.5", "Øyedrypp", "Hjemme", daily, false, 1, midday, 10, 10},
    MeasureKind{"H.1.6", "Tilberede måltid", "Kjøkkenet", daily, false, 1, midday, 15, 25},
    MeasureKind{"H.1.7", "Dusj", "Badet", 0, true, 1, midday, 30, 45},
    MeasureKind{"H.1.8", "Injeksjon", "Hjemme", 0, true, 4, midday, 15, 20},
    MeasureKind{"H.1.9", "Følge med på ernæring og vekt", "Hjemme", 0, true, 1, midday, 15, 20}};
inline constexpr std::array nursing_by_evening{
    MeasureKind{"H.2.1", "Medisiner om kvelden", "Hjemme", daily, false, 1, evening, 10, 15},
    MeasureKind{"H.2.2", "Kveldsstell", "Hjemme", daily, false, 1, evening, 15, 30},
    MeasureKind{"H.2.3", "Støttestrømper av", "Hjemme", daily, false, 1, evening, 10, 10},
    MeasureKind{"H.2.4", "Kveldsmat", "Kjøkkenet", daily, false, 1, afternoon, 15, 20}};
inline constexpr std::array nursing_by_night{
    MeasureKind{"H.3.1", "Tilsyn om natten", "Hjemme", daily, false, 1, night, 10, 15},
    MeasureKind{"H.3.2", "Snuing i seng", "Soverommet", daily, false, 1, night, 15, 20},
    MeasureKind{"H.3.3", "Hjelp til toalettet", "Hjemme", daily, false, 1, night, 15, 20}};
inline constexpr std::array stationary_nursing{
    MeasureKind{"H.4.1", "Helsehjelp i boligen", "Boligen", daily, false, 1, morning, 25, 45},
    MeasureKind{"H.4.2", "Tilsyn gjennom døgnet", "Boligen", daily, false, 1, evening, 15, 25}};
inline constexpr std::array practical_help{
    MeasureKind{"P.1", "Rengjøring", "Hjemme", 0, true, 2, midday, 75, 120},
    MeasureKind{"P.2", "Klesvask", "Vaskerommet", 0, true, 2, midday, 30, 60},
    MeasureKind{"P.3", "Handle mat", "Butikken", 0, true, 1, midday, 30, 60},
    MeasureKind{"P.4", "Skifte sengetøy", "Soverommet", 0, true, 2, midday, 15, 20}};
inline constexpr std::array personal_assistance{
    MeasureKind{"B.1", "Personlig assistanse", "Hjemme og ute", daily, false, 1, morning, 60, 180},
    MeasureKind{"B.2", "Følge til aktiviteter", "Ute", weekdays_only, false, 1, afternoon, 60, 120}};

inline constexpr std::array nursing_goals{Text("Bo trygt hjemme med riktige medisiner til riktig tid."),
                                          Text("Komme seg etter brudd og klare morgenstellet selv."),
                                          Text("Gro sår og unngå nye innleggelser."),
                                          Text("Holde vekten og få i seg nok væske."),
                                          Text("Kjenne seg trygg kveld og natt."),
                                          Text("Klare mest mulig selv etter hjerneslag.")};
inline constexpr std::array help_goals{
    Text("Ha det rent og ryddig hjemme."), Text("Bli boende i egen leilighet."),
    Text("Få avlastning med de tunge oppgavene."), Text("Ha rene klær og mat i huset.")};
inline constexpr std::array assistance_goals{Text("Leve et aktivt liv etter eget valg."),
                                             Text("Delta på skole, jobb og fritid på linje med andre.")};
inline constexpr std::array grounds{
    Text("Hjemmebesøk viser behov for hjelp hver dag. Vilkårene i helse- og omsorgstjenesteloven § 3-2 er "
         "oppfylt."),
    Text("Nedsatt funksjon etter sykehusopphold. Hjelpen er nødvendig for å kunne bo hjemme."),
    Text("Fastlegen bekrefter behovet. Pårørende kan ikke dekke det."),
    Text("Behovet er kartlagt sammen med bruker og pårørende."),
    Text("Hukommelsessvikt gjør at bruker ikke husker medisiner og måltider.")};

inline constexpr std::array entry_notes{
    Text("Nøkkelboks til høyre for inngangsdøren. Koden ligger hos koordinator."),
    Text("Ring på to ganger og vent, bruker åpner selv."),
    Text("Elektronisk lås, bruk mobilnøkkel."),
    Text("Inngang fra bakgården. Heis til fjerde etasje."),
    Text("Nøkkel ligger på avdelingen, kvitter ut."),
    Text("Porttelefonen virker ikke. Ring bruker når dere er utenfor.")};
inline constexpr std::array risk_notes{Text("Hund i huset. Be om at den holdes på soverommet."),
                                       Text("Røyker inne. Be om at det luftes før besøket."),
                                       Text("Trang trapp, gå to ved tunge løft."),
                                       Text("Fallfare på glatt trapp om vinteren."),
                                       Text("Kan bli utrygg av nye ansikter. Presenter dere rolig.")};

inline constexpr std::array office_notes{
    Text("Hjemmebesøk gjennomført. Bruker er fornøyd med tjenesten og ønsker ingen endring."),
    Text("Samtale med bruker på telefon. Informert om retten til å velge leverandør."),
    Text("Informert om brukervalg, og sendt oversikt over leverandørene i bydelen."),
    Text("Pårørende ringte og spurte om mer hjelp til dusj. Avtalt ny vurdering ved neste besøk."),
    Text("Fastlegen har sendt oppdatert medisinliste. Videreformidlet til leverandøren."),
    Text("IPLOS oppdatert etter samtale med hjemmetjenesten."),
    Text("Bruker har vært på sykehus i tre dager og er hjemme igjen. Tjenesten går som før.")};
inline constexpr std::array provider_notes{
    Text("Bruker i god form i dag. Spist godt og tatt medisinene."),
    Text("Litt svimmel ved stell. Målt blodtrykk, normalt. Følger med."),
    Text("Såret ser pent ut, mindre væsking enn forrige uke."),
    Text("Var ikke hjemme til avtalt tid. Ringte, bruker var hos datteren. Avtalt nytt besøk."),
    Text("Klarte stellet nesten selv i dag. Trenger bare litt hjelp med ryggen."),
    Text("Vektoppgang på ett kilo siste måned. Fortsetter med næringsdrikk.")};
inline constexpr std::array messages_to_office{
    Text("Bruker ber om at besøket flyttes til senere på formiddagen. Kan bydelen se på det?"),
    Text("Vi trenger oftere mer tid til stellet enn vedtaket gir. Ber om revurdering."),
    Text("Bruker reiser bort neste helg og avbestiller lørdag og søndag."),
    Text("Datteren har fått ny nøkkelboks. Vi har oppdatert oppmøteinformasjonen.")};

inline constexpr std::array rejection_reasons{
    Text("Vi har ikke ledig kapasitet i denne delen av bydelen før neste måned."),
    Text("Vi mangler sykepleier på kveld og kan ikke ta oppdraget forsvarlig fra ønsket dato.")};
inline constexpr std::array acceptance_remarks{Text("Bekreftet. Koordinator ringer bruker før første besøk."),
                                               Text("Mottatt og planlagt i teamet."),
                                               Text("Bekreftet, oppstart som ønsket.")};
inline constexpr std::array change_remarks{
    Text("Bruker ønsker samme ansatt på de fleste besøkene."), Text("Ringte selv til kontoret."),
    Text("Har snakket med naboen som bruker samme leverandør."), Text("")};

}  // namespace phrases

}  // namespace stafett::app
