#pragma once

#include "app/folder_clock.hpp"
#include "desk/desk.hpp"
#include "server/api.hpp"

namespace stafett::app {

/// Fills a new demo or test folder: the city with so many clients, and its accounts. Shows progress on
/// standard error.
void make_city(desk::Desk& desk, desk::Store& store, server::Passwords& passwords, int clients);

/// What a demo or test folder allows besides: accounts on the sign-in page, a clock that can be moved,
/// clients out of thin air, another policy. All references must outlive the result.
[[nodiscard]] server::DemoParts demo_parts(desk::Desk& desk, desk::Store& store, FolderClock& clock);

}  // namespace stafett::app
