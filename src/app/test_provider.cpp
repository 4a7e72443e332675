#include "app/test_provider.hpp"

#include "routines/import/import.hpp"
#include "wording/refusals.hpp"

#include <algorithm>

namespace stafett::app {

namespace {

using model::Provider;
using routines::PlanOrRefusal;

PlanOrRefusal plan_last_day(Provider provider, std::optional<Date> last_day) {
  routines::PlanBuilder builder("import_organisation");
  provider.last_day = last_day;
  builder.add(routines::SetProvider{std::move(provider)}, {{"BV-15", {}}});
  return builder.take();
}

PlanOrRefusal plan_unit(const server::TestProvider& asked, const routines::Situation& situation) {
  const auto& organisation = situation.organisation;
  const auto district = std::ranges::find(organisation.districts, asked.district, &model::District::number);
  if (district == organisation.districts.end()) {
    return routines::refuse(routines::RefusalCode::no_responsible_district);
  }
  const auto* sibling = organisation.municipal_provider(district->id, situation.today());
  const auto* sibling_level = sibling ? organisation.find(sibling->level) : nullptr;
  if (!sibling_level || !sibling_level->parent) {
    return routines::refuse(routines::RefusalCode::no_responsible_district);
  }
  const auto units = std::ranges::count(organisation.levels, sibling_level->parent, &model::Level::parent);

  routines::ImportedOrganisation imported;
  auto& level = imported.levels.emplace_back();
  level.id = Id<model::Level>{-1};
  level.parent = sibling_level->parent;
  level.code = organisation.find(*sibling_level->parent)->code + "." + std::to_string(units + 1);
  level.name = asked.name;
  level.first_day = sibling_level->first_day;
  auto& provider = imported.providers.emplace_back();
  provider.id = Id<Provider>{-2};
  provider.kind = model::ProviderKind::municipal;
  provider.name = asked.name;
  provider.organisation_number = sibling->organisation_number;
  provider.level = level.id;
  provider.district = district->id;
  provider.reception_team = Id<model::Team>{-3};
  provider.first_day = sibling->first_day;
  provider.last_day = asked.last_day;
  auto& team = imported.teams.emplace_back();
  team.id = Id<model::Team>{-3};
  team.name = asked.name + " Mottaksteam";
  team.kind = model::TeamKind::reception;
  team.provider = provider.id;
  team.district = district->id;
  team.level = level.id;
  team.first_day = sibling->first_day;
  return routines::plan_import_organisation(imported, situation);
}

}  // namespace

std::string set_test_provider(desk::Desk& desk, const server::TestProvider& asked) {
  const auto committed =
      desk.commit_own({.routine = "import_organisation",
                       .client = {},
                       .actor = {},
                       .idempotency_key = {},
                       .plan =
                           [&](const routines::Situation& situation) {
                             const auto& known = situation.organisation.providers;
                             const auto there = std::ranges::find(known, asked.name, &Provider::name);
                             return there != known.end() ? plan_last_day(*there, asked.last_day)
                                                         : plan_unit(asked, situation);
                           },
                       .at = {}});
  return committed ? std::string() : wording::refusal_sentence(committed.error(), wording::Language::english);
}

}  // namespace stafett::app
