# language: no
Egenskap: Brukeren melder at hun vil bytte leverandør
  Brukeren kan bytte når hun vil, muntlig eller skriftlig, og trenger ikke si hvorfor.

  Bakgrunn:
    Gitt klokka er kl. 10.00 mandag 1. juni 2026
    Og brukeren Anne Hansen i Bydel Frogner med hjemmesykepleie dag fra Bydel Frogner hjemmetjeneste

  @BV-31
  Scenario: Et bytte uten begrunnelse blir godtatt
    Gitt en muntlig melding om bytte fra brukeren 1. juni 2026
    Når saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Så er byttene
      | fra                          | til                   | tilstand |
      | Bydel Frogner hjemmetjeneste | Havbris Hjemmeomsorg  | gjelder  |

  @BV-31
  Scenario: Brukeren kan bytte igjen dagen etter at ny leverandør har startet
    Gitt en muntlig melding om bytte fra brukeren 1. juni 2026
    Og saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Når dagen blir 12. juni 2026
    Og en skriftlig melding om bytte fra brukeren 12. juni 2026
    Og saksbehandleren bytter leverandør til Fjordlykta Hjemmepleie
    Så er byttene
      | fra                          | til                    | meldt         | tilstand | gjennomført |
      | Bydel Frogner hjemmetjeneste | Havbris Hjemmeomsorg   | 1. juni 2026  | gjelder  | ja          |
      | Havbris Hjemmeomsorg         | Fjordlykta Hjemmepleie | 12. juni 2026 | gjelder  | nei         |

  @BV-32
  Scenario: Meldingen står i saksbehandlerjournalen
    Gitt en skriftlig melding om bytte fra pårørende Kari Hansen 29. mai 2026
    Når saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Så er det siste notatet
      | type    | 121                          |
      | skrevet | kl. 10.00 mandag 1. juni 2026 |
      | enhet   | Bydel Frogner                |
    Og sier det siste notatet "Kari Hansen"
    Og sier det siste notatet "29. mai 2026"
    Og sier det siste notatet "skriftlig"
    Og sier det siste notatet "Bydel Frogner hjemmetjeneste"
    Og sier det siste notatet "Havbris Hjemmeomsorg"

  @BV-32
  Scenario: Ingenting står i journalen før byttet er registrert
    Når saksbehandleren ser hva det betyr å bytte leverandør til Havbris Hjemmeomsorg
    Så er journalen tom

  @BV-33
  Scenariomal: Hvem som ba om byttet, på hvilken måte og hvilken dag, står på byttet
    Gitt en <kanal> melding om bytte fra <hvem> <dag>
    Når saksbehandleren ser hva det betyr å bytte leverandør til Havbris Hjemmeomsorg
    Så sier forhåndsvisningen "<setning>"

    Eksempler:
      | kanal     | hvem                                           | dag          | setning                                                                                     |
      | muntlig   | brukeren                                       | 1. juni 2026 | 1. juni 2026, muntlig fra bruker                                                            |
      | skriftlig | verge Jon Moe                                  | 31. mai 2026 | 31. mai 2026, skriftlig fra verge (Jon Moe)                                                 |
      | muntlig   | leverandøren på vegne av brukeren Siri Lie     | 30. mai 2026 | 30. mai 2026, muntlig fra leverandør på vegne av bruker (Siri Lie)                          |

  @BV-33
  Scenario: Valget av leverandør blir stående på tjenesten
    Gitt valget av leverandør ikke er registrert
    Når saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Og dagen blir 11. juni 2026
    Så er valget av leverandør "informert valg"

  @BV-33
  Scenario: Den som ber om byttet for brukeren, må ha et navn
    Gitt en muntlig melding om bytte fra pårørende 1. juni 2026
    Når saksbehandleren prøver å bytte leverandør til Havbris Hjemmeomsorg
    Så blir det avvist fordi "Det står ikke hvem som ba om byttet for brukeren."
    Og er rådet "Skriv navnet på den som ba om byttet."

  @Q-03
  Scenario: Et brev som kom på fredag, teller fra fredag selv om det blir registrert på mandag
    Gitt en skriftlig melding om bytte fra brukeren fredag 29. mai 2026
    Når saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Så er siste dag hos Bydel Frogner hjemmetjeneste søndag 7. juni 2026
