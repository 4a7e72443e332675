# language: no
Egenskap: Brukeren ombestemmer seg før byttet
  Fram til dagen før ny leverandør starter, kan byttet trekkes. Da er alt som før, og de som har fått vite noe, får vite det.

  Bakgrunn:
    Gitt klokka er kl. 10.00 mandag 1. juni 2026
    Og brukeren Anne Hansen i Bydel Frogner med hjemmesykepleie dag fra Havbris Hjemmeomsorg
    Og saksbehandleren bytter leverandør til Fjordlykta Hjemmepleie

  @Q-04
  Scenario: Den gamle leverandøren fortsetter som før
    Når saksbehandleren trekker byttet tilbake med merknaden "Anne vil bli."
    Så utføres tjenesten slik
      | leverandør             | fra           | til | står som | årsak |
      | Havbris Hjemmeomsorg   | 3. mars 2026  |     | går      |       |
      | Fjordlykta Hjemmepleie | 11. juni 2026 |     | trukket  |       |
    Og er byttene
      | til                    | tilstand |
      | Fjordlykta Hjemmepleie | trukket  |
    Og er alt gjort i ett steg
    Og sier det siste notatet "Anne vil bli."

  @Q-04
  Scenario: En tjeneste med sluttdato får den tilbake
    Gitt en bruker i Bydel Frogner med hjemmesykepleie dag fra Havbris Hjemmeomsorg
    Og tjenesten varer til 31. august 2026
    Og saksbehandleren bytter leverandør til Fjordlykta Hjemmepleie
    Når saksbehandleren trekker byttet tilbake
    Så er siste dag hos Havbris Hjemmeomsorg 31. august 2026

  @Q-04
  Scenario: Overleveringen trekkes tilbake, og den nye bekrefter å ha sett det
    Når saksbehandleren trekker byttet tilbake
    Så er overleveringen trukket tilbake
    Og har koordinatoren hos Fjordlykta Hjemmepleie dette under innboks
      | team                               |
      | Fjordlykta Hjemmepleie Mottaksteam |
    Når koordinatoren hos Fjordlykta Hjemmepleie bekrefter at overleveringen er trukket tilbake
    Så er overleveringen tilbaketrekking bekreftet
    Og har koordinatoren hos Fjordlykta Hjemmepleie ingenting under innboks

  @Q-04
  Scenario: Byttet kan trekkes også etter at ny leverandør har godtatt
    Gitt koordinatoren hos Fjordlykta Hjemmepleie godtar overleveringen
    Når klokka blir kl. 23.00 onsdag 10. juni 2026
    Og saksbehandleren trekker byttet tilbake
    Så er overleveringen trukket tilbake
    Og har tjenesten ingen sluttdato hos Havbris Hjemmeomsorg

  @Q-04
  Scenario: Leverandøren som skulle slutte, får vite at den fortsetter
    Når saksbehandleren trekker byttet tilbake
    Så er oppgavene
      | oppgave              | team                             | tilstand |
      | oppdraget avsluttes  | Havbris Hjemmeomsorg Mottaksteam | avlyst   |
      | oppdraget fortsetter | Havbris Hjemmeomsorg Mottaksteam | åpen     |

  @Q-04
  Scenario: Fristene for svar faller bort
    Når saksbehandleren trekker byttet tilbake
    Og klokka blir kl. 15.00 onsdag 10. juni 2026
    Så har saksbehandleren ingenting under frister
    Og er det ingen oppgave om at "leverandøren har ikke svart"

  @Q-04
  Scenario: Et brev som ikke er sendt, blir aldri sendt
    Når saksbehandleren trekker byttet tilbake
    Så er brevene
      | brev                               | tilstand  |
      | Bekreftelse på bytte av leverandør | erstattet |
    Og er utskriftskøen til saksbehandleren tom

  @Q-04
  Scenario: Et brev som er sendt, følges av et brev om at byttet er trukket
    Gitt saksbehandleren melder brevet postlagt
    Når saksbehandleren trekker byttet tilbake
    Så er brevene
      | brev                               | tilstand           |
      | Bekreftelse på bytte av leverandør | postlagt           |
      | Bytte av leverandør er trukket     | venter på utskrift |
    Og sier brevet "Byttet av leverandør er trukket tilbake"
    Og sier brevet "Du kan se bort fra datoene i det forrige brevet."

  @Q-04
  Scenario: Når ny leverandør har startet, kan byttet ikke trekkes
    Når klokka blir kl. 08.00 torsdag 11. juni 2026
    Og saksbehandleren prøver å trekke byttet tilbake
    Så blir det avvist fordi "Byttet er gjennomført: ny leverandør har første dag 11. juni 2026."
    Og er rådet "Vil brukeren bytte igjen, registrerer du et nytt."

  @Q-04
  Scenario: Et bytte som er trukket, kan ikke trekkes en gang til
    Gitt saksbehandleren trekker byttet tilbake
    Når saksbehandleren prøver å trekke byttet tilbake
    Så blir det avvist fordi "Byttet gjelder ikke lenger."
