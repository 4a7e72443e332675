#include "app/demo_city/casework.hpp"

#include "app/demo_city/phrases.hpp"

#include <algorithm>
#include <bit>

namespace stafett::app {
namespace {

using model::ChoiceKind;
using model::ServiceType;
using routines::ImportedAssignment;
using routines::ImportedDecision;
using routines::ImportedLine;
using routines::ImportedMeasure;
using routines::ImportedSchedule;

/// Before this day a choice of provider need not be recorded (BV-04).
const Date choices_recorded_from = Date::of(2024, 6, 1);

// Assumptions: how many of a hundred lines a firm delivers.
constexpr int nursing_by_firms = 12;
constexpr int help_by_firms = 22;
constexpr int assistance_by_firms = 40;

std::span<const MeasureKind> measure_kinds(ServiceType service) {
  switch (service) {
    case ServiceType::home_nursing_day:
      return phrases::nursing_by_day;
    case ServiceType::home_nursing_evening:
      return phrases::nursing_by_evening;
    case ServiceType::home_nursing_night:
      return phrases::nursing_by_night;
    case ServiceType::home_nursing_stationary:
      return phrases::stationary_nursing;
    case ServiceType::practical_help:
      return phrases::practical_help;
    case ServiceType::personal_assistance:
      return phrases::personal_assistance;
  }
  return {};
}

int percent_by_firms(ServiceType service) {
  if (service == ServiceType::practical_help) return help_by_firms;
  return service == ServiceType::personal_assistance ? assistance_by_firms : nursing_by_firms;
}

std::vector<ServiceType> invent_services(Dice& dice, int age) {
  std::vector<ServiceType> services;
  const auto add = [&](ServiceType service, int percent) {
    if (services.size() < 3 && dice.chance(percent)) services.push_back(service);
  };
  if (age < 18) {
    add(ServiceType::personal_assistance, 70);
    add(ServiceType::home_nursing_day, 30);
  } else if (age < 67) {
    add(ServiceType::home_nursing_day, 50);
    add(ServiceType::practical_help, 45);
    add(ServiceType::personal_assistance, 15);
    add(ServiceType::home_nursing_evening, 10);
  } else {
    add(ServiceType::home_nursing_day, 62);
    add(ServiceType::practical_help, 52);
    add(ServiceType::home_nursing_evening, 22);
    add(ServiceType::home_nursing_night, 5);
    add(ServiceType::home_nursing_stationary, 3);
  }
  if (services.empty())
    services.push_back(age < 18 ? ServiceType::personal_assistance : ServiceType::practical_help);
  return services;
}

int minutes_per_week(const std::vector<ImportedMeasure>& measures) {
  int minutes = 0;
  for (const auto& measure : measures) {
    for (const auto& schedule : *measure.schedules) {
      minutes += *schedule.minutes * std::popcount(static_cast<unsigned>(*schedule.weekdays)) /
                 *schedule.every_weeks;
    }
  }
  return (minutes + 4) / 5 * 5;
}

std::vector<ImportedMeasure> invent_measures(Dice& dice, ServiceType service) {
  const auto kinds = measure_kinds(service);
  std::vector<std::size_t> order(kinds.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  dice.shuffle(order);
  order.resize(std::min(order.size(), static_cast<std::size_t>(dice.between(1, 3))));
  std::ranges::sort(order);
  std::vector<ImportedMeasure> measures;
  for (const auto at : order) {
    const auto& kind = kinds[at];
    ImportedMeasure measure;
    measure.code = std::string(kind.code);
    measure.name = std::string(kind.name);
    measure.place = std::string(kind.place);
    ImportedSchedule schedule;
    schedule.weekdays = kind.any_day ? 1 << dice.below(5) : kind.weekdays;
    schedule.every_weeks = kind.every_weeks;
    schedule.part_of_day = kind.part_of_day;
    schedule.minutes = (dice.between(kind.least_minutes, kind.most_minutes) + 2) / 5 * 5;
    measure.schedules.emplace(1, schedule);
    measures.push_back(std::move(measure));
  }
  return measures;
}

std::string_view invent_goal(Dice& dice, ServiceType service) {
  if (service == ServiceType::practical_help) return dice.pick(phrases::help_goals);
  if (service == ServiceType::personal_assistance) return dice.pick(phrases::assistance_goals);
  return dice.pick(phrases::nursing_goals);
}

class LineInventor {
 public:
  LineInventor(Dice& dice, const Resident& resident, const Staff& staff, const CityDays& days)
      : dice_(dice), resident_(resident), staff_(staff), days_(days) {}

  ImportedLine old_line(ServiceType service) {
    const int times = dice_.between(1, 4);
    const Date some_day = days_.taken_over - times * dice_.between(40, 400);
    ImportedLine line = begun(service, std::max(some_day, resident_.birth_date + 200));
    if (dice_.chance(9))
      line.last_day = *line.first_day + dice_.between(30, days_.taken_over - *line.first_day);
    const Date known_until = line.last_day.value_or(days_.taken_over);
    decide(line, known_until, dice_.between(1, 3));
    assign(line, known_until, dice_.chance(12));
    return line;
  }

  ImportedLine new_line(ServiceType service) {
    ImportedLine line =
        begun(service, days_.taken_over + dice_.between(3, days_.today - days_.taken_over + 8));
    decide(line, *line.first_day, 1);
    assign(line, *line.first_day, false);
    return line;
  }

 private:
  ImportedLine begun(ServiceType service, Date first_day) {
    ImportedLine line;
    line.service = service;
    line.first_day = first_day;
    line.applied_on = first_day - dice_.between(10, 45);
    line.measures = invent_measures(dice_, service);
    return line;
  }

  /// Up to `most` versions, the newest within the last year where there is room, so that few are overdue.
  void decide(ImportedLine& line, Date known_until, int most) {
    std::vector<Date> days{*line.first_day};
    const int room = known_until - *line.first_day;
    for (int i = 1; i < most; ++i) {
      if (room > 60) days.push_back(known_until - dice_.between(10, std::min(room - 20, 330 * i)));
    }
    std::ranges::sort(days);
    days.erase(std::unique(days.begin(), days.end()), days.end());
    const int now = minutes_per_week(*line.measures);
    const auto goal = invent_goal(dice_, line.service);
    line.decisions.emplace();
    for (std::size_t i = 0; i < days.size(); ++i) {
      ImportedDecision decision;
      decision.valid_from = days[i];
      decision.decided_on = days[i] - dice_.between(3, 9);
      const int versions_left = static_cast<int>(days.size() - 1 - i);
      decision.minutes_per_week = std::max(5, now * (10 - 2 * versions_left) / 10 / 5 * 5);
      decision.goal = std::string(goal);
      decision.grounds = std::string(dice_.pick(phrases::grounds));
      if (i + 1 == days.size() && line.last_day) decision.valid_to = line.last_day;
      line.decisions->push_back(std::move(decision));
    }
  }

  void assign(ImportedLine& line, Date known_until, bool has_changed) {
    const auto firms = staff_.firms(resident_.district, line.service, {days_.taken_over, days_.today + 60});
    const bool at_firm = !firms.empty() && dice_.chance(percent_by_firms(line.service));
    const model::Provider* firm = firms.empty() ? nullptr : dice_.pick(firms);
    const auto& own = *staff_.municipal(resident_.district).provider;
    std::vector<ImportedAssignment> assignments;
    const int room = known_until - *line.first_day;
    if (has_changed && firm && room > 40) {
      assignments.push_back(assignment(at_firm ? own : *firm, line.service, *line.first_day));
      assignments.push_back(
          assignment(at_firm ? *firm : own, line.service, *line.first_day + dice_.between(15, room - 10)));
      assignments.back().choice = ChoiceKind::informed_choice;
    } else {
      assignments.push_back(assignment(at_firm ? *firm : own, line.service, *line.first_day));
    }
    line.assignments = std::move(assignments);
  }

  ImportedAssignment assignment(const model::Provider& provider, ServiceType service, Date first_day) {
    ImportedAssignment made;
    made.provider = provider.name;
    made.first_day = first_day;
    made.care_team = care_team(staff_.provider(provider.id).care_teams, service);
    const bool firm = provider.kind == model::ProviderKind::private_firm;
    made.choice = firm || dice_.chance(20) ? ChoiceKind::informed_choice : ChoiceKind::assigned_municipal;
    if (first_day < choices_recorded_from && dice_.chance(60)) made.choice = ChoiceKind::not_recorded;
    return made;
  }

  /// The team of the part of the day, or any.
  std::string care_team(const std::vector<std::string>& teams, ServiceType service) {
    const auto ending = service == ServiceType::home_nursing_evening ? "kveld"
                        : service == ServiceType::home_nursing_night ? "natt"
                                                                     : "";
    std::vector<std::string> fit;
    for (const auto& team : teams) {
      const bool of_day = !team.ends_with("kveld") && !team.ends_with("natt");
      if (*ending ? team.ends_with(ending) : of_day) fit.push_back(team);
    }
    return fit.empty() ? dice_.pick(teams) : dice_.pick(fit);
  }

  Dice& dice_;
  const Resident& resident_;
  const Staff& staff_;
  const CityDays& days_;
};

}  // namespace

std::vector<ImportedLine> invent_lines(Dice& dice, const Resident& resident, Standing standing,
                                       const Staff& staff, const CityDays& days) {
  LineInventor inventor(dice, resident, staff, days);
  std::vector<ImportedLine> lines;
  for (const auto service : invent_services(dice, age_on(resident.birth_date, days.today))) {
    lines.push_back(standing == Standing::new_client ? inventor.new_line(service)
                                                     : inventor.old_line(service));
  }
  // At least one service still runs.
  const bool all_ended =
      std::ranges::all_of(lines, [](const ImportedLine& line) { return line.last_day.has_value(); });
  if (all_ended) {
    auto& line = lines.front();
    line.last_day.reset();
    line.decisions->back().valid_to.reset();
  }
  return lines;
}

}  // namespace stafett::app
