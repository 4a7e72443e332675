# language: no
Egenskap: Gammel leverandør slutter den tiende dagen
  Dagen meldingen kom, er dag én. Ny leverandør starter dagen etter den tiende.

  Bakgrunn:
    Gitt klokka er kl. 10.00 mandag 1. juni 2026
    Og en bruker i Bydel Frogner med hjemmesykepleie dag fra Bydel Frogner hjemmetjeneste

  @BV-36
  Scenario: Meldt 1. juni, siste dag 10. juni
    Gitt en muntlig melding om bytte fra brukeren 1. juni 2026
    Når saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Så utføres tjenesten slik
      | leverandør                   | fra          | til           | står som  | årsak               |
      | Bydel Frogner hjemmetjeneste | 3. mars 2026 | 10. juni 2026 | sagt opp  | bytte av leverandør |
      | Havbris Hjemmeomsorg         | 11. juni 2026 |              | kommer    |                     |

  @BV-36 @Q-01
  Scenariomal: Alle kalenderdager teller, også helg, helligdag og årsskifte
    Gitt klokka er kl. 09.00 <registrert>
    Og en bruker i Bydel Frogner med hjemmesykepleie dag fra Bydel Frogner hjemmetjeneste
    Og en skriftlig melding om bytte fra brukeren <meldt>
    Når saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Så er siste dag hos Bydel Frogner hjemmetjeneste <siste dag>
    Og er første dag hos Havbris Hjemmeomsorg <første dag>

    Eksempler:
      | registrert                | meldt                     | siste dag              | første dag             |
      | fredag 5. juni 2026       | fredag 5. juni 2026       | søndag 14. juni 2026   | mandag 15. juni 2026   |
      | onsdag 13. mai 2026       | onsdag 13. mai 2026       | fredag 22. mai 2026    | lørdag 23. mai 2026    |
      | torsdag 24. desember 2026 | torsdag 24. desember 2026 | lørdag 2. januar 2027  | søndag 3. januar 2027  |
      | lørdag 19. februar 2028   | lørdag 19. februar 2028   | mandag 28. februar 2028 | tirsdag 29. februar 2028 |

  @BV-36
  Scenario: Forhåndsvisningen sier hvorfor dagen er den den er
    Gitt en muntlig melding om bytte fra brukeren 1. juni 2026
    Når saksbehandleren ser hva det betyr å bytte leverandør til Havbris Hjemmeomsorg
    Så begrunner forhåndsvisningen "10. juni" med "BV-36"
    Og begrunner forhåndsvisningen "10. juni" med "10 dager"

  @BV-36
  Scenario: En melding fra i dag kan ikke ha dagen i morgen
    Gitt en muntlig melding om bytte fra brukeren 2. juni 2026
    Når saksbehandleren prøver å bytte leverandør til Havbris Hjemmeomsorg
    Så blir det avvist fordi "Meldingsdagen, 2. juni 2026, har ikke vært ennå."
    Og er rådet "i dag eller tidligere"

  @BV-36
  Scenario: En melding som er så gammel at ny leverandør skulle ha startet, blir avvist
    Gitt en skriftlig melding om bytte fra brukeren 22. mai 2026
    Når saksbehandleren prøver å bytte leverandør til Havbris Hjemmeomsorg
    Så blir det avvist fordi "Med meldingsdag 22. mai 2026 skulle ny leverandør ha startet 1. juni 2026."
    Og er rådet "Kom meldingen 23. mai 2026 eller senere"

  @BV-36
  Scenario: Den eldste meldingen som kan registreres, gir ny leverandør fra i morgen
    Gitt en skriftlig melding om bytte fra brukeren 23. mai 2026
    Når saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Så er første dag hos Havbris Hjemmeomsorg 2. juni 2026

  @BV-38
  Scenario: De to leverandørene møtes uten overlapp og uten opphold
    Når saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Så er siste dag hos Bydel Frogner hjemmetjeneste onsdag 10. juni 2026
    Og er første dag hos Havbris Hjemmeomsorg torsdag 11. juni 2026
    Når klokka blir kl. 23.59 onsdag 10. juni 2026
    Så utføres tjenesten slik
      | leverandør                   | står som |
      | Bydel Frogner hjemmetjeneste | sagt opp |
      | Havbris Hjemmeomsorg         | kommer   |
    Når klokka blir kl. 00.00 torsdag 11. juni 2026
    Så utføres tjenesten slik
      | leverandør                   | står som  |
      | Bydel Frogner hjemmetjeneste | avsluttet |
      | Havbris Hjemmeomsorg         | går       |

  @BV-38
  Scenario: Det går ikke an å avtale en første dag som allerede har vært
    Gitt det er avtalt med "brukeren og leverandørene" at ny leverandør starter 1. juni 2026 fordi "brukeren ønsket det"
    Når saksbehandleren prøver å bytte leverandør til Havbris Hjemmeomsorg
    Så blir det avvist fordi "Første dag hos ny leverandør kan ikke være 1. juni 2026."
    Og er rådet "Velg 2. juni 2026 eller en senere dag."

  @BV-38
  Scenario: En tjeneste som slutter av seg selv, går ikke lenger hos ny leverandør
    Gitt tjenesten varer til 30. juni 2026
    Når saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Så utføres tjenesten slik
      | leverandør                   | til           |
      | Bydel Frogner hjemmetjeneste | 10. juni 2026 |
      | Havbris Hjemmeomsorg         | 30. juni 2026 |
