// Who has seen a client: for the page, and for the client as PDF and as a table.

#include "server/api.hpp"
#include "server/csv.hpp"
#include "server/json_route.hpp"

namespace stafett::server {

namespace {

using desk::AccessLogPeriod;
using desk::AccessLogPurpose;
using desk::AccessLogView;

tl::expected<AccessLogView, Problem> access_log(ApiParts& parts, const desk::Caller& caller,
                                                const Request& request, const AccessLogPeriod& period,
                                                AccessLogPurpose purpose) {
  if (period.from && period.to && *period.to < *period.from) {
    return tl::unexpected(problem(422, "period_ends_before_it_begins", "The period ends before it begins"));
  }
  return or_problem(parts.desk.access_log(caller, Id<model::Client>{request.id("client")}, period, purpose));
}

/// As the client gets it: in bokmål, whatever the reader's language.
tl::expected<AccessLogView, Problem> extract(ApiParts& parts, const desk::Caller& caller,
                                             const Request& request, AccessLogPurpose purpose) {
  auto period = endpoint_detail::read_query<AccessLogPeriod>(request.query);
  if (!period.ok()) return tl::unexpected(problem_of_faults(std::move(period.problems)));
  auto in_bokmaal = caller;
  in_bokmaal.language = wording::Language::bokmaal;
  return access_log(parts, in_bokmaal, request, period.value, purpose);
}

/// "2026-06-01 09:12:03" in Oslo: sorts as it reads.
std::string sortable(Instant at) {
  const auto [date, time] = in_oslo(at);
  const auto two = [](std::int64_t number) { return (number < 10 ? ":0" : ":") + std::to_string(number); };
  const auto hour = std::to_string(time.minutes / 60);
  return date.iso() + (hour.size() < 2 ? " 0" : " ") + hour + two(time.minutes % 60) + two(at.seconds % 60);
}

Response file(const char* type, const char* name, std::string body) {
  Response response;
  response.headers.add("Content-Type", type);
  response.headers.add("Content-Disposition", std::string("attachment; filename=\"") + name + "\"");
  response.body = std::move(body);
  return response;
}

tl::expected<Response, Problem> as_pdf(ApiParts& parts, desk::Caller& caller, const Request& request) {
  const auto view = extract(parts, caller, request, AccessLogPurpose::paper);
  if (!view) return tl::unexpected(view.error());
  return file("application/pdf", "hvem-har-sett.pdf", parts.set_access_log(*view));
}

tl::expected<Response, Problem> as_table(ApiParts& parts, desk::Caller& caller, const Request& request) {
  const auto view = extract(parts, caller, request, AccessLogPurpose::table);
  if (!view) return tl::unexpected(view.error());
  const auto& words = wording::access_log_words(wording::Language::bokmaal);
  std::vector<std::vector<std::string>> rows;
  const auto add = [&rows](auto... cells) { rows.push_back({std::string(cells)...}); };
  add(words.when, words.who, words.position, words.unit, words.what, words.basis, words.outcome);
  for (const auto& line : view->lines) {
    add(sortable(line.first), line.who, line.position, line.unit, line.what, line.basis, line.outcome_name);
  }
  return file("text/csv; charset=utf-8; header=present", "hvem-har-sett.csv", csv_text(rows));
}

template <class F>
Endpoint<desk::Caller> with_period(RawRoute<F> route) {
  Endpoint<desk::Caller> endpoint = route;
  endpoint.shape.query = endpoint_detail::query_shape<AccessLogPeriod>();
  return endpoint;
}

}  // namespace

void add_access_log_routes(ApiRouter& router, ApiParts& parts) {
  const std::string path = "/api/clients/{client}/access-log";
  const auto see_access = Access::needs(desk::Action::see_access);
  router.add(
      {.method = Method::get,
       .path = path,
       .access = see_access,
       .summary = "Who has seen the client: when, what, by which right; the last year without a period",
       .answer = query_route<AccessLogPeriod, AccessLogView>(
           [&parts](const AccessLogPeriod& period, desk::Caller& caller, const Request& request) {
             return access_log(parts, caller, request, period, AccessLogPurpose::page);
           })});
  router.add({.method = Method::get,
              .path = path + "/pdf",
              .access = see_access,
              .summary = "The same for the client, as PDF in bokmål",
              .answer = with_period(
                  raw_route({}, {"application/pdf"}, [&parts](desk::Caller& caller, const Request& request) {
                    return as_pdf(parts, caller, request);
                  }))});
  router.add({.method = Method::get,
              .path = path + "/csv",
              .access = see_access,
              .summary = "The same for the client, every row of the log by itself, as a table in bokmål",
              .answer = with_period(
                  raw_route({}, {"text/csv"}, [&parts](desk::Caller& caller, const Request& request) {
                    return as_table(parts, caller, request);
                  }))});
}

}  // namespace stafett::server
