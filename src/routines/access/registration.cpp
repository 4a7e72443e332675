#include "routines/access/registration.hpp"

#include "base/check.hpp"
#include "routines/access/words_given.hpp"

#include <algorithm>

namespace stafett::routines {

bool needs_checking(const NationalId& id) { return id.kind() != NationalIdKind::birth_number; }

PlanOrRefusal plan_registration_hold(const RegistrationHold& request, const Situation& situation) {
  const auto reason = squeezed(request.reason);
  if (auto refusal = check_words(reason)) return tl::unexpected(*std::move(refusal));
  const auto* employee =
      situation.actor.employee ? situation.organisation.find(*situation.actor.employee) : nullptr;
  check(employee != nullptr, "a registration is asked for by an employee");
  PlanBuilder builder("registration_hold");
  const auto waits = [&](const model::PendingRegistration& row) {
    return row.state == model::RegistrationState::waiting && row.national_id == request.national_id &&
           row.asked_by == employee->id;
  };
  if (std::ranges::any_of(situation.organisation.pending_registrations, waits)) return builder.take();
  model::PendingRegistration row;
  row.id = builder.next_id<model::PendingRegistration>();
  row.national_id = request.national_id;
  row.asked_by = employee->id;
  row.unit = employee->unit;
  row.reason = reason;
  builder.add(HoldRegistration{row}, {{"OV-12", {}}});
  return builder.take();
}

PlanOrRefusal plan_registration_settling(const RegistrationSettling& request, const Situation& situation) {
  const auto& rows = situation.organisation.pending_registrations;
  const auto found = std::ranges::find(rows, request.registration, &model::PendingRegistration::id);
  if (found == rows.end()) return refuse(RefusalCode::unknown_registration);
  if (found->state == model::RegistrationState::settled) return refuse(RefusalCode::registration_settled);
  const auto note = squeezed(request.note);
  if (auto refusal = check_words(note)) return tl::unexpected(*std::move(refusal));
  PlanBuilder builder("registration_settling");
  model::PendingRegistration settled = *found;
  settled.state = model::RegistrationState::settled;
  settled.note = note;
  builder.add(SettleRegistration{settled}, {{"OV-12", {}}});
  return builder.take();
}

}  // namespace stafett::routines
