#pragma once

#include "app/demo_city/dice.hpp"
#include "model/client.hpp"

#include <string>

namespace stafett::app {

struct InventedName {
  std::string given_name;
  std::string surname;
  std::string language;  ///< "norsk", or what else is spoken at home
  bool foreign = false;
};

/// A name of the time and, as far as assumed, of the place: Norwegian in æ, ø and å, double and hyphenated,
/// and names from elsewhere.
[[nodiscard]] InventedName invent_name(Dice& dice, model::Sex sex, int birth_year, int district);
/// An employee's: no place, any age.
[[nodiscard]] std::string invent_full_name(Dice& dice);
/// A relative with the surname, one generation younger or older.
[[nodiscard]] std::string invent_relative(Dice& dice, const InventedName& client, int birth_year);

}  // namespace stafett::app
