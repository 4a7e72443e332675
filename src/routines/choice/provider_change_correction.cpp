#include "routines/choice/provider_change_correction.hpp"

#include "base/check.hpp"
#include "base/text.hpp"
#include "routines/choice/change_messages.hpp"
#include "routines/choice/change_redo.hpp"
#include "routines/choice/day_bounds.hpp"
#include "routines/choice/succession.hpp"

#include <algorithm>

namespace stafett::routines {

namespace {

/// A visit that was made is a fact that no correction of dates may contradict.
bool visited(const model::ClientRecord& record, const model::ProviderChange& change,
             const model::Provider& by, const Period& days) {
  return std::ranges::any_of(record.visits, [&](const model::Visit& visit) {
    return visit.service_line == change.service_line && visit.executor == by.id &&
           visit.state == model::VisitState::done && days.contains(visit.day);
  });
}

/// Days that go from one provider to the other by the correction must not hold the first one's visits.
std::optional<Refusal> why_not_move(const model::ClientRecord& record, const model::ProviderChange& change,
                                    const model::Provider& leaving, const model::Provider& arriving,
                                    Date first_day) {
  const bool later = first_day > change.first_day;
  const auto& loses_days = later ? arriving : leaving;
  const Period days{std::min(first_day, change.first_day), std::max(first_day, change.first_day) - 1};
  if (!visited(record, change, loses_days, days)) return std::nullopt;
  return Refusal{RefusalCode::visits_already_delivered, {fact("provider", loses_days.name)}};
}

void write_correction_note(PlanBuilder& builder, const Situation& situation,
                           const model::ChangeNotice& notice, Date notice_day, model::LetterLine line,
                           const ProviderChangeCorrection& request) {
  auto content = note_content(model::ChangeAct::corrected, notice, {std::move(line)});
  content.notice_day = notice_day;
  content.found_by = squeezed(request.found_by);
  content.remark = squeezed(request.note.value_or(""));
  write_change_note(builder, situation, notice.id, std::move(content), {{"BV-32", {}}});
}

PlanOrRefusal correct_notice_day(const ProviderChangeCorrection& request, const Situation& situation,
                                 const Home& home, const model::ProviderChange& change) {
  const auto& record = situation.record;
  const auto& notice = *record.find(change.notice);
  if (!request.right_notice_day || *request.right_notice_day == notice.notice_day) {
    return refuse(RefusalCode::nothing_to_correct);
  }
  const auto right_day = *request.right_notice_day;
  if (right_day > situation.today()) {
    return refuse(RefusalCode::notice_day_in_future, {fact("notice_day", right_day)});
  }
  // A year before the day that was written, at most: the change itself may be old.
  if (auto refusal = why_not_told_on(right_day, std::min(situation.today(), change.first_day))) {
    return tl::unexpected(*std::move(refusal));
  }
  const auto* leaving = situation.organisation.find(record.find(change.from_assignment)->provider);
  const auto* arriving = situation.organisation.find(record.find(change.to_assignment)->provider);
  check(leaving && arriving, "an assignment names a provider of the organisation");
  const auto length = notice_length_days(situation, *leaving, *arriving, right_day);
  // a day that the parties agreed on doesn't follow from the notice day.
  const bool agreed = !change.agreed_with.empty();
  const auto first_day = agreed ? change.first_day : right_day + length;
  if (first_day == change.first_day) return refuse(RefusalCode::nothing_to_correct);
  if (auto refusal = why_not_move(record, change, *leaving, *arriving, first_day)) {
    return tl::unexpected(*std::move(refusal));
  }
  if (auto refusal = why_not_redo(situation, home, change, first_day))
    return tl::unexpected(*std::move(refusal));

  PlanBuilder builder("provider_change_correction");
  const std::vector<Because> because{{"BV-36",
                                      {fact("notice_day", right_day), fact("notice_length_days", length),
                                       fact("found_by", squeezed(request.found_by))}}};
  model::ChangeNotice right = notice;
  right.id = builder.next_id<model::ChangeNotice>();
  right.notice_day = right_day;
  builder.add(RecordNotice{right}, because);
  if (!notice_stands(record, notice.id, {change.id})) {
    model::ChangeNotice wrong = notice;
    wrong.state = model::RecordState::entered_in_error;
    builder.add(CorrectNotice{wrong}, because);
  }
  const auto line = redo_change(builder, situation, home,
                                {change,
                                 first_day,
                                 model::RecordState::entered_in_error,
                                 model::ChangeState::entered_in_error,
                                 right.id,
                                 {},
                                 {},
                                 because});
  // A posted letter is followed by one that corrects it; another never leaves.
  const auto taken = take_letters_back(builder, situation, {change.id}, because);
  auto lines = lines_of_rests(taken);
  lines.push_back(line);
  make_letter(builder, situation, home,
              taken.posted ? model::LetterKind::provider_change_corrected
                           : model::LetterKind::provider_change_confirmed,
              right.id, right_day, std::move(lines), taken.last, because);
  write_correction_note(builder, situation, right, right_day, line, request);
  return builder.take();
}

PlanOrRefusal correct_client(const ProviderChangeCorrection& request, const Situation& situation,
                             const Home& home, const model::ProviderChange& change) {
  const auto& record = situation.record;
  const auto& notice = *record.find(change.notice);
  const auto* leaving = situation.organisation.find(record.find(change.from_assignment)->provider);
  const auto* arriving = situation.organisation.find(record.find(change.to_assignment)->provider);
  check(leaving && arriving, "an assignment names a provider of the organisation");
  if (visited(record, change, *arriving, {change.first_day, {}})) {
    return refuse(RefusalCode::visits_already_delivered, {fact("provider", arriving->name)});
  }
  PlanBuilder builder("provider_change_correction");
  // BV-31: a change stands on the client's wish, and this client had none.
  const std::vector<Because> because{{"BV-31", {fact("found_by", squeezed(request.found_by))}}};
  retract_successor(builder, situation, change, model::RecordState::entered_in_error, because);
  restore_predecessor(builder, situation, change, because);
  tell_provider_it_goes_on(builder, situation, change, because);
  model::ProviderChange wrong = change;
  wrong.state = model::ChangeState::entered_in_error;
  builder.add(CloseChange{wrong}, because);
  if (!notice_stands(record, notice.id, {change.id})) {
    model::ChangeNotice wrong_notice = notice;
    wrong_notice.state = model::RecordState::entered_in_error;
    builder.add(CorrectNotice{wrong_notice}, because);
  }
  const auto line = letter_line(situation, change);
  // The client stays with the present provider, so nothing in a letter of the change holds.
  const auto taken = take_letters_back(builder, situation, {change.id}, because);
  tell_the_rest_again(builder, situation, home, taken, {{"BV-43", {}}});
  if (auto withdrawn = lines_to_withdraw(situation, taken, {change.id}); !withdrawn.empty()) {
    make_letter(builder, situation, home, model::LetterKind::provider_change_withdrawn, notice.id,
                notice.notice_day, std::move(withdrawn), nullptr, because);
  }
  write_correction_note(builder, situation, notice, notice.notice_day, line, request);
  return builder.take();
}

}  // namespace

PlanOrRefusal plan_provider_change_correction(const ProviderChangeCorrection& request,
                                              const Situation& situation) {
  const auto& record = situation.record;
  const auto* change = record.find(request.change);
  if (!change) return refuse(RefusalCode::unknown_change);
  if (change->state != model::ChangeState::planned) return refuse(RefusalCode::change_not_pending);
  if (change->first_day > situation.today()) {
    return refuse(RefusalCode::correction_too_early, {fact("first_day", change->first_day)});
  }
  if (squeezed(request.found_by).empty()) return refuse(RefusalCode::found_by_missing);
  // A later change that started from this one's successor has to be taken back first.
  for (const auto& later : record.provider_changes) {
    if (later.from_assignment == change->to_assignment && later.state == model::ChangeState::planned) {
      return refuse(RefusalCode::later_change_stands, {fact("first_day", later.first_day)});
    }
  }
  const auto home = home_of(situation);
  if (!home) return tl::unexpected(home.error());
  switch (request.kind) {
    case CorrectionKind::wrong_notice_day:
      return correct_notice_day(request, situation, *home, *change);
    case CorrectionKind::wrong_client:
      return correct_client(request, situation, *home, *change);
  }
  return refuse(RefusalCode::nothing_to_correct);
}

}  // namespace stafett::routines
