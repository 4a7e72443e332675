#pragma once

#include "decisions.hpp"
#include "measure.hpp"
#include "raw_limits.hpp"

#include <utility>
#include <vector>

namespace stafett::bench {

inline constexpr const char* health = "constant answer";
inline constexpr const char* card = "open a card";
inline constexpr const char* search = "search, page of 20";
inline constexpr const char* bench = "bench of a team";
inline constexpr const char* preview = "preview a change";
inline constexpr const char* commit_change = "commit a change";
inline constexpr const char* commit_note = "commit a note";
inline constexpr const char* decision_over_http = "decision over HTTP";
inline constexpr const char* bare_answer = "constant, bare HTTP";

struct RawLimits {
  InProcess in_process;
  SearchInProcess search;
  Append append;
  double memory_mb = 0;  ///< of the server after everything, without mapped pages of the database
};

void print_table(const std::vector<Measured>& all, const RawLimits& raw);
/// p50 and p99 of a card whose log row is on the disk before the answer leaves, beside the append.
void print_logged_read(const std::vector<Measured>& all, const Append& append);
/// By a role of a district and by one of the whole city.
void print_searches(const std::pair<Measured, Measured>& by_reach, const SearchInProcess& in_process);
void print(const DecisionRate& rate);

}  // namespace stafett::bench
