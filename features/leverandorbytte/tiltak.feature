# language: no
Egenskap: Tiltak og tidsangivelser følger med byttet
  Tiltakene til leverandøren som slutter, avsluttes med oppdraget og går videre hos den nye. Hvert tiltak vises én gang.

  Bakgrunn:
    Gitt klokka er kl. 10.00 mandag 1. juni 2026
    Og en bruker i Bydel Frogner med hjemmesykepleie dag fra Bydel Frogner hjemmetjeneste

  @BV-37
  Scenario: Tiltak og tider slutter med gammel leverandør uten at noen svarer Ja
    Gitt brukeren har tiltakene
      | tiltak  | dager                 | tid på dagen | minutter |
      | Dusj    | mandag og torsdag     | morgen       | 30       |
      | Medisin | alle dager            | kveld        | 10       |
    Når saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Og dagen blir 11. juni 2026
    Så ser koordinatoren hos Bydel Frogner hjemmetjeneste tiltakene
      | tiltak  | til           |
      | Dusj    | 10. juni 2026 |
      | Medisin | 10. juni 2026 |

  @BV-37
  Scenario: Et tiltak som slutter av seg selv før byttet, blir ikke forlenget
    Gitt brukeren har tiltakene
      | tiltak     | til          | minutter |
      | Sårstell   | 5. juni 2026 | 20       |
      | Medisin    |              | 10       |
    Når saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Så er tiltakene
      | tiltak   | utfører                      | til          | neste utfører        |
      | Sårstell | Bydel Frogner hjemmetjeneste | 5. juni 2026 |                      |
      | Medisin  | Bydel Frogner hjemmetjeneste |              | Havbris Hjemmeomsorg |

  @BV-40
  Scenario: Hvert tiltak vises én gang, med gammel og ny utfører
    Gitt brukeren har tiltakene
      | tiltak  | dager             | tid på dagen | minutter |
      | Dusj    | mandag og torsdag | morgen       | 30       |
    Når saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Så er tiltakene
      | tiltak | utfører                      | neste utfører        | neste fra     |
      | Dusj   | Bydel Frogner hjemmetjeneste | Havbris Hjemmeomsorg | 11. juni 2026 |
    Når dagen blir 11. juni 2026
    Så er tiltakene
      | tiltak | utfører              | fra           | tider                            | neste utfører |
      | Dusj   | Havbris Hjemmeomsorg | 11. juni 2026 | mandag og torsdag morgen, 30 min |               |

  @BV-37 @OV-48
  Scenario: Tiltakene til en annen utfører på samme tjeneste er urørt
    Gitt brukeren har tiltakene
      | tiltak   | utfører                | minutter |
      | Dusj     |                        | 30       |
      | Dialyse  | Fjordlykta Hjemmepleie | 60       |
    Når saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Så er tiltakene
      | tiltak  | utfører                      | til | neste utfører        |
      | Dusj    | Bydel Frogner hjemmetjeneste |     | Havbris Hjemmeomsorg |
      | Dialyse | Fjordlykta Hjemmepleie       |     |                      |

  @BV-37
  Scenario: Tiltakene kommer tilbake når byttet trekkes
    Gitt brukeren har tiltakene
      | tiltak | dager      | tid på dagen | minutter |
      | Dusj   | alle dager | morgen       | 30       |
    Og saksbehandleren bytter leverandør til Havbris Hjemmeomsorg
    Når saksbehandleren trekker byttet tilbake
    Så er tiltakene
      | tiltak | utfører                      | til | tider                     | neste utfører |
      | Dusj   | Bydel Frogner hjemmetjeneste |     | hver dag morgen, 30 min |               |
