#include "app/demo_city/residents.hpp"

#include "app/demo_city/oslo.hpp"
#include "base/synthetic_id.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace stafett::app {
namespace {

using model::Sex;

constexpr std::uint64_t part_of_residents = 0x9E0;

struct AgeBand {
  int from_age;
  int per_thousand;
};
constexpr std::array<AgeBand, 9> age_bands{
    {{0, 0}, {3, 2}, {18, 3}, {50, 11}, {67, 40}, {75, 90}, {80, 180}, {85, 340}, {90, 550}}};

/// As many from each cell as its share says: one draw in each of `count` equal parts of the whole.
std::vector<PopulationCell> spread(Dice& dice, int count) {
  const auto& cells = oslo_population();
  std::int64_t whole = 0;
  for (const auto& cell : cells) whole += std::int64_t{cell.persons} * clients_per_thousand(cell.age);
  std::vector<PopulationCell> chosen;
  chosen.reserve(static_cast<std::size_t>(count));
  std::size_t at = 0;
  std::int64_t passed = 0;
  for (int i = 0; i < count; ++i) {
    const auto begin = whole * i / count;
    const auto width = std::max<std::int64_t>(1, whole * (i + 1) / count - begin);
    const auto place = begin + static_cast<std::int64_t>(dice.next() % static_cast<std::uint64_t>(width));
    while (passed + std::int64_t{cells[at].persons} * clients_per_thousand(cells[at].age) <= place) {
      passed += std::int64_t{cells[at].persons} * clients_per_thousand(cells[at].age);
      ++at;
    }
    chosen.push_back(cells[at]);
  }
  dice.shuffle(chosen);
  return chosen;
}

Date birth_date(Dice& dice, int age, Date today) { return add_months(today, -12 * age) - dice.below(365); }

/// A number nobody else in the city has.
NationalId national_id(Dice& dice, Sex sex, Date birth, std::unordered_set<std::string>& taken) {
  const bool before_2000 = birth.calendar().year() < std::chrono::year{2000};
  const int lowest = before_2000 ? 0 : 500;
  const int parity = sex == Sex::male ? 1 : 0;
  for (;;) {
    const int number = lowest + 2 * dice.below(before_2000 ? 225 : 200) + parity;
    const auto id = synthetic_id(birth, number);
    if (id && taken.insert(id->digits()).second) return *id;
  }
}

/// About one in eight of the older ones live with another client.
void marry(Dice& dice, std::vector<Resident>& residents, Date today) {
  std::array<std::vector<int>, oslo_districts.size()> single_men;
  const auto size = static_cast<int>(residents.size());
  for (int i = 0; i < size; ++i) {
    const auto& man = residents[static_cast<std::size_t>(i)];
    if (man.sex == Sex::male && age_on(man.birth_date, today) >= 67) {
      single_men[static_cast<std::size_t>(man.district) - 1].push_back(i);
    }
  }
  for (int i = 0; i < size; ++i) {
    auto& woman = residents[static_cast<std::size_t>(i)];
    if (woman.sex == Sex::male || age_on(woman.birth_date, today) < 67 || !dice.chance(12)) continue;
    auto& men = single_men[static_cast<std::size_t>(woman.district) - 1];
    const auto fit = std::ranges::find_if(men, [&](int index) {
      const auto& man = residents[static_cast<std::size_t>(index)];
      return std::abs(man.birth_date - woman.birth_date) < 6 * 365 &&
             man.name.foreign == woman.name.foreign && man.name.language == woman.name.language;
    });
    if (fit == men.end()) continue;
    auto& man = residents[static_cast<std::size_t>(*fit)];
    woman.spouse = *fit;
    man.spouse = i;
    if (!woman.name.foreign && dice.chance(85)) woman.name.surname = man.name.surname;
    men.erase(fit);
  }
}

}  // namespace

int clients_per_thousand(int age) {
  int found = 0;
  for (const auto& band : age_bands) {
    if (age >= band.from_age) found = band.per_thousand;
  }
  return found;
}

std::vector<Resident> invent_residents(std::uint64_t seed, Date today, int count) {
  Dice dice(seed, part_of_residents);
  std::vector<Resident> residents;
  residents.reserve(static_cast<std::size_t>(count));
  std::unordered_set<std::string> taken;
  for (const auto& cell : spread(dice, count)) {
    Resident resident;
    resident.district = cell.district;
    resident.sex = cell.sex;
    resident.birth_date = birth_date(dice, cell.age, today);
    resident.national_id = national_id(dice, cell.sex, resident.birth_date, taken);
    resident.name =
        invent_name(dice, cell.sex, static_cast<int>(resident.birth_date.calendar().year()), cell.district);
    residents.push_back(std::move(resident));
  }
  marry(dice, residents, today);
  return residents;
}

}  // namespace stafett::app
