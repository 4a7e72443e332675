# language: no
Egenskap: Hvem som ser brukeren, følger av kortet, tjenestene og tiltakene

  Bakgrunn:
    Gitt klokka er kl. 10.00 mandag 1. juni 2026
    Og brukeren Anne Hansen i Bydel Frogner med hjemmesykepleie dag fra Havbris Hjemmeomsorg

  @OV-07
  Scenario: Kortet gir bydelen tilgang, og tjenesten gir utføreren
    Så viser «Hvem ser brukeren» for lederen at saksbehandleren ser brukeren fordi "Saksbehandler i"
    Og viser «Hvem ser brukeren» for lederen at koordinatoren hos Havbris Hjemmeomsorg ser brukeren fordi "Havbris Hjemmeomsorg"
    Men viser «Hvem ser brukeren» for lederen ikke koordinatoren hos Fjordlykta Hjemmepleie

  @OV-08
  Scenario: Saken gir ikke tilgang til bydelen som den er ført på
    Gitt brukeren Berit Dahl i Bydel Frogner med praktisk bistand fra Rognebær Hjemmetjenester
    Og saken er ført på Bydel Ullern
    Så ser saksbehandleren brukeren
    Men ser ikke saksbehandleren i Bydel Ullern brukeren

  @OV-09
  Scenariomal: Det holder at rollen dekker ett av nivåene
    Så ser <hvem> brukeren

    Eksempler:
      | hvem                                   |
      | saksbehandleren                        |
      | koordinatoren hos Havbris Hjemmeomsorg |

  @OV-11
  Scenario: Begge spørsmålene får svar av det samme
    Så viser «Hvorfor ser jeg brukeren» for saksbehandleren at "du er saksbehandler i"
    Når saksbehandleren i Bydel Ullern gjør brukersøk på brukeren fordi "Søknad i posten."
    Så viser «Hvem ser brukeren» for lederen at saksbehandleren i Bydel Ullern ser brukeren fordi "brukersøk"
    Når det går 72 timer
    Så viser «Hvem ser brukeren» for lederen ikke saksbehandleren i Bydel Ullern
