# language: no
Egenskap: Det som gjennomføres, er det som ble vist
  Er noe endret slik at byttet blir et annet, stanses det og sier hva som er nytt. Endringer uten betydning stanser ingenting.

  Bakgrunn:
    Gitt klokka er kl. 10.00 mandag 1. juni 2026
    Og brukeren Anne Hansen i Bydel Frogner med hjemmesykepleie dag fra Bydel Frogner hjemmetjeneste
    Og saksbehandleren ser hva det betyr å bytte leverandør til Havbris Hjemmeomsorg

  @BV-36
  Scenario: En kollega har registrert et annet bytte imens
    Gitt en annen saksbehandler registrerer imens bytte til Fjordlykta Hjemmepleie
    Når saksbehandleren godtar forhåndsvisningen
    Så får saksbehandleren vite at noe er endret siden forhåndsvisningen
    Og gjelder det nå at "Fjordlykta Hjemmepleie"

  @BV-36
  Scenario: En kollega har skrevet et notat imens, og det har ingenting å si
    Gitt en annen saksbehandler skriver imens notatet "Ringte pårørende."
    Når saksbehandleren godtar forhåndsvisningen
    Så går det bra
    Og er første dag hos Havbris Hjemmeomsorg 11. juni 2026

  @BV-36
  Scenario: Det er blitt en ny dag imens
    Når klokka blir kl. 00.30 tirsdag 2. juni 2026
    Og saksbehandleren godtar forhåndsvisningen
    Så får saksbehandleren vite at noe er endret siden forhåndsvisningen

  @BV-36
  Scenario: Det har gått noen timer imens, og det har ingenting å si
    Når det går 5 timer
    Og saksbehandleren godtar forhåndsvisningen
    Så går det bra

  @BV-19
  Scenario: Fristen for varsel gikk ut mens saksbehandleren tenkte seg om
    Gitt klokka er kl. 13.50 mandag 1. juni 2026
    Og brukeren Ola Berg i Bydel Frogner med hjemmesykepleie dag fra Bydel Frogner hjemmetjeneste
    Og det er avtalt med "alle parter" at ny leverandør starter 2. juni 2026 fordi "det haster"
    Og saksbehandleren ser hva det betyr å bytte leverandør til Havbris Hjemmeomsorg
    Når klokka blir kl. 14.05 mandag 1. juni 2026
    Og saksbehandleren godtar forhåndsvisningen
    Så får saksbehandleren vite at noe er endret siden forhåndsvisningen
    Og gjelder det ikke lenger at "varsles i tide"
    Og gjelder det nå at "varsles for sent"

  @BV-36
  Scenario: Kommunen har endret oppsigelsestiden imens
    Når kommunen bestemmer at "provider_change.notice_length_days" er "14"
    Og saksbehandleren godtar forhåndsvisningen
    Så får saksbehandleren vite at noe er endret siden forhåndsvisningen
    Og gjelder det ikke lenger at "10. juni"
    Og gjelder det nå at "14. juni"

  @BV-36
  Scenario: Ny leverandør sluttet å ta oppdrag imens
    Gitt saksbehandleren ser hva det betyr å bytte leverandør til Tyttebærtua Omsorg
    Når Tyttebærtua Omsorg slutter å ta oppdrag etter 10. juni 2026
    Og saksbehandleren godtar forhåndsvisningen
    Så blir det avvist fordi "Tyttebærtua Omsorg tar ikke oppdrag etter 10. juni 2026."

  @BV-36
  Scenario: Bydelen har åpnet en ny enhet imens, og det har ingenting å si
    Når bydelen åpner enheten Bydel Frogner hjemmetjeneste øst
    Og saksbehandleren godtar forhåndsvisningen
    Så går det bra

  @BV-36
  Scenario: Kommunen har endret noe annet imens, og det har ingenting å si
    Når kommunen bestemmer at "access.look_up_hours.case_worker" er "48"
    Og saksbehandleren godtar forhåndsvisningen
    Så går det bra
