# language: no
Egenskap: Brukeren får vite hvem som har sett i journalen

  Bakgrunn:
    Gitt klokka er kl. 10.00 mandag 1. juni 2026
    Og brukeren Anne Hansen i Bydel Frogner med hjemmesykepleie dag fra Havbris Hjemmeomsorg

  @OV-11
  Scenario: Den som har åpnet brukerkortet og lest journalen, står der med navn, enhet og grunnlag
    Når koordinatoren hos Havbris Hjemmeomsorg åpner brukeren
    Og koordinatoren hos Havbris Hjemmeomsorg leser journalen
    Så står dette i loggen over hvem som har sett
      | hva                | enhet                  | grunnlag                                              | utfall |
      | Åpnet brukerkortet | Havbris Hjemmeomsorg   | Koordinator hos leverandøren i Havbris Hjemmeomsorg   | Sett   |
      | Leste journalen    | Havbris Hjemmeomsorg   | Koordinator hos leverandøren i Havbris Hjemmeomsorg   | Sett   |

  @OV-11
  Scenario: Den som prøvde uten å ha tilgang, står der også
    Når saksbehandleren i Bydel Ullern prøver å åpne brukeren
    Så står dette i loggen over hvem som har sett
      | hva                                               | enhet        | grunnlag | utfall      |
      | Prøvde å åpne brukerkortet, men fikk ikke tilgang | Bydel Ullern |          | Ikke tilgang |

  @OV-11
  Scenario: Det samme flere ganger på en dag er én linje
    Når saksbehandleren åpner brukeren
    Og det går 30 minutter
    Og saksbehandleren åpner brukeren
    Så står dette i loggen over hvem som har sett
      | hva                | når                                   |
      | Åpnet brukerkortet | 1. juni 2026 kl. 10.00 og kl. 10.30   |

  @OV-11
  Scenario: Bare de dagene brukeren spør om
    Når saksbehandleren åpner brukeren
    Og klokka blir kl. 09.00 fredag 5. juni 2026
    Og saksbehandleren leser journalen
    Så viser loggen fra 2. juni 2026 til 5. juni 2026 bare
      | hva             |
      | Leste journalen |

  @OV-11
  Scenariomal: Bare de som har rett til det, ser hvem som har sett
    Så <får> <hvem> se hvem som har sett brukeren

    Eksempler:
      | hvem                                   | får      |
      | saksbehandleren                        | får      |
      | lederen i Bydel Frogner                | får      |
      | personvernombudet                      | får      |
      | koordinatoren hos Havbris Hjemmeomsorg | får ikke |
      | saksbehandleren i Bydel Ullern         | får ikke |
      | systemkoordinatoren                    | får ikke |

  @OV-11
  Scenario: Brukeren får oversikten på papir og som regneark
    Når koordinatoren hos Havbris Hjemmeomsorg leser journalen
    Så inneholder oversikten på papir
      | Hvem har sett i journalen min |
      | Anne Hansen                   |
      | Leste journalen               |
    Og inneholder oversikten som regneark "Leste journalen"
