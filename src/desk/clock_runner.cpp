// What must be done when time passes (design §2): at least once, keyed so that twice is once, in order.

#include "desk/desk.hpp"
#include "routines/deadline_passing.hpp"

namespace stafett::desk {

int Desk::run_due_deadlines() {
  constexpr int at_a_time = 100;
  int done = 0;
  while (true) {
    const auto due = store_.due_deadlines(now(), at_a_time);
    int in_this_round = 0;
    for (const auto& [client, deadline] : due) {
      const routines::DeadlinePassing request{client, deadline};
      const auto committed = commit_own({.routine = "deadline_passing",
                                         .client = client,
                                         .actor = {},
                                         .idempotency_key = "deadline-" + std::to_string(deadline.value),
                                         .plan =
                                             [&](const routines::Situation& situation) {
                                               return routines::plan_deadline_passing(request, situation);
                                             },
                                         .at = {}});
      // Refused means that somebody settled it in the meantime.
      if (committed) ++in_this_round;
    }
    done += in_this_round;
    if (in_this_round == 0) return done;
  }
}

}  // namespace stafett::desk
