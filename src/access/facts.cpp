#include "access/facts.hpp"

#include <algorithm>

namespace stafett::access {

namespace {

Instant start_of(Date day) { return oslo_instant(day, ClockTime{0}); }

/// The card's last part (OV-32..36).
int last_part(const policy::LevelPatterns& levels, model::Housing housing) {
  switch (housing) {
    case model::Housing::own_home:
      return levels.own_home;
    case model::Housing::staffed:
      return levels.staffed;
    case model::Housing::bought_place:
      return levels.bought_place;
    case model::Housing::institution:
      return levels.institution;
  }
  return levels.own_home;
}

model::Housing housing_on(const model::ClientRecord& record, Date day) {
  for (const auto& row : record.responsibilities) {
    if (row.kind == model::ResponsibilityKind::residence && row.housing &&
        Period{row.first_day, row.last_day}.contains(day)) {
      return *row.housing;
    }
  }
  return model::Housing::own_home;
}

bool has_label(const model::ClientRecord& record, Date day) {
  return std::ranges::any_of(record.labels, [&](const model::Label& label) {
    return label.kind == model::LabelKind::substance_use &&
           Period{label.first_day, label.last_day}.contains(day);
  });
}

/// Every day on which something that decides the card's level begins or stops.
std::vector<Date> card_turns(const model::ClientRecord& record) {
  std::vector<Date> days;
  const auto add = [&](Date first, const std::optional<Date>& last) {
    days.push_back(first);
    if (last) days.push_back(*last + 1);
  };
  for (const auto& row : record.responsibilities) {
    if (row.kind == model::ResponsibilityKind::responsible ||
        row.kind == model::ResponsibilityKind::residence) {
      add(row.first_day, row.last_day);
    }
  }
  for (const auto& label : record.labels) add(label.first_day, label.last_day);
  std::ranges::sort(days);
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

void add_card_reaches(ClientFacts& facts, const model::ClientRecord& record,
                      const model::Organisation& organisation, const policy::Policy& policy) {
  const auto turns = card_turns(record);
  for (std::size_t i = 0; i < turns.size(); ++i) {
    const auto* level = card_level(record, organisation, policy, turns[i]);
    if (!level) continue;
    Reach reach{ReachKind::card, level->id, start_of(turns[i]), std::nullopt, std::nullopt};
    if (i + 1 < turns.size()) reach.until = start_of(turns[i + 1]);
    facts.reaches.push_back(reach);
  }
}

/// after the end the right goes on for a while, read-only, since notes must be finished.
Reach dated(ReachKind kind, Id<model::Level> level, Date first, const std::optional<Date>& last,
            const policy::Policy& policy) {
  Reach reach{kind, level, start_of(first), std::nullopt, std::nullopt};
  if (last) {
    reach.read_only_from = start_of(*last + 1);
    reach.until = start_of(*last + 1 + policy.read_only_tail_days.on(*last));
  }
  return reach;
}

/// A denial is of one employee or of one unit; anything else can't be applied to anyone.
bool is_readable(const model::Denial& denial) {
  return denial.employee.has_value() != denial.unit.has_value() && (!denial.line || denial.employee);
}

/// OV-118: everyone above in the reporting line. False when the line leads to somebody unknown.
bool find_leaders(const model::Employee& employee, const model::Organisation& organisation,
                  std::vector<Id<model::Employee>>& leaders) {
  const auto* at = &employee;
  while (at->manager) {
    // A line that runs in a circle has no more to give.
    if (*at->manager == employee.id || std::ranges::find(leaders, *at->manager) != leaders.end()) return true;
    leaders.push_back(*at->manager);
    at = organisation.find(*at->manager);
    if (!at) return false;
  }
  return true;
}

}  // namespace

const model::Level* card_level(const model::ClientRecord& record, const model::Organisation& organisation,
                               const policy::Policy& policy, Date day) {
  const auto district_id = record.responsible_district(day);
  const auto* district = district_id ? organisation.find(*district_id) : nullptr;
  const auto* node = district ? organisation.find(district->level) : nullptr;
  if (!node) return nullptr;
  const auto& levels = policy.levels.on(day);
  const int part = has_label(record, day) ? levels.substance_use : last_part(levels, housing_on(record, day));
  return organisation.level_with_code(node->code + "." + std::to_string(part), day);
}

ClientFacts client_facts(const model::ClientRecord& record, const model::Organisation& organisation,
                         const policy::Policy& policy) {
  ClientFacts facts;
  facts.client = record.client.id;
  facts.protection = record.client.protection;
  facts.person_protection = record.client.person_protection;
  facts.readable = std::ranges::all_of(record.denials, is_readable);
  // OV-10: levels stand beside each other, so that several districts may see a client at the same time.
  add_card_reaches(facts, record, organisation, policy);
  for (const auto& assignment : record.assignments) {
    if (assignment.state != model::RecordState::valid) continue;
    facts.reaches.push_back(
        dated(ReachKind::service, assignment.level, assignment.first_day, assignment.last_day, policy));
  }
  for (const auto& measure : record.measures) {
    const auto* executor = organisation.find(measure.executor);
    if (measure.state != model::RecordState::valid || !executor) continue;
    facts.reaches.push_back(
        dated(ReachKind::measure, executor->level, measure.first_day, measure.last_day, policy));
  }
  // Design §4: the provider named in a sent hand-over sees the client until it is rejected, recalled or
  // replaced by the assignment, which then gives the right by itself.
  for (const auto& handover : record.handovers) {
    const auto* to = organisation.find(handover.to_team);
    if (!to || handover.created.at == Instant{}) continue;
    Reach reach{ReachKind::handover, to->level, handover.created.at, std::nullopt, std::nullopt};
    const bool open =
        handover.state == model::HandoverState::sent || handover.state == model::HandoverState::accepted;
    if (open) {
      reach.until = start_of(handover.wanted_start);
    } else if (handover.state == model::HandoverState::recalled) {
      // its addressee can see whom it was about and confirm that it knows, while that makes sense.
      reach.kind = ReachKind::recalled_handover;
      reach.until = start_of(handover.wanted_start + policy.read_only_tail_days.on(handover.wanted_start));
    } else {
      continue;
    }
    if (*reach.until > reach.from) facts.reaches.push_back(reach);
  }
  facts.grants = record.grants;
  facts.denials = record.denials;
  return facts;
}

EmployeeFacts employee_facts(const model::Employee& employee, const model::Organisation& organisation,
                             const policy::Policy& policy, Instant now) {
  EmployeeFacts facts;
  facts.employee = employee.id;
  facts.units = organisation.with_ancestors(employee.unit);
  facts.readable = organisation.find(employee.unit) != nullptr;
  facts.readable = find_leaders(employee, organisation, facts.leaders) && facts.readable;
  const auto today = oslo_date(now);
  facts.employed = Period{employee.first_day, employee.last_day}.contains(today);
  if (!facts.employed) return facts;
  const auto& role_actions = policy.role_actions.on(today);
  const auto& provider_roles = policy.provider_roles.on(today);
  for (const auto& held : organisation.roles) {
    if (held.employee != employee.id || !Period{held.first_day, held.last_day}.contains(today)) continue;
    const auto actions = role_actions.find(held.role);
    if (actions == role_actions.end()) continue;
    RolePair pair{held.role, held.level, ActionSet(actions->second), provider_roles.contains(held.role)};
    // The role ends with the employment at the latest.
    pair.from = start_of(std::max(held.first_day, employee.first_day));
    auto last = held.last_day;
    if (employee.last_day && (!last || *employee.last_day < *last)) last = employee.last_day;
    if (last) pair.until = start_of(*last + 1);
    pair.given_by = held.created.by;
    facts.roles.push_back(std::move(pair));
  }
  return facts;
}

}  // namespace stafett::access
