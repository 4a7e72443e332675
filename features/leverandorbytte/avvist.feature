# language: no
Egenskap: Et bytte som ikke kan gjennomføres, blir avvist
  Avslaget sier hvorfor og hva som kan gjøres i stedet, og ingenting er endret.

  Bakgrunn:
    Gitt klokka er kl. 10.00 mandag 1. juni 2026

  @BV-36
  Scenariomal: Leverandøren kan ikke ta over
    Gitt en bruker i Bydel Frogner med hjemmesykepleie dag fra Bydel Frogner hjemmetjeneste
    Når saksbehandleren prøver å bytte leverandør til <leverandør>
    Så blir det avvist fordi "<hvorfor>"
    Og er rådet "<råd>"

    Eksempler:
      | leverandør                       | hvorfor                                                             | råd                              |
      | en leverandør som ikke finnes    | Den valgte leverandøren finnes ikke i registeret.                   | Velg en leverandør fra listen.   |
      | Sommervind Omsorg                | Sommervind Omsorg tar ikke oppdrag etter                            | Velg en annen leverandør.        |
      | Nyland Hjemmehjelp               | Nyland Hjemmehjelp tar ikke imot brukere før                        | Velg en annen leverandør         |
      | Lerkesang Omsorg                 | Lerkesang Omsorg har ikke avtale om hjemmesykepleie dag i Frogner fra 11. juni 2026. | Velg en leverandør med avtale. |
      | Rognebær Hjemmetjenester         | Rognebær Hjemmetjenester har ikke avtale om hjemmesykepleie dag     | Velg en leverandør med avtale.   |
      | Bydel Ullern hjemmetjeneste      | Bydel Ullern hjemmetjeneste har ikke avtale om                      | Velg en leverandør med avtale.   |
      | Bydel Frogner hjemmetjeneste     | Bydel Frogner hjemmetjeneste har tjenesten allerede                 | Velg en annen leverandør         |

  @BV-36
  Scenario: Leverandører som ikke kan ta over, kan heller ikke velges
    Gitt en bruker i Bydel Frogner med hjemmesykepleie dag fra Bydel Frogner hjemmetjeneste
    Så kan brukeren velge Havbris Hjemmeomsorg
    Og kan brukeren ikke velge Sommervind Omsorg
    Og kan brukeren ikke velge Lerkesang Omsorg

  @BV-36
  Scenario: Tjenesten er slutt
    Gitt en bruker i Bydel Frogner
    Og brukeren har tjenestene
      | tjeneste            | leverandør                   | fra             | til          |
      | hjemmesykepleie dag | Bydel Frogner hjemmetjeneste | 1. januar 2026  | 31. mai 2026 |
    Når saksbehandleren prøver å bytte leverandør til Havbris Hjemmeomsorg
    Så blir det avvist fordi "Siste dag for hjemmesykepleie dag er 31. mai 2026"
    Og er rådet "må det fattes et nytt vedtak først"

  @BV-36
  Scenario: Tjenesten slutter før ny leverandør kunne ha startet
    Gitt en bruker i Bydel Frogner med hjemmesykepleie dag fra Bydel Frogner hjemmetjeneste
    Og tjenesten varer til 10. juni 2026
    Når saksbehandleren prøver å bytte leverandør til Havbris Hjemmeomsorg
    Så blir det avvist fordi "Siste dag for hjemmesykepleie dag er 10. juni 2026"

  @BV-36
  Scenario: Tjenesten har ikke startet
    Gitt en bruker i Bydel Frogner med hjemmesykepleie dag fra Bydel Frogner hjemmetjeneste
    Og tjenesten har vart siden 8. juni 2026
    Når saksbehandleren prøver å bytte leverandør til Havbris Hjemmeomsorg
    Så blir det avvist fordi "Hjemmesykepleie dag starter ikke før 8. juni 2026."

  @BV-41
  Scenario: Brukerstyrt personlig assistanse byttes ikke med denne rutinen
    Gitt en bruker i Bydel Alna med brukerstyrt personlig assistanse fra Morgenrøde Omsorg
    Når saksbehandleren prøver å bytte leverandør til Bydel Alna hjemmetjeneste
    Så blir det avvist fordi "kan ikke byttes med denne rutinen"
    Og er rådet "Ta tjenesten ut av byttet."

  @BV-36
  Scenario: Brukeren er død
    Gitt en bruker i Bydel Frogner med hjemmesykepleie dag fra Bydel Frogner hjemmetjeneste
    Og brukeren døde 30. mai 2026
    Når saksbehandleren prøver å bytte leverandør til Havbris Hjemmeomsorg
    Så blir det avvist fordi "Brukeren døde 30. mai 2026."
    Og er rådet "Avslutt tjenestene i stedet."
