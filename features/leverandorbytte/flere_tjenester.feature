# language: no
Egenskap: Brukeren bytter leverandør for én eller flere tjenester
  Hver tjeneste kan byttes for seg. Flere tjenester i samme melding gir ett brev og riktig overlevering for hver.

  Bakgrunn:
    Gitt klokka er kl. 10.00 mandag 1. juni 2026
    Og brukeren Anne Hansen i Bydel Frogner
    Og brukeren har tjenestene
      | tjeneste            | leverandør                   |
      | hjemmesykepleie dag | Bydel Frogner hjemmetjeneste |
      | praktisk bistand    | Bydel Frogner hjemmetjeneste |

  @Q-05
  Scenario: Bare den ene tjenesten byttes
    Når saksbehandleren bytter leverandør for praktisk bistand til Rognebær Hjemmetjenester
    Så utføres praktisk bistand slik
      | leverandør                   | til           |
      | Bydel Frogner hjemmetjeneste | 10. juni 2026 |
      | Rognebær Hjemmetjenester     |               |
    Og utføres hjemmesykepleie dag slik
      | leverandør                   | til |
      | Bydel Frogner hjemmetjeneste |     |

  @Q-05
  Scenario: To tjenester i samme melding gir ett steg, ett brev og to overleveringer
    Når saksbehandleren bytter leverandør for flere tjenester
      | tjeneste            | ny leverandør            |
      | hjemmesykepleie dag | Havbris Hjemmeomsorg     |
      | praktisk bistand    | Rognebær Hjemmetjenester |
    Så er alt gjort i ett steg
    Og er overleveringene
      | type            | til                                  |
      | pasientovergang | Havbris Hjemmeomsorg Mottaksteam     |
      | henvendelse     | Rognebær Hjemmetjenester Mottaksteam |
    Og er brevene
      | brev                               |
      | Bekreftelse på bytte av leverandør |
    Og sier brevet "Havbris Hjemmeomsorg"
    Og sier brevet "Rognebær Hjemmetjenester"

  @Q-05
  Scenario: En tjeneste som ikke kan byttes, nevnes, og den andre går videre
    Når saksbehandleren bytter leverandør for flere tjenester
      | tjeneste            | ny leverandør            |
      | hjemmesykepleie dag | Rognebær Hjemmetjenester |
      | praktisk bistand    | Rognebær Hjemmetjenester |
    Så er tjenesten som ikke kan bytte, hjemmesykepleie dag fordi "Rognebær Hjemmetjenester har ikke avtale om hjemmesykepleie dag"
    Og er byttene
      | tjeneste         | til                      |
      | praktisk bistand | Rognebær Hjemmetjenester |

  @Q-05
  Scenario: Ett av to bytter i samme melding trekkes
    Gitt saksbehandleren bytter leverandør for flere tjenester
      | tjeneste            | ny leverandør            |
      | hjemmesykepleie dag | Havbris Hjemmeomsorg     |
      | praktisk bistand    | Rognebær Hjemmetjenester |
    Når saksbehandleren trekker byttet av praktisk bistand tilbake
    Så er byttene
      | tjeneste            | tilstand |
      | hjemmesykepleie dag | gjelder  |
      | praktisk bistand    | trukket  |
    Og er brevene
      | tilstand           |
      | erstattet          |
      | venter på utskrift |
    Og sier brevet "Havbris Hjemmeomsorg"
    Og sier brevet ikke "Rognebær Hjemmetjenester"

  @Q-05
  Scenario: Kan ingen av tjenestene byttes, blir alt avvist
    Når saksbehandleren prøver å bytte leverandør for flere tjenester
      | tjeneste            | ny leverandør          |
      | hjemmesykepleie dag | Lerkesang Omsorg       |
      | praktisk bistand    | Lerkesang Omsorg       |
    Så blir det avvist fordi "Lerkesang Omsorg har ikke avtale om"
