# language: no
Egenskap: Leverandørene står der i nivåtreet som tilgangen til tjenestene deres følger av

  Bakgrunn:
    Gitt klokka er kl. 10.00 mandag 1. juni 2026
    Og en bruker i Bydel Frogner med hjemmesykepleie dag fra Fjordlykta Hjemmepleie

  @BV-16
  Scenario: En privat leverandør står under grenen for private leverandører
    Når systemkoordinatoren prøver å flytte leverandøren Lerkesang Omsorg til nivået "1.5.1.1"
    Så blir det avvist fordi "1.17.1"
    Når systemkoordinatoren flytter leverandøren Lerkesang Omsorg til nivået "1.17.1.6"
    Så går det bra

  @BV-17
  Scenario: Tjenestene til en leverandør har et nivå med fire ledd
    Når systemkoordinatoren prøver å flytte leverandøren Lerkesang Omsorg til nivået "1.17.1"
    Så blir det avvist fordi "4"
