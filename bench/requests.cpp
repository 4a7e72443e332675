#include "requests.hpp"

#include "base/check.hpp"
#include "base/json.hpp"
#include "connection.hpp"
#include "desk/routine_views.hpp"

#include <algorithm>

#include <boost/json/object.hpp>
#include <fmt/format.h>

namespace stafett::bench {

namespace {

constexpr std::string_view standing_day = "2026-06-01";

routines::ProviderChangeRequest change_request(const PossibleChange& possible) {
  routines::ProviderChangeRequest request;
  request.client = possible.client;
  request.notice_day = *Date::parse_iso(standing_day);
  request.lines.push_back({possible.line, possible.to, {}});
  return request;
}

routines::NoteWriting note_request(const PossibleChange& possible) {
  routines::NoteWriting request;
  request.client = possible.client;
  request.type = "121";
  request.text = "Snakket med bruker på telefon. Alt går bra, og neste samtale er avtalt.";
  return request;
}

}  // namespace

std::vector<std::string> searched_prefixes() {
  return {"ha", "an", "jo",  "la",  "be",  "ni",  "aa",  "ol",
          "mo", "ka", "ber", "han", "kar", "lar", "joh", "per"};
}

Requests::Requests(const Expected& expected, const std::vector<SignedIn>& signed_in, std::uint16_t port)
    : expected_(expected), signed_in_(signed_in), port_(port) {
  std::set<std::int64_t> taken;
  std::size_t longest = 0;
  for (const auto& by : signed_in_) longest = std::max(longest, by.asker->changes.size());
  for (std::size_t i = 0; i < longest; ++i) {
    for (const auto& by : signed_in_) {
      const auto& changes = by.asker->changes;
      if (i < changes.size() && taken.insert(changes[i].client.value).second)
        asks_.push_back({&by, changes[i]});
    }
  }
}

std::vector<std::string> Requests::health() const { return {request_text("GET", "/api/health", {})}; }

std::vector<std::string> Requests::cards() const {
  constexpr std::size_t each = 400;
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < each; ++i) {
    for (const auto& by : signed_in_) {
      const auto& visible = by.asker->visible;
      if (visible.empty()) continue;
      const auto& client = expected_.clients[visible[i * 7919 % visible.size()]];
      texts.push_back(request_text("GET", fmt::format("/api/clients/{}", client.id.value), by.cookie));
    }
  }
  return texts;
}

std::vector<std::string> Requests::searches(const std::vector<std::string>& prefixes) const {
  return searches(prefixes, signed_in_);
}

std::vector<std::string> Requests::searches(const std::vector<std::string>& prefixes,
                                            const std::vector<SignedIn>& askers) {
  std::vector<std::string> texts;
  for (const auto& prefix : prefixes) {
    for (const auto& by : askers) {
      texts.push_back(request_text("POST", "/api/clients/search", by.cookie,
                                   json_text(to_json(desk::SearchRequest{prefix, {}}))));
    }
  }
  return texts;
}

std::vector<std::string> Requests::benches() const {
  std::vector<std::string> texts;
  for (const auto& by : signed_in_) texts.push_back(request_text("GET", "/api/bench", by.cookie));
  return texts;
}

std::vector<std::string> Requests::previews() const {
  constexpr std::size_t most = 3000;
  std::vector<std::string> texts;
  // From the end: the commits take theirs from the beginning.
  for (std::size_t i = asks_.size(); i > 0 && texts.size() < most; --i) {
    const auto& ask = asks_[i - 1];
    texts.push_back(request_text("POST", "/api/routines/provider_change/preview", ask.by->cookie,
                                 json_text(to_json(change_request(ask.change)))));
  }
  return texts;
}

template <class MakeRequest>
std::vector<std::string> Requests::commits(std::string_view routine, std::size_t count, std::size_t& used,
                                           MakeRequest make_request) {
  Connection connection(port_);
  std::vector<std::string> texts;
  for (; used < asks_.size() && texts.size() < count; ++used) {
    const auto& ask = asks_[used];
    const auto request = to_json(make_request(ask.change));
    const auto reply = connection.ask(request_text("POST", fmt::format("/api/routines/{}/preview", routine),
                                                   ask.by->cookie, json_text(request)));
    if (reply.status == 422) continue;  // refused by a rule: not among the possible ones after all
    const auto previewed = read_json<desk::PreviewView>(reply.body);
    if (reply.status != 200 || !previewed.ok()) {
      throw EnvironmentFailure(fmt::format("a preview was answered with {}: {}", reply.status, reply.body));
    }
    std::vector<std::string> seen;
    for (const auto& sentence : previewed.value.sentences) seen.push_back(sentence.text);
    const boost::json::object body{
        {"request", request}, {"digest", previewed.value.digest}, {"seen", to_json(seen)}};
    texts.push_back(request_text("POST", fmt::format("/api/routines/{}/commit", routine), ask.by->cookie,
                                 json_text(body),
                                 fmt::format("Idempotency-Key: bench-{}-{}\r\n", routine, used)));
  }
  return texts;
}

std::vector<std::string> Requests::change_commits(std::size_t count) {
  return commits("provider_change", count, changed_, change_request);
}

std::vector<std::string> Requests::note_commits(std::size_t count) {
  return commits("note", count, noted_, note_request);
}

}  // namespace stafett::bench
