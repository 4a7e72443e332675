# language: no
Egenskap: Den som har flere roller, har summen av dem, men rollene låner ikke noe av hverandre

  Bakgrunn:
    Gitt klokka er kl. 10.00 mandag 1. juni 2026
    Og brukeren Anne Hansen i Bydel Frogner med hjemmesykepleie dag fra Havbris Hjemmeomsorg

  @OV-115
  Scenario: Koordinatoren som også er saksbehandler i en annen bydel, ser begge slags brukere uten å bytte rolle
    Gitt brukeren Berit Dahl i Bydel Ullern med praktisk bistand fra Rognebær Hjemmetjenester
    Så ser ikke koordinatoren hos Havbris Hjemmeomsorg brukeren
    Når systemkoordinatoren gir koordinatoren hos Havbris Hjemmeomsorg rollen "saksbehandler" i "Bydel Ullern"
    Så ser koordinatoren hos Havbris Hjemmeomsorg brukeren
    Og finner koordinatoren hos Havbris Hjemmeomsorg brukeren i et søk
    Og kan koordinatoren hos Havbris Hjemmeomsorg gjøre dette med brukeren
      | handling           |
      | se brukeren        |
      | lese journalen     |
      | skrive i journalen |
      | bytte leverandør   |
      | utføre oppgaver    |
      | skrive ut brev     |
      | gjøre brukersøk    |
      | registrere brukere |
      | se hvem som ser    |

  @OV-115
  Scenario: Rollen i én bydel gir ingen flere handlinger der den andre rollen gjelder
    Gitt systemkoordinatoren gir den andre koordinatoren hos Havbris Hjemmeomsorg rollen "saksbehandler" i "Bydel Ullern"
    Så kan den andre koordinatoren hos Havbris Hjemmeomsorg gjøre dette med brukeren
      | handling                |
      | se brukeren             |
      | lese journalen          |
      | skrive i journalen      |
      | melde ønske om bytte    |
      | svare på overleveringer |
      | utføre oppgaver         |
      | gjøre brukersøk         |
    Når den andre koordinatoren hos Havbris Hjemmeomsorg prøver å bytte leverandør til Fjordlykta Hjemmepleie
    Så får ingen vite at brukeren finnes
    Og får ikke den andre koordinatoren hos Havbris Hjemmeomsorg se hvem som har sett brukeren

  @OV-115
  Scenario: En rolle som ser alt ett sted, viser ikke mer av brukeren et annet sted
    Gitt brukeren Berit Dahl i Bydel Frogner
    Og brukeren har tjenestene
      | tjeneste             | leverandør                   |
      | hjemmesykepleie dag  | Fjordlykta Hjemmepleie       |
      | hjemmesykepleie natt | Bydel Frogner hjemmetjeneste |
    Når systemkoordinatoren gir koordinatoren hos Fjordlykta Hjemmepleie rollen "saksbehandler" i "Bydel Ullern"
    Så ser koordinatoren hos Fjordlykta Hjemmepleie bare tjenestene
      | tjeneste            |
      | hjemmesykepleie dag |

  @OV-115
  Scenario: Loggen sier hvilken av rollene som ble brukt
    Gitt systemkoordinatoren gir koordinatoren hos Sju Steiner Hjemmepleie rollen "saksbehandler" i "Bydel Ullern"
    Og brukeren Cecilie Lund i Bydel Ullern med praktisk bistand fra Rognebær Hjemmetjenester
    Når koordinatoren hos Sju Steiner Hjemmepleie åpner brukeren
    Så står dette i loggen over hvem som har sett
      | hva                | enhet                   | grunnlag                      |
      | Åpnet brukerkortet | Sju Steiner Hjemmepleie | Saksbehandler i Bydel Ullern  |
    Gitt brukeren Dagny Vik i Bydel Frogner med hjemmesykepleie dag fra Sju Steiner Hjemmepleie
    Når koordinatoren hos Sju Steiner Hjemmepleie åpner brukeren
    Så står dette i loggen over hvem som har sett
      | hva                | enhet                   | grunnlag                                              |
      | Åpnet brukerkortet | Sju Steiner Hjemmepleie | Koordinator hos leverandøren i Sju Steiner Hjemmepleie |

  @OV-115
  Scenario: Loggen nevner tilgangen til den ene brukeren når det er den som ble brukt
    Gitt lederen gir saksbehandleren i Bydel Ullern tilgang til og med 30. juni 2026 fordi "Skal følge brukeren."
    Når saksbehandleren i Bydel Ullern åpner brukeren
    Så står dette i loggen over hvem som har sett
      | hva                | enhet        | grunnlag                |
      | Åpnet brukerkortet | Bydel Ullern | Tilgang til én bruker   |

  @OV-115
  Scenario: Når den ene rollen er slutt, står den andre igjen
    Gitt systemkoordinatoren gir koordinatoren hos Tyttebærtua Omsorg rollen "saksbehandler" i "Bydel Frogner" til og med 3. juni 2026
    Så ser koordinatoren hos Tyttebærtua Omsorg brukeren
    Når klokka blir kl. 23.59 onsdag 3. juni 2026
    Så ser koordinatoren hos Tyttebærtua Omsorg brukeren
    Når klokka blir kl. 0.00 torsdag 4. juni 2026
    Så ser ikke koordinatoren hos Tyttebærtua Omsorg brukeren
    Gitt brukeren Berit Dahl i Bydel Frogner med hjemmesykepleie dag fra Tyttebærtua Omsorg
    Så ser koordinatoren hos Tyttebærtua Omsorg brukeren

  @OV-109
  Scenario: En sperre gjelder personen, uansett hvilken rolle hun bruker
    Gitt systemkoordinatoren gir koordinatoren hos Lerkesang Omsorg rollen "saksbehandler" i "Bydel Frogner"
    Og systemkoordinatoren gir koordinatoren hos Lerkesang Omsorg rollen "leder" i "Bydel Frogner"
    Så ser koordinatoren hos Lerkesang Omsorg brukeren
    Når lederen sperrer koordinatoren hos Lerkesang Omsorg fordi "Er nabo til brukeren."
    Så ser ikke koordinatoren hos Lerkesang Omsorg brukeren
    Og finner ikke koordinatoren hos Lerkesang Omsorg brukeren i et søk
