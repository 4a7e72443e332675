# language: no
Egenskap: Journalen følger forfatteren
  I dagens system får et notat nivået til tjenesten det er skrevet fra. Her beholder notatet forfatterens enhet.

  Bakgrunn:
    Gitt klokka er kl. 10.00 mandag 1. juni 2026
    Og brukeren Anne Hansen i Bydel Frogner med hjemmesykepleie dag fra Havbris Hjemmeomsorg

  @OV-49
  Scenario: Notatet har enheten til den som skrev det, ikke nivået til tjenesten
    Når koordinatoren hos Havbris Hjemmeomsorg skriver et notat av typen "OL-fagjournal": "Sår på leggen."
    Og saksbehandleren skriver et notat av typen "121": "Snakket med datteren."
    Så er journalen
      | type          | enhet                | tekst                 |
      | OL-fagjournal | Havbris Hjemmeomsorg | Sår på leggen.        |
      | 121           | Bydel Frogner        | Snakket med datteren. |

  @OV-49
  Scenario: Etter byttet står gamle notater fortsatt på enheten som skrev dem
    Gitt koordinatoren hos Havbris Hjemmeomsorg skriver et notat av typen "OL-fagjournal": "Sår på leggen."
    Når saksbehandleren bytter leverandør til Fjordlykta Hjemmepleie
    Og dagen blir 12. juni 2026
    Så viser journalen med bare typen "OL-fagjournal"
      | enhet                | tekst          |
      | Havbris Hjemmeomsorg | Sår på leggen. |

  @OV-49
  Scenariomal: Hvem som skriver hva
    Når <hvem> skriver et notat av typen "<type>": "Et notat."
    Så er det siste notatet
      | type | <type> |

    Eksempler:
      | hvem                                  | type                          |
      | saksbehandleren                       | 121                           |
      | saksbehandleren                       | 140                           |
      | saksbehandleren                       | postjournal                   |
      | saksbehandleren                       | OL-Beskjedjournal             |
      | saksbehandleren                       | tverrfaglig samarbeidsjournal |
      | koordinatoren hos Havbris Hjemmeomsorg | OL-fagjournal                 |
      | koordinatoren hos Havbris Hjemmeomsorg | OL-Beskjedjournal             |
      | koordinatoren hos Havbris Hjemmeomsorg | revurderingsjournal           |
      | koordinatoren hos Havbris Hjemmeomsorg | tverrfaglig samarbeidsjournal |

  @OV-49
  Scenariomal: Hvem som ikke skriver hva
    Når <hvem> prøver å skrive et notat av typen "<type>": "Et notat."
    Så blir det avvist fordi "<hvorfor>"

    Eksempler:
      | hvem                                   | type                | hvorfor                                        |
      | koordinatoren hos Havbris Hjemmeomsorg | 121                 | Du kan ikke skrive i «Saksbehandlerjournal»    |
      | koordinatoren hos Havbris Hjemmeomsorg | 140                 | Du kan ikke skrive i                           |
      | koordinatoren hos Havbris Hjemmeomsorg | postjournal         | Du kan ikke skrive i                           |
      | saksbehandleren                        | OL-fagjournal       | Du kan ikke skrive i «Fagjournal»              |
      | saksbehandleren                        | revurderingsjournal | Du kan ikke skrive i                           |
      | saksbehandleren                        | dagbok              | Journaltypen «dagbok» finnes ikke.             |

  @OV-49
  Scenario: Et notat rettes med et nytt notat, og det gamle blir stående
    Gitt saksbehandleren skriver et notat av typen "121": "Ringte sønnen."
    Når saksbehandleren retter det siste notatet med "Det var datteren jeg ringte."
    Så er journalen
      | tekst                        | retter         |
      | Ringte sønnen.               |                |
      | Det var datteren jeg ringte. | Ringte sønnen. |

  @OV-49
  Scenario: Et tomt notat blir avvist
    Når saksbehandleren prøver å skrive et notat av typen "121": " "
    Så blir det avvist fordi "Teksten er tom."

  @OV-49
  Scenario: Et dokument legges ved notatet
    Når saksbehandleren skriver et notat av typen "postjournal" med vedlegget "Kartlegging av boligen, 2. besøk.txt"
    Så er det siste notatet
      | vedlegg | Kartlegging av boligen, 2. besøk.txt |
    Og kan saksbehandleren lese vedlegget
