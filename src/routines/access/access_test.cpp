// Look-ups, bars, grants and registrations that wait (OV-12..15, OV-106..118).

#include "routines/access/block.hpp"
#include "routines/access/grant.hpp"
#include "routines/access/look_up.hpp"
#include "routines/access/registration.hpp"
#include "routines/test_city.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace stafett::routines {
namespace {

using testing::ElementsAre;

class Rights : public testing::Test {
 protected:
  Rights() : policy(oslo_policy()), city(CityBuilder(ids).take()) {
    record = ClientBuilder(city, ids, oslo_date(now)).take();
  }

  [[nodiscard]] Situation seen_by(std::string_view who) const {
    return {acting(city, who), record, city, policy, now};
  }
  [[nodiscard]] Id<model::Employee> employee(std::string_view who) const {
    return *acting(city, who).employee;
  }
  [[nodiscard]] LookUp look_up(std::string reason = "Søker hjelp hos oss.") const {
    return {record.client.id, "new_application", std::move(reason)};
  }
  void carry(const PlanOrRefusal& plan) {
    ASSERT_TRUE(plan) << enum_name(plan.error().code);
    carry_out(*plan, ids, record);
  }
  static std::string refusal(const PlanOrRefusal& plan) {
    return plan ? "accepted" : enum_name(plan.error().code);
  }
  [[nodiscard]] static std::vector<std::string> effects(const PlanOrRefusal& plan) {
    std::vector<std::string> names;
    for (const auto& planned : plan->effects) names.push_back(effect_name(planned.effect));
    return names;
  }
  [[nodiscard]] std::vector<model::TaskKind> open_tasks() const {
    std::vector<model::TaskKind> kinds;
    for (const auto& task : record.tasks) {
      if (task.state == model::TaskState::open) kinds.push_back(task.kind);
    }
    return kinds;
  }
  [[nodiscard]] Block block_of(std::string_view who) const {
    Block request;
    request.client = record.client.id;
    request.employee = employee(who);
    request.reason = "Er i familie med brukeren.";
    return request;
  }
  [[nodiscard]] Granting substitute(std::string_view district) const {
    Granting request;
    request.client = record.client.id;
    request.kind = GivenGrant::substitute_district;
    request.district = district_named(city, district).id;
    request.reason = "Brukeren er ansatt ved kontoret.";
    request.first_day = oslo_date(now);
    request.last_day = oslo_date(now) + 60;
    return request;
  }

  IdSource ids;
  policy::Policy policy;
  model::Organisation city;
  Instant now = at(2026, 3, 27, 10, 30);
  model::ClientRecord record;
};

TEST_F(Rights, a_look_up_lasts_its_hours_in_elapsed_time_across_a_change_of_clocks) {
  // Clocks go forward in the night before 29 March.
  carry(plan_look_up(look_up(), seen_by(case_worker_there)));
  ASSERT_EQ(record.grants.size(), 1u);
  const auto& grant = record.grants.front();
  EXPECT_EQ(*grant.until - grant.from, 72 * 3600);
  EXPECT_EQ(grant.from, now);
  EXPECT_EQ(grant.employee, employee(case_worker_there));
  EXPECT_EQ(grant.owner, district_named(city, "Gamle Oslo").id);
  EXPECT_EQ(grant.review, model::GrantReview::waiting);
  EXPECT_EQ(grant.reason_code, "new_application");
  EXPECT_FALSE(grant.granted_by);
}

TEST_F(Rights, a_look_up_tells_the_owner_and_reminds_the_one_who_looked) {
  carry(plan_look_up(look_up(), seen_by(case_worker_there)));
  ASSERT_EQ(record.tasks.size(), 2u);
  EXPECT_EQ(record.tasks[0].kind, model::TaskKind::look_up_made);
  EXPECT_EQ(record.tasks[0].team, team_named(city, "Gamle Oslo søknadskontor").id);
  EXPECT_EQ(record.tasks[1].kind, model::TaskKind::secure_access);
  EXPECT_EQ(record.tasks[1].team, team_named(city, "Grünerløkka søknadskontor").id);
  EXPECT_EQ(record.tasks[1].due, record.grants.front().until);
  EXPECT_EQ(record.tasks[1].right, record.grants.front().id);
}

TEST_F(Rights, a_second_look_up_is_a_grant_of_its_own_and_renews_nothing) {
  carry(plan_look_up(look_up(), seen_by(case_worker_there)));
  const auto first = record.grants.front().until;
  now = now + 3600;
  carry(plan_look_up(look_up("Ringte igjen."), seen_by(case_worker_there)));
  ASSERT_EQ(record.grants.size(), 2u);
  EXPECT_EQ(record.grants[0].until, first);
  EXPECT_EQ(*record.grants[1].until - *first, 3600);
}

TEST_F(Rights, a_look_up_is_not_renewed_with_the_same_words) {
  carry(plan_look_up(look_up(), seen_by(case_worker_there)));
  now = now + 80 * 3600;
  EXPECT_EQ(refusal(plan_look_up(look_up("  Søker   hjelp hos oss. "), seen_by(case_worker_there))),
            "same_reason_again");
  EXPECT_EQ(refusal(plan_look_up(look_up("Ringte igjen."), seen_by(case_worker_there))), "accepted");
}

TEST_F(Rights, a_look_up_needs_a_reason_of_the_list_and_words) {
  EXPECT_EQ(refusal(plan_look_up({record.client.id, "curious", "x"}, seen_by(case_worker_there))),
            "unknown_look_up_reason");
  EXPECT_EQ(refusal(plan_look_up(look_up("  "), seen_by(case_worker_there))), "reason_missing");
  EXPECT_EQ(refusal(plan_look_up(look_up(std::string(2'001, 'x')), seen_by(case_worker_there))),
            "text_too_long");
  EXPECT_EQ(refusal(plan_look_up(look_up(), seen_by(coordinator(ask)))), "look_up_not_for_role");
}

TEST_F(Rights, a_review_says_what_was_found_and_finishes_the_task) {
  carry(plan_look_up(look_up(), seen_by(case_worker_there)));
  LookUpReview review{record.client.id, record.grants.front().id, LookUpFinding::questioned, {}};
  EXPECT_EQ(refusal(plan_look_up_review(review, seen_by(office_leader))), "reason_missing");
  review.note = "Hvem ba om dette?";
  EXPECT_EQ(refusal(plan_look_up_review(review, seen_by(case_worker_there))), "own_look_up");
  carry(plan_look_up_review(review, seen_by(office_leader)));
  EXPECT_EQ(record.grants.front().review, model::GrantReview::questioned);
  EXPECT_EQ(record.grants.front().reviewed_by, employee(office_leader));
  EXPECT_THAT(open_tasks(), ElementsAre(model::TaskKind::secure_access));
  EXPECT_EQ(refusal(plan_look_up_review(review, seen_by(office_leader))), "look_up_reviewed");
  review.look_up = Id<model::Grant>{999'999};
  EXPECT_EQ(refusal(plan_look_up_review(review, seen_by(office_leader))), "unknown_look_up");
}

TEST_F(Rights, a_bar_is_of_everything_from_the_day_and_to_the_end_of_the_last) {
  auto request = block_of(case_worker);
  request.last_day = oslo_date(now) + 2;
  carry(plan_block(request, seen_by(office_leader)));
  const auto& denial = record.denials.front();
  EXPECT_TRUE(denial.actions.empty());
  EXPECT_EQ(denial.from, at(2026, 3, 27, 0));
  EXPECT_EQ(denial.until, at(2026, 3, 30, 0));
  EXPECT_EQ(denial.decided_by, employee(office_leader));
  EXPECT_EQ(refusal(plan_block(request, seen_by(office_leader))), "already_blocked");
}

TEST_F(Rights, the_same_bar_a_minute_later_is_the_same_plan) {
  const auto first = plan_block(block_of(case_worker), seen_by(office_leader));
  now = now + 60;
  EXPECT_EQ(plan_digest(*first), plan_digest(*plan_block(block_of(case_worker), seen_by(office_leader))));
}

TEST_F(Rights, a_disqualified_leaders_line_may_prepare_and_not_decide) {
  auto request = block_of(office_leader);
  request.line = true;
  const auto plan = plan_block(request, seen_by(office_leader));
  ASSERT_TRUE(plan);
  EXPECT_TRUE(plan->warnings.empty());
  carry(plan);
  EXPECT_TRUE(record.denials.front().line);
  EXPECT_THAT(record.denials.front().actions, ElementsAre(model::Action::change_provider));
  for (const auto action : record.denials.front().actions) {
    EXPECT_EQ(std::ranges::count(model::reading_actions, action), 0);
  }
}

TEST_F(Rights, a_bar_along_a_line_says_who_decides_instead_and_another_bar_does_not) {
  const auto cited = [&](const Block& request) {
    const auto plan = plan_block(request, seen_by(office_leader));
    std::vector<std::string> rules;
    for (const auto& because : plan->effects.front().because) rules.push_back(because.rule);
    return rules;
  };
  auto request = block_of(office_leader);
  EXPECT_THAT(cited(request), ElementsAre("OV-109"));
  request.line = true;
  EXPECT_THAT(cited(request), ElementsAre("OV-118", "OV-119", "OV-120"));
}

TEST_F(Rights, whoever_bars_themself_is_told_what_that_means) {
  const auto own = plan_block(block_of(office_leader), seen_by(office_leader));
  ASSERT_TRUE(own);
  ASSERT_EQ(own->warnings.size(), 1u);
  EXPECT_EQ(own->warnings.front().code, WarningCode::own_block);
  Block unit = block_of(office_leader);
  unit.employee.reset();
  unit.unit = district_named(city, "Gamle Oslo").level;
  EXPECT_EQ(plan_block(unit, seen_by(office_leader))->warnings.size(), 1u);
  EXPECT_TRUE(plan_block(block_of(case_worker), seen_by(office_leader))->warnings.empty());
}

TEST_F(Rights, a_bar_is_of_one_employee_or_one_unit_with_a_reason_and_days_to_come) {
  auto request = block_of(case_worker);
  request.unit = district_named(city, "Gamle Oslo").level;
  EXPECT_EQ(refusal(plan_block(request, seen_by(office_leader))), "block_target");
  request.employee.reset();
  request.line = true;
  EXPECT_EQ(refusal(plan_block(request, seen_by(office_leader))), "block_target");
  request = block_of(case_worker);
  request.reason = " ";
  EXPECT_EQ(refusal(plan_block(request, seen_by(office_leader))), "reason_missing");
  request = block_of(case_worker);
  request.first_day = oslo_date(now) - 1;
  EXPECT_EQ(refusal(plan_block(request, seen_by(office_leader))), "day_in_past");
  request.first_day = oslo_date(now) + 2;
  request.last_day = oslo_date(now) + 1;
  EXPECT_EQ(refusal(plan_block(request, seen_by(office_leader))), "period_reversed");
  request = block_of(case_worker);
  request.employee = Id<model::Employee>{999'999};
  EXPECT_EQ(refusal(plan_block(request, seen_by(office_leader))), "unknown_employee");
}

TEST_F(Rights, a_lifted_bar_is_over_at_once_and_lifted_only_once) {
  carry(plan_block(block_of(case_worker), seen_by(office_leader)));
  BlockLifting request{record.client.id, record.denials.front().id, " "};
  EXPECT_EQ(refusal(plan_block_lifting(request, seen_by(office_leader))), "reason_missing");
  request.reason = "Er ikke inhabil lenger.";
  const auto plan = plan_block_lifting(request, seen_by(office_leader));
  ASSERT_TRUE(plan);
  EXPECT_THAT(plan->effects.front().because,
              ElementsAre(Because{"OV-116", {fact("reason", "Er ikke inhabil lenger.")}}));
  carry(plan_block_lifting(request, seen_by(office_leader)));
  EXPECT_LE(*record.denials.front().until, now);
  EXPECT_GE(*record.denials.front().until, record.denials.front().from);
  EXPECT_EQ(refusal(plan_block_lifting(request, seen_by(office_leader))), "block_is_over");
  EXPECT_EQ(refusal(plan_block_lifting({record.client.id, Id<model::Denial>{999'999}, "Feil."},
                                       seen_by(office_leader))),
            "unknown_block");
}

TEST_F(Rights, nobody_lifts_a_bar_that_holds_for_themselves_now_or_later) {
  const auto lifted_by = [&](std::string_view who) {
    return refusal(
        plan_block_lifting({record.client.id, record.denials.back().id, "Går fint."}, seen_by(who)));
  };
  auto request = block_of(office_leader);
  request.line = true;
  carry(plan_block(request, seen_by(office_leader)));
  EXPECT_EQ(lifted_by(office_leader), "own_block");
  EXPECT_EQ(lifted_by(case_worker_there), "accepted");
  for (auto& row : city.employees) {
    if (row.id == employee(case_worker)) row.manager = employee(office_leader);
  }
  city.index();
  EXPECT_EQ(lifted_by(case_worker), "own_block") << "in the line below";
  request = block_of(office_leader);
  request.first_day = oslo_date(now) + 1;
  carry(plan_block(request, seen_by(office_leader)));
  EXPECT_EQ(lifted_by(office_leader), "own_block");
  request.employee.reset();
  request.unit = district_named(city, "Gamle Oslo").level;
  carry(plan_block(request, seen_by(office_leader)));
  EXPECT_EQ(lifted_by(office_leader), "own_block");
}

TEST_F(Rights, nobody_makes_the_district_of_their_own_role_the_substitute) {
  EXPECT_EQ(refusal(plan_grant(substitute("Grünerløkka"), seen_by(case_worker_there))), "own_grant");
  EXPECT_EQ(refusal(plan_grant(substitute("Grünerløkka"), seen_by(office_leader))), "accepted");
}

TEST_F(Rights, a_bar_to_come_that_is_lifted_never_holds) {
  auto request = block_of(case_worker);
  request.first_day = oslo_date(now) + 3;
  carry(plan_block(request, seen_by(office_leader)));
  carry(plan_block_lifting({record.client.id, record.denials.front().id, "Feil."}, seen_by(office_leader)));
  EXPECT_EQ(record.denials.front().until, record.denials.front().from);
}

TEST_F(Rights, a_substitute_district_gets_dated_access_and_is_told_while_the_card_stays) {
  const auto plan = plan_grant(substitute("Grünerløkka"), seen_by(office_leader));
  ASSERT_TRUE(plan);
  EXPECT_THAT(effects(plan), ElementsAre("GrantAccess", "CreateTask"));
  carry(plan);
  const auto& grant = record.grants.front();
  EXPECT_EQ(grant.kind, model::GrantKind::substitute_district);
  EXPECT_EQ(grant.level, district_named(city, "Grünerløkka").level);
  EXPECT_EQ(grant.until, at(2026, 5, 27, 0));
  EXPECT_EQ(record.tasks.front().team, team_named(city, "Grünerløkka søknadskontor").id);
  EXPECT_EQ(refusal(plan_grant(substitute("Grünerløkka"), seen_by(office_leader))), "already_granted");
  EXPECT_EQ(refusal(plan_grant(substitute("Gamle Oslo"), seen_by(office_leader))), "own_substitute_district");
}

TEST_F(Rights, access_that_ends_early_ends_at_once_with_its_task) {
  carry(plan_grant(substitute("Grünerløkka"), seen_by(office_leader)));
  const GrantEnding request{record.client.id, record.grants.front().id};
  carry(plan_grant_ending(request, seen_by(office_leader)));
  EXPECT_LE(*record.grants.front().until, now);
  EXPECT_TRUE(open_tasks().empty());
  EXPECT_EQ(refusal(plan_grant_ending(request, seen_by(office_leader))), "grant_is_over");
}

TEST_F(Rights, lasting_access_for_whoever_looked_up_finishes_the_reminder) {
  carry(plan_look_up(look_up(), seen_by(case_worker_there)));
  Granting request;
  request.client = record.client.id;
  request.employee = employee(case_worker_there);
  request.reason = "Skal følge brukeren.";
  request.first_day = oslo_date(now);
  request.last_day = oslo_date(now) + 30;
  carry(plan_grant(request, seen_by(office_leader)));
  EXPECT_THAT(open_tasks(), ElementsAre(model::TaskKind::look_up_made));
  EXPECT_EQ(refusal(plan_grant_ending({record.client.id, record.grants.front().id}, seen_by(office_leader))),
            "unknown_grant")
      << "a look-up lapses by itself";
}

TEST_F(Rights, access_is_given_to_others_within_a_year) {
  Granting request = substitute("Grünerløkka");
  request.last_day = request.first_day + 367;
  EXPECT_EQ(refusal(plan_grant(request, seen_by(office_leader))), "grant_too_long");
  request = substitute("Grünerløkka");
  request.kind = GivenGrant::single_client;
  EXPECT_EQ(refusal(plan_grant(request, seen_by(office_leader))), "grant_target");
  request.district.reset();
  request.employee = employee(office_leader);
  EXPECT_EQ(refusal(plan_grant(request, seen_by(office_leader))), "own_grant");
}

TEST_F(Rights, a_registration_waits_once_until_it_is_settled) {
  const RegistrationHold request{record.client.national_id, "Søknad i posten."};
  const auto plan = plan_registration_hold(request, seen_by(case_worker));
  ASSERT_TRUE(plan);
  auto rows = rows_of(*plan);
  SymbolTable symbols;
  for (const auto symbol : symbols_defined(rows)) symbols.set(symbol, ids.next<model::Level>().value);
  for (auto& row : rows) replace_symbols(row, symbols);
  apply_rows(rows, 1, city);
  ASSERT_EQ(city.pending_registrations.size(), 1u);
  EXPECT_TRUE(plan_registration_hold(request, seen_by(case_worker))->effects.empty());
  EXPECT_FALSE(plan_registration_hold(request, seen_by(case_worker_there))->effects.empty());
  RegistrationSettling settling{city.pending_registrations.front().id, ""};
  EXPECT_EQ(refusal(plan_registration_settling(settling, seen_by(office_leader))), "reason_missing");
  settling.note = "Er registrert fra før.";
  EXPECT_TRUE(plan_registration_settling(settling, seen_by(office_leader)));
  EXPECT_EQ(refusal(plan_registration_settling({Id<model::PendingRegistration>{999'999}, "x"},
                                               seen_by(office_leader))),
            "unknown_registration");
}

TEST_F(Rights, a_number_that_is_not_the_lasting_one_needs_checking) {
  EXPECT_FALSE(needs_checking(record.client.national_id));
  EXPECT_TRUE(needs_checking(NationalId::parse("53097248016").value())) << "a D-number";
}

}  // namespace
}  // namespace stafett::routines
