#include "server/api.hpp"

#include "server/json_route.hpp"
#include "server/openapi.hpp"
#include "server/reader_language.hpp"

namespace stafett::server {

namespace {

struct Health {
  std::string status;
};
BOOST_DESCRIBE_STRUCT(Health, (), (status))

/// The client in the request's path, if it has one.
std::optional<Id<model::Client>> client_named(const Request& request) {
  for (const auto& [name, text] : request.parameters) {
    if (name == "client") return Id<model::Client>{request.id(name)};
  }
  return std::nullopt;
}

std::optional<desk::Caller> authenticate(const Request& request, const ApiParts& parts) {
  const auto token = session_token(request, parts.transport);
  if (!token) return std::nullopt;
  const auto employee = parts.sessions.employee_of(session_token_digest(*token));
  if (!employee) return std::nullopt;
  return desk::Caller{*employee, language_of(request), request.remote_address};
}

}  // namespace

Problem problem_of(const desk::Failure& failure) {
  switch (failure.kind) {
    case desk::FailureKind::not_there:
      return problem_of_status(404);
    case desk::FailureKind::refused: {
      auto refused = problem(422, failure.code, "The routine refuses", failure.sentence);
      refused.next_step = failure.next_step;
      return refused;
    }
    case desk::FailureKind::conflict: {
      auto conflict = problem(409, failure.code, "What would happen has changed since it was shown");
      if (failure.conflict) conflict.conflict = to_json(*failure.conflict);
      return conflict;
    }
    case desk::FailureKind::key_reused:
      return problem(409, failure.code, "The Idempotency-Key belongs to another request");
    case desk::FailureKind::throttled: {
      auto slow = problem(429, failure.code, "Too many people looked up within the hour", failure.sentence);
      slow.next_step = failure.next_step;
      return slow;
    }
    case desk::FailureKind::busy:
      return problem(409, failure.code, "Others kept changing the same record; nothing was written");
  }
  return problem_of_status(500);
}

std::unique_ptr<ApiRouter> api_router(ApiParts& parts) {
  RouterHooks<desk::Caller> hooks;
  hooks.authenticate = [&parts](const Request& request) { return authenticate(request, parts); };
  hooks.may = [&parts](const desk::Caller& caller, desk::Action action) {
    return parts.desk.may_somewhere(caller, action);
  };
  hooks.refused = [&parts](const desk::Caller& caller, desk::Action action, const Request& request) {
    parts.desk.log_refusal(caller, action, client_named(request));
  };
  hooks.elsewhere = parts.elsewhere;
  hooks.report = parts.report;
  auto router = std::make_unique<ApiRouter>(std::move(hooks), parts.transport, parts.public_origin);
  add_session_routes(*router, parts);
  add_sign_in_routes(*router, parts);
  add_own_account_routes(*router, parts);
  add_client_routes(*router, parts);
  add_access_routes(*router, parts);
  add_routine_routes(*router, parts);
  add_organisation_routes(*router, parts);
  add_draft_routes(*router, parts);
  add_document_routes(*router, parts);
  add_access_log_routes(*router, parts);
  add_test_routes(*router, parts);
  router->add({.method = Method::get,
               .path = "/api/health",
               .access = Access::open(),
               .summary = "Whether the server answers",
               .answer = plain_route<Health>([] { return Health{"ok"}; })});
  auto* table = &router->table();
  router->add({.method = Method::get,
               .path = "/api/openapi.json",
               .access = Access::open(),
               .summary = "This document",
               .answer = raw_route({}, {"application/json"}, [table] {
                 return json_response(
                     200, openapi_document(*table, {"Stafett", "1", "Municipal care changing hands"}));
               })});
  return router;
}

}  // namespace stafett::server
