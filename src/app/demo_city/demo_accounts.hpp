#pragma once

// The accounts that a visitor of the demo city is offered. All employees of the city have the same password.

#include <array>
#include <string_view>

namespace stafett::app {

inline constexpr std::string_view demo_password = "stafett-demo";

struct DemoAccount {
  std::string_view user_name;
  std::string_view description;  ///< what there is to see, in bokmål
};

inline constexpr std::array<DemoAccount, 9> demo_accounts{
    {{"saksbehandler.frogner",
      "Saksbehandler i Bydel Frogner. Start her: finn en bruker og bytt leverandør."},
     {"koordinator.havbris",
      "Koordinator hos en privat leverandør. Får nye brukere og svarer på overleveringer."},
     {"koordinator.bydel-frogner", "Koordinator i bydelens egen hjemmetjeneste. Ser hvem som kommer og går."},
     {"koordinator.rognebaer", "Koordinator hos en privat leverandør av praktisk bistand i hele byen."},
     {"leder.frogner", "Leder ved søknadskontoret i Bydel Frogner."},
     {"saksbehandler.gamle-oslo", "Saksbehandler i en annen bydel: ser andre brukere enn Frogner."},
     {"kontrakt.velferdsetaten", "Kontraktsoppfølging i Velferdsetaten. Ser tall, ikke brukere."},
     {"systemkoordinator", "Systemkoordinator. Organisasjon og tilganger, ikke brukere."},
     {"personvernombud", "Personvernombud. Hvem som har sett hva."}}};

}  // namespace stafett::app
