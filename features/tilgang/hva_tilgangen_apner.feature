# language: no
Egenskap: Hver slags tilgang åpner for sine handlinger og ikke flere

  Bakgrunn:
    Gitt klokka er kl. 10.00 mandag 1. juni 2026
    Og en bruker i Bydel Frogner med hjemmesykepleie dag fra Havbris Hjemmeomsorg

  @OV-13
  Scenario: Et brukersøk gir lov til å lese
    Når saksbehandleren i Bydel Ullern gjør brukersøk på brukeren fordi "Søknad i posten."
    Så kan saksbehandleren i Bydel Ullern gjøre dette med brukeren
      | handling        |
      | se brukeren     |
      | lese journalen  |
      | gjøre brukersøk |

  @OV-115
  Scenario: Tilgang til én bruker gir lov til å lese og skrive, men ikke avgjøre
    Når lederen gir saksbehandleren i Bydel Ullern tilgang til og med 30. juni 2026 fordi "Skal følge brukeren."
    Så kan saksbehandleren i Bydel Ullern gjøre dette med brukeren
      | handling           |
      | se brukeren        |
      | lese journalen     |
      | skrive i journalen |
      | gjøre brukersøk    |

  @OV-107
  Scenario: Settebydelen kan gjøre det samme som den som avgjør, og hver ansatt det rollen hennes har
    Gitt systemkoordinatoren gir koordinatoren hos Bydel Bjerke hjemmetjeneste rollen "saksbehandler for graderte" i "Bydel Ullern"
    Når lederen gjør Bydel Ullern til settebydel til og med 30. juni 2026 fordi "Kontoret er inhabilt."
    Så kan koordinatoren hos Bydel Bjerke hjemmetjeneste gjøre dette med brukeren
      | handling                                 |
      | se brukeren                              |
      | lese journalen                           |
      | skrive i journalen                       |
      | bytte leverandør                         |
      | utføre oppgaver                          |
      | skrive ut brev                           |
      | se brukere med fortrolig adresse         |
      | se brukere med strengt fortrolig adresse |
      | se skjermede personer                    |
      | gjøre brukersøk                          |
    Men kan saksbehandleren i Bydel Ullern gjøre dette med brukeren
      | handling           |
      | se brukeren        |
      | lese journalen     |
      | skrive i journalen |
      | bytte leverandør   |
      | utføre oppgaver    |
      | skrive ut brev     |
      | gjøre brukersøk    |

  @OV-107
  Scenario: I settebydelen er det bare de som har de graderte, som ser en bruker med gradert adresse
    Gitt systemkoordinatoren gir lederen rollen "saksbehandler for graderte" i "Bydel Frogner"
    Og systemkoordinatoren gir saksbehandleren rollen "saksbehandler for graderte" i "Bydel Frogner"
    Og systemkoordinatoren gir den andre saksbehandleren i Bydel Bjerke rollen "saksbehandler for graderte" i "Bydel Bjerke"
    Og en bruker i Bydel Frogner med hjemmesykepleie dag fra Havbris Hjemmeomsorg
    Og brukeren har fortrolig adresse
    Når lederen gjør Bydel Bjerke til settebydel til og med 30. juni 2026 fordi "Kontoret er inhabilt."
    Så ser den andre saksbehandleren i Bydel Bjerke brukeren
    Men ser ikke saksbehandleren i Bydel Bjerke brukeren
    Gitt en bruker i Bydel Frogner med hjemmesykepleie dag fra Havbris Hjemmeomsorg
    Og brukeren har strengt fortrolig adresse
    Når lederen gjør Bydel Bjerke til settebydel til og med 30. juni 2026 fordi "Kontoret er inhabilt."
    Så ser den andre saksbehandleren i Bydel Bjerke brukeren
    Men ser ikke saksbehandleren i Bydel Bjerke brukeren

  @OV-109
  Scenario: Saksbehandleren som har de graderte
    Gitt systemkoordinatoren gir den andre koordinatoren hos Havbris Hjemmeomsorg rollen "saksbehandler for graderte" i "Bydel Ullern"
    Og en bruker i Bydel Ullern med praktisk bistand fra Rognebær Hjemmetjenester
    Så kan den andre koordinatoren hos Havbris Hjemmeomsorg gjøre dette med brukeren
      | handling                                 |
      | se brukeren                              |
      | lese journalen                           |
      | skrive i journalen                       |
      | bytte leverandør                         |
      | utføre oppgaver                          |
      | skrive ut brev                           |
      | se brukere med fortrolig adresse         |
      | se brukere med strengt fortrolig adresse |
      | se skjermede personer                    |
      | gjøre brukersøk                          |
      | registrere brukere                       |
      | se hvem som ser                          |

  @BV-44
  Scenario: En overlevering gir den nye leverandøren det hun trenger for å svare
    Når saksbehandleren bytter leverandør til Fjordlykta Hjemmepleie
    Så kan koordinatoren hos Fjordlykta Hjemmepleie gjøre dette med brukeren
      | handling                |
      | se brukeren             |
      | lese journalen          |
      | skrive i journalen      |
      | svare på overleveringer |

  @OV-13
  Scenario: Grunnene til et brukersøk
    Så får saksbehandleren velge mellom disse grunnene til et brukersøk
      | grunn                       | på engelsk                  |
      | Ny søknad eller henvendelse | New application or enquiry  |
      | Flytter til bydelen         | Moving to the district      |
      | Akutt behov for hjelp       | Urgent need of help         |
      | Melding fra sykehus         | Message from a hospital     |
      | Settebydel eller vikar      | Substitute district or stand-in |
      | Annet, se begrunnelsen      | Other, see the explanation  |

  @OV-13
  Scenariomal: Hver grunn kan brukes
    Når saksbehandleren i Bydel Ullern gjør brukersøk på brukeren med grunnen "<grunn>": "Søknad i posten."
    Så har lederen brukersøkene til vurdering
      | grunn  |
      | <står> |

    Eksempler:
      | grunn               | står                        |
      | ny søknad           | Ny søknad eller henvendelse |
      | flytter til bydelen | Flytter til bydelen         |
      | akutt behov         | Akutt behov for hjelp       |
      | melding fra sykehus | Melding fra sykehus         |
      | settebydel          | Settebydel eller vikar      |
      | annet               | Annet, se begrunnelsen      |
