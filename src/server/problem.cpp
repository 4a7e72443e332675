#include "server/problem.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <array>

#include <boost/json/object.hpp>

namespace stafett::server {

namespace {

struct StatusText {
  int status;
  std::string_view code;
  std::string_view title;
};

constexpr std::array status_texts = {
    StatusText{400, "bad_request", "The request can't be understood"},
    StatusText{401, "not_signed_in", "Sign in first"},
    StatusText{403, "not_allowed", "This is not allowed"},
    StatusText{404, "not_found", "There is nothing here"},
    StatusText{405, "method_not_allowed", "This address does not take this method"},
    StatusText{408, "too_slow", "The request took too long to arrive"},
    StatusText{409, "conflict", "Something has changed in the meantime"},
    StatusText{413, "too_large", "The request's body is too large"},
    StatusText{415, "wrong_media_type", "The request's body is of a type not taken here"},
    StatusText{429, "too_many_attempts", "Too many attempts"},
    StatusText{431, "header_too_large", "The request's header is too large"},
    StatusText{500, "internal", "A mistake of ours stopped the request"},
    StatusText{503, "unavailable", "The server can't answer just now"},
};

}  // namespace

Problem problem(int status, std::string_view code, std::string title, std::string detail) {
  Problem made;
  made.type = "urn:stafett:problem:" + std::string(code);
  made.title = std::move(title);
  made.status = status;
  made.detail = std::move(detail);
  made.code = code;
  return made;
}

Problem problem_of_status(int status, std::string detail) {
  const auto* found = std::find_if(status_texts.begin(), status_texts.end(),
                                   [&](const auto& t) { return t.status == status; });
  check(found != status_texts.end(), "the status has a problem");
  return problem(status, found->code, std::string(found->title), std::move(detail));
}

Problem problem_of_faults(std::vector<JsonProblem> faults) {
  auto made = problem(400, "invalid_request", "The request has faults");
  made.errors = std::move(faults);
  return made;
}

Response problem_response(const Problem& problem) {
  auto json = to_json(problem);
  auto& object = json.as_object();
  for (const auto* optional : {"next_step", "conflict", "context"}) {
    if (object.at(optional).is_null()) object.erase(optional);
  }
  if (problem.detail.empty()) object.erase("detail");
  if (problem.errors.empty()) object.erase("errors");

  Response response;
  response.status = problem.status;
  response.headers.add("Content-Type", "application/problem+json");
  response.headers.add("Cache-Control", "no-store");
  response.body = json_text(json);
  return response;
}

}  // namespace stafett::server
