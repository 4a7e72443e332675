# language: no
Egenskap: Brukeren sier fra til leverandøren, ikke til bydelen
  Leverandøren melder ønsket til bydelen, som bekrefter det. Dagene telles fra bydelen fikk vite det.

  Bakgrunn:
    Gitt klokka er kl. 10.00 tirsdag 2. juni 2026
    Og brukeren Anne Hansen i Bydel Frogner med hjemmesykepleie dag fra Havbris Hjemmeomsorg

  @Q-12
  Scenario: Leverandøren melder, og søknadskontoret får en oppgave
    Når koordinatoren hos Havbris Hjemmeomsorg melder at brukeren ønsket bytte til Fjordlykta Hjemmepleie 1. juni 2026
    Så er ønsket om bytte registrert med
      | meldt til       | Havbris Hjemmeomsorg   |
      | sagt            | 1. juni 2026           |
      | ønsker          | Fjordlykta Hjemmepleie |
      | tilstand        | venter                 |
      | holdt for lenge | nei                    |
    Og er oppgavene
      | oppgave                 | team                          |
      | bekreft ønske om bytte  | Søknadskontoret Bydel Frogner |
    Og har brukeren ingen bytter

  @Q-12
  Scenario: Dagene telles fra bydelen fikk vite det
    Gitt koordinatoren hos Havbris Hjemmeomsorg melder at brukeren ønsket bytte 1. juni 2026
    Når saksbehandleren bekrefter ønsket med bytte til Fjordlykta Hjemmepleie
    Så er siste dag hos Havbris Hjemmeomsorg 11. juni 2026
    Og er ønsket om bytte registrert med
      | tilstand | bekreftet |
    Og har ikke bydelen noe mer å gjøre med byttet

  @Q-12
  Scenario: Meldingsdagen kan settes tilbake til dagen brukeren sa det, men ikke lenger
    Gitt koordinatoren hos Havbris Hjemmeomsorg melder at brukeren ønsket bytte 1. juni 2026
    Og en muntlig melding om bytte fra brukeren 31. mai 2026
    Når saksbehandleren prøver å bekrefte ønsket med bytte til Fjordlykta Hjemmepleie
    Så blir det avvist fordi "Meldingsdagen, 31. mai 2026, er tidligere enn dagen brukeren sa fra, 1. juni 2026."
    Og er rådet "Bruk 1. juni 2026 eller en senere dag."

  @Q-12
  Scenariomal: Et ønske som leverandøren har sittet på i mer enn én virkedag, blir merket
    Når koordinatoren hos Havbris Hjemmeomsorg melder at brukeren ønsket bytte <sagt>
    Så er ønsket om bytte registrert med
      | holdt for lenge | <merket> |

    Eksempler:
      | sagt                | merket |
      | 2. juni 2026        | nei    |
      | 1. juni 2026        | nei    |
      | fredag 29. mai 2026 | ja     |

  @Q-12
  Scenario: Bydelen finner ut at brukeren likevel ikke vil bytte
    Gitt koordinatoren hos Havbris Hjemmeomsorg melder at brukeren ønsket bytte 1. juni 2026
    Når saksbehandleren avslår ønsket om bytte fordi "Anne ville bare ha et annet tidspunkt."
    Så er ønsket om bytte registrert med
      | tilstand | avslått |
    Og har koordinatoren hos Havbris Hjemmeomsorg dette under innboks
      | team                             |
      | Havbris Hjemmeomsorg Mottaksteam |
    Og har ikke bydelen noe mer å gjøre med byttet
    Og har brukeren ingen bytter

  @Q-12
  Scenario: Bare leverandøren som har brukeren, kan melde ønsket
    Når koordinatoren hos Fjordlykta Hjemmepleie prøver å melde at brukeren ønsket bytte 1. juni 2026
    Så får ingen vite at brukeren finnes

  @Q-12
  Scenario: En leverandør kan ikke gjennomføre byttet selv
    Når koordinatoren hos Havbris Hjemmeomsorg prøver å bytte leverandør til Fjordlykta Hjemmepleie
    Så får ingen vite at brukeren finnes

  @Q-12
  Scenario: Et ønske som er behandlet, kan ikke bekreftes
    Gitt koordinatoren hos Havbris Hjemmeomsorg melder at brukeren ønsket bytte 1. juni 2026
    Og saksbehandleren avslår ønsket om bytte fordi "Anne ombestemte seg."
    Når saksbehandleren prøver å bekrefte ønsket med bytte til Fjordlykta Hjemmepleie
    Så blir det avvist fordi "Ønsket om bytte er allerede behandlet."
