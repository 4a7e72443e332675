# language: no
Egenskap: Ny leverandør svarer på overleveringen
  Hver part får vite hva den andre gjør. Uten svar blir det gult to virkedager før oppstart og rødt fra klokka 14
  dagen før, med tre ferdige forslag.

  Bakgrunn:
    Gitt klokka er kl. 10.00 mandag 1. juni 2026
    Og brukeren Anne Hansen i Bydel Frogner med hjemmesykepleie dag fra Fjordlykta Hjemmepleie
    Og saksbehandleren bytter leverandør til Havbris Hjemmeomsorg

  @Q-37
  Scenario: Ny leverandør godtar, og søknadskontoret får vite det
    Når koordinatoren hos Havbris Hjemmeomsorg godtar overleveringen med "Havbris Hjemmeomsorg Team nord"
    Så er overleveringen godtatt
    Og utføres tjenesten slik
      | leverandør             | arbeidsteam                    | fra           |
      | Fjordlykta Hjemmepleie |                                | 3. mars 2026  |
      | Havbris Hjemmeomsorg   | Havbris Hjemmeomsorg Team nord | 11. juni 2026 |
    Og har saksbehandleren dette under innboks
      | tekst                |
      | Havbris Hjemmeomsorg |
    Og har saksbehandleren ingenting under venter på svar
    Og har koordinatoren hos Havbris Hjemmeomsorg ingenting under innboks

  @Q-37
  Scenario: En overlevering som er godtatt, blir ikke gul eller rød
    Når koordinatoren hos Havbris Hjemmeomsorg godtar overleveringen
    Og klokka blir kl. 14.01 onsdag 10. juni 2026
    Så haster overleveringen ikke
    Og har saksbehandleren ingenting under frister
    Og er det ingen oppgave om at "leverandøren har ikke svart"

  @Q-37
  Scenario: Ny leverandør avviser med en grunn, og det blir rødt hos søknadskontoret
    Når koordinatoren hos Havbris Hjemmeomsorg avviser overleveringen fordi "Vi har ikke folk på kveldstid."
    Så er overleveringen avvist
    Og er det sendt en pasientovergang med
      | svar | Vi har ikke folk på kveldstid. |
    Og har saksbehandleren dette under venter på svar
      | tekst                | haster |
      | Havbris Hjemmeomsorg | rød    |
    Og har saksbehandleren dette under innboks
      | tekst                |
      | Havbris Hjemmeomsorg |
    Og er byttene
      | til                  | tilstand |
      | Havbris Hjemmeomsorg | gjelder  |

  @Q-37
  Scenario: En avvisning må ha en grunn
    Når koordinatoren hos Havbris Hjemmeomsorg prøver å avvise overleveringen uten begrunnelse
    Så blir det avvist fordi "Det står ikke hvorfor dere avviser."
    Og er rådet "Skriv hvorfor"

  @Q-37
  Scenario: Bare den som overleveringen er sendt til, kan svare
    Når koordinatoren hos Fjordlykta Hjemmepleie prøver å godta overleveringen
    Så blir det avvist fordi "Overleveringen finnes ikke på dette brukerkortet."

  @Q-37
  Scenario: Det går ikke an å svare to ganger
    Gitt koordinatoren hos Havbris Hjemmeomsorg godtar overleveringen
    Når den andre koordinatoren hos Havbris Hjemmeomsorg prøver å avvise overleveringen fordi "Ikke plass."
    Så blir det avvist fordi "Overleveringen venter ikke på svar. Den er godtatt."

  @Q-37
  Scenariomal: Uten svar: rolig, så gul to virkedager før, så rød fra klokka 14 virkedagen før
    Når klokka blir <når>
    Så er overleveringen merket <farge>
    Og har saksbehandleren dette under venter på svar
      | haster  |
      | <farge> |
    Og har saksbehandleren dette under frister
      | frist                          | haster  |
      | kl. 14.00 onsdag 10. juni 2026 | <farge> |

    Eksempler:
      | når                             | farge |
      | kl. 23.59 mandag 8. juni 2026   | rolig |
      | kl. 00.00 tirsdag 9. juni 2026  | gul   |
      | kl. 13.59 onsdag 10. juni 2026  | gul   |

  @Q-37
  Scenario: Fra klokka 14 virkedagen før er det rødt, og søknadskontoret får en oppgave
    Når klokka blir kl. 14.00 onsdag 10. juni 2026
    Så er overleveringen merket rød
    Og er oppgavene
      | oppgave                     | team                                | tilstand |
      | oppdraget avsluttes         | Fjordlykta Hjemmepleie Mottaksteam  | åpen     |
      | leverandøren har ikke svart | Søknadskontoret Bydel Frogner       | åpen     |
    Og har saksbehandleren dette under innboks
      | tekst                | haster |
      | Havbris Hjemmeomsorg | rød    |
    Når det går 3 timer
    Så er oppgavene
      | oppgave                     |
      | oppdraget avsluttes         |
      | leverandøren har ikke svart |

  @Q-37
  Scenario: Byttet stanser aldri av seg selv
    Når klokka blir kl. 08.00 torsdag 11. juni 2026
    Så utføres tjenesten slik
      | leverandør             | står som  |
      | Fjordlykta Hjemmepleie | avsluttet |
      | Havbris Hjemmeomsorg   | går       |
    Og er overleveringen merket rød

  @Q-37
  Scenario: Tre ferdige forslag når ny leverandør sier nei
    Gitt koordinatoren hos Havbris Hjemmeomsorg avviser overleveringen fordi "Ikke plass."
    Når klokka blir kl. 09.00 tirsdag 9. juni 2026
    Så er det disse ferdige forslagene
      | rutine            | ny leverandør                | første dag    |
      | flytte oppstarten |                              | 18. juni 2026 |
      | bytte leverandør  | Bydel Frogner hjemmetjeneste | 11. juni 2026 |
      | bytte leverandør  |                              | 11. juni 2026 |

  @Q-37
  Scenario: Kommunal leverandør tar over fra dagen som var bestemt
    Gitt koordinatoren hos Havbris Hjemmeomsorg avviser overleveringen fordi "Ikke plass."
    Og det er avtalt med "brukeren" at ny leverandør starter 11. juni 2026 fordi "Havbris hadde ikke plass"
    Når saksbehandleren bytter leverandør til Bydel Frogner hjemmetjeneste
    Så utføres tjenesten slik
      | leverandør                   | fra           | til           | står som |
      | Fjordlykta Hjemmepleie       | 3. mars 2026  | 10. juni 2026 | sagt opp |
      | Havbris Hjemmeomsorg         | 11. juni 2026 |               | trukket  |
      | Bydel Frogner hjemmetjeneste | 11. juni 2026 |               | kommer   |
