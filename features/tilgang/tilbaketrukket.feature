# language: no
Egenskap: Den som har fått en overlevering trukket tilbake, ser at den er trukket, og ikke mer

  Bakgrunn:
    Gitt klokka er kl. 10.00 mandag 1. juni 2026
    Og en bruker i Bydel Frogner med hjemmesykepleie dag fra Havbris Hjemmeomsorg
    Og en annen saksbehandler skriver et notat av typen "121" med vedlegget "epikrise.txt"
    Og saksbehandleren bytter leverandør til Fjordlykta Hjemmepleie

  @Q-04
  Scenariomal: Fra byttet er trukket, er journalen og det som hører til, lukket
    Gitt kommer koordinatoren hos Fjordlykta Hjemmepleie til brukeren gjennom <vei>
    Når saksbehandleren trekker byttet tilbake
    Så kommer ikke koordinatoren hos Fjordlykta Hjemmepleie til brukeren gjennom <vei>
    Men kommer koordinatoren hos Fjordlykta Hjemmepleie til brukeren gjennom overleveringen
    Og kommer koordinatoren hos Fjordlykta Hjemmepleie til brukeren gjennom arbeidsbordet

    Eksempler:
      | vei                           |
      | journalen                     |
      | vedlegget                     |
      | forhåndsvisningen av et notat |

  @Q-04
  Scenario: Hun kan se hvem det gjaldt, og bekrefte
    Når saksbehandleren trekker byttet tilbake
    Så kan koordinatoren hos Fjordlykta Hjemmepleie gjøre dette med brukeren
      | handling                |
      | se brukeren             |
      | svare på overleveringer |
    Og har koordinatoren hos Fjordlykta Hjemmepleie dette under innboks
      | team                               |
      | Fjordlykta Hjemmepleie Mottaksteam |

  @Q-04
  Scenario: Når hun har bekreftet, ser hun ikke brukeren lenger, og det er ingen dager til å lese i
    Gitt saksbehandleren trekker byttet tilbake
    Når koordinatoren hos Fjordlykta Hjemmepleie bekrefter at overleveringen er trukket tilbake
    Så kommer ikke koordinatoren hos Fjordlykta Hjemmepleie til brukeren gjennom noe av dette
      | brukerkortet          |
      | journalen             |
      | overleveringen        |
      | begynnelsen av navnet |
      | arbeidsbordet         |
    Og er overleveringen tilbaketrekking bekreftet

  @Q-04
  Scenario: Den som hadde godtatt, mister også journalen når byttet blir trukket
    Gitt koordinatoren hos Fjordlykta Hjemmepleie godtar overleveringen
    Når saksbehandleren trekker byttet tilbake
    Så kommer ikke koordinatoren hos Fjordlykta Hjemmepleie til brukeren gjennom journalen
    Men kommer koordinatoren hos Fjordlykta Hjemmepleie til brukeren gjennom overleveringen

  @Q-04
  Scenario: Et nytt bytte for det første trekker overleveringen til den som ikke ble noe av
    Når saksbehandleren bytter leverandør til Sju Steiner Hjemmepleie
    Så kommer ikke koordinatoren hos Fjordlykta Hjemmepleie til brukeren gjennom journalen
    Men kommer koordinatoren hos Sju Steiner Hjemmepleie til brukeren gjennom journalen
