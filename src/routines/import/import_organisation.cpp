#include "routines/import/import.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace stafett::routines {
namespace {

/// Plans the organisation. The first fault is kept and refuses the whole.
class OrganisationImport {
 public:
  OrganisationImport(const ImportedOrganisation& imported, const Situation& situation)
      : imported_(imported), known_(situation.organisation) {}

  PlanOrRefusal plan() {
    define(imported_.levels, "levels");
    define(imported_.districts, "districts");
    define(imported_.providers, "providers");
    define(imported_.agreements, "agreements");
    define(imported_.teams, "teams");
    define(imported_.employees, "employees");
    define(imported_.roles, "roles");
    define(imported_.team_members, "team_members");
    check_levels();
    check_districts_and_providers();
    check_teams_and_employees();
    if (refusal_) return tl::unexpected<Refusal>(*refusal_);
    add_effects();
    return std::move(plan_);
  }

 private:
  void fail(std::string field, std::string value, std::string problem) {
    if (refusal_) return;
    refusal_ =
        Refusal{RefusalCode::import_invalid,
                {{"field", std::move(field)}, {"value", std::move(value)}, {"problem", std::move(problem)}}};
  }

  static std::string at(std::string_view list, std::size_t index, std::string_view field) {
    return "/" + std::string(list) + "/" + std::to_string(index) + "/" + std::string(field);
  }

  template <class Row>
  void define(const std::vector<Row>& rows, std::string_view list) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const auto id = rows[i].id.value;
      if (id >= 0) fail(at(list, i, "id"), std::to_string(id), "bad_value");
      if (!defined_.insert(id).second) fail(at(list, i, "id"), std::to_string(id), "not_unique");
      if (rows[i].last_day && *rows[i].last_day < rows[i].first_day) {
        fail(at(list, i, "last_day"), rows[i].last_day->iso(), "wrong_order");
      }
    }
  }

  /// A new row by its symbol or one that is there already.
  template <class Row>
  void must_exist(Id<Row> id, const std::vector<Row>& rows, const std::string& field) {
    const bool found =
        id.symbolic() ? std::ranges::find(rows, id, &Row::id) != rows.end() : known_.find(id) != nullptr;
    if (!found) fail(field, std::to_string(id.value), "unknown");
  }

  const model::Level* level(Id<model::Level> id) const {
    const auto found = std::ranges::find(imported_.levels, id, &model::Level::id);
    return found != imported_.levels.end() ? &*found : known_.find(id);
  }

  // OV-29, BV-16: a code is its parent's code and one part more, so that the tree and the codes never
  // disagree.
  void check_levels() {
    std::set<std::string> codes;
    for (std::size_t i = 0; i < imported_.levels.size(); ++i) {
      const auto& row = imported_.levels[i];
      const auto field = at("levels", i, "code");
      if (row.name.empty()) fail(at("levels", i, "name"), "", "missing");
      if (!codes.insert(row.code).second || known_.level_with_code(row.code, row.first_day)) {
        fail(field, row.code, "not_unique");
      }
      const auto* parent = row.parent ? level(*row.parent) : nullptr;
      if (row.parent && !parent)
        fail(at("levels", i, "parent"), std::to_string(row.parent->value), "unknown");
      const auto last_dot = row.code.rfind('.');
      const auto stem = last_dot == std::string::npos ? std::string() : row.code.substr(0, last_dot);
      if (row.code.empty() || stem != (parent ? parent->code : std::string()))
        fail(field, row.code, "wrong_order");
    }
  }

  void check_districts_and_providers() {
    std::set<int> numbers;
    for (const auto& district : known_.districts) numbers.insert(district.number);
    for (std::size_t i = 0; i < imported_.districts.size(); ++i) {
      const auto& row = imported_.districts[i];
      if (!numbers.insert(row.number).second)
        fail(at("districts", i, "number"), std::to_string(row.number), "not_unique");
      if (row.name.empty()) fail(at("districts", i, "name"), "", "missing");
      must_exist(row.level, imported_.levels, at("districts", i, "level"));
    }
    for (std::size_t i = 0; i < imported_.providers.size(); ++i) {
      const auto& row = imported_.providers[i];
      if (row.name.empty()) fail(at("providers", i, "name"), "", "missing");
      if (!row.organisation_number.empty() && !is_organisation_number(row.organisation_number)) {
        fail(at("providers", i, "organisation_number"), row.organisation_number, "bad_value");
      }
      must_exist(row.level, imported_.levels, at("providers", i, "level"));
      check_service_level(row, at("providers", i, "level"));
      if (row.district) must_exist(*row.district, imported_.districts, at("providers", i, "district"));
      if (row.reception_team)
        must_exist(*row.reception_team, imported_.teams, at("providers", i, "reception_team"));
    }
    for (std::size_t i = 0; i < imported_.agreements.size(); ++i) {
      must_exist(imported_.agreements[i].provider, imported_.providers, at("agreements", i, "provider"));
      must_exist(imported_.agreements[i].district, imported_.districts, at("agreements", i, "district"));
    }
  }

  // BV-17: what a provider delivers carries a level of four parts.
  void check_service_level(const model::Provider& row, const std::string& field) {
    const auto* node = level(row.level);
    if (node && std::ranges::count(node->code, '.') != 3) fail(field, node->code, "bad_value");
  }

  void check_teams_and_employees() {
    for (std::size_t i = 0; i < imported_.teams.size(); ++i) {
      const auto& row = imported_.teams[i];
      if (row.name.empty()) fail(at("teams", i, "name"), "", "missing");
      must_exist(row.level, imported_.levels, at("teams", i, "level"));
      if (row.provider) must_exist(*row.provider, imported_.providers, at("teams", i, "provider"));
      if (row.district) must_exist(*row.district, imported_.districts, at("teams", i, "district"));
    }
    std::set<std::string> user_names;
    for (std::size_t i = 0; i < imported_.employees.size(); ++i) {
      const auto& row = imported_.employees[i];
      if (row.name.empty()) fail(at("employees", i, "name"), "", "missing");
      if (!user_names.insert(row.user_name).second || known_.employee_with_user_name(row.user_name)) {
        fail(at("employees", i, "user_name"), row.user_name, "not_unique");
      }
      must_exist(row.unit, imported_.levels, at("employees", i, "unit"));
      if (row.manager) must_exist(*row.manager, imported_.employees, at("employees", i, "manager"));
    }
    for (std::size_t i = 0; i < imported_.roles.size(); ++i) {
      const auto& row = imported_.roles[i];
      if (row.role.empty()) fail(at("roles", i, "role"), "", "missing");
      must_exist(row.employee, imported_.employees, at("roles", i, "employee"));
      must_exist(row.level, imported_.levels, at("roles", i, "level"));
    }
    for (std::size_t i = 0; i < imported_.team_members.size(); ++i) {
      must_exist(imported_.team_members[i].team, imported_.teams, at("team_members", i, "team"));
      must_exist(imported_.team_members[i].employee, imported_.employees, at("team_members", i, "employee"));
    }
  }

  template <class EffectType, class Row>
  void add(const std::vector<Row>& rows, std::string_view rule) {
    for (const auto& row : rows) plan_.effects.push_back({EffectType{row}, {{std::string(rule), {}}}});
  }

  void add_effects() {
    plan_.routine = "import_organisation";
    add<SetLevel>(imported_.levels, "OV-29");
    add<SetDistrict>(imported_.districts, "OV-27");
    for (const auto& row : imported_.providers) {
      plan_.effects.push_back(
          {SetProvider{row},
           {{row.kind == model::ProviderKind::private_firm ? "BV-16" : "BV-08", {}}, {"BV-15", {}}}});
    }
    add<SetAgreement>(imported_.agreements, "BV-15");
    add<SetTeam>(imported_.teams, "BV-44");
    add<SetEmployee>(imported_.employees, "OV-07");
    add<SetRole>(imported_.roles, "OV-07");
    add<SetTeamMember>(imported_.team_members, "BV-48");
  }

  const ImportedOrganisation& imported_;
  const model::Organisation& known_;
  Plan plan_;
  std::unordered_set<std::int64_t> defined_;
  std::optional<Refusal> refusal_;
};

}  // namespace

PlanOrRefusal plan_import_organisation(const ImportedOrganisation& imported, const Situation& situation) {
  return OrganisationImport(imported, situation).plan();
}

}  // namespace stafett::routines
