#include "app/demo_city/organisation.hpp"

#include "app/demo_city/dice.hpp"
#include "app/demo_city/firms.hpp"
#include "app/demo_city/names.hpp"
#include "app/demo_city/oslo.hpp"
#include "base/national_id.hpp"

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace stafett::app {
namespace {

using model::Employee;
using model::Level;
using model::Provider;
using model::Team;
using model::TeamKind;

/// Oslo's present districts stand since then.
const Date districts_begun = Date::of(2004, 1, 1);
constexpr int other_municipalities = 30;  // OV-98

/// The parts of a district's node (OV-32..36).
struct Part {
  int number;
  std::string_view name;
};
constexpr std::array<Part, 5> district_parts{
    {{1, "Hjemmeboende"}, {2, "Bolig"}, {3, "Bestiller"}, {4, "Rus"}, {16, "Sykehjem"}}};

constexpr std::uint64_t part_of_organisation = 0x0A6;

/// Nine digits of the series that the register of units keeps for invented firms: the first is 3, not 8 or 9.
std::string organisation_number(int number) {
  for (int serial = 10'000'000 + number * 137; serial < 100'000'000; ++serial) {
    for (int control = 0; control < 10; ++control) {
      auto digits = fmt::format("3{:07}{}", serial % 10'000'000, control);
      if (is_organisation_number(digits)) return digits;
    }
  }
  return {};
}

class OrganisationInventor {
 public:
  OrganisationInventor(std::uint64_t seed, Date today) : dice_(seed, part_of_organisation), today_(today) {}

  routines::ImportedOrganisation invent() {
    const auto city = level({}, "1", "Oslo kommune");
    std::array<Id<model::District>, oslo_districts.size()> districts{};
    for (std::size_t i = 0; i < oslo_districts.size(); ++i) districts[i] = district(oslo_districts[i], city);
    const auto providers = level(city, "1.17", "Private leverandører");
    const auto branch = level(providers, "1.17.1", "Hjemmetjenester");
    for (std::size_t i = 0; i < firms.size(); ++i) firm(firms[i], static_cast<int>(i) + 1, branch, districts);
    const auto others = level(city, fmt::format("1.{}", other_municipalities), "Andre kommuner");
    add_district(other_municipalities, "Andre kommuner", others);
    city_units(city, providers);
    return std::move(made_);
  }

 private:
  template <class Row>
  Id<Row> next() {
    return Id<Row>{--last_symbol_};
  }

  Id<Level> level(std::optional<Id<Level>> parent, std::string code, std::string name) {
    Level row;
    row.id = next<Level>();
    row.parent = parent;
    row.code = std::move(code);
    row.name = std::move(name);
    row.first_day = districts_begun;
    made_.levels.push_back(std::move(row));
    return made_.levels.back().id;
  }

  Id<model::District> add_district(int number, std::string_view name, Id<Level> node) {
    model::District row;
    row.id = next<model::District>();
    row.number = number;
    row.name = name;
    row.level = node;
    row.office_telephone = office_telephone(number);
    row.first_day = districts_begun;
    made_.districts.push_back(std::move(row));
    return made_.districts.back().id;
  }

  /// No subscriber's and no service's number begins with 01.
  static std::string office_telephone(int number) { return fmt::format("01 80 {:02} 00", number); }

  Id<Team> team(std::string name, TeamKind kind, Id<Level> node, std::string telephone,
                std::optional<Id<Provider>> provider, std::optional<Id<model::District>> district,
                Date first_day) {
    Team row;
    row.id = next<Team>();
    row.name = std::move(name);
    row.kind = kind;
    row.provider = provider;
    row.district = district;
    row.level = node;
    row.telephone = std::move(telephone);
    row.first_day = first_day;
    made_.teams.push_back(std::move(row));
    return made_.teams.back().id;
  }

  struct Post {
    std::string user_name;
    std::string_view title;
    std::string_view role;
    Id<Level> unit;
    std::optional<Id<Employee>> manager = {};
  };

  Id<Employee> employee(Post post, const std::vector<Id<Team>>& teams) {
    Employee row;
    row.id = next<Employee>();
    row.name = invent_full_name(dice_);
    row.user_name = std::move(post.user_name);
    row.title = post.title;
    row.unit = post.unit;
    row.manager = post.manager;
    row.first_day = today_ - dice_.between(400, 4000);
    const auto id = row.id;
    made_.roles.push_back(
        {next<model::RoleHeld>(), id, std::string(post.role), post.unit, row.first_day, {}});
    for (const auto in : teams)
      made_.team_members.push_back({next<model::TeamMember>(), in, id, row.first_day, {}});
    made_.employees.push_back(std::move(row));
    return id;
  }

  static std::string numbered(std::string_view name, int number, std::string_view place) {
    return number == 1 ? fmt::format("{}.{}", name, place) : fmt::format("{}{}.{}", name, number, place);
  }

  Id<model::District> district(const OsloDistrict& oslo, Id<Level> city) {
    const auto node = level(city, fmt::format("1.{}", oslo.number), fmt::format("Bydel {}", oslo.name));
    const auto id = add_district(oslo.number, oslo.name, node);
    Id<Level> own_homes;
    for (const auto& part : district_parts) {
      const auto made = level(node, fmt::format("1.{}.{}", oslo.number, part.number), std::string(part.name));
      if (part.number == 1) own_homes = made;
    }
    case_office(oslo, id, node);
    const auto unit = level(own_homes, fmt::format("1.{}.1.1", oslo.number), "Hjemmetjenesten");
    municipal_unit(oslo, id, unit);
    return id;
  }

  void case_office(const OsloDistrict& oslo, Id<model::District> district, Id<Level> node) {
    const auto office = team(fmt::format("Søknadskontoret Bydel {}", oslo.name), TeamKind::case_office, node,
                             office_telephone(oslo.number), {}, district, districts_begun);
    const auto leader =
        employee({fmt::format("leder.{}", oslo.slug), "Leder", "case_office_leader", node}, {office});
    const int count = dice_.between(3, 6);
    for (int i = 1; i <= count; ++i) {
      const auto made = employee(
          {numbered("saksbehandler", i, oslo.slug), "Saksbehandler", "case_worker", node, leader}, {office});
      // One of them has the clients with a grade of protection too.
      if (i == count) {
        made_.roles.push_back({next<model::RoleHeld>(),
                               made,
                               "protected_case_worker",
                               node,
                               made_.employees.back().first_day,
                               {}});
      }
    }
  }

  /// A provider's row, its reception team, care teams, coordinators and those who go out.
  void staff_provider(Provider row, std::string_view slug, std::string_view coordinator_role,
                      std::string telephone, std::span<const std::string_view> care_teams) {
    const auto reception = team(fmt::format("{} Mottaksteam", row.name), TeamKind::reception, row.level,
                                telephone, row.id, row.district, row.first_day);
    row.reception_team = reception;
    std::vector<Id<Team>> all{reception};
    for (const auto name : care_teams) {
      all.push_back(team(fmt::format("{} {}", row.name, name), TeamKind::care, row.level, telephone, row.id,
                         row.district, row.first_day));
    }
    const auto coordinator =
        employee({numbered("koordinator", 1, slug), "Koordinator", coordinator_role, row.level}, all);
    employee({numbered("koordinator", 2, slug), "Koordinator", coordinator_role, row.level, coordinator},
             all);
    int number = 0;
    for (std::size_t i = 1; i < all.size(); ++i) {
      for (int n = dice_.between(2, 4); n > 0; --n) {
        const auto title = dice_.chance(40)   ? "Sykepleier"
                           : dice_.chance(60) ? "Helsefagarbeider"
                                              : "Hjemmehjelper";
        employee({numbered("ansatt", ++number, slug), title, "care_worker", row.level, coordinator},
                 {all[i]});
      }
    }
    made_.providers.push_back(std::move(row));
  }

  void municipal_unit(const OsloDistrict& oslo, Id<model::District> district, Id<Level> unit) {
    static constexpr std::array small{std::string_view("Team dag"), std::string_view("Team kveld"),
                                      std::string_view("Team natt")};
    static constexpr std::array large{std::string_view("Team dag nord"), std::string_view("Team dag sør"),
                                      std::string_view("Team kveld"), std::string_view("Team natt")};
    Provider row;
    row.id = next<Provider>();
    row.kind = model::ProviderKind::municipal;
    row.name = municipal_provider_name(oslo.number);
    row.organisation_number = organisation_number(oslo.number);
    row.level = unit;
    row.district = district;
    row.first_day = districts_begun;
    const bool is_large = dice_.chance(50);
    staff_provider(
        std::move(row), fmt::format("bydel-{}", oslo.slug), "municipal_coordinator",
        fmt::format("01 81 {:02} 00", oslo.number),
        is_large ? std::span<const std::string_view>(large) : std::span<const std::string_view>(small));
  }

  void firm(const Firm& known, int number, Id<Level> branch,
            const std::array<Id<model::District>, oslo_districts.size()>& districts) {
    Provider row;
    row.id = next<Provider>();
    row.kind = model::ProviderKind::private_firm;
    row.name = known.name;
    row.organisation_number = organisation_number(100 + number);
    row.level = level(branch, fmt::format("1.17.1.{}", number), std::string(known.name));
    row.first_day = today_ - known.begun_days_ago;
    if (known.ended_days_ago) row.last_day = today_ - *known.ended_days_ago;
    for (const int in : known.districts) {
      model::Agreement agreement;
      agreement.id = next<model::Agreement>();
      agreement.provider = row.id;
      agreement.district = districts[static_cast<std::size_t>(in) - 1];
      agreement.services.assign(known.services.begin(), known.services.end());
      agreement.first_day = row.first_day;
      agreement.last_day = row.last_day;
      made_.agreements.push_back(std::move(agreement));
    }
    staff_provider(std::move(row), known.slug, "provider_coordinator", fmt::format("01 82 {:02} 00", number),
                   known.care_teams);
  }

  void city_units(Id<Level> city, Id<Level> providers) {
    const auto follow_up = team("Velferdsetaten Kontraktsoppfølging", TeamKind::contract_follow_up, providers,
                                "01 83 01 00", {}, {}, districts_begun);
    for (int i = 1; i <= 3; ++i) {
      employee(
          {numbered("kontrakt", i, "velferdsetaten"), "Kontraktsrådgiver", "contract_follow_up", providers},
          {follow_up});
    }
    const auto coordination = team("Systemkoordinering", TeamKind::system_coordination, city, "01 84 01 00",
                                   {}, {}, districts_begun);
    employee({"systemkoordinator", "Systemkoordinator", "system_coordinator", city}, {coordination});
    employee({"systemkoordinator2", "Systemkoordinator", "system_coordinator", city}, {coordination});
    employee({"personvernombud", "Personvernombud", "privacy_officer", city}, {});
  }

  Dice dice_;
  Date today_;
  routines::ImportedOrganisation made_;
  std::int64_t last_symbol_ = 0;
};

}  // namespace

std::string municipal_provider_name(int district) {
  return fmt::format("Bydel {} hjemmetjeneste", oslo_districts[static_cast<std::size_t>(district) - 1].name);
}

routines::ImportedOrganisation invent_organisation(std::uint64_t seed, Date today) {
  return OrganisationInventor(seed, today).invent();
}

}  // namespace stafett::app
