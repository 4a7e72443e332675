#include "routines/choice/provider_change_withdrawal.hpp"

#include "base/check.hpp"
#include "base/text.hpp"
#include "routines/choice/change_basis.hpp"
#include "routines/choice/change_messages.hpp"
#include "routines/choice/succession.hpp"

#include <algorithm>

namespace stafett::routines {

namespace {

std::optional<Refusal> why_not_withdraw(const model::ProviderChange* change, const Situation& situation) {
  if (!change) return Refusal{RefusalCode::unknown_change, {}};
  if (change->state != model::ChangeState::planned) return Refusal{RefusalCode::change_not_pending, {}};
  if (change->first_day <= situation.today()) {
    return Refusal{RefusalCode::change_already_started, {fact("first_day", change->first_day)}};
  }
  return std::nullopt;
}

/// Every change of the notice is gone: so is the notice.
void close_notice(PlanBuilder& builder, const Situation& situation, Id<model::ChangeNotice> id,
                  const std::vector<Because>& because) {
  const auto* notice = situation.record.find(id);
  check(notice != nullptr, "a change names a notice of its own record");
  model::ChangeNotice withdrawn = *notice;
  withdrawn.state = model::RecordState::withdrawn;
  builder.add(CorrectNotice{withdrawn}, because);
}

}  // namespace

PlanOrRefusal plan_provider_change_withdrawal(const ProviderChangeWithdrawal& request,
                                              const Situation& situation) {
  if (request.changes.empty()) return refuse(RefusalCode::unknown_change);
  const auto home = home_of(situation);
  if (!home) return tl::unexpected(home.error());
  const auto& record = situation.record;
  std::vector<Id<model::ProviderChange>> changes;
  for (const auto id : request.changes) {
    if (auto refusal = why_not_withdraw(record.find(id), situation))
      return tl::unexpected(*std::move(refusal));
    if (std::ranges::find(changes, id) == changes.end()) changes.push_back(id);
  }

  PlanBuilder builder("provider_change_withdrawal");
  const std::vector<Because> because{{"Q-04", {}}};
  std::vector<Id<model::ChangeNotice>> notices;
  for (const auto id : changes) {
    const auto& change = *record.find(id);
    retract_successor(builder, situation, change, model::RecordState::withdrawn, because);
    restore_predecessor(builder, situation, change, because);
    tell_provider_it_goes_on(builder, situation, change, because);
    model::ProviderChange withdrawn = change;
    withdrawn.state = model::ChangeState::withdrawn;
    builder.add(CloseChange{withdrawn}, because);
    if (std::ranges::find(notices, change.notice) == notices.end()) notices.push_back(change.notice);
  }
  const auto taken = take_letters_back(builder, situation, changes, because);
  tell_the_rest_again(builder, situation, *home, taken, {{"BV-43", {}}});
  if (auto withdrawn = lines_to_withdraw(situation, taken, changes); !withdrawn.empty()) {
    const auto* notice = record.find(notices.front());
    make_letter(builder, situation, *home, model::LetterKind::provider_change_withdrawn, notice->id,
                notice->notice_day, std::move(withdrawn), nullptr, because);
  }
  for (const auto notice_id : notices) {
    std::vector<model::LetterLine> lines;
    for (const auto id : changes) {
      if (record.find(id)->notice == notice_id) lines.push_back(letter_line(situation, *record.find(id)));
    }
    if (!notice_stands(record, notice_id, changes)) close_notice(builder, situation, notice_id, because);
    const auto* notice = record.find(notice_id);
    auto content = note_content(model::ChangeAct::withdrawn, *notice, std::move(lines));
    content.remark = squeezed(request.note.value_or(""));
    write_change_note(builder, situation, notice_id, std::move(content), {{"BV-32", {}}, {"Q-04", {}}});
  }
  return builder.take();
}

}  // namespace stafett::routines
