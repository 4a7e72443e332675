#pragma once

#include "server/route.hpp"

#include <string>

#include <boost/json/fwd.hpp>

namespace stafett::server {

struct ApiInfo {
  std::string title;
  std::string version;
  std::string description;
};

/// The OpenAPI 3.1 document of the route table: the same table gives the same text. `x-access` says who may
/// use an operation: "open", "signed_in" or the name of the action needed.
[[nodiscard]] boost::json::value openapi_document(const RouteTable& table, const ApiInfo& info);

/// The operation's name, from method and path: GET /api/clients/{client}/notes -> "get_clients_client_notes".
[[nodiscard]] std::string operation_id(const RouteDescription& route);

}  // namespace stafett::server
