#pragma once

// What every routine about a change of provider starts from: who answers for the client, which day a notice
// gives, who may deliver. Pure and thread-safe.

#include "routines/plan.hpp"

#include <optional>
#include <string>

namespace stafett::routines {

/// Who answers for the client and where its post goes; needed by every routine here.
struct Home {
  const model::District* district = nullptr;
  const model::Team* office = nullptr;
  const model::Address* address = nullptr;
};

[[nodiscard]] tl::expected<Home, Refusal> home_of(const Situation& situation);

/// In days, the notice day included: BV-36, or Q-13 between units of one district.
[[nodiscard]] int notice_length_days(const Situation& situation, const model::Provider& leaving,
                                     const model::Provider& arriving, Date notice_day);

/// Why the provider can't take the service in the district from the day; nullopt when it can.
[[nodiscard]] std::optional<Refusal> why_not_deliver(const Situation& situation,
                                                     const model::Provider& provider,
                                                     const model::District& district,
                                                     model::ServiceType service, Date first_day);

[[nodiscard]] NamedFact fact(std::string name, Date day);
[[nodiscard]] NamedFact fact(std::string name, int number);
[[nodiscard]] NamedFact fact(std::string name, std::string text);

}  // namespace stafett::routines
