#include "routines/collaboration/letter_posting.hpp"

namespace stafett::routines {

PlanOrRefusal plan_letter_posting(const LetterPosting& request, const Situation& situation) {
  const auto* found = situation.record.find(request.letter);
  if (!found) return refuse(RefusalCode::unknown_letter);
  if (found->state != model::LetterState::to_be_printed) {
    return refuse(RefusalCode::letter_not_waiting, {fact("state", enum_name(found->state))});
  }
  PlanBuilder builder("letter_posting");
  model::Letter posted = *found;
  posted.state = model::LetterState::posted;
  builder.add(PostLetter{posted}, {{"BV-43", {}}});
  return builder.take();
}

}  // namespace stafett::routines
