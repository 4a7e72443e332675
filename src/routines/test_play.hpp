#pragma once

// Random plays on one client's record for tests: a world, the next thing that happens in it, and that thing
// carried out. Everything follows from numbers, so that a seed and a list of numbers tell a whole play.

#include "base/text.hpp"
#include "routines/change_request.hpp"
#include "routines/change_start_move.hpp"
#include "routines/deadline_passing.hpp"
#include "routines/handover_answer.hpp"
#include "routines/letter_posting.hpp"
#include "routines/note.hpp"
#include "routines/provider_change.hpp"
#include "routines/provider_change_correction.hpp"
#include "routines/provider_change_withdrawal.hpp"
#include "routines/task_step.hpp"
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

/// Makes up what happens next. The same number in the same world gives the same move.
class NextMove {
 public:
  NextMove(const World& world, std::uint64_t number)
      : world_(world), record_(world.record), city_(world.city), chance_(number) {}

  [[nodiscard]] Move make() {
    if (chance_.percent(22)) return Wait{elapsed()};
    if (chance_.percent(5)) {
      if (auto happening = happens()) return *std::move(happening);
    }
    for (int attempt = 0; attempt < 12; ++attempt) {
      if (auto asked = chance_.percent(wrong_share_percent) ? wrong() : fitting()) return *std::move(asked);
    }
    return note();
  }

 private:
  static constexpr int wrong_share_percent = 32;

  std::int64_t elapsed() {
    constexpr std::int64_t hour = 3600;
    switch (chance_.between(1, 3)) {
      case 1:
        return chance_.between(1, 20) * hour;
      case 2:
        return chance_.between(1, 4) * 24 * hour;
      default:
        return chance_.between(5, 13) * 24 * hour + chance_.between(0, 5) * hour;
    }
  }

  std::optional<Move> happens() {
    PlanBuilder builder("happening");
    const std::vector<Because> because{{"BV-03", {}}};
    const auto dice = chance_.between(1, 100);
    if (dice <= 60) {
      const auto line = any(record_.service_lines);
      const auto* running = line ? record_.assignment_on(line->id, world_.today()) : nullptr;
      if (!running) return std::nullopt;
      model::Visit visit;
      visit.id = builder.next_id<model::Visit>();
      visit.client = record_.client.id;
      visit.service_line = line->id;
      visit.executor = running->provider;
      visit.day = world_.today();
      visit.state = model::VisitState::done;
      builder.add(PlanVisit{visit}, because);
    } else if (dice <= 70) {
      auto client = record_.client;
      client.death_date = world_.today();
      builder.add(RegisterClient{client}, because);
    } else if (dice <= 80) {
      auto home = record_.addresses.front();
      home.last_day = world_.today() - 1;
      builder.add(RegisterAddress{home}, because);
    } else if (dice <= 90) {
      auto responsible = record_.responsibilities.front();
      responsible.last_day = world_.today() - 1;
      builder.add(SetResponsibility{responsible}, because);
    } else {
      const auto line = any(record_.service_lines);
      model::Decision decision = record_.decisions.front();
      decision.id = builder.next_id<model::Decision>();
      decision.service_line = line->id;
      decision.version = static_cast<int>(record_.decisions.size()) + 1;
      decision.valid_from = world_.today() + chance_.between(-3, 15);
      decision.minutes_per_week += 30;
      builder.add(MakeDecision{decision}, because);
    }
    return Happening{builder.take()};
  }

  template <class Row>
  std::optional<Row> any(const std::vector<Row>& rows) {
    return rows.empty() ? std::nullopt : std::optional(chance_.one_of(rows));
  }
  template <class Row, class Wanted>
  std::optional<Row> any(const std::vector<Row>& rows, const Wanted& wanted) {
    std::vector<Row> fitting;
    for (const auto& row : rows) {
      if (wanted(row)) fitting.push_back(row);
    }
    return any(fitting);
  }

  Actor office() { return acting(city_, chance_.percent(70) ? case_worker : office_leader); }
  Actor of_team(Id<model::Team> team) {
    for (const auto& member : city_.team_members) {
      if (member.team == team) return {member.employee, {}};
    }
    return office();
  }
  Actor time() { return {}; }
  Actor somebody_of(Id<model::Provider> provider) {
    const auto* row = city_.find(provider);
    return row && row->reception_team ? of_team(*row->reception_team) : office();
  }
  static std::string long_text() { return std::string(20'001, 'x'); }
  template <class Row>
  static Id<Row> unknown() {
    return Id<Row>{9'000'000'000};
  }

  // What the record holds that a request can be about.
  [[nodiscard]] bool can_change(const model::ServiceLine& line) const {
    return line.service != model::ServiceType::personal_assistance &&
           record_.assignment_on(line.id, world_.today()) && line.first_day <= world_.today();
  }
  std::optional<model::ServiceLine> changeable() {
    return any(record_.service_lines, [&](const auto& line) { return can_change(line); });
  }
  [[nodiscard]] bool is_pending(const model::ProviderChange& change) const {
    return change.state == model::ChangeState::planned && change.first_day > world_.today();
  }
  std::optional<model::ProviderChange> pending() {
    return any(record_.provider_changes, [&](const auto& change) { return is_pending(change); });
  }
  std::optional<model::ProviderChange> closed() {
    return any(record_.provider_changes,
               [&](const auto& change) { return change.state != model::ChangeState::planned; });
  }
  [[nodiscard]] bool has_later(const model::ProviderChange& change) const {
    return std::ranges::any_of(record_.provider_changes, [&](const auto& later) {
      return later.from_assignment == change.to_assignment && later.state == model::ChangeState::planned;
    });
  }
  [[nodiscard]] bool has_begun(const model::ProviderChange& change) const {
    return change.state == model::ChangeState::planned && change.first_day <= world_.today();
  }
  template <class State>
  auto handover_in(const State& fits) {
    return any(record_.handovers, [&](const auto& handover) { return fits(handover.state); });
  }
  std::optional<model::Task> open_task() {
    return any(record_.tasks, [](const auto& task) {
      return task.state == model::TaskState::open || task.state == model::TaskState::taken;
    });
  }
  std::optional<model::ChangeRequest> wish(bool open) {
    return any(record_.change_requests,
               [&](const auto& row) { return (row.state == model::ChangeRequestState::open) == open; });
  }

  std::optional<Asked> fitting() {
    switch (chance_.between(1, 12)) {
      case 1:
      case 2:
        return change();
      case 3:
        return withdrawal(pending());
      case 4:
        return start_move(pending());
      case 5:
        return correction(any(record_.provider_changes,
                              [&](const auto& change) { return has_begun(change) && !has_later(change); }));
      case 6:
        return answer(handover_in([](auto state) { return state == model::HandoverState::sent; }));
      case 7:
        return acknowledgement(
            handover_in([](auto state) { return state == model::HandoverState::recalled; }));
      case 8:
        return chance_.percent(65) ? registered_wish() : declined_wish(wish(true));
      case 9:
        return task_step(open_task());
      case 10:
        return posting(any(record_.letters, [](const auto& letter) {
          return letter.state == model::LetterState::to_be_printed;
        }));
      case 11:
        return passing(any(record_.deadlines, [&](const auto& deadline) {
          return deadline.state == model::DeadlineState::open && deadline.due <= world_.now;
        }));
      default:
        return note();
    }
  }

  // Requests that fit the record, as far as one can see without knowing the rules too well.

  std::optional<Asked> change() {
    ProviderChangeRequest it;
    it.client = record_.client.id;
    const std::vector<std::string_view> able{east, west, ask, birch, cedar};
    int days_back = chance_.percent(60) ? 0 : chance_.between(1, 5);
    for (const auto& line : record_.service_lines) {
      if (!can_change(line) || (!it.lines.empty() && chance_.percent(60))) continue;
      const auto* running = record_.assignment_on(line.id, world_.today());
      const auto* waiting = record_.pending_assignment(line.id, world_.today());
      const auto& provider = provider_named(city_, chance_.one_of(able));
      if (provider.id == running->provider || (waiting && provider.id == waiting->provider)) continue;
      if (provider.kind == model::ProviderKind::municipal) days_back = 0;
      it.lines.push_back({line.id, provider.id, {}});
      if (chance_.percent(25)) it.lines.back().tell_leaving_provider = chance_.percent(50);
    }
    if (it.lines.empty()) return std::nullopt;
    it.notice_day = world_.today() - days_back;
    if (chance_.percent(30)) {
      it.asked_by = model::AskedBy::guardian;
      it.asked_by_name = "Kari  Verge";
    }
    if (chance_.percent(50)) it.channel = model::Channel::written;
    if (chance_.percent(30)) it.note = " ringte selv ";
    if (chance_.percent(50)) {
      if (const auto confirmed = wish(true)) {
        it.request = confirmed->id;
        it.notice_day = std::max(it.notice_day, confirmed->told_on);
      }
    }
    if (chance_.percent(25)) {
      it.agreed_first_day = world_.today() + chance_.between(1, 18);
      it.agreed_with = "bruker og begge leverandører";
      it.agreed_why = "ferie";
    }
    return Asked{it, office()};
  }

  std::optional<Asked> withdrawal(const std::optional<model::ProviderChange>& change) {
    if (!change) return std::nullopt;
    ProviderChangeWithdrawal it{record_.client.id, {change->id}, {}};
    if (chance_.percent(30)) {
      for (const auto& other : record_.provider_changes) {
        if (is_pending(other) && other.id != change->id) it.changes.push_back(other.id);
      }
    }
    return Asked{it, office()};
  }

  std::optional<Asked> start_move(const std::optional<model::ProviderChange>& change) {
    if (!change) return std::nullopt;
    return Asked{ChangeStartMove{record_.client.id, change->id, world_.today() + chance_.between(1, 22),
                                 "begge leverandører", "sykdom"},
                 office()};
  }

  std::optional<Asked> correction(const std::optional<model::ProviderChange>& change) {
    if (!change) return std::nullopt;
    ProviderChangeCorrection it;
    it.client = record_.client.id;
    it.change = change->id;
    it.found_by = "lederen";
    it.kind = chance_.percent(65) ? CorrectionKind::wrong_notice_day : CorrectionKind::wrong_client;
    const auto notice_day = record_.find(change->notice)->notice_day;
    it.right_notice_day = std::min(world_.today(), notice_day + chance_.between(-6, 12));
    return Asked{it, office()};
  }

  std::optional<Asked> answer(const std::optional<model::Handover>& handover) {
    if (!handover) return std::nullopt;
    HandoverAnswer it{record_.client.id, handover->id, HandoverReply::accept, {}, {}};
    if (chance_.percent(40)) {
      it.reply = HandoverReply::reject;
      it.text = "Ingen ledige";
    } else if (chance_.percent(60)) {
      const auto& receiver = *city_.find(*city_.find(handover->to_team)->provider);
      it.care_team = team_named(city_, care_team(receiver.name)).id;
    }
    return Asked{it, of_team(handover->to_team)};
  }

  std::optional<Asked> acknowledgement(const std::optional<model::Handover>& handover) {
    if (!handover) return std::nullopt;
    return Asked{RecallAcknowledgement{record_.client.id, handover->id}, of_team(handover->to_team)};
  }

  std::optional<Asked> registered_wish() {
    const auto line = changeable();
    if (!line) return std::nullopt;
    ChangeRequestRegistration it;
    it.client = record_.client.id;
    it.service_lines = {line->id};
    it.told_on = world_.today() - chance_.between(0, 3);
    if (chance_.percent(50)) it.wanted_provider = provider_named(city_, cedar).id;
    return Asked{it, somebody_of(record_.assignment_on(line->id, world_.today())->provider)};
  }

  std::optional<Asked> declined_wish(const std::optional<model::ChangeRequest>& row) {
    if (!row) return std::nullopt;
    return Asked{ChangeRequestDecline{record_.client.id, row->id, "Brukeren ombestemte seg"}, office()};
  }

  std::optional<Asked> task_step(const std::optional<model::Task>& task) {
    if (!task) return std::nullopt;
    TaskStep it{record_.client.id, task->id, TaskMove::finish, {}};
    if (chance_.percent(50)) {
      it.move = task->state == model::TaskState::taken ? TaskMove::put_back : TaskMove::take;
    }
    return Asked{it, of_team(task->team)};
  }

  Asked note() {
    NoteWriting it;
    it.client = record_.client.id;
    it.type = "121";
    it.text = "Ringte brukeren.";
    if (const auto earlier = any(record_.notes); earlier && chance_.percent(30)) it.corrects = earlier->id;
    if (chance_.percent(40)) it.attachments.push_back({"kart.pdf", "application/pdf", sha256_hex("kart"), 4});
    return Asked{it, office()};
  }

  std::optional<Asked> posting(const std::optional<model::Letter>& letter) {
    if (!letter) return std::nullopt;
    return Asked{LetterPosting{record_.client.id, letter->id}, office()};
  }

  std::optional<Asked> passing(const std::optional<model::Deadline>& deadline) {
    if (!deadline) return std::nullopt;
    return Asked{DeadlinePassing{record_.client.id, deadline->id}, time()};
  }

  // Requests that some rule refuses.

  std::optional<Asked> wrong() {
    switch (chance_.between(1, 10)) {
      case 1:
      case 2:
      case 3:
        return wrong_change();
      case 4:
        return wrong_withdrawal_or_move();
      case 5:
        return wrong_correction();
      case 6:
        return wrong_answer();
      case 7:
        return wrong_wish();
      case 8:
        return wrong_task_or_letter();
      default:
        return wrong_note();
    }
  }

  std::optional<Asked> wrong_change() {
    auto asked = change();
    if (!asked) return std::nullopt;
    auto& it = std::get<ProviderChangeRequest>(asked->request);
    auto& line = it.lines.front();
    // One line that can't change goes alone, or beside others that can.
    const auto alone = [&] {
      if (chance_.percent(70)) it.lines.resize(1);
    };
    switch (chance_.between(1, 15)) {
      case 1:
        it.lines.clear();
        break;
      case 2:
        line.service_line = unknown<model::ServiceLine>();
        alone();
        break;
      case 3:
        line.new_provider = unknown<model::Provider>();
        alone();
        break;
      case 4: {
        const std::vector<std::string_view> unable{ended, not_begun, only_there, elsewhere, without_team};
        line.new_provider = provider_named(city_, chance_.one_of(unable)).id;
        alone();
        break;
      }
      case 5:
        line.new_provider = record_.assignment_on(line.service_line, world_.today())->provider;
        alone();
        break;
      case 6:
      case 7:
      case 8: {
        const auto fixed = any(record_.service_lines, [&](const auto& row) { return !can_change(row); });
        if (!fixed) return std::nullopt;
        line.service_line = fixed->id;
        alone();
        break;
      }
      case 9:
        it.request.reset();
        it.notice_day = world_.today() + chance_.between(1, 30);
        break;
      case 10:
        it.request.reset();
        it.agreed_first_day.reset();
        it.notice_day = world_.today() - chance_.between(10, 60);
        break;
      case 11:
        it.agreed_first_day = world_.today() + 5;
        (chance_.percent(50) ? it.agreed_with : it.agreed_why) = "  ";
        break;
      case 12:
        it.agreed_first_day = world_.today() - chance_.between(0, 5);
        it.agreed_with = "alle";
        it.agreed_why = "ferie";
        break;
      case 13:
        it.asked_by = model::AskedBy::next_of_kin;
        it.asked_by_name = " ";
        break;
      case 14:
        it.request = unknown<model::ChangeRequest>();
        break;
      default:
        if (const auto settled = wish(false); settled && chance_.percent(60)) {
          it.request = settled->id;
        } else if (const auto open = wish(true)) {
          it.request = open->id;
          it.notice_day = open->told_on - 1;
        } else {
          return std::nullopt;
        }
        break;
    }
    return asked;
  }

  std::optional<Asked> wrong_withdrawal_or_move() {
    const auto no_change = [] {
      model::ProviderChange row;
      row.id = unknown<model::ProviderChange>();
      return std::optional(row);
    };
    const auto begun = any(record_.provider_changes, [&](const auto& row) { return has_begun(row); });
    switch (chance_.between(1, 8)) {
      case 1:
        return withdrawal(no_change());
      case 2:
        return withdrawal(closed());
      case 3:
        return withdrawal(begun);
      case 4:
        return start_move(no_change());
      case 5:
        return start_move(closed());
      case 6:
        return start_move(begun);
      default: {
        auto asked = start_move(pending());
        if (!asked) return std::nullopt;
        auto& it = std::get<ChangeStartMove>(asked->request);
        switch (chance_.between(1, 3)) {
          case 1:
            it.agreed_why.reset();
            break;
          case 2:
            it.first_day = record_.find(it.change)->first_day;
            break;
          default:
            it.first_day = world_.today() - chance_.between(0, 8);
            break;
        }
        return asked;
      }
    }
  }

  std::optional<Asked> wrong_correction() {
    const auto begun = any(record_.provider_changes, [&](const auto& row) { return has_begun(row); });
    switch (chance_.between(1, 9)) {
      case 1: {
        auto asked = correction(begun);
        if (asked)
          std::get<ProviderChangeCorrection>(asked->request).change = unknown<model::ProviderChange>();
        return asked;
      }
      case 2:
        return correction(pending());
      case 3:
        return correction(closed());
      case 4: {
        auto asked = correction(begun);
        if (asked) std::get<ProviderChangeCorrection>(asked->request).found_by = " ";
        return asked;
      }
      case 5:
        return correction(
            any(record_.provider_changes, [&](const auto& row) { return has_begun(row) && has_later(row); }));
      case 6: {
        auto asked = correction(any(record_.provider_changes, [&](const auto& row) {
          return has_begun(row) && !has_later(row) && is_visited(row);
        }));
        if (asked) std::get<ProviderChangeCorrection>(asked->request).kind = CorrectionKind::wrong_client;
        return asked;
      }
      default: {
        auto asked = correction(begun);
        if (!asked) return std::nullopt;
        auto& it = std::get<ProviderChangeCorrection>(asked->request);
        const auto& row = *record_.find(it.change);
        it.kind = CorrectionKind::wrong_notice_day;
        switch (chance_.between(1, 3)) {
          case 1:
            it.right_notice_day = record_.find(row.notice)->notice_day;
            break;
          case 2:
            it.right_notice_day = record_.find(row.from_assignment)->first_day - chance_.between(10, 20);
            break;
          default:
            it.right_notice_day = world_.today() + chance_.between(1, 9);
            break;
        }
        return asked;
      }
    }
  }
  [[nodiscard]] bool is_visited(const model::ProviderChange& change) const {
    const auto executor = record_.find(change.to_assignment)->provider;
    return std::ranges::any_of(record_.visits, [&](const auto& visit) {
      return visit.service_line == change.service_line && visit.executor == executor &&
             visit.day >= change.first_day;
    });
  }

  std::optional<Asked> wrong_answer() {
    const auto sent = handover_in([](auto state) { return state == model::HandoverState::sent; });
    const auto settled = handover_in([](auto state) { return state != model::HandoverState::sent; });
    const auto recalled = handover_in([](auto state) { return state == model::HandoverState::recalled; });
    const auto standing = handover_in([](auto state) { return state != model::HandoverState::recalled; });
    switch (chance_.between(1, 9)) {
      case 1:
        return Asked{HandoverAnswer{record_.client.id, unknown<model::Handover>(), {}, {}, {}}, office()};
      case 2:
        return answer(settled);
      case 3:
        return Asked{RecallAcknowledgement{record_.client.id, unknown<model::Handover>()}, office()};
      case 4:
        return acknowledgement(standing);
      case 5: {
        auto asked = acknowledgement(recalled);
        if (asked) asked->actor = office();
        return asked;
      }
      default: {
        auto asked = answer(sent);
        if (!asked) return std::nullopt;
        auto& it = std::get<HandoverAnswer>(asked->request);
        switch (chance_.between(1, 4)) {
          case 1:
            it.reply = HandoverReply::reject;
            it.text = " ";
            break;
          case 2:
            it.reply = HandoverReply::accept;
            it.care_team =
                chance_.percent(50) ? unknown<model::Team>() : team_named(city_, care_team(only_there)).id;
            break;
          case 3:
            asked->actor = chance_.percent(50) ? office() : acting(city_, coordinator(only_there));
            break;
          default:
            it.text = long_text();
            break;
        }
        return asked;
      }
    }
  }

  std::optional<Asked> wrong_wish() {
    switch (chance_.between(1, 3)) {
      case 1: {
        auto asked = declined_wish(wish(true));
        if (asked)
          std::get<ChangeRequestDecline>(asked->request).why = chance_.percent(50) ? " " : long_text();
        return asked;
      }
      case 2: {
        if (chance_.percent(60)) return declined_wish(wish(false));
        return Asked{ChangeRequestDecline{record_.client.id, unknown<model::ChangeRequest>(), "nei"},
                     office()};
      }
      default: {
        auto asked = registered_wish();
        if (!asked) return std::nullopt;
        auto& it = std::get<ChangeRequestRegistration>(asked->request);
        switch (chance_.between(1, 6)) {
          case 1:
            it.service_lines.clear();
            break;
          case 2:
            it.service_lines.push_back(unknown<model::ServiceLine>());
            break;
          case 3:
            it.told_on = world_.today() + 1;
            break;
          case 4:
            asked->actor = chance_.percent(50) ? office() : acting(city_, coordinator(only_there));
            break;
          case 5:
            it.wanted_provider = unknown<model::Provider>();
            break;
          default:
            it.note = long_text();
            break;
        }
        return asked;
      }
    }
  }

  std::optional<Asked> wrong_task_or_letter() {
    switch (chance_.between(1, 7)) {
      case 1:
        return Asked{TaskStep{record_.client.id, unknown<model::Task>(), TaskMove::take, {}}, office()};
      case 2: {
        auto asked = task_step(open_task());
        if (asked) asked->actor = acting(city_, coordinator(only_there));
        return asked;
      }
      case 3:
        return task_step(any(record_.tasks, [](const auto& task) {
          return task.state == model::TaskState::done || task.state == model::TaskState::cancelled;
        }));
      case 4:
        return Asked{LetterPosting{record_.client.id, unknown<model::Letter>()}, office()};
      case 5:
        return posting(any(record_.letters, [](const auto& letter) {
          return letter.state == model::LetterState::posted || letter.state == model::LetterState::replaced;
        }));
      case 6:
        return Asked{DeadlinePassing{record_.client.id, unknown<model::Deadline>()}, time()};
      default:
        return passing(any(record_.deadlines, [&](const auto& deadline) {
          return deadline.state != model::DeadlineState::open || deadline.due > world_.now;
        }));
    }
  }

  std::optional<Asked> wrong_note() {
    auto asked = note();
    auto& it = std::get<NoteWriting>(asked.request);
    switch (chance_.between(1, 7)) {
      case 1:
        it.type = "999";
        break;
      case 2:
        it.type = "OL-fagjournal";
        break;
      case 3:
        it.text = " \n ";
        break;
      case 4:
        it.text = long_text();
        break;
      case 5:
        it.corrects = unknown<model::Note>();
        break;
      case 6:
        it.service_line = unknown<model::ServiceLine>();
        break;
      default:
        it.attachments.push_back({"a/b.exe", "application/octet-stream", sha256_hex(""), 0});
        break;
    }
    return asked;
  }

  const World& world_;
  const model::ClientRecord& record_;
  const model::Organisation& city_;
  Chance chance_;
};

}  // namespace stafett::routines
