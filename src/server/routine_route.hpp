#pragma once

// The two routes of a routine: preview and commit.

#include "desk/asked.hpp"
#include "server/api.hpp"
#include "server/json_route.hpp"
#include "server/reader_language.hpp"

namespace stafett::server {

/// The commit of a routine, as it is sent: the request, the digest of the agreed preview and its sentences.
#define STAFETT_COMMIT(Name, Request_) \
  struct Name {                        \
    routines::Request_ request;        \
    std::string digest;                \
    std::vector<std::string> seen;     \
  };                                   \
  BOOST_DESCRIBE_STRUCT(Name, (), (request, digest, seen))

/// Needed where the same request twice shall be one change.
inline const HeaderShape idempotency_key{
    "Idempotency-Key", "A key of the caller's own; the same again when the request is repeated"};

/// What the caller agreed to, with the key of the request; 400 without a key.
[[nodiscard]] tl::expected<desk::Agreed, Problem> agreed(const boost::json::value& request,
                                                         std::string digest, std::vector<std::string> seen,
                                                         const Request& http);

template <class Commit>
void add_routine(ApiRouter& router, ApiParts& parts, const std::string& name, desk::Action action,
                 const std::string& summary) {
  using Asked = decltype(Commit::request);
  router.add(
      {.method = Method::post,
       .path = "/api/routines/" + name + "/preview",
       .access = Access::needs(action),
       .summary = "Preview: " + summary,
       .answer = json_route<Asked, desk::PreviewView>([&parts](const Asked& request, desk::Caller& caller) {
         return or_problem(parts.desk.preview(caller, desk::asked(request)));
       })});
  router.add({.method = Method::post,
              .path = "/api/routines/" + name + "/commit",
              .access = Access::needs(action),
              .summary = "Commit what was previewed: " + summary,
              .answer = json_route<Commit, desk::ReceiptView>(
                  [&parts](const Commit& commit, desk::Caller& caller,
                           const Request& http) -> tl::expected<desk::ReceiptView, Problem> {
                    auto agreement = agreed(to_json(commit.request), commit.digest, commit.seen, http);
                    if (!agreement) return tl::unexpected(agreement.error());
                    const auto asked = desk::asked(commit.request);
                    if (auto kept = parts.desk.kept_receipt(caller, asked, *agreement)) {
                      return or_problem(*std::move(kept));
                    }
                    std::vector<desk::AttachmentBytes> files;
                    if constexpr (requires { commit.request.attachments; }) {
                      const auto missing = parts.uploads.missing(caller.employee, commit.request.attachments);
                      if (!missing.empty()) {
                        return tl::unexpected(problem_of_fault(422, wording::RequestFault::file_not_sent,
                                                               caller.language, missing.front()));
                      }
                      files = parts.uploads.of(caller.employee, commit.request.attachments);
                    }
                    auto receipt = or_problem(parts.desk.commit(caller, asked, *agreement, std::move(files)));
                    if constexpr (requires { commit.request.attachments; }) {
                      if (receipt) parts.uploads.drop(caller.employee, commit.request.attachments);
                    }
                    return receipt;
                  }),
              .headers = {idempotency_key}});
}

}  // namespace stafett::server
