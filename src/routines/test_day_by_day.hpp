#pragma once

// A second, naive model of who delivers: one entry per line (or measure) and day, no periods, no rows, no
// predecessors. What a change does is "from that day on, the other one"; what undoes it is the list as it was
// before. It shares nothing with the routines but the requests.

#include "routines/test_play.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace stafett::routines {

class DayByDay {
 public:
  /// Reads who delivers what from a record in which nothing has changed yet.
  DayByDay(const model::ClientRecord& record, Date today) : made_(record), first_day_(today - days_before) {
    for (const auto& row : record.service_lines) lines_[row.id.value].executors.assign(days, 0);
    for (const auto& row : record.assignments) {
      fill(lines_.at(row.service_line.value).executors, row, row.provider.value);
    }
    for (const auto& row : record.measures) {
      auto& executors = lines_.at(row.service_line.value).measures[root_of(record.measures, row)];
      executors.resize(days, 0);
      fill(executors, row, row.executor.value);
    }
    for (const auto& [id, line] : lines_) as_made_.insert(line.measures.begin(), line.measures.end());
    for (const auto& row : record.schedules) {
      auto& scheduled = schedules_[root_of(record.schedules, row)];
      scheduled.resize(days, 0);
      fill(scheduled, row, 1);
    }
  }

  /// `before` is the record as it was when the change was asked for.
  void change(const model::ClientRecord& before, Date today, Id<model::ServiceLine> line_id,
              Id<model::Provider> arriving, Date first_day, Id<model::ProviderChange> made) {
    auto& line = lines_.at(line_id.value);
    const auto running = line.executors[index(today)];
    for (const auto& waiting : before.provider_changes) {
      const bool pending = waiting.state == model::ChangeState::planned && waiting.first_day > today;
      if (pending && waiting.service_line == line_id) line = before_.at(waiting.id.value);
    }
    go_on_instead_of_imported_successor(line, today, running);
    left_[line_id.value].insert(running);
    hand_over(line, made, running, arriving.value, first_day);
  }
  void take_back(Id<model::ServiceLine> line, Id<model::ProviderChange> change) {
    lines_.at(line.value) = before_.at(change.value);
  }
  void make_over(Id<model::ServiceLine> line_id, Id<model::ProviderChange> old,
                 Id<model::ProviderChange> made, Date first_day) {
    const auto [leaving, arriving] = between_.at(old.value);
    auto& line = lines_.at(line_id.value);
    line = before_.at(old.value);
    hand_over(line, made, leaving, arriving, first_day);
  }

  /// What the record says otherwise than this model; empty when they agree.
  [[nodiscard]] std::string difference(const model::ClientRecord& record) const {
    std::string found;
    for (const auto& [id, line] : lines_) {
      Executors executors(days, 0);
      for (const auto& row : record.assignments) {
        if (row.service_line.value != id || row.state != model::RecordState::valid) continue;
        found += fill(executors, row, row.provider.value);
      }
      found += compared("service line", id, executors, line.executors);
      for (const auto& [measure, expected] : line.measures) {
        found += measure_difference(record, measure, expected);
        found += untouched(record, id, measure, expected);
      }
    }
    for (const auto& [id, expected] : schedules_) found += schedule_difference(record, id, expected);
    return found;
  }

 private:
  static constexpr std::size_t days = 560;
  static constexpr int days_before = 90;
  using Executors = std::vector<std::int64_t>;  // by day; 0 for none

  struct Line {
    Executors executors;
    std::map<std::int64_t, Executors> measures;  // by the measure as it first was
  };

  template <class Row>
  static std::int64_t root_of(const std::vector<Row>& rows, const Row& row) {
    const auto* root = &row;
    while (root->continues) root = &*std::ranges::find(rows, *root->continues, &Row::id);
    return root->id.value;
  }

  [[nodiscard]] std::size_t index(Date day) const { return static_cast<std::size_t>(day - first_day_); }

  /// Marks the row's days; says which day was marked already.
  template <class Row>
  std::string fill(Executors& executors, const Row& row, std::int64_t executor) const {
    std::string twice;
    for (std::size_t day = 0; day < days; ++day) {
      const auto date = first_day_ + static_cast<int>(day);
      if (date < row.first_day || (row.last_day && *row.last_day < date)) continue;
      if (executors[day] != 0 && twice.empty()) {
        twice = std::string(Row::table) + " " + std::to_string(row.id.value) + ": a second one on " +
                date.iso() + "\n";
      }
      executors[day] = executor;
    }
    return twice;
  }

  void go_on_instead_of_imported_successor(Line& line, Date today, std::int64_t running) const {
    for (auto day = index(today) + 1; day < days; ++day) {
      const auto successor = line.executors[day];
      if (successor == running || successor == 0) continue;
      line.executors[day] = running;
      for (auto& [id, executors] : line.measures) {
        if (executors[day] == successor && executors[day - 1] == running) executors[day] = running;
      }
    }
  }

  void hand_over(Line& line, Id<model::ProviderChange> change, std::int64_t leaving, std::int64_t arriving,
                 Date first_day) {
    before_[change.value] = line;
    between_[change.value] = {leaving, arriving};
    const auto take = [&](Executors& executors) {
      for (auto day = index(first_day); day < days; ++day) {
        if (executors[day] == leaving) executors[day] = arriving;
      }
    };
    take(line.executors);
    for (auto& [id, executors] : line.measures) take(executors);
  }

  [[nodiscard]] std::string compared(const std::string& what, std::int64_t id, const Executors& actual,
                                     const Executors& expected) const {
    for (std::size_t day = 0; day < days; ++day) {
      if (actual[day] == expected[day]) continue;
      return what + " " + std::to_string(id) + " on " + (first_day_ + static_cast<int>(day)).iso() +
             ": executor " + std::to_string(actual[day]) + ", expected " + std::to_string(expected[day]) +
             "\n";
    }
    return {};
  }

  [[nodiscard]] std::string measure_difference(const model::ClientRecord& record, std::int64_t measure,
                                               const Executors& expected) const {
    std::string found;
    Executors executors(days, 0);
    for (const auto& row : record.measures) {
      if (row.state != model::RecordState::valid || root_of(record.measures, row) != measure) continue;
      found += fill(executors, row, row.executor.value);
    }
    return found + compared("measure", measure, executors, expected);
  }

  /// A measure whose executor no change has left stands as it was made.
  [[nodiscard]] std::string untouched(const model::ClientRecord& record, std::int64_t line,
                                      std::int64_t measure, const Executors& expected) const {
    const auto left = left_.find(line);
    for (const auto executor : as_made_.at(measure)) {
      if (left != left_.end() && left->second.contains(executor)) return {};
    }
    std::string found = compared("measure", measure, expected, as_made_.at(measure));
    for (const auto& row : record.measures) {
      if (root_of(record.measures, row) != measure) continue;
      const auto* made = made_.find(row.id);
      if (!made || to_json(*made) != to_json(row)) {
        found += "measure " + std::to_string(row.id.value) + " of another executor was touched\n";
      }
    }
    return found;
  }

  [[nodiscard]] std::string schedule_difference(const model::ClientRecord& record, std::int64_t schedule,
                                                const Executors& expected) const {
    std::string found;
    Executors scheduled(days, 0);
    for (const auto& row : record.schedules) {
      if (row.state != model::RecordState::valid || root_of(record.schedules, row) != schedule) continue;
      found += fill(scheduled, row, 1);
      const auto* measure = record.find(row.measure);
      const bool within = measure && measure->state == model::RecordState::valid &&
                          measure->first_day <= row.first_day &&
                          (!measure->last_day || (row.last_day && *row.last_day <= *measure->last_day));
      if (!within) {
        found += "schedule " + std::to_string(row.id.value) + " goes on without its measure\n";
      }
    }
    return found + compared("schedule", schedule, scheduled, expected);
  }

  model::ClientRecord made_;
  Date first_day_;
  std::map<std::int64_t, Line> lines_;
  std::map<std::int64_t, Executors> schedules_;
  std::map<std::int64_t, Executors> as_made_;  // by measure
  std::map<std::int64_t, Line> before_;
  std::map<std::int64_t, std::pair<std::int64_t, std::int64_t>> between_;
  std::map<std::int64_t, std::set<std::int64_t>> left_;  // by line, the providers that some change left
};

}  // namespace stafett::routines
