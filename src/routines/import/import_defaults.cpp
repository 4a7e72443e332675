#include "routines/import/import_defaults.hpp"

#include "base/check.hpp"
#include "base/synthetic_id.hpp"

#include <array>
#include <cstdio>

namespace stafett::routines {
namespace {

using model::PartOfDay;
using model::ServiceType;

constexpr int every_day = 0b1111111;
constexpr int tuesday = 0b0000010;
constexpr int days_of_births = 5479;  // 1940 to 1954

template <class T, std::size_t Count>
const T& turn(const std::array<T, Count>& list, std::int64_t number) {
  return list[static_cast<std::size_t>(number) % Count];
}

constexpr std::array<std::string_view, 13> women{"Solveig",  "Bjørg", "Åse",     "Turid",  "Gerd",
                                                 "Ragnhild", "Inger", "Kirsten", "Aslaug", "Berit",
                                                 "Unni",     "Liv",   "Øydis"};
constexpr std::array<std::string_view, 13> men{"Kåre",   "Arne",     "Bjørn",  "Odd",    "Øyvind",
                                               "Leif",   "Torstein", "Reidar", "Gunnar", "Magne",
                                               "Sverre", "Jan",      "Åsmund"};
constexpr std::array<std::string_view, 17> surnames{
    "Haugen", "Østby",  "Lunde Ås", "Nygård",   "Bråthen", "Solberg", "Skjæveland", "Moen-Dahl", "Aarseth",
    "Viken",  "Fossum", "Lien",     "Børresen", "Kvåle",   "Tangen",  "Håkonsen",   "Eide"};

constexpr std::array<InventedStreet, 15> streets{{{"Smedgata", "0651"},
                                                  {"Strømstadgata", "0569"},
                                                  {"Vossegata", "0475"},
                                                  {"Fayes gate", "0455"},
                                                  {"Tors gate", "0260"},
                                                  {"Abbedisvingen", "0280"},
                                                  {"Flyveien", "0770"},
                                                  {"Morells vei", "0487"},
                                                  {"Liljeveien", "0585"},
                                                  {"Ammerudhellinga", "0959"},
                                                  {"Linjebakken", "1087"},
                                                  {"Lerkeveien", "1053"},
                                                  {"Bølersvingen", "0690"},
                                                  {"Poppelstien", "1166"},
                                                  {"Bjørnåsveien", "1272"}}};

constexpr UsualService nursing_by_day{210,      "Bo trygt hjemme og klare mest mulig selv.",
                                      "H.1",    "Personlig hygiene og medisiner",
                                      "Hjemme", every_day,
                                      1,        PartOfDay::morning,
                                      30};
constexpr UsualService nursing_by_evening{140,      "Komme trygt i seng og få medisiner til riktig tid.",
                                          "H.2",    "Kveldsstell og medisiner",
                                          "Hjemme", every_day,
                                          1,        PartOfDay::evening,
                                          20};
constexpr UsualService nursing_by_night{
    105, "Sove trygt om natten.", "H.3", "Tilsyn om natten", "Hjemme", every_day, 1, PartOfDay::night, 15};
constexpr UsualService stationary_nursing{280,       "Få nødvendig helsehjelp der brukeren bor.",
                                          "H.4",     "Helsehjelp i stasjonær tjeneste",
                                          "Boligen", every_day,
                                          1,         PartOfDay::midday,
                                          40};
constexpr UsualService practical_help{
    45, "Ha det rent og ryddig hjemme.", "P.1", "Rengjøring", "Hjemme", tuesday, 2, PartOfDay::midday, 90};
constexpr UsualService personal_assistance{840,
                                           "Leve et aktivt og selvstendig liv.",
                                           "B.1",
                                           "Personlig assistanse",
                                           "Hjemme og ute",
                                           every_day,
                                           1,
                                           PartOfDay::midday,
                                           120};

}  // namespace

InventedPerson invented_person(std::int64_t number) {
  check(number >= 0, "an invented person has a number from 0");
  // The steps share no factor with the range, so that neighbours differ in every part and only far numbers
  // repeat.
  return {number % 3 == 2 ? model::Sex::male : model::Sex::female,
          Date::of(1940, 1, 1) + static_cast<int>((number % days_of_births) * 1009 % days_of_births)};
}

std::string_view invented_given_name(std::int64_t number, model::Sex sex) {
  switch (sex) {
    case model::Sex::female:
      return turn(women, number);
    case model::Sex::male:
      return turn(men, number);
  }
  return {};
}

std::string_view invented_surname(std::int64_t number) { return turn(surnames, number); }

std::optional<NationalId> invented_national_id(Date birth, model::Sex sex, std::int64_t number) {
  const auto ids =
      synthetic_ids(birth, sex == model::Sex::female ? IdParity::even : IdParity::odd, IdSeries::scenario);
  if (ids.empty()) return std::nullopt;
  return ids[static_cast<std::size_t>(number) % ids.size()];
}

std::string invented_telephone(std::int64_t number) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "01%06d", static_cast<int>(number % 1'000'000));
  return text.data();
}

InventedStreet street_in(int district_number) {
  if (district_number < 1 || district_number > static_cast<int>(streets.size())) return {"Storgata", "0001"};
  return streets[static_cast<std::size_t>(district_number) - 1];
}

const UsualService& usual_service(ServiceType service) {
  switch (service) {
    case ServiceType::home_nursing_day:
      return nursing_by_day;
    case ServiceType::home_nursing_evening:
      return nursing_by_evening;
    case ServiceType::home_nursing_night:
      return nursing_by_night;
    case ServiceType::home_nursing_stationary:
      return stationary_nursing;
    case ServiceType::practical_help:
      return practical_help;
    case ServiceType::personal_assistance:
      return personal_assistance;
  }
  check(false, "every service has its usual content");
  return practical_help;
}

}  // namespace stafett::routines
