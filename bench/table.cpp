#include "table.hpp"

#include <algorithm>
#include <cstdio>
#include <string>

#include <fmt/format.h>

namespace stafett::bench {

namespace {

double in_process_us(const std::string& name, const InProcess& raw) {
  if (name == card) return raw.card_us;
  if (name == search) return raw.search_us;
  if (name == bench) return raw.bench_us;
  return 0;
}

/// What the answer cannot cost less than: a constant answer of the same library and the same SQL; empty for
/// what has no such SQL.
std::string limit_columns(const Measured& point, double constant_us, const RawLimits& raw) {
  const double sql_us = in_process_us(point.name, raw.in_process);
  if (sql_us > 0) {
    const double limit_us = constant_us + sql_us;
    return fmt::format("{:>9.0f} {:>7.1f}x", limit_us, point.cpu_us / limit_us);
  }
  if (point.name == commit_change || point.name == commit_note) {
    return fmt::format("{:>9} {:>7.2f}x", fmt::format("{:.0f}/s", raw.append.per_second),
                       point.per_second / raw.append.per_second);
  }
  return {};
}

}  // namespace

void print_table(const std::vector<Measured>& all, const RawLimits& raw) {
  std::printf("%-28s %8s %10s %9s %9s %11s %9s %8s\n", "", "at once", "answers/s", "p50 ms", "p99 ms",
              "CPU us each", "raw", "ratio");
  double constant_us = 0;
  double bare_us = 0;
  for (const auto& point : all) {
    if (!point.fault.empty()) {
      std::printf("%-28s %8d VOID: %s\n", point.name.c_str(), point.at_once, point.fault.c_str());
      continue;
    }
    if (point.name == health)
      constant_us = point.at_once == 1 ? point.cpu_us : std::min(constant_us, point.cpu_us);
    if (point.name == bare_answer) bare_us = point.cpu_us;
    const auto limit = point.name.starts_with(decision_over_http)
                           ? fmt::format("{:>9.0f} {:>7.2f}x", bare_us, point.cpu_us / bare_us)
                           : limit_columns(point, constant_us, raw);
    std::printf("%-28s %8d %10.0f %9.2f %9.2f %11.0f %s\n", point.name.c_str(), point.at_once,
                point.per_second, point.p50_ms, point.p99_ms, point.cpu_us, limit.c_str());
  }
  std::printf(
      "\nRaw limits of this run: SQL in process %.0f us (card), %.0f us (search), %.0f us (bench); an append "
      "with fdatasync %.0f/s, p50 %.2f ms, p99 %.2f ms, %.0f us of CPU. Memory of the server: %.0f MB.\n",
      raw.in_process.card_us, raw.in_process.search_us, raw.in_process.bench_us, raw.append.per_second,
      raw.append.p50_ms, raw.append.p99_ms, raw.append.cpu_us, raw.memory_mb);
}

void print_logged_read(const std::vector<Measured>& all, const Append& append) {
  for (const auto& point : all) {
    if (point.name != card || !point.fault.empty()) continue;
    std::printf("A logged read, %d at once: p50 %.2f ms, %.1f of the append's; p99 %.2f ms, %.1f of it.\n",
                point.at_once, point.p50_ms, point.p50_ms / append.p50_ms, point.p99_ms,
                point.p99_ms / append.p99_ms);
  }
}

void print_searches(const std::pair<Measured, Measured>& by_reach, const SearchInProcess& in_process) {
  const auto& [district, whole_city] = by_reach;
  for (const auto* one : {&district, &whole_city}) {
    if (one->fault.empty()) continue;
    std::printf("%s VOID: %s\n", one->name.c_str(), one->fault.c_str());
    return;
  }
  std::printf(
      "A search by a role of a district costs %.2f of the same by a role of the whole city (%.0f and %.0f us "
      "of CPU, answers of %.0f and %.0f bytes); in process %.2f (%.0f and %.0f us). Target 1.3.\n",
      district.cpu_us / whole_city.cpu_us, district.cpu_us, whole_city.cpu_us, district.answer_bytes,
      whole_city.answer_bytes, in_process.district_us / in_process.whole_city_us, in_process.district_us,
      in_process.whole_city_us);
}

void print(const DecisionRate& rate) {
  std::printf(
      "Access decisions in process, %zu clients: %.1f million/s of one core, %.0f ns each; only reading the "
      "facts %.0f ns, ratio %.1f. %.0f %% were permitted.\n",
      rate.clients, rate.per_second / 1e6, 1e9 / rate.per_second, 1e9 / rate.raw_per_second,
      rate.raw_per_second / rate.per_second, rate.permitted * 100);
}

}  // namespace stafett::bench
