#pragma once

// The client aggregate: every current row about one client, as a routine sees it.

#include "model/collaboration.hpp"
#include "model/redaction.hpp"
#include "model/responsibility.hpp"
#include "model/rights.hpp"
#include "model/visits.hpp"

#include <optional>
#include <variant>
#include <vector>

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

namespace stafett::model {

struct ClientRecord {
  Client client;
  std::vector<Address> addresses;
  std::vector<Person> persons;
  std::vector<RelatedPerson> related_persons;
  std::vector<HouseholdMember> household;
  std::vector<PracticalNote> practical_notes;
  std::vector<Responsibility> responsibilities;
  std::vector<Label> labels;
  std::vector<Case> cases;
  std::vector<ServiceLine> service_lines;
  std::vector<Decision> decisions;
  std::vector<Assignment> assignments;
  std::vector<Measure> measures;
  std::vector<Schedule> schedules;
  std::vector<ChangeRequest> change_requests;
  std::vector<ChangeNotice> change_notices;
  std::vector<ProviderChange> provider_changes;
  std::vector<Handover> handovers;
  std::vector<Task> tasks;
  std::vector<Note> notes;
  std::vector<Attachment> attachments;
  std::vector<Letter> letters;
  std::vector<Deadline> deadlines;
  std::vector<Visit> visits;
  std::vector<Grant> grants;
  std::vector<Denial> denials;

  /// The number of the newest plan that touched the client; 0 for one that is not there yet.
  std::int64_t version = 0;

  // Each returns nullptr for an id that the record does not hold.
  [[nodiscard]] const ServiceLine* find(Id<ServiceLine> id) const;
  [[nodiscard]] const Assignment* find(Id<Assignment> id) const;
  [[nodiscard]] const Measure* find(Id<Measure> id) const;
  [[nodiscard]] const ChangeRequest* find(Id<ChangeRequest> id) const;
  [[nodiscard]] const ChangeNotice* find(Id<ChangeNotice> id) const;
  [[nodiscard]] const ProviderChange* find(Id<ProviderChange> id) const;
  [[nodiscard]] const Handover* find(Id<Handover> id) const;
  [[nodiscard]] const Task* find(Id<Task> id) const;
  [[nodiscard]] const Note* find(Id<Note> id) const;
  [[nodiscard]] const Letter* find(Id<Letter> id) const;
  [[nodiscard]] const Deadline* find(Id<Deadline> id) const;

  /// The valid assignment of the line that holds on the day; nullptr when there is none.
  [[nodiscard]] const Assignment* assignment_on(Id<ServiceLine> line, Date day) const;
  /// The valid assignment of the line that begins after the day, if one is waiting.
  [[nodiscard]] const Assignment* pending_assignment(Id<ServiceLine> line, Date after) const;
  /// The decision of the line that holds on the day, or failing that the newest one.
  [[nodiscard]] const Decision* decision_on(Id<ServiceLine> line, Date day) const;
  /// The planned change that leads to the assignment, if any.
  [[nodiscard]] const ProviderChange* planned_change_to(Id<Assignment> assignment) const;
  /// The district that answers for the client on the day.
  [[nodiscard]] std::optional<Id<District>> responsible_district(Date day) const;
  /// The district that pays for the line on the day; the responsible one unless a row says otherwise.
  [[nodiscard]] std::optional<Id<District>> payer(Id<ServiceLine> line, Date day) const;
  /// Where post goes on the day: the postal address, else the registered one.
  [[nodiscard]] const Address* postal_address(Date day) const;
};
BOOST_DESCRIBE_STRUCT(ClientRecord, (),
                      (client, addresses, persons, related_persons, household, practical_notes,
                       responsibilities, labels, cases, service_lines, decisions, assignments, measures,
                       schedules, change_requests, change_notices, provider_changes, handovers, tasks, notes,
                       attachments, letters, deadlines, visits, grants, denials))

/// Every kind of row that belongs to a client; `Client` itself first. Household is city-wide, its members are
/// not.
using ClientRowTypes =
    boost::mp11::mp_list<Client, Address, Person, RelatedPerson, HouseholdMember, PracticalNote,
                         Responsibility, Label, Case, ServiceLine, Decision, Assignment, Measure, Schedule,
                         ChangeRequest, ChangeNotice, ProviderChange, Handover, Task, Note, Attachment,
                         Letter, Deadline, Visit, Grant, Denial>;

using OrganisationRowTypes = boost::mp11::mp_list<Level, District, Provider, Agreement, Team, Employee,
                                                  RoleHeld, TeamMember, Substitution, PendingRegistration>;

using AllRowTypes =
    boost::mp11::mp_append<OrganisationRowTypes, ClientRowTypes, boost::mp11::mp_list<Household, Redaction>>;

/// One row of any kind, as an effect holds it and as the store writes it.
using AnyRow = boost::mp11::mp_rename<AllRowTypes, std::variant>;

}  // namespace stafett::model
