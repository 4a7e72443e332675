#pragma once

// What every routine about a change of provider starts from: who answers for the client, which day a notice
// gives, who may deliver. Pure and thread-safe.

#include "routines/plan.hpp"

#include <optional>

namespace stafett::routines {

/// Who answers for the client and where its post goes; needed by every routine here.
struct Home {
  const model::District* district = nullptr;
  const model::Team* office = nullptr;
  const model::Address* address = nullptr;
};

[[nodiscard]] tl::expected<Home, Refusal> home_of(const Situation& situation);

/// both are municipal units of one district.
[[nodiscard]] bool same_house(const model::Provider& leaving, const model::Provider& arriving);

/// In days, the notice day included: BV-36, or Q-13 between units of one district.
[[nodiscard]] int notice_length_days(const Situation& situation, const model::Provider& leaving,
                                     const model::Provider& arriving, Date notice_day);

/// Why the provider can't take the service in the district from the day; nullopt when it can.
[[nodiscard]] std::optional<Refusal> why_not_deliver(const Situation& situation,
                                                     const model::Provider& provider,
                                                     const model::District& district,
                                                     model::ServiceType service, Date first_day);

}  // namespace stafett::routines
