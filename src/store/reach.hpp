#pragma once

// The derived index by which clients are found (design §8, lever 1): `reach` holds from which levels a client
// is reached, `reach_name` one row per level and way of saying the name, in the order of a Norwegian list of
// names, and `client_card` what a list shows.

#include "desk/ports.hpp"
#include "store/connection.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace stafett::store {

/// What a name is found and sorted by: the letters' weights in Norwegian order, as hexadecimal digits. The
/// key of a prefix is a prefix of the key.
[[nodiscard]] std::string name_key(std::string_view folded_name);

/// Makes the client's card agree with the standing row of the client. True when something changed.
bool refresh_card(Connection& connection, Id<model::Client> client);
/// Notes on the card whether any denial of everything stands, so that lists look for denials where there are
/// some.
void refresh_denied(Connection& connection, Id<model::Client> client);
/// Replaces what the client is reached from; refresh_card comes first.
void replace_reach(Connection& connection, const desk::ClientIndex& index, bool card_changed);

/// In the order of the table, without two rows of the same level and beginning: the longer one stays.
[[nodiscard]] std::vector<desk::Reach> in_order(std::vector<desk::Reach> reaches);
[[nodiscard]] std::vector<desk::Reach> reaches_of(Connection& connection, Id<model::Client> client);

}  // namespace stafett::store
