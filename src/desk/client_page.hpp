#pragma once

// The parts of the client page, made from an opened record. Pure.

#include "desk/opened.hpp"

namespace stafett::desk {

[[nodiscard]] ClientHeader client_header(const PageContext& page);
[[nodiscard]] std::vector<ServiceView> service_views(const PageContext& page);
[[nodiscard]] ChangeView change_view(const PageContext& page, const model::ProviderChange& change);
[[nodiscard]] HandoverSummary handover_summary(const PageContext& page, const model::Handover& handover);
[[nodiscard]] LetterSummary letter_summary(const model::Letter& letter, wording::Language language);
[[nodiscard]] std::vector<ChangeRequestView> change_request_views(const PageContext& page);
[[nodiscard]] ProviderView provider_view(const model::Organisation& organisation, Id<model::Provider> id);
[[nodiscard]] std::string team_name(const model::Organisation& organisation, Id<model::Team> id);
[[nodiscard]] std::string employee_name(const model::Organisation& organisation,
                                        const std::optional<Id<model::Employee>>& id);

/// amber two working days before the start, red from the deadline on, calm once it is answered.
[[nodiscard]] Urgency handover_urgency(const policy::Policy& policy, const model::Handover& handover,
                                       Instant now);
[[nodiscard]] Urgency urgency_of(Instant amber, Instant due, Instant now);

}  // namespace stafett::desk
