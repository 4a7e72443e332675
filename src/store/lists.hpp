#pragma once

#include "desk/ports.hpp"
#include "store/connection.hpp"

namespace stafett::store {

// Each is called inside a reading transaction.

[[nodiscard]] desk::ClientPage search_clients(Connection& connection, const desk::ClientSearch& search,
                                              const desk::ListRights& rights);
[[nodiscard]] desk::Bench load_bench(Connection& connection, const desk::BenchQuery& query,
                                     const model::Organisation& organisation);
[[nodiscard]] std::vector<desk::Listed<model::Letter>> letters_to_print(
    Connection& connection, const std::vector<Id<model::Team>>& offices, const desk::ListRights& rights);

}  // namespace stafett::store
