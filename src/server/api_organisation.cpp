#include "server/routine_route.hpp"

namespace stafett::server {

namespace {

STAFETT_COMMIT(LevelSettingCommit, LevelSetting)
STAFETT_COMMIT(EmployeeSettingCommit, EmployeeSetting)
STAFETT_COMMIT(RoleSettingCommit, RoleSetting)
STAFETT_COMMIT(TeamSettingCommit, TeamSetting)
STAFETT_COMMIT(MembershipSettingCommit, MembershipSetting)
STAFETT_COMMIT(ProviderSettingCommit, ProviderSetting)
STAFETT_COMMIT(AgreementSettingCommit, AgreementSetting)
STAFETT_COMMIT(SubstitutionSettingCommit, SubstitutionSetting)

}  // namespace

void add_organisation_routes(ApiRouter& router, ApiParts& parts) {
  using desk::Action;
  auto& desk = parts.desk;
  router.add({.method = Method::get,
              .path = "/api/organisation",
              .access = Access::needs(Action::administer),
              .summary = "Levels, districts, teams and providers with agreements",
              .answer = plain_route<desk::OrganisationView>(
                  [&desk](desk::Caller& caller) { return or_problem(desk.organisation(caller)); })});
  router.add({.method = Method::post,
              .path = "/api/employees/search",
              .access = Access::signed_in(),
              .summary = "Who works here, by the beginning of a name: at most thirty",
              .answer = json_route<desk::EmployeeSearch, desk::EmployeesView>(
                  [&desk](const desk::EmployeeSearch& search, desk::Caller& caller) {
                    return desk.employees(caller, search);
                  })});
  router.add(
      {.method = Method::get,
       .path = "/api/organisation/employees/{employee}",
       .access = Access::needs(Action::administer),
       .summary = "An employee with roles, teams and substitutions",
       .answer = plain_route<desk::EmployeeView>([&desk](desk::Caller& caller, const Request& request) {
         return or_problem(desk.employee(caller, {request.id("employee")}));
       })});
  router.add(
      {.method = Method::get,
       .path = "/api/organisation/teams/{team}/members",
       .access = Access::needs(Action::administer),
       .summary = "Who is in the team, and when",
       .answer = plain_route<desk::TeamMembersView>([&desk](desk::Caller& caller, const Request& request) {
         return or_problem(desk.team_members(caller, {request.id("team")}));
       })});
  add_routine<LevelSettingCommit>(router, parts, "level_setting", Action::administer,
                                  "a level is made, moved, renumbered or closed (OV-68)");
  add_routine<EmployeeSettingCommit>(router, parts, "employee_setting", Action::administer,
                                     "an employee comes, changes or leaves");
  add_routine<RoleSettingCommit>(router, parts, "role_setting", Action::administer,
                                 "a role over a level is given or ended");
  add_routine<TeamSettingCommit>(router, parts, "team_setting", Action::administer,
                                 "a team is made, changed or closed (BV-44)");
  add_routine<MembershipSettingCommit>(router, parts, "membership_setting", Action::administer,
                                       "an employee joins or leaves a team");
  add_routine<ProviderSettingCommit>(router, parts, "provider_setting", Action::administer,
                                     "a provider is registered or changed (BV-15..17)");
  add_routine<AgreementSettingCommit>(router, parts, "agreement_setting", Action::administer,
                                      "a provider's agreement in a district");
  add_routine<SubstitutionSettingCommit>(router, parts, "substitution", Action::administer,
                                         "an employee stands in for another");
}

}  // namespace stafett::server
