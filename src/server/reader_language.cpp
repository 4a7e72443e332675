#include "server/reader_language.hpp"

#include <algorithm>

namespace stafett::server {

namespace {

struct CodeAndTitle {
  std::string_view code;
  std::string_view title;
};

/// For programs and their developers; what people read comes from wording.
CodeAndTitle code_and_title(wording::RequestFault fault) {
  switch (fault) {
    case wording::RequestFault::too_many_attempts:
      return {"too_many_attempts", "Too many attempts"};
    case wording::RequestFault::wrong_user_or_password:
      return {"wrong_user_or_password", "The user name or the password is wrong"};
    case wording::RequestFault::idempotency_key_missing:
      return {"idempotency_key_missing", "The header Idempotency-Key is missing"};
    case wording::RequestFault::file_not_sent:
      return {"file_not_sent", "A file has not been sent"};
    case wording::RequestFault::empty_file:
      return {"empty_file", "The file is empty"};
    case wording::RequestFault::file_name_missing:
      return {"file_name_missing", "The header X-File-Name names no file"};
    case wording::RequestFault::too_many_files:
      return {"too_many_files", "Too many files are waiting"};
    case wording::RequestFault::too_many_drafts:
      return {"too_many_drafts", "There is no room for more drafts"};
    case wording::RequestFault::body_too_large:
      return {"too_large", "The request's body is too large"};
  }
  return {"bad_request", "The request can't be understood"};
}

}  // namespace

wording::Language language_of_header(std::string_view rest) {
  while (!rest.empty()) {
    auto tag = rest.substr(0, rest.find(','));
    rest.remove_prefix(std::min(rest.size(), tag.size() + 1));
    tag = tag.substr(0, tag.find(';'));
    while (!tag.empty() && tag.front() == ' ') tag.remove_prefix(1);
    if (const auto language = wording::language_of_tag(tag)) return *language;
  }
  return wording::Language::bokmaal;
}

wording::Language language_of(const Request& request) {
  return language_of_header(request.headers.find("Accept-Language").value_or(std::string_view()));
}

Problem problem_of_fault(int status, wording::RequestFault fault, wording::Language language,
                         std::string_view about) {
  const auto [code, title] = code_and_title(fault);
  auto text = wording::request_fault(fault, language, about);
  auto made = problem(status, code, std::string(title), std::move(text.sentence));
  made.next_step = std::move(text.next_step);
  return made;
}

}  // namespace stafett::server
