#include "app/demo_city/city.hpp"

#include "app/demo_city/demo_accounts.hpp"
#include "app/demo_city/memory_ledger.hpp"
#include "app/demo_city/organisation.hpp"
#include "app/demo_city/oslo.hpp"
#include "base/text.hpp"
#include "policy/policy_file.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

namespace stafett::app {
namespace {

const Date today = Date::of(2026, 11, 23);

const policy::Policy& oslo_policy() {
  static const auto read = [] {
    std::ifstream file(std::string(STAFETT_SOURCE_DIR) + "/policy/oslo.toml");
    std::stringstream text;
    text << file.rdbuf();
    auto policy = policy::read_policy(text.str(), "oslo.toml");
    check(policy.has_value(), "Oslo's policy can be read");
    return *std::move(policy);
  }();
  return read;
}

struct BuiltCity {
  explicit BuiltCity(const CityOptions& options, int writers = 1) : ledger(oslo_policy()) {
    report = build_city(options, ledger, writers);
  }
  [[nodiscard]] std::string digest() const {
    std::string all;
    for (const auto& [id, record] : ledger.records()) all += json_text(to_json(record));
    return sha256_hex(all);
  }

  MemoryLedger ledger;
  CityReport report;
};

BuiltCity& city_of_600() {
  static BuiltCity city({.seed = 7, .clients = 600, .today = today});
  return city;
}

TEST(DemoCity, EqualSeedsGiveEqualCities) {
  const CityOptions options{.seed = 11, .clients = 60, .today = today};
  EXPECT_EQ(BuiltCity(options).digest(), BuiltCity(options).digest());
  EXPECT_NE(BuiltCity(options).digest(), BuiltCity({.seed = 12, .clients = 60, .today = today}).digest());
}

TEST(DemoCity, ThePeopleOfASeedStayTheSameFromMachineToMachine) {
  std::string all = json_text(to_json(invent_organisation(1, today)));
  for (const auto& resident : invent_residents(1, today, 500)) {
    all += resident.national_id.digits() + resident.name.given_name + resident.name.surname +
           resident.birth_date.iso();
  }
  EXPECT_EQ(sha256_hex(all), "dc88c4e65d4038d6cd502c250af53445d1f04caa5d04f1fcb70fe49a1790b70b");
}

TEST(DemoCity, EveryNumberIsValidSyntheticAndUnique) {
  std::set<std::string> seen;
  for (const auto& resident : invent_residents(3, today, 25'000)) {
    EXPECT_TRUE(NationalId::parse(resident.national_id.digits()));
    EXPECT_EQ(resident.national_id.synthetic(), SyntheticSeries::tenor);
    EXPECT_TRUE(seen.insert(resident.national_id.digits()).second);
  }
  EXPECT_EQ(seen.size(), 25'000u);
}

TEST(DemoCity, ClientsAreSpreadAsThePopulationAndItsAges) {
  std::map<int, double> expected;
  double whole = 0;
  double expected_old = 0;
  for (const auto& cell : oslo_population()) {
    const double weight = double{1.0} * cell.persons * clients_per_thousand(cell.age);
    expected[cell.district] += weight;
    if (cell.age >= 80) expected_old += weight;
    whole += weight;
  }
  std::map<int, int> found;
  int old = 0;
  constexpr int count = 10'000;
  for (const auto& resident : invent_residents(5, today, count)) {
    ++found[resident.district];
    if (age_on(resident.birth_date, today) >= 80) ++old;
  }
  EXPECT_EQ(found.size(), 15u);
  for (const auto& [district, weight] : expected) {
    EXPECT_NEAR(found[district] / double{count}, weight / whole, 0.002) << district;
  }
  EXPECT_NEAR(old / double{count}, expected_old / whole, 0.005);
}

TEST(DemoCity, AboutThirtyPercentOfThoseOverEightyAreClients) {
  double people = 0;
  double clients = 0;
  for (const auto& cell : oslo_population()) {
    if (cell.age < 80) continue;
    people += cell.persons;
    clients += cell.persons * clients_per_thousand(cell.age) / 1000.0;
  }
  EXPECT_NEAR(clients / people, 0.30, 0.02);
}

TEST(DemoCity, TheLevelTreeIsThatOfTheRoutines) {
  const auto made = invent_organisation(1, today);
  std::set<std::string> codes;
  for (const auto& level : made.levels) codes.insert(level.code);
  for (int district = 1; district <= 15; ++district) {
    for (const auto* part : {"", ".1", ".1.1", ".2", ".3", ".4", ".16"}) {
      EXPECT_TRUE(codes.contains("1." + std::to_string(district) + part)) << district << part;
    }
  }
  for (const auto* code : {"1", "1.17", "1.17.1", "1.17.1.1", "1.17.1.12", "1.30"})
    EXPECT_TRUE(codes.contains(code));
  EXPECT_EQ(made.districts.size(), 16u);
  EXPECT_EQ(made.providers.size(), 27u);
  for (const auto& provider : made.providers) {
    EXPECT_TRUE(is_organisation_number(provider.organisation_number)) << provider.name;
    EXPECT_EQ(provider.organisation_number[0], '3') << "real numbers begin with 8 or 9";
    const auto reception = std::ranges::find(made.teams, *provider.reception_team, &model::Team::id);
    EXPECT_EQ(reception->name, provider.name + " Mottaksteam");
  }
}

TEST(DemoCity, EveryRoleIsOneOfThePolicys) {
  const auto& roles = oslo_policy().role_actions.on(today);
  for (const auto& held : invent_organisation(1, today).roles)
    EXPECT_TRUE(roles.contains(held.role)) << held.role;
}

TEST(DemoCity, TheDemoAccountsAreEmployees) {
  const auto made = invent_organisation(1, today);
  for (const auto& account : demo_accounts) {
    EXPECT_NE(std::ranges::find(made.employees, account.user_name, &model::Employee::user_name),
              made.employees.end())
        << account.user_name;
  }
}

TEST(DemoCity, EveryClientHasOneResponsibleDistrictAndEveryLineOnePayer) {
  const auto& ledger = city_of_600().ledger;
  EXPECT_EQ(ledger.records().size(), 600u);
  for (const auto& [id, record] : ledger.records()) {
    EXPECT_TRUE(record.responsible_district(today)) << id;
    EXPECT_TRUE(record.postal_address(today)) << id;
    for (const auto& line : record.service_lines) EXPECT_TRUE(record.payer(line.id, today));
  }
}

TEST(DemoCity, MainAssignmentsNeverOverlapAndChangesAdjoin) {
  auto& ledger = city_of_600().ledger;
  const auto organisation = ledger.organisation();
  for (const auto& [id, record] : ledger.records()) {
    for (const auto& a : record.assignments) {
      EXPECT_TRUE(organisation->find(a.provider));
      EXPECT_EQ(organisation->find(a.provider)->level, a.level);
      if (a.predecessor) {
        EXPECT_EQ(a.first_day, *a.predecessor_last_day + 1);
      }
      for (const auto& b : record.assignments) {
        if (a.id == b.id || a.service_line != b.service_line) continue;
        if (a.state != model::RecordState::valid || b.state != model::RecordState::valid) continue;
        EXPECT_FALSE(a.period().overlaps(b.period())) << "client " << id;
      }
    }
  }
}

TEST(DemoCity, ChangesUnderWayShowEveryStage) {
  const auto& city = city_of_600();
  EXPECT_EQ(city.report.passed_over, 0);
  for (const auto* effect : {"SendHandover", "AcceptHandover", "RejectHandover", "RecallHandover",
                             "AcknowledgeRecall", "RequestChange", "CreateTask", "FinishTask", "MakeLetter",
                             "PostLetter", "CloseChange", "WriteNote", "JoinHousehold", "SetLabel"}) {
    EXPECT_GE(city.ledger.effects.count(effect), 1u) << effect;
  }
  int waiting = 0;
  for (const auto& [id, record] : city.ledger.records()) {
    for (const auto& handover : record.handovers) waiting += handover.state == model::HandoverState::sent;
  }
  EXPECT_GE(waiting, 15);
}

TEST(DemoCity, NamesAreAsVariedAsOslos) {
  std::set<std::string> surnames;
  int norwegian_letters = 0;
  int two_surnames = 0;
  int foreign = 0;
  for (const auto& resident : invent_residents(9, today, 2000)) {
    const auto& surname = resident.name.surname;
    surnames.insert(surname);
    for (const auto* letter : {"æ", "ø", "å", "Æ", "Ø", "Å"}) {
      if (surname.find(letter) != std::string::npos) {
        ++norwegian_letters;
        break;
      }
    }
    two_surnames += surname.find(' ') != std::string::npos || surname.find('-') != std::string::npos;
    foreign += resident.name.foreign;
  }
  EXPECT_GE(surnames.size(), 300u);
  EXPECT_GE(norwegian_letters, 200);
  EXPECT_GE(two_surnames, 100);
  EXPECT_GE(foreign, 100);
}

TEST(DemoCity, CanBeBuiltOnAnyDayOfTheYear) {
  for (const auto day : {Date::of(2026, 4, 6), Date::of(2026, 12, 27), Date::of(2027, 1, 2),
                         Date::of(2028, 2, 29), Date::of(2026, 5, 17), Date::of(2025, 3, 30)}) {
    const BuiltCity city({.seed = 4, .clients = 200, .today = day}, 3);
    EXPECT_EQ(city.report.clients, 200) << day.iso();
    EXPECT_EQ(city.report.passed_over, 0) << day.iso();
  }
}

TEST(DemoCity, ACityWithoutClientsHasItsOrganisation) {
  const BuiltCity city({.seed = 1, .clients = 0, .today = today});
  EXPECT_EQ(city.report.plans, 1);
}

}  // namespace
}  // namespace stafett::app
