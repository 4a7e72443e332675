// `make bench`: the promises of speed (docs/performance.md), measured on the real server over loopback beside
// the raw limits of the same run. The figure to trust is the ratio: a machine that others use swings by 2-3x.

#include "app/data_folder.hpp"
#include "app/demo_city/demo_accounts.hpp"
#include "base/check.hpp"
#include "checks.hpp"
#include "city.hpp"
#include "connection.hpp"
#include "decision_points.hpp"
#include "decision_server.hpp"
#include "measure.hpp"
#include "options.hpp"
#include "peers.hpp"
#include "raw_limits.hpp"
#include "requests.hpp"
#include "table.hpp"
#include "unseen.hpp"

#include <cstdio>
#include <filesystem>

namespace stafett::bench {
namespace {

std::string this_program() { return std::filesystem::read_symlink("/proc/self/exe"); }
std::string server_program() { return std::filesystem::path(this_program()).parent_path() / "stafett"; }

app::DataFolder opened(const std::string& path) {
  return app::open_folder({.path = path, .database = {}, .made_for = app::FolderKind::test});
}

Instant now() { return *Instant::parse_iso(standing_clock); }

SignedIn sign_in_as(const Asker& asker, std::uint16_t port) {
  Connection connection(port);
  return {&asker, sign_in(connection, asker.user_name, app::demo_password)};
}

bool check_results(const Expected& expected, const std::vector<SignedIn>& signed_in, std::uint16_t port) {
  const auto found = differences(expected, signed_in, port);
  for (const auto& difference : found) std::printf("WRONG: %s\n", difference.c_str());
  if (!found.empty()) return false;
  std::printf(
      "Benches, searches and cards of %zu employees agree with asking the access decision about each of "
      "%zu clients.\n",
      signed_in.size(), expected.clients.size());
  return true;
}

/// One run: what is known before, what was measured, and whether all of it holds.
class Bench {
 public:
  explicit Bench(const Options& options)
      : options_(options), copy_(kept_city(options, server_program()), options.folder) {}

  int run() {
    if (!know_the_city()) return 1;
    raw_.append = flushed_append(copy_.path(), 1.0);
    if (wanted(decision_over_http)) measure_decisions();
    if (!measure_server()) return 1;
    if (!options_.peers.empty()) ask_the_peers();
    return whole_ ? 0 : 1;
  }

 private:
  [[nodiscard]] bool wanted(std::string_view name) const {
    return options_.only.empty() || options_.only == name;
  }

  bool know_the_city() {
    const auto folder = opened(copy_.path());
    expected_ = expect(*folder.store, app::read_policy_file({}), now());
    raw_.in_process = in_process(*folder.store, expected_, prefixes_);
    raw_.search = search_in_process(*folder.store, expected_, prefixes_);
    const auto unlike = unlike_the_record(expected_.facts, *folder.store);
    if (unlike > 0) std::printf("WRONG: %zu decisions are not those of the stored record\n", unlike);
    return unlike == 0;
  }

  void measure_decisions() {
    measure_decisions_of(1);
    // A large city's facts are those of this one over and over: to make one would take far longer than the
    // bench.
    const auto times = large_city / expected_.clients.size();
    if (times > 1) measure_decisions_of(times);
  }

  void measure_decisions_of(std::size_t times) {
    const auto facts = repeated(expected_.facts, times);
    std::fprintf(stderr, "access decisions, %zu clients\n", facts.clients.size());
    rates_.push_back(decision_rate(facts));
    const ServerProcess server(this_program(),
                               {"--decisions", copy_.path(), "--times", std::to_string(times)});
    for (auto& point : decision_points(facts, server, options_.seconds)) add(std::move(point));
  }

  bool measure_server() {
    const ServerProcess server(server_program(), serving(copy_.path(), options_.clients));
    std::vector<SignedIn> signed_in;
    for (const auto& asker : expected_.askers) signed_in.push_back(sign_in_as(asker, server.port()));
    auto everybody = signed_in;
    if (expected_.whole_city) everybody.push_back(sign_in_as(*expected_.whole_city, server.port()));
    if (!check_results(expected_, everybody, server.port())) return false;

    Requests requests(expected_, signed_in, server.port());
    add(server, health, [&](int) { return requests.health(); });
    add(server, card, [&](int) { return requests.cards(); });
    add(server, search, [&](int) { return requests.searches(prefixes_); });
    add(server, bench, [&](int) { return requests.benches(); });
    add(server, preview, [&](int) { return requests.previews(); });
    add(
        server, commit_change,
        [&](int at_once) { return requests.change_commits(at_once == 1 ? 600 : 1500); }, true);
    add(
        server, commit_note, [&](int at_once) { return requests.note_commits(at_once == 1 ? 600 : 1500); },
        true);
    const auto searches = searches_by_reach(everybody, server);
    const auto unseen = unseen_timing(expected_, signed_in, server.port(), options_.seconds);
    raw_.memory_mb = server.memory_mb();
    whole_ = whole_ && unseen.fault.empty() && searches.first.fault.empty() && searches.second.fault.empty();

    std::printf("\n");
    print_table(all_, raw_);
    print_logged_read(all_, raw_.append);
    print_searches(searches, raw_.search);
    print(unseen);
    for (const auto& rate : rates_) print(rate);
    return true;
  }

  std::pair<Measured, Measured> searches_by_reach(const std::vector<SignedIn>& everybody,
                                                  const ServerProcess& server) {
    std::vector<SignedIn> of_districts, of_city;
    for (const auto& by : everybody) {
      if (by.asker->of_district) of_districts.push_back(by);
      if (expected_.whole_city && by.asker == &*expected_.whole_city) of_city.push_back(by);
    }
    return measure_in_turn({"search by a district", 1, Requests::searches(prefixes_, of_districts)},
                           {"search by the whole city", 1, Requests::searches(prefixes_, of_city)}, server,
                           options_.seconds);
  }

  void ask_the_peers() {
    if (rates_.empty()) rates_.push_back(decision_rate(expected_.facts));
    const auto peers = ask_peers(expected_.facts, options_.peers, options_.folder, options_.seconds);
    whole_ = print(peers, rates_.front()) && whole_;
  }

  template <class MakeRequests>
  void add(const ServerProcess& server, const std::string& name, const MakeRequests& make_requests,
           bool each_once = false) {
    if (!wanted(name) && name != health) return;
    for (const int at_once : {1, 8}) {
      const Point point{name, at_once, make_requests(at_once), each_once};
      std::fprintf(stderr, "%s, %d at once\n", name.c_str(), at_once);
      add(measure(point, server, options_.seconds));
    }
  }

  void add(Measured point) {
    whole_ = whole_ && point.fault.empty();
    all_.push_back(std::move(point));
  }

  static constexpr std::size_t large_city = 400'000;

  const Options& options_;
  WorkingCopy copy_;
  const std::vector<std::string> prefixes_ = searched_prefixes();
  Expected expected_;
  RawLimits raw_;
  std::vector<DecisionRate> rates_;
  std::vector<Measured> all_;
  bool whole_ = true;
};

/// How the bench starts itself, for decisions over HTTP.
int serve_decisions_of(const Options& options) {
  DecisionFacts facts;
  {
    const auto folder = opened(options.decisions);
    const auto employees = sampled_employees(*folder.store->organisation());
    facts = decision_facts(*folder.store, app::read_policy_file({}), now(), employees);
  }
  return serve_decisions(repeated(facts, static_cast<std::size_t>(options.times)));
}

}  // namespace
}  // namespace stafett::bench

int main(int argc, char** argv) {
  try {
    const auto options = stafett::bench::read_options(argc, argv);
    if (!options.decisions.empty()) return stafett::bench::serve_decisions_of(options);
    return stafett::bench::Bench(options).run();
  } catch (const std::exception& failure) {
    std::fprintf(stderr, "bench: %s\n", failure.what());
    return 1;
  }
}
