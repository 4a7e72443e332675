// What must be done when time passes (design §2): at least once, keyed so that twice is once, in order.

#include "base/check.hpp"
#include "desk/desk.hpp"
#include "routines/collaboration/deadline_passing.hpp"

namespace stafett::desk {

bool Desk::pass_deadline(Id<model::Client> client, Id<model::Deadline> deadline) {
  const routines::DeadlinePassing request{client, deadline};
  return commit_own({.routine = "deadline_passing",
                     .client = client,
                     .actor = {},
                     .idempotency_key = "deadline-" + std::to_string(deadline.value),
                     .plan =
                         [&](const routines::Situation& situation) {
                           return routines::plan_deadline_passing(request, situation);
                         },
                     .at = {}})
      .has_value();
}

int Desk::run_due_deadlines(const std::function<void(std::string_view)>& report) {
  constexpr int at_a_time = 1'000;
  int done = 0;
  while (true) {
    const auto due = store_.due_deadlines(now(), at_a_time);
    int in_this_round = 0;
    for (const auto& [client, deadline] : due) {
      try {
        // Refused means that somebody settled it in the meantime.
        if (pass_deadline(client, deadline)) ++in_this_round;
      } catch (const BrokenPromise& mistake) {
        // One row that can't be run must not stop the others.
        if (report) report(mistake.what());
      }
    }
    done += in_this_round;
    if (in_this_round == 0) return done;
  }
}

}  // namespace stafett::desk
