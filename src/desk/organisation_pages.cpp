#include "base/text.hpp"
#include "desk/opened.hpp"
#include "desk/organisation_views.hpp"
#include "wording/access_sentence.hpp"
#include "wording/names.hpp"

#include <algorithm>
#include <sstream>

namespace stafett::desk {

namespace {

constexpr std::size_t most_employees = 30;

template <class Row>
std::string name_of(const model::Organisation& organisation, Id<Row> id) {
  const auto* row = organisation.find(id);
  return row ? row->name : std::string();
}

/// Whose role or membership it is when it comes from a substitution.
std::string instead_of(const model::Organisation& organisation,
                       const std::optional<Id<model::Substitution>>& id) {
  if (!id) return {};
  const auto found = std::ranges::find(organisation.substitutions, *id, &model::Substitution::id);
  return found == organisation.substitutions.end() ? std::string() : name_of(organisation, found->employee);
}

/// 1.2 before 1.10.
std::vector<int> parts_of(const std::string& code) {
  std::vector<int> parts;
  std::istringstream stream(code);
  for (std::string part; std::getline(stream, part, '.');) parts.push_back(std::atoi(part.c_str()));
  return parts;
}

/// Whether every word that was typed begins one of the names.
bool is_meant(const model::Employee& employee, const std::string& folded) {
  const auto names = " " + name_fold(employee.name) + " " + name_fold(employee.user_name);
  std::istringstream words(folded);
  for (std::string word; words >> word;) {
    if (names.find(" " + word) == std::string::npos) return false;
  }
  return true;
}

MembershipRowView membership_row(const model::Organisation& organisation, const model::TeamMember& row) {
  return {row.id,
          row.team,
          name_of(organisation, row.team),
          row.employee,
          name_of(organisation, row.employee),
          row.first_day,
          row.last_day,
          instead_of(organisation, row.substitution)};
}

template <class Enum, class Name>
std::vector<NamedCode> named_codes(Name name) {
  std::vector<NamedCode> codes;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>(
      [&](auto d) { codes.push_back({d.name, wording::sentence_start(name(d.value))}); });
  return codes;
}

std::vector<ProviderRowView> provider_rows(const model::Organisation& organisation,
                                           wording::Language language) {
  std::vector<ProviderRowView> rows;
  for (const auto& row : organisation.providers) {
    ProviderRowView view{row.id,
                         row.kind,
                         row.name,
                         row.organisation_number,
                         row.level,
                         row.district,
                         row.reception_team,
                         row.first_day,
                         row.last_day,
                         {}};
    for (const auto& agreement : organisation.agreements) {
      if (agreement.provider != row.id) continue;
      AgreementRowView shown{agreement.id,
                             agreement.district,
                             name_of(organisation, agreement.district),
                             agreement.services,
                             {},
                             agreement.first_day,
                             agreement.last_day};
      for (const auto service : agreement.services) {
        shown.service_names.emplace_back(wording::service_name(service, language));
      }
      view.agreements.push_back(std::move(shown));
    }
    rows.push_back(std::move(view));
  }
  std::ranges::sort(rows, {}, &ProviderRowView::name);
  return rows;
}

}  // namespace

bool Desk::administers(const Caller& caller) const {
  const auto employee = facts_of(caller, moment());
  return employee && std::ranges::any_of(employee->roles, [](const access::RolePair& pair) {
           return pair.actions.contains(model::Action::administer);
         });
}

Answer<OrganisationView> Desk::organisation(const Caller& caller) const {
  if (!administers(caller)) return tl::unexpected(Failure{FailureKind::not_there, "not_there", {}, {}, {}});
  const auto now = moment();
  const auto& organisation = *now.organisation;
  OrganisationView view;
  for (const auto& row : organisation.levels) {
    view.levels.push_back({row.id, row.parent, row.code, row.name, row.first_day, row.last_day});
  }
  std::ranges::sort(view.levels, {}, [](const LevelRowView& row) { return parts_of(row.code); });
  for (const auto& row : organisation.districts) {
    view.districts.push_back({row.id, row.number, row.name, row.level});
  }
  std::ranges::sort(view.districts, {}, &DistrictRowView::number);
  for (const auto& row : organisation.teams) {
    view.teams.push_back({row.id, row.name, row.kind,
                          wording::sentence_start(wording::team_kind_name(row.kind, caller.language)),
                          row.provider, row.district, row.level, row.telephone, row.hours, row.first_day,
                          row.last_day});
  }
  std::ranges::sort(view.teams, {}, &TeamRowView::name);
  view.providers = provider_rows(organisation, caller.language);
  for (const auto& [role, actions] : now.policy->role_actions.on(now.today())) {
    view.roles.push_back({role, wording::sentence_start(wording::role_name(role, caller.language))});
  }
  view.services = named_codes<model::ServiceType>(
      [&](model::ServiceType service) { return wording::service_name(service, caller.language); });
  view.team_kinds = named_codes<model::TeamKind>(
      [&](model::TeamKind kind) { return wording::team_kind_name(kind, caller.language); });
  return view;
}

EmployeesView Desk::employees(const Caller& caller, const EmployeeSearch& search) const {
  EmployeesView view;
  const auto now = moment();
  const auto folded = name_fold(squeezed(search.text));
  if (folded.empty() || !facts_of(caller, now)) return view;
  for (const auto& row : now.organisation->employees) {
    if (!is_meant(row, folded)) continue;
    view.more = view.employees.size() == most_employees;
    if (view.more) break;
    view.employees.push_back({row.id, row.name, row.title, wording::unit_name(*now.organisation, row.unit),
                              Period{row.first_day, row.last_day}.contains(now.today())});
  }
  std::ranges::sort(view.employees, {}, &EmployeeHit::name);
  return view;
}

Answer<EmployeeView> Desk::employee(const Caller& caller, Id<model::Employee> id) const {
  const auto now = moment();
  const auto& organisation = *now.organisation;
  const auto* row = organisation.find(id);
  if (!row || !administers(caller)) {
    return tl::unexpected(Failure{FailureKind::not_there, "not_there", {}, {}, {}});
  }
  EmployeeView view{row->id,
                    row->name,
                    row->user_name,
                    row->title,
                    row->unit,
                    name_of(organisation, row->unit),
                    row->manager,
                    row->manager ? name_of(organisation, *row->manager) : std::string(),
                    row->first_day,
                    row->last_day,
                    {},
                    {},
                    {}};
  for (const auto& held : organisation.roles) {
    if (held.employee != id) continue;
    view.roles.push_back({held.id, held.role,
                          wording::sentence_start(wording::role_name(held.role, caller.language)), held.level,
                          name_of(organisation, held.level), held.first_day, held.last_day,
                          instead_of(organisation, held.substitution)});
  }
  for (const auto& member : organisation.team_members) {
    if (member.employee == id) view.memberships.push_back(membership_row(organisation, member));
  }
  for (const auto& substitution : organisation.substitutions) {
    if (substitution.employee != id && substitution.substitute != id) continue;
    view.substitutions.push_back({substitution.id, substitution.employee,
                                  name_of(organisation, substitution.employee), substitution.substitute,
                                  name_of(organisation, substitution.substitute), substitution.first_day,
                                  substitution.last_day});
  }
  return view;
}

Answer<TeamMembersView> Desk::team_members(const Caller& caller, Id<model::Team> team) const {
  const auto now = moment();
  if (!now.organisation->find(team) || !administers(caller)) {
    return tl::unexpected(Failure{FailureKind::not_there, "not_there", {}, {}, {}});
  }
  TeamMembersView view;
  for (const auto& member : now.organisation->team_members) {
    if (member.team == team) view.members.push_back(membership_row(*now.organisation, member));
  }
  std::ranges::sort(view.members, {}, &MembershipRowView::employee_name);
  return view;
}

}  // namespace stafett::desk
