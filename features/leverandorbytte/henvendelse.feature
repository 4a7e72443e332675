# language: no
Egenskap: Bytte av praktisk bistand sendes som henvendelse

  Bakgrunn:
    Gitt klokka er kl. 10.00 mandag 1. juni 2026

  @BV-42
  Scenario: Praktisk bistand går som henvendelse, ikke som pasientovergang
    Gitt en bruker i Bydel Frogner med praktisk bistand fra Bydel Frogner hjemmetjeneste
    Når saksbehandleren bytter leverandør til Rognebær Hjemmetjenester
    Så er overleveringene
      | type        | tjeneste         | tilstand |
      | henvendelse | praktisk bistand | sendt    |
    Og er det ikke sendt noen pasientovergang

  @BV-53
  Scenario: Henvendelsen går til mottaksteamet hos den nye leverandøren med riktig tjeneste
    Gitt en bruker i Bydel Frogner med praktisk bistand fra Bydel Frogner hjemmetjeneste
    Når saksbehandleren bytter leverandør til Rognebær Hjemmetjenester
    Så er det sendt en henvendelse med
      | til                  | Rognebær Hjemmetjenester Mottaksteam   |
      | forespeilet tjeneste | Praktisk bistand - bytte av leverandør |

  @BV-54
  Scenario: Henvendelsen er fra arbeidsteamet som har brukeren i dag
    Gitt en bruker i Bydel Frogner med praktisk bistand fra Rognebær Hjemmetjenester
    Og tjenesten utføres av "Rognebær Hjemmetjenester Team vest"
    Når saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Så er det sendt en henvendelse med
      | fra | Rognebær Hjemmetjenester Team vest |

  @BV-54
  Scenario: Er arbeidsteamet ukjent, er henvendelsen fra mottaksteamet
    Gitt en bruker i Bydel Frogner med praktisk bistand fra Rognebær Hjemmetjenester
    Når saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Så er det sendt en henvendelse med
      | fra | Rognebær Hjemmetjenester Mottaksteam |

  @BV-55
  Scenario: Ønsket oppstart er dagen tjenesten flytter
    Gitt en bruker i Bydel Frogner med praktisk bistand fra Rognebær Hjemmetjenester
    Når saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Så er det sendt en henvendelse med
      | ønsket oppstart | 11. juni 2026 |

  @BV-55
  Scenario: Er en annen dag avtalt, er det den som er ønsket oppstart
    Gitt en bruker i Bydel Frogner med praktisk bistand fra Rognebær Hjemmetjenester
    Og det er avtalt med "alle parter" at ny leverandør starter 22. juni 2026 fordi "brukeren er bortreist"
    Når saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Så er det sendt en henvendelse med
      | ønsket oppstart | 22. juni 2026 |
