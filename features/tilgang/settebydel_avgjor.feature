# language: no
Egenskap: Når noen i bydelen er inhabile, avgjør de som ikke er det, og ellers en annen bydel

  Bakgrunn:
    Gitt klokka er kl. 10.00 mandag 1. juni 2026
    Og en bruker i Bydel Frogner med hjemmesykepleie dag fra Havbris Hjemmeomsorg

  @OV-106
  Scenariomal: En sperre gir ingen andre tilgang av seg selv: hvem som tar over, blir vurdert hver gang
    Når <sperre>
    Så er tilgangene systemkoordinatoren ser
      | hvem |
    Og ser ikke saksbehandleren i Bydel Ullern brukeren

    Eksempler:
      | sperre                                                                                          |
      | lederen sperrer hele Bydel Frogner fordi "Kontoret er inhabilt."                                |
      | lederen sperrer avgjørelser for lederen og alle under fordi "Jeg er i familie med brukeren."    |

  @OV-106
  Scenario: Både én ansatt og en hel bydel kan få ta over, og det ene hindrer ikke det andre
    Når lederen gir saksbehandleren i Bydel Alna tilgang til og med 30. juni 2026 fordi "Kjenner saken."
    Og lederen gjør Bydel Ullern til settebydel til og med 30. juni 2026 fordi "Kontoret er inhabilt."
    Så er tilgangene lederen ser
      | hvem            | til                                | begrunnelse           |
      | *               | kl. 00.00 onsdag 1. juli 2026      | Kjenner saken.        |
      | Bydel Ullern    | kl. 00.00 onsdag 1. juli 2026      | Kontoret er inhabilt. |
    Og ser saksbehandleren i Bydel Alna brukeren
    Og ser saksbehandleren i Bydel Ullern brukeren
    Men ser ikke den andre saksbehandleren i Bydel Alna brukeren

  @OV-119
  Scenario: En annen med myndighet i bydelen, som ikke er under lederen, kan avgjøre
    Gitt systemkoordinatoren gir kontraktsrådgiveren rollen "saksbehandler" i "Bydel Frogner"
    Når lederen sperrer avgjørelser for lederen og alle under fordi "Jeg er i familie med brukeren."
    Så begrunner forhåndsvisningen "alle som er underlagt" med "OV-119"
    Når saksbehandleren prøver å bytte leverandør til Fjordlykta Hjemmepleie
    Så får ingen vite at brukeren finnes
    Når kontraktsrådgiveren bytter leverandør til Fjordlykta Hjemmepleie
    Så går det bra

  @OV-120
  Scenario: Kan ingen i bydelen avgjøre, går saken til en annen bydel, og ikke lenger enn oppdraget varer
    Gitt lederen sperrer avgjørelser for lederen og alle under fordi "Jeg er i familie med brukeren."
    Og begrunner forhåndsvisningen "alle som er underlagt" med "OV-120"
    Når saksbehandleren i Bydel Ullern prøver å bytte leverandør til Fjordlykta Hjemmepleie
    Så får ingen vite at brukeren finnes
    Når systemkoordinatoren gjør Bydel Ullern til settebydel til og med 30. juni 2026 fordi "Lederen er inhabil."
    Og saksbehandleren i Bydel Ullern bytter leverandør til Fjordlykta Hjemmepleie
    Så går det bra
    Når klokka blir kl. 0.00 onsdag 1. juli 2026
    Og saksbehandleren i Bydel Ullern prøver å bytte leverandør til Havbris Hjemmeomsorg
    Så får ingen vite at brukeren finnes

  @OV-114
  Scenario: Settebydelen leser meldingene om brukeren som bydelen selv
    Gitt saksbehandleren bytter leverandør til Fjordlykta Hjemmepleie
    Og koordinatoren hos Havbris Hjemmeomsorg skriver et notat av typen "OL-Beskjedjournal": "Bytt lås på døra."
    Og kommer saksbehandleren til brukeren gjennom overleveringen
    Når lederen gjør Bydel Ullern til settebydel til og med 30. juni 2026 fordi "Kontoret er inhabilt."
    Så ser saksbehandleren i Bydel Ullern notatet "Bytt lås på døra." i journalen
    Når koordinatoren hos Havbris Hjemmeomsorg skriver et notat av typen "OL-Beskjedjournal": "Låsen er byttet."
    Og lederen sperrer hele Bydel Frogner fordi "Kontoret er inhabilt."
    Så ser saksbehandleren i Bydel Ullern notatet "Låsen er byttet." i journalen
    Og kommer saksbehandleren i Bydel Ullern til brukeren gjennom overleveringen
    Men kommer ikke saksbehandleren til brukeren gjennom overleveringen

  @OV-10
  Scenario: Flere bydeler ser samme bruker samtidig, og det står hvorfor for hver av dem
    Gitt brukeren Berit Dahl i Bydel Frogner med praktisk bistand fra Bydel Frogner hjemmetjeneste
    Når lederen gjør Bydel Ullern til settebydel til og med 30. juni 2026 fordi "Brukeren flytter."
    Og saksbehandleren i Bydel Alna gjør brukersøk på brukeren med grunnen "flytter til bydelen": "Flytter i juli."
    Så viser «Hvem ser brukeren» for lederen at saksbehandleren ser brukeren fordi "Saksbehandler i Bydel Frogner"
    Og viser «Hvem ser brukeren» for lederen at saksbehandleren i Bydel Ullern ser brukeren fordi "ettebydel"
    Og viser «Hvem ser brukeren» for lederen at saksbehandleren i Bydel Alna ser brukeren fordi "brukersøk"
    Men viser «Hvem ser brukeren» for lederen ikke saksbehandleren i Bydel Bjerke

  @OV-10
  Scenario: Bydelen som en utfører hører til, ser brukeren sammen med bydelen som har ansvaret
    Gitt en bruker i Bydel Frogner med praktisk bistand fra Bydel Ullern hjemmetjeneste
    Så ser koordinatoren hos Bydel Ullern hjemmetjeneste brukeren
    Og ser saksbehandleren brukeren
    Og ser saksbehandleren i Bydel Ullern brukeren
