#include "checks.hpp"

#include "base/json.hpp"
#include "connection.hpp"
#include "desk/client_views.hpp"
#include "desk/list_views.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace stafett::bench {

namespace {

class Checker {
 public:
  Checker(const Expected& expected, std::uint16_t port) : expected_(expected), connection_(port) {}

  void search(const SignedIn& by, const std::string& typed) {
    const auto wanted = expected_search(expected_, *by.asker, typed);
    std::vector<std::int64_t> found;
    desk::SearchRequest request{typed, {}};
    for (bool more = true; more;) {
      const auto reply = connection_.ask(
          request_text("POST", "/api/clients/search", by.cookie, json_text(to_json(request))));
      const auto page = read_json<desk::SearchView>(reply.body);
      if (reply.status != 200 || !page.ok()) return tell(by, "search \"" + typed + "\" was not answered");
      for (const auto& client : page.value.clients) found.push_back(client.id.value);
      more = !page.value.next.empty() && found.size() <= wanted.size();
      request.after = page.value.next;
    }
    if (found != wanted) {
      tell(by, fmt::format("search \"{}\" gives {} clients, and {} by asking about each", typed, found.size(),
                           wanted.size()));
    }
  }

  void bench(const SignedIn& by) {
    const auto reply = connection_.ask(request_text("GET", "/api/bench", by.cookie));
    const auto view = read_json<desk::BenchView>(reply.body);
    if (reply.status != 200 || !view.ok()) return tell(by, "the bench was not answered");
    std::multiset<BenchRowKey> found;
    for (const auto* rows : {&view.value.my_tasks, &view.value.team_inbox, &view.value.waiting_for,
                             &view.value.deadlines, &view.value.next_two_weeks}) {
      for (const auto& row : *rows) found.insert({enum_name(row.subject), row.id});
    }
    if (found != by.asker->bench_rows) {
      tell(by, fmt::format("the bench has {} rows, and {} by asking about each client", found.size(),
                           by.asker->bench_rows.size()));
    }
  }

  void card(const SignedIn& by, std::size_t at) {
    const auto id = expected_.clients[at].id.value;
    const bool may = std::ranges::binary_search(by.asker->visible, at);
    const auto reply = connection_.ask(request_text("GET", fmt::format("/api/clients/{}", id), by.cookie));
    if (reply.status != (may ? 200 : 404)) {
      tell(by, fmt::format("the card of client {} is answered with {}", id, reply.status));
    }
    if (!may || reply.status != 200) return;
    const auto card = read_json<desk::CardView>(reply.body);
    if (!card.ok() || card.value.header.id.value != id) tell(by, fmt::format("the card of {} is wrong", id));
  }

  std::vector<std::string> differences;

 private:
  void tell(const SignedIn& by, const std::string& what) {
    differences.push_back(by.asker->user_name + ": " + what);
  }

  const Expected& expected_;
  Connection connection_;
};

}  // namespace

std::vector<std::string> differences(const Expected& expected, const std::vector<SignedIn>& signed_in,
                                     std::uint16_t port) {
  constexpr std::size_t cards_each = 20;
  Checker checker(expected, port);
  std::size_t step = 0;
  for (const auto& by : signed_in) {
    checker.bench(by);
    for (const std::string typed : {"ha", "aa", "per", "kjell a", "ø"}) checker.search(by, typed);
    for (std::size_t i = 0; i < cards_each; ++i) {
      step += 7919;
      checker.card(by, step % expected.clients.size());
      if (!by.asker->visible.empty()) checker.card(by, by.asker->visible[step % by.asker->visible.size()]);
    }
  }
  return checker.differences;
}

}  // namespace stafett::bench
