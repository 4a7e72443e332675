#include "routines/import/import.hpp"

#include <set>
#include <string>

#include <gtest/gtest.h>

namespace stafett::routines {
namespace {

using model::ChoiceKind;
using model::ServiceType;

constexpr std::int64_t noon = 12 * 3600;
const Date today = Date::of(2026, 11, 22);

/// A district with its own unit and office, and one private provider, by symbols.
ImportedOrganisation small_organisation() {
  const Date begun = Date::of(2020, 1, 1);
  ImportedOrganisation it;
  it.levels = {{Id<model::Level>{-1}, {}, "1", "Oslo", begun, {}},
               {Id<model::Level>{-2}, Id<model::Level>{-1}, "1.5", "Frogner", begun, {}},
               {Id<model::Level>{-3}, Id<model::Level>{-2}, "1.5.1", "Hjemmeboende", begun, {}},
               {Id<model::Level>{-4}, Id<model::Level>{-3}, "1.5.1.1", "Hjemmetjenesten", begun, {}},
               {Id<model::Level>{-5}, Id<model::Level>{-1}, "1.17", "Private", begun, {}},
               {Id<model::Level>{-6}, Id<model::Level>{-5}, "1.17.1", "Hjemmetjenester", begun, {}},
               {Id<model::Level>{-7}, Id<model::Level>{-6}, "1.17.1.1", "Fjordlys", begun, {}}};
  it.districts = {{Id<model::District>{-8}, 5, "Frogner", Id<model::Level>{-2}, "00000000", begun, {}}};
  model::Provider own{Id<model::Provider>{-9},
                      model::ProviderKind::municipal,
                      "Frogner hjemmetjeneste",
                      "",
                      Id<model::Level>{-4},
                      Id<model::District>{-8},
                      {},
                      begun,
                      {}};
  model::Provider firm{Id<model::Provider>{-10},
                       model::ProviderKind::private_firm,
                       "Fjordlys omsorg",
                       "",
                       Id<model::Level>{-7},
                       {},
                       Id<model::Team>{-12},
                       begun,
                       {}};
  it.providers = {own, firm};
  it.agreements = {{Id<model::Agreement>{-11},
                    firm.id,
                    Id<model::District>{-8},
                    {ServiceType::practical_help},
                    begun,
                    {}}};
  it.teams = {{Id<model::Team>{-12},
               "Fjordlys Mottaksteam",
               model::TeamKind::reception,
               firm.id,
               {},
               firm.level,
               "",
               {},
               begun,
               {}},
              {Id<model::Team>{-13},
               "Søknadskontoret Frogner",
               model::TeamKind::case_office,
               {},
               Id<model::District>{-8},
               Id<model::Level>{-2},
               "",
               {},
               begun,
               {}}};
  it.employees = {{Id<model::Employee>{-14},
                   "Ada Saksen",
                   "saksbehandler.frogner",
                   "Saksbehandler",
                   Id<model::Level>{-2},
                   {},
                   begun,
                   {}}};
  it.roles = {
      {Id<model::RoleHeld>{-15}, Id<model::Employee>{-14}, "case_worker", Id<model::Level>{-2}, begun, {}}};
  it.team_members = {{Id<model::TeamMember>{-16}, Id<model::Team>{-13}, Id<model::Employee>{-14}, begun, {}}};
  return it;
}

policy::Policy small_policy() {
  policy::Policy it;
  const Date from = Date::of(2020, 1, 1);
  it.case_worker_journal = {"case_worker_journal", {{from, "121"}}};
  it.journal_types = {"journal_types", {{from, {{"121", "Saksbehandlerjournal", false, true}}}}};
  return it;
}

/// Plans and applies as a commit would, with the symbol -n becoming n.
class Import : public testing::Test {
 protected:
  Import() {
    const auto plan = plan_import_organisation(small_organisation(), situation());
    EXPECT_TRUE(plan) << (plan ? "" : plan.error().facts[0].value);
    if (plan) apply_rows(real_rows(*plan), 1, organisation_);
  }

  static std::vector<model::AnyRow> real_rows(const Plan& plan) {
    auto rows = rows_of(plan);
    SymbolTable table;
    for (const auto symbol : symbols_defined(rows)) table.set(symbol, -symbol);
    for (auto& row : rows) replace_symbols(row, table);
    return rows;
  }

  [[nodiscard]] Situation situation() const {
    return {{}, none_, organisation_, policy_, Instant{std::int64_t{today.number()} * 86400 + noon}};
  }

  [[nodiscard]] model::ClientRecord imported(const ImportedClient& client) const {
    const auto plan = plan_import_client(client, situation());
    EXPECT_TRUE(plan) << (plan ? "" : plan.error().facts[0].value + " " + plan.error().facts.back().value);
    model::ClientRecord record;
    if (plan) apply_rows(real_rows(*plan), 2, record);
    return record;
  }

  void expect_refused(const ImportedClient& client, const std::string& field,
                      const std::string& problem) const {
    const auto plan = plan_import_client(client, situation());
    ASSERT_FALSE(plan) << "expected a refusal of " << field;
    EXPECT_EQ(plan.error().code, RefusalCode::import_invalid);
    EXPECT_EQ(plan.error().facts[0].value, field);
    EXPECT_EQ(plan.error().facts[2].value, problem);
  }

  static ImportedClient client_with(std::vector<ImportedLine> lines) {
    ImportedClient client;
    client.number = 7;
    client.district = 5;
    client.lines = std::move(lines);
    return client;
  }

  model::ClientRecord none_;
  model::Organisation organisation_;
  policy::Policy policy_ = small_policy();
};

TEST_F(Import, DistrictAndServiceAreEnoughForAWholeClient) {
  const auto read = read_json<ImportedClient>(
      R"({"number": 3, "district": 5, "lines": [{"service": "home_nursing_day"}]})");
  ASSERT_TRUE(read.ok());
  const auto record = imported(read.value);
  EXPECT_FALSE(record.client.given_name.empty());
  EXPECT_TRUE(NationalId::parse(record.client.national_id.digits()));
  EXPECT_EQ(record.client.national_id.synthetic(), SyntheticSeries::tenor);
  ASSERT_EQ(record.service_lines.size(), 1u);
  const auto line = record.service_lines[0].id;
  const auto* assignment = record.assignment_on(line, today);
  ASSERT_TRUE(assignment);
  EXPECT_EQ(organisation_.find(assignment->provider)->name, "Frogner hjemmetjeneste");
  EXPECT_EQ(assignment->choice, ChoiceKind::assigned_municipal);
  EXPECT_EQ(assignment->level, organisation_.level_with_code("1.5.1.1", today)->id);
  EXPECT_EQ(record.decision_on(line, today)->valid_from, record.service_lines[0].first_day);
  EXPECT_EQ(record.measures.size(), 1u);
  EXPECT_EQ(record.schedules.size(), 1u);
  EXPECT_EQ(organisation_.find(*record.responsible_district(today))->number, 5);
  EXPECT_EQ(record.payer(line, today), record.responsible_district(today));
  EXPECT_TRUE(record.postal_address(today));
}

TEST_F(Import, OtherNumbersGiveOtherPeople) {
  std::set<std::string> ids;
  for (int number = 0; number < 300; ++number) {
    ImportedClient client;
    client.number = number;
    client.district = 5;
    ids.insert(imported(client).client.national_id.digits());
  }
  EXPECT_EQ(ids.size(), 300u);
}

TEST_F(Import, EqualDescriptionsGiveEqualPlans) {
  const auto client = client_with({{}});
  EXPECT_EQ(plan_digest(*plan_import_client(client, situation())),
            plan_digest(*plan_import_client(client, situation())));
}

TEST_F(Import, APastChangeOfProviderLeavesAdjoiningAssignmentsAndContinuedMeasures) {
  ImportedLine line;
  line.first_day = Date::of(2026, 1, 1);
  line.assignments.emplace(2);
  (*line.assignments)[1].provider = "Fjordlys omsorg";
  (*line.assignments)[1].first_day = Date::of(2026, 6, 1);
  const auto record = imported(client_with({line}));
  ASSERT_EQ(record.assignments.size(), 2u);
  EXPECT_EQ(record.assignments[0].last_day, Date::of(2026, 5, 31));
  EXPECT_EQ(record.assignments[0].end_reason, model::EndReason::provider_change);
  EXPECT_EQ(record.assignments[1].predecessor, record.assignments[0].id);
  EXPECT_EQ(record.assignments[1].predecessor_last_day, Date::of(2026, 5, 31));
  EXPECT_EQ(record.assignments[1].choice, ChoiceKind::informed_choice);
  ASSERT_EQ(record.measures.size(), 2u);
  EXPECT_EQ(record.measures[0].last_day, Date::of(2026, 5, 31));
  EXPECT_EQ(record.measures[1].continues, record.measures[0].id);
  EXPECT_EQ(record.measures[1].executor, record.assignments[1].provider);
  EXPECT_EQ(record.schedules[1].first_day, Date::of(2026, 6, 1));
}

TEST_F(Import, AMeasureWithItsOwnExecutorIsUntouchedByTheAssignments) {
  ImportedLine line;
  line.measures.emplace(1);
  line.measures->front().executor = "Fjordlys omsorg";
  const auto record = imported(client_with({line}));
  ASSERT_EQ(record.measures.size(), 1u);
  EXPECT_EQ(organisation_.find(record.measures[0].executor)->name, "Fjordlys omsorg");
}

TEST_F(Import, DecisionsFollowEachOther) {
  ImportedLine line;
  line.first_day = Date::of(2026, 1, 1);
  line.decisions.emplace(2);
  (*line.decisions)[1].valid_from = Date::of(2026, 9, 1);
  (*line.decisions)[1].minutes_per_week = 300;
  const auto record = imported(client_with({line}));
  ASSERT_EQ(record.decisions.size(), 2u);
  EXPECT_EQ(record.decisions[0].valid_to, Date::of(2026, 8, 31));
  EXPECT_EQ(record.decisions[1].version, 2);
  EXPECT_EQ(record.decision_on(record.service_lines[0].id, today)->minutes_per_week, 300);
}

TEST_F(Import, EveryEffectNamesARule) {
  auto client = client_with({{}});
  client.persons = {{"Kari Verge", model::Relation::guardian, {}}};
  client.practical_notes = {{model::PracticalMatter::entry, "Nøkkelboks"}};
  client.notes = {{{}, {}, "Hjemmebesøk."}};
  client.founds_household = true;
  client.substance_use = true;
  const auto plan = plan_import_client(client, situation());
  ASSERT_TRUE(plan);
  for (const auto& effect : plan->effects) EXPECT_FALSE(effect.because.empty()) << effect_name(effect.effect);
}

TEST_F(Import, ANumberThatARealPersonCouldHoldIsRefused) {
  auto client = client_with({});
  client.national_id = NationalId::parse("01010100050");
  ASSERT_TRUE(client.national_id);
  expect_refused(client, "/national_id", "not_synthetic");
}

TEST_F(Import, FaultsAreRefusedWithFieldAndProblem) {
  auto client = client_with({});
  client.number.reset();
  expect_refused(client, "/national_id", "missing");

  ImportedLine line;
  line.provider = "Ukjent AS";
  expect_refused(client_with({line}), "/lines/0/provider", "unknown");

  ImportedLine overlapping;
  overlapping.assignments.emplace(2);
  (*overlapping.assignments)[0].first_day = Date::of(2026, 1, 1);
  (*overlapping.assignments)[0].last_day = Date::of(2026, 6, 1);
  (*overlapping.assignments)[1].first_day = Date::of(2026, 6, 1);
  expect_refused(client_with({overlapping}), "/lines/0/assignments/1/first_day", "overlaps");

  ImportedLine backwards;
  backwards.first_day = Date::of(2026, 6, 1);
  backwards.last_day = Date::of(2026, 5, 1);
  expect_refused(client_with({backwards}), "/lines/0/last_day", "wrong_order");

  client = client_with({});
  client.given_name = "  ";
  expect_refused(client, "/given_name", "missing");

  client = client_with({});
  client.notes = {{"999", {}, "Tekst"}};
  expect_refused(client, "/notes/0/type", "unknown");

  client = client_with({});
  client.case_worker = "ingen";
  expect_refused(client, "/case_worker", "unknown");
}

TEST_F(Import, AnUnknownDistrictIsRefused) {
  auto client = client_with({});
  client.district = 99;
  const auto plan = plan_import_client(client, situation());
  ASSERT_FALSE(plan);
  EXPECT_EQ(plan.error().code, RefusalCode::no_responsible_district);
}

TEST_F(Import, AnOrganisationThatContradictsItselfIsRefused) {
  const auto refused_field = [](const ImportedOrganisation& organisation) {
    const model::Organisation empty;
    const model::ClientRecord none;
    const policy::Policy policy;
    const auto plan = plan_import_organisation(organisation, {{}, none, empty, policy, {}});
    return plan ? std::string("accepted") : plan.error().facts[0].value;
  };
  EXPECT_EQ(refused_field(small_organisation()), "accepted");
  auto organisation = small_organisation();
  organisation.levels[3].code = "1.6.1.1";
  EXPECT_EQ(refused_field(organisation), "/levels/3/code");
  organisation = small_organisation();
  organisation.providers[1].level = Id<model::Level>{-6};
  EXPECT_EQ(refused_field(organisation), "/providers/1/level");
  organisation = small_organisation();
  organisation.team_members[0].employee = Id<model::Employee>{-99};
  EXPECT_EQ(refused_field(organisation), "/team_members/0/employee");
  organisation = small_organisation();
  organisation.teams[1].id = organisation.teams[0].id;
  EXPECT_EQ(refused_field(organisation), "/teams/1/id");
}

}  // namespace
}  // namespace stafett::routines
