#include "app/demo_city/phrases.hpp"
#include "app/demo_city/story.hpp"
#include "base/calendar.hpp"
#include "routines/choice/change_request.hpp"
#include "routines/choice/provider_change.hpp"
#include "routines/choice/provider_change_withdrawal.hpp"
#include "routines/collaboration/handover_answer.hpp"
#include "routines/collaboration/letter_posting.hpp"
#include "routines/collaboration/task_step.hpp"
#include "routines/requests.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace stafett::app {
namespace {

using model::Provider;
using model::ServiceType;
using routines::PlanOrRefusal;
using routines::Situation;

/// Firms that the highlighted accounts belong to get a larger share of what is under way.
constexpr std::array<std::string_view, 2> shown_firms{"Havbris Hjemmeomsorg", "Rognebær Hjemmetjenester"};
constexpr int notice_days = 10;

Id<model::ServiceLine> line_of(const Situation& situation, ServiceType service) {
  for (const auto& line : situation.record.service_lines) {
    if (line.service == service && situation.record.assignment_on(line.id, situation.today())) return line.id;
  }
  return {};
}

/// The hand-over of the newest change that stands, or was withdrawn.
Id<model::Handover> newest_handover(const Situation& situation) {
  const auto& handovers = situation.record.handovers;
  return handovers.empty() ? Id<model::Handover>{} : handovers.back().id;
}

/// One change of provider, told from notice to the stage it has reached.
class ChangeStory {
 public:
  ChangeStory(Story& story, Dice& dice, int district, Id<model::Employee> case_worker, const Staff& staff,
              const CityDays& days)
      : story_(story), dice_(dice), district_(district), staff_(staff), days_(days) {
    office_ = {case_worker};
  }

  void tell(ChangeStage stage, const std::vector<RunningLine>& lines) {
    const auto found =
        std::ranges::find_if(lines, [&](const RunningLine& line) { return winner(line) != nullptr; });
    if (found == lines.end()) return;
    const auto& line = *found;
    switch (stage) {
      case ChangeStage::none:
        return;
      case ChangeStage::unanswered:
        notice({line}, days_.today - dice_.between(1, 3));
        return;
      case ChangeStage::accepted: {
        const Date day = days_.today - dice_.between(4, 8);
        answer(notice({line}, day), routines::HandoverReply::accept, day + 1);
        return;
      }
      case ChangeStage::rejected: {
        const Date day = days_.today - dice_.between(4, 8);
        answer(notice({line}, day), routines::HandoverReply::reject, day + 2);
        return;
      }
      case ChangeStage::late:
        notice({line}, early_working_day(days_.today - notice_days + dice_.below(2)));
        return;
      case ChangeStage::withdrawn:
        withdrawn(line);
        return;
      case ChangeStage::carried_out:
        carried_out(line);
        return;
      case ChangeStage::requested:
        requested(line);
        return;
      case ChangeStage::second_change:
        second_change(line);
        return;
      case ChangeStage::several_lines:
        several_lines(lines);
        return;
    }
  }

 private:
  /// The first working day from the day on, at most four days later.
  static Date early_working_day(Date day) {
    for (int ahead = 0; ahead < 5; ++ahead) {
      if (is_working_day(day + ahead)) return day + ahead;
    }
    return day;
  }

  const Provider* winner(const RunningLine& line, const Provider* but = nullptr) {
    if (line.service == ServiceType::personal_assistance) return nullptr;
    auto firms = staff_.firms(district_, line.service, {days_.taken_over, days_.today + 60});
    std::erase_if(firms, [&](const Provider* firm) { return firm == line.provider || firm == but; });
    const auto& own = *staff_.municipal(district_).provider;
    const bool may_go_home = line.provider != &own && but != &own;
    if (firms.empty() || (may_go_home && dice_.chance(40))) return may_go_home ? &own : nullptr;
    for (const auto* firm : firms) {
      const bool shown = std::ranges::find(shown_firms, firm->name) != shown_firms.end();
      if (shown && dice_.chance(50)) return firm;
    }
    return dice_.pick(firms);
  }

  Instant next_time(Date day) {
    auto at = office_time(dice_, day);
    if (!story_.steps.empty() && at <= story_.steps.back().at) at = story_.steps.back().at + 1200;
    return at;
  }

  void step(std::string_view routine, routines::Actor actor, Instant at,
            std::function<PlanOrRefusal(const Situation&)> plan) {
    story_.steps.push_back(
        {routine, 0, actor, at,
         [plan = std::move(plan)](const Situation& situation, std::optional<Id<model::Household>>) {
           return plan(situation);
         }});
  }

  routines::Actor coordinator_of(const Provider& provider) {
    const auto& staff = staff_.provider(provider.id);
    return {dice_.pick(staff.coordinators)};
  }

  /// Registers the change of the lines; gives the provider that the last of them goes to.
  const Provider* notice(const std::vector<RunningLine>& lines, Date day, const Provider* but = nullptr) {
    std::vector<std::pair<ServiceType, Id<Provider>>> wishes;
    const Provider* to = nullptr;
    for (const auto& line : lines) {
      const auto* chosen = winner(line, but);
      if (!chosen) continue;
      to = chosen;
      wishes.emplace_back(line.service, chosen->id);
    }
    if (!to) return nullptr;
    const auto at = next_time(day);
    const auto asked_by = dice_.chance(75) ? model::AskedBy::client : model::AskedBy::next_of_kin;
    const auto channel = dice_.chance(70) ? model::Channel::oral : model::Channel::written;
    const auto remark = std::string(dice_.pick(phrases::change_remarks));
    const auto relative = invent_full_name(dice_);
    step("provider_change", office_, at, [=](const Situation& situation) {
      routines::ProviderChangeRequest request;
      request.client = situation.record.client.id;
      request.asked_by = asked_by;
      if (asked_by != model::AskedBy::client) request.asked_by_name = relative;
      request.channel = channel;
      request.notice_day = situation.today();
      if (!remark.empty()) request.note = remark;
      for (const auto& [service, provider] : wishes) {
        request.lines.push_back({line_of(situation, service), provider, {}});
      }
      return routines::plan_provider_change(request, situation);
    });
    return to;
  }

  void answer(const Provider* by, routines::HandoverReply reply, Date day) {
    if (!by) return;
    const bool accepts = reply == routines::HandoverReply::accept;
    const auto text = std::string(accepts ? dice_.pick(phrases::acceptance_remarks)
                                          : dice_.pick(phrases::rejection_reasons));
    std::optional<Id<model::Team>> team;
    const auto& teams = staff_.provider(by->id).care_team_ids;
    if (accepts && dice_.chance(70)) team = dice_.pick(teams);
    const auto actor = coordinator_of(*by);
    step("handover_answer", actor, next_time(day), [=](const Situation& situation) {
      return routines::plan_handover_answer(
          {situation.record.client.id, newest_handover(situation), reply, text, team}, situation);
    });
  }

  void post_letter(Date day) {
    step("letter_posting", office_, next_time(day), [](const Situation& situation) {
      const auto& letters = situation.record.letters;
      const auto waiting =
          std::ranges::find(letters, model::LetterState::to_be_printed, &model::Letter::state);
      const auto letter = waiting == letters.end() ? Id<model::Letter>{} : waiting->id;
      return routines::plan_letter_posting({situation.record.client.id, letter}, situation);
    });
  }

  void finish_task(const routines::Actor& actor, model::TaskKind kind, Date day) {
    step("task_step", actor, next_time(day), [=](const Situation& situation) {
      const auto& tasks = situation.record.tasks;
      const auto open = std::ranges::find_if(tasks, [&](const model::Task& task) {
        return task.kind == kind && task.state == model::TaskState::open;
      });
      const auto task = open == tasks.end() ? Id<model::Task>{} : open->id;
      return routines::plan_task_step({situation.record.client.id, task, routines::TaskMove::finish, {}},
                                      situation);
    });
    story_.steps.back().may_be_refused = true;
  }

  void withdrawn(const RunningLine& line) {
    const Date day = days_.today - dice_.between(6, 8);
    const auto* to = notice({line}, day);
    if (!to) return;
    if (dice_.chance(50)) answer(to, routines::HandoverReply::accept, day + 1);
    step("provider_change_withdrawal", office_, next_time(day + 3), [](const Situation& situation) {
      routines::ProviderChangeWithdrawal request;
      request.client = situation.record.client.id;
      for (const auto& change : situation.record.provider_changes) {
        if (change.state == model::ChangeState::planned) request.changes.push_back(change.id);
      }
      return routines::plan_provider_change_withdrawal(request, situation);
    });
    if (dice_.chance(50)) {
      const auto actor = coordinator_of(*to);
      step("recall_acknowledgement", actor, next_time(day + 4), [](const Situation& situation) {
        return routines::plan_recall_acknowledgement({situation.record.client.id, newest_handover(situation)},
                                                     situation);
      });
    }
  }

  void carried_out(const RunningLine& line) {
    const Date day = days_.today - dice_.between(16, 50);
    const auto* to = notice({line}, day);
    if (!to) return;
    post_letter(day + 1);
    answer(to, routines::HandoverReply::accept, day + 2);
    finish_task(office_, model::TaskKind::handover_answered, day + 3);
    finish_task(coordinator_of(*line.provider), model::TaskKind::assignment_ends, day + 4);
  }

  void requested(const RunningLine& line) {
    const auto* wanted = winner(line);
    const Date day = days_.today - dice_.between(1, 4);
    const int told_days_before = dice_.between(0, 3);
    const auto actor = coordinator_of(*line.provider);
    step("change_request", actor, next_time(day), [=, service = line.service](const Situation& situation) {
      routines::ChangeRequestRegistration request;
      request.client = situation.record.client.id;
      request.service_lines = {line_of(situation, service)};
      request.told_on = situation.today() - told_days_before;
      if (wanted) request.wanted_provider = wanted->id;
      return routines::plan_change_request(request, situation);
    });
  }

  void second_change(const RunningLine& line) {
    const Date day = days_.today - dice_.between(5, 8);
    const auto* first = notice({line}, day);
    if (!first) return;
    notice({line}, days_.today - 1, first);
  }

  void several_lines(const std::vector<RunningLine>& lines) {
    const Date day = days_.today - dice_.between(2, 5);
    notice(lines, day);
  }

  Story& story_;
  Dice& dice_;
  int district_;
  const Staff& staff_;
  const CityDays& days_;
  routines::Actor office_;
};

}  // namespace

Instant office_time(Dice& dice, Date day) {
  while (!is_working_day(day)) day = day - 1;
  return oslo_instant(day, ClockTime{8 * 60 + 10 + dice.below(400)});
}

void add_change(Story& story, Dice& dice, ChangeStage stage, const std::vector<RunningLine>& lines,
                int district, Id<model::Employee> case_worker, const Staff& staff, const CityDays& days) {
  ChangeStory(story, dice, district, case_worker, staff, days).tell(stage, lines);
}

}  // namespace stafett::app
