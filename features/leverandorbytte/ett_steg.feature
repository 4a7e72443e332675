# language: no
Egenskap: Byttet gjøres i ett steg
  I dagens system må saksbehandleren kopiere tjenesten, svare Ja flere ganger og holde to tjenester fra hverandre.
  Her er byttet én handling med én forhåndsvisning.

  Bakgrunn:
    Gitt klokka er kl. 10.00 mandag 1. juni 2026
    Og en bruker i Bydel Frogner med hjemmesykepleie dag fra Bydel Frogner hjemmetjeneste
    Og vedtaket gir 175 minutter i uka med målet "Kunne bo hjemme."

  @BV-34
  Scenario: Ingen kopierer tjenesten: byttet lager oppdraget hos ny leverandør
    Når saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Så er alt gjort i ett steg
    Og har brukeren 1 tjeneste
    Og er første dag hos Havbris Hjemmeomsorg 11. juni 2026
    Og har tjenesten ingen sluttdato hos Havbris Hjemmeomsorg
    Og har ikke bydelen noe mer å gjøre med byttet

  @BV-35
  Scenario: Ingen spørsmål å svare Ja på: saken følger med av seg selv
    Når saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Så er alt gjort i ett steg
    Og gjelder ett vedtak for begge leverandørene
    Og sier forhåndsvisningen "Byttet føres på samme sak"

  @BV-39
  Scenario: Gammel og ny leverandør står på samme tjeneste
    Når saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Så har brukeren 1 tjeneste
    Og utføres hjemmesykepleie dag slik
      | leverandør                   | fra           | til           |
      | Bydel Frogner hjemmetjeneste | 3. mars 2026  | 10. juni 2026 |
      | Havbris Hjemmeomsorg         | 11. juni 2026 |               |

  @BV-39
  Scenario: Etter to bytter er det fortsatt én tjeneste med tre leverandører på rad
    Gitt saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Når dagen blir 15. juni 2026
    Og saksbehandleren bytter leverandør til Fjordlykta Hjemmepleie
    Så har brukeren 1 tjeneste
    Og utføres hjemmesykepleie dag slik
      | leverandør                   | fra           | til           | står som  |
      | Bydel Frogner hjemmetjeneste | 3. mars 2026  | 10. juni 2026 | avsluttet |
      | Havbris Hjemmeomsorg         | 11. juni 2026 | 24. juni 2026 | sagt opp  |
      | Fjordlykta Hjemmepleie       | 25. juni 2026 |               | kommer    |

  @BV-34
  Scenario: Det samme sendt to ganger er ett bytte
    Gitt saksbehandleren ser hva det betyr å bytte leverandør til Havbris Hjemmeomsorg
    Når saksbehandleren sender det samme en gang til
    Så er byttene
      | til                  | tilstand |
      | Havbris Hjemmeomsorg | gjelder  |
