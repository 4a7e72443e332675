# language: no
Egenskap: En sperre gjelder overalt: ingen side, liste, telling, fil eller feilmelding røper brukeren
  Den som er sperret, får det samme svaret som om brukeren ikke fantes. Det gjelder også den som administrerer.

  Bakgrunn:
    Gitt klokka er kl. 10.00 mandag 1. juni 2026
    Og en bruker i Bydel Frogner med hjemmesykepleie dag fra Havbris Hjemmeomsorg
    Og en annen saksbehandler skriver et notat av typen "121" med vedlegget "epikrise.txt"
    Og saksbehandleren bytter leverandør til Fjordlykta Hjemmepleie

  @OV-109
  Scenariomal: Saksbehandleren
    Gitt kommer saksbehandleren til brukeren gjennom <vei>
    Når lederen sperrer saksbehandleren fordi "Er i familie med brukeren."
    Så kommer ikke saksbehandleren til brukeren gjennom <vei>
    Men kommer en annen saksbehandler til brukeren gjennom brukerkortet

    Eksempler:
      | vei                             |
      | brukerkortet                    |
      | journalen                       |
      | historikken                     |
      | valgene for et bytte            |
      | overleveringen                  |
      | de ferdige forslagene           |
      | brevet                          |
      | vedlegget                       |
      | kvitteringen                    |
      | et søk på nummeret              |
      | et søk på navnet                |
      | begynnelsen av navnet           |
      | arbeidsbordet                   |
      | utskriftskøen                   |
      | forhåndsvisningen av et notat   |
      | «Hvorfor ser jeg brukeren»      |
      | «Hvem ser brukeren»             |
      | loggen over hvem som har sett   |
      | oversikten på papir             |
      | oversikten som regneark         |

  @OV-109
  Scenariomal: Lederen, som ellers sperrer, gir tilgang og vurderer brukersøk
    Gitt kommer lederen til brukeren gjennom <vei>
    Når lederen sperrer lederen fordi "Jeg er i familie med brukeren."
    Så kommer ikke lederen til brukeren gjennom <vei>

    Eksempler:
      | vei                           |
      | sperrene                      |
      | tilgangene                    |
      | forhåndsvisningen av en sperre |
      | begynnelsen av navnet         |

  @OV-109
  Scenario: Brukersøk som venter på vurdering
    Gitt saksbehandleren i Bydel Ullern gjør brukersøk på brukeren fordi "Søknad i posten."
    Og kommer lederen til brukeren gjennom brukersøk til vurdering
    Når lederen sperrer lederen fordi "Jeg er i familie med brukeren."
    Så kommer ikke lederen til brukeren gjennom brukersøk til vurdering

  @OV-109
  Scenariomal: De som administrerer og fører tilsyn
    Gitt kommer <hvem> til brukeren gjennom <vei>
    Når lederen sperrer <hvem> fordi "Er i familie med brukeren."
    Så kommer ikke <hvem> til brukeren gjennom <vei>

    Eksempler:
      | hvem                | vei                           |
      | systemkoordinatoren | tilgangene                    |
      | personvernombudet   | «Hvem ser brukeren»           |
      | personvernombudet   | loggen over hvem som har sett |
      | personvernombudet   | oversikten på papir           |
      | personvernombudet   | et søk på nummeret            |

  @OV-112
  Scenariomal: Leverandøren, både den gamle og den nye
    Gitt kommer <hvem> til brukeren gjennom <vei>
    Når lederen sperrer <hvem> fordi "Er nabo til brukeren."
    Så kommer ikke <hvem> til brukeren gjennom <vei>

    Eksempler:
      | hvem                                     | vei                   |
      | koordinatoren hos Havbris Hjemmeomsorg   | brukerkortet          |
      | koordinatoren hos Havbris Hjemmeomsorg   | journalen             |
      | koordinatoren hos Havbris Hjemmeomsorg   | arbeidsbordet         |
      | koordinatoren hos Havbris Hjemmeomsorg   | begynnelsen av navnet |
      | koordinatoren hos Fjordlykta Hjemmepleie | overleveringen        |
      | koordinatoren hos Fjordlykta Hjemmepleie | arbeidsbordet         |
      | koordinatoren hos Fjordlykta Hjemmepleie | et søk på navnet      |

  @OV-110
  Scenario: En hel enhet
    Gitt kommer saksbehandleren til brukeren gjennom alt dette
      | brukerkortet          |
      | brevet                |
      | begynnelsen av navnet |
      | arbeidsbordet         |
    Når lederen sperrer hele Bydel Frogner fordi "Kontoret er inhabilt."
    Så kommer ikke saksbehandleren til brukeren gjennom noe av dette
      | brukerkortet          |
      | brevet                |
      | begynnelsen av navnet |
      | arbeidsbordet         |

  @OV-109
  Scenario: Et brukersøk og et spørsmål om registrering røper ikke brukeren for den som er sperret
    Gitt lederen sperrer saksbehandleren i Bydel Ullern fordi "Er i familie med brukeren."
    Så svarer brukersøket saksbehandleren i Bydel Ullern som om ingen hadde nummeret
    Og kommer ikke saksbehandleren i Bydel Ullern til brukeren gjennom brukerkortet
    Når saksbehandleren i Bydel Ullern spør om nummeret til brukeren kan registreres
    Så er svaret om registrering det samme som saksbehandleren i Bydel Ullern får om et D-nummer som ingen har
    Og nevner svaret om registrering ikke "Frogner"

  @OV-109
  Scenario: Det som står på skjermen når sperren kommer, kan ikke gjennomføres
    Gitt en annen saksbehandler ser hva det betyr å bytte leverandør til Sju Steiner Hjemmepleie
    Når lederen sperrer imens en annen saksbehandler fordi "Er i familie med brukeren."
    Og en annen saksbehandler godtar forhåndsvisningen
    Så får ingen vite at brukeren finnes
