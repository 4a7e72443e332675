# language: no
Egenskap: Hvem som ser brukeren før, under og etter byttet

  Bakgrunn:
    Gitt klokka er kl. 10.00 mandag 1. juni 2026
    Og brukeren Anne Hansen i Bydel Frogner med hjemmesykepleie dag fra Havbris Hjemmeomsorg

  @BV-44
  Scenario: Ny leverandør ser brukeren fra overleveringen er sendt
    Så ser ikke koordinatoren hos Fjordlykta Hjemmepleie brukeren
    Når saksbehandleren bytter leverandør til Fjordlykta Hjemmepleie
    Så ser koordinatoren hos Fjordlykta Hjemmepleie brukeren
    Og ser ikke koordinatoren hos Sju Steiner Hjemmepleie brukeren

  @Q-37
  Scenario: Den som avviser, ser ikke brukeren lenger
    Gitt saksbehandleren bytter leverandør til Fjordlykta Hjemmepleie
    Når koordinatoren hos Fjordlykta Hjemmepleie avviser overleveringen fordi "Ikke plass."
    Så ser ikke koordinatoren hos Fjordlykta Hjemmepleie brukeren

  @BV-37
  Scenario: Gammel leverandør kan lese en stund etter siste dag, for å skrive ferdig
    Gitt saksbehandleren bytter leverandør til Fjordlykta Hjemmepleie
    Når klokka blir kl. 12.00 torsdag 11. juni 2026
    Så kan koordinatoren hos Havbris Hjemmeomsorg bare lese om brukeren
    Når klokka blir kl. 12.00 tirsdag 8. september 2026
    Så kan koordinatoren hos Havbris Hjemmeomsorg bare lese om brukeren
    Når klokka blir kl. 12.00 onsdag 9. september 2026
    Så ser ikke koordinatoren hos Havbris Hjemmeomsorg brukeren

  @Q-36
  Scenariomal: Andre ser ikke brukeren
    Så ser ikke <hvem> brukeren

    Eksempler:
      | hvem                                     |
      | saksbehandleren i Bydel Ullern           |
      | koordinatoren hos Fjordlykta Hjemmepleie |
      | koordinatoren hos Bydel Frogner hjemmetjeneste |
      | kontraktsrådgiveren                      |
      | systemkoordinatoren                      |

  @BV-47
  Scenariomal: De som har med brukeren å gjøre, ser henne
    Så ser <hvem> brukeren

    Eksempler:
      | hvem                                   |
      | saksbehandleren                        |
      | lederen i Bydel Frogner                |
      | koordinatoren hos Havbris Hjemmeomsorg |
      | en ansatt hos Havbris Hjemmeomsorg     |

  @Q-36
  Scenariomal: En leverandør ser bare det den selv utfører, saksbehandleren ser alt
    Gitt brukeren Anne Hansen i Bydel Frogner
    Og brukeren har tjenestene
      | tjeneste             | leverandør                   |
      | hjemmesykepleie dag  | Havbris Hjemmeomsorg         |
      | hjemmesykepleie natt | Bydel Frogner hjemmetjeneste |
    Så ser <hvem> bare tjenestene
      | tjeneste   |
      | <tjeneste> |
    Og ser saksbehandleren bare tjenestene
      | tjeneste             |
      | hjemmesykepleie dag  |
      | hjemmesykepleie natt |

    Eksempler:
      | hvem                                           | tjeneste             |
      | koordinatoren hos Havbris Hjemmeomsorg         | hjemmesykepleie dag  |
      | en ansatt hos Havbris Hjemmeomsorg             | hjemmesykepleie dag  |
      | koordinatoren hos Bydel Frogner hjemmetjeneste | hjemmesykepleie natt |

  @OV-32 @OV-36
  Scenariomal: Nivået på brukerkortet følger av hvor brukeren bor
    Gitt en bruker i Bydel Frogner med hjemmesykepleie dag fra Havbris Hjemmeomsorg
    Og brukeren bor i <bolig>
    Så er nivået på brukerkortet "<nivå>"

    Eksempler:
      | bolig             | nivå   |
      | egen bolig        | 1.5.1  |
      | bolig med bistand | 1.5.2  |
      | kjøpt plass       | 1.5.3  |
      | sykehjem          | 1.5.16 |

  @OV-35
  Scenario: En bruker som er merket med rus, har et nivå som ikke sier hvor hun bor
    Gitt en bruker i Bydel Frogner med hjemmesykepleie dag fra Havbris Hjemmeomsorg
    Og brukeren bor i bolig med bistand
    Og brukeren er merket med rus
    Så er nivået på brukerkortet "1.5.4"
