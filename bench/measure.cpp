#include "measure.hpp"

#include "base/check.hpp"
#include "connection.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>
#include <thread>

namespace stafett::bench {

namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

/// The runs of a point, by all its clients.
class Run {
 public:
  Run(const Point& point, std::uint16_t port) : point_(point), port_(port) {}

  void go(double seconds) {
    const auto until =
        Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
    std::vector<std::thread> clients;
    for (int i = 0; i < point_.at_once; ++i) clients.emplace_back([this, until] { client(until); });
    for (auto& each : clients) each.join();
  }

  std::vector<double> latencies_ms;
  std::size_t bytes = 0;
  std::string fault;

 private:
  void client(Clock::time_point until) {
    std::vector<double> mine_ms;
    std::size_t got = 0;
    std::string wrong;
    try {
      Connection connection(port_);
      while (Clock::now() < until && wrong.empty()) {
        const auto number = next_++;
        if (point_.each_once && number >= point_.requests.size()) break;
        const auto start = Clock::now();
        const auto reply = connection.ask(point_.requests[number % point_.requests.size()]);
        mine_ms.push_back(seconds_since(start) * 1000);
        got += reply.body.size();
        if (reply.status / 100 != 2) {
          wrong = std::to_string(reply.status) + " " + std::string(reply.body.substr(0, 300));
        }
      }
    } catch (const EnvironmentFailure& failure) {
      wrong = failure.what();
    }
    const std::lock_guard lock(mutex_);
    latencies_ms.insert(latencies_ms.end(), mine_ms.begin(), mine_ms.end());
    bytes += got;
    if (fault.empty()) fault = wrong;
  }

  const Point& point_;
  std::uint16_t port_;
  std::atomic<std::size_t> next_{0};
  std::mutex mutex_;
};

double at_fraction(std::vector<double>& values, double fraction) {
  if (values.empty()) return 0;
  const auto at =
      std::min(values.size() - 1, static_cast<std::size_t>(fraction * static_cast<double>(values.size())));
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(at), values.end());
  return values[at];
}

/// A run, with what it cost the server.
class CostedRun {
 public:
  CostedRun(const Point& point, const ServerProcess& server)
      : point_(point), server_(server), run_(point, server.port()) {}

  void go(double seconds) {
    const auto cpu_before = server_.cpu_seconds();
    const auto start = Clock::now();
    run_.go(seconds);
    took_ += seconds_since(start);
    cpu_ += server_.cpu_seconds() - cpu_before;
  }

  [[nodiscard]] Measured measured() {
    Measured measured;
    measured.name = point_.name;
    measured.at_once = point_.at_once;
    measured.answered = run_.latencies_ms.size();
    const auto answered = static_cast<double>(std::max<std::size_t>(measured.answered, 1));
    measured.per_second = answered / took_;
    measured.cpu_us = cpu_ * 1e6 / answered;
    measured.p50_ms = at_fraction(run_.latencies_ms, 0.5);
    measured.p99_ms = at_fraction(run_.latencies_ms, 0.99);
    measured.answer_bytes = static_cast<double>(run_.bytes) / answered;
    measured.fault = run_.fault;
    return measured;
  }

 private:
  const Point& point_;
  const ServerProcess& server_;
  Run run_;
  double took_ = 0;
  double cpu_ = 0;
};

void fill_caches(const Point& point, const ServerProcess& server, double seconds) {
  if (!point.each_once) Run(point, server.port()).go(seconds / 8);
}

}  // namespace

Measured measure(const Point& point, const ServerProcess& server, double seconds) {
  fill_caches(point, server, seconds);
  CostedRun run(point, server);
  run.go(seconds);
  return run.measured();
}

std::pair<Measured, Measured> measure_in_turn(const Point& one, const Point& other,
                                              const ServerProcess& server, double seconds) {
  constexpr int turns = 6;
  fill_caches(one, server, seconds);
  fill_caches(other, server, seconds);
  CostedRun first(one, server);
  CostedRun second(other, server);
  for (int turn = 0; turn < turns; ++turn) {
    first.go(seconds / turns);
    second.go(seconds / turns);
  }
  return {first.measured(), second.measured()};
}

}  // namespace stafett::bench
