#include "wording/task_text.hpp"

#include "wording/change_text.hpp"
#include "wording/town_test.hpp"

#include <set>

#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <gtest/gtest.h>

namespace stafett::wording {
namespace {

constexpr auto nb = Language::bokmaal;
constexpr std::string_view anne = "Anne Hansen";

Town town_with_change() {
  Town town;
  town.change({Town::nursing}, Town::omsorgspartner, town.today());
  return town;
}

const model::Task& task_of(const Town& town, model::TaskKind kind) {
  return *std::ranges::find(town.record.tasks, kind, &model::Task::kind);
}

TEST(TaskText, the_leaving_provider_reads_who_comes_after_and_its_last_day) {
  const auto town = town_with_change();
  const auto& task = task_of(town, model::TaskKind::assignment_ends);
  EXPECT_EQ(task_text(task, &town.record, town.organisation, anne, nb),
            "Anne Hansen bytter til Omsorgspartner AS (hjemmesykepleie dag). Siste dag hos Bydel Frogner "
            "hjemmetjeneste "
            "er onsdag 10. juni 2026.");
  EXPECT_EQ(task_text(task, nullptr, town.organisation, anne, nb),
            "Anne Hansen bytter til Omsorgspartner AS. Siste dag hos Bydel Frogner hjemmetjeneste er onsdag "
            "10. juni "
            "2026.");
}

TEST(TaskText, every_kind_of_task_has_a_text_of_its_own_with_and_without_the_record) {
  const auto town = town_with_change();
  for (const auto language : both_languages) {
    for (const auto* record : {&town.record, static_cast<const model::ClientRecord*>(nullptr)}) {
      std::set<std::string> seen;
      boost::mp11::mp_for_each<boost::describe::describe_enumerators<model::TaskKind>>([&](auto kind) {
        model::Task task;
        task.kind = kind.value;
        task.team = Town::office;
        task.service_line = Town::nursing;
        const auto bare = task_text(task, record, town.organisation, anne, language);
        EXPECT_EQ(fault_of_sentence(bare), "");
        EXPECT_TRUE(seen.insert(bare).second) << bare;
        task.handover = town.record.handovers.front().id;
        task.about_provider = Town::omsorgspartner;
        task.day = Date::of(2026, 6, 11);
        EXPECT_EQ(fault_of_sentence(task_text(task, record, town.organisation, anne, language)), "");
      });
    }
  }
}

TEST(TaskText, an_answer_is_told_with_its_reason) {
  auto town = town_with_change();
  model::Task task;
  task.kind = model::TaskKind::handover_answered;
  task.handover = town.record.handovers.front().id;
  task.about_provider = Town::omsorgspartner;
  town.record.handovers.front().state = model::HandoverState::rejected;
  town.record.handovers.front().answer = "Ingen kapasitet";
  EXPECT_EQ(task_text(task, &town.record, town.organisation, anne, nb),
            "Omsorgspartner AS har avvist pasientovergangen for Anne Hansen: «Ingen kapasitet».");
  town.record.handovers.front().answer = "Ingen kapasitet denne måneden.";
  EXPECT_EQ(
      task_text(task, &town.record, town.organisation, anne, nb),
      "Omsorgspartner AS har avvist pasientovergangen for Anne Hansen: «Ingen kapasitet denne måneden».");
}

TEST(HandoverText, each_side_reads_what_it_waits_for) {
  const auto town = town_with_change();
  const auto& handover = town.record.handovers.front();
  EXPECT_EQ(handover_text(handover, HandoverSide::receiver, town.organisation, anne, nb),
            "Pasientovergang fra Bydel Frogner bestillerkontor: Anne Hansen (hjemmesykepleie dag). Ønsket "
            "oppstart er "
            "torsdag 11. juni 2026. Venter på svar fra dere.");
  EXPECT_EQ(
      handover_text(handover, HandoverSide::sender, town.organisation, anne, nb),
      "Omsorgspartner Mottaksteam har ikke svart på pasientovergangen for Anne Hansen (hjemmesykepleie dag). "
      "Ønsket oppstart er torsdag 11. juni 2026.");
}

TEST(HandoverText, every_state_has_a_text_of_its_own_on_each_side) {
  const auto town = town_with_change();
  for (const auto language : both_languages) {
    std::set<std::string> seen;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<model::HandoverState>>([&](auto state) {
      auto handover = town.record.handovers.front();
      handover.state = state.value;
      handover.answer = "Ingen kapasitet";
      for (const auto side : {HandoverSide::receiver, HandoverSide::sender}) {
        const auto text = handover_text(handover, side, town.organisation, anne, language);
        EXPECT_EQ(fault_of_sentence(text), "");
        EXPECT_TRUE(seen.insert(text).second) << text;
      }
    });
  }
}

TEST(DeadlineText, says_who_must_do_what_and_the_cell_beside_it_until_when) {
  const auto town = town_with_change();
  const auto& deadlines = town.record.deadlines;
  const auto answer =
      *std::ranges::find(deadlines, model::DeadlineKind::handover_answered, &model::Deadline::kind);
  EXPECT_EQ(deadline_text(answer, &town.record, town.organisation, anne, nb),
            "Omsorgspartner AS må svare på pasientovergangen for Anne Hansen (hjemmesykepleie dag).");
  EXPECT_EQ(deadline_text(answer, nullptr, town.organisation, anne, nb),
            "Ny leverandør må svare på overleveringen for Anne Hansen.");
  EXPECT_EQ(latest_by(answer.due, town.today(), nb), "Senest kl. 14.00 onsdag 10. juni");
  EXPECT_EQ(latest_by(answer.due, Date::of(2027, 1, 1), Language::english),
            "By 14:00 on Wednesday 10 June 2026");
  EXPECT_EQ(on_day(Date::of(2026, 6, 11), town.today(), nb), "Torsdag 11. juni");
}

TEST(AssignmentText, says_who_begins_and_who_ends_and_why) {
  const auto town = town_with_change();
  const auto& old = *town.record.assignment_on(Town::nursing, town.today());
  const auto& next = *town.record.pending_assignment(Town::nursing, town.today());
  EXPECT_EQ(assignment_text(next, AssignmentEvent::starts, &town.record, town.organisation, anne, nb),
            "Omsorgspartner AS starter hos Anne Hansen (hjemmesykepleie dag).");
  EXPECT_EQ(assignment_text(old, AssignmentEvent::ends, &town.record, town.organisation, anne, nb),
            "Bydel Frogner hjemmetjeneste har siste dag hos Anne Hansen (hjemmesykepleie dag): bytte av "
            "leverandør.");
  EXPECT_EQ(assignment_text(next, AssignmentEvent::starts, nullptr, town.organisation, anne, nb),
            "Omsorgspartner AS starter hos Anne Hansen.");
}

TEST(ChangeRequestText, says_what_the_client_told_whom_and_when) {
  const Town town;
  model::ChangeRequest request;
  request.service_lines = {Town::nursing};
  request.told_to = Town::municipal;
  request.wanted_provider = Town::omsorgspartner;
  request.told_on = Date::of(2026, 5, 29);
  EXPECT_EQ(change_request_text(request, &town.record, town.organisation, anne, nb),
            "Anne Hansen vil bytte leverandør til Omsorgspartner AS (hjemmesykepleie dag), og sa det til "
            "Bydel Frogner "
            "hjemmetjeneste fredag 29. mai 2026.");
}

TEST(ChangeSentence, follows_the_change_from_planned_to_carried_out) {
  auto town = town_with_change();
  const auto say_now = [&](Date today) {
    return change_sentence(town.record.provider_changes.front(), town.record, town.organisation, today, nb);
  };
  EXPECT_EQ(say_now(town.today()), "Bytter til Omsorgspartner AS 11. juni. Ikke bekreftet ennå.");
  EXPECT_EQ(say_now(Date::of(2026, 6, 11)), "Byttet til Omsorgspartner AS 11. juni.");
  town.record.handovers.front().state = model::HandoverState::accepted;
  EXPECT_EQ(say_now(town.today()), "Bytter til Omsorgspartner AS 11. juni. Bekreftet.");
  town.record.provider_changes.front().state = model::ChangeState::withdrawn;
  EXPECT_EQ(say_now(town.today()), "Byttet til Omsorgspartner AS 11. juni ble trukket.");
}

TEST(ReadyAnswers, each_has_a_title_and_a_sentence) {
  std::set<std::string> seen;
  for (const auto language : both_languages) {
    for (const auto answer : {ReadyAnswer::extend_present_provider, ReadyAnswer::municipal_provider,
                              ReadyAnswer::another_provider}) {
      EXPECT_TRUE(seen.insert(ready_answer_title(answer, language)).second);
      const auto text = ready_answer_sentence(answer, "Bydel Frogner hjemmetjeneste", Date::of(2026, 6, 11),
                                              Date::of(2026, 6, 9), language);
      EXPECT_EQ(fault_of_sentence(text), "");
    }
  }
}

}  // namespace
}  // namespace stafett::wording
