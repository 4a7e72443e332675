// What goes between district and providers beside the change itself: answers to hand-overs, wishes, tasks,
// notes, letters and clocks.

#include "base/text.hpp"
#include "routines/test_world.hpp"

#include <gtest/gtest.h>

namespace stafett::routines {
namespace {

using model::HandoverState;
using model::ServiceType;
using model::TaskKind;
using model::TaskState;

class Collaboration : public testing::Test {
 protected:
  Collaboration() : policy(oslo_policy()) {
    city = CityBuilder(ids).take();
    ClientBuilder builder(city, ids, oslo_date(now));
    nursing = builder.line({ServiceType::home_nursing_day, {{ask}}});
    record = builder.take();
  }

  [[nodiscard]] PlanOrRefusal ask_for(const Request& request, std::string_view user_name) const {
    const Situation situation{user_name.empty() ? Actor{} : acting(city, user_name), record, city, policy,
                              now};
    return std::visit([&](const auto& it) { return plan_of(it, situation); }, request);
  }
  Plan done(const Request& request, std::string_view user_name) {
    const auto answer = ask_for(request, user_name);
    if (!answer) {
      ADD_FAILURE() << "refused: " << enum_name(answer.error().code);
      return {};
    }
    carry_out(*answer, ids, record);
    return *answer;
  }
  [[nodiscard]] std::string refusal(const Request& request, std::string_view user_name) const {
    const auto answer = ask_for(request, user_name);
    return answer ? "accepted" : enum_name(answer.error().code);
  }

  void change_to(std::string_view name) {
    ProviderChangeRequest request;
    request.client = record.client.id;
    request.notice_day = oslo_date(now);
    request.lines = {{nursing, provider_named(city, name).id, {}}};
    done(request, case_worker);
  }
  [[nodiscard]] HandoverAnswer reply(HandoverReply it, std::optional<std::string> text = {}) const {
    return {record.client.id, record.handovers.back().id, it, std::move(text), {}};
  }
  [[nodiscard]] ChangeRequestRegistration wish(Date told_on) const {
    ChangeRequestRegistration it;
    it.client = record.client.id;
    it.service_lines = {nursing};
    it.told_on = told_on;
    return it;
  }
  [[nodiscard]] TaskStep step(const model::Task& task, TaskMove move) const {
    return {record.client.id, task.id, move, {}};
  }
  [[nodiscard]] NoteWriting note(std::string type, std::string text) const {
    return {record.client.id, std::move(type), std::move(text), {}, {}, {}};
  }
  [[nodiscard]] const model::Task* open_task(TaskKind kind) const {
    for (const auto& task : record.tasks) {
      if (task.kind == kind && task.state == TaskState::open) return &task;
    }
    return nullptr;
  }

  policy::Policy policy;
  IdSource ids;
  model::Organisation city;
  model::ClientRecord record;
  Id<model::ServiceLine> nursing;
  Instant now = at(2026, 3, 2);  // a Monday
  const std::string at_ask = coordinator(ask);
  const std::string at_birch = coordinator(birch);
};

TEST_F(Collaboration, an_acceptance_sets_the_team_meets_the_clock_and_tells_the_sender) {
  change_to(birch);
  auto accepts = reply(HandoverReply::accept, " Kommer gjerne ");
  accepts.care_team = team_named(city, care_team(birch)).id;
  done(accepts, at_birch);
  EXPECT_EQ(record.handovers[0].state, HandoverState::accepted);
  EXPECT_EQ(record.handovers[0].answer, "Kommer gjerne");
  EXPECT_EQ(record.assignments[1].care_team, accepts.care_team);
  EXPECT_EQ(record.deadlines[1].state, model::DeadlineState::met);
  const auto* told = open_task(TaskKind::handover_answered);
  ASSERT_TRUE(told);
  EXPECT_EQ(city.find(told->team)->name, "Gamle Oslo søknadskontor");
  EXPECT_EQ(refusal(accepts, at_birch), "handover_not_open");
}

TEST_F(Collaboration, a_rejection_needs_a_reason_and_the_change_stands) {
  change_to(birch);
  EXPECT_EQ(refusal(reply(HandoverReply::reject), at_birch), "rejection_reason_missing");
  EXPECT_EQ(refusal(reply(HandoverReply::reject, " "), at_birch), "rejection_reason_missing");
  done(reply(HandoverReply::reject, "Ingen ledige"), at_birch);
  EXPECT_EQ(record.handovers[0].state, HandoverState::rejected);
  EXPECT_EQ(record.provider_changes[0].state, model::ChangeState::planned);
}

TEST_F(Collaboration, only_the_receiving_providers_own_people_answer) {
  change_to(birch);
  EXPECT_EQ(refusal(reply(HandoverReply::accept), at_ask), "unknown_handover");
  EXPECT_EQ(refusal(reply(HandoverReply::accept), case_worker), "not_your_team");
  EXPECT_EQ(refusal(reply(HandoverReply::accept), ""), "not_your_team");
  EXPECT_EQ(refusal(reply(HandoverReply::accept), carer(birch)), "accepted") << "of another of its teams";
  auto it = reply(HandoverReply::accept);
  it.care_team = team_named(city, care_team(ask)).id;
  EXPECT_EQ(refusal(it, at_birch), "unknown_care_team");
  it.care_team.reset();
  it.text = std::string(4'001, 'x');
  EXPECT_EQ(refusal(it, at_birch), "text_too_long");
  it.handover = Id<model::Handover>{999'999};
  EXPECT_EQ(refusal(it, at_birch), "unknown_handover");
}

TEST_F(Collaboration, a_recall_is_acknowledged_by_its_receiver_once) {
  change_to(birch);
  const RecallAcknowledgement it{record.client.id, record.handovers[0].id};
  EXPECT_EQ(refusal(it, at_birch), "recall_not_open");
  done(ProviderChangeWithdrawal{record.client.id, {record.provider_changes[0].id}, {}}, case_worker);
  EXPECT_EQ(refusal(it, at_ask), "unknown_handover");
  EXPECT_EQ(refusal(RecallAcknowledgement{record.client.id, {999'999}}, at_birch), "unknown_handover");
  done(it, at_birch);
  EXPECT_EQ(record.handovers[0].state, HandoverState::recall_acknowledged);
  EXPECT_EQ(refusal(it, at_birch), "recall_not_open");
}

TEST_F(Collaboration,
       a_wish_told_to_the_provider_becomes_a_task_for_the_district_and_is_confirmed_by_a_change) {
  done(wish(Date::of(2026, 2, 27)), at_ask);
  ASSERT_EQ(record.change_requests.size(), 1u);
  EXPECT_EQ(record.change_requests[0].told_to, provider_named(city, ask).id);
  const auto* task = open_task(TaskKind::confirm_change_request);
  ASSERT_TRUE(task);
  EXPECT_EQ(city.find(task->team)->name, "Gamle Oslo søknadskontor");

  ProviderChangeRequest change;
  change.client = record.client.id;
  change.request = record.change_requests[0].id;
  change.lines = {{nursing, provider_named(city, birch).id, {}}};
  change.notice_day = Date::of(2026, 2, 26);
  EXPECT_EQ(refusal(change, case_worker), "notice_day_too_old") << "before the client said so";
  change.notice_day = Date::of(2026, 2, 27);
  done(change, case_worker);
  EXPECT_EQ(record.change_requests[0].state, model::ChangeRequestState::confirmed);
  EXPECT_EQ(record.tasks[0].state, TaskState::done);
  EXPECT_EQ(record.change_notices[0].request, record.change_requests[0].id);
  change.lines[0].new_provider = provider_named(city, cedar).id;
  EXPECT_EQ(refusal(change, case_worker), "request_not_open");
}

TEST_F(Collaboration, a_wish_is_registered_by_the_provider_that_delivers) {
  auto it = wish(oslo_date(now));
  EXPECT_EQ(refusal(it, at_birch), "not_your_service");
  EXPECT_EQ(refusal(it, case_worker), "not_your_service");
  it.told_on = oslo_date(now) + 1;
  EXPECT_EQ(refusal(it, at_ask), "notice_day_in_future");
  it = wish(oslo_date(now));
  it.wanted_provider = Id<model::Provider>{999'999};
  EXPECT_EQ(refusal(it, at_ask), "unknown_provider");
  it = wish(oslo_date(now));
  it.note = std::string(4'001, 'x');
  EXPECT_EQ(refusal(it, at_ask), "text_too_long");
  it = wish(oslo_date(now));
  it.service_lines = {Id<model::ServiceLine>{999'999}};
  EXPECT_EQ(refusal(it, at_ask), "unknown_service_line");
  it.service_lines.clear();
  EXPECT_EQ(refusal(it, at_ask), "no_service_line_named");
}

TEST_F(Collaboration, a_declined_wish_is_told_to_the_provider_that_passed_it_on) {
  done(wish(oslo_date(now)), at_ask);
  ChangeRequestDecline it{record.client.id, record.change_requests[0].id, "Ombestemte seg"};
  auto wrong = it;
  wrong.why = " ";
  EXPECT_EQ(refusal(wrong, case_worker), "empty_text");
  wrong.why = std::string(4'001, 'x');
  EXPECT_EQ(refusal(wrong, case_worker), "text_too_long");
  wrong.request = Id<model::ChangeRequest>{999'999};
  EXPECT_EQ(refusal(wrong, case_worker), "unknown_request");
  done(it, case_worker);
  EXPECT_EQ(record.change_requests[0].state, model::ChangeRequestState::declined);
  EXPECT_EQ(record.tasks[0].state, TaskState::done);
  ASSERT_TRUE(open_task(TaskKind::assignment_goes_on));
  EXPECT_EQ(refusal(it, case_worker), "request_not_open");
}

TEST_F(Collaboration, a_declined_wish_for_several_lines_is_settled_for_each_and_the_clients_words_stay) {
  ClientBuilder builder(city, ids, oslo_date(now));
  const std::vector lines{builder.line({ServiceType::home_nursing_day, {{ask}}}),
                          builder.line({ServiceType::practical_help, {{ask}}})};
  record = builder.take();
  auto it = wish(oslo_date(now));
  it.service_lines = lines;
  it.note = "Vil ha en annen";
  done(it, at_ask);
  done(ChangeRequestDecline{record.client.id, record.change_requests[0].id, "Ombestemte seg"}, case_worker);
  EXPECT_EQ(record.change_requests[0].note, "Vil ha en annen");
  ASSERT_EQ(record.notes.size(), 1u);
  EXPECT_EQ(record.notes[0].text, "Ombestemte seg");
  for (const auto line : lines) {
    EXPECT_TRUE(std::ranges::any_of(record.tasks, [&](const model::Task& task) {
      return task.kind == TaskKind::assignment_goes_on && task.service_line == line;
    }));
  }
}

TEST_F(Collaboration, a_wish_names_a_line_once_and_another_provider) {
  auto it = wish(oslo_date(now));
  it.service_lines.push_back(it.service_lines.front());
  EXPECT_EQ(refusal(it, coordinator(ask)), "line_named_twice");
  it = wish(oslo_date(now));
  it.wanted_provider = provider_named(city, ask).id;
  EXPECT_EQ(refusal(it, coordinator(ask)), "same_provider");
}

TEST_F(Collaboration, a_wish_told_more_than_a_year_ago_is_refused) {
  EXPECT_EQ(refusal(wish(Date::of(1, 1, 1)), at_ask), "day_too_far_back");
  EXPECT_EQ(refusal(wish(oslo_date(now) - 366), at_ask), "accepted");
}

TEST_F(Collaboration, a_declined_wish_does_not_say_that_the_client_stays_when_a_change_is_under_way) {
  done(wish(oslo_date(now)), at_ask);
  change_to(birch);
  done(ChangeRequestDecline{record.client.id, record.change_requests[0].id, "Er alt registrert"},
       case_worker);
  EXPECT_FALSE(open_task(TaskKind::assignment_goes_on));
  EXPECT_TRUE(open_task(TaskKind::assignment_ends));
}

TEST_F(Collaboration, a_wish_held_over_a_weekend_and_a_working_day_is_held_too_long) {
  model::ChangeRequest it;
  it.told_on = Date::of(2026, 2, 27);  // Friday
  EXPECT_FALSE(held_too_long(it, policy, Date::of(2026, 3, 2)));
  EXPECT_TRUE(held_too_long(it, policy, Date::of(2026, 3, 3)));
}

TEST_F(Collaboration, a_task_is_taken_put_back_and_finished_by_the_team_it_is_for) {
  change_to(birch);
  const auto task = *open_task(TaskKind::assignment_ends);
  EXPECT_EQ(refusal(step(task, TaskMove::put_back), at_ask), "task_not_open");
  EXPECT_EQ(refusal(step(task, TaskMove::take), at_birch), "unknown_task");
  EXPECT_EQ(refusal(TaskStep{record.client.id, {999'999}, TaskMove::take, {}}, at_ask), "unknown_task");
  auto to_another = step(task, TaskMove::take);
  to_another.hand_to = acting(city, at_birch).employee;
  EXPECT_EQ(refusal(to_another, at_ask), "not_your_team");
  done(step(task, TaskMove::take), at_ask);
  EXPECT_EQ(record.find(task.id)->taken_by, acting(city, at_ask).employee);
  EXPECT_EQ(refusal(step(task, TaskMove::take), at_ask), "task_not_open");
  done(step(task, TaskMove::put_back), at_ask);
  EXPECT_EQ(record.find(task.id)->taken_by, std::nullopt);
  done(step(task, TaskMove::finish), at_ask);
  EXPECT_EQ(refusal(step(task, TaskMove::finish), at_ask), "task_not_open");
}

TEST_F(Collaboration, a_note_keeps_author_and_unit_and_is_corrected_by_another) {
  done(note("121", "Ringte sønnen."), case_worker);
  auto second = note("121", "Det var datteren.");
  second.corrects = record.notes[0].id;
  second.attachments = {{"kart.pdf", "application/pdf", sha256_hex("kart"), 4}};
  done(second, office_leader);
  EXPECT_EQ(record.notes[0].text, "Ringte sønnen.");
  EXPECT_EQ(record.notes[1].corrects, record.notes[0].id);
  EXPECT_EQ(record.notes[1].author, acting(city, office_leader).employee);
  ASSERT_EQ(record.attachments.size(), 1u);
  EXPECT_EQ(record.attachments[0].note, record.notes[1].id);
}

TEST_F(Collaboration, a_note_of_a_type_that_is_not_theirs_or_without_text_is_refused) {
  EXPECT_EQ(refusal(note("999", "tekst"), case_worker), "unknown_journal_type");
  EXPECT_EQ(refusal(note("OL-fagjournal", "tekst"), case_worker), "journal_type_not_yours");
  EXPECT_EQ(refusal(note("121", "tekst"), at_ask), "journal_type_not_yours");
  EXPECT_EQ(refusal(note("OL-fagjournal", "tekst"), at_ask), "accepted");
  EXPECT_EQ(refusal(note("121", " \n"), case_worker), "empty_text");
  EXPECT_EQ(refusal(note("121", std::string(20'001, 'x')), case_worker), "text_too_long");
  auto it = note("121", "tekst");
  it.corrects = Id<model::Note>{999'999};
  EXPECT_EQ(refusal(it, case_worker), "unknown_note");
  it = note("121", "tekst");
  it.service_line = Id<model::ServiceLine>{999'999};
  EXPECT_EQ(refusal(it, case_worker), "unknown_service_line");
  it = note("121", "tekst");
  it.attachments = {{"../a.pdf", "application/pdf", sha256_hex("a"), 1}};
  EXPECT_EQ(refusal(it, case_worker), "bad_attachment");
  it.attachments = {{"a.exe", "application/x-msdownload", sha256_hex("a"), 1}};
  EXPECT_EQ(refusal(it, case_worker), "bad_attachment");
  it.attachments.assign(11, {"a.pdf", "application/pdf", sha256_hex("a"), 1});
  EXPECT_EQ(refusal(it, case_worker), "bad_attachment");
}

TEST_F(Collaboration, a_letter_is_posted_once) {
  change_to(birch);
  const LetterPosting it{record.client.id, record.letters[0].id};
  EXPECT_EQ(refusal(LetterPosting{record.client.id, {999'999}}, case_worker), "unknown_letter");
  done(it, case_worker);
  EXPECT_EQ(record.letters[0].state, model::LetterState::posted);
  EXPECT_EQ(refusal(it, case_worker), "letter_not_waiting");
}

TEST_F(Collaboration, an_answer_that_does_not_come_becomes_a_task_when_its_clock_runs_out) {
  change_to(birch);  // from Thursday 12 March
  const auto& clock = record.deadlines[1];
  const DeadlinePassing it{record.client.id, clock.id};
  EXPECT_EQ(refusal(DeadlinePassing{record.client.id, {999'999}}, ""), "unknown_deadline");
  EXPECT_EQ(clock.due, at(2026, 3, 11, 14));
  now = clock.due + -1;
  EXPECT_EQ(refusal(it, ""), "deadline_not_due");
  now = clock.due;
  done(it, "");
  EXPECT_EQ(record.deadlines[1].state, model::DeadlineState::missed);
  ASSERT_TRUE(open_task(TaskKind::handover_unanswered));
  EXPECT_EQ(refusal(it, ""), "deadline_not_due");
  done(reply(HandoverReply::accept), at_birch);
  EXPECT_FALSE(open_task(TaskKind::handover_unanswered)) << "the answer came after all";
}

}  // namespace
}  // namespace stafett::routines
