#pragma once

// Requests that some rule refuses, and what happens next in a world.

#include "routines/test_requests.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace stafett::routines {

class WrongRequests : public FittingRequests {
 public:
  using FittingRequests::FittingRequests;

  std::optional<Asked> wrong() {
    switch (chance_.between(1, 12)) {
      case 1:
      case 2:
      case 3:
        return wrong_change();
      case 4:
        return wrong_withdrawal_or_move();
      case 5:
      case 11:
      case 12:
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

 private:
  std::optional<Asked> wrong_change() {
    auto asked = change();
    if (!asked) return std::nullopt;
    auto& it = std::get<ProviderChangeRequest>(asked->request);
    auto& line = it.lines.front();
    // One line that can't change goes alone, or beside others that can.
    const auto alone = [&] {
      if (chance_.percent(70)) it.lines.resize(1);
    };
    switch (chance_.between(1, 18)) {
      case 16:
        it.lines.push_back(line);
        break;
      case 17:
        it.agreed_first_day.reset();
        it.agreed_with = "alle";
        break;
      case 18:
        if (chance_.percent(50)) {
          it.request.reset();
          it.notice_day = Date::of(1, 1, 1);
        } else {
          it.agreed_first_day = Date::of(9999, 12, 31);
          it.agreed_with = it.agreed_why = "ja";
        }
        break;
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
    switch (chance_.between(1, 12)) {
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
      case 10:
        return correction(
            any(record_.provider_changes, [&](const auto& row) { return has_begun(row) && has_later(row); }));
      case 6:
      case 11: {
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
};

/// Makes up what happens next. The same number in the same world gives the same move.
class NextMove : private WrongRequests {
 public:
  using WrongRequests::WrongRequests;

  [[nodiscard]] Move make() {
    if (chance_.percent(22)) return Wait{elapsed()};
    if (chance_.percent(7)) {
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
    if (dice <= 75) {
      // Rather on a line that has changed executor than on another.
      auto line = any(record_.service_lines, [&](const auto& row) {
        const auto* executor = record_.assignment_on(row.id, world_.today());
        return executor && record_.planned_change_to(executor->id);
      });
      if (!line) line = any(record_.service_lines);
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
    } else if (dice <= 80) {
      auto client = record_.client;
      client.death_date = world_.today();
      builder.add(RegisterClient{client}, because);
    } else if (dice <= 85) {
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
};

}  // namespace stafett::routines
