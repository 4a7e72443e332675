# language: no
Egenskap: Brukeren velger om igjen mens et bytte venter
  Et nytt bytte erstatter det som venter, og dagene telles på nytt fra den nye meldingen.

  Bakgrunn:
    Gitt klokka er kl. 10.00 mandag 1. juni 2026
    Og brukeren Anne Hansen i Bydel Frogner med hjemmesykepleie dag fra Bydel Frogner hjemmetjeneste
    Og saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Og klokka er kl. 10.00 torsdag 4. juni 2026

  @Q-04
  Scenario: Dagene telles fra den andre meldingen
    Når saksbehandleren bytter leverandør til Fjordlykta Hjemmepleie
    Så utføres tjenesten slik
      | leverandør                   | fra           | til           | står som |
      | Bydel Frogner hjemmetjeneste | 3. mars 2026  | 13. juni 2026 | sagt opp |
      | Havbris Hjemmeomsorg         | 11. juni 2026 |               | trukket  |
      | Fjordlykta Hjemmepleie       | 14. juni 2026 |               | kommer   |
    Og er byttene
      | fra                          | til                    | tilstand  |
      | Bydel Frogner hjemmetjeneste | Havbris Hjemmeomsorg   | erstattet |
      | Bydel Frogner hjemmetjeneste | Fjordlykta Hjemmepleie | gjelder   |

  @Q-04
  Scenario: Saksbehandleren får vite at et bytte venter allerede
    Når saksbehandleren ser hva det betyr å bytte leverandør til Fjordlykta Hjemmepleie
    Så advarer forhåndsvisningen om "Et bytte til Havbris Hjemmeomsorg fra 11. juni 2026 venter allerede."

  @Q-04
  Scenario: Den som likevel ikke får brukeren, får overleveringen trukket tilbake
    Når saksbehandleren bytter leverandør til Fjordlykta Hjemmepleie
    Så er overleveringene
      | til                                | tilstand        |
      | Havbris Hjemmeomsorg Mottaksteam   | trukket tilbake |
      | Fjordlykta Hjemmepleie Mottaksteam | sendt           |

  @Q-04
  Scenario: Leverandøren som har brukeren, får vite den nye siste dagen
    Når saksbehandleren bytter leverandør til Fjordlykta Hjemmepleie
    Så er oppgavene
      | oppgave             | team                                     | tilstand |
      | oppdraget avsluttes | Bydel Frogner hjemmetjeneste Mottaksteam | avlyst   |
      | oppdraget avsluttes | Bydel Frogner hjemmetjeneste Mottaksteam | åpen     |
    Og har koordinatoren hos Bydel Frogner hjemmetjeneste dette under innboks
      | dag           |
      | 13. juni 2026 |

  @Q-04
  Scenario: Brevet som ikke er sendt, erstattes av det nye
    Når saksbehandleren bytter leverandør til Fjordlykta Hjemmepleie
    Så er brevene
      | tilstand           | datert       |
      | erstattet          | 1. juni 2026 |
      | venter på utskrift | 4. juni 2026 |
    Og sier brevet "Fjordlykta Hjemmepleie"
    Og sier brevet ikke "Havbris Hjemmeomsorg"

  @Q-04
  Scenario: Partene kan avtale å beholde den første dagen
    Gitt det er avtalt med "brukeren og leverandørene" at ny leverandør starter 11. juni 2026 fordi "alle var klare"
    Når saksbehandleren bytter leverandør til Fjordlykta Hjemmepleie
    Så er siste dag hos Bydel Frogner hjemmetjeneste 10. juni 2026
    Og er første dag hos Fjordlykta Hjemmepleie 11. juni 2026

  @Q-04
  Scenario: Tilbake til den brukeren har i dag er ikke et nytt bytte
    Når saksbehandleren prøver å bytte leverandør til Bydel Frogner hjemmetjeneste
    Så blir det avvist fordi "det er byttet bort derfra som venter"
    Og er rådet "trekker du byttet som venter"
