#include "server/api.hpp"
#include "server/json_route.hpp"

namespace stafett::server {

namespace {

Id<model::Client> client_in(const Request& request) { return {request.id("client")}; }

}  // namespace

void add_access_routes(ApiRouter& router, ApiParts& parts) {
  auto& desk = parts.desk;
  router.add({.method = Method::get,
              .path = "/api/clients/{client}/why",
              .access = Access::needs(desk::Action::see_client),
              .summary = "Every way in which the caller sees the client, and what the caller can do with it",
              .answer = plain_route<desk::AccessWhyView>([&desk](desk::Caller& caller, const Request& request) {
                return or_problem(desk.why(caller, client_in(request)));
              })});
  router.add({.method = Method::get,
              .path = "/api/clients/{client}/who-sees",
              .access = Access::needs(desk::Action::see_access),
              .summary = "Everyone who sees the client now, by what right, and who is barred",
              .answer = plain_route<desk::WhoSeesView>([&desk](desk::Caller& caller, const Request& request) {
                return or_problem(desk.who_sees(caller, client_in(request)));
              })});
}

}  // namespace stafett::server
