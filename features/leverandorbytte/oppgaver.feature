# language: no
Egenskap: Leverandøren som mister brukeren, får en oppgave

  Bakgrunn:
    Gitt klokka er kl. 10.15 mandag 1. juni 2026

  @BV-49
  Scenario: En privat leverandør av hjemmesykepleie får vite siste dag
    Gitt brukeren Anne Hansen i Bydel Frogner med hjemmesykepleie dag fra Havbris Hjemmeomsorg
    Når saksbehandleren bytter leverandør til Fjordlykta Hjemmepleie
    Så er oppgavene
      | oppgave               | team                             | tilstand |
      | oppdraget avsluttes   | Havbris Hjemmeomsorg Mottaksteam | åpen     |
    Og har koordinatoren hos Havbris Hjemmeomsorg dette under innboks
      | tekst                                                    | dag           | team                             |
      | Siste dag hos Havbris Hjemmeomsorg er onsdag 10. juni    | 10. juni 2026 | Havbris Hjemmeomsorg Mottaksteam |

  @BV-49
  Scenario: Oppgaven til en privat leverandør kan ikke velges bort
    Gitt en bruker i Bydel Frogner med hjemmesykepleie dag fra Havbris Hjemmeomsorg
    Så er oppgaven til den som mister brukeren ikke til å velge bort
    Når saksbehandleren bytter leverandør til Fjordlykta Hjemmepleie uten oppgave til den som mister brukeren
    Så er oppgavene
      | oppgave             | team                             |
      | oppdraget avsluttes | Havbris Hjemmeomsorg Mottaksteam |

  @BV-50
  Scenario: Når oppgaven ble laget, og av hvem, føres av systemet
    Gitt en bruker i Bydel Frogner med hjemmesykepleie dag fra Havbris Hjemmeomsorg
    Når saksbehandleren bytter leverandør til Fjordlykta Hjemmepleie
    Så er oppgavene
      | laget                         | laget av         |
      | kl. 10.15 mandag 1. juni 2026 | saksbehandleren  |

  @BV-50
  Scenario: Hvem som gjorde oppgaven ferdig, står i historikken
    Gitt en bruker i Bydel Frogner med hjemmesykepleie dag fra Havbris Hjemmeomsorg
    Og saksbehandleren bytter leverandør til Fjordlykta Hjemmepleie
    Når koordinatoren hos Havbris Hjemmeomsorg tar oppgaven "oppdraget avsluttes"
    Så er oppgavene
      | oppgave             | tilstand | tatt av |
      | oppdraget avsluttes | tatt     | *       |
    Og har den andre koordinatoren hos Havbris Hjemmeomsorg ingenting under mine oppgaver
    Og har koordinatoren hos Havbris Hjemmeomsorg dette under mine oppgaver
      | tekst                                                 |
      | Siste dag hos Havbris Hjemmeomsorg er onsdag 10. juni |
    Når koordinatoren hos Havbris Hjemmeomsorg ferdigmelder oppgaven "oppdraget avsluttes"
    Så er oppgavene
      | oppgave             | tilstand |
      | oppdraget avsluttes | ferdig   |
    Og har koordinatoren hos Havbris Hjemmeomsorg ingenting under mine oppgaver

  @BV-50
  Scenario: Bare mottaksteamet kan ta oppgaven
    Gitt en bruker i Bydel Frogner med hjemmesykepleie dag fra Havbris Hjemmeomsorg
    Og saksbehandleren bytter leverandør til Fjordlykta Hjemmepleie
    Når saksbehandleren prøver å ta oppgaven "oppdraget avsluttes"
    Så blir det avvist fordi "Bare de som er med i Havbris Hjemmeomsorg Mottaksteam, kan gjøre dette."

  @BV-51
  Scenario: Til kommunal hjemmesykepleie er oppgaven krysset av på forhånd
    Gitt en bruker i Bydel Frogner med hjemmesykepleie dag fra Bydel Frogner hjemmetjeneste
    Så er oppgaven til den som mister brukeren krysset av på forhånd
    Når saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Så er oppgavene
      | oppgave             | team                                     |
      | oppdraget avsluttes | Bydel Frogner hjemmetjeneste Mottaksteam |

  @BV-51
  Scenario: Saksbehandleren kan la være å sende oppgaven til kommunal hjemmesykepleie
    Gitt en bruker i Bydel Frogner med hjemmesykepleie dag fra Bydel Frogner hjemmetjeneste
    Når saksbehandleren bytter leverandør til Havbris Hjemmeomsorg uten oppgave til den som mister brukeren
    Så er det ingen oppgaver

  @BV-56
  Scenario: En privat leverandør av praktisk bistand får oppgaven i mottaksteamet
    Gitt en bruker i Bydel Frogner med praktisk bistand fra Rognebær Hjemmetjenester
    Når saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Så er oppgavene
      | oppgave             | team                                 |
      | oppdraget avsluttes | Rognebær Hjemmetjenester Mottaksteam |

  @BV-56
  Scenario: For praktisk bistand kan oppgaven ikke velges bort, heller ikke til en kommunal enhet
    Gitt en bruker i Bydel Frogner med praktisk bistand fra Bydel Frogner hjemmetjeneste
    Så er oppgaven til den som mister brukeren ikke til å velge bort
    Når saksbehandleren bytter leverandør til Rognebær Hjemmetjenester uten oppgave til den som mister brukeren
    Så er oppgavene
      | oppgave             | team                                     |
      | oppdraget avsluttes | Bydel Frogner hjemmetjeneste Mottaksteam |

  @Q-36
  Scenario: Leverandøren som mister brukeren, får vite hvem den nye er, men aldri hvorfor
    Gitt brukeren Anne Hansen i Bydel Frogner med hjemmesykepleie dag fra Havbris Hjemmeomsorg
    Og meldingen har merknaden "Misfornøyd med at ingen kom til avtalt tid."
    Når saksbehandleren bytter leverandør til Fjordlykta Hjemmepleie
    Så har koordinatoren hos Havbris Hjemmeomsorg dette under innboks
      | tekst                  |
      | Fjordlykta Hjemmepleie |
    Og sier det siste notatet "Misfornøyd med at ingen kom til avtalt tid."
    Og finner ikke koordinatoren hos Havbris Hjemmeomsorg ordet "Misfornøyd" noe sted
    Og finner ikke koordinatoren hos Fjordlykta Hjemmepleie ordet "Misfornøyd" noe sted
