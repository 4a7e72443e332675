# language: no
Egenskap: Brukersøk gir tilgang en stund, med begrunnelse, og blir sett på etterpå

  Bakgrunn:
    Gitt klokka er kl. 10.00 mandag 1. juni 2026
    Og brukeren Anne Hansen i Bydel Frogner med hjemmesykepleie dag fra Havbris Hjemmeomsorg

  @OV-13
  Scenario: Saksbehandleren i en annen bydel får se brukeren
    Så ser ikke saksbehandleren i Bydel Ullern brukeren
    Og finner ikke saksbehandleren i Bydel Ullern brukeren i et søk
    Når saksbehandleren i Bydel Ullern gjør brukersøk på brukeren fordi "Søknad i posten."
    Så ser saksbehandleren i Bydel Ullern brukeren
    Og finner saksbehandleren i Bydel Ullern brukeren i et søk
    Og viser «Hvorfor ser jeg brukeren» for saksbehandleren i Bydel Ullern at "du har gjort et brukersøk"
    Men ser ikke den andre saksbehandleren i Bydel Ullern brukeren

  @OV-13
  Scenario: Uten begrunnelse blir det ikke noe brukersøk
    Når saksbehandleren i Bydel Ullern prøver å gjøre brukersøk på brukeren fordi " "
    Så blir det avvist fordi "Begrunnelsen mangler."
    Når saksbehandleren i Bydel Ullern prøver å gjøre brukersøk på brukeren med grunnen "bare nysgjerrig": "Nabo."
    Så blir det avvist fordi "Grunnen til brukersøket står ikke i listen."
    Og ser ikke saksbehandleren i Bydel Ullern brukeren

  @OV-14
  Scenariomal: Tilgangen varer i 72 timer, også når klokka stilles
    Gitt klokka er <fra>
    Og saksbehandleren i Bydel Ullern gjør brukersøk på brukeren fordi "Søknad i posten."
    Når klokka blir <siste>
    Så ser saksbehandleren i Bydel Ullern brukeren
    Når det går 59 sekunder
    Så ser saksbehandleren i Bydel Ullern brukeren
    Når det går 1 sekund
    Så ser ikke saksbehandleren i Bydel Ullern brukeren
    Og finner ikke saksbehandleren i Bydel Ullern brukeren i et søk

    Eksempler:
      | fra                                | siste                             |
      | kl. 10.00 mandag 1. juni 2026      | kl. 9.59 torsdag 4. juni 2026     |
      | kl. 10.00 fredag 27. mars 2026     | kl. 10.59 mandag 30. mars 2026    |
      | kl. 10.00 fredag 23. oktober 2026  | kl. 8.59 mandag 26. oktober 2026  |

  @OV-14
  Scenario: Et brukersøk blir ikke forlenget, det må gjøres på nytt med ny begrunnelse
    Gitt saksbehandleren i Bydel Ullern gjør brukersøk på brukeren fordi "Søknad i posten."
    Når det går 71 timer
    Og saksbehandleren i Bydel Ullern gjør brukersøk på brukeren fordi "Mangler legens vurdering."
    Og det går 2 timer
    Så ser saksbehandleren i Bydel Ullern brukeren
    Og har lederen brukersøkene til vurdering
      | begrunnelse               |
      | Søknad i posten.          |
      | Mangler legens vurdering. |

  @OV-15
  Scenario: Den som har gjort brukersøk, blir minnet om å ordne varig tilgang før det utløper
    Når saksbehandleren i Bydel Ullern gjør brukersøk på brukeren fordi "Søknad i posten."
    Så har saksbehandleren i Bydel Ullern dette under innboks
      | tekst                | når                                 |
      | Ordne varig tilgang  | Senest kl. 10.00 torsdag 4. juni    |
    Når lederen gir saksbehandleren i Bydel Ullern tilgang til og med 30. juni 2026 fordi "Skal følge brukeren."
    Så har saksbehandleren i Bydel Ullern ingenting under innboks
    Når klokka blir kl. 12.00 tirsdag 30. juni 2026
    Så ser saksbehandleren i Bydel Ullern brukeren
    Når klokka blir kl. 0.00 onsdag 1. juli 2026
    Så ser ikke saksbehandleren i Bydel Ullern brukeren

  @OV-14 @OV-15
  Scenario: Det siste døgnet sier oppgaven fra om at tilgangen snart er ute
    Gitt saksbehandleren i Bydel Ullern gjør brukersøk på brukeren fordi "Søknad i posten."
    Når klokka blir kl. 9.59 onsdag 3. juni 2026
    Så har saksbehandleren i Bydel Ullern dette under innboks
      | tekst               | haster |
      | Ordne varig tilgang | rolig  |
    Når klokka blir kl. 10.00 onsdag 3. juni 2026
    Så har saksbehandleren i Bydel Ullern dette under innboks
      | tekst               | haster |
      | Ordne varig tilgang | gul    |

  @Q-15
  Scenario: Bydelen får vite det, og lederen ser på det etterpå
    Når saksbehandleren i Bydel Ullern gjør brukersøk på brukeren med grunnen "melding fra sykehus": "Utskrives i morgen."
    Så har saksbehandleren dette under innboks
      | tekst                                      |
      | har gjort brukersøk på Anne Hansen         |
    Og har lederen brukersøkene til vurdering
      | enhet         | grunn               | begrunnelse         | bydel         |
      | Bydel Ullern  | Melding fra sykehus | Utskrives i morgen. | Bydel Frogner |
    Men har lederen i Bydel Ullern ingen brukersøk til vurdering
    Når lederen finner at brukersøket var i orden
    Så har lederen ingen brukersøk til vurdering
    Og har saksbehandleren ingenting under innboks

  @Q-15
  Scenario: Den som stiller spørsmål ved et brukersøk, må si hvorfor
    Gitt saksbehandleren i Bydel Ullern gjør brukersøk på brukeren fordi "Søknad i posten."
    Når lederen prøver å stille spørsmål ved brukersøket: " "
    Så blir det avvist fordi "Begrunnelsen mangler."
    Når lederen stiller spørsmål ved brukersøket: "Hvilken søknad?"
    Så har lederen ingen brukersøk til vurdering
    Når lederen i Bydel Ullern prøver å finne at brukersøket var i orden
    Så får ingen vite at brukeren finnes

  @Q-15
  Scenario: Den som søker opp én etter én, blir stanset
    Når saksbehandleren i Bydel Alna gjør 20 brukersøk på numre som ingen har
    Så må saksbehandleren i Bydel Alna vente med å gjøre brukersøk
    Når det går 1 time
    Og saksbehandleren i Bydel Alna gjør brukersøk på brukeren fordi "Søknad i posten."
    Så ser saksbehandleren i Bydel Alna brukeren

  @OV-13
  Scenario: Et nummer som ingen har, får det samme svaret som en bruker man er sperret for
    Gitt lederen sperrer saksbehandleren i Bydel Ullern fordi "Er i familie med brukeren."
    Så svarer brukersøket saksbehandleren i Bydel Ullern som om ingen hadde nummeret
    Og ser ikke saksbehandleren i Bydel Ullern brukeren

  @OV-13
  Scenariomal: En bruker med gradert adresse finnes ikke for et brukersøk
    Gitt brukeren Kari Moe i Bydel Frogner med hjemmesykepleie dag fra Havbris Hjemmeomsorg
    Og brukeren har <gradering>
    Så svarer brukersøket saksbehandleren i Bydel Ullern som om ingen hadde nummeret

    Eksempler:
      | gradering                 |
      | fortrolig adresse         |
      | strengt fortrolig adresse |

  @OV-12
  Scenario: Den som registrerer et kjent nummer, får vite hvilken bydel hun skal spørre, ikke hvem det er
    Når saksbehandleren i Bydel Ullern spør om nummeret til brukeren kan registreres
    Så er svaret om registrering "Personen er registrert allerede. Spør Bydel Frogner"
    Og nevner svaret om registrering ikke "Hansen"
    Og ser ikke saksbehandleren i Bydel Ullern brukeren

  @OV-12
  Scenario: Et ledig nummer kan registreres
    Når saksbehandleren i Bydel Ullern spør om et nummer som ingen har, kan registreres
    Så er svaret om registrering "Du kan registrere personen."

  @OV-12
  Scenariomal: En bruker med gradert adresse gir samme svar som et nummer som må undersøkes
    Gitt brukeren Kari Moe i Bydel Frogner med hjemmesykepleie dag fra Havbris Hjemmeomsorg
    Og brukeren har <gradering>
    Når saksbehandleren i Bydel Ullern spør om nummeret til brukeren kan registreres
    Så er svaret om registrering "Registreringen er sendt til systemkoordinator"
    Og er svaret om registrering det samme som saksbehandleren i Bydel Ullern får om et D-nummer som ingen har
    Og venter det 1 registreringer på systemkoordinatoren med begrunnelsen "Søknad i posten."

    Eksempler:
      | gradering                 |
      | fortrolig adresse         |
      | strengt fortrolig adresse |
