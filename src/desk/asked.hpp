#pragma once

// Every routine that a person may ask for: its name, the right it takes, and its plan. One row per routine.

#include "desk/desk.hpp"

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

}  // namespace stafett::desk
