# language: no
Egenskap: Brukeren får et brev som bekrefter byttet

  Bakgrunn:
    Gitt klokka er kl. 10.00 mandag 1. juni 2026

  @BV-43
  Scenario: Brevet lages av byttet og legges i utskriftskøen
    Gitt brukeren Anne Hansen i Bydel Frogner med hjemmesykepleie dag fra Bydel Frogner hjemmetjeneste
    Når saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Så er brevene
      | brev                                 | tilstand           | datert       |
      | Bekreftelse på bytte av leverandør   | venter på utskrift | 1. juni 2026 |
    Og ligger dette i utskriftskøen til saksbehandleren
      | brev                               |
      | Bekreftelse på bytte av leverandør |
    Og er alt gjort i ett steg

  @BV-43
  Scenario: Brevet sier hva som skjer, til rett person
    Gitt brukeren Anne Hansen i Bydel Frogner med hjemmesykepleie dag fra Bydel Frogner hjemmetjeneste
    Og brukeren har adressen "Bygdøy allé 7"
    Og en skriftlig melding om bytte fra brukeren 29. mai 2026
    Når saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Så sier brevet "Anne Hansen"
    Og sier brevet "Bygdøy allé 7"
    Og sier brevet "Du får ny leverandør av hjemmetjenester"
    Og sier brevet "29. mai 2026 fikk vi melding om at du vil bytte leverandør."
    Og sier brevet "Tjeneste Leverandør nå Siste dag Ny leverandør Første dag"
    Og sier brevet "7. juni 2026"
    Og sier brevet "8. juni 2026"
    Og sier brevet "Ring oss på 01 80 05 00."
    Og sier brevet "Søknadskontoret Bydel Frogner, Oslo kommune"

  @BV-43
  Scenario: Brevet meldes postlagt og forsvinner fra køen
    Gitt en bruker i Bydel Frogner med hjemmesykepleie dag fra Bydel Frogner hjemmetjeneste
    Og saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Når saksbehandleren melder brevet postlagt
    Så er brevene
      | tilstand |
      | postlagt |
    Og er utskriftskøen til saksbehandleren tom
    Når saksbehandleren prøver å melde brevet postlagt
    Så blir det avvist fordi "Brevet venter ikke på utskrift."

  @BV-43
  Scenario: Uten adresse blir det ikke noe bytte, for da kommer ikke brevet frem
    Gitt en bruker i Bydel Frogner med hjemmesykepleie dag fra Bydel Frogner hjemmetjeneste
    Og brukeren har ingen adresse
    Når saksbehandleren prøver å bytte leverandør til Havbris Hjemmeomsorg
    Så blir det avvist fordi "Brukeren har ingen adresse som brevet kan sendes til."
    Og er rådet "Registrer en adresse på brukerkortet"

  @BV-52
  Scenariomal: Bytte av hjemmesykepleie gir brev
    Gitt en bruker i Bydel Frogner med <tjeneste> fra Bydel Frogner hjemmetjeneste
    Når saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Så sier brevet "<i brevet>"
    Og sier brevet "10. juni 2026"
    Og begrunner forhåndsvisningen "Brev som bekrefter byttet" med "BV-52"

    Eksempler:
      | tjeneste             | i brevet             |
      | hjemmesykepleie dag  | Hjemmesykepleie dag  |
      | hjemmesykepleie natt | Hjemmesykepleie natt |

  @BV-57
  Scenario: Bytte av praktisk bistand gir brev
    Gitt en bruker i Bydel Frogner med praktisk bistand fra Bydel Frogner hjemmetjeneste
    Når saksbehandleren bytter leverandør til Rognebær Hjemmetjenester
    Så sier brevet "Praktisk bistand"
    Og sier brevet "10. juni 2026"
    Og begrunner forhåndsvisningen "Brev som bekrefter byttet" med "BV-57"
