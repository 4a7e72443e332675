#include "base/instant.hpp"

#include "base/check.hpp"

#include <date/tz.h>
#include <fmt/format.h>

namespace stafett {
namespace {

using std::chrono::seconds;
using Seconds = date::sys_time<seconds>;

constexpr std::int64_t day_seconds = 24 * 60 * 60;

// The system's zone files name every clock change up to 2037 only. Later years follow the rule in force since
// 1996: summer time from the last Sunday of March to the last Sunday of October, both at 01:00 UTC.
constexpr int last_listed_year = 2037;
constexpr seconds winter_offset{60 * 60};
constexpr seconds summer_offset{2 * 60 * 60};

const date::time_zone& oslo_zone() {
  static const date::time_zone* const zone = date::locate_zone("Europe/Oslo");
  return *zone;
}

int year_of(Seconds at) {
  const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(at)};
  return static_cast<int>(day.year());
}

Seconds change_in(int year, std::chrono::month month) {
  const auto day = std::chrono::year{year} / month / std::chrono::Sunday[std::chrono::last];
  return std::chrono::sys_days{day} + std::chrono::hours{1};
}

seconds offset_by_rule(Seconds at) {
  const int year = year_of(at);
  const bool summer = at >= change_in(year, std::chrono::March) && at < change_in(year, std::chrono::October);
  return summer ? summer_offset : winter_offset;
}

seconds offset_at(Seconds at) {
  return year_of(at) > last_listed_year ? offset_by_rule(at) : oslo_zone().get_info(at).offset;
}

Seconds at_of(Instant instant) { return Seconds{seconds{instant.seconds}}; }

/// The number that the digits at `from` form, or -1.
int number_at(std::string_view text, std::size_t from, std::size_t count) {
  int number = 0;
  for (std::size_t i = from; i < from + count; ++i) {
    if (text[i] < '0' || text[i] > '9') return -1;
    number = 10 * number + (text[i] - '0');
  }
  return number;
}

/// Minutes of `14:00`, with the separator given; nullopt when it is no time of day.
std::optional<int> wall_minutes(std::string_view text, char separator) {
  if (text.size() != 5 || text[2] != separator) return std::nullopt;
  const int hours = number_at(text, 0, 2);
  const int minutes = number_at(text, 3, 2);
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return std::nullopt;
  return hours * 60 + minutes;
}

/// Seconds east of UTC of `Z`, `+01:00` or `-05:30`.
std::optional<std::int64_t> offset_seconds(std::string_view text) {
  if (text == "Z") return 0;
  if (text.empty() || (text[0] != '+' && text[0] != '-')) return std::nullopt;
  const auto minutes = wall_minutes(text.substr(1), ':');
  if (!minutes) return std::nullopt;
  return (text[0] == '-' ? -60 : 60) * static_cast<std::int64_t>(*minutes);
}

}  // namespace

std::string Instant::iso() const {
  const auto day = std::chrono::floor<std::chrono::days>(at_of(*this));
  const auto rest = (at_of(*this) - day).count();
  return fmt::format("{}T{:02}:{:02}:{:02}Z", Date{day}.iso(), rest / 3600, rest / 60 % 60, rest % 60);
}

std::optional<Instant> Instant::parse_iso(std::string_view text) {
  constexpr std::size_t wall_length = std::string_view("2026-03-01T13:00:00").size();
  if (text.size() <= wall_length || text[10] != 'T' || text[16] != ':') return std::nullopt;
  const auto day = Date::parse_iso(text.substr(0, 10));
  const auto minutes = wall_minutes(text.substr(11, 5), ':');
  const int second = number_at(text, 17, 2);
  const auto offset = offset_seconds(text.substr(wall_length));
  if (!day || !minutes || second < 0 || second > 59 || !offset) return std::nullopt;
  return Instant{day->number() * day_seconds + *minutes * 60 + second - *offset};
}

std::optional<ClockTime> ClockTime::parse(std::string_view text) {
  auto parsed = wall_minutes(text, ':');
  if (!parsed) parsed = wall_minutes(text, '.');
  if (!parsed) return std::nullopt;
  return ClockTime{*parsed};
}

std::string ClockTime::iso() const { return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60); }

OsloTime in_oslo(Instant at) {
  const auto local = at_of(at) + offset_at(at_of(at));
  const auto day = std::chrono::floor<std::chrono::days>(local);
  const auto minutes = std::chrono::floor<std::chrono::minutes>(local - day).count();
  return {Date{day}, ClockTime{static_cast<int>(minutes)}};
}

Instant oslo_instant(Date date, ClockTime time) {
  // The wall time read as if it were UTC; its true instant lies one or two hours earlier.
  const Seconds wall = date.days() + std::chrono::minutes{time.minutes};
  const auto before = offset_at(wall - std::chrono::hours{24});
  const auto after = offset_at(wall + std::chrono::hours{24});
  // Trying the offset from before a change first finds the earlier of two equal wall times.
  const auto early = wall - before;
  if (offset_at(early) == before) return {early.time_since_epoch().count()};
  const auto late = wall - after;
  if (offset_at(late) == after) return {late.time_since_epoch().count()};
  // In the gap: the first instant after it is the change itself, which lies between the two readings.
  auto low = late;
  auto high = early;
  while (high - low > seconds{1}) {
    const auto middle = low + (high - low) / 2;
    (offset_at(middle) == before ? low : high) = middle;
  }
  return {high.time_since_epoch().count()};
}

}  // namespace stafett
