#include "routines/import/import_defaults.hpp"
#include "routines/import/import_frame.hpp"

#include <algorithm>
#include <utility>

namespace stafett::routines {
namespace {

using model::Assignment;
using model::Provider;
using model::ResponsibilityKind;

std::optional<Date> earlier(std::optional<Date> a, std::optional<Date> b) {
  if (!a || !b) return a ? a : b;
  return std::min(*a, *b);
}

class LineImport {
 public:
  explicit LineImport(ImportFrame& frame) : frame_(frame) {}

  void open_line(const ImportedLine& given, const std::string& field) {
    const auto first_day = first_day_of(given, frame_.today);
    frame_.in_order(first_day, given.last_day, field + "/last_day");
    model::Case opened;
    opened.id = frame_.builder.next_id<model::Case>();
    opened.client = frame_.client;
    opened.service = given.service;
    opened.district = frame_.district_or_own(given.case_district, field + "/case_district").id;
    opened.applied_on = applied_on(given, first_day);
    opened.case_worker = frame_.case_worker;
    model::ServiceLine line;
    line.id = frame_.builder.next_id<model::ServiceLine>();
    line.client = frame_.client;
    line.case_id = opened.id;
    line.service = given.service;
    line.first_day = first_day;
    line.last_day = given.last_day;
    frame_.builder.add(OpenCase{opened}, because_of("BV-09"));
    frame_.builder.add(OpenServiceLine{line}, because_of("BV-39"));
    const auto& payer = frame_.district_or_own(given.payer, field + "/payer");
    frame_.set_responsibility(ResponsibilityKind::decides, line.id, *frame_.district, first_day, "OV-27");
    frame_.set_responsibility(ResponsibilityKind::pays, line.id, payer, first_day,
                              payer.id == frame_.district->id ? "OV-27" : "OV-61");
    make_decisions(given, line, field);
    start_measures(given, line, start_assignments(given, line, field), field);
  }

 private:
  void make_decisions(const ImportedLine& given, const model::ServiceLine& line, const std::string& field) {
    const std::vector<ImportedDecision> one(1);
    const auto& decisions = given.decisions ? *given.decisions : one;
    const auto& usual = usual_service(line.service);
    std::optional<Date> last_valid_from;
    for (std::size_t i = 0; i < decisions.size(); ++i) {
      const auto& from = decisions[i];
      const auto at = field + "/decisions/" + std::to_string(i);
      model::Decision row;
      row.id = frame_.builder.next_id<model::Decision>();
      row.client = frame_.client;
      row.service_line = line.id;
      row.version = static_cast<int>(i) + 1;
      // BV-30: valid from the day the service was allocated.
      row.valid_from = from.valid_from.value_or(line.first_day);
      row.decided_on = from.decided_on.value_or(std::min(row.valid_from - 7, frame_.today));
      row.valid_to = from.valid_to;
      if (!row.valid_to && i + 1 < decisions.size() && decisions[i + 1].valid_from) {
        row.valid_to = *decisions[i + 1].valid_from - 1;
      }
      row.minutes_per_week =
          from.minutes_per_week.value_or(given.minutes_per_week.value_or(usual.minutes_per_week));
      row.goal = frame_.text(from.goal, usual.goal, at + "/goal");
      row.grounds = frame_.text(
          from.grounds, "Brukeren fyller vilkårene i helse- og omsorgstjenesteloven § 3-2.", at + "/grounds");
      row.decided_by = frame_.case_worker;
      row.reassess_by = from.reassess_by.value_or(add_months(row.valid_from, 12));
      frame_.in_order(row.valid_from, row.valid_to, at + "/valid_from");
      if (last_valid_from && row.valid_from <= *last_valid_from) {
        frame_.fail(at + "/valid_from", row.valid_from.iso(), "wrong_order");
      }
      if (row.minutes_per_week < 0 || row.minutes_per_week > 168 * 60) {
        frame_.fail(at + "/minutes_per_week", std::to_string(row.minutes_per_week), "bad_value");
      }
      last_valid_from = row.valid_from;
      frame_.builder.add(MakeDecision{std::move(row)}, {{"BV-14", {}}, {"BV-30", {}}});
    }
  }

  struct Delivery {
    Id<Provider> provider;
    Period period;
  };

  std::vector<Delivery> start_assignments(const ImportedLine& given, const model::ServiceLine& line,
                                          const std::string& field) {
    std::vector<ImportedAssignment> one(1);
    one.front().provider = given.provider;
    one.front().care_team = given.care_team;
    one.front().choice = given.choice;
    const auto& assignments = given.assignments ? *given.assignments : one;
    std::vector<Delivery> deliveries;
    std::optional<Assignment> before;
    for (std::size_t i = 0; i < assignments.size(); ++i) {
      const auto at = given.assignments ? field + "/assignments/" + std::to_string(i) : field;
      const auto* next = i + 1 < assignments.size() ? &assignments[i + 1] : nullptr;
      auto row = assignment(assignments[i], next, before, line, at);
      if (!row) continue;
      deliveries.push_back({row->provider, row->period()});
      before = row;
      std::vector<Because> because{{"BV-15", {}}, {"BV-07", {}}};
      const auto* provider_row = frame_.organisation.find(row->provider);
      if (provider_row && provider_row->kind == model::ProviderKind::private_firm)
        because.push_back({"BV-17", {}});
      if (row->choice == model::ChoiceKind::assigned_municipal) because.push_back({"BV-08", {}});
      if (row->choice == model::ChoiceKind::not_recorded) because.push_back({"BV-04", {}});
      frame_.builder.add(StartAssignment{*row}, std::move(because));
    }
    return deliveries;
  }

  std::optional<Assignment> assignment(const ImportedAssignment& given, const ImportedAssignment* next,
                                       const std::optional<Assignment>& before,
                                       const model::ServiceLine& line, const std::string& field) {
    Assignment row;
    row.first_day =
        given.first_day.value_or(before && before->last_day ? *before->last_day + 1 : line.first_day);
    row.last_day = given.last_day;
    if (!row.last_day)
      row.last_day = next && next->first_day ? std::optional(*next->first_day - 1) : line.last_day;
    // BV-38; kept by both databases too.
    if (before && (!before->last_day || row.first_day <= *before->last_day)) {
      frame_.fail(field + "/first_day", row.first_day.iso(), "overlaps");
    }
    frame_.in_order(row.first_day, row.last_day, field + "/last_day");
    if (row.last_day && line.last_day && *row.last_day > *line.last_day) {
      frame_.fail(field + "/last_day", row.last_day->iso(), "wrong_order");
    }
    // BV-08: without a choice the district's own unit delivers.
    const auto* executor = given.provider
                               ? frame_.provider(*given.provider, row.first_day, field + "/provider")
                               : frame_.organisation.municipal_provider(frame_.district->id, row.first_day);
    if (!executor) {
      frame_.fail(field + "/provider", "", "missing");
      return std::nullopt;
    }
    row.id = frame_.builder.next_id<Assignment>();
    row.client = frame_.client;
    row.service_line = line.id;
    row.provider = executor->id;
    row.level = executor->level;
    row.care_team = care_team(given.care_team, *executor, field + "/care_team");
    if (row.last_day) {
      row.end_reason =
          given.end_reason.value_or(next ? model::EndReason::provider_change : model::EndReason::need_ceased);
    }
    if (before && before->last_day && row.first_day == *before->last_day + 1) {
      row.predecessor = before->id;
      row.predecessor_last_day = before->last_day;
    }
    row.choice = given.choice.value_or(given.provider ? model::ChoiceKind::informed_choice
                                                      : model::ChoiceKind::assigned_municipal);
    return row;
  }

  std::optional<Id<model::Team>> care_team(const std::optional<std::string>& name, const Provider& executor,
                                           const std::string& field) {
    if (!name) return std::nullopt;
    for (const auto& team : frame_.organisation.teams) {
      if (team.provider == executor.id && team.name == *name) return team.id;
    }
    frame_.fail(field, *name, "unknown");
    return std::nullopt;
  }

  void start_measures(const ImportedLine& given, const model::ServiceLine& line,
                      const std::vector<Delivery>& deliveries, const std::string& field) {
    const std::vector<ImportedMeasure> one(1);
    const auto& measures = given.measures ? *given.measures : one;
    for (std::size_t i = 0; i < measures.size(); ++i) {
      const auto& measure = measures[i];
      const auto at = field + "/measures/" + std::to_string(i);
      const Period whole{measure.first_day.value_or(line.first_day),
                         measure.last_day ? measure.last_day : line.last_day};
      frame_.in_order(whole.first, whole.last, at + "/last_day");
      if (measure.executor) {
        if (const auto* own = frame_.provider(*measure.executor, whole.first, at + "/executor")) {
          start_measure(measure, line, {own->id, whole}, {}, at);
        }
        continue;
      }
      std::optional<Id<model::Measure>> continued;
      for (const auto& delivery : deliveries) {
        if (!delivery.period.overlaps(whole)) continue;
        const Period both{std::max(delivery.period.first, whole.first),
                          earlier(delivery.period.last, whole.last)};
        continued = start_measure(measure, line, {delivery.provider, both}, continued, at);
      }
    }
  }

  Id<model::Measure> start_measure(const ImportedMeasure& given, const model::ServiceLine& line,
                                   const Delivery& delivery, std::optional<Id<model::Measure>> continues,
                                   const std::string& field) {
    const auto& usual = usual_service(line.service);
    model::Measure row;
    row.id = frame_.builder.next_id<model::Measure>();
    row.client = frame_.client;
    row.service_line = line.id;
    row.executor = delivery.provider;
    row.code = frame_.text(given.code, usual.measure_code, field + "/code");
    row.name = frame_.text(given.name, usual.measure, field + "/name");
    row.place = frame_.text(given.place, usual.place, field + "/place");
    row.first_day = delivery.period.first;
    row.last_day = delivery.period.last;
    row.continues = continues;
    const auto id = row.id;
    frame_.builder.add(StartMeasure{std::move(row)}, because_of(given.executor ? "OV-47" : "BV-14"));
    const std::vector<ImportedSchedule> one(1);
    for (const auto& schedule : given.schedules ? *given.schedules : one)
      start_schedule(schedule, id, usual, delivery.period, field);
    return id;
  }

  void start_schedule(const ImportedSchedule& given, Id<model::Measure> measure, const UsualService& usual,
                      const Period& period, const std::string& field) {
    model::Schedule row;
    row.id = frame_.builder.next_id<model::Schedule>();
    row.client = frame_.client;
    row.measure = measure;
    row.weekdays = given.weekdays.value_or(usual.weekdays);
    row.every_weeks = given.every_weeks.value_or(usual.every_weeks);
    row.part_of_day = given.part_of_day.value_or(usual.part_of_day);
    row.minutes = given.minutes.value_or(usual.minutes);
    row.first_day = period.first;
    row.last_day = period.last;
    if (row.weekdays < 1 || row.weekdays > 127)
      frame_.fail(field + "/schedules", std::to_string(row.weekdays), "bad_value");
    if (row.every_weeks < 1) frame_.fail(field + "/schedules", std::to_string(row.every_weeks), "bad_value");
    if (row.minutes < 1 || row.minutes > 24 * 60)
      frame_.fail(field + "/schedules", std::to_string(row.minutes), "bad_value");
    frame_.builder.add(StartSchedule{row}, because_of("BV-14"));
  }

  ImportFrame& frame_;
};

}  // namespace

Date first_day_of(const ImportedLine& line, Date today) {
  auto first = line.first_day;
  for (const auto& assignment : list_or_none(line.assignments)) first = earlier(first, assignment.first_day);
  if (!first && !list_or_none(line.decisions).empty()) first = line.decisions->front().valid_from;
  return first.value_or(today - 90);
}

Date applied_on(const ImportedLine& line, Date first_day) { return line.applied_on.value_or(first_day - 28); }

void open_lines(ImportFrame& frame) {
  const auto& lines = list_or_none(frame.imported.lines);
  for (std::size_t i = 0; i < lines.size(); ++i)
    LineImport(frame).open_line(lines[i], "/lines/" + std::to_string(i));
}

}  // namespace stafett::routines
