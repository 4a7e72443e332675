// The client's own right to know who has seen the record, read from the log by client.

#include "base/text.hpp"
#include "desk/desk.hpp"
#include "desk/opened.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace stafett::desk {

namespace {

using wording::LogOutcome;

/// Levels by the code that they had when a row was written: another may have that number today (OV-68).
class LevelNames {
 public:
  LevelNames(const model::Organisation& organisation, std::vector<LevelCode> codes)
      : organisation_(organisation), codes_(std::move(codes)) {}

  /// The code itself when no level has had it.
  [[nodiscard]] std::string level(std::string_view code, Instant at) const {
    const auto* found = organisation_.find(id_of(code, at));
    return found ? found->name : std::string(code);
  }
  /// Where a role was used: the district rather than the node in it, which says how the client lives.
  [[nodiscard]] std::string place(std::string_view code, Instant at) const {
    const auto* district = organisation_.district_of(id_of(code, at));
    const auto* node = district ? organisation_.find(district->level) : nullptr;
    return node ? node->name : level(code, at);
  }

 private:
  /// Of a row from before the first plan: the level that had the code first.
  [[nodiscard]] Id<model::Level> id_of(std::string_view code, Instant at) const {
    Id<model::Level> first;
    for (const auto& known : codes_) {
      if (known.code != code) continue;
      if (known.from <= at && (!known.until || at < *known.until)) return known.level;
      if (!first) first = known.level;
    }
    return first;
  }

  const model::Organisation& organisation_;
  std::vector<LevelCode> codes_;
};

/// One right of a row: "case_worker@1.5", "single_client#42", "look_up".
std::string basis_text(const LevelNames& names, std::string_view right, Instant at,
                       wording::Language language) {
  const auto end = right.find_first_of("@#");
  const auto name = right.substr(0, end);
  if (const auto kind = enum_of<model::GrantKind>(name)) return wording::log_basis_of_grant(*kind, language);
  const auto place = end == std::string_view::npos || right[end] == '#'
                         ? std::string()
                         : names.place(right.substr(end + 1), at);
  return wording::log_basis_of_role(name, place, language);
}

std::string basis_texts(const LevelNames& names, std::string_view rights, Instant at,
                        wording::Language language) {
  std::string text;
  while (!rights.empty()) {
    const auto end = rights.find(',');
    if (!text.empty()) text += ", ";
    text += basis_text(names, rights.substr(0, end), at, language);
    rights.remove_prefix(end == std::string_view::npos ? rights.size() : end + 1);
  }
  return text;
}

/// A row of the log without an employee: time itself acted and nobody saw anything, or somebody used the
/// program on the server.
bool is_of_somebody(const LogRow& row) { return row.employee || row.role == command_line_right; }

class LineMaker {
 public:
  LineMaker(const model::Organisation& organisation, std::vector<LevelCode> codes, wording::Language language)
      : organisation_(organisation), names_(organisation, std::move(codes)), language_(language) {}

  [[nodiscard]] AccessLogLine line(const LogRow& row) const {
    AccessLogLine line;
    line.first = line.last = row.at;
    line.outcome = wording::log_outcome(row.outcome);
    line.outcome_name = wording::log_outcome_name(line.outcome, language_);
    line.what = wording::log_action_text(row.action, line.outcome, language_);
    if (!row.employee) {
      line.who = wording::log_command_line_name(language_);
      return line;
    }
    if (const auto* employee = organisation_.find(*row.employee)) {
      line.who = employee->name;
      line.position = employee->title;
    } else {
      line.who = wording::log_unknown_employee(row.employee->value, language_);
    }
    line.unit = row.unit.empty() ? std::string() : names_.level(row.unit, row.at);
    line.basis = basis_texts(names_, row.role, row.at, language_);
    return line;
  }

 private:
  const model::Organisation& organisation_;
  LevelNames names_;
  wording::Language language_;
};

/// What makes rows one line: the same day, person, act and right.
using Same =
    std::tuple<Date, std::optional<Id<model::Employee>>, std::string, std::string, std::string, std::string>;

std::vector<AccessLogLine> lines_of(const std::vector<LogEntry>& newest_first, const LineMaker& make,
                                    AccessLogPurpose purpose, wording::Language language) {
  std::vector<AccessLogLine> lines;
  std::vector<std::vector<ClockTime>> times;
  std::map<Same, std::size_t> found;
  for (const auto& entry : newest_first) {
    const auto& row = entry.row;
    if (!is_of_somebody(row)) continue;
    const auto [day, time] = in_oslo(row.at);
    if (purpose != AccessLogPurpose::table) {
      const auto [at, is_new] =
          found.emplace(Same{day, row.employee, row.role, row.unit, row.action, row.outcome}, lines.size());
      if (!is_new) {
        lines[at->second].first = row.at;
        ++lines[at->second].times;
        times[at->second].push_back(time);
        continue;
      }
    }
    lines.push_back(make.line(row));
    times.push_back({time});
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::ranges::reverse(times[i]);
    lines[i].when = wording::log_times(oslo_date(lines[i].first), times[i], language);
  }
  return lines;
}

}  // namespace

Answer<AccessLogView> Desk::access_log(const Caller& caller, Id<model::Client> id,
                                       const AccessLogPeriod& period, AccessLogPurpose purpose) {
  constexpr int days_unless_asked = 365;
  constexpr int most_on_a_page = 5'000;
  constexpr int most_taken_out = 50'000;
  const bool page = purpose == AccessLogPurpose::page;
  const auto opened = open(caller, id, model::Action::see_access, page ? "access_log" : "access_log_extract");
  if (!opened) return tl::unexpected(opened.error());
  const auto& [now, record, employee, verdict, facts] = *opened;
  AccessLogView view;
  view.today = now.today();
  view.to = period.to.value_or(view.today);
  view.from = period.from.value_or(view.to - days_unless_asked);
  const auto& client = record.client;
  view.client = {client.id,
                 client.given_name,
                 client.surname,
                 client.birth_date,
                 age_on(client.birth_date, view.today),
                 client.protection};
  view.municipality = now.policy->municipality;
  // Nobody has seen a client before there was one: such a row is somebody's try at a number not yet used.
  const auto begin = std::max(oslo_instant(view.from, {}), client.created.at);
  const int most = page ? most_on_a_page : most_taken_out;
  auto entries = store_.log_about(id, begin, oslo_instant(view.to + 1, {}), most + 1);
  view.more = std::cmp_greater(entries.size(), most);
  if (view.more) entries.pop_back();
  view.lines = lines_of(entries, LineMaker(*now.organisation, store_.level_codes(), caller.language), purpose,
                        caller.language);
  return view;
}

}  // namespace stafett::desk
