#include "routines/choice/change_redo.hpp"

#include "base/check.hpp"
#include "routines/choice/change_messages.hpp"
#include "routines/choice/succession.hpp"
#include "routines/collaboration/handover_sending.hpp"

namespace stafett::routines {

namespace {

const model::Handover* accepted_handover(const Situation& situation, const model::ProviderChange& change) {
  const auto* handover = change.handover ? situation.record.find(*change.handover) : nullptr;
  return handover && handover->state == model::HandoverState::accepted ? handover : nullptr;
}

/// BV-51: a unit that was left untold stays so.
bool tells_leaving_again(const Situation& situation, const model::ProviderChange& change,
                         const model::Provider& leaving) {
  const auto& line = *situation.record.find(change.service_line);
  return must_be_told(line, leaving) || was_told_of_ending(situation, line.id, leaving, change.first_day - 1);
}

}  // namespace

bool acceptance_stands(const Situation& situation, const model::ProviderChange& change, Date first_day) {
  return accepted_handover(situation, change) && first_day <= situation.today();
}

std::optional<Refusal> why_not_redo(const Situation& situation, const Home& home,
                                    const model::ProviderChange& change, Date first_day) {
  const auto& record = situation.record;
  const auto* from = record.find(change.from_assignment);
  const auto* to = record.find(change.to_assignment);
  const auto* line = record.find(change.service_line);
  check(from && to && line, "a change names rows of its own record");
  if (first_day <= from->first_day) {
    return Refusal{RefusalCode::first_day_before_running_assignment, {fact("earliest", from->first_day + 1)}};
  }
  if (to->last_day && *to->last_day < first_day) {
    return Refusal{RefusalCode::service_ended,
                   {fact("service", enum_name(line->service)), fact("day", *to->last_day)}};
  }
  const auto* provider = situation.organisation.find(to->provider);
  const auto* leaving = situation.organisation.find(from->provider);
  check(provider && leaving, "an assignment names a provider of the organisation");
  if (tells_leaving_again(situation, change, *leaving)) {
    if (auto refusal = why_not_tell(situation, *leaving, *from)) return refusal;
  }
  return why_not_deliver(situation, *provider, *home.district, line->service, first_day);
}

model::LetterLine redo_change(PlanBuilder& builder, const Situation& situation, const Home& home,
                              const Redo& redo) {
  const auto& record = situation.record;
  const auto& change = redo.change;
  const auto& line = *record.find(change.service_line);
  const auto& from = *record.find(change.from_assignment);
  const auto& to = *record.find(change.to_assignment);
  const auto* leaving = situation.organisation.find(from.provider);
  const auto* arriving = situation.organisation.find(to.provider);
  check(leaving && arriving, "an assignment names a provider of the organisation");

  const auto* accepted = accepted_handover(situation, change);
  const bool stands = acceptance_stands(situation, change, redo.first_day);
  retract_successor(builder, situation, change, redo.retract_as, redo.because,
                    stands ? model::HandoverState::replaced : model::HandoverState::recalled);
  if (accepted && !stands) {
    builder.warn(WarningCode::acceptance_lapses,
                 {fact("provider", arriving->name), fact("first_day", redo.first_day)});
  }
  model::ProviderChange closed = change;
  closed.state = redo.close_as;
  builder.add(CloseChange{closed}, redo.because);

  const Succession succession{line,           from,        *leaving,      *arriving,
                              redo.first_day, to.last_day, to.end_reason, stands ? accepted : nullptr,
                              redo.because};
  // Measures are looked up from the earlier of the two days, so that none that runs past either is missed.
  const auto carried =
      carried_measures(record, line, leaving->id, std::min(redo.first_day, change.first_day));
  const auto started = hand_line_over(builder, situation, succession, carried);

  model::ProviderChange again = change;
  again.id = builder.next_id<model::ProviderChange>();
  again.notice = redo.notice;
  again.to_assignment = started.assignment;
  again.first_day = redo.first_day;
  again.agreed_with = redo.agreed_with;
  again.agreed_why = redo.agreed_why;
  again.state = model::ChangeState::planned;
  again.handover = send_handover(builder, situation, home, succession, started,
                                 record.decision_on(line.id, redo.first_day));
  builder.add(RecordChange{again}, redo.because);

  cancel_ending_tasks(builder, situation, line, *leaving, redo.because);
  if (tells_leaving_again(situation, change, *leaving)) tell_leaving_provider(builder, situation, succession);
  return {line.service, leaving->name, arriving->name, redo.first_day - 1, redo.first_day, again.id};
}

}  // namespace stafett::routines
