#pragma once

// Every routine that a person may ask for: its name, the right it takes, and its plan. One row per routine.

#include "desk/desk.hpp"
#include "routines/access/requests.hpp"
#include "routines/organisation/requests.hpp"

namespace stafett::desk {

[[nodiscard]] Asked asked(const routines::ProviderChangeRequest& request);
[[nodiscard]] Asked asked(const routines::ProviderChangeWithdrawal& request);
[[nodiscard]] Asked asked(const routines::ChangeStartMove& request);
[[nodiscard]] Asked asked(const routines::ProviderChangeCorrection& request);
[[nodiscard]] Asked asked(const routines::HandoverAnswer& request);
[[nodiscard]] Asked asked(const routines::RecallAcknowledgement& request);
[[nodiscard]] Asked asked(const routines::ChangeRequestRegistration& request);
[[nodiscard]] Asked asked(const routines::ChangeRequestDecline& request);
[[nodiscard]] Asked asked(const routines::TaskStep& request);
[[nodiscard]] Asked asked(const routines::NoteWriting& request);
[[nodiscard]] Asked asked(const routines::LetterPosting& request);

// The organisation
[[nodiscard]] Asked asked(const routines::LevelSetting& request);
[[nodiscard]] Asked asked(const routines::EmployeeSetting& request);
[[nodiscard]] Asked asked(const routines::RoleSetting& request);
[[nodiscard]] Asked asked(const routines::TeamSetting& request);
[[nodiscard]] Asked asked(const routines::MembershipSetting& request);
[[nodiscard]] Asked asked(const routines::ProviderSetting& request);
[[nodiscard]] Asked asked(const routines::AgreementSetting& request);
[[nodiscard]] Asked asked(const routines::SubstitutionSetting& request);

// Rights to one client
[[nodiscard]] Asked asked(const routines::LookUpReview& request);
[[nodiscard]] Asked asked(const routines::Block& request);
[[nodiscard]] Asked asked(const routines::BlockLifting& request);
[[nodiscard]] Asked asked(const routines::Granting& request);
[[nodiscard]] Asked asked(const routines::GrantEnding& request);
[[nodiscard]] Asked asked(const routines::RegistrationSettling& request);

}  // namespace stafett::desk
