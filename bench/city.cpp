#include "city.hpp"

#include "app/data_folder.hpp"
#include "base/text.hpp"
#include "server_process.hpp"

#include <chrono>
#include <cstdio>

namespace stafett::bench {

namespace fs = std::filesystem;

std::vector<std::string> serving(const std::string& data, int clients) {
  return {"demo",      "--test",
          "--clock",   std::string(standing_clock),
          "--clients", std::to_string(clients),
          "--port",    "0",
          "--data",    data};
}

std::string kept_city(const Options& options, const std::string& program) {
  if (!options.city.empty()) return options.city;
  const auto made_by = sha256_hex(app::read_file(program)).substr(0, 16);
  const auto kept = fs::path(options.folder) / (made_by + "-" + std::to_string(options.clients));
  if (fs::exists(kept)) return kept;
  fs::create_directories(options.folder);
  for (const auto& entry : fs::directory_iterator(options.folder)) {
    if (!entry.path().filename().string().starts_with(made_by)) fs::remove_all(entry.path());
  }
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

WorkingCopy::WorkingCopy(const fs::path& city, const fs::path& folder) : path_(folder / "run") {
  fs::remove_all(path_);
  fs::create_directories(folder);
  fs::copy(city, path_, fs::copy_options::recursive);
}

WorkingCopy::~WorkingCopy() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

}  // namespace stafett::bench
