#include "server/api.hpp"
#include "server/json_route.hpp"
#include "server/reader_language.hpp"
#include "server/target.hpp"
#include "wording/why.hpp"

namespace stafett::server {

namespace {

constexpr std::size_t largest_file_bytes = 10u << 20;

struct RuleView {
  std::string rule;
  std::string title;
  std::string statement;
};
BOOST_DESCRIBE_STRUCT(RuleView, (), (rule, title, statement))

/// RFC 6266: a plain name for old readers and the real one in UTF-8.
std::string as_download(const std::string& file_name) {
  static constexpr std::string_view hex = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : file_name) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '.' || c == '-' || c == '_';
    if (plain)
      encoded.push_back(c);
    else
      encoded.append({'%', hex[byte >> 4], hex[byte & 15]});
  }
  return "attachment; filename=\"file\"; filename*=UTF-8''" + encoded;
}

tl::expected<Response, Problem> letter_pdf(ApiParts& parts, desk::Caller& caller, const Request& request) {
  const auto letter = parts.desk.letter(caller, Id<model::Letter>{request.id("letter")});
  if (!letter) return tl::unexpected(problem_of(letter.error()));
  Response response;
  response.headers.add("Content-Type", "application/pdf");
  response.headers.add("Content-Disposition", "inline; filename=\"brev.pdf\"");
  response.body = parts.set_letter(*letter);
  return response;
}

tl::expected<Response, Problem> attachment(ApiParts& parts, desk::Caller& caller, const Request& request) {
  auto file = parts.desk.attachment(caller, Id<model::Attachment>{request.id("attachment")});
  if (!file) return tl::unexpected(problem_of(file.error()));
  Response response;
  response.headers.add("Content-Type", file->media_type);
  response.headers.add("Content-Disposition", as_download(file->file_name));
  response.body = std::move(file->bytes);
  return response;
}

tl::expected<Response, Problem> keep_file(ApiParts& parts, desk::Caller& caller, const Request& request) {
  using wording::RequestFault;
  if (request.body.empty()) {
    return tl::unexpected(problem_of_fault(422, RequestFault::empty_file, caller.language));
  }
  const auto file_name = decoded_file_name(request.headers.find("X-File-Name").value_or(""));
  if (!file_name || file_name->empty()) {
    return tl::unexpected(problem_of_fault(422, RequestFault::file_name_missing, caller.language));
  }
  const auto digest = parts.uploads.keep(caller.employee, request.body, parts.sessions.now());
  if (!digest) {
    return tl::unexpected(problem_of_fault(409, RequestFault::too_many_files, caller.language));
  }
  // Finished, so that a note takes it as it is.
  const auto type = request.headers.find("Content-Type").value_or("");
  return json_response(
      200, to_json(routines::NewAttachment{*file_name, std::string(type.substr(0, type.find(';'))), *digest,
                                           static_cast<std::int64_t>(request.body.size())}));
}

}  // namespace

void add_document_routes(ApiRouter& router, ApiParts& parts) {
  router.add({.method = Method::get,
              .path = "/api/letters",
              .access = Access::needs(desk::Action::print_letters),
              .summary = "Letters that wait to be printed",
              .answer = plain_route<desk::PrintQueueView>(
                  [&parts](desk::Caller& caller) { return parts.desk.print_queue(caller); })});
  router.add(
      {.method = Method::get,
       .path = "/api/letters/{letter}/pdf",
       .access = Access::needs(desk::Action::see_client),
       .summary = "The letter as PDF",
       .answer = raw_route({}, {"application/pdf"}, [&parts](desk::Caller& caller, const Request& request) {
         return letter_pdf(parts, caller, request);
       })});
  router.add(
      {.method = Method::post,
       .path = "/api/attachments",
       .access = Access::needs(desk::Action::write_note),
       .summary = "Send a file ahead of the note it belongs to",
       .answer = raw_route({"application/pdf", "image/png", "image/jpeg", "text/plain"}, {"application/json"},
                           [&parts](desk::Caller& caller, const Request& request) {
                             return keep_file(parts, caller, request);
                           }),
       .body_limit_bytes = largest_file_bytes,
       .headers = {{"X-File-Name", "The file's name, percent-encoded"}}});
  router.add({.method = Method::get,
              .path = "/api/attachments/{attachment}",
              .access = Access::needs(desk::Action::read_journal),
              .summary = "An attached file",
              .answer = raw_route({}, {"application/octet-stream"},
                                  [&parts](desk::Caller& caller, const Request& request) {
                                    return attachment(parts, caller, request);
                                  })});
  router.add({.method = Method::get,
              .path = "/api/rules/{rule:text}",
              .access = Access::signed_in(),
              .summary = "A rule in words",
              .answer = plain_route<RuleView>(
                  [](desk::Caller& caller, const Request& request) -> tl::expected<RuleView, Problem> {
                    const auto& rule = request.text("rule");
                    auto statement = wording::why_statement(rule, caller.language);
                    if (statement.empty()) return tl::unexpected(problem_of_status(404));
                    return RuleView{rule, wording::why_title(rule, caller.language), std::move(statement)};
                  })});
}

}  // namespace stafett::server
