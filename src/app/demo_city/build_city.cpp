#include "app/demo_city/build_city.hpp"

#include "app/demo_city/organisation.hpp"

#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace stafett::app {
namespace {

std::string reason_of(const routines::Refusal& refusal) {
  std::string reason = enum_name(refusal.code);
  for (const auto& fact : refusal.facts) reason += fmt::format(" {}={}", fact.name, fact.value);
  return reason;
}

void write_organisation(const CityOptions& options, CityLedger& ledger) {
  const auto invented = invent_organisation(options.seed, options.today);
  // The eve of the take-over, so that everyone is in place when the first client comes.
  const auto at = oslo_instant(city_days(options.today).taken_over - 7, ClockTime{6 * 60});
  const auto written = ledger.commit({"import_organisation",
                                      {},
                                      {},
                                      at,
                                      fmt::format("city-{}-organisation", options.seed),
                                      [&](const routines::Situation& situation) {
                                        return routines::plan_import_organisation(invented, situation);
                                      }});
  if (!written)
    throw BrokenPromise("the demo city's organisation was refused: " + reason_of(written.error()));
}

/// Writes stories until none is left or one has failed.
class Writers {
 public:
  Writers(const City& city, const CityOptions& options, CityLedger& ledger,
          const std::function<void(int, int)>& progress)
      : city_(city), options_(options), ledger_(ledger), progress_(progress) {}

  CityReport run(int count) {
    std::vector<std::thread> threads;
    for (int i = 0; i < count; ++i) threads.emplace_back([this] { write_stories(); });
    for (auto& thread : threads) thread.join();
    if (failure_) std::rethrow_exception(failure_);
    return report_;
  }

 private:
  void write_stories() {
    try {
      for (int number = next_++; number < city_.stories() && !failed_; number = next_++) write(number);
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (!failure_) failure_ = std::current_exception();
      failed_ = true;
    }
  }

  void write(int number) {
    const auto story = city_.story(number);
    std::vector<std::optional<Id<model::Client>>> clients(static_cast<std::size_t>(story.clients));
    std::optional<Id<model::Household>> household;
    int plans = 0;
    int passed_over = 0;
    for (std::size_t i = 0; i < story.steps.size(); ++i) {
      const auto& step = story.steps[i];
      auto& client = clients[static_cast<std::size_t>(step.client)];
      if (step.client > 0 && !household) household = ledger_.household_of(*clients.front());
      const auto written = ledger_.commit(
          {step.routine, client, step.actor, step.at, fmt::format("city-{}-{}-{}", options_.seed, number, i),
           [&](const routines::Situation& situation) { return step.plan(situation, household); }});
      if (written) {
        client = *written;
        ++plans;
      } else if (step.may_be_refused) {
        ++passed_over;
      } else {
        throw BrokenPromise(fmt::format("step {} ({}) of story {} of seed {} was refused: {}", i,
                                        step.routine, number, options_.seed, reason_of(written.error())));
      }
    }
    const std::lock_guard lock(mutex_);
    report_.clients += story.clients;
    report_.plans += plans;
    report_.passed_over += passed_over;
    if (progress_) progress_(report_.clients, options_.clients);
  }

  const City& city_;
  const CityOptions& options_;
  CityLedger& ledger_;
  const std::function<void(int, int)>& progress_;
  std::atomic<int> next_{0};
  std::atomic<bool> failed_{false};
  std::mutex mutex_;
  std::exception_ptr failure_;
  CityReport report_;
};

}  // namespace

CityReport build_city(const CityOptions& options, CityLedger& ledger, int writers,
                      const std::function<void(int done, int all)>& progress) {
  write_organisation(options, ledger);
  const auto organisation = ledger.organisation();
  const City city(options, *organisation);
  auto report = Writers(city, options, ledger, progress).run(writers);
  ++report.plans;
  return report;
}

}  // namespace stafett::app
