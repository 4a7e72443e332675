#include "server/api.hpp"
#include "server/json_route.hpp"
#include "server/routine_route.hpp"

namespace stafett::server {

namespace {

STAFETT_COMMIT(LookUpReviewCommit, LookUpReview)
STAFETT_COMMIT(BlockCommit, Block)
STAFETT_COMMIT(BlockLiftingCommit, BlockLifting)
STAFETT_COMMIT(GrantingCommit, Granting)
STAFETT_COMMIT(GrantEndingCommit, GrantEnding)
STAFETT_COMMIT(RegistrationSettlingCommit, RegistrationSettling)

Id<model::Client> client_in(const Request& request) { return {request.id("client")}; }

void add_look_up_routes(ApiRouter& router, ApiParts& parts) {
  using desk::Action;
  auto& desk = parts.desk;
  router.add({.method = Method::post,
              .path = "/api/look-ups",
              .access = Access::needs(Action::look_up),
              .summary = "Look a client up by identity number, with a reason, for some hours (OV-13, OV-14)",
              .answer = json_route<desk::LookUpRequest, desk::LookUpView>(
                  [&desk](const desk::LookUpRequest& asked, desk::Caller& caller,
                          const Request& request) -> tl::expected<desk::LookUpView, Problem> {
                    const auto agreement = agreed(to_json(asked), {}, {}, request);
                    if (!agreement) return tl::unexpected(agreement.error());
                    return or_problem(desk.look_up(caller, asked, *agreement));
                  }),
              .headers = {idempotency_key}});
  router.add({.method = Method::get,
              .path = "/api/look-ups/options",
              .access = Access::needs(Action::look_up),
              .summary = "The reasons for a look-up, and how many hours the caller's last",
              .answer = plain_route<desk::LookUpOptionsView>(
                  [&desk](desk::Caller& caller) { return desk.look_up_options(caller); })});
  router.add({.method = Method::get,
              .path = "/api/look-ups",
              .access = Access::needs(Action::review_look_ups),
              .summary = "Look-ups of the caller's districts' clients that wait for review (Q-15)",
              .answer = plain_route<desk::LookUpQueueView>(
                  [&desk](desk::Caller& caller) { return or_problem(desk.waiting_look_ups(caller)); })});
  router.add({.method = Method::get,
              .path = "/api/look-ups/count",
              .access = Access::needs(Action::review_look_ups),
              .summary = "How many look-ups wait for the caller's review (Q-15)",
              .answer = plain_route<desk::LookUpCountView>(
                  [&desk](desk::Caller& caller) { return or_problem(desk.waiting_look_up_count(caller)); })});
  add_routine<LookUpReviewCommit>(router, parts, "look_up_review", Action::review_look_ups,
                                  "a look-up was in order, or is questioned (Q-15)");
  router.add({.method = Method::post,
              .path = "/api/registrations/check",
              .access = Access::needs(Action::register_client),
              .summary = "Whether a number may be registered; the answer never names anyone (OV-12)",
              .answer = json_route<desk::RegistrationCheckRequest, desk::RegistrationCheckView>(
                  [&desk](const desk::RegistrationCheckRequest& asked, desk::Caller& caller) {
                    return or_problem(desk.check_registration(caller, asked));
                  })});
  router.add({.method = Method::get,
              .path = "/api/registrations",
              .access = Access::needs(Action::administer),
              .summary = "Registrations that wait for a system coordinator (OV-12)",
              .answer = plain_route<desk::PendingRegistrationsView>(
                  [&desk](desk::Caller& caller) { return or_problem(desk.pending_registrations(caller)); })});
  add_routine<RegistrationSettlingCommit>(router, parts, "registration_settling", Action::administer,
                                          "what came of a registration that waited (OV-12)");
}

void add_right_routes(ApiRouter& router, ApiParts& parts) {
  using desk::Action;
  auto& desk = parts.desk;
  router.add({.method = Method::get,
              .path = "/api/clients/{client}/blocks",
              .access = Access::needs(Action::block_access),
              .summary = "Who is barred from the client now or later (OV-109)",
              .answer = plain_route<desk::BlocksView>([&desk](desk::Caller& caller, const Request& request) {
                return or_problem(desk.blocks(caller, client_in(request)));
              })});
  add_routine<BlockCommit>(router, parts, "block", Action::block_access,
                           "an employee, a unit or a leader's line is barred (OV-109, OV-110, OV-118)");
  add_routine<BlockLiftingCommit>(router, parts, "block_lifting", Action::block_access,
                                  "a bar is lifted (OV-116)");
  router.add({.method = Method::get,
              .path = "/api/clients/{client}/grants",
              .access = Access::needs(Action::grant_access),
              .summary = "Grants of the client that hold now or later (OV-107)",
              .answer = plain_route<desk::GrantsView>([&desk](desk::Caller& caller, const Request& request) {
                return or_problem(desk.grants(caller, client_in(request)));
              })});
  add_routine<GrantingCommit>(router, parts, "grant", Action::grant_access,
                              "access to one client, for an employee or a substitute district (OV-107)");
  add_routine<GrantEndingCommit>(router, parts, "grant_ending", Action::grant_access,
                                 "such access ends (OV-117)");
}

}  // namespace

void add_access_routes(ApiRouter& router, ApiParts& parts) {
  auto& desk = parts.desk;
  router.add(
      {.method = Method::get,
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
  add_look_up_routes(router, parts);
  add_right_routes(router, parts);
}

}  // namespace stafett::server
