#include "routines/organisation/provider_setting.hpp"

#include "base/national_id.hpp"
#include "routines/organisation/checks.hpp"

#include <algorithm>

namespace stafett::routines {

namespace {

std::optional<Refusal> check_provider(const ProviderSetting& request, const Situation& situation) {
  const auto& organisation = situation.organisation;
  if (auto refusal = check_name(request.name)) return refusal;
  if (auto refusal = check_period({request.first_day, request.last_day})) return refusal;
  const bool is_private = request.kind == model::ProviderKind::private_firm;
  const bool numbered = !request.organisation_number.empty();
  if (numbered ? !is_organisation_number(request.organisation_number) : is_private) {
    return Refusal{RefusalCode::bad_organisation_number, {{"number", request.organisation_number}}};
  }
  const auto* level = organisation.find(request.level);
  if (!level) return Refusal{RefusalCode::unknown_level, {}};
  const auto& patterns = situation.policy.levels.on(situation.today());
  // BV-16: private providers stand under one branch; BV-17: what they deliver carries a level of four parts.
  const bool in_branch = level->code.starts_with(patterns.private_branch + ".");
  if (depth_of(level->code) != patterns.private_service_depth || in_branch != is_private) {
    return Refusal{RefusalCode::bad_provider_level,
                   {{"provider", request.name},
                    {"code", level->code},
                    {"parts", std::to_string(patterns.private_service_depth)},
                    {"branch", is_private ? patterns.private_branch : std::string()}}};
  }
  if (request.district ? !organisation.find(*request.district) : !is_private) {
    return Refusal{RefusalCode::unknown_district, {}};
  }
  if (request.reception_team) {
    const auto* team = organisation.find(*request.reception_team);
    const bool own = team && request.provider && team->provider == *request.provider;
    if (!own) return Refusal{RefusalCode::unknown_team, {}};
  }
  return std::nullopt;
}

}  // namespace

PlanOrRefusal plan_provider_setting(const ProviderSetting& request, const Situation& situation) {
  const auto* standing = request.provider ? situation.organisation.find(*request.provider) : nullptr;
  if (request.provider && !standing) return refuse(RefusalCode::unknown_provider);
  if (auto refusal = check_provider(request, situation)) return tl::unexpected(*refusal);
  PlanBuilder builder("provider_setting");
  model::Provider row = standing ? *standing : model::Provider{};
  if (!standing) row.id = builder.next_id<model::Provider>();
  row.kind = request.kind;
  row.name = request.name;
  row.organisation_number = request.organisation_number;
  row.level = request.level;
  row.district = request.district;
  row.reception_team = request.reception_team;
  row.first_day = request.first_day;
  row.last_day = request.last_day;
  if (standing && same_row(*standing, row)) return refuse(RefusalCode::nothing_to_set);
  const bool is_private = row.kind == model::ProviderKind::private_firm;
  builder.add(SetProvider{row}, {{is_private ? "BV-16" : "BV-08", {}}, {"BV-15", {}}});
  return builder.take();
}

PlanOrRefusal plan_agreement_setting(const AgreementSetting& request, const Situation& situation) {
  const auto& organisation = situation.organisation;
  const auto* provider = organisation.find(request.provider);
  if (!provider || provider->kind != model::ProviderKind::private_firm) {
    return refuse(RefusalCode::unknown_provider);
  }
  const auto* district = organisation.find(request.district);
  if (!district) return refuse(RefusalCode::unknown_district);
  if (request.services.empty()) return refuse(RefusalCode::no_service_line_named);
  const Period period{request.first_day, request.last_day};
  if (auto refusal = check_period(period)) return tl::unexpected(*refusal);
  PlanBuilder builder("agreement_setting");
  model::Agreement row;
  if (request.agreement) {
    const auto standing =
        std::ranges::find(organisation.agreements, *request.agreement, &model::Agreement::id);
    if (standing == organisation.agreements.end() || standing->provider != request.provider) {
      return refuse(RefusalCode::unknown_agreement);
    }
    row = *standing;
  } else {
    row.id = builder.next_id<model::Agreement>();
  }
  for (const auto& other : organisation.agreements) {
    const bool same = other.id != row.id && other.provider == request.provider &&
                      other.district == request.district &&
                      Period{other.first_day, other.last_day}.overlaps(period);
    const bool shared = std::ranges::any_of(request.services, [&](model::ServiceType service) {
      return std::ranges::find(other.services, service) != other.services.end();
    });
    if (same && shared) {
      return refuse(RefusalCode::agreement_overlaps,
                    {{"provider", provider->name}, {"district", district->name}});
    }
  }
  const auto before = row;
  row.provider = request.provider;
  row.district = request.district;
  row.services = request.services;
  row.first_day = request.first_day;
  row.last_day = request.last_day;
  if (request.agreement && same_row(before, row)) return refuse(RefusalCode::nothing_to_set);
  builder.add(SetAgreement{row}, {{"BV-15", {}}});
  return builder.take();
}

}  // namespace stafett::routines
