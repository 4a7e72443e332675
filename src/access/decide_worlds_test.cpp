// The access decision beside a second, deliberately naive model on random worlds. The naive model knows
// levels by their dotted codes only, and goes through days and rows instead of facts and reaches.

#include "access/decide.hpp"
#include "access/questions.hpp"
#include "access/test_town.hpp"

#include <gtest/gtest.h>

namespace stafett::access {
namespace {

// ---- The naive model ------------------------------------------------------------------------------------

bool holds_on(Date first, const std::optional<Date>& last, Date day) {
  return first <= day && (!last || day <= *last);
}

std::vector<Action> all_actions() {
  std::vector<Action> actions;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Action>>(
      [&](auto d) { actions.push_back(d.value); });
  return actions;
}

class NaiveDecision {
 public:
  NaiveDecision(const Town& town, const policy::Policy& policy, Instant when)
      : town_(town), policy_(policy), when_(when), day_(oslo_date(when)) {}

  [[nodiscard]] bool permits(Action action) const {
    for (const auto& denial : town_.record.denials) {
      const bool barred = denial.actions.empty() || std::ranges::count(denial.actions, action) > 0;
      const bool in_line =
          denial.line && (denial.employee == town_.leader || denial.employee == town_.leaders_leader);
      const bool meant =
          denial.employee == town_.employee.id || in_line ||
          (denial.unit && code_covers(town_.code_of(*denial.unit), town_.code_of(town_.employee.unit)));
      if (barred && meant && runs(denial.from, denial.until)) return false;
    }
    const auto& client = town_.record.client;
    if (client.protection == model::Protection::confidential && !lifts(Action::see_protected)) return false;
    if (client.protection == model::Protection::strictly_confidential &&
        !lifts(Action::see_strictly_protected))
      return false;
    if (client.person_protection == model::PersonProtection::restricted &&
        !lifts(Action::see_restricted_person))
      return false;
    if (!holds_on(town_.employee.first_day, town_.employee.last_day, day_)) return false;
    for (const auto& role : town_.organisation.roles) {
      if (role_has(role, action) && action == Action::look_up) return true;
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
  /// A role with the grade's own right reaches the client: by itself, or by a grant to its level.
  [[nodiscard]] bool lifts(Action grade) const {
    for (const auto& role : town_.organisation.roles) {
      if (!role_has(role, grade)) continue;
      if (role_reaches(town_.code_of(role.level), grade, true)) return true;
      for (const auto& grant : town_.record.grants) {
        if (grant.level && runs(grant.from, grant.until) &&
            policy_.grant_actions.on(day_).at(grant.kind).contains(grade) &&
            code_covers(town_.code_of(*grant.level), town_.code_of(role.level))) {
          return true;
        }
      }
    }
    return false;
  }
  [[nodiscard]] static bool reads(Action action) {
    return action == Action::see_client || action == Action::read_journal ||
           action == Action::see_protected || action == Action::see_strictly_protected ||
           action == Action::see_restricted_person || action == Action::see_access;
  }
  /// Today within the days, or, for reading, within the tail after them.
  [[nodiscard]] bool delivers(Date first, const std::optional<Date>& last, Action action) const {
    if (holds_on(first, last, day_)) return true;
    return last && reads(action) && first <= day_ && day_ <= *last + policy_.read_only_tail_days.on(*last);
  }
  [[nodiscard]] bool role_reaches(std::string_view role_code, Action action,
                                  bool by_any_handover = false) const {
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
      if (when_ < row.created.at) continue;
      const bool open = (row.state == HandoverState::sent || row.state == HandoverState::accepted) &&
                        day_ < row.wanted_start &&
                        (by_any_handover || policy_.handover_actions.on(day_).contains(action));
      const bool recalled = row.state == HandoverState::recalled &&
                            day_ < row.wanted_start + policy_.read_only_tail_days.on(row.wanted_start) &&
                            (by_any_handover || policy_.recalled_handover_actions.on(day_).contains(action));
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
  const auto actions = all_actions();
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
  EXPECT_GT(permitted * 20, asked) << "worlds in which next to nothing is allowed show little";
  EXPECT_LT(permitted * 20, asked * 19);
}

// ---- What never adds ------------------------------------------------------------------------------------

std::set<Action> permitted_in(const Town& town, const policy::Policy& policy, Instant when) {
  std::set<Action> permitted;
  for (const auto action : all_actions()) {
    if (town.may(action, policy, when).permitted) permitted.insert(action);
  }
  return permitted;
}

TEST(RandomWorlds, a_block_never_adds_a_right) {
  const auto policy = oslo_policy();
  int fewer = 0;
  for (std::uint64_t seed = 1; seed <= 2'000; ++seed) {
    Chooser choose(seed);
    auto town = random_town(choose);
    const auto before = permitted_in(town, policy, now);
    model::Denial denial;
    if (choose.sometimes(2)) {
      denial.employee = choose.sometimes(2) ? town.employee.id : town.leader;
      denial.line = choose.sometimes(2);
    } else {
      denial.unit = town.level_at(choose.one_of(codes));
    }
    if (choose.sometimes(2)) denial.actions = {Action::change_provider};
    denial.from = choose.moment();
    town.record.denials.push_back(denial);
    const auto after = permitted_in(town, policy, now);
    ASSERT_TRUE(std::ranges::includes(before, after)) << "seed " << seed;
    fewer += after.size() < before.size() ? 1 : 0;
  }
  EXPECT_GT(fewer, 100);
}

/// Every right's end, by which it can be made to have passed.
void end_one(Town& town, Chooser& choose) {
  const auto any = [&](auto& rows) -> auto* {
    return rows.empty() ? nullptr
                        : &rows[static_cast<std::size_t>(choose.up_to(static_cast<int>(rows.size()) - 1))];
  };
  const auto end = [](auto& row) {
    const auto last = std::max(row.first_day, today - 100);
    if (!row.last_day || last < *row.last_day) row.last_day = last;
  };
  switch (choose.up_to(4)) {
    case 0:
      if (auto* grant = any(town.record.grants)) grant->until = std::min(grant->from, now);
      break;
    case 1:
      if (auto* role = any(town.organisation.roles)) role->last_day = today - 1;
      break;
    case 2:
      if (auto* row = any(town.record.assignments)) end(*row);
      break;
    case 3:
      if (auto* row = any(town.record.measures)) end(*row);
      break;
    default:
      town.employee.last_day = today - 1;
  }
}

TEST(RandomWorlds, the_end_of_a_right_never_adds_another) {
  const auto policy = oslo_policy();
  int fewer = 0;
  for (std::uint64_t seed = 1; seed <= 3'000; ++seed) {
    Chooser choose(seed);
    auto town = random_town(choose);
    const auto before = permitted_in(town, policy, now);
    end_one(town, choose);
    const auto after = permitted_in(town, policy, now);
    ASSERT_TRUE(std::ranges::includes(before, after)) << "seed " << seed;
    fewer += after.size() < before.size() ? 1 : 0;
  }
  EXPECT_GT(fewer, 100);
}

TEST(RandomWorlds, at_its_end_the_right_is_gone_or_another_takes_over_that_was_there) {
  const auto policy = oslo_policy();
  for (std::uint64_t seed = 1; seed <= 3'000; ++seed) {
    Chooser choose(seed);
    const auto town = random_town(choose);
    const auto verdict = town.may(Action::see_client, policy);
    if (!verdict.permitted || !verdict.until) continue;
    EXPECT_LE(verdict.from, now);
    const auto after = town.may(Action::see_client, policy, *verdict.until);
    if (!after.permitted) continue;
    const bool same_way = after.basis == verdict.basis && after.level == verdict.level &&
                          after.role == verdict.role && after.reach == verdict.reach &&
                          after.grant_id == verdict.grant_id && after.extent == verdict.extent &&
                          after.until == verdict.until;
    EXPECT_FALSE(same_way) << "seed " << seed;
  }
}

TEST(RandomWorlds, the_order_of_the_facts_does_not_matter) {
  const auto policy = oslo_policy();
  std::mt19937_64 random(7);
  for (std::uint64_t seed = 1; seed <= 2'000; ++seed) {
    Chooser choose(seed);
    const auto town = random_town(choose);
    auto shuffled = town;
    std::shuffle(shuffled.organisation.roles.begin(), shuffled.organisation.roles.end(), random);
    auto& record = shuffled.record;
    std::shuffle(record.grants.begin(), record.grants.end(), random);
    std::shuffle(record.denials.begin(), record.denials.end(), random);
    std::shuffle(record.assignments.begin(), record.assignments.end(), random);
    std::shuffle(record.measures.begin(), record.measures.end(), random);
    std::shuffle(record.handovers.begin(), record.handovers.end(), random);
    std::shuffle(record.labels.begin(), record.labels.end(), random);
    for (const auto action : all_actions()) {
      const auto a = town.may(action, policy);
      const auto b = shuffled.may(action, policy);
      ASSERT_EQ(a.permitted, b.permitted) << "seed " << seed << ", " << enum_name(action);
      ASSERT_EQ(a.reason, b.reason) << "seed " << seed;
      ASSERT_EQ(a.extent, b.extent) << "seed " << seed;
      ASSERT_EQ(a.own_measures, b.own_measures) << "seed " << seed;
      ASSERT_EQ(a.until, b.until) << "seed " << seed;
    }
  }
}

// ---- Why, and who ---------------------------------------------------------------------------------------

TEST(RandomWorlds, why_and_who_sees_tell_of_exactly_those_whom_the_decision_lets_see) {
  const auto policy = oslo_policy();
  int ways_told = 0;
  for (std::uint64_t seed = 1; seed <= 2'000; ++seed) {
    Chooser choose(seed);
    auto town = random_town(choose);
    town.organisation.employees.back() = town.employee;
    town.organisation.index();
    const auto client = client_facts(town.record, town.organisation, policy);
    const auto seers = who_sees(client, town.organisation, policy, now);
    for (const auto& employee : town.organisation.employees) {
      const auto facts = employee_facts(employee, town.organisation, policy, now);
      const auto verdict = decide(facts, Action::see_client, client, town.organisation, policy, now);
      const auto ways = why(facts, client, town.organisation, policy, now);
      ASSERT_EQ(ways.empty(), !verdict.permitted) << "seed " << seed;
      ASSERT_EQ(std::ranges::count(seers, employee.id, &Seer::employee), verdict.permitted ? 1 : 0)
          << "seed " << seed;
      for (const auto& way : ways) {
        EXPECT_TRUE(way.permitted);
        EXPECT_LE(way.from, now);
        EXPECT_TRUE(!way.until || now < *way.until);
      }
      if (!ways.empty()) {
        EXPECT_EQ(ways.front().extent, verdict.extent) << "the best way comes first";
      }
      ways_told += static_cast<int>(ways.size());
    }
  }
  EXPECT_GT(ways_told, 1'000);
}

}  // namespace
}  // namespace stafett::access
