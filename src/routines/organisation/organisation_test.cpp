// What system coordinators ask for: levels, employees, roles, teams, providers, agreements, substitutions.

#include "routines/organisation/employee_setting.hpp"
#include "routines/organisation/level_setting.hpp"
#include "routines/organisation/provider_setting.hpp"
#include "routines/organisation/substitution.hpp"
#include "routines/organisation/team_setting.hpp"
#include "routines/test_city.hpp"

#include <gtest/gtest.h>

namespace stafett::routines {
namespace {

class Administration : public testing::Test {
 protected:
  Administration() : policy(oslo_policy()), city(CityBuilder(ids).take()) {}

  template <class Request>
  [[nodiscard]] PlanOrRefusal ask_for(PlanOrRefusal (*plan)(const Request&, const Situation&),
                                      const Request& request, std::string_view who = office_leader) const {
    return plan(request, Situation{acting(city, who), nobody, city, policy, now});
  }
  template <class Request>
  void done(PlanOrRefusal (*plan)(const Request&, const Situation&), const Request& request) {
    const auto answer = ask_for(plan, request);
    ASSERT_TRUE(answer) << enum_name(answer.error().code);
    auto rows = rows_of(*answer);
    SymbolTable table;
    for (const auto symbol : symbols_defined(rows)) table.set(symbol, ids.next<model::Level>().value);
    for (auto& row : rows) replace_symbols(row, table);
    apply_rows(rows, ++plans, city);
    city.index();
  }
  template <class Request>
  [[nodiscard]] std::string refusal(PlanOrRefusal (*plan)(const Request&, const Situation&),
                                    const Request& request, std::string_view who = office_leader) const {
    const auto answer = ask_for(plan, request, who);
    return answer ? "accepted" : enum_name(answer.error().code);
  }

  [[nodiscard]] const model::Level& level(std::string_view code) const {
    const auto* found = city.level_with_code(code, today);
    check(found != nullptr, "the level is one of the test city's");
    return *found;
  }
  [[nodiscard]] const model::Employee& employee(std::string_view user_name) const {
    return *city.employee_with_user_name(user_name);
  }
  [[nodiscard]] LevelSetting form_of(const model::Level& row) const {
    return {row.id,   row.parent,    std::atoi(row.code.substr(row.code.rfind('.') + 1).c_str()),
            row.name, row.first_day, row.last_day};
  }
  [[nodiscard]] static EmployeeSetting form_of(const model::Employee& row) {
    return {row.id, row.name, row.user_name, row.title, row.unit, row.manager, row.first_day, row.last_day};
  }
  [[nodiscard]] std::vector<std::string> roles_on(std::string_view user_name, Date day) const {
    std::vector<std::string> held;
    for (const auto& role : city.roles) {
      if (role.employee == employee(user_name).id && Period{role.first_day, role.last_day}.contains(day))
        held.push_back(role.role);
    }
    return held;
  }

  IdSource ids;
  policy::Policy policy;
  model::Organisation city;
  model::ClientRecord nobody;
  Instant now = at(2026, 3, 10);
  Date today = oslo_date(now);
  std::int64_t plans = 0;
};

TEST_F(Administration, a_level_that_gets_a_new_number_takes_all_below_along_and_no_id_changes) {
  const auto unit = level("1.1.1.1").id;
  auto form = form_of(level("1.1"));
  form.part = 21;
  done(plan_level_setting, form);
  EXPECT_EQ(city.find(unit)->code, "1.21.1.1");
  EXPECT_EQ(city.level_with_code("1.1.1", today), nullptr);
  EXPECT_EQ(level("1.10.1").name, "Grorud hjemmeboende") << "1.10 only begins as 1.1 does";
}

TEST_F(Administration, a_code_in_use_a_circle_and_a_level_in_use_are_refused_by_name) {
  auto form = form_of(level("1.1"));
  form.part = 2;
  EXPECT_EQ(refusal(plan_level_setting, form), "level_code_taken");
  form = form_of(level("1.1"));
  form.parent = level("1.1.1").id;
  EXPECT_EQ(refusal(plan_level_setting, form), "level_under_itself");
  form = form_of(level("1.1.1"));
  form.last_day = today;
  EXPECT_EQ(refusal(plan_level_setting, form), "level_in_use");
  form = form_of(level("1.1.1.1"));
  form.parent = level("1.2").id;
  form.part = 9;
  EXPECT_EQ(refusal(plan_level_setting, form), "bad_provider_level") << "BV-17: four parts";
  form = form_of(level("1.1.2"));
  EXPECT_EQ(refusal(plan_level_setting, form), "nothing_to_set");
  form.last_day = today;
  EXPECT_EQ(refusal(plan_level_setting, form), "accepted");
  form.parent.reset();
  EXPECT_EQ(refusal(plan_level_setting, form), "unknown_level") << "there is one root";
}

TEST_F(Administration, nobody_moves_clients_under_a_role_of_their_own) {
  auto form = form_of(level("1.2.1"));
  form.parent = level("1.1").id;
  form.part = 77;
  EXPECT_EQ(refusal(plan_level_setting, form), "own_grant") << "the actor leads 1.1";
}

TEST_F(Administration, who_leaves_keeps_no_role_and_no_team_beyond_the_last_day) {
  auto form = form_of(employee(case_worker));
  form.last_day = today + 3;
  done(plan_employee_setting, form);
  EXPECT_EQ(roles_on(case_worker, today + 3).size(), 1U);
  EXPECT_TRUE(roles_on(case_worker, today + 4).empty());
  EXPECT_TRUE(city.teams_of(employee(case_worker).id, today + 4).empty());
}

TEST_F(Administration, an_employee_has_a_user_name_of_its_own_and_a_line_upwards_that_ends) {
  auto form = form_of(employee(case_worker));
  form.user_name = office_leader;
  EXPECT_EQ(refusal(plan_employee_setting, form), "user_name_taken");
  form.user_name = "Med Store";
  EXPECT_EQ(refusal(plan_employee_setting, form), "bad_user_name");
  form.user_name = "helt.annet";
  EXPECT_EQ(refusal(plan_employee_setting, form), "user_name_stays");
  form = form_of(employee(case_worker));
  form.manager = employee(office_leader).id;
  EXPECT_EQ(refusal(plan_employee_setting, form, case_worker), "own_account")
      << "nobody leaves a barred line";
  done(plan_employee_setting, form);
  form.unit = level("1.2").id;
  EXPECT_EQ(refusal(plan_employee_setting, form, case_worker), "own_account") << "nor a barred unit";
  auto above = form_of(employee(office_leader));
  above.manager = employee(case_worker).id;
  EXPECT_EQ(refusal(plan_employee_setting, above, case_worker_there), "manager_circle");
  above.manager.reset();
  above.last_day = today;
  EXPECT_EQ(refusal(plan_employee_setting, above), "own_account");
}

TEST_F(Administration, nobody_gives_a_role_to_themselves_or_one_twice) {
  RoleSetting form{{}, employee(case_worker).id, "care_worker", level("1.1").id, today, {}};
  EXPECT_EQ(refusal(plan_role_setting, form, case_worker), "own_role");
  EXPECT_EQ(refusal(plan_role_setting, form), "accepted");
  form.role = "case_worker";
  EXPECT_EQ(refusal(plan_role_setting, form), "role_already_held");
  form.role = "king";
  EXPECT_EQ(refusal(plan_role_setting, form), "unknown_role");
  form.role = "care_worker";
  form.first_day = city_founded + -1;
  EXPECT_EQ(refusal(plan_role_setting, form), "not_employed");
}

TEST_F(Administration, a_substitute_has_the_roles_and_teams_of_the_one_who_is_away_and_only_then) {
  const SubstitutionSetting form{
      {}, employee(case_worker).id, employee(case_worker_there).id, today + 1, today + 7};
  EXPECT_EQ(refusal(plan_substitution_setting, form, case_worker_there), "own_role");
  done(plan_substitution_setting, form);
  EXPECT_EQ(roles_on(case_worker_there, today).size(), 1U);
  EXPECT_EQ(roles_on(case_worker_there, today + 1).size(), 2U);
  EXPECT_EQ(roles_on(case_worker_there, today + 7).size(), 2U);
  EXPECT_EQ(roles_on(case_worker_there, today + 8).size(), 1U);
  const auto office = team_named(city, "Gamle Oslo søknadskontor").id;
  const auto teams = city.teams_of(employee(case_worker_there).id, today + 2);
  EXPECT_NE(std::ranges::find(teams, office), teams.end()) << "the bench with its tasks";
  // What was lent is not lent on.
  const auto before = city.roles.size();
  done(plan_substitution_setting,
       SubstitutionSetting{
           {}, employee(case_worker_there).id, employee(coordinator(ask)).id, today + 1, today + 7});
  EXPECT_EQ(city.roles.size(), before + 1);
}

TEST_F(Administration, a_substitution_ends_early_with_everything_that_came_with_it) {
  SubstitutionSetting form{
      {}, employee(case_worker).id, employee(case_worker_there).id, today + 1, today + 7};
  done(plan_substitution_setting, form);
  form.substitution = city.substitutions.back().id;
  form.last_day = today + 9;
  EXPECT_EQ(refusal(plan_substitution_setting, form), "substitution_only_shortened");
  form.last_day = today + 2;
  done(plan_substitution_setting, form);
  EXPECT_EQ(roles_on(case_worker_there, today + 2).size(), 2U);
  EXPECT_EQ(roles_on(case_worker_there, today + 3).size(), 1U);
}

TEST_F(Administration, what_was_lent_ends_with_what_it_was_lent_from) {
  done(plan_substitution_setting,
       SubstitutionSetting{
           {}, employee(case_worker).id, employee(case_worker_there).id, today + 1, today + 7});
  const auto own = std::ranges::find_if(city.roles, [&](const model::RoleHeld& held) {
    return held.employee == employee(case_worker).id && !held.substitution;
  });
  done(plan_role_setting,
       RoleSetting{own->id, own->employee, own->role, own->level, own->first_day, today + 2});
  EXPECT_EQ(roles_on(case_worker_there, today + 2).size(), 2U);
  EXPECT_EQ(roles_on(case_worker_there, today + 3).size(), 1U);
}

TEST_F(Administration, nobody_stands_in_for_one_who_has_left) {
  done(plan_substitution_setting,
       SubstitutionSetting{
           {}, employee(case_worker).id, employee(case_worker_there).id, today + 1, today + 7});
  const auto& row = employee(case_worker);
  done(plan_employee_setting, EmployeeSetting{row.id, row.name, row.user_name, row.title, row.unit,
                                              row.manager, row.first_day, today + 2});
  EXPECT_EQ(city.substitutions.back().last_day, today + 2);
  EXPECT_EQ(roles_on(case_worker_there, today + 3).size(), 1U);
  const auto office = team_named(city, "Gamle Oslo søknadskontor").id;
  const auto teams = city.teams_of(employee(case_worker_there).id, today + 3);
  EXPECT_EQ(std::ranges::find(teams, office), teams.end());
}

TEST_F(Administration, a_private_provider_stands_in_the_private_branch_with_a_number_that_checks) {
  ProviderSetting form;
  form.name = "Hassel omsorg";
  form.organisation_number = "974760673";
  form.level = level("1.17.1.4").id;
  form.first_day = today;
  EXPECT_EQ(refusal(plan_provider_setting, form), "accepted");
  form.organisation_number = "974760674";
  EXPECT_EQ(refusal(plan_provider_setting, form), "bad_organisation_number");
  form.organisation_number = "974760673";
  form.level = level("1.1.1.1").id;
  EXPECT_EQ(refusal(plan_provider_setting, form), "bad_provider_level");
  form.level = level("1.17.1").id;
  EXPECT_EQ(refusal(plan_provider_setting, form), "bad_provider_level");
}

TEST_F(Administration, two_agreements_for_the_same_service_in_a_district_never_overlap) {
  AgreementSetting form{{},
                        provider_named(city, birch).id,
                        district_named(city, "Gamle Oslo").id,
                        {model::ServiceType::practical_help},
                        today,
                        {}};
  EXPECT_EQ(refusal(plan_agreement_setting, form), "agreement_overlaps");
  form.district = district_named(city, "Grünerløkka").id;
  EXPECT_EQ(refusal(plan_agreement_setting, form), "accepted");
  form.services.clear();
  EXPECT_EQ(refusal(plan_agreement_setting, form), "no_service_line_named");
}

TEST_F(Administration, a_reception_team_is_closed_only_when_the_provider_has_another) {
  const auto& row = team_named(city, reception(ask));
  TeamSetting form{row.id,    row.name,      row.kind,   row.provider,  row.district,
                   row.level, row.telephone, "kl. 8–15", row.first_day, {}};
  EXPECT_EQ(refusal(plan_team_setting, form), "accepted");
  form.last_day = today;
  EXPECT_EQ(refusal(plan_team_setting, form), "team_in_use");
  form.last_day.reset();
  form.telephone = "ring oss";
  EXPECT_EQ(refusal(plan_team_setting, form), "bad_telephone");
  const MembershipSetting twice{{}, row.id, employee(coordinator(ask)).id, today, {}};
  EXPECT_EQ(refusal(plan_membership_setting, twice), "already_a_member");
}

}  // namespace
}  // namespace stafett::routines
