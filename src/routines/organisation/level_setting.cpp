#include "routines/organisation/level_setting.hpp"

#include "routines/organisation/checks.hpp"

#include <algorithm>
#include <map>

namespace stafett::routines {

namespace {

constexpr int largest_part = 999;

/// The level as it will be, with everything below it, parents first.
std::vector<model::Level> renumbered(const model::Level& root, const model::Organisation& organisation) {
  std::vector<model::Level> found{root};
  for (std::size_t i = 0; i < found.size(); ++i) {
    for (const auto& child : organisation.levels) {
      if (child.parent != found[i].id || child.id == found[i].id) continue;
      model::Level row = child;
      const auto last_dot = row.code.rfind('.');
      row.code = found[i].code + row.code.substr(last_dot == std::string::npos ? 0 : last_dot);
      found.push_back(row);
    }
  }
  return found;
}

/// What still hangs on the level after its last day, as the sentence names it; empty when nothing does.
std::string in_use_after(const model::Organisation& organisation, Id<model::Level> level, Date last) {
  const auto lasts = [&](const auto& row) { return !row.last_day || *row.last_day > last; };
  for (const auto& row : organisation.levels) {
    if (row.parent == level && lasts(row)) return row.name;
  }
  for (const auto& row : organisation.districts) {
    if (row.level == level && lasts(row)) return row.name;
  }
  for (const auto& row : organisation.providers) {
    if (row.level == level && lasts(row)) return row.name;
  }
  for (const auto& row : organisation.teams) {
    if (row.level == level && lasts(row)) return row.name;
  }
  for (const auto& row : organisation.employees) {
    if (row.unit == level && lasts(row)) return row.name;
  }
  return {};
}

/// Whether the move brings the level under a role of the actor's own that does not reach it today.
bool comes_under_own_role(const model::Level& level, const model::Level& parent, const Situation& situation) {
  const auto& organisation = situation.organisation;
  return std::ranges::any_of(organisation.roles, [&](const model::RoleHeld& held) {
    return held.employee == situation.actor.employee &&
           (!held.last_day || *held.last_day >= situation.today()) &&
           organisation.covers(held.level, parent.id) && !organisation.covers(held.level, level.id);
  });
}

}  // namespace

PlanOrRefusal plan_level_setting(const LevelSetting& request, const Situation& situation) {
  const auto& organisation = situation.organisation;
  const auto* standing = request.level ? organisation.find(*request.level) : nullptr;
  if (request.level && !standing) return refuse(RefusalCode::unknown_level);
  if (auto refusal = check_name(request.name)) return tl::unexpected(*refusal);
  if (auto refusal = check_period({request.first_day, request.last_day})) return tl::unexpected(*refusal);
  const auto* parent = request.parent ? organisation.find(*request.parent) : nullptr;
  const bool is_root = standing && !standing->parent;
  if (request.parent ? !parent : !is_root) return refuse(RefusalCode::unknown_level);
  if (request.part < 1 || request.part > largest_part) return refuse(RefusalCode::bad_level_part);
  if (standing && parent && organisation.covers(standing->id, parent->id)) {
    return refuse(RefusalCode::level_under_itself, {{"level", standing->name}});
  }
  if (standing && parent && comes_under_own_role(*standing, *parent, situation)) {
    return refuse(RefusalCode::own_grant);
  }

  PlanBuilder builder("level_setting");
  model::Level row = standing ? *standing : model::Level{};
  if (!standing) row.id = builder.next_id<model::Level>();
  row.parent = request.parent;
  row.code = (parent ? parent->code + "." : std::string()) + std::to_string(request.part);
  row.name = request.name;
  row.first_day = request.first_day;
  row.last_day = request.last_day;
  if (standing && same_row(*standing, row)) return refuse(RefusalCode::nothing_to_set);
  if (row.last_day) {
    const auto user = in_use_after(organisation, row.id, *row.last_day);
    if (!user.empty()) return refuse(RefusalCode::level_in_use, {{"level", row.name}, {"user", user}});
  }

  const auto moved = renumbered(row, organisation);
  std::map<std::string, std::string> taken;  // code, name
  for (const auto& other : organisation.levels) {
    const bool moves = std::ranges::find(moved, other.id, &model::Level::id) != moved.end();
    const bool gone = other.last_day && *other.last_day < situation.today();
    if (!moves && !gone) taken.emplace(other.code, other.name);
  }
  const auto depth = situation.policy.levels.on(situation.today()).private_service_depth;
  for (const auto& level : moved) {
    if (const auto found = taken.find(level.code); found != taken.end()) {
      return refuse(RefusalCode::level_code_taken, {{"code", level.code}, {"level", found->second}});
    }
    // BV-17: the service of a provider carries a level of so many parts, wherever the tree is cut.
    const auto provider = std::ranges::find(organisation.providers, level.id, &model::Provider::level);
    if (provider != organisation.providers.end() && depth_of(level.code) != depth) {
      return refuse(RefusalCode::bad_provider_level,
                    {{"provider", provider->name}, {"code", level.code}, {"parts", std::to_string(depth)}});
    }
  }
  for (const auto& level : moved) {
    const auto* before = organisation.find(level.id);
    if (before && level.id != row.id && before->code == level.code) continue;
    std::vector<Because> because{{before && before->code != level.code ? "OV-68" : "OV-29", {}}};
    if (before) because[0].facts.push_back({"old_code", before->code});
    because[0].facts.push_back({"new_code", level.code});
    builder.add(SetLevel{level}, std::move(because));
  }
  return builder.take();
}

}  // namespace stafett::routines
