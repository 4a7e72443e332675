#pragma once

#include "measure.hpp"
#include "raw_limits.hpp"

#include <vector>

namespace stafett::bench {

inline constexpr const char* health = "constant answer";
inline constexpr const char* card = "open a card";
inline constexpr const char* search = "search, page of 20";
inline constexpr const char* bench = "bench of a team";
inline constexpr const char* preview = "preview a change";
inline constexpr const char* commit_change = "commit a change";
inline constexpr const char* commit_note = "commit a note";

struct RawLimits {
  InProcess in_process;
  Append append;
  double decisions_per_second = 0;
  double memory_mb = 0;  ///< of the server after everything, without mapped pages of the database
};

void print_table(const std::vector<Measured>& all, const RawLimits& raw);

}  // namespace stafett::bench
