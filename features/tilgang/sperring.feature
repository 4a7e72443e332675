# language: no
Egenskap: Den som er inhabil, blir sperret, og sperren går foran alt

  Bakgrunn:
    Gitt klokka er kl. 10.00 mandag 1. juni 2026
    Og brukeren Anne Hansen i Bydel Frogner med hjemmesykepleie dag fra Havbris Hjemmeomsorg

  @OV-109
  Scenario: Lederen sperrer en saksbehandler, og bare henne
    Så ser en annen saksbehandler brukeren
    Når lederen sperrer en annen saksbehandler fordi "Er i familie med brukeren."
    Så ser ikke en annen saksbehandler brukeren
    Og finner ikke en annen saksbehandler brukeren i et søk
    Og viser «Hvem ser brukeren» for lederen ikke en annen saksbehandler
    Men ser saksbehandleren brukeren
    Og er sperrene lederen ser
      | begrunnelse                | alle under |
      | Er i familie med brukeren. | nei        |

  @OV-109
  Scenario: En ny tilgang hjelper ikke den som er sperret
    Gitt lederen sperrer saksbehandleren i Bydel Ullern fordi "Er i familie med brukeren."
    Når lederen gir saksbehandleren i Bydel Ullern tilgang til og med 30. juni 2026 fordi "Skal følge brukeren."
    Og lederen gjør Bydel Ullern til settebydel til og med 30. juni 2026 fordi "Kontoret er inhabilt."
    Så ser ikke saksbehandleren i Bydel Ullern brukeren
    Men ser den andre saksbehandleren i Bydel Ullern brukeren

  @OV-109
  Scenario: Bare lederen der brukeren hører til, kan sperre
    Når lederen i Bydel Ullern prøver å sperre en annen saksbehandler fordi "Er i familie med brukeren."
    Så får ingen vite at brukeren finnes
    Når saksbehandleren prøver å sperre en annen saksbehandler fordi "Er i familie med brukeren."
    Så får ingen vite at brukeren finnes
    Når lederen prøver å sperre en annen saksbehandler fordi " "
    Så blir det avvist fordi "Begrunnelsen mangler."

  @OV-110
  Scenario: Er flere inhabile, sperres hele enheten, og brukerkortet blir stående
    Når lederen gjør Bydel Ullern til settebydel til og med 30. juni 2026 fordi "Kontoret er inhabilt."
    Og lederen sperrer hele Bydel Frogner fordi "Kontoret er inhabilt."
    Så ser ikke saksbehandleren brukeren
    Og ser ikke lederen brukeren
    Men ser saksbehandleren i Bydel Ullern brukeren
    Og er nivået på brukerkortet for saksbehandleren i Bydel Ullern "1.5.1"

  @OV-112
  Scenario: Den som er sperret, ser ikke brukeren gjennom bydelens egen hjemmetjeneste heller
    Gitt brukeren Berit Dahl i Bydel Frogner med praktisk bistand fra Bydel Frogner hjemmetjeneste
    Så ser koordinatoren hos Bydel Frogner hjemmetjeneste brukeren
    Når lederen sperrer koordinatoren hos Bydel Frogner hjemmetjeneste fordi "Er nabo til brukeren."
    Så ser ikke koordinatoren hos Bydel Frogner hjemmetjeneste brukeren

  @OV-116
  Scenario: En sperre slutter av seg selv, eller når lederen opphever den
    Gitt lederen sperrer en annen saksbehandler til og med 3. juni 2026 fordi "Er i familie med brukeren."
    Når klokka blir kl. 23.59 onsdag 3. juni 2026
    Så ser ikke en annen saksbehandler brukeren
    Når klokka blir kl. 0.00 torsdag 4. juni 2026
    Så ser en annen saksbehandler brukeren
    Når lederen sperrer en annen saksbehandler fordi "Er i familie med brukeren."
    Så ser ikke en annen saksbehandler brukeren
    Når lederen opphever sperren
    Så ser en annen saksbehandler brukeren
    Og er det ingen sperrer lederen ser

  @OV-116
  Scenario: Den som sperrer seg selv, får vite at en annen må oppheve sperren
    Når lederen sperrer lederen fordi "Jeg er i familie med brukeren."
    Så advarer forhåndsvisningen om "en annen leder må oppheve den"
    Og ser ikke lederen brukeren

  @OV-118
  Scenario: Er lederen inhabil, kan de som er under henne, forberede saken, men ikke avgjøre den
    Gitt saksbehandleren ser hva det betyr å bytte leverandør til Fjordlykta Hjemmepleie
    Når lederen sperrer avgjørelser for lederen og alle under fordi "Jeg er i familie med brukeren."
    Så ser saksbehandleren brukeren
    Når saksbehandleren skriver et notat av typen "121": "Har ringt brukeren om valget."
    Så går det bra
    Når saksbehandleren prøver å bytte leverandør til Fjordlykta Hjemmepleie
    Så får ingen vite at brukeren finnes
    Når lederen gjør Bydel Ullern til settebydel til og med 30. juni 2026 fordi "Lederen er inhabil."
    Og saksbehandleren i Bydel Ullern bytter leverandør til Fjordlykta Hjemmepleie
    Så går det bra
