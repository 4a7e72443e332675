#pragma once

// Requests that fit a world, as far as one can see without knowing the rules too well.

#include "routines/test_world.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace stafett::routines {

/// Makes up requests; the same number in the same world gives the same ones.
class FittingRequests {
 public:
  FittingRequests(const World& world, std::uint64_t number)
      : world_(world), record_(world.record), city_(world.city), chance_(number) {}

  std::optional<Asked> fitting() {
    switch (chance_.between(1, 13)) {
      case 1:
      case 2:
        return change();
      case 3:
        return withdrawal(pending());
      case 4:
        return start_move(pending());
      case 5:
      case 13:
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

 protected:
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
      if (member.team == team) return {member.employee};
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
  std::optional<model::Handover> handover_in(const State& fits) {
    return any(record_.handovers, [&](const auto& handover) { return fits(handover.state); });
  }
  std::optional<model::Task> open_task() {
    return any(record_.tasks, [](const auto& task) { return is_open(task); });
  }
  std::optional<model::ChangeRequest> wish(bool open) {
    return any(record_.change_requests,
               [&](const auto& row) { return (row.state == model::ChangeRequestState::open) == open; });
  }

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

  const World& world_;
  const model::ClientRecord& record_;
  const model::Organisation& city_;
  Chance chance_;
};

}  // namespace stafett::routines
