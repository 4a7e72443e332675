# language: no
Egenskap: Bytte av hjemmesykepleie sendes som pasientovergang

  Bakgrunn:
    Gitt klokka er kl. 10.00 mandag 1. juni 2026

  @BV-41
  Scenariomal: All hjemmesykepleie går som pasientovergang
    Gitt en bruker i Bydel Frogner med <tjeneste> fra Bydel Frogner hjemmetjeneste
    Når saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Så er overleveringene
      | type            | tjeneste   | tilstand |
      | pasientovergang | <tjeneste> | sendt    |

    Eksempler:
      | tjeneste                   |
      | hjemmesykepleie dag        |
      | hjemmesykepleie kveld      |
      | hjemmesykepleie natt       |
      | hjemmesykepleie stasjonær  |

  @BV-44
  Scenariomal: Pasientovergangen går til mottaksteamet hos den nye leverandøren
    Gitt en bruker i Bydel Frogner med hjemmesykepleie dag fra <gammel>
    Når saksbehandleren bytter leverandør til <ny>
    Så er det sendt en pasientovergang med
      | fra | Søknadskontoret Bydel Frogner |
      | til | <ny> Mottaksteam              |
    Og har koordinatoren hos <ny> dette under innboks
      | team             |
      | <ny> Mottaksteam |

    Eksempler:
      | gammel                       | ny                           |
      | Bydel Frogner hjemmetjeneste | Havbris Hjemmeomsorg         |
      | Havbris Hjemmeomsorg         | Bydel Frogner hjemmetjeneste |
      | Havbris Hjemmeomsorg         | Fjordlykta Hjemmepleie       |

  @BV-45
  Scenario: Overgang fra er «Hjem - med tjenester»
    Gitt en bruker i Bydel Frogner med hjemmesykepleie dag fra Bydel Frogner hjemmetjeneste
    Når saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Så er det sendt en pasientovergang med
      | overgang fra | Hjem - med tjenester |

  @BV-46
  Scenariomal: Forespeilet tjeneste følger av hvilken hjemmesykepleie det er
    Gitt en bruker i Bydel Frogner med <tjeneste> fra Bydel Frogner hjemmetjeneste
    Når saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Så er det sendt en pasientovergang med
      | forespeilet tjeneste | <forespeilet> |

    Eksempler:
      | tjeneste                  | forespeilet                                             |
      | hjemmesykepleie dag       | Hjemmesykepleie - bytte av leverandør                   |
      | hjemmesykepleie kveld     | Hjemmesykepleie - bytte av leverandør                   |
      | hjemmesykepleie natt      | Hjemmesykepleie natt/stasjonær - bytte av leverandør    |
      | hjemmesykepleie stasjonær | Hjemmesykepleie natt/stasjonær - bytte av leverandør    |

  @BV-47
  Scenario: Arbeidsteamet hos den private leverandøren som mister brukeren, er ansvarlig team
    Gitt en bruker i Bydel Frogner med hjemmesykepleie dag fra Havbris Hjemmeomsorg
    Og tjenesten utføres av "Havbris Hjemmeomsorg Team sør"
    Når saksbehandleren bytter leverandør til Fjordlykta Hjemmepleie
    Så er det sendt en pasientovergang med
      | ansvarlig team | Havbris Hjemmeomsorg Team sør |

  @BV-47
  Scenario: En kommunal enhet som mister brukeren, er ikke ansvarlig team
    Gitt en bruker i Bydel Frogner med hjemmesykepleie dag fra Bydel Frogner hjemmetjeneste
    Når saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Så er det sendt en pasientovergang med
      | ansvarlig team |  |

  @BV-48
  Scenario: Er arbeidsteamet ukjent, er mottaksteamet ansvarlig
    Gitt en bruker i Bydel Frogner med hjemmesykepleie dag fra Havbris Hjemmeomsorg
    Når saksbehandleren bytter leverandør til Fjordlykta Hjemmepleie
    Så er det sendt en pasientovergang med
      | ansvarlig team | Havbris Hjemmeomsorg Mottaksteam |

  @BV-48
  Scenario: Arbeidsteamet som den nye leverandøren velger, er kjent ved neste bytte
    Gitt en bruker i Bydel Frogner med hjemmesykepleie dag fra Bydel Frogner hjemmetjeneste
    Og saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Og koordinatoren hos Havbris Hjemmeomsorg godtar overleveringen med "Havbris Hjemmeomsorg Team nord"
    Når dagen blir 20. juni 2026
    Og saksbehandleren bytter leverandør til Fjordlykta Hjemmepleie
    Så er det sendt en pasientovergang med
      | ansvarlig team | Havbris Hjemmeomsorg Team nord |

  @BV-44
  Scenario: Ny leverandør ser vedtaket, tiltakene og det som er nødvendig å vite hjemme hos brukeren
    Gitt brukeren Åse Lunde i Bydel Frogner med hjemmesykepleie dag fra Bydel Frogner hjemmetjeneste
    Og vedtaket gir 175 minutter i uka med målet "Kunne bo hjemme."
    Og brukeren har tiltakene
      | tiltak  | sted   | dager             | tid på dagen | minutter |
      | Dusj    | Badet  | mandag og torsdag | morgen       | 30       |
      | Medisin | Hjemme | alle dager        | kveld        | 10       |
    Og det står om adkomst at "Nøkkelboks ved døra."
    Og det står om risiko at "Stor hund i gangen."
    Og det står om språk at "Snakker tamil, trenger tolk."
    Og det står om kontakt at "Ring datteren Mina først."
    Når saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Så ser koordinatoren hos Havbris Hjemmeomsorg dette i overleveringen
      | bruker         | Åse Lunde                    |
      | tjeneste       | hjemmesykepleie dag          |
      | vedtak fra     | 3. mars 2026                 |
      | minutter i uka | 175                          |
      | mål            | Kunne bo hjemme.             |
      | adkomst        | Nøkkelboks ved døra.         |
      | risiko         | Stor hund i gangen.          |
      | språk          | Snakker tamil, trenger tolk. |
      | kontakt        | Ring datteren Mina først.    |
    Og ser koordinatoren hos Havbris Hjemmeomsorg disse tiltakene i overleveringen
      | tiltak  | sted   | tider                            |
      | Dusj    | Badet  | mandag og torsdag morgen, 30 min |
      | Medisin | Hjemme | hver dag kveld, 10 min         |
