#include "app/demo_city/names.hpp"

#include "app/demo_city/name_lists.hpp"

namespace stafett::app {
namespace {

using model::Sex;
using namespace name_lists;

/// Per cent of grown people whose name comes from elsewhere, by district; an assumption, roughly as the city
/// is.
constexpr std::array<int, 15> names_from_elsewhere{35, 33, 22, 20, 18, 14, 12, 13,
                                                   38, 45, 50, 48, 22, 14, 50};

const Origin* origin_of(Dice& dice, int birth_year, int district) {
  const int percent = names_from_elsewhere[static_cast<std::size_t>(district) - 1];
  // Those who came did so mostly after 1970: few of the oldest did.
  if (!dice.chance(birth_year < 1950 ? percent / 3 : percent)) return nullptr;
  std::array<int, origins.size()> weights{};
  for (std::size_t i = 0; i < origins.size(); ++i) weights[i] = origins[i].weight;
  return &origins[static_cast<std::size_t>(dice.weighted(weights))];
}

std::string_view norwegian_given_name(Dice& dice, Sex sex, int birth_year) {
  const bool woman = sex == Sex::female;
  if (birth_year < 1950) return woman ? dice.pick(old_women) : dice.pick(old_men);
  if (birth_year < 1985) return woman ? dice.pick(grown_women) : dice.pick(grown_men);
  return woman ? dice.pick(young_women) : dice.pick(young_men);
}

std::string norwegian_surname(Dice& dice) {
  std::string surname(dice.pick(norwegian_surnames));
  const int kind = dice.below(100);
  if (kind >= 18) return surname;
  const auto second = dice.pick(norwegian_surnames);
  if (second == surname) return surname;
  // Two surnames beside each other are commoner than a hyphen.
  return surname + (kind < 5 ? "-" : " ") + std::string(second);
}

}  // namespace

InventedName invent_name(Dice& dice, Sex sex, int birth_year, int district) {
  if (const auto* origin = origin_of(dice, birth_year, district)) {
    return {std::string(dice.pick(sex == Sex::female ? origin->women : origin->men)),
            std::string(dice.pick(origin->surnames)), std::string(origin->language), true};
  }
  return {std::string(norwegian_given_name(dice, sex, birth_year)), norwegian_surname(dice), "norsk", false};
}

std::string invent_full_name(Dice& dice) {
  const auto sex = dice.chance(75) ? Sex::female : Sex::male;
  const int birth_year = dice.between(1960, 2002);
  const int district = dice.between(1, 15);
  const auto name = invent_name(dice, sex, birth_year, district);
  return name.given_name + " " + name.surname;
}

std::string invent_relative(Dice& dice, const InventedName& client, int birth_year) {
  const auto sex = dice.chance(60) ? Sex::female : Sex::male;
  if (!client.foreign) return std::string(norwegian_given_name(dice, sex, birth_year)) + " " + client.surname;
  for (const auto& origin : origins) {
    if (origin.language != client.language) continue;
    return std::string(dice.pick(sex == Sex::female ? origin.women : origin.men)) + " " + client.surname;
  }
  return client.surname;
}

}  // namespace stafett::app
