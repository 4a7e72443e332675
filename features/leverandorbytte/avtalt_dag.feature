# language: no
Egenskap: Partene avtaler en annen første dag
  Brukeren og leverandørene kan avtale en annen dag enn regelen gir, når det står hvem som er enige, og hvorfor.

  Bakgrunn:
    Gitt klokka er kl. 10.00 mandag 1. juni 2026
    Og en bruker i Bydel Frogner med hjemmesykepleie dag fra Bydel Frogner hjemmetjeneste

  @Q-02
  Scenariomal: Tidligere eller senere etter avtale
    Gitt det er avtalt med "brukeren og begge leverandørene" at ny leverandør starter <første dag> fordi "brukeren skal på ferie"
    Når saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Så er siste dag hos Bydel Frogner hjemmetjeneste <siste dag>
    Og er første dag hos Havbris Hjemmeomsorg <første dag>
    Og sier det siste notatet "brukeren og begge leverandørene"
    Og sier det siste notatet "brukeren skal på ferie"

    Eksempler:
      | første dag    | siste dag     |
      | 4. juni 2026  | 3. juni 2026  |
      | 1. juli 2026  | 30. juni 2026 |

  @Q-02
  Scenario: Hvorfor-svaret viser avtalen, ikke de ti dagene
    Gitt det er avtalt med "alle parter" at ny leverandør starter 4. juni 2026 fordi "brukeren flytter rom"
    Når saksbehandleren ser hva det betyr å bytte leverandør til Havbris Hjemmeomsorg
    Så begrunner forhåndsvisningen "3. juni" med "Q-02"
    Og begrunner forhåndsvisningen "3. juni" med "11. juni 2026"
    Og begrunner forhåndsvisningen "3. juni" med "brukeren flytter rom"

  @Q-02
  Scenario: En annen dag uten avtale blir avvist
    Gitt ny leverandør er ønsket 4. juni 2026 uten at noen har avtalt det
    Når saksbehandleren prøver å bytte leverandør til Havbris Hjemmeomsorg
    Så blir det avvist fordi "Da må det stå hvem den er avtalt med, og hvorfor."
    Og er rådet "eller bruk dagen regelen gir"

  @Q-02
  Scenario: Oppstarten flyttes etter at byttet er registrert
    Gitt saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Når saksbehandleren flytter oppstarten til 15. juni 2026 etter avtale med "brukeren og leverandørene" fordi "ny leverandør mangler nøkkel"
    Så utføres tjenesten slik
      | leverandør                   | fra           | til           | står som |
      | Bydel Frogner hjemmetjeneste | 3. mars 2026  | 14. juni 2026 | sagt opp |
      | Havbris Hjemmeomsorg         | 11. juni 2026 |               | trukket  |
      | Havbris Hjemmeomsorg         | 15. juni 2026 |               | kommer   |
    Og er byttene
      | første dag    | tilstand  |
      | 11. juni 2026 | erstattet |
      | 15. juni 2026 | gjelder   |
    Og sier brevet "15. juni 2026"
    Og sier det siste notatet "ny leverandør mangler nøkkel"

  @Q-02
  Scenario: Oppstarten flyttes ikke uten avtale
    Gitt saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Når saksbehandleren prøver å flytte oppstarten til 15. juni 2026 uten avtale
    Så blir det avvist fordi "Da må det stå hvem den er avtalt med, og hvorfor."

  @Q-02
  Scenario: Oppstarten kan ikke flyttes når ny leverandør har startet
    Gitt saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Når dagen blir 11. juni 2026
    Og saksbehandleren prøver å flytte oppstarten til 20. juni 2026 etter avtale med "alle" fordi "det passer bedre"
    Så blir det avvist fordi "Byttet er gjennomført"
    Og er rådet "Er noe registrert feil, retter du byttet."
