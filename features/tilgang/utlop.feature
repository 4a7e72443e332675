# language: no
Egenskap: En tilgang som er ute, er ute overalt i samme øyeblikk

  Bakgrunn:
    Gitt klokka er kl. 10.00 mandag 1. juni 2026
    Og en bruker i Bydel Frogner med hjemmesykepleie dag fra Havbris Hjemmeomsorg
    Og en annen saksbehandler skriver et notat av typen "121" med vedlegget "epikrise.txt"
    Og saksbehandleren bytter leverandør til Fjordlykta Hjemmepleie

  @OV-14
  Scenariomal: Etter 72 timer med brukersøk er det ingen vei igjen, heller ikke når klokka er stilt imens
    Gitt klokka er <fra>
    Og saksbehandleren i Bydel Ullern gjør brukersøk på brukeren fordi "Søknad i posten."
    Når klokka blir <siste>
    Og det går 59 sekunder
    Så kommer saksbehandleren i Bydel Ullern til brukeren gjennom alt dette
      | brukerkortet               |
      | journalen                  |
      | historikken                |
      | overleveringen             |
      | brevet                     |
      | vedlegget                  |
      | et søk på nummeret         |
      | begynnelsen av navnet      |
      | arbeidsbordet              |
      | «Hvorfor ser jeg brukeren» |
    Når det går 1 sekund
    Så kommer ikke saksbehandleren i Bydel Ullern til brukeren gjennom noe av dette
      | brukerkortet               |
      | journalen                  |
      | historikken                |
      | overleveringen             |
      | brevet                     |
      | vedlegget                  |
      | et søk på nummeret         |
      | begynnelsen av navnet      |
      | arbeidsbordet              |
      | «Hvorfor ser jeg brukeren» |

    Eksempler:
      | fra                                | siste                             |
      | kl. 10.00 mandag 1. juni 2026      | kl. 9.59 torsdag 4. juni 2026     |
      | kl. 16.00 fredag 27. mars 2026     | kl. 16.59 mandag 30. mars 2026    |
      | kl. 1.30 lørdag 28. mars 2026      | kl. 2.29 tirsdag 31. mars 2026    |
      | kl. 16.00 fredag 23. oktober 2026  | kl. 14.59 mandag 26. oktober 2026 |
      | kl. 1.30 søndag 25. oktober 2026   | kl. 0.29 onsdag 28. oktober 2026  |

  @OV-14
  Scenario: Slutten står på siden i samme øyeblikk som den gjelder fra
    Gitt klokka er kl. 16.00 fredag 27. mars 2026
    Når saksbehandleren i Bydel Ullern gjør brukersøk på brukeren fordi "Søknad i posten."
    Så ser saksbehandleren i Bydel Ullern at tilgangen varer til kl. 17.00 mandag 30. mars 2026

  @OV-14
  Scenariomal: Rollen bestemmer hvor lenge brukersøket varer
    Så varer et brukersøk i 72 timer for <hvem>
    Når <hvem> gjør brukersøk på brukeren fordi "Søknad i posten."
    Og det går 71 timer
    Og det går 59 minutter
    Så ser <hvem> brukeren
    Når det går 1 minutt
    Så ser ikke <hvem> brukeren

    Eksempler:
      | hvem                           |
      | saksbehandleren i Bydel Ullern |
      | lederen i Bydel Ullern         |

  @OV-14
  Scenario: Det gjelder også den som bare har de graderte
    Gitt systemkoordinatoren gir kontraktsrådgiveren rollen "saksbehandler for graderte" i "Bydel Ullern"
    Så varer et brukersøk i 72 timer for kontraktsrådgiveren
    Når kontraktsrådgiveren gjør brukersøk på brukeren fordi "Søknad i posten."
    Og det går 71 timer
    Så ser kontraktsrådgiveren brukeren
    Når det går 1 time
    Så ser ikke kontraktsrådgiveren brukeren

  @OV-14
  Scenario: En bydel som har bestemt noe annet for en rolle, får det for den rollen
    Gitt kommunen har bestemt at "access.look_up_hours.case_worker" er "24"
    Når saksbehandleren i Bydel Ullern gjør brukersøk på brukeren fordi "Søknad i posten."
    Og lederen i Bydel Ullern gjør brukersøk på brukeren fordi "Søknad i posten."
    Og det går 24 timer
    Så ser ikke saksbehandleren i Bydel Ullern brukeren
    Men ser lederen i Bydel Ullern brukeren

  @OV-113
  Scenario: Settebydelens forhåndsvisning kan ikke gjennomføres når tilgangen er slutt
    Gitt lederen gjør Bydel Ullern til settebydel til og med 3. juni 2026 fordi "Kontoret er inhabilt."
    Og klokka er kl. 23.59 onsdag 3. juni 2026
    Og saksbehandleren i Bydel Ullern ser hva det betyr å bytte leverandør til Sju Steiner Hjemmepleie
    Når klokka blir kl. 0.00 torsdag 4. juni 2026
    Og saksbehandleren i Bydel Ullern godtar forhåndsvisningen
    Så får ingen vite at brukeren finnes
    Og er ingenting endret

  @OV-113
  Scenario: En tilgang som lederen avslutter, er ute med en gang
    Gitt lederen gir saksbehandleren i Bydel Ullern tilgang til og med 30. juni 2026 fordi "Skal følge brukeren."
    Og kommer saksbehandleren i Bydel Ullern til brukeren gjennom alt dette
      | brukerkortet          |
      | journalen             |
      | brevet                |
      | vedlegget             |
      | begynnelsen av navnet |
    Når lederen avslutter tilgangen
    Så kommer ikke saksbehandleren i Bydel Ullern til brukeren gjennom noe av dette
      | brukerkortet          |
      | journalen             |
      | brevet                |
      | vedlegget             |
      | begynnelsen av navnet |
