#pragma once

// The city that is measured: made by the program under test, kept, and copied for each run.

#include "options.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace stafett::bench {

/// A clock that stands still, so that every run has the same city and the same answers.
inline constexpr std::string_view standing_clock = "2026-06-01T08:00:00Z";

/// The arguments with which the program serves a data folder.
[[nodiscard]] std::vector<std::string> serving(const std::string& data, int clients);

/// The city that this very program makes; made once for each size, then kept. Other programs' are thrown
/// away.
[[nodiscard]] std::string kept_city(const Options& options, const std::string& program);

/// A copy to change; thrown away with this.
class WorkingCopy {
 public:
  WorkingCopy(const std::filesystem::path& city, const std::filesystem::path& folder);
  ~WorkingCopy();
  WorkingCopy(const WorkingCopy&) = delete;
  WorkingCopy& operator=(const WorkingCopy&) = delete;
  [[nodiscard]] std::string path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace stafett::bench
