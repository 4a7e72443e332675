#include "server/json_route.hpp"

#include "server/reader_language.hpp"

#include <algorithm>
#include <charconv>

#include <boost/json/object.hpp>

namespace stafett::server {

Response json_response(int status, const boost::json::value& value) {
  return json_text_response(status, json_text(value));
}

Response json_text_response(int status, std::string text) {
  Response response;
  response.status = status;
  response.headers.add("Content-Type", "application/json");
  response.body = std::move(text);
  return response;
}

Response empty_response() {
  Response response;
  response.status = 204;
  return response;
}

Response faults_response(std::vector<JsonProblem> faults, const Request& request) {
  auto made = problem_of_faults(std::move(faults));
  if (!made.errors.empty())
    made.detail = wording::field_fault(made.errors.front().code, language_of(request));
  return problem_response(made);
}

Reading<boost::json::value> query_json(const NamedTexts& query, const std::vector<QueryField>& fields) {
  Reading<boost::json::value> reading;
  boost::json::object object;
  for (const auto& [name, text] : query) {
    const auto field =
        std::find_if(fields.begin(), fields.end(), [&, &own = name](const auto& f) { return f.name == own; });
    const auto kind = field == fields.end() ? QueryKind::text : field->kind;
    if (object.contains(name)) {
      reading.problems.push_back({"/" + name, "duplicate_field"});
      continue;
    }
    if (text.empty() && kind != QueryKind::text) continue;
    boost::json::value value(text);
    std::int64_t number = 0;
    const auto* end = text.data() + text.size();
    if (kind == QueryKind::number && std::from_chars(text.data(), end, number).ptr == end) value = number;
    if (kind == QueryKind::truth && (text == "true" || text == "false")) value = text == "true";
    object.emplace(name, std::move(value));
  }
  reading.value = std::move(object);
  return reading;
}

void point_into_query(std::vector<JsonProblem>& problems) {
  for (auto& problem : problems) {
    if (problem.pointer.starts_with('/')) problem.pointer.front() = '?';
  }
}

}  // namespace stafett::server
