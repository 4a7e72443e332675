#pragma once

// The newest hash of the log's chain, written once a day to a file outside the database. Whoever cuts off the
// end of the log, or puts back an older copy of the database, can't take back what stands there: put the
// folder on another machine, or where the server's user may only append.

#include "desk/ports.hpp"

#include <mutex>
#include <string>
#include <vector>

namespace stafett::app {

inline constexpr std::string_view log_anchor_file_name = "log-anchors.txt";

struct ReadAnchors {
  std::vector<desk::LogAnchor> anchors;
  std::vector<std::string> faults;  ///< a sentence for each line that is no anchor
};

/// A line for each export: day in Oslo, number of the link, its hash, parted by spaces. Lines are only ever
/// appended. Thread-safe.
class LogAnchors {
 public:
  explicit LogAnchors(const std::string& folder);

  /// Exports the newest link, unless one was exported that day. Throws EnvironmentFailure when the file can't
  /// be written, or the store read.
  void once_a_day(desk::Store& store, Date today);
  /// Exports the newest link, unless it stands in the last line.
  void now(desk::Store& store, Date today);
  /// None when there is no file. Throws EnvironmentFailure for one that can't be read.
  [[nodiscard]] ReadAnchors read() const;

 private:
  void append(desk::Store& store, Date today) const;

  std::string path_;
  std::mutex mutex_;
};

}  // namespace stafett::app
