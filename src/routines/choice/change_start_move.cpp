#include "routines/choice/change_start_move.hpp"

#include "base/text.hpp"
#include "routines/choice/change_messages.hpp"
#include "routines/choice/change_redo.hpp"
#include "routines/choice/day_bounds.hpp"
#include "routines/choice/succession.hpp"

namespace stafett::routines {

PlanOrRefusal plan_change_start_move(const ChangeStartMove& request, const Situation& situation) {
  const auto& record = situation.record;
  const auto* change = record.find(request.change);
  if (!change) return refuse(RefusalCode::unknown_change);
  if (change->state != model::ChangeState::planned) return refuse(RefusalCode::change_not_pending);
  if (change->first_day <= situation.today()) {
    return refuse(RefusalCode::change_already_started, {fact("first_day", change->first_day)});
  }
  const auto agreed_with = squeezed(request.agreed_with.value_or(""));
  const auto agreed_why = squeezed(request.agreed_why.value_or(""));
  if (agreed_with.empty() || agreed_why.empty()) {
    return refuse(RefusalCode::first_day_not_agreed, {fact("first_day", request.first_day)});
  }
  if (request.first_day == change->first_day) return refuse(RefusalCode::nothing_to_correct);
  if (request.first_day <= situation.today()) {
    return refuse(RefusalCode::first_day_too_early,
                  {fact("first_day", request.first_day), fact("earliest", situation.today() + 1)});
  }
  if (auto refusal = why_not_agreed_on(request.first_day, situation.today())) {
    return tl::unexpected(*std::move(refusal));
  }
  const auto home = home_of(situation);
  if (!home) return tl::unexpected(home.error());
  if (auto refusal = why_not_redo(situation, *home, *change, request.first_day)) {
    return tl::unexpected(*std::move(refusal));
  }

  const auto& notice = *record.find(change->notice);
  const auto* leaving = situation.organisation.find(record.find(change->from_assignment)->provider);
  const auto* arriving = situation.organisation.find(record.find(change->to_assignment)->provider);
  const auto by_rule =
      notice.notice_day + notice_length_days(situation, *leaving, *arriving, notice.notice_day);

  PlanBuilder builder("change_start_move");
  const std::vector<Because> because{{"Q-02",
                                      {fact("first_day", request.first_day), fact("by_rule", by_rule),
                                       fact("agreed_with", agreed_with), fact("agreed_why", agreed_why)}}};
  const auto line =
      redo_change(builder, situation, *home,
                  {*change, request.first_day, model::RecordState::withdrawn, model::ChangeState::replaced,
                   change->notice, agreed_with, agreed_why, because});

  const auto taken = take_letters_back(builder, situation, {change->id}, because);
  auto lines = lines_of_rests(taken);
  lines.push_back(line);
  make_letter(builder, situation, *home, model::LetterKind::provider_change_confirmed, notice.id,
              notice.notice_day, std::move(lines), taken.last, {{"BV-43", {}}, {"Q-02", {}}});

  auto content = note_content(model::ChangeAct::start_moved, notice, {line});
  content.agreed_with = agreed_with;
  content.agreed_why = agreed_why;
  write_change_note(builder, situation, notice.id, std::move(content), {{"BV-32", {}}, {"Q-02", {}}});
  return builder.take();
}

}  // namespace stafett::routines
