#pragma once

// What must hold of every plan and every record (domain.md §3.3), as far as the change of provider goes.
// Each function says in words what is broken; nothing when all is well.

#include "policy/rule_catalogue.hpp"
#include "routines/test_play.hpp"

#include <algorithm>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace stafett::routines {

/// The effects that the routines about a change of provider can make.
inline std::vector<std::string> effects_of_these_routines() {
  return {"StartAssignment", "EndAssignment",  "ReopenAssignment", "RetractAssignment", "SetCareTeam",
          "StartMeasure",    "EndMeasure",     "ReopenMeasure",    "RetractMeasure",    "StartSchedule",
          "EndSchedule",     "ReopenSchedule", "RetractSchedule",  "RequestChange",     "SettleRequest",
          "RecordNotice",    "CorrectNotice",  "RecordChange",     "CloseChange",       "SendHandover",
          "AcceptHandover",  "RejectHandover", "RecallHandover",   "AcknowledgeRecall", "CreateTask",
          "TakeTask",        "FinishTask",     "CancelTask",       "WriteNote",         "AttachDocument",
          "MakeLetter",      "HoldLetter",     "ReplaceLetter",    "PostLetter",        "SetDeadline",
          "MeetDeadline",    "MissDeadline",   "CancelDeadline"};
}

/// Every refusal but the import's and the organisation's own, and that of a provider without any team: the
/// test city has none.
inline std::vector<std::string> refusals_of_these_routines() {
  std::vector<std::string> codes;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<RefusalCode>>([&](auto code) {
    const bool another =
        code.value >= RefusalCode::import_invalid || code.value == RefusalCode::leaving_provider_has_no_team;
    if (!another) codes.emplace_back(code.name);
  });
  return codes;
}

inline bool is_known_rule(const std::string& id) {
  if (!id.starts_with("Q-")) return policy::find_rule(id) != nullptr;
  const auto number = id.size() == 4 ? std::atoi(id.c_str() + 2) : 0;
  return 1 <= number && number <= 39;
}

template <class EffectType>
int count_of(const Plan& plan) {
  return static_cast<int>(std::ranges::count_if(plan.effects, [](const PlannedEffect& planned) {
    return std::holds_alternative<EffectType>(planned.effect);
  }));
}

/// How many tasks of the kind the plan creates for the line.
inline int tasks_of(const Plan& plan, Id<model::ServiceLine> line, model::TaskKind kind) {
  int count = 0;
  for (const auto& planned : plan.effects) {
    const auto* task = std::get_if<CreateTask>(&planned.effect);
    if (task && task->row.kind == kind && task->row.service_line == line) ++count;
  }
  return count;
}

/// Domain.md §3.3, invariant 7: a switch leaves a note, a hand-over, a letter and a task.
inline std::string broken_by_switch(const Plan& plan, const Situation& situation) {
  std::ostringstream broken;
  const auto changes = count_of<RecordChange>(plan);
  if (changes == 0) return {};
  if (count_of<SendHandover>(plan) != changes) broken << "not one hand-over for each line\n";
  if (count_of<WriteNote>(plan) != 1) broken << "not one note\n";
  if (count_of<MakeLetter>(plan) != 1) broken << "not one letter\n";
  for (const auto& planned : plan.effects) {
    const auto* change = std::get_if<RecordChange>(&planned.effect);
    if (!change) continue;
    const auto& line = *situation.record.find(change->row.service_line);
    const auto* from = situation.record.find(change->row.from_assignment);
    const auto& leaving = *situation.organisation.find(from->provider);
    // BV-51: a municipal unit that leaves home nursing may go untold; nobody else.
    const bool optional =
        model::is_home_nursing(line.service) && leaving.kind == model::ProviderKind::municipal;
    const auto told = tasks_of(plan, line.id, model::TaskKind::assignment_ends);
    if (told > 1 || (told == 0 && !optional)) {
      broken << "the leaving provider of line " << line.id.value << " is told " << told << " times\n";
    }
  }
  return broken.str();
}

inline std::string broken_by_plan(const Plan& plan, const Situation& situation) {
  std::ostringstream broken;
  std::set<std::int64_t> written;
  for (const auto& planned : plan.effects) {
    const auto name = effect_name(planned.effect);
    if (planned.because.empty()) broken << name << " cites no rule\n";
    for (const auto& because : planned.because) {
      if (!is_known_rule(because.rule)) broken << name << " cites " << because.rule << "\n";
    }
    const auto [id, client] = std::visit(
        [](const auto& effect) {
          std::int64_t about = 0;
          if constexpr (requires { effect.row.client; }) about = effect.row.client.value;
          return std::pair{effect.row.id.value, about};
        },
        planned.effect);
    if (!written.insert(id).second) broken << name << " writes row " << id << " a second time\n";
    if (client != situation.record.client.id.value) broken << name << " is about another client\n";
  }
  return broken.str() + broken_by_switch(plan, situation);
}

class Promises {
 public:
  Promises(const model::ClientRecord& record, const model::Organisation& city, Instant now)
      : record_(record), city_(city), today_(oslo_date(now)) {}

  [[nodiscard]] std::string broken() {
    assignments();
    changes();
    handovers();
    deadlines();
    letters();
    tasks();
    wishes();
    return broken_.str();
  }

 private:
  /// BV-36, BV-38: no overlap, and whatever follows by a change adjoins.
  void assignments() {
    for (const auto& line : record_.service_lines) {
      int waiting = 0;
      for (const auto& row : record_.assignments) {
        if (row.service_line != line.id || row.state != model::RecordState::valid) continue;
        if (row.first_day > today_) ++waiting;
        if (row.last_day && *row.last_day < row.first_day) {
          broken_ << "assignment " << row.id.value << " ends before it begins\n";
        }
        for (const auto& other : record_.assignments) {
          if (other.service_line != line.id || other.state != model::RecordState::valid) continue;
          if (row.id < other.id && row.period().overlaps(other.period())) {
            broken_ << "assignments " << row.id.value << " and " << other.id.value << " overlap\n";
          }
        }
        if (row.predecessor) adjoins(row);
      }
      if (line.first_day <= today_ && waiting > 1) {
        broken_ << "line " << line.id.value << " has " << waiting << " assignments waiting\n";
      }
    }
  }
  void adjoins(const model::Assignment& row) {
    const auto* before = record_.find(*row.predecessor);
    const bool good = before && before->state == model::RecordState::valid &&
                      before->last_day == row.predecessor_last_day &&
                      row.first_day == *row.predecessor_last_day + 1 &&
                      before->end_reason == model::EndReason::provider_change;
    if (!good) broken_ << "assignment " << row.id.value << " does not adjoin the one before\n";
  }

  void changes() {
    for (const auto& change : record_.provider_changes) {
      const auto* to = record_.find(change.to_assignment);
      const bool planned = change.state == model::ChangeState::planned;
      if (planned != (to->state == model::RecordState::valid)) {
        broken_ << "change " << change.id.value << " and its assignment disagree\n";
      }
      if (!planned) continue;
      const auto& line = *record_.find(change.service_line);
      if (to->first_day != change.first_day || to->predecessor != change.from_assignment) {
        broken_ << "change " << change.id.value << " does not lead to its assignment\n";
      }
      if (record_.find(change.notice)->state != model::RecordState::valid) {
        broken_ << "change " << change.id.value << " stands on a notice that does not\n";
      }
      if (change.first_day <= today_) continue;
      int open = 0;
      for (const auto& row : record_.handovers) {
        if (row.assignment == to->id && stands(row.state)) ++open;
      }
      const auto* handover = change.handover ? record_.find(*change.handover) : nullptr;
      if (open != 1 || !handover || !stands(handover->state)) {
        broken_ << "change " << change.id.value << " has " << open << " hand-overs\n";
        continue;
      }
      const bool nursing = model::is_home_nursing(line.service);
      if (handover->wanted_start != change.first_day ||
          handover->to_team != city_.find(to->provider)->reception_team ||
          (handover->kind == model::HandoverKind::patient_transition) != nursing) {
        broken_ << "hand-over " << handover->id.value << " is not that of its change\n";
      }
    }
  }
  static bool stands(model::HandoverState state) {
    return state == model::HandoverState::sent || state == model::HandoverState::accepted ||
           state == model::HandoverState::rejected;
  }

  void handovers() {
    for (const auto& row : record_.handovers) {
      if (!stands(row.state)) continue;
      const bool of_change = std::ranges::any_of(record_.provider_changes, [&](const auto& change) {
        return change.handover == row.id && change.state == model::ChangeState::planned;
      });
      if (!of_change) broken_ << "hand-over " << row.id.value << " stands without a planned change\n";
    }
  }

  void deadlines() {
    for (const auto& row : record_.deadlines) {
      const auto* handover = row.handover ? record_.find(*row.handover) : nullptr;
      const bool sent = handover && handover->state == model::HandoverState::sent;
      if (row.state == model::DeadlineState::open && !sent) {
        broken_ << "deadline " << row.id.value << " is open and nobody is to answer\n";
      }
    }
    for (const auto& row : record_.handovers) {
      if (row.state != model::HandoverState::sent) continue;
      const auto clocks = std::ranges::count_if(record_.deadlines, [&](const auto& deadline) {
        return deadline.handover == row.id && deadline.kind == model::DeadlineKind::handover_answered &&
               (deadline.state == model::DeadlineState::open ||
                deadline.state == model::DeadlineState::missed);
      });
      // One that was sent again for a day that had been (a correction) has nothing to wait for.
      const bool waits = row.wanted_start > today_;
      if (clocks > 1 || (waits && clocks != 1)) {
        broken_ << "hand-over " << row.id.value << " has " << clocks << " clocks\n";
      }
    }
  }

  [[nodiscard]] model::LetterLine told(const model::ProviderChange& change) const {
    const auto name = [&](Id<model::Assignment> id) { return city_.find(record_.find(id)->provider)->name; };
    return {record_.find(change.service_line)->service,
            name(change.from_assignment),
            name(change.to_assignment),
            change.first_day - 1,
            change.first_day,
            change.id};
  }
  static bool tells(const model::Letter& letter, const model::LetterLine& line) {
    return std::ranges::any_of(letter.content.lines,
                               [&](const auto& other) { return to_json(other) == to_json(line); });
  }
  static bool promises(const model::Letter& letter) {
    return letter.kind != model::LetterKind::provider_change_withdrawn;
  }

  /// BV-43: what the client reads last about a service is what holds, and every change to come is told.
  void letters() {
    for (const auto& change : record_.provider_changes) {
      if (change.state != model::ChangeState::planned || change.first_day <= today_) continue;
      const auto line = told(change);
      int waiting = 0;
      bool posted = false;
      for (const auto& letter : record_.letters) {
        if (letter.state == model::LetterState::replaced || !promises(letter) || !tells(letter, line))
          continue;
        if (letter.state == model::LetterState::posted) {
          posted = true;
        } else {
          ++waiting;
        }
      }
      if (waiting != 1 && !(waiting == 0 && posted)) {
        broken_ << "change " << change.id.value << " stands in " << waiting << " letters to be printed"
                << (posted ? " and in one posted\n" : "\n");
      }
    }
    for (const auto service : choice_services) {
      const model::Letter* last = nullptr;
      std::optional<model::LetterLine> believed;
      for (const auto& letter : record_.letters) {
        if (letter.state == model::LetterState::replaced) continue;
        for (const auto& line : letter.content.lines) {
          if (line.service != service) continue;
          believed = promises(letter) ? std::optional(line) : std::nullopt;
          last = &letter;
        }
      }
      if (believed && !stands_again(*believed)) {
        broken_ << "letter " << last->id.value
                << " is the last word about a change that does not stand: " << json_text(to_json(*believed))
                << "\n";
      }
    }
    for (const auto& letter : record_.letters) {
      if (letter.state != model::LetterState::to_be_printed) continue;
      if (letter.content.lines.empty()) broken_ << "letter " << letter.id.value << " tells nothing\n";
      for (const auto& line : letter.content.lines) {
        if (promises(letter) && !stands_again(line)) {
          broken_ << "letter " << letter.id.value
                  << " to be printed tells of a change that does not stand: " << json_text(to_json(line))
                  << "\n";
        }
      }
    }
  }
  [[nodiscard]] bool stands_again(const model::LetterLine& line) const {
    return std::ranges::any_of(record_.provider_changes, [&](const auto& change) {
      return change.state == model::ChangeState::planned && to_json(told(change)) == to_json(line);
    });
  }

  void tasks() {
    for (const auto& line : record_.service_lines) {
      for (const auto& team : city_.teams) {
        const auto words = std::ranges::count_if(record_.tasks, [&](const model::Task& task) {
          return is_open(task) && task.service_line == line.id && task.team == team.id &&
                 (task.kind == model::TaskKind::assignment_ends ||
                  task.kind == model::TaskKind::assignment_goes_on);
        });
        if (words > 1) broken_ << team.name << " is told both, on line " << line.id.value << "\n";
      }
    }
    for (const auto& task : record_.tasks) {
      const auto* handover = task.handover ? record_.find(*task.handover) : nullptr;
      if (is_open(task) && handover && !stands(handover->state)) {
        broken_ << "task " << task.id.value << " is about a hand-over that is called back\n";
      }
    }
    for (const auto& change : record_.provider_changes) {
      if (change.state != model::ChangeState::planned || change.first_day <= today_) continue;
      const auto& leaving = *city_.find(record_.find(change.from_assignment)->provider);
      for (const auto& task : record_.tasks) {
        if (!is_open(task) || task.service_line != change.service_line ||
            task.team != leaving.reception_team || task.kind != model::TaskKind::assignment_ends) {
          continue;
        }
        if (task.day != change.first_day - 1) {
          broken_ << "task " << task.id.value << " tells the leaving provider another last day\n";
        }
      }
    }
  }

  void wishes() {
    for (const auto& row : record_.change_requests) {
      const bool open_task = std::ranges::any_of(
          record_.tasks, [&](const auto& task) { return task.request == row.id && is_open(task); });
      if (open_task && row.state != model::ChangeRequestState::open) {
        broken_ << "wish " << row.id.value << " is settled and its task open\n";
      }
    }
  }

  const model::ClientRecord& record_;
  const model::Organisation& city_;
  Date today_;
  std::ostringstream broken_;
};

inline std::string broken_promises(const model::ClientRecord& record, const model::Organisation& city,
                                   Instant now) {
  return Promises(record, city, now).broken();
}

}  // namespace stafett::routines
