# language: no
Egenskap: Hva hver rolle kan gjøre

  Bakgrunn:
    Gitt klokka er kl. 10.00 mandag 1. juni 2026
    Og brukeren Anne Hansen i Bydel Frogner med hjemmesykepleie dag fra Havbris Hjemmeomsorg

  @OV-109
  Scenario: Saksbehandleren i bydelen
    Så er dette alt som saksbehandleren kan gjøre
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

  @OV-109 @OV-107
  Scenario: Lederen i bydelen vurderer brukersøk, sperrer og gir tilgang også
    Så er dette alt som lederen i Bydel Frogner kan gjøre
      | handling           |
      | se brukeren        |
      | lese journalen     |
      | skrive i journalen |
      | bytte leverandør   |
      | utføre oppgaver    |
      | skrive ut brev     |
      | gjøre brukersøk    |
      | registrere brukere |
      | vurdere brukersøk  |
      | sperre             |
      | gi tilgang         |
      | se hvem som ser    |

  @OV-109
  Scenariomal: Koordinatorer, private og kommunale
    Så er dette alt som <hvem> kan gjøre
      | handling                |
      | se brukeren             |
      | lese journalen          |
      | skrive i journalen      |
      | melde ønske om bytte    |
      | svare på overleveringer |
      | utføre oppgaver         |

    Eksempler:
      | hvem                                           |
      | koordinatoren hos Havbris Hjemmeomsorg         |
      | koordinatoren hos Bydel Frogner hjemmetjeneste |

  @OV-109
  Scenario: Ansatte som er hjemme hos brukeren
    Så er dette alt som en ansatt hos Havbris Hjemmeomsorg kan gjøre
      | handling           |
      | se brukeren        |
      | lese journalen     |
      | skrive i journalen |

  @OV-109
  Scenario: Kontraktsrådgiveren
    Så er dette alt som kontraktsrådgiveren kan gjøre
      | handling             |
      | følge opp kontrakter |

  @OV-109 @OV-107
  Scenario: Systemkoordinatoren gir tilgang og ser ingen
    Så er dette alt som systemkoordinatoren kan gjøre
      | handling     |
      | administrere |
      | gi tilgang   |

  @OV-109
  Scenario: Personvernombudet ser hvem som ser
    Så er dette alt som personvernombudet kan gjøre
      | handling        |
      | se brukeren     |
      | se hvem som ser |

  @OV-49
  Scenario: Journalene til bydelen
    Så kan saksbehandleren skrive i journalene
      | kode                          | navn                                 |
      | 121                           | Saksbehandlerjournal                 |
      | 140                           | Henvendelse - notat Bestillerkontoret |
      | OL-Beskjedjournal             | Beskjedjournal                       |
      | tverrfaglig samarbeidsjournal | Tverrfaglig samarbeidsjournal        |
      | postjournal                   | Postjournal                          |

  @OV-49
  Scenario: Journalene til leverandøren
    Så kan koordinatoren hos Havbris Hjemmeomsorg skrive i journalene
      | kode                          | navn                          |
      | OL-fagjournal                 | Fagjournal                    |
      | OL-Beskjedjournal             | Beskjedjournal                |
      | revurderingsjournal           | Revurderingsjournal           |
      | tverrfaglig samarbeidsjournal | Tverrfaglig samarbeidsjournal |

  @Q-36
  Scenario: Leverandøren som får overleveringen, kan lese og skrive notat før den har svart
    Når saksbehandleren bytter leverandør til Fjordlykta Hjemmepleie
    Så kan koordinatoren hos Fjordlykta Hjemmepleie skrive i journalene
      | kode                          |
      | OL-fagjournal                 |
      | OL-Beskjedjournal             |
      | revurderingsjournal           |
      | tverrfaglig samarbeidsjournal |
    Når koordinatoren hos Fjordlykta Hjemmepleie skriver et notat av typen "OL-Beskjedjournal": "Vi tar kontakt med Anne."
    Så ser koordinatoren hos Fjordlykta Hjemmepleie journalen
      | enhet                  |
      | Fjordlykta Hjemmepleie |
      | Bydel Frogner          |

  @Q-12
  Scenariomal: Bare saksbehandleren og lederen bytter leverandør
    Når <hvem> prøver å bytte leverandør til Fjordlykta Hjemmepleie
    Så får ingen vite at brukeren finnes

    Eksempler:
      | hvem                                   |
      | koordinatoren hos Havbris Hjemmeomsorg |
      | en ansatt hos Havbris Hjemmeomsorg     |
      | saksbehandleren i Bydel Ullern         |
      | personvernombudet                      |

  @BV-31
  Scenario: Lederen kan gjøre det samme som saksbehandleren
    Når lederen i Bydel Frogner bytter leverandør til Fjordlykta Hjemmepleie
    Så er første dag hos Fjordlykta Hjemmepleie 11. juni 2026
