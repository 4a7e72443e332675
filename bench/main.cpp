// `make bench`: the promises of speed (docs/performance.md), measured on the real server over loopback beside
// the raw limits of the same run. The figure to trust is the ratio: a machine that others use swings by 2-3x.

#include "app/data_folder.hpp"
#include "app/demo_city/demo_accounts.hpp"
#include "base/check.hpp"
#include "base/text.hpp"
#include "checks.hpp"
#include "connection.hpp"
#include "measure.hpp"
#include "raw_limits.hpp"
#include "requests.hpp"
#include "table.hpp"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string_view>

namespace stafett::bench {
namespace {

namespace fs = std::filesystem;

struct Options {
  int clients = 25'000;
  double seconds = 2.0;                ///< per point
  std::string folder = "build/bench";  ///< made cities are kept here
  std::string city;                    ///< a data folder made earlier, instead of one for this program
  std::string only;                    ///< the one operation to measure
};

/// A clock that stands still, so that every run has the same city and the same answers.
constexpr std::string_view standing_clock = "2026-06-01T08:00:00Z";

std::string number(int value) { return std::to_string(value); }

Options read_options(int argc, char** argv) {
  Options options;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string_view name = argv[i];
    const std::string value = argv[i + 1];
    if (name == "--clients") {
      options.clients = std::atoi(value.c_str());
    } else if (name == "--seconds") {
      options.seconds = std::atof(value.c_str());
    } else if (name == "--folder") {
      options.folder = value;
    } else if (name == "--city") {
      options.city = value;
    } else if (name == "--only") {
      options.only = value;
    } else {
      throw EnvironmentFailure(
          "bench takes --clients, --seconds, --folder, --city and --only, each with a value");
    }
  }
  return options;
}

std::string server_program() { return fs::read_symlink("/proc/self/exe").parent_path() / "stafett"; }

std::vector<std::string> serving(const std::string& data, int clients) {
  return {"demo", "--test", "--clock", std::string(standing_clock), "--clients", number(clients), "--port",
          "0",    "--data", data};
}

/// The city that this very program makes; made once, then kept. Others are thrown away.
std::string kept_city(const Options& options, const std::string& program) {
  if (!options.city.empty()) return options.city;
  const auto name = sha256_hex(app::read_file(program)).substr(0, 16) + "-" + number(options.clients);
  const auto kept = fs::path(options.folder) / name;
  if (fs::exists(kept)) return kept;
  fs::remove_all(options.folder);
  const auto making = fs::path(options.folder) / "making";
  const auto start = std::chrono::steady_clock::now();
  double cpu = 0;
  {
    const ServerProcess server(program, serving(making, options.clients));
    cpu = server.cpu_seconds();
  }
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  std::printf("A city of %d clients made in %.0f s (%.0f s of CPU).\n", options.clients, took.count(), cpu);
  fs::rename(making, kept);
  return kept;
}

/// A copy to change; thrown away with this.
class WorkingCopy {
 public:
  WorkingCopy(const fs::path& city, const fs::path& folder) : path_(folder / "run") {
    fs::remove_all(path_);
    fs::create_directories(folder);
    fs::copy(city, path_, fs::copy_options::recursive);
  }
  ~WorkingCopy() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  WorkingCopy(const WorkingCopy&) = delete;
  WorkingCopy& operator=(const WorkingCopy&) = delete;
  [[nodiscard]] std::string path() const { return path_; }

 private:
  fs::path path_;
};

std::vector<SignedIn> sign_everybody_in(const Expected& expected, std::uint16_t port) {
  Connection connection(port);
  std::vector<SignedIn> signed_in;
  for (const auto& asker : expected.askers) {
    signed_in.push_back({&asker, sign_in(connection, asker.user_name, app::demo_password)});
  }
  return signed_in;
}

bool check_results(const Expected& expected, const std::vector<SignedIn>& signed_in, std::uint16_t port) {
  const auto found = differences(expected, signed_in, port);
  for (const auto& difference : found) std::printf("WRONG: %s\n", difference.c_str());
  if (!found.empty()) return false;
  std::printf(
      "Benches, searches and cards of %zu employees agree with asking the access decision about each of "
      "%zu clients.\n\n",
      signed_in.size(), expected.clients.size());
  return true;
}

int run(const Options& options) {
  const auto program = server_program();
  const auto city = kept_city(options, program);
  const WorkingCopy copy(city, options.folder);

  RawLimits raw;
  Expected expected;
  const auto prefixes = searched_prefixes();
  {
    const auto folder =
        app::open_folder({.path = copy.path(), .database = {}, .made_for = app::FolderKind::test});
    expected = expect(*folder.store, *app::read_policy_file({}), *Instant::parse_iso(standing_clock));
    raw.in_process = in_process(*folder.store, expected, prefixes);
  }
  raw.append = flushed_append(copy.path(), 1.0);

  const ServerProcess server(program, serving(copy.path(), options.clients));
  const auto signed_in = sign_everybody_in(expected, server.port());
  if (!check_results(expected, signed_in, server.port())) return 1;

  std::vector<Measured> all;
  bool whole = true;
  const auto add = [&](const std::string& name, auto make_requests, bool each_once = false) {
    if (!options.only.empty() && name != options.only && name != health) return;
    for (const int at_once : {1, 8}) {
      const Point point{name, at_once, make_requests(at_once), each_once};
      std::fprintf(stderr, "%s, %d at once\n", name.c_str(), at_once);
      all.push_back(measure(point, server, options.seconds));
      whole = whole && all.back().fault.empty();
    }
  };
  Requests requests(expected, signed_in, server.port());
  add(health, [&](int) { return requests.health(); });
  add(card, [&](int) { return requests.cards(); });
  add(search, [&](int) { return requests.searches(prefixes); });
  add(bench, [&](int) { return requests.benches(); });
  add(preview, [&](int) { return requests.previews(); });
  add(commit_change, [&](int at_once) { return requests.change_commits(at_once == 1 ? 600 : 1500); }, true);
  add(commit_note, [&](int at_once) { return requests.note_commits(at_once == 1 ? 600 : 1500); }, true);
  raw.decisions_per_second = expected.decisions_per_second;
  raw.memory_mb = server.memory_mb();
  print_table(all, raw);
  return whole ? 0 : 1;
}

}  // namespace
}  // namespace stafett::bench

int main(int argc, char** argv) {
  try {
    return stafett::bench::run(stafett::bench::read_options(argc, argv));
  } catch (const std::exception& failure) {
    std::fprintf(stderr, "bench: %s\n", failure.what());
    return 1;
  }
}
