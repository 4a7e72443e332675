#include "app/log.hpp"

#include <boost/json/serialize.hpp>
#include <boost/json/string.hpp>
#include <boost/json/value.hpp>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace stafett::app {

namespace {

spdlog::logger& logger() {
  static const auto made = [] {
    auto log = spdlog::stderr_logger_mt("stafett");
    log->set_pattern(R"({"at":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l","text":%v})",
                     spdlog::pattern_time_type::utc);
    return log;
  }();
  return *made;
}

std::string escaped(std::string_view text) { return boost::json::serialize(boost::json::value(text)); }

}  // namespace

void report_fault(std::string_view text) { logger().error(escaped(text)); }
void report_event(std::string_view text) { logger().info(escaped(text)); }

}  // namespace stafett::app
