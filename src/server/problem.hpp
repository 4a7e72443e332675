#pragma once

// What went wrong, as a problem document (RFC 9457, application/problem+json).

#include "base/json.hpp"
#include "server/http.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

namespace stafett::server {

struct Problem {
  std::string type;    ///< "urn:stafett:problem:" and the code
  std::string title;   ///< the same for every occurrence of the code
  int status = 500;    ///< the HTTP status
  std::string detail;  ///< this occurrence
  std::string code;    ///< a stable word that programs decide by
  /// What the user can do about it.
  std::optional<std::string> next_step;
  /// The faults in the request's body (RFC 6901 pointer), or in its query (`?name`).
  std::vector<JsonProblem> errors;
  /// The sentences of a plan that differ from those that were seen (409).
  std::optional<boost::json::value> conflict;
  /// More that the code promises.
  std::optional<boost::json::value> context;
};
BOOST_DESCRIBE_STRUCT(Problem, (), (type, title, status, detail, code, next_step, errors, conflict, context))

/// A problem with its type made from `code`. `detail` may be empty.
[[nodiscard]] Problem problem(int status, std::string_view code, std::string title, std::string detail = {});

/// The problems of the protocol, one for each status the server itself gives, with a code and a title:
/// `bad_request` 400, `not_signed_in` 401, `not_allowed` 403, `not_found` 404 ... BrokenPromise for a status
/// that has none.
[[nodiscard]] Problem problem_of_status(int status, std::string detail = {});

/// 400 `invalid_request` with each fault.
[[nodiscard]] Problem problem_of_faults(std::vector<JsonProblem> faults);

/// The problem as an answer; absent members are left out. Thread-safe.
[[nodiscard]] Response problem_response(const Problem& problem);

}  // namespace stafett::server
