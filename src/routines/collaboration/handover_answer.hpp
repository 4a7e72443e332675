#pragma once

#include "routines/plan.hpp"
#include "routines/requests.hpp"

namespace stafett::routines {

/// the receiving provider accepts, or rejects with a reason; either way the sender is told.
[[nodiscard]] PlanOrRefusal plan_handover_answer(const HandoverAnswer& request, const Situation& situation);

/// the receiver has seen that the hand-over was called back.
[[nodiscard]] PlanOrRefusal plan_recall_acknowledgement(const RecallAcknowledgement& request,
                                                        const Situation& situation);

}  // namespace stafett::routines
