#include "server/api.hpp"
#include "server/draft_key.hpp"
#include "server/json_route.hpp"
#include "server/reader_language.hpp"

namespace stafett::server {

namespace {

tl::expected<Response, Problem> put(ApiParts& parts, desk::Caller& caller, const Request& request) {
  const auto& key = request.text("key");
  if (!is_draft_key(key)) return tl::unexpected(problem_of_status(404));
  if (request.body.size() > desk::Drafts::longest_bytes) {
    return tl::unexpected(problem_of_fault(413, wording::RequestFault::body_too_large, caller.language));
  }
  auto parsed = parse_json(request.body);
  if (parsed.ok() && !parsed.value.is_object()) parsed.problems.push_back({"", "wrong_type"});
  if (!parsed.ok()) return tl::unexpected(problem_of_faults(std::move(parsed.problems)));
  if (!parts.drafts.put(caller.employee, key, json_text(parsed.value))) {
    return tl::unexpected(problem_of_fault(409, wording::RequestFault::too_many_drafts, caller.language));
  }
  return empty_response();
}

tl::expected<Response, Problem> get(ApiParts& parts, desk::Caller& caller, const Request& request) {
  const auto& key = request.text("key");
  const auto draft = is_draft_key(key) ? parts.drafts.get(caller.employee, key) : std::nullopt;
  if (!draft) return tl::unexpected(problem_of_status(404));
  Response response;
  response.headers.add("Content-Type", "application/json");
  response.body = *draft;
  return response;
}

}  // namespace

void add_draft_routes(ApiRouter& router, ApiParts& parts) {
  const std::string path = "/api/drafts/{key:text}";
  router.add(
      {.method = Method::put,
       .path = path,
       .access = Access::signed_in(),
       .summary = "Keep what is being written: any JSON object of at most 64 kB",
       .answer = raw_route({"application/json"}, {}, [&parts](desk::Caller& caller, const Request& request) {
         return put(parts, caller, request);
       })});
  router.add(
      {.method = Method::get,
       .path = path,
       .access = Access::signed_in(),
       .summary = "What was being written",
       .answer = raw_route({}, {"application/json"}, [&parts](desk::Caller& caller, const Request& request) {
         return get(parts, caller, request);
       })});
  router.add({.method = Method::delete_,
              .path = path,
              .access = Access::signed_in(),
              .summary = "Throw the draft away",
              .answer = plain_route<Nothing>([&parts](desk::Caller& caller, const Request& request) {
                parts.drafts.drop(caller.employee, request.text("key"));
                return Nothing{};
              })});
}

}  // namespace stafett::server
