#pragma once

// What nothing can be faster than, measured in the same run: the same SQL in this process, without HTTP,
// JSON, access decision or log, and an append that is flushed to the disk.

#include "askers.hpp"

#include <string>
#include <vector>

namespace stafett::bench {

/// CPU microseconds of one call.
struct InProcess {
  double card_us = 0;
  double search_us = 0;
  double bench_us = 0;
};
[[nodiscard]] InProcess in_process(desk::Store& store, const Expected& expected,
                                   const std::vector<std::string>& prefixes);

/// CPU microseconds of the search of the store alone, by those of a district and by one of the whole city.
struct SearchInProcess {
  double district_us = 0;
  double whole_city_us = 0;
};
[[nodiscard]] SearchInProcess search_in_process(desk::Store& store, const Expected& expected,
                                                const std::vector<std::string>& prefixes);

struct Append {
  double per_second = 0;
  double cpu_us = 0;
  double p50_ms = 0;
  double p99_ms = 0;
};
/// 4 KiB at the end of a file in the folder, then fdatasync, again and again.
[[nodiscard]] Append flushed_append(const std::string& folder, double seconds);

}  // namespace stafett::bench
