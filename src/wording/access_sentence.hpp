#pragma once

// Why the reader may see the client, as the client header says it (ux 2).

#include "base/instant.hpp"
#include "model/organisation.hpp"
#include "model/rights.hpp"
#include "wording/language.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stafett::wording {

/// Where somebody works, so that it is told from its like elsewhere: the provider whose level it is, or else
/// the level with its district: "Bydel Frogner hjemmetjeneste", "Vikarbyrå, Bydel Frogner".
[[nodiscard]] std::string unit_name(const model::Organisation& organisation, Id<model::Level> id);

/// A role of the policy file: "case_worker" is "saksbehandler". A role unknown here keeps its own name.
[[nodiscard]] std::string role_name(std::string_view role, Language language);

enum class AccessBasis {
  role,               ///< the role covers the client's card
  delivery,           ///< the role's unit delivers a service or a measure
  handover,           ///< a hand-over has been sent to the unit
  recalled_handover,  ///< and recalled; the unit has not confirmed that it knows (Q-04)
  grant,              ///< `grant` says which kind; a look-up is one of them
};

struct AccessReason {
  AccessBasis basis = AccessBasis::role;
  std::string role;   ///< "case_worker"; may be empty for a grant
  std::string place;  ///< name of the district, office or provider: "Bydel Frogner", "Omsorgspartner AS"
  std::optional<model::GrantKind> grant;
  std::optional<Instant> until;  ///< first instant without the right
  bool read_only = false;        ///< the tail after a service's end (Q-16)
};

/// "Du ser brukeren fordi du er saksbehandler i Bydel Frogner." Pure and thread-safe.
[[nodiscard]] std::string access_sentence(const AccessReason& reason, Language language);

/// The same of somebody else, without the end: "Saksbehandler i Bydel Frogner." Pure and thread-safe.
[[nodiscard]] std::string access_of_another(const AccessReason& reason, Language language);

/// How much is seen: "hele journalen". Pure and thread-safe.
[[nodiscard]] std::string extent_name(bool read_only, bool own_measures, Language language);

struct Bar {
  std::string who;                     ///< the employee or the unit
  std::vector<model::Action> actions;  ///< empty: everything
  bool line = false;                   ///< everyone in the reporting line under the employee as well (OV-118)
};
/// "Kari Holm er sperret for brukeren." Pure and thread-safe.
[[nodiscard]] std::string bar_sentence(const Bar& bar, Language language);

}  // namespace stafett::wording
