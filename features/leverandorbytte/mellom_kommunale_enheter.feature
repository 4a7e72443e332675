# language: no
Egenskap: Bytte mellom to kommunale enheter i samme bydel
  Her trengs ikke ti dager: gammel enhet kan slutte samme dag som meldingen kommer.

  Bakgrunn:
    Gitt klokka er kl. 10.00 mandag 1. juni 2026
    Og bydelen har også enheten Bydel Frogner hjemmetjeneste vest
    Og brukeren Anne Hansen i Bydel Frogner med praktisk bistand fra Bydel Frogner hjemmetjeneste

  @Q-13
  Scenario: Gammel enhet slutter på meldingsdagen
    Når saksbehandleren bytter leverandør til Bydel Frogner hjemmetjeneste vest
    Så er siste dag hos Bydel Frogner hjemmetjeneste 1. juni 2026
    Og er første dag hos Bydel Frogner hjemmetjeneste vest 2. juni 2026
    Og begrunner forhåndsvisningen "slutter mandag 1. juni" med "Q-13"

  @Q-13
  Scenario: En senere dag kan avtales
    Gitt det er avtalt med "begge enhetene" at ny leverandør starter 8. juni 2026 fordi "turnusen begynner da"
    Når saksbehandleren bytter leverandør til Bydel Frogner hjemmetjeneste vest
    Så er siste dag hos Bydel Frogner hjemmetjeneste 7. juni 2026

  @Q-13
  Scenario: Til en privat leverandør gjelder de ti dagene
    Når saksbehandleren bytter leverandør til Rognebær Hjemmetjenester
    Så er siste dag hos Bydel Frogner hjemmetjeneste 10. juni 2026

  @Q-13
  Scenario: En melding fra i går gir ny enhet fra i morgen først når dagen er avtalt
    Gitt en muntlig melding om bytte fra brukeren 31. mai 2026
    Når saksbehandleren prøver å bytte leverandør til Bydel Frogner hjemmetjeneste vest
    Så blir det avvist fordi "skulle ny leverandør ha startet 1. juni 2026"
