// The access decision: examples, and a second, deliberately naive model on random worlds. The naive model
// knows levels by their dotted codes only, and goes through days and rows instead of facts and reaches.

#include "access/decide.hpp"

#include "access/test_town.hpp"

#include <array>

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

TEST_F(Decision, a_sent_hand_over_opens_until_it_is_rejected_and_a_recalled_one_is_only_read) {
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

TEST_F(Decision, who_has_left_has_no_rights) {
  town.holds("case_worker", "1.1");
  town.employee.last_day = today - 1;
  EXPECT_FALSE(may(Action::see_client));
}

// ---- The naive model ------------------------------------------------------------------------------------

bool holds_on(Date first, const std::optional<Date>& last, Date day) {
  return first <= day && (!last || day <= *last);
}

class NaiveDecision {
 public:
  NaiveDecision(const Town& town, const policy::Policy& policy, Instant when)
      : town_(town), policy_(policy), when_(when), day_(oslo_date(when)) {}

  [[nodiscard]] bool permits(Action action) const {
    for (const auto& denial : town_.record.denials) {
      const bool barred = denial.actions.empty() || std::ranges::count(denial.actions, action) > 0;
      const bool meant =
          denial.employee == town_.employee.id ||
          (denial.unit && code_covers(town_.code_of(*denial.unit), town_.code_of(town_.employee.unit)));
      if (barred && meant && runs(denial.from, denial.until)) return false;
    }
    if (town_.record.client.protection != model::Protection::none && !any_role_has(Action::see_protected))
      return false;
    if (!holds_on(town_.employee.first_day, town_.employee.last_day, day_)) return false;
    for (const auto& role : town_.organisation.roles) {
      if (role_has(role, action) && role_reaches(town_.code_of(role.level), action)) return true;
    }
    for (const auto& grant : town_.record.grants) {
      const auto& given = policy_.grant_actions.on(day_);
      if (!given.contains(grant.kind) || !given.at(grant.kind).contains(action)) continue;
      if (!runs(grant.from, grant.until)) continue;
      if (grant.employee == town_.employee.id) return true;
      for (const auto& role : town_.organisation.roles) {
        if (grant.level && role_has(role, action) &&
            code_covers(town_.code_of(*grant.level), town_.code_of(role.level))) {
          return true;
        }
      }
    }
    return false;
  }

 private:
  [[nodiscard]] bool runs(Instant from, const std::optional<Instant>& until) const {
    return from <= when_ && (!until || when_ < *until);
  }
  [[nodiscard]] bool role_has(const model::RoleHeld& role, Action action) const {
    const auto& actions = policy_.role_actions.on(day_);
    return holds_on(town_.employee.first_day, town_.employee.last_day, day_) &&
           holds_on(role.first_day, role.last_day, day_) && actions.contains(role.role) &&
           actions.at(role.role).contains(action);
  }
  [[nodiscard]] bool any_role_has(Action action) const {
    return std::ranges::any_of(town_.organisation.roles,
                               [&](const auto& role) { return role_has(role, action); });
  }
  [[nodiscard]] static bool reads(Action action) {
    return action == Action::see_client || action == Action::read_journal || action == Action::see_protected;
  }
  /// Today within the days, or, for reading, within the tail after them.
  [[nodiscard]] bool delivers(Date first, const std::optional<Date>& last, Action action) const {
    if (holds_on(first, last, day_)) return true;
    return last && reads(action) && first <= day_ && day_ <= *last + policy_.read_only_tail_days.on(*last);
  }
  [[nodiscard]] bool role_reaches(std::string_view role_code, Action action) const {
    for (const auto& row : town_.record.responsibilities) {
      if (row.kind != model::ResponsibilityKind::responsible || !holds_on(row.first_day, row.last_day, day_))
        continue;
      std::string card;
      for (const auto& district : town_.organisation.districts) {
        if (district.id == row.district) card = town_.code_of(district.level);
      }
      const bool label = std::ranges::any_of(
          town_.record.labels, [&](const auto& it) { return holds_on(it.first_day, it.last_day, day_); });
      card += label ? ".4" : ".1";
      const bool exists = std::ranges::find(codes, std::string_view(card)) != codes.end();
      if (exists && code_covers(role_code, card)) return true;
    }
    for (const auto& row : town_.record.assignments) {
      if (row.state == RecordState::valid && delivers(row.first_day, row.last_day, action) &&
          code_covers(role_code, town_.code_of(row.level))) {
        return true;
      }
    }
    for (const auto& row : town_.record.measures) {
      for (const auto& provider : town_.organisation.providers) {
        if (provider.id == row.executor && row.state == RecordState::valid &&
            delivers(row.first_day, row.last_day, action) &&
            code_covers(role_code, town_.code_of(provider.level))) {
          return true;
        }
      }
    }
    for (const auto& row : town_.record.handovers) {
      if (!policy_.handover_actions.on(day_).contains(action) || when_ < row.created.at) continue;
      const bool open = (row.state == HandoverState::sent || row.state == HandoverState::accepted) &&
                        day_ < row.wanted_start;
      const bool recalled = row.state == HandoverState::recalled &&
                            day_ < row.wanted_start + policy_.read_only_tail_days.on(row.wanted_start) &&
                            (reads(action) || action == Action::answer_handover);
      for (const auto& team : town_.organisation.teams) {
        if (team.id == row.to_team && (open || recalled) && code_covers(role_code, town_.code_of(team.level)))
          return true;
      }
    }
    return false;
  }

  const Town& town_;
  const policy::Policy& policy_;
  Instant when_;
  Date day_;
};

TEST(RandomWorlds, the_decision_is_that_of_the_naive_model) {
  constexpr int worlds = 4'000;
  constexpr std::array actions{Action::see_client,      Action::read_journal,    Action::write_note,
                               Action::change_provider, Action::answer_handover, Action::do_task,
                               Action::administer,      Action::request_change};
  const auto policy = oslo_policy();
  int permitted = 0;
  int asked = 0;
  for (std::uint64_t seed = 1; seed <= worlds; ++seed) {
    Chooser choose(seed);
    const auto town = random_town(choose);
    for (int i = 0; i < 3; ++i) {
      const auto when = i == 0 ? now : choose.moment();
      const NaiveDecision naive(town, policy, when);
      for (const auto action : actions) {
        const auto expected = naive.permits(action);
        const auto verdict = town.may(action, policy, when);
        ASSERT_EQ(verdict.permitted, expected)
            << "seed " << seed << ", " << enum_name(action) << " at " << when.iso();
        // A verdict says how long it lasts: it is the same a second before, and not there after unless
        // something else gives the right.
        if (verdict.permitted && verdict.until) {
          EXPECT_LT(when, *verdict.until);
        }
        permitted += expected ? 1 : 0;
        ++asked;
      }
    }
  }
  EXPECT_GT(permitted * 10, asked) << "worlds in which next to nothing is allowed show little";
  EXPECT_LT(permitted * 10, asked * 9);
}

}  // namespace
}  // namespace stafett::access
