#include "unseen.hpp"

#include "connection.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>

#include <fmt/format.h>

namespace stafett::bench {

namespace {

using Clock = std::chrono::steady_clock;

std::string card_request(const SignedIn& by, std::int64_t client) {
  return request_text("GET", fmt::format("/api/clients/{}", client), by.cookie);
}

/// The next client in a fixed disorder whom the employee may not see.
std::int64_t unseen_client(const Expected& expected, const Asker& asker, std::size_t& step) {
  do {
    step += 7919;
  } while (std::ranges::binary_search(asker.visible, step % expected.clients.size()));
  return expected.clients[step % expected.clients.size()].id.value;
}

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

}  // namespace

UnseenTiming unseen_timing(const Expected& expected, const std::vector<SignedIn>& signed_in,
                           std::uint16_t port, double seconds) {
  UnseenTiming timing;
  const auto& by = signed_in.front();
  if (by.asker->visible.size() == expected.clients.size()) return timing;
  std::int64_t unknown = 0;
  for (const auto& client : expected.clients) unknown = std::max(unknown, client.id.value);
  Connection connection(port);
  std::string body;
  const auto asked_ms = [&](std::int64_t client) {
    const auto request = card_request(by, client);
    const auto start = Clock::now();
    const auto reply = connection.ask(request);
    const std::chrono::duration<double, std::milli> took = Clock::now() - start;
    if (body.empty()) body = reply.body;
    if (reply.status != 404 || reply.body != body)
      timing.fault = "an unseen client is not like an unknown one";
    return took.count();
  };
  std::vector<double> unseen_ms, unknown_ms, differences_ms;
  std::size_t step = 0;
  const auto start = Clock::now();
  while (std::chrono::duration<double>(Clock::now() - start).count() < seconds && timing.fault.empty()) {
    const auto unseen = unseen_client(expected, *by.asker, step);
    ++unknown;
    const bool unseen_first = differences_ms.size() % 2 == 0;
    const double first = asked_ms(unseen_first ? unseen : unknown);
    const double second = asked_ms(unseen_first ? unknown : unseen);
    unseen_ms.push_back(unseen_first ? first : second);
    unknown_ms.push_back(unseen_first ? second : first);
    differences_ms.push_back(unseen_ms.back() - unknown_ms.back());
  }
  timing.pairs = differences_ms.size();
  if (timing.pairs < 10) timing.fault = "too few pairs were answered";
  if (!timing.fault.empty()) return timing;
  timing.unseen_ms = median(unseen_ms);
  timing.unknown_ms = median(unknown_ms);
  // The sign test turned around: how far from the middle the true median may lie.
  std::ranges::sort(differences_ms);
  const auto count = static_cast<double>(timing.pairs);
  const auto aside = static_cast<std::size_t>(std::min(0.98 * std::sqrt(count), count / 2 - 1));
  timing.difference_ms = differences_ms[timing.pairs / 2];
  timing.low_ms = differences_ms[timing.pairs / 2 - aside];
  timing.high_ms = differences_ms[timing.pairs / 2 + aside];
  return timing;
}

void print(const UnseenTiming& timing) {
  if (!timing.fault.empty()) {
    std::printf("A client one may not see beside an unknown id: VOID: %s\n", timing.fault.c_str());
    return;
  }
  std::printf(
      "A client one may not see is answered in %.3f ms, an unknown id in %.3f ms (medians of %zu pairs); the "
      "pairs differ by %+.3f ms (95 %%: %+.3f to %+.3f).\n",
      timing.unseen_ms, timing.unknown_ms, timing.pairs, timing.difference_ms, timing.low_ms, timing.high_ms);
}

}  // namespace stafett::bench
