#include "model/client_record.hpp"

#include <algorithm>

namespace stafett::model {

namespace {

template <class Row>
const Row* row_with(const std::vector<Row>& rows, Id<Row> id) {
  const auto found = std::ranges::find(rows, id, &Row::id);
  return found == rows.end() ? nullptr : &*found;
}

const Responsibility* responsibility_on(const ClientRecord& record, ResponsibilityKind kind,
                                        std::optional<Id<ServiceLine>> line, Date day) {
  for (const auto& row : record.responsibilities) {
    if (row.kind == kind && row.service_line == line && Period{row.first_day, row.last_day}.contains(day))
      return &row;
  }
  return nullptr;
}

}  // namespace

const ServiceLine* ClientRecord::find(Id<ServiceLine> id) const { return row_with(service_lines, id); }
const Assignment* ClientRecord::find(Id<Assignment> id) const { return row_with(assignments, id); }
const Measure* ClientRecord::find(Id<Measure> id) const { return row_with(measures, id); }
const ChangeRequest* ClientRecord::find(Id<ChangeRequest> id) const { return row_with(change_requests, id); }
const ChangeNotice* ClientRecord::find(Id<ChangeNotice> id) const { return row_with(change_notices, id); }
const ProviderChange* ClientRecord::find(Id<ProviderChange> id) const {
  return row_with(provider_changes, id);
}
const Handover* ClientRecord::find(Id<Handover> id) const { return row_with(handovers, id); }
const Task* ClientRecord::find(Id<Task> id) const { return row_with(tasks, id); }
const Note* ClientRecord::find(Id<Note> id) const { return row_with(notes, id); }
const Letter* ClientRecord::find(Id<Letter> id) const { return row_with(letters, id); }
const Deadline* ClientRecord::find(Id<Deadline> id) const { return row_with(deadlines, id); }

const Assignment* ClientRecord::assignment_on(Id<ServiceLine> line, Date day) const {
  for (const auto& assignment : assignments) {
    if (assignment.service_line == line && assignment.state == RecordState::valid &&
        assignment.period().contains(day)) {
      return &assignment;
    }
  }
  return nullptr;
}

const Assignment* ClientRecord::pending_assignment(Id<ServiceLine> line, Date after) const {
  for (const auto& assignment : assignments) {
    if (assignment.service_line == line && assignment.state == RecordState::valid &&
        assignment.first_day > after) {
      return &assignment;
    }
  }
  return nullptr;
}

const Decision* ClientRecord::decision_on(Id<ServiceLine> line, Date day) const {
  const Decision* holding = nullptr;
  const Decision* newest = nullptr;
  for (const auto& decision : decisions) {
    if (decision.service_line != line) continue;
    if (!newest || newest->version < decision.version) newest = &decision;
    const bool holds = Period{decision.valid_from, decision.valid_to}.contains(day);
    if (holds && (!holding || holding->version < decision.version)) holding = &decision;
  }
  return holding ? holding : newest;
}

const ProviderChange* ClientRecord::planned_change_to(Id<Assignment> assignment) const {
  for (const auto& change : provider_changes) {
    if (change.to_assignment == assignment && change.state == ChangeState::planned) return &change;
  }
  return nullptr;
}

std::optional<Id<District>> ClientRecord::responsible_district(Date day) const {
  const auto* row = responsibility_on(*this, ResponsibilityKind::responsible, std::nullopt, day);
  if (!row) return std::nullopt;
  return row->district;
}

std::optional<Id<District>> ClientRecord::payer(Id<ServiceLine> line, Date day) const {
  const auto* row = responsibility_on(*this, ResponsibilityKind::pays, line, day);
  return row ? std::optional(row->district) : responsible_district(day);
}

const Address* ClientRecord::postal_address(Date day) const {
  const Address* registered = nullptr;
  for (const auto& address : addresses) {
    if (!Period{address.first_day, address.last_day}.contains(day)) continue;
    if (address.kind == AddressKind::postal) return &address;
    if (address.kind == AddressKind::register_address) registered = &address;
  }
  return registered;
}

}  // namespace stafett::model
