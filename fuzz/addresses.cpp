#include "base/text.hpp"
#include "server/browser_guard.hpp"
#include "server/draft_key.hpp"
#include "server/json_route.hpp"
#include "server/target.hpp"
#include "targets.hpp"

#include <algorithm>
#include <optional>

namespace stafett::fuzz {

namespace {

struct Filter {
  std::optional<std::int64_t> limit;
  std::optional<Date> from;
  std::string text;
  std::optional<bool> open;
};
BOOST_DESCRIBE_STRUCT(Filter, (), (limit, from, text, open))

const server::RouteTable& some_routes() {
  static const auto made = [] {
    server::RouteTable table;
    for (const auto* path :
         {"/api/clients/{client}", "/api/clients/{client}/journal", "/api/clients/search",
          "/api/drafts/{key:text}", "/api/routines/note/preview", "/api/rules/{rule:text}"}) {
      for (const auto method : {server::Method::get, server::Method::put}) {
        table.add({method, path, server::Access::signed_in(), "", {}, {}});
      }
    }
    return table;
  }();
  return made;
}

void check_path(std::string_view path) {
  promise(path.starts_with('/'), "a path is absolute");
  promise(is_valid_utf8(path), "a path is UTF-8 without U+0000");
  promise(path.find_first_of("\\\r\n") == std::string_view::npos, "a path has no backslash and no new line");
  const auto segments = server::segments_of(path);
  for (const auto segment : segments) promise(segment != "." && segment != "..", "a path leads nowhere else");
  promise(path.find("//") == std::string_view::npos, "only the last segment may be empty");
}

}  // namespace

void request_target(std::string_view bytes) {
  const auto target = server::parse_target(bytes);
  if (!target) return;
  check_path(target->path);
  for (const auto& [name, value] : target->query)
    promise(is_valid_utf8(name) && is_valid_utf8(value), "a query is UTF-8");

  server::Request request;
  const auto match = some_routes().match("GET", target->path);
  const auto head = some_routes().match("HEAD", target->path);
  promise(match.index == head.index, "HEAD goes where GET goes");
  request.parameters = match.parameters;
  if (match.index) {
    for (const auto& [name, is_id] : server::parameters_of(some_routes().routes()[*match.index].path)) {
      if (is_id) promise(request.id(name) > 0, "an id is positive");
      promise(!request.text(name).empty() && request.text(name).size() <= 200, "a text in a path is short");
    }
  }
  const auto filter = server::endpoint_detail::read_query<Filter>(target->query);
  for (const auto& problem : filter.problems) {
    promise(is_valid_utf8(problem.pointer), "a fault can be told as JSON");
  }
}

/// A line each: Cookie, X-File-Name, Content-Type, Origin, Host, Sec-Fetch-Site, a draft's key.
void header_values(std::string_view bytes) {
  server::Request request;
  std::string key;
  for (const auto* name :
       {"Cookie", "X-File-Name", "Content-Type", "Origin", "Host", "Sec-Fetch-Site", "key"}) {
    const auto line = bytes.substr(0, bytes.find('\n'));
    bytes.remove_prefix(std::min(bytes.size(), line.size() + 1));
    if (std::string_view(name) == "key") {
      key = line;
    } else if (!line.empty()) {
      request.headers.add(name, std::string(line));
    }
  }
  if (const auto token = server::session_token(request)) {
    promise(token->find(';') == std::string_view::npos, "a token ends where the next cookie begins");
  }
  if (const auto name = server::decoded_file_name(request.headers.find("X-File-Name").value_or(""))) {
    promise(is_valid_utf8(*name) && name->find_first_of("\\\r\n") == std::string::npos,
            "a file's name is one line of text");
    promise(name->find('/') == std::string::npos, "a file's name is no path");
  }
  static_cast<void>(server::is_of_type(request, {"application/json", "text/plain"}));
  if (server::from_own_pages(request) && !request.headers.find("Sec-Fetch-Site")) {
    const auto origin = request.headers.find("Origin");
    const auto host = request.headers.find("Host");
    promise(!origin || (host && !host->empty()), "an origin is compared with something");
  }
  if (server::is_draft_key(key)) {
    promise(key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos,
            "a draft's key is plain");
  }
}

}  // namespace stafett::fuzz
