#pragma once

// The world of a random play for tests: one client's record in the test city at a moment, and what can be
// asked of it. Everything follows from numbers, so that a seed and a list of numbers tell a whole play.

#include "base/text.hpp"
#include "routines/choice/change_request.hpp"
#include "routines/choice/change_start_move.hpp"
#include "routines/choice/provider_change.hpp"
#include "routines/choice/provider_change_correction.hpp"
#include "routines/choice/provider_change_withdrawal.hpp"
#include "routines/collaboration/deadline_passing.hpp"
#include "routines/collaboration/handover_answer.hpp"
#include "routines/collaboration/letter_posting.hpp"
#include "routines/collaboration/note.hpp"
#include "routines/collaboration/task_step.hpp"
#include "routines/test_city.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace stafett::routines {

/// The splitmix64 generator: the same numbers on every machine.
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    auto z = (state_ += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
  }
  /// From `least` to `most`, both included.
  int between(int least, int most) {
    return least + static_cast<int>(next() % static_cast<std::uint64_t>(most - least + 1));
  }
  bool percent(int share) { return between(1, 100) <= share; }
  /// Precondition: not empty.
  template <class List>
  const auto& one_of(const List& list) {
    return list[static_cast<std::size_t>(next() % list.size())];
  }

 private:
  std::uint64_t state_;
};

using Request =
    std::variant<ProviderChangeRequest, ProviderChangeWithdrawal, ChangeStartMove, ProviderChangeCorrection,
                 HandoverAnswer, RecallAcknowledgement, ChangeRequestRegistration, ChangeRequestDecline,
                 TaskStep, NoteWriting, LetterPosting, DeadlinePassing>;

inline PlanOrRefusal plan_of(const ProviderChangeRequest& it, const Situation& s) {
  return plan_provider_change(it, s);
}
inline PlanOrRefusal plan_of(const ProviderChangeWithdrawal& it, const Situation& s) {
  return plan_provider_change_withdrawal(it, s);
}
inline PlanOrRefusal plan_of(const ChangeStartMove& it, const Situation& s) {
  return plan_change_start_move(it, s);
}
inline PlanOrRefusal plan_of(const ProviderChangeCorrection& it, const Situation& s) {
  return plan_provider_change_correction(it, s);
}
inline PlanOrRefusal plan_of(const HandoverAnswer& it, const Situation& s) {
  return plan_handover_answer(it, s);
}
inline PlanOrRefusal plan_of(const RecallAcknowledgement& it, const Situation& s) {
  return plan_recall_acknowledgement(it, s);
}
inline PlanOrRefusal plan_of(const ChangeRequestRegistration& it, const Situation& s) {
  return plan_change_request(it, s);
}
inline PlanOrRefusal plan_of(const ChangeRequestDecline& it, const Situation& s) {
  return plan_change_request_decline(it, s);
}
inline PlanOrRefusal plan_of(const TaskStep& it, const Situation& s) { return plan_task_step(it, s); }
inline PlanOrRefusal plan_of(const NoteWriting& it, const Situation& s) { return plan_note(it, s); }
inline PlanOrRefusal plan_of(const LetterPosting& it, const Situation& s) {
  return plan_letter_posting(it, s);
}
inline PlanOrRefusal plan_of(const DeadlinePassing& it, const Situation& s) {
  return plan_deadline_passing(it, s);
}

/// A request and who makes it.
struct Asked {
  Request request;
  Actor actor;
};

/// Time goes on.
struct Wait {
  std::int64_t seconds = 0;
};

/// What happens outside these routines: a visit is made, somebody dies or moves out of reach. As a plan, so
/// that a store can keep it.
struct Happening {
  Plan plan;
};

using Move = std::variant<Asked, Wait, Happening>;

struct World {
  const model::Organisation& city;
  const policy::Policy& policy;
  model::ClientRecord record;
  Instant now;

  [[nodiscard]] Situation situation(const Actor& actor) const { return {actor, record, city, policy, now}; }
  [[nodiscard]] Date today() const { return oslo_date(now); }
};

/// A client with several lines, some that can't change, begun at a moment between 2025 and 2028 that may lie
/// near a change of clocks or a row of holidays.
inline model::ClientRecord random_client(const model::Organisation& city, IdSource& ids, Chance& chance,
                                         Instant now) {
  using model::ServiceType;
  ClientBuilder client(city, ids, oslo_date(now));
  const std::vector<std::string_view> all{east, west, ask, birch, cedar};
  const auto some_last = [&]() -> std::optional<int> {
    return chance.percent(15) ? std::optional(chance.between(5, 60)) : std::nullopt;
  };
  for (const auto service : choice_services) {
    if (!chance.percent(45) && service != ServiceType::home_nursing_day) continue;
    LineShape line{service, {{chance.one_of(all)}}, -60, some_last(), {}};
    if (chance.percent(8)) {
      // As imported: an executor that waits, without a change in the record.
      auto next = chance.one_of(all);
      if (next == line.executors[0].provider) next = next == ask ? birch : ask;
      const auto turn = chance.between(2, 14);
      if (!line.last || *line.last > turn) {
        line.executors[0].last = turn - 1;
        line.executors.push_back({next, turn, {}});
      }
    }
    for (int i = chance.between(1, 3); i > 0; --i) {
      MeasureShape measure;
      measure.first = chance.percent(25) ? chance.between(1, 25) : -chance.between(0, 60);
      if (chance.percent(25)) measure.last = std::max(measure.first, 0) + chance.between(1, 40);
      if (line.last && (measure.first > *line.last || measure.last > *line.last)) continue;
      if (line.executors.size() > 1 && measure.first > 0) continue;
      if (chance.percent(25)) measure.executor = chance.one_of(all);
      measure.schedules = chance.between(0, 2);
      line.measures.push_back(measure);
    }
    client.line(line);
  }
  // Lines that refuse a change: ended, not begun, without an executor, without a free choice.
  if (chance.percent(40)) client.line({ServiceType::practical_help, {{ask, -60, -3}}, -60, -3, {}});
  if (chance.percent(40)) client.line({ServiceType::practical_help, {{ask, 90, {}}}, 90, {}, {}});
  if (chance.percent(40)) client.line({ServiceType::practical_help, {{ask, -60, -3}}, -60, {}, {}});
  if (chance.percent(40)) client.line({ServiceType::personal_assistance, {{ask}}, -60, {}, {}});
  return client.take();
}

inline Instant random_beginning(Chance& chance) {
  const auto year = chance.between(2025, 2028);
  const auto clock = ClockTime{chance.between(7 * 60, 18 * 60)};
  switch (chance.between(1, 4)) {
    case 1:
      return oslo_instant(Date::of(year, 3, 20) + chance.between(0, 20), clock);  // clocks forward, Easter
    case 2:
      return oslo_instant(Date::of(year, 10, 15) + chance.between(0, 14), clock);  // clocks back
    case 3:
      return oslo_instant(Date::of(year, 12, 10) + chance.between(0, 25), clock);  // Christmas
    default:
      return oslo_instant(Date::of(year, 1, 1) + chance.between(0, 364), clock);
  }
}

}  // namespace stafett::routines
