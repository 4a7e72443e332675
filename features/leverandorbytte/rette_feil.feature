# language: no
Egenskap: Et bytte som ble registrert feil, rettes etter at det er gjennomført
  De gamle opplysningene blir stående som feilført, og det står hvem som oppdaget feilen.

  Bakgrunn:
    Gitt klokka er kl. 10.00 mandag 1. juni 2026
    Og brukeren Anne Hansen i Bydel Frogner med hjemmesykepleie dag fra Bydel Frogner hjemmetjeneste
    Og saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Og saksbehandleren melder brevet postlagt
    Og klokka er kl. 10.00 fredag 12. juni 2026

  @BV-36
  Scenario: Feil meldingsdag gir nye datoer, og de gamle står som feilført
    Når saksbehandleren retter meldingsdagen til 30. mai 2026 etter at "Kari Hansen" oppdaget feilen
    Så utføres tjenesten slik
      | leverandør                   | fra           | til          | står som   |
      | Bydel Frogner hjemmetjeneste | 3. mars 2026  | 8. juni 2026 | avsluttet  |
      | Havbris Hjemmeomsorg         | 11. juni 2026 |              | feilført   |
      | Havbris Hjemmeomsorg         | 9. juni 2026  |              | går        |
    Og er byttene
      | meldt        | første dag    | tilstand |
      | 1. juni 2026 | 11. juni 2026 | feilført |
      | 30. mai 2026 | 9. juni 2026  | gjelder  |

  @BV-32
  Scenario: Det står i journalen hvem som oppdaget feilen
    Når saksbehandleren retter meldingsdagen til 30. mai 2026 etter at "Kari Hansen" oppdaget feilen
    Så sier det siste notatet "Kari Hansen"
    Og sier det siste notatet "30. mai 2026"

  @BV-43
  Scenario: Et brev som er sendt, følges av et brev som retter det
    Når saksbehandleren retter meldingsdagen til 30. mai 2026 etter at "Kari Hansen" oppdaget feilen
    Så er brevene
      | brev                               | tilstand           |
      | Bekreftelse på bytte av leverandør | postlagt           |
      | Rettelse av bytte av leverandør    | venter på utskrift |
    Og sier brevet "Vi har rettet en feil i brevet om bytte av leverandør"
    Og sier brevet "Dette brevet erstatter det forrige, som du kan kaste."
    Og sier brevet "9. juni 2026"

  @BV-38
  Scenario: Gjaldt byttet feil bruker, er den gamle leverandøren der hele tiden
    Når saksbehandleren retter at byttet gjaldt feil bruker etter at "avdelingslederen" oppdaget feilen
    Så utføres tjenesten slik
      | leverandør                   | fra           | til | står som  |
      | Bydel Frogner hjemmetjeneste | 3. mars 2026  |     | går       |
      | Havbris Hjemmeomsorg         | 11. juni 2026 |     | feilført  |
    Og er byttene
      | tilstand |
      | feilført |

  @BV-36
  Scenario: En ny meldingsdag som ikke endrer noe, er ingen rettelse
    Når saksbehandleren prøver å rette meldingsdagen til 1. juni 2026 etter at "Kari Hansen" oppdaget feilen
    Så blir det avvist fordi "Dagen er den samme som før"

  @BV-36
  Scenario: Meldingsdagen kan ikke rettes til en dag som ikke har vært
    Når saksbehandleren prøver å rette meldingsdagen til 13. juni 2026 etter at "Kari Hansen" oppdaget feilen
    Så blir det avvist fordi "Meldingsdagen, 13. juni 2026, har ikke vært ennå."

  @Q-04
  Scenario: Før ny leverandør har startet, trekkes byttet i stedet for å rettes
    Gitt klokka er kl. 10.00 mandag 1. juni 2026
    Og en bruker i Bydel Frogner med hjemmesykepleie dag fra Bydel Frogner hjemmetjeneste
    Og saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Når saksbehandleren prøver å rette at byttet gjaldt feil bruker etter at "lederen" oppdaget feilen
    Så blir det avvist fordi "Byttet kan ikke rettes før ny leverandør har startet"
    Og er rådet "Trekk byttet, eller flytt første dag."

  @BV-38
  Scenario: Bygger et senere bytte på dette, må det rettes først
    Gitt saksbehandleren bytter leverandør til Fjordlykta Hjemmepleie
    Når saksbehandleren prøver å rette at det første byttet gjaldt feil bruker etter at "lederen" oppdaget feilen
    Så blir det avvist fordi "Et senere bytte, med første dag 22. juni 2026, bygger på dette."
    Og er rådet "Trekk eller rett det senere byttet først."
