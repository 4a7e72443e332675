// The change of provider with what undoes and redoes it: golden dates, presets, texts and refusals.

#include "routines/choice/provider_change.hpp"

#include "routines/choice/change_messages.hpp"
#include "routines/choice/change_start_move.hpp"
#include "routines/choice/provider_change_correction.hpp"
#include "routines/choice/provider_change_withdrawal.hpp"
#include "routines/collaboration/handover_answer.hpp"
#include "routines/collaboration/letter_posting.hpp"
#include "routines/test_city.hpp"

#include <gtest/gtest.h>

namespace stafett::routines {
namespace {

using model::ChangeState;
using model::LetterKind;
using model::LetterState;
using model::RecordState;
using model::ServiceType;
using model::TaskKind;
using model::TaskState;

const Date first_of_march = Date::of(2026, 3, 1);  // a Sunday

class ProviderChanges : public testing::Test {
 protected:
  ProviderChanges() : policy(oslo_policy()) { city = CityBuilder(ids).take(); }

  /// A client of Gamle Oslo with these lines, made on 1 March 2026.
  void client_with(const std::vector<LineShape>& lines) {
    ClientBuilder builder(city, ids, first_of_march);
    for (const auto& shape : lines) line.push_back(builder.line(shape));
    record = builder.take();
  }
  void client_with_nursing_by(std::string_view provider) {
    client_with({{ServiceType::home_nursing_day, {{provider}}}});
  }

  [[nodiscard]] const model::Provider& provider(std::string_view name) const {
    return provider_named(city, name);
  }
  [[nodiscard]] Situation as(std::string_view user_name) const {
    return {acting(city, user_name), record, city, policy, now};
  }
  [[nodiscard]] Situation office() const { return as(case_worker); }

  [[nodiscard]] ProviderChangeRequest change_to(std::string_view name, std::size_t which = 0) const {
    ProviderChangeRequest request;
    request.client = record.client.id;
    request.notice_day = oslo_date(now);
    request.lines = {{line[which], provider(name).id, {}}};
    return request;
  }

  /// Carries out what the routine gives; the plan.
  Plan done(const PlanOrRefusal& answer) {
    if (!answer) {
      ADD_FAILURE() << "refused: " << enum_name(answer.error().code);
      return {};
    }
    carry_out(*answer, ids, record);
    return *answer;
  }
  Plan change(std::string_view name) { return done(plan_provider_change(change_to(name), office())); }
  Plan withdraw(Id<model::ProviderChange> id) {
    return done(plan_provider_change_withdrawal({record.client.id, {id}, {}}, office()));
  }
  Plan correct(const ProviderChangeCorrection& it) {
    return done(plan_provider_change_correction(it, office()));
  }
  void post_letters() {
    const auto letters = record.letters;
    for (const auto& letter : letters) {
      if (letter.state != LetterState::to_be_printed) continue;
      done(plan_letter_posting({record.client.id, letter.id}, office()));
    }
  }
  void answer(HandoverReply reply) {
    const auto& handover = record.handovers.back();
    const auto& to = *city.find(*city.find(handover.to_team)->provider);
    done(plan_handover_answer({record.client.id, handover.id, reply, "Ingen ledige", {}},
                              as(coordinator(to.name))));
  }
  [[nodiscard]] ProviderChangeCorrection correction(CorrectionKind kind,
                                                    std::optional<Date> right_notice_day = {}) const {
    return {record.client.id, record.provider_changes.back().id, kind, right_notice_day, "Kari Hansen", {}};
  }
  [[nodiscard]] ChangeStartMove move_to(Date first_day) const {
    return {record.client.id, record.provider_changes.back().id, first_day, "alle parter", "ferie"};
  }

  [[nodiscard]] std::vector<model::Task> tasks_for(std::string_view team, TaskKind kind) const {
    std::vector<model::Task> found;
    for (const auto& task : record.tasks) {
      if (task.kind == kind && task.team == team_named(city, team).id) found.push_back(task);
    }
    return found;
  }
  void visited_by(std::string_view name, Date day) {
    model::Visit visit;
    visit.id = ids.next<model::Visit>();
    visit.client = record.client.id;
    visit.service_line = line[0];
    visit.executor = provider(name).id;
    visit.day = day;
    visit.state = model::VisitState::done;
    record.visits.push_back(visit);
  }
  template <class Answer>
  static std::string refusal(const Answer& answer) {
    return answer ? "accepted" : enum_name(answer.error().code);
  }
  [[nodiscard]] std::string refused(const ProviderChangeRequest& request) const {
    return refusal(plan_provider_change(request, office()));
  }

  policy::Policy policy;
  IdSource ids;
  model::Organisation city;
  model::ClientRecord record;
  std::vector<Id<model::ServiceLine>> line;
  Instant now = at(2026, 3, 1);
};

TEST_F(ProviderChanges, the_old_one_ends_on_the_tenth_day_and_the_new_one_starts_the_day_after) {
  client_with_nursing_by(ask);
  change(birch);
  const auto& old = record.assignments[0];
  const auto& next = record.assignments[1];
  EXPECT_EQ(old.last_day, Date::of(2026, 3, 10));
  EXPECT_EQ(old.end_reason, model::EndReason::provider_change);
  EXPECT_EQ(next.first_day, Date::of(2026, 3, 11));
  EXPECT_EQ(next.last_day, std::nullopt);
  EXPECT_EQ(next.predecessor, old.id);
  EXPECT_EQ(next.predecessor_last_day, old.last_day);
  EXPECT_EQ(next.provider, provider(birch).id);
  EXPECT_EQ(next.level, provider(birch).level);
  EXPECT_EQ(next.choice, model::ChoiceKind::informed_choice);
}

TEST_F(ProviderChanges, the_day_of_notice_counts_not_the_day_it_is_registered) {
  client_with_nursing_by(ask);
  auto request = change_to(birch);
  request.notice_day = Date::of(2026, 2, 24);
  done(plan_provider_change(request, office()));
  EXPECT_EQ(record.assignments[1].first_day, Date::of(2026, 3, 6));
  EXPECT_EQ(record.change_notices[0].notice_day, Date::of(2026, 2, 24));
}

TEST_F(ProviderChanges, the_day_of_notice_counts_across_the_change_of_clocks) {
  client_with_nursing_by(ask);
  now = at(2026, 3, 28, 23, 30);
  change(birch);
  EXPECT_EQ(record.assignments[1].first_day, Date::of(2026, 4, 7));
}

TEST_F(ProviderChanges, between_units_of_one_district_one_day_is_enough) {
  client_with_nursing_by(east);
  const auto plan = change(west);
  EXPECT_EQ(record.assignments[0].last_day, first_of_march);
  EXPECT_EQ(record.assignments[1].first_day, Date::of(2026, 3, 2));
  const auto ended = std::ranges::find_if(plan.effects, [](const PlannedEffect& planned) {
    return std::holds_alternative<EndAssignment>(planned.effect);
  });
  EXPECT_EQ(ended->because[0].rule, "Q-13");
}

TEST_F(ProviderChanges, another_first_day_is_taken_with_who_agreed_and_why) {
  client_with_nursing_by(ask);
  auto request = change_to(birch);
  request.agreed_first_day = Date::of(2026, 3, 4);
  EXPECT_EQ(refused(request), "first_day_not_agreed");
  request.agreed_with = "brukeren og begge leverandører";
  EXPECT_EQ(refused(request), "first_day_not_agreed");
  request.agreed_why = "  ";
  EXPECT_EQ(refused(request), "first_day_not_agreed");
  request.agreed_why = "Ferie";
  done(plan_provider_change(request, office()));
  EXPECT_EQ(record.assignments[0].last_day, Date::of(2026, 3, 3));
  EXPECT_EQ(record.provider_changes[0].agreed_with, "brukeren og begge leverandører");
}

TEST_F(ProviderChanges, measures_and_schedules_of_the_leaving_one_go_on_with_the_new_one) {
  client_with({{ServiceType::home_nursing_day, {{ask}}, -60, {}, {{-60, {}, {}, 2}}}});
  change(birch);
  ASSERT_EQ(record.measures.size(), 2u);
  EXPECT_EQ(record.measures[0].last_day, Date::of(2026, 3, 10));
  EXPECT_EQ(record.measures[1].first_day, Date::of(2026, 3, 11));
  EXPECT_EQ(record.measures[1].executor, provider(birch).id);
  EXPECT_EQ(record.measures[1].continues, record.measures[0].id);
  ASSERT_EQ(record.schedules.size(), 4u);
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(record.schedules[i].last_day, Date::of(2026, 3, 10));
    EXPECT_EQ(record.schedules[i + 2].measure, record.measures[1].id);
    EXPECT_EQ(record.schedules[i + 2].weekdays, record.schedules[i].weekdays);
  }
}

TEST_F(ProviderChanges, a_measure_that_ends_before_the_change_is_left_alone_and_one_that_begins_after_moves) {
  client_with({{ServiceType::home_nursing_day, {{ask}}, -60, {}, {{-60, 5, {}, 1}, {20, {}, {}, 1}}}});
  const auto ends_early = to_json(record.measures[0]);
  change(birch);
  EXPECT_EQ(to_json(record.measures[0]), ends_early);
  EXPECT_EQ(record.measures[1].state, RecordState::withdrawn);
  ASSERT_EQ(record.measures.size(), 3u);
  EXPECT_EQ(record.measures[2].first_day, Date::of(2026, 3, 21));
  EXPECT_EQ(record.measures[2].executor, provider(birch).id);
}

TEST_F(ProviderChanges, measures_of_other_executors_on_the_line_are_untouched) {
  client_with({{ServiceType::home_nursing_day, {{ask}}, -60, {}, {{}, {-60, {}, cedar, 1}}}});
  const auto shared = to_json(record.measures[1]);
  change(birch);
  EXPECT_EQ(to_json(record.measures[1]), shared);
  EXPECT_EQ(record.measures.size(), 3u);
}

TEST_F(ProviderChanges, the_successor_ends_when_the_service_would_have_and_for_the_same_reason) {
  client_with({{ServiceType::home_nursing_day, {{ask, -60, 30}}, -60, 30}});
  record.assignments[0].end_reason = model::EndReason::need_ceased;
  change(birch);
  EXPECT_EQ(record.assignments[1].last_day, Date::of(2026, 3, 31));
  EXPECT_EQ(record.assignments[1].end_reason, model::EndReason::need_ceased);
  EXPECT_EQ(record.measures[1].last_day, Date::of(2026, 3, 31));
  withdraw(record.provider_changes[0].id);
  EXPECT_EQ(record.assignments[0].end_reason, model::EndReason::need_ceased);
}

TEST_F(ProviderChanges, nursing_is_handed_over_by_a_transition_with_its_presets) {
  client_with_nursing_by(ask);
  change(birch);
  ASSERT_EQ(record.handovers.size(), 1u);
  const auto& handover = record.handovers[0];
  EXPECT_EQ(handover.kind, model::HandoverKind::patient_transition);
  EXPECT_EQ(handover.transition_from, "Hjem - med tjenester");
  EXPECT_EQ(handover.expected_service, "Hjemmesykepleie - bytte av leverandør");
  EXPECT_EQ(city.find(handover.to_team)->name, "Bjørk omsorg Mottaksteam");
  EXPECT_EQ(city.find(handover.from_team)->name, "Gamle Oslo søknadskontor");
  ASSERT_TRUE(handover.responsible_team);
  EXPECT_EQ(city.find(*handover.responsible_team)->name, "Ask hjemmepleie Mottaksteam");
  EXPECT_EQ(handover.wanted_start, Date::of(2026, 3, 11));
  EXPECT_EQ(handover.content.minutes_per_week, 210);
  EXPECT_EQ(handover.content.measures.size(), 1u);
  ASSERT_EQ(handover.content.practical_notes.size(), 2u);
  EXPECT_EQ(handover.content.practical_notes[0].text, "Nøkkelboks til høyre for døra");
}

TEST_F(ProviderChanges, the_care_team_that_delivers_stands_as_responsible_and_a_municipal_unit_does_not) {
  client_with_nursing_by(ask);
  record.assignments[0].care_team = team_named(city, care_team(ask)).id;
  change(birch);
  EXPECT_EQ(record.handovers[0].responsible_team, team_named(city, care_team(ask)).id);
  line.clear();
  client_with_nursing_by(east);
  change(birch);
  EXPECT_EQ(record.handovers[0].responsible_team, std::nullopt);
}

TEST_F(ProviderChanges, night_and_stationary_nursing_have_their_own_preset) {
  client_with({{ServiceType::home_nursing_night, {{ask}}},
               {ServiceType::home_nursing_stationary, {{ask}}},
               {ServiceType::home_nursing_evening, {{ask}}}});
  auto request = change_to(birch);
  for (std::size_t i = 1; i < line.size(); ++i) request.lines.push_back({line[i], provider(cedar).id, {}});
  done(plan_provider_change(request, office()));
  EXPECT_EQ(record.handovers[0].expected_service, "Hjemmesykepleie natt/stasjonær - bytte av leverandør");
  EXPECT_EQ(record.handovers[1].expected_service, "Hjemmesykepleie natt/stasjonær - bytte av leverandør");
  EXPECT_EQ(record.handovers[2].expected_service, "Hjemmesykepleie - bytte av leverandør");
  EXPECT_EQ(record.change_notices.size(), 1u);
  EXPECT_EQ(record.notes.size(), 1u);
  ASSERT_EQ(record.letters.size(), 1u) << "one notice, one letter";
  EXPECT_EQ(record.letters[0].content.lines.size(), 3u);
}

TEST_F(ProviderChanges, practical_help_is_handed_over_by_an_inquiry_from_the_present_team) {
  client_with({{ServiceType::practical_help, {{ask}}}});
  change(birch);
  const auto& handover = record.handovers[0];
  EXPECT_EQ(handover.kind, model::HandoverKind::inquiry);
  EXPECT_EQ(handover.expected_service, "Praktisk bistand - bytte av leverandør");
  EXPECT_EQ(handover.transition_from, "");
  EXPECT_EQ(city.find(handover.from_team)->name, "Ask hjemmepleie Mottaksteam");
  EXPECT_EQ(city.find(handover.to_team)->name, "Bjørk omsorg Mottaksteam");
  EXPECT_EQ(handover.wanted_start, Date::of(2026, 3, 11));
}

TEST_F(ProviderChanges, the_hand_over_shows_the_decision_of_the_first_day) {
  client_with_nursing_by(ask);
  auto newer = record.decisions[0];
  newer.id = ids.next<model::Decision>();
  newer.version = 2;
  newer.valid_from = Date::of(2026, 3, 5);
  newer.minutes_per_week = 300;
  record.decisions.push_back(newer);
  change(birch);
  EXPECT_EQ(record.handovers[0].content.minutes_per_week, 300);
}

TEST_F(ProviderChanges, the_leaving_provider_gets_a_task_with_its_last_day_and_the_new_ones_name) {
  client_with_nursing_by(ask);
  auto request = change_to(birch);
  request.lines[0].tell_leaving_provider = false;  // no choice with a private firm
  done(plan_provider_change(request, office()));
  const auto told = tasks_for(reception(ask), TaskKind::assignment_ends);
  ASSERT_EQ(told.size(), 1u);
  EXPECT_EQ(told[0].day, Date::of(2026, 3, 10));
  EXPECT_EQ(told[0].about_provider, provider(birch).id);
}

TEST_F(ProviderChanges,
       a_municipal_unit_that_leaves_nursing_may_go_untold_and_one_that_leaves_practical_help_may_not) {
  client_with({{ServiceType::home_nursing_day, {{east}}}, {ServiceType::practical_help, {{east}}}});
  auto request = change_to(birch);
  request.lines.push_back({line[1], provider(birch).id, false});
  request.lines[0].tell_leaving_provider = false;
  done(plan_provider_change(request, office()));
  const auto told = tasks_for(reception(east), TaskKind::assignment_ends);
  ASSERT_EQ(told.size(), 1u);
  EXPECT_EQ(told[0].service_line, line[1]);
  // Left to policy, nursing is told too; and a moved first day changes nothing about who is told.
  line.clear();
  client_with_nursing_by(east);
  change(birch);
  EXPECT_EQ(tasks_for(reception(east), TaskKind::assignment_ends).size(), 1u);
}

TEST_F(ProviderChanges, the_case_worker_journal_keeps_who_asked_and_how) {
  client_with_nursing_by(ask);
  auto request = change_to(birch);
  request.asked_by = model::AskedBy::guardian;
  EXPECT_EQ(refused(request), "asked_by_name_missing");
  request.asked_by_name = " Kari  Verge ";
  request.channel = model::Channel::written;
  request.note = "Vil ha samme som søsteren";
  done(plan_provider_change(request, office()));
  ASSERT_EQ(record.notes.size(), 1u);
  const auto& note = record.notes[0];
  EXPECT_EQ(note.type, "121");
  EXPECT_EQ(note.author, acting(city, case_worker).employee);
  EXPECT_EQ(note.author_unit, district_named(city, "Gamle Oslo").level);
  ASSERT_TRUE(note.content);
  EXPECT_EQ(note.content->asked_by_name, "Kari Verge");
  EXPECT_EQ(note.content->channel, model::Channel::written);
  EXPECT_EQ(note.content->remark, "Vil ha samme som søsteren");
}

TEST_F(ProviderChanges, the_client_gets_a_letter_with_the_days) {
  client_with_nursing_by(ask);
  change(birch);
  ASSERT_EQ(record.letters.size(), 1u);
  const auto& letter = record.letters[0];
  EXPECT_EQ(letter.kind, LetterKind::provider_change_confirmed);
  EXPECT_EQ(letter.state, LetterState::to_be_printed);
  EXPECT_EQ(letter.content.recipient, "Åse Bø");
  EXPECT_EQ(letter.content.street, "Tøyengata 3");
  EXPECT_EQ(letter.content.notice_day, first_of_march);
  ASSERT_EQ(letter.content.lines.size(), 1u);
  EXPECT_EQ(letter.content.lines[0].old_provider, ask);
  EXPECT_EQ(letter.content.lines[0].new_provider, birch);
  EXPECT_EQ(letter.content.lines[0].old_last_day, Date::of(2026, 3, 10));
  EXPECT_EQ(letter.content.lines[0].new_first_day, Date::of(2026, 3, 11));
}

TEST_F(ProviderChanges, the_clock_for_the_answer_runs_to_two_oclock_the_working_day_before) {
  client_with_nursing_by(ask);
  now = at(2026, 3, 27);  // ten days on is Easter Monday, 6 April
  change(birch);
  ASSERT_EQ(record.provider_changes[0].first_day, Date::of(2026, 4, 6));
  ASSERT_EQ(record.deadlines.size(), 2u);
  const auto& told = record.deadlines[0];
  EXPECT_EQ(told.kind, model::DeadlineKind::notify_provider);
  EXPECT_EQ(told.state, model::DeadlineState::met);
  const auto& answered = record.deadlines[1];
  EXPECT_EQ(answered.kind, model::DeadlineKind::handover_answered);
  EXPECT_EQ(answered.due, at(2026, 4, 1, 14));  // the Wednesday before Easter
  EXPECT_EQ(answered.amber, at(2026, 3, 31, 0));
  EXPECT_EQ(answered.state, model::DeadlineState::open);
}

TEST_F(ProviderChanges, too_late_for_the_ordinary_notice_somebody_has_to_ring) {
  client_with_nursing_by(ask);
  now = at(2026, 3, 3, 14, 1);  // a Tuesday
  auto request = change_to(birch);
  request.agreed_first_day = Date::of(2026, 3, 4);
  request.agreed_with = "alle";
  request.agreed_why = "haster";
  const auto plan = done(plan_provider_change(request, office()));
  EXPECT_EQ(record.deadlines[0].state, model::DeadlineState::missed);
  EXPECT_EQ(tasks_for("Gamle Oslo søknadskontor", TaskKind::notify_by_telephone).size(), 1u);
  ASSERT_EQ(plan.warnings.size(), 1u);
  EXPECT_EQ(plan.warnings[0].code, WarningCode::notice_after_deadline);
}

TEST_F(ProviderChanges, a_line_that_is_refused_is_named_and_the_others_go_on) {
  client_with({{ServiceType::home_nursing_day, {{ask}}}, {ServiceType::practical_help, {{ask}}}});
  auto request = change_to(birch);
  request.lines.push_back({line[1], provider(only_there).id, {}});
  const auto plan = done(plan_provider_change(request, office()));
  ASSERT_EQ(plan.left_out.size(), 1u);
  EXPECT_EQ(plan.left_out[0].service_line, line[1]);
  EXPECT_EQ(plan.left_out[0].refusal.code, RefusalCode::provider_without_agreement);
  EXPECT_EQ(record.provider_changes.size(), 1u);
}

TEST_F(ProviderChanges, what_does_not_hold_is_refused_with_its_code) {
  client_with({{ServiceType::home_nursing_day, {{ask}}},
               {ServiceType::practical_help, {{ask, -60, -3}}, -60, -3, {}},
               {ServiceType::practical_help, {{ask, 90}}, 90, {}, {}},
               {ServiceType::practical_help, {{ask, -60, -3}}, -60, {}, {}},
               {ServiceType::personal_assistance, {{ask}}}});
  EXPECT_EQ(refused(change_to(ask)), "same_provider");
  EXPECT_EQ(refused(change_to(ended)), "provider_contract_ended");
  EXPECT_EQ(refused(change_to(not_begun)), "provider_not_started");
  EXPECT_EQ(refused(change_to(only_there)), "provider_without_agreement");
  EXPECT_EQ(refused(change_to(elsewhere)), "provider_without_agreement");
  EXPECT_EQ(refused(change_to(without_team)), "provider_has_no_reception_team");
  EXPECT_EQ(refused(change_to(birch, 1)), "service_ended");
  EXPECT_EQ(refused(change_to(birch, 2)), "service_not_started");
  EXPECT_EQ(refused(change_to(birch, 3)), "no_running_assignment");
  EXPECT_EQ(refused(change_to(birch, 4)), "not_a_choice_service");

  auto request = change_to(birch);
  request.lines[0].new_provider = Id<model::Provider>{999'999};
  EXPECT_EQ(refused(request), "unknown_provider");
  request.lines[0].service_line = Id<model::ServiceLine>{999'999};
  EXPECT_EQ(refused(request), "unknown_service_line");
  request.lines.clear();
  EXPECT_EQ(refused(request), "no_service_line_named");

  request = change_to(birch);
  request.notice_day = first_of_march + 1;
  EXPECT_EQ(refused(request), "notice_day_in_future");
  request.notice_day = first_of_march - 10;
  EXPECT_EQ(refused(request), "notice_day_too_old");
  request.notice_day = first_of_march - 9;
  EXPECT_EQ(refused(request), "accepted");
  request.agreed_first_day = first_of_march;
  request.agreed_with = request.agreed_why = "ja";
  EXPECT_EQ(refused(request), "first_day_too_early");
  request = change_to(birch);
  request.request = Id<model::ChangeRequest>{999'999};
  EXPECT_EQ(refused(request), "unknown_request");

  auto whole = record;
  record.client.death_date = first_of_march;
  EXPECT_EQ(refused(change_to(birch)), "client_dead");
  record = whole;
  record.addresses[0].last_day = first_of_march - 1;
  EXPECT_EQ(refused(change_to(birch)), "no_postal_address");
  record = whole;
  record.responsibilities.clear();
  EXPECT_EQ(refused(change_to(birch)), "no_responsible_district");
}

TEST_F(ProviderChanges, a_service_that_ends_within_the_notice_cannot_change) {
  client_with({{ServiceType::home_nursing_day, {{ask, -60, 9}}, -60, 9}});
  EXPECT_EQ(refused(change_to(birch)), "service_ended");
  now = at(2026, 2, 28);
  EXPECT_EQ(refused(change_to(birch)), "accepted");
}

TEST_F(ProviderChanges, a_withdrawal_restores_everything_and_tells_everybody) {
  client_with({{ServiceType::home_nursing_day, {{ask}}, -60, {}, {{}, {20, {}, {}, 1}}}});
  const auto assignment = to_json(record.assignments[0]);
  const auto measures = to_json(record.measures);
  const auto schedules = to_json(record.schedules);
  change(birch);
  post_letters();
  answer(HandoverReply::accept);
  now = at(2026, 3, 10, 23);
  withdraw(record.provider_changes[0].id);
  EXPECT_EQ(to_json(record.assignments[0]), assignment);
  EXPECT_EQ(to_json(std::vector(record.measures.begin(), record.measures.begin() + 2)), measures);
  EXPECT_EQ(to_json(std::vector(record.schedules.begin(), record.schedules.begin() + 2)), schedules);
  EXPECT_EQ(record.assignments[1].state, RecordState::withdrawn);
  EXPECT_EQ(record.measures[2].state, RecordState::withdrawn);
  EXPECT_EQ(record.provider_changes[0].state, ChangeState::withdrawn);
  EXPECT_EQ(record.change_notices[0].state, RecordState::withdrawn);
  EXPECT_EQ(record.handovers[0].state, model::HandoverState::recalled);
  EXPECT_EQ(tasks_for(reception(ask), TaskKind::assignment_ends)[0].state, TaskState::cancelled);
  EXPECT_EQ(tasks_for(reception(ask), TaskKind::assignment_goes_on).size(), 1u);
  ASSERT_EQ(record.letters.size(), 2u);
  EXPECT_EQ(record.letters[0].state, LetterState::posted);
  EXPECT_EQ(record.letters[1].kind, LetterKind::provider_change_withdrawn);
  EXPECT_EQ(record.notes.back().content->act, model::ChangeAct::withdrawn);
}

TEST_F(ProviderChanges, a_letter_that_never_left_needs_no_other_to_take_it_back) {
  client_with_nursing_by(ask);
  change(birch);
  withdraw(record.provider_changes[0].id);
  ASSERT_EQ(record.letters.size(), 1u);
  EXPECT_EQ(record.letters[0].state, LetterState::replaced);
}

TEST_F(ProviderChanges, a_second_withdrawal_leaves_the_letter_about_the_first_in_the_queue) {
  client_with({{ServiceType::home_nursing_day, {{ask}}}, {ServiceType::practical_help, {{ask}}}});
  auto request = change_to(birch);
  request.lines.push_back({line[1], provider(birch).id, {}});
  done(plan_provider_change(request, office()));
  post_letters();
  withdraw(record.provider_changes[0].id);
  withdraw(record.provider_changes[1].id);
  ASSERT_EQ(record.letters.size(), 3u);
  for (std::size_t i = 1; i < 3; ++i) {
    EXPECT_EQ(record.letters[i].kind, LetterKind::provider_change_withdrawn);
    EXPECT_EQ(record.letters[i].state, LetterState::to_be_printed);
    EXPECT_EQ(record.letters[i].content.lines.size(), 1u);
  }
}

TEST_F(ProviderChanges, a_rejected_hand_over_is_closed_by_a_withdrawal_not_recalled) {
  client_with_nursing_by(ask);
  change(birch);
  answer(HandoverReply::reject);
  withdraw(record.provider_changes[0].id);
  EXPECT_EQ(record.handovers[0].state, model::HandoverState::replaced);
}

TEST_F(ProviderChanges, a_withdrawal_is_refused_once_the_new_one_has_begun_or_twice) {
  client_with_nursing_by(ask);
  change(birch);
  const ProviderChangeWithdrawal it{record.client.id, {record.provider_changes[0].id}, {}};
  const auto asked = [&](const ProviderChangeWithdrawal& withdrawal) {
    return refusal(plan_provider_change_withdrawal(withdrawal, office()));
  };
  EXPECT_EQ(asked({record.client.id, {}, {}}), "unknown_change");
  EXPECT_EQ(asked({record.client.id, {{999'999}}, {}}), "unknown_change");
  now = at(2026, 3, 11, 0, 0);
  EXPECT_EQ(asked(it), "change_already_started");
  now = at(2026, 3, 10, 23, 59);
  done(plan_provider_change_withdrawal(it, office()));
  EXPECT_EQ(asked(it), "change_not_pending");
}

TEST_F(ProviderChanges, a_second_change_counts_anew_and_recalls_the_first) {
  client_with_nursing_by(ask);
  change(birch);
  answer(HandoverReply::accept);
  now = at(2026, 3, 5);
  const auto plan = change(cedar);
  EXPECT_EQ(plan.warnings[0].code, WarningCode::second_change);
  EXPECT_EQ(record.assignments[0].last_day, Date::of(2026, 3, 14));
  EXPECT_EQ(record.assignments[1].state, RecordState::withdrawn);
  EXPECT_EQ(record.assignments[2].first_day, Date::of(2026, 3, 15));
  EXPECT_EQ(record.assignments[2].predecessor, record.assignments[0].id);
  EXPECT_EQ(record.provider_changes[0].state, ChangeState::replaced);
  EXPECT_EQ(record.handovers[0].state, model::HandoverState::recalled);
  EXPECT_EQ(record.handovers[1].state, model::HandoverState::sent);
  const auto told = tasks_for(reception(ask), TaskKind::assignment_ends);
  ASSERT_EQ(told.size(), 2u);
  EXPECT_EQ(told[0].state, TaskState::cancelled);
  EXPECT_EQ(told[1].day, Date::of(2026, 3, 14));
  EXPECT_EQ(record.letters[0].state, LetterState::replaced);
  EXPECT_EQ(record.letters[1].replaces, record.letters[0].id);
  ASSERT_EQ(record.measures.size(), 3u);
  EXPECT_EQ(record.measures[0].last_day, Date::of(2026, 3, 14));
  EXPECT_EQ(record.measures[1].state, RecordState::withdrawn);
  EXPECT_EQ(record.measures[2].continues, record.measures[0].id);
  EXPECT_EQ(refused(change_to(ask)), "same_provider") << "that would be a withdrawal";
  EXPECT_EQ(refused(change_to(cedar)), "same_provider");
}

TEST_F(ProviderChanges, withdrawn_a_second_change_leaves_the_client_with_the_present_provider) {
  client_with_nursing_by(ask);
  const auto assignment = to_json(record.assignments[0]);
  const auto measure = to_json(record.measures[0]);
  change(birch);
  post_letters();
  change(cedar);
  withdraw(record.provider_changes[1].id);
  EXPECT_EQ(to_json(record.assignments[0]), assignment);
  EXPECT_EQ(to_json(record.measures[0]), measure);
  // The letter about the first change was read, the one about the second never left.
  EXPECT_EQ(record.letters[1].state, LetterState::replaced);
  ASSERT_EQ(record.letters.size(), 3u);
  EXPECT_EQ(record.letters[2].kind, LetterKind::provider_change_withdrawn);
  EXPECT_EQ(record.letters[2].content.lines[0].new_provider, birch);
}

TEST_F(ProviderChanges, a_letter_that_tells_of_two_lines_is_made_anew_for_the_one_that_stands) {
  client_with({{ServiceType::home_nursing_day, {{ask}}}, {ServiceType::practical_help, {{ask}}}});
  auto request = change_to(birch);
  request.lines.push_back({line[1], provider(birch).id, {}});
  done(plan_provider_change(request, office()));
  // The second change of one line takes the other line along into its letter ...
  done(plan_provider_change(change_to(cedar), office()));
  EXPECT_EQ(record.letters[0].state, LetterState::replaced);
  ASSERT_EQ(record.letters[1].content.lines.size(), 2u);
  // ... and when that other line is withdrawn, the letter is made once more.
  withdraw(record.provider_changes[1].id);
  EXPECT_EQ(record.letters[1].state, LetterState::replaced);
  ASSERT_EQ(record.letters.size(), 3u);
  ASSERT_EQ(record.letters[2].content.lines.size(), 1u);
  EXPECT_EQ(record.letters[2].content.lines[0].new_provider, cedar);
}

TEST_F(ProviderChanges, a_second_change_takes_the_place_of_an_imported_successor) {
  client_with({{ServiceType::home_nursing_day, {{ask, -60, 4}, {birch, 5}}}});
  change(cedar);
  EXPECT_EQ(record.assignments[0].last_day, Date::of(2026, 3, 10));
  EXPECT_EQ(record.assignments[1].state, RecordState::withdrawn);
  EXPECT_EQ(record.assignments[2].first_day, Date::of(2026, 3, 11));
  EXPECT_EQ(record.measures[1].state, RecordState::withdrawn);
}

TEST_F(ProviderChanges, the_first_day_is_moved_by_agreement_before_it_comes) {
  client_with_nursing_by(ask);
  change(birch);
  post_letters();
  now = at(2026, 3, 9);
  const auto asked = [&](ChangeStartMove it) { return refusal(plan_change_start_move(it, office())); };
  auto unfounded = move_to(Date::of(2026, 3, 20));
  unfounded.agreed_why = " ";
  EXPECT_EQ(asked(unfounded), "first_day_not_agreed");
  EXPECT_EQ(asked(move_to(Date::of(2026, 3, 11))), "nothing_to_correct");
  EXPECT_EQ(asked(move_to(Date::of(2026, 3, 9))), "first_day_too_early");
  auto unknown = move_to(Date::of(2026, 3, 20));
  unknown.change = Id<model::ProviderChange>{999'999};
  EXPECT_EQ(asked(unknown), "unknown_change");

  const auto moved = move_to(Date::of(2026, 3, 20));
  done(plan_change_start_move(moved, office()));
  EXPECT_EQ(record.assignments[0].last_day, Date::of(2026, 3, 19));
  EXPECT_EQ(record.assignments[2].first_day, Date::of(2026, 3, 20));
  EXPECT_EQ(record.provider_changes[0].state, ChangeState::replaced);
  EXPECT_EQ(record.provider_changes[1].agreed_with, "alle parter");
  EXPECT_EQ(record.handovers[0].state, model::HandoverState::recalled);
  EXPECT_EQ(record.handovers[1].wanted_start, Date::of(2026, 3, 20));
  EXPECT_EQ(tasks_for(reception(ask), TaskKind::assignment_ends)[1].day, Date::of(2026, 3, 19));
  EXPECT_EQ(record.letters[1].kind, LetterKind::provider_change_confirmed);
  EXPECT_EQ(record.letters[1].replaces, record.letters[0].id);
  EXPECT_EQ(record.notes.back().content->act, model::ChangeAct::start_moved);
  EXPECT_EQ(asked(moved), "change_not_pending");
  now = at(2026, 3, 20);
  EXPECT_EQ(asked(move_to(Date::of(2026, 3, 25))), "change_already_started");
}

TEST_F(ProviderChanges, a_unit_left_untold_stays_so_when_the_first_day_moves) {
  client_with_nursing_by(east);
  auto request = change_to(birch);
  request.lines[0].tell_leaving_provider = false;
  done(plan_provider_change(request, office()));
  done(plan_change_start_move(move_to(Date::of(2026, 3, 15)), office()));
  EXPECT_TRUE(tasks_for(reception(east), TaskKind::assignment_ends).empty());
}

TEST_F(ProviderChanges, a_wrong_notice_day_is_corrected_from_the_first_day_on) {
  client_with_nursing_by(ask);
  change(birch);
  post_letters();
  const auto asked = [&](const ProviderChangeCorrection& it) {
    return refusal(plan_provider_change_correction(it, office()));
  };
  const auto right = correction(CorrectionKind::wrong_notice_day, Date::of(2026, 2, 27));
  EXPECT_EQ(asked(right), "correction_too_early");
  now = at(2026, 3, 12);
  auto it = right;
  it.found_by = " ";
  EXPECT_EQ(asked(it), "found_by_missing");
  EXPECT_EQ(asked(correction(CorrectionKind::wrong_notice_day, first_of_march)), "nothing_to_correct");
  EXPECT_EQ(asked(correction(CorrectionKind::wrong_notice_day)), "nothing_to_correct");
  EXPECT_EQ(asked(correction(CorrectionKind::wrong_notice_day, Date::of(2026, 3, 13))),
            "notice_day_in_future");
  EXPECT_EQ(asked(correction(CorrectionKind::wrong_notice_day, first_of_march - 70)),
            "first_day_before_running_assignment");
  it.change = Id<model::ProviderChange>{999'999};
  EXPECT_EQ(asked(it), "unknown_change");

  correct(right);
  EXPECT_EQ(record.assignments[0].last_day, Date::of(2026, 3, 8));
  EXPECT_EQ(record.assignments[1].state, RecordState::entered_in_error);
  EXPECT_EQ(record.assignments[2].first_day, Date::of(2026, 3, 9));
  EXPECT_EQ(record.provider_changes[0].state, ChangeState::entered_in_error);
  EXPECT_EQ(record.change_notices[0].state, RecordState::entered_in_error);
  EXPECT_EQ(record.change_notices[1].notice_day, Date::of(2026, 2, 27));
  EXPECT_EQ(record.measures[1].state, RecordState::entered_in_error);
  EXPECT_EQ(record.measures[2].first_day, Date::of(2026, 3, 9));
  EXPECT_EQ(record.letters[0].state, LetterState::posted);
  EXPECT_EQ(record.letters[1].kind, LetterKind::provider_change_corrected);
  EXPECT_EQ(record.notes.back().content->found_by, "Kari Hansen");
  EXPECT_EQ(asked(right), "change_not_pending");
}

TEST_F(ProviderChanges, a_letter_that_never_left_is_simply_made_right) {
  client_with_nursing_by(ask);
  change(birch);
  now = at(2026, 3, 12);
  correct(correction(CorrectionKind::wrong_notice_day, Date::of(2026, 2, 27)));
  EXPECT_EQ(record.letters[0].state, LetterState::replaced);
  EXPECT_EQ(record.letters[1].kind, LetterKind::provider_change_confirmed);
}

TEST_F(ProviderChanges, a_first_day_that_was_agreed_does_not_follow_the_notice_day) {
  client_with_nursing_by(ask);
  auto request = change_to(birch);
  request.agreed_first_day = Date::of(2026, 3, 5);
  request.agreed_with = request.agreed_why = "ja";
  done(plan_provider_change(request, office()));
  now = at(2026, 3, 12);
  EXPECT_EQ(refusal(plan_provider_change_correction(
                correction(CorrectionKind::wrong_notice_day, Date::of(2026, 2, 27)), office())),
            "nothing_to_correct");
}

TEST_F(ProviderChanges, a_change_on_the_wrong_client_leaves_the_old_provider_all_the_time) {
  client_with_nursing_by(ask);
  const auto assignment = to_json(record.assignments[0]);
  const auto measure = to_json(record.measures[0]);
  change(birch);
  post_letters();
  now = at(2026, 3, 15);
  correct(correction(CorrectionKind::wrong_client));
  EXPECT_EQ(to_json(record.assignments[0]), assignment);
  EXPECT_EQ(to_json(record.measures[0]), measure);
  EXPECT_EQ(record.assignments[1].state, RecordState::entered_in_error);
  EXPECT_EQ(record.provider_changes[0].state, ChangeState::entered_in_error);
  EXPECT_EQ(tasks_for(reception(ask), TaskKind::assignment_goes_on).size(), 1u);
  // The table of a correction says what holds; here nothing of the change does.
  EXPECT_EQ(record.letters[1].kind, LetterKind::provider_change_withdrawn);
}

TEST_F(ProviderChanges, visits_of_the_new_one_and_later_changes_stand_in_the_way_of_a_correction) {
  client_with_nursing_by(ask);
  change(birch);
  now = at(2026, 3, 12);
  visited_by(birch, Date::of(2026, 3, 11));
  const auto asked = [&](const ProviderChangeCorrection& it) {
    return refusal(plan_provider_change_correction(it, office()));
  };
  EXPECT_EQ(asked(correction(CorrectionKind::wrong_client)), "visits_already_delivered");
  EXPECT_EQ(asked(correction(CorrectionKind::wrong_notice_day, Date::of(2026, 3, 3))),
            "visits_already_delivered");
  EXPECT_EQ(asked(correction(CorrectionKind::wrong_notice_day, Date::of(2026, 2, 27))), "accepted");
  record.visits.clear();
  const auto first = correction(CorrectionKind::wrong_client);
  change(cedar);
  EXPECT_EQ(asked(first), "later_change_stands");
  withdraw(record.provider_changes[1].id);
  EXPECT_EQ(asked(first), "accepted");
}

TEST_F(ProviderChanges, a_rejected_hand_over_leaves_three_ways_that_each_give_a_plan) {
  client_with_nursing_by(ask);
  change(birch);
  answer(HandoverReply::reject);
  now = at(2026, 3, 9);
  // the present provider goes on by agreement, the municipal unit, another provider.
  EXPECT_EQ(refusal(plan_change_start_move(move_to(Date::of(2026, 3, 25)), office())), "accepted");
  auto municipal = change_to(east);
  municipal.agreed_first_day = Date::of(2026, 3, 11);
  municipal.agreed_with = municipal.agreed_why = "ja";
  EXPECT_EQ(refused(municipal), "accepted");
  EXPECT_EQ(refused(change_to(cedar)), "accepted");
}

TEST_F(ProviderChanges, a_line_named_twice_is_refused_and_not_given_to_the_first) {
  client_with_nursing_by(ask);
  auto request = change_to(birch);
  request.lines.push_back({line[0], provider(cedar).id, {}});
  EXPECT_EQ(refused(request), "line_named_twice");
}

TEST_F(ProviderChanges, days_far_from_now_are_refused_and_never_thrown) {
  client_with_nursing_by(ask);
  auto request = change_to(birch);
  request.agreed_with = request.agreed_why = "ja";
  request.agreed_first_day = Date::of(9999, 12, 31);
  EXPECT_EQ(refused(request), "day_too_far_ahead");
  request.agreed_first_day = first_of_march + 731;
  EXPECT_EQ(refused(request), "accepted");
  request.notice_day = Date::of(1, 1, 1);
  EXPECT_EQ(refused(request), "day_too_far_back");
  request.notice_day = first_of_march - 366;
  EXPECT_EQ(refused(request), "accepted");
  change(birch);
  EXPECT_EQ(refusal(plan_change_start_move(move_to(Date::of(9999, 12, 31)), office())), "day_too_far_ahead");
  now = at(2026, 3, 12);
  EXPECT_EQ(refusal(plan_provider_change_correction(
                correction(CorrectionKind::wrong_notice_day, Date::of(1, 1, 1)), office())),
            "day_too_far_back");
}

TEST_F(ProviderChanges, who_agreed_and_why_are_nothing_without_the_day) {
  client_with_nursing_by(ask);
  auto request = change_to(birch);
  request.agreed_with = "alle";
  EXPECT_EQ(refused(request), "agreement_without_day");
  request.agreed_with = " ";
  EXPECT_EQ(refused(request), "accepted");
}

TEST_F(ProviderChanges, the_provider_that_is_left_is_told_at_its_care_team_when_it_has_no_reception_team) {
  client_with_nursing_by(ask);
  auto& leaving = *std::ranges::find(city.providers, ask, &model::Provider::name);
  leaving.reception_team.reset();
  std::ranges::find(city.teams, reception(ask), &model::Team::name)->provider.reset();
  change(birch);
  ASSERT_EQ(tasks_for(care_team(ask), TaskKind::assignment_ends).size(), 1u);
  withdraw(record.provider_changes[0].id);
  EXPECT_EQ(tasks_for(care_team(ask), TaskKind::assignment_ends)[0].state, TaskState::cancelled);
  EXPECT_EQ(tasks_for(care_team(ask), TaskKind::assignment_goes_on).size(), 1u);
}

TEST_F(ProviderChanges, a_provider_that_has_no_team_at_all_is_not_left_untold) {
  client_with_nursing_by(ask);
  auto& leaving = *std::ranges::find(city.providers, ask, &model::Provider::name);
  leaving.reception_team.reset();
  for (auto& team : city.teams) {
    if (team.provider == leaving.id) team.provider.reset();
  }
  EXPECT_EQ(refused(change_to(birch)), "leaving_provider_has_no_team");
}

TEST_F(ProviderChanges, each_effect_cites_the_rule_that_brings_it_about) {
  client_with({{ServiceType::home_nursing_day, {{ask}}}});
  change(birch);
  now = at(2026, 3, 2);
  const auto second = change(cedar);
  for (const auto& planned : second.effects) {
    const auto& rule = planned.because[0].rule;
    if (std::holds_alternative<StartSchedule>(planned.effect)) {
      EXPECT_EQ(rule, "BV-40");
    }
    if (std::holds_alternative<EndSchedule>(planned.effect)) {
      EXPECT_EQ(rule, "BV-37");
    }
    if (std::holds_alternative<CancelTask>(planned.effect)) {
      EXPECT_EQ(rule, "Q-04");
    }
  }
  now = at(2026, 3, 20);
  const auto corrected = correct(correction(CorrectionKind::wrong_client));
  for (const auto& planned : corrected.effects) {
    if (std::holds_alternative<CloseChange>(planned.effect)) {
      EXPECT_EQ(planned.because[0].rule, "BV-31");
    }
  }
  EXPECT_EQ(rule_of_ending(ServiceType::practical_help, model::ProviderKind::private_firm), "BV-56");
  EXPECT_EQ(rule_of_ending(ServiceType::home_nursing_day, model::ProviderKind::private_firm), "BV-49");
  EXPECT_EQ(rule_of_ending(ServiceType::home_nursing_day, model::ProviderKind::municipal), "BV-51");
}

TEST_F(ProviderChanges, a_correction_of_days_that_have_been_keeps_what_was_accepted) {
  client_with_nursing_by(ask);
  change(birch);
  done(plan_handover_answer({record.client.id, record.handovers[0].id, HandoverReply::accept, "Velkommen",
                             team_named(city, care_team(birch)).id},
                            as(coordinator(birch))));
  now = at(2026, 3, 12);
  const auto plan = correct(correction(CorrectionKind::wrong_notice_day, Date::of(2026, 2, 27)));
  EXPECT_TRUE(plan.warnings.empty());
  EXPECT_EQ(record.handovers[0].state, model::HandoverState::replaced);
  EXPECT_EQ(record.handovers[1].state, model::HandoverState::accepted);
  EXPECT_EQ(record.handovers[1].answer, "Velkommen");
  EXPECT_EQ(record.assignments[2].care_team, team_named(city, care_team(birch)).id);
}

TEST_F(ProviderChanges, an_acceptance_of_another_day_to_come_lapses_and_that_is_said) {
  client_with_nursing_by(ask);
  change(birch);
  answer(HandoverReply::accept);
  const auto plan = done(plan_change_start_move(move_to(Date::of(2026, 3, 20)), office()));
  ASSERT_EQ(plan.warnings.size(), 1u);
  EXPECT_EQ(plan.warnings[0].code, WarningCode::acceptance_lapses);
  EXPECT_EQ(record.handovers[0].state, model::HandoverState::recalled);
}

TEST_F(ProviderChanges, visits_of_the_leaving_one_stand_in_the_way_of_an_earlier_first_day) {
  client_with_nursing_by(ask);
  change(birch);
  now = at(2026, 3, 12);
  visited_by(ask, Date::of(2026, 3, 9));
  const auto right = [&](int day) {
    return refusal(plan_provider_change_correction(
        correction(CorrectionKind::wrong_notice_day, Date::of(2026, 2, static_cast<unsigned>(day))),
        office()));
  };
  EXPECT_EQ(right(27), "visits_already_delivered");  // the first day would be 9 March
  EXPECT_EQ(right(28), "accepted");
}

TEST_F(ProviderChanges, a_letter_line_names_its_change_and_two_lines_of_one_service_are_kept_apart) {
  client_with({{ServiceType::practical_help, {{ask}}}, {ServiceType::practical_help, {{ask}}}});
  auto request = change_to(birch);
  request.lines.push_back({line[1], provider(cedar).id, {}});
  done(plan_provider_change(request, office()));
  EXPECT_EQ(record.letters[0].content.lines[0].change, record.provider_changes[0].id);
  withdraw(record.provider_changes[0].id);
  EXPECT_EQ(record.letters[0].state, LetterState::replaced);
  ASSERT_EQ(record.letters.size(), 2u);
  ASSERT_EQ(record.letters[1].content.lines.size(), 1u);
  EXPECT_EQ(record.letters[1].content.lines[0].new_provider, cedar);
}

TEST_F(ProviderChanges, a_letter_that_promises_a_provider_that_says_no_leaves_the_print_queue) {
  client_with_nursing_by(ask);
  change(birch);
  answer(HandoverReply::reject);
  EXPECT_EQ(record.letters[0].state, LetterState::made);
  EXPECT_EQ(refusal(plan_letter_posting({record.client.id, record.letters[0].id}, office())),
            "letter_not_waiting");
  change(cedar);
  EXPECT_EQ(record.letters[0].state, LetterState::replaced);
  EXPECT_EQ(record.letters[1].state, LetterState::to_be_printed);
}

TEST_F(ProviderChanges, a_letter_made_anew_with_a_line_that_was_rejected_is_held_too) {
  client_with({{ServiceType::home_nursing_day, {{ask}}}, {ServiceType::practical_help, {{ask}}}});
  auto request = change_to(birch);
  request.lines.push_back({line[1], provider(birch).id, {}});
  done(plan_provider_change(request, office()));
  answer(HandoverReply::reject);
  withdraw(record.provider_changes[0].id);
  ASSERT_EQ(record.letters.size(), 2u);
  EXPECT_EQ(record.letters[1].state, LetterState::made);
}

TEST_F(ProviderChanges, where_the_clients_own_day_counts_and_is_old_an_agreed_day_is_the_way_on) {
  client_with_nursing_by(ask);
  policy.notice_counts_from = {
      "notice_counts_from", {{city_founded, policy::NoticeCountsFrom::client_told}}, {}};
  model::ChangeRequest wish;
  wish.id = ids.next<model::ChangeRequest>();
  wish.client = record.client.id;
  wish.service_lines = {line[0]};
  wish.told_to = provider(ask).id;
  wish.told_on = first_of_march - 30;
  record.change_requests.push_back(wish);
  auto request = change_to(birch);
  request.request = wish.id;
  const auto answer = plan_provider_change(request, office());
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().code, RefusalCode::notice_day_too_old);
  EXPECT_EQ(std::ranges::find(answer.error().facts, "day_is_fixed", &NamedFact::name)->value, "yes");
  request.agreed_first_day = first_of_march + 2;
  request.agreed_with = request.agreed_why = "ja";
  EXPECT_EQ(refused(request), "accepted");
}

}  // namespace
}  // namespace stafett::routines
