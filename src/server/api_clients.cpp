#include "server/api.hpp"
#include "server/json_route.hpp"

namespace stafett::server {

namespace {

struct JournalFilter {
  std::optional<std::string> type;
};
BOOST_DESCRIBE_STRUCT(JournalFilter, (), (type))

struct HistoryPart {
  std::optional<std::int64_t> before;
};
BOOST_DESCRIBE_STRUCT(HistoryPart, (), (before))

Id<model::Client> client_in(const Request& request) { return {request.id("client")}; }
Id<model::Handover> handover_in(const Request& request) { return {request.id("handover")}; }

}  // namespace

void add_client_routes(ApiRouter& router, ApiParts& parts) {
  auto& desk = parts.desk;
  router.add(
      {.method = Method::get,
       .path = "/api/bench",
       .access = Access::needs(desk::Action::see_client),
       .summary = "Tasks, inbox, deadlines and the next two weeks of the caller's teams",
       .answer = plain_route<desk::BenchView>([&desk](desk::Caller& caller) { return desk.bench(caller); })});
  router.add({.method = Method::post,
              .path = "/api/clients/search",
              .access = Access::needs(desk::Action::see_client),
              .summary = "Clients by name, birth date or identity number, within the caller's rights",
              .answer = json_route<desk::SearchRequest, desk::SearchView>(
                  [&desk](const desk::SearchRequest& search, desk::Caller& caller) {
                    return desk.search(caller, search);
                  })});
  router.add({.method = Method::get,
              .path = "/api/clients/{client}",
              .access = Access::needs(desk::Action::see_client),
              .summary = "The client's card",
              .answer = plain_route<desk::CardView>([&desk](desk::Caller& caller, const Request& request) {
                return or_problem(desk.card(caller, client_in(request)));
              })});
  router.add({.method = Method::get,
              .path = "/api/clients/{client}/journal",
              .access = Access::needs(desk::Action::read_journal),
              .summary = "The journal, newest first; with `type` only notes of that type",
              .answer = query_route<JournalFilter, desk::JournalView>(
                  [&desk](const JournalFilter& filter, desk::Caller& caller, const Request& request) {
                    return or_problem(desk.journal(caller, client_in(request), filter.type.value_or("")));
                  })});
  router.add(
      {.method = Method::get,
       .path = "/api/clients/{client}/history",
       .access = Access::needs(desk::Action::see_client),
       .summary =
           "Every change of the record: when, by whom, which routine; the newest, or those before a plan",
       .answer = query_route<HistoryPart, desk::HistoryListView>(
           [&desk](const HistoryPart& part, desk::Caller& caller, const Request& request) {
             return or_problem(desk.history(caller, client_in(request), part.before));
           })});
  router.add({.method = Method::get,
              .path = "/api/clients/{client}/change-options",
              .access = Access::needs(desk::Action::see_client),
              .summary =
                  "Service lines and the providers that may take them, as of an agreed first day or the one "
                  "that the notice day gives",
              .answer = query_route<desk::ChangeDays, desk::ChangeOptionsView>(
                  [&desk](const desk::ChangeDays& days, desk::Caller& caller, const Request& request) {
                    return or_problem(desk.change_options(caller, client_in(request), days));
                  })});
  router.add(
      {.method = Method::get,
       .path = "/api/handovers/{handover}",
       .access = Access::needs(desk::Action::see_client),
       .summary = "A hand-over as of its sending",
       .answer = plain_route<desk::HandoverView>([&desk](desk::Caller& caller, const Request& request) {
         return or_problem(desk.handover(caller, handover_in(request)));
       })});
  router.add(
      {.method = Method::get,
       .path = "/api/handovers/{handover}/ready-plans",
       .access = Access::needs(desk::Action::change_provider),
       .summary = "Three ready answers to a hand-over that was rejected or not answered (Q-37)",
       .answer = plain_route<desk::ReadyPlansView>([&desk](desk::Caller& caller, const Request& request) {
         return or_problem(desk.ready_plans(caller, handover_in(request)));
       })});
}

}  // namespace stafett::server
