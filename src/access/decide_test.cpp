// The access decision, by examples.

#include "access/decide.hpp"

#include "access/test_town.hpp"

#include <gtest/gtest.h>

namespace stafett::access {
namespace {

class Decision : public testing::Test {
 protected:
  [[nodiscard]] bool may(Action action, Instant when = now) const {
    return town.may(action, policy, when).permitted;
  }
  static Instant start_of(Date day) { return oslo_instant(day, ClockTime{0}); }

  policy::Policy policy = oslo_policy();
  Town town;
};

TEST_F(Decision,
       a_role_on_the_district_sees_its_clients_and_not_those_of_a_district_whose_code_begins_alike) {
  town.holds("case_worker", "1.1");
  EXPECT_TRUE(may(Action::see_client));
  EXPECT_EQ(town.may(Action::see_client, policy).extent, Extent::whole_record);
  town.lives_in(1);  // 1.10
  EXPECT_FALSE(may(Action::see_client));
  EXPECT_EQ(town.may(Action::see_client, policy).reason, DenyReason::no_reason);
}

TEST_F(Decision, rights_are_pairs_of_actions_and_reach_never_a_product) {
  town.holds("care_worker", "1.1");
  town.holds("case_worker", "1.2");
  EXPECT_TRUE(may(Action::see_client));
  EXPECT_FALSE(may(Action::change_provider)) << "that right is for another district";
}

TEST_F(Decision, with_the_substance_use_label_the_level_of_the_home_opens_nothing) {
  town.holds("case_worker", "1.1.1");
  EXPECT_TRUE(may(Action::see_client));
  model::Label label;
  label.first_day = begun;
  town.record.labels.push_back(label);
  EXPECT_FALSE(may(Action::see_client));
  town.holds("case_worker", "1.1.4");
  EXPECT_TRUE(may(Action::see_client));
}

TEST_F(Decision, a_provider_sees_the_client_while_it_delivers_and_reads_for_a_while_after) {
  town.holds("provider_coordinator", "1.17.1.1");
  town.delivered_by(0, begun, Date::of(2026, 1, 10));
  EXPECT_EQ(town.may(Action::write_note, policy, start_of(Date::of(2026, 1, 11)) + -1).extent,
            Extent::own_measures);
  EXPECT_FALSE(may(Action::write_note, start_of(Date::of(2026, 1, 11))));
  EXPECT_EQ(town.may(Action::see_client, policy, start_of(Date::of(2026, 1, 11))).extent, Extent::read_only);
  EXPECT_TRUE(may(Action::see_client, start_of(Date::of(2026, 1, 11) + 90) + -1));
  EXPECT_FALSE(may(Action::see_client, start_of(Date::of(2026, 1, 11) + 90)));
}

TEST_F(Decision, a_sent_hand_over_opens_until_it_is_rejected_and_a_recalled_one_is_only_confirmed) {
  town.holds("provider_coordinator", "1.17.1.1");
  EXPECT_FALSE(may(Action::see_client));
  const auto start = today + 5;
  town.handed_to(0, HandoverState::sent, now + -60, start);
  EXPECT_EQ(town.may(Action::see_client, policy).basis, Basis::handover);
  EXPECT_TRUE(may(Action::answer_handover));
  EXPECT_FALSE(may(Action::see_client, now + -61));
  EXPECT_TRUE(may(Action::see_client, start_of(start) + -1));
  EXPECT_FALSE(may(Action::see_client, start_of(start))) << "from then on the assignment gives the right";
  town.record.handovers[0].state = HandoverState::recalled;
  EXPECT_TRUE(may(Action::see_client));
  EXPECT_TRUE(may(Action::answer_handover)) << "to acknowledge the recall";
  EXPECT_EQ(town.may(Action::see_client, policy).reach, ReachKind::recalled_handover);
  EXPECT_FALSE(may(Action::read_journal));
  EXPECT_FALSE(may(Action::write_note));
  EXPECT_TRUE(may(Action::see_client, start_of(start + 90) + -1));
  EXPECT_FALSE(may(Action::see_client, start_of(start + 90)));
  for (const auto state :
       {HandoverState::rejected, HandoverState::recall_acknowledged, HandoverState::replaced}) {
    town.record.handovers[0].state = state;
    EXPECT_FALSE(may(Action::see_client));
  }
}

TEST_F(Decision, a_denial_beats_every_role_and_grant) {
  town.holds("case_worker", "1");
  town.granted(GrantKind::single_client, now, {});
  model::Denial denial;
  denial.employee = town.employee.id;
  denial.from = now;
  denial.actions = {Action::change_provider};
  town.record.denials.push_back(denial);
  EXPECT_TRUE(may(Action::see_client));
  EXPECT_FALSE(may(Action::change_provider)) << "may prepare, not decide";
  town.record.denials[0].actions.clear();
  EXPECT_FALSE(may(Action::see_client));
  EXPECT_EQ(town.may(Action::see_client, policy).reason, DenyReason::blocked);
  EXPECT_TRUE(may(Action::see_client, now + -1));
  town.record.denials[0].employee.reset();
  town.record.denials[0].unit = town.level_at("1");  // the unit above the employee's own
  EXPECT_FALSE(may(Action::see_client));
  town.record.denials[0].unit = town.level_at("1.10");
  EXPECT_TRUE(may(Action::see_client));
}

TEST_F(Decision, a_protected_client_is_for_those_with_the_right_and_a_look_up_does_not_lift_it) {
  town.holds("case_worker", "1.1");
  town.granted(GrantKind::look_up, now, now + 72 * 3600);
  town.record.client.protection = model::Protection::confidential;
  EXPECT_FALSE(may(Action::see_client));
  EXPECT_EQ(town.may(Action::see_client, policy).reason, DenyReason::protected_);
}

TEST_F(Decision, a_look_up_lasts_for_its_hours_of_elapsed_time) {
  town.holds("case_worker", "1.2");
  town.granted(GrantKind::look_up, now, now + 72 * 3600);
  EXPECT_EQ(town.may(Action::see_client, policy).basis, Basis::look_up);
  EXPECT_TRUE(may(Action::see_client, now + (72 * 3600 - 1)));
  EXPECT_FALSE(may(Action::see_client, now + 72 * 3600));
  EXPECT_FALSE(may(Action::change_provider));
}

TEST_F(Decision, a_look_up_is_of_elapsed_time_across_both_changes_of_the_clock) {
  town.holds("case_worker", "1.2");
  for (const auto day : {Date::of(2026, 3, 27), Date::of(2026, 10, 23)}) {
    const auto made = oslo_instant(day, ClockTime{15 * 60});
    town.record.grants.clear();
    town.granted(GrantKind::look_up, made, made + 72 * 3600);
    EXPECT_FALSE(may(Action::see_client, made + -1));
    EXPECT_TRUE(may(Action::see_client, made));
    EXPECT_TRUE(may(Action::see_client, made + (71 * 3600 + 59 * 60 + 59)));
    EXPECT_FALSE(may(Action::see_client, made + 72 * 3600));
    EXPECT_NE(in_oslo(made + 72 * 3600).time.minutes, 15 * 60) << "the clock was changed in between";
  }
}

TEST_F(Decision, looking_up_takes_the_right_to_look_up_and_no_reach_but_no_block_and_no_grade) {
  town.holds("case_worker", "1.2");
  EXPECT_FALSE(may(Action::see_client));
  EXPECT_EQ(town.may(Action::look_up, policy).basis, Basis::role);
  town.record.client.person_protection = model::PersonProtection::restricted;
  EXPECT_EQ(town.may(Action::look_up, policy).reason, DenyReason::protected_);
  town.record.client.person_protection = model::PersonProtection::none;
  model::Denial denial;
  denial.employee = town.employee.id;
  denial.from = now;
  town.record.denials.push_back(denial);
  EXPECT_EQ(town.may(Action::look_up, policy).reason, DenyReason::blocked);
}

TEST_F(Decision, each_grade_takes_its_own_right_from_a_role_that_reaches_the_client) {
  town.holds("case_worker", "1.1");
  town.record.client.protection = model::Protection::strictly_confidential;
  EXPECT_FALSE(may(Action::see_client));
  town.holds("protected_case_worker", "1.2");
  EXPECT_FALSE(may(Action::see_client)) << "that right is for another district";
  model::Grant grant;
  grant.kind = GrantKind::substitute_district;
  grant.level = town.level_at("1.2");
  grant.from = now;
  town.record.grants.push_back(grant);
  EXPECT_TRUE(may(Action::see_client)) << "a grant to the level carries the right of the role there";
  town.record.grants.clear();
  town.granted(GrantKind::single_client, now, {});
  EXPECT_FALSE(may(Action::see_client)) << "a grant to a person carries no right to a grade";
  auto generous = policy;
  auto given = policy.grant_actions.on(today);
  for (auto& [kind, actions] : given) actions.insert(Action::see_strictly_protected);
  generous.grant_actions = policy::Dated(policy.grant_actions.key(), std::vector{std::pair(begun, given)});
  EXPECT_FALSE(town.may(Action::see_client, generous).permitted) << "whatever policy says";
  town.holds("protected_case_worker", "1.1");
  EXPECT_TRUE(may(Action::see_client));
}

TEST_F(Decision, the_line_under_a_disqualified_leader_may_prepare_and_not_decide) {
  town.holds("case_worker", "1.1");
  model::Denial denial;
  denial.employee = town.leaders_leader;
  denial.line = true;
  denial.from = now;
  denial.actions = {Action::change_provider};
  town.record.denials.push_back(denial);
  EXPECT_TRUE(may(Action::see_client));
  EXPECT_TRUE(may(Action::write_note));
  EXPECT_FALSE(may(Action::change_provider));
  town.record.denials[0].line = false;
  EXPECT_TRUE(may(Action::change_provider));
  town.record.denials[0].employee = town.employee.id;
  town.record.denials[0].line = true;
  EXPECT_FALSE(may(Action::change_provider)) << "the person as well";
}

TEST_F(Decision, what_can_not_be_understood_opens_nothing) {
  town.holds("case_worker", "1");
  town.record.denials.push_back({});
  EXPECT_EQ(town.may(Action::see_client, policy).reason, DenyReason::error);
  town.record.denials.clear();
  EXPECT_TRUE(may(Action::see_client));
  town.employee.manager = Id<model::Employee>{987'654};
  EXPECT_EQ(town.may(Action::see_client, policy).reason, DenyReason::error);
  town.employee.manager.reset();
  town.employee.unit = Id<model::Level>{987'654};
  EXPECT_EQ(town.may(Action::see_client, policy).reason, DenyReason::error);
}

TEST_F(Decision, a_provider_s_extent_is_never_widened_by_a_grant_or_a_hand_over) {
  town.holds("provider_coordinator", "1.17.1.1");
  town.granted(GrantKind::single_client, now, {});
  EXPECT_TRUE(town.may(Action::see_client, policy).own_measures);
  town.record.grants.clear();
  town.handed_to(0, HandoverState::sent, now + -60, today + 5);
  EXPECT_EQ(town.may(Action::see_client, policy).extent, Extent::own_measures);
  town.delivered_by(0, begun, today - 1);
  town.record.handovers.clear();
  EXPECT_EQ(town.may(Action::see_client, policy).extent, Extent::read_only);
  EXPECT_TRUE(town.may(Action::see_client, policy).own_measures) << "in the tail as well";
}

TEST_F(Decision, a_verdict_ends_with_the_role_and_says_who_gave_it) {
  town.holds("case_worker", "1.1");
  town.organisation.roles.back().last_day = today;
  town.organisation.roles.back().created.by = town.leader;
  const auto verdict = town.may(Action::see_client, policy);
  EXPECT_EQ(verdict.until, start_of(today + 1));
  EXPECT_EQ(verdict.granted_by, town.leader);
}

TEST_F(Decision, who_has_left_has_no_rights) {
  town.holds("case_worker", "1.1");
  town.employee.last_day = today - 1;
  EXPECT_FALSE(may(Action::see_client));
}

}  // namespace
}  // namespace stafett::access
