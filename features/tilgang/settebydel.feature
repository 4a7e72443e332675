# language: no
Egenskap: Settebydelen får tilgang i en periode, uten at brukerkortet flyttes

  Bakgrunn:
    Gitt klokka er kl. 10.00 mandag 1. juni 2026
    Og brukeren Anne Hansen i Bydel Frogner med hjemmesykepleie dag fra Havbris Hjemmeomsorg

  @OV-107
  Scenario: Settebydelen ser brukeren og får vite at den er det
    Så ser ikke saksbehandleren i Bydel Ullern brukeren
    Når lederen gjør Bydel Ullern til settebydel til og med 30. juni 2026 fordi "Brukeren er ansatt ved kontoret."
    Så ser saksbehandleren i Bydel Ullern brukeren
    Og viser «Hvorfor ser jeg brukeren» for saksbehandleren i Bydel Ullern at "settebydel"
    Og har saksbehandleren i Bydel Ullern dette under innboks
      | tekst                                                      |
      | Dere er settebydel for Anne Hansen til og med tirsdag 30. juni 2026. |
    Men ser ikke saksbehandleren i Bydel Alna brukeren

  @OV-107
  Scenario: Bydelen som har ansvaret, kan ikke være sin egen settebydel
    Når lederen prøver å gjøre Bydel Frogner til settebydel til og med 30. juni 2026 fordi "Brukeren er ansatt ved kontoret."
    Så blir det avvist fordi "kan ikke være settebydel"

  @OV-108
  Scenario: Nivået på brukerkortet blir stående, og egen bydel ser brukeren som før
    Når lederen gjør Bydel Ullern til settebydel til og med 30. juni 2026 fordi "Brukeren er ansatt ved kontoret."
    Så er nivået på brukerkortet "1.5.1"
    Og ser saksbehandleren brukeren

  @OV-113 @OV-117
  Scenario: Tilgangen slutter av seg selv, så ingen må huske å endre tilbake
    Gitt lederen gjør Bydel Ullern til settebydel til og med 30. juni 2026 fordi "Brukeren er ansatt ved kontoret."
    Når klokka blir kl. 23.59 tirsdag 30. juni 2026
    Så ser saksbehandleren i Bydel Ullern brukeren
    Når klokka blir kl. 0.00 onsdag 1. juli 2026
    Så ser ikke saksbehandleren i Bydel Ullern brukeren
    Og er nivået på brukerkortet "1.5.1"

  @OV-117
  Scenario: Bydelen tar over igjen før tiden
    Gitt lederen gjør Bydel Ullern til settebydel til og med 30. juni 2026 fordi "Brukeren er ansatt ved kontoret."
    Når klokka blir kl. 10.00 onsdag 10. juni 2026
    Og lederen avslutter tilgangen
    Så ser ikke saksbehandleren i Bydel Ullern brukeren

  @OV-113
  Scenario: En tilgang skal ha en slutt innen ett år
    Når lederen prøver å gjøre Bydel Ullern til settebydel til og med 30. juni 2028 fordi "Brukeren er ansatt ved kontoret."
    Så blir det avvist fordi "kan ikke vare lenger enn til"

  @OV-115
  Scenario: Den som får tilgang til én bruker, beholder sine egne og trenger ikke bytte rolle
    Når lederen gir saksbehandleren i Bydel Ullern tilgang til og med 30. juni 2026 fordi "Skal følge brukeren."
    Så ser saksbehandleren i Bydel Ullern brukeren
    Og er tilgangene lederen ser
      | begrunnelse          |
      | Skal følge brukeren. |
    Gitt brukeren Berit Dahl i Bydel Ullern med hjemmesykepleie dag fra Bydel Ullern hjemmetjeneste
    Så ser saksbehandleren i Bydel Ullern brukeren

  @OV-115
  Scenario: Ingen gir seg selv tilgang
    Når lederen prøver å gi lederen tilgang til og med 30. juni 2026 fordi "Skal følge brukeren."
    Så blir det avvist fordi "Du kan ikke gi deg selv tilgang."
