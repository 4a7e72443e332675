#include "raw_limits.hpp"

#include "base/check.hpp"
#include "base/text.hpp"
#include "cpu.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

namespace stafett::bench {

namespace {

/// `call` gets 0, 1, 2 ...; the first tenth of the calls fills caches.
template <class Call>
double cpu_us_of(int calls, Call call) {
  for (int i = 0; i < calls / 10; ++i) call(static_cast<std::size_t>(i));
  const auto before = cpu_seconds();
  for (int i = 0; i < calls; ++i) call(static_cast<std::size_t>(i));
  return (cpu_seconds() - before) * 1e6 / calls;
}

}  // namespace

InProcess in_process(desk::Store& store, const Expected& expected, const std::vector<std::string>& prefixes) {
  constexpr int calls = 4000;
  const auto asker = [&](std::size_t i) -> const Asker& {
    return expected.askers[i % expected.askers.size()];
  };
  InProcess measured;
  measured.card_us = cpu_us_of(calls, [&](std::size_t i) {
    const auto& visible = asker(i).visible;
    if (visible.empty()) return;
    check(store.client(expected.clients[visible[i * 7919 % visible.size()]].id).has_value(),
          "a client that was read can be read again");
  });
  measured.search_us = cpu_us_of(calls, [&](std::size_t i) {
    desk::ClientSearch search;
    search.name_prefix = prefixes[i % prefixes.size()];
    static_cast<void>(store.search(search, asker(i).rights));
  });
  measured.bench_us =
      cpu_us_of(calls / 4, [&](std::size_t i) { static_cast<void>(store.bench(asker(i).bench)); });
  return measured;
}

SearchInProcess search_in_process(desk::Store& store, const Expected& expected,
                                  const std::vector<std::string>& prefixes) {
  constexpr int calls = 4000;
  if (!expected.whole_city) return {};
  std::vector<const Asker*> districts;
  for (const auto& asker : expected.askers) {
    if (asker.of_district) districts.push_back(&asker);
  }
  const auto search_as = [&](const Asker& asker, std::size_t i) {
    desk::ClientSearch search;
    search.name_prefix = prefixes[i / districts.size() % prefixes.size()];
    static_cast<void>(store.search(search, asker.rights));
  };
  SearchInProcess measured;
  measured.district_us =
      cpu_us_of(calls, [&](std::size_t i) { search_as(*districts[i % districts.size()], i); });
  measured.whole_city_us = cpu_us_of(calls, [&](std::size_t i) { search_as(*expected.whole_city, i); });
  return measured;
}

Append flushed_append(const std::string& folder, double seconds) {
  using Clock = std::chrono::steady_clock;
  const auto path = folder + "/append";
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (file < 0) throw EnvironmentFailure("could not write to " + folder);
  const std::array<char, 4096> page{};
  std::vector<double> took_ms;
  const auto cpu_before = cpu_seconds();
  const auto start = Clock::now();
  double all = 0;
  while (all < seconds) {
    const auto before = Clock::now();
    if (::write(file, page.data(), page.size()) != static_cast<ssize_t>(page.size()) ||
        ::fdatasync(file) != 0) {
      ::close(file);
      throw EnvironmentFailure("could not write to " + folder);
    }
    took_ms.push_back(std::chrono::duration<double, std::milli>(Clock::now() - before).count());
    all = std::chrono::duration<double>(Clock::now() - start).count();
  }
  const auto cpu = cpu_seconds() - cpu_before;
  ::close(file);
  std::remove(path.c_str());
  std::ranges::sort(took_ms);
  const auto count = static_cast<double>(took_ms.size());
  return {count / all, cpu * 1e6 / count, took_ms[took_ms.size() / 2], took_ms[took_ms.size() * 99 / 100]};
}

}  // namespace stafett::bench
