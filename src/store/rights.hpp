#pragma once

// What a list may show, as SQL. The only place where a list's rights become conditions; `access` decides the
// same for one client, and a test holds the two together.

#include "desk/ports.hpp"
#include "store/sql_text.hpp"

#include <string_view>

namespace stafett::store {

/// " and ..." : the client is not hidden by a denial of everything or by a grade of protection. `client` is
/// the column with the client's id, `card` the alias of client_card.
void add_not_hidden(SqlText& sql, std::string_view client, std::string_view card,
                    const desk::ListRights& rights);

/// " and ..." : reached by a role or a grant, and not hidden.
void add_visible(SqlText& sql, std::string_view client, std::string_view card,
                 const desk::ListRights& rights);

/// "client in (...)" without the column: the clients that grants open.
void add_granted_clients(SqlText& sql, const desk::ListRights& rights);

}  // namespace stafett::store
