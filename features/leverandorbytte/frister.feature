# language: no
Egenskap: Ny leverandør varsles i tide
  Varselet skal være sendt innen klokka 14 siste virkedag før oppstart. Er det for sent, må noen ringe.

  @BV-19
  Scenario: Varselet går med byttet, i god tid
    Gitt klokka er kl. 10.00 mandag 1. juni 2026
    Og en bruker i Bydel Frogner med hjemmesykepleie dag fra Bydel Frogner hjemmetjeneste
    Når saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Så sier forhåndsvisningen "Havbris Hjemmeomsorg varsles i tide: fristen er kl. 14.00 onsdag 10. juni"
    Og er det ingen advarsler
    Og er det ingen oppgave om at "ring leverandøren"

  @BV-19
  Scenariomal: Fristen er siste virkedag før oppstart, også når det er helg og helligdager imellom
    Gitt klokka er kl. 10.00 <meldt>
    Og en bruker i Bydel Frogner med hjemmesykepleie dag fra Bydel Frogner hjemmetjeneste
    Når saksbehandleren ser hva det betyr å bytte leverandør til Havbris Hjemmeomsorg
    Så sier forhåndsvisningen "fristen er kl. 14.00 <frist>"

    Eksempler:
      | meldt                    | frist           |
      | fredag 5. juni 2026      | fredag 12. juni |
      | lørdag 16. mai 2026      | fredag 22. mai  |
      | fredag 7. mai 2027       | fredag 14. mai  |

  @BV-19 @Q-08
  Scenariomal: Klokka 14 siste virkedag før oppstart går grensen
    Gitt klokka er <klokka> onsdag 3. juni 2026
    Og en bruker i Bydel Frogner med hjemmesykepleie dag fra Bydel Frogner hjemmetjeneste
    Og det er avtalt med "alle parter" at ny leverandør starter 4. juni 2026 fordi "det haster"
    Når saksbehandleren ser hva det betyr å bytte leverandør til Havbris Hjemmeomsorg
    Så sier forhåndsvisningen "<varsel>"

    Eksempler:
      | klokka    | varsel                                    |
      | kl. 13.59 | Havbris Hjemmeomsorg varsles i tide       |
      | kl. 14.01 | Havbris Hjemmeomsorg varsles for sent     |

  @Q-08
  Scenario: Et sent varsel flytter ikke oppstarten
    Gitt klokka er kl. 14.30 onsdag 3. juni 2026
    Og en bruker i Bydel Frogner med hjemmesykepleie dag fra Bydel Frogner hjemmetjeneste
    Og det er avtalt med "alle parter" at ny leverandør starter 4. juni 2026 fordi "det haster"
    Når saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Så er første dag hos Havbris Hjemmeomsorg 4. juni 2026
    Og advarer forhåndsvisningen om "Fristen for å varsle Havbris Hjemmeomsorg var kl. 14.00"

  @BV-22
  Scenario: Er det for sent for vanlig varsel, får søknadskontoret en oppgave om å ringe
    Gitt klokka er kl. 14.30 onsdag 3. juni 2026
    Og brukeren Anne Hansen i Bydel Frogner med hjemmesykepleie dag fra Bydel Frogner hjemmetjeneste
    Og det er avtalt med "alle parter" at ny leverandør starter 4. juni 2026 fordi "det haster"
    Når saksbehandleren bytter leverandør til Havbris Hjemmeomsorg uten oppgave til den som mister brukeren
    Så er oppgavene
      | oppgave          | team                          | tilstand |
      | ring leverandøren | Søknadskontoret Bydel Frogner | åpen     |
    Og har saksbehandleren dette under innboks
      | tekst                | haster |
      | Havbris Hjemmeomsorg | rød    |

  @BV-19
  Scenario: En kort dag før oppstart gir en advarsel
    Gitt klokka er kl. 10.00 mandag 14. desember 2026
    Og en bruker i Bydel Frogner med hjemmesykepleie dag fra Bydel Frogner hjemmetjeneste
    Og det er avtalt med "alle parter" at ny leverandør starter 26. desember 2026 fordi "brukeren ønsket det"
    Når saksbehandleren ser hva det betyr å bytte leverandør til Havbris Hjemmeomsorg
    Så advarer forhåndsvisningen om "24. desember 2026"

  @BV-42
  Scenario: Praktisk bistand har ingen klokke for varselet, bare for svaret
    Gitt klokka er kl. 10.00 mandag 1. juni 2026
    Og en bruker i Bydel Frogner med praktisk bistand fra Bydel Frogner hjemmetjeneste
    Når saksbehandleren ser hva det betyr å bytte leverandør til Rognebær Hjemmetjenester
    Så sier forhåndsvisningen ikke "varsles i tide"
    Og sier forhåndsvisningen "Rognebær Hjemmetjenester må svare innen kl. 14.00 onsdag 10. juni"
