// For one employee and one client: every combination of the kinds of fact that bear on the pair, at three
// instants, for every action, against a second model that knows nothing of levels, days or rows. It is told
// which facts are there, and lists them one by one. Other people's facts are drawn at random beside them.
//
//   STAFETT_SEED=42   for the other people's facts
//   STAFETT_EVERY=1   how many combinations to go on by: all in a release build, a sample where they take
//   long

#include "access/test_town.hpp"

#include <cstdlib>
#include <iostream>

#include <gtest/gtest.h>

namespace stafett::access {
namespace {

// The three instants, far enough apart for a service to run, to be in its tail and to be past it.
enum Moment { first_moment, second_moment, third_moment };
constexpr std::array moments{first_moment, second_moment, third_moment};
const std::array instants{now, now + 40 * 86'400, now + 200 * 86'400};

/// A grant that is not there; alive at the first moment and lapsed after; or future until the third.
enum class Phase { none, early, late };
constexpr std::array phases{Phase::none, Phase::early, Phase::late};
bool alive(Phase phase, Moment moment) {
  return (phase == Phase::early && moment == first_moment) ||
         (phase == Phase::late && moment == third_moment);
}

enum class HomeRole { none, on_the_home, elsewhere };  // a case worker, on 1.1.1 or on 1.2
enum class Barred { no, person, unit, deciding, leaders_line };
enum class Grade { none, confidential, strictly_confidential, restricted_person };
enum class GradeRole { none, here, elsewhere };  // a case worker for protected clients, on 1.1 or on 1.2
enum class Service { none, running, ended };     // at the provider; ended between the first and second moment
enum class Handover { none, sent, recalled };

struct Combination {
  HomeRole home_role = HomeRole::none;
  bool provider_role = false;  // a coordinator at the provider: other actions over another reach
  GradeRole grade_role = GradeRole::none;
  bool label = false;
  Service service = Service::none;
  bool measure = false;
  Handover handover = Handover::none;  // to the provider, for a start between the first and second moment
  Phase incoming_move = Phase::none;   // to level 1.2
  Phase stay = Phase::none;            // to level 1.2
  Phase substitute_district = Phase::none;  // to level 1.2
  Phase single_client = Phase::none;
  Phase look_up = Phase::none;
  Barred barred = Barred::no;
  Grade grade = Grade::none;
};

using Actions = std::array<bool, 32>;
Actions flags(const std::set<Action>& actions) {
  Actions flags{};
  for (const auto action : actions) flags[static_cast<std::size_t>(action)] = true;
  return flags;
}

struct Answered {
  bool yes = false;
  Extent extent = Extent::read_only;
};

/// The second model. Each statement stands for itself; nothing is shared between two kinds of fact.
class Statements {
 public:
  explicit Statements(const policy::Policy& policy) {
    const auto& roles = policy.role_actions.on(today);
    case_worker_ = flags(roles.at("case_worker"));
    coordinator_ = flags(roles.at("provider_coordinator"));
    protected_worker_ = flags(roles.at("protected_case_worker"));
    const auto& grants = policy.grant_actions.on(today);
    move_ = flags(grants.at(GrantKind::incoming_move));
    stay_ = flags(grants.at(GrantKind::stay));
    substitute_ = flags(grants.at(GrantKind::substitute_district));
    single_ = flags(grants.at(GrantKind::single_client));
    look_up_ = flags(grants.at(GrantKind::look_up));
    handover_ = flags(policy.handover_actions.on(today));
    recalled_ = flags(policy.recalled_handover_actions.on(today));
  }

  [[nodiscard]] Answered answer(const Combination& it, Moment moment, Action action) const {
    if (it.barred == Barred::person || it.barred == Barred::unit) return {};
    if (it.barred == Barred::deciding && action == Action::change_provider) return {};
    if (it.barred == Barred::leaders_line && action == Action::change_provider) return {};
    if (it.grade == Grade::confidential && !lifted(it, moment, Action::see_protected)) return {};
    if (it.grade == Grade::strictly_confidential && !lifted(it, moment, Action::see_strictly_protected))
      return {};
    if (it.grade == Grade::restricted_person && !lifted(it, moment, Action::see_restricted_person)) return {};

    const bool worker_may = on(case_worker_, action);
    const bool guarded_worker_may = on(protected_worker_, action);
    // The client lives in 1.1 at home: 1.1.1, or 1.1.4 with the label.
    if (it.home_role == HomeRole::on_the_home && !it.label && worker_may) return whole();
    if (it.grade_role == GradeRole::here && guarded_worker_may) return whole();
    // Looking up asks for no reach.
    if (action == Action::look_up && it.home_role != HomeRole::none) return whole();
    if (action == Action::look_up && it.grade_role != GradeRole::none) return whole();
    // Grants to 1.2 are for those whose role lies there and has the action itself.
    if (it.home_role == HomeRole::elsewhere && worker_may && granted_there(it, moment, action))
      return whole();
    if (it.grade_role == GradeRole::elsewhere && guarded_worker_may && granted_there(it, moment, action))
      return whole();
    // Grants to the person.
    const bool only_a_provider =
        it.provider_role && it.home_role == HomeRole::none && it.grade_role == GradeRole::none;
    const Answered by_name{true, only_a_provider ? Extent::own_measures : Extent::whole_record};
    if (alive(it.single_client, moment) && on(single_, action)) return by_name;
    if (alive(it.look_up, moment) && on(look_up_, action)) return by_name;
    // The provider's own.
    if (!it.provider_role || !on(coordinator_, action)) return {};
    if (it.measure) return {true, Extent::own_measures};
    if (it.service == Service::running) return {true, Extent::own_measures};
    if (it.service == Service::ended && moment == first_moment) return {true, Extent::own_measures};
    if (it.handover == Handover::sent && moment == first_moment && on(handover_, action))
      return {true, Extent::own_measures};
    if (it.handover == Handover::recalled && moment != third_moment && on(recalled_, action))
      return {true, Extent::own_measures};
    if (it.service == Service::ended && moment == second_moment && only_looks(action))
      return {true, Extent::read_only};
    return {};
  }

 private:
  static bool on(const Actions& actions, Action action) { return actions[static_cast<std::size_t>(action)]; }
  static Answered whole() { return {true, Extent::whole_record}; }
  [[nodiscard]] bool granted_there(const Combination& it, Moment moment, Action action) const {
    return (alive(it.incoming_move, moment) && on(move_, action)) ||
           (alive(it.stay, moment) && on(stay_, action)) ||
           (alive(it.substitute_district, moment) && on(substitute_, action));
  }
  [[nodiscard]] bool lifted(const Combination& it, Moment moment, Action grade) const {
    if (it.grade_role == GradeRole::here) return true;
    return it.grade_role == GradeRole::elsewhere && granted_there(it, moment, grade);
  }
  static bool only_looks(Action action) {
    switch (action) {
      case Action::see_client:
      case Action::read_journal:
      case Action::see_protected:
      case Action::see_strictly_protected:
      case Action::see_restricted_person:
      case Action::see_access:
        return true;
      default:
        return false;
    }
  }

  Actions case_worker_{}, coordinator_{}, protected_worker_{};
  Actions move_{}, stay_{}, substitute_{}, single_{}, look_up_{}, handover_{}, recalled_{};
};

std::pair<Instant, Instant> period(Phase phase) {
  return phase == Phase::early ? std::pair(now + -3'600, instants[1])
                               : std::pair(instants[2], instants[2] + 3'600);
}

/// The combination as rows, and other people's rows between them.
class World {
 public:
  World(const Combination& roles, std::uint64_t seed) : choose_(seed) {
    if (roles.home_role == HomeRole::on_the_home) town.holds("case_worker", "1.1.1");
    if (roles.home_role == HomeRole::elsewhere) town.holds("case_worker", "1.2");
    if (roles.provider_role) town.holds("provider_coordinator", "1.17.1.1");
    if (roles.grade_role == GradeRole::here) town.holds("protected_case_worker", "1.1");
    if (roles.grade_role == GradeRole::elsewhere) town.holds("protected_case_worker", "1.2");
    const auto own = town.employee.id;
    for (int i = 0; i < 4; ++i) {
      model::Employee other;
      other.id.value = 500 + i;
      other.unit = town.level_at(choose_.one_of(codes));
      other.manager = choose_.sometimes(2) ? own : town.leader;
      other.first_day = begun;
      town.organisation.employees.push_back(other);
      town.holds(choose_.one_of(access::roles), choose_.one_of(codes));
      town.organisation.roles.back().employee = other.id;
      others_.push_back(other.id);
    }
    std::ranges::reverse(town.organisation.roles);
    town.organisation.index();
  }

  const model::ClientRecord& record_of(const Combination& it) {
    auto& record = town.record;
    record.labels.clear();
    record.assignments.clear();
    record.measures.clear();
    record.handovers.clear();
    record.grants.clear();
    record.denials.clear();
    other_people();
    if (it.label) {
      model::Label row;
      row.first_day = begun;
      record.labels.push_back(row);
    }
    if (it.service == Service::running) town.delivered_by(0, begun);
    if (it.service == Service::ended) town.delivered_by(0, begun, today + 3);
    if (it.measure) {
      model::Measure row;
      row.executor = town.organisation.providers[0].id;
      row.first_day = begun;
      record.measures.push_back(row);
    }
    if (it.handover != Handover::none) {
      town.handed_to(0, it.handover == Handover::sent ? HandoverState::sent : HandoverState::recalled,
                     now + -60, today + 3);
    }
    grant(GrantKind::incoming_move, it.incoming_move, true);
    grant(GrantKind::stay, it.stay, true);
    grant(GrantKind::substitute_district, it.substitute_district, true);
    grant(GrantKind::single_client, it.single_client, false);
    grant(GrantKind::look_up, it.look_up, false);
    bar(it.barred);
    record.client.protection = it.grade == Grade::confidential ? model::Protection::confidential
                               : it.grade == Grade::strictly_confidential
                                   ? model::Protection::strictly_confidential
                                   : model::Protection::none;
    record.client.person_protection = it.grade == Grade::restricted_person
                                          ? model::PersonProtection::restricted
                                          : model::PersonProtection::none;
    return record;
  }

  Town town;

 private:
  void grant(GrantKind kind, Phase phase, bool to_level) {
    if (phase == Phase::none) return;
    const auto [from, until] = period(phase);
    town.granted(kind, from, until);
    if (!to_level) return;
    town.record.grants.back().employee.reset();
    town.record.grants.back().level = town.level_at("1.2");
  }
  void bar(Barred barred) {
    if (barred == Barred::no) return;
    model::Denial row;
    row.from = begun_;
    if (barred == Barred::person || barred == Barred::deciding) row.employee = town.employee.id;
    if (barred == Barred::unit) row.unit = town.level_at("1.1");
    if (barred == Barred::leaders_line) {
      row.employee = town.leaders_leader;
      row.line = true;
    }
    if (barred == Barred::deciding || barred == Barred::leaders_line) row.actions = {Action::change_provider};
    town.record.denials.push_back(row);
  }
  /// Nothing of this is about the employee.
  void other_people() {
    auto& record = town.record;
    if (choose_.sometimes(2)) town.delivered_by(1, begun);
    if (choose_.sometimes(3)) town.handed_to(1, HandoverState::sent, now + -60, today + 300);
    if (choose_.sometimes(2)) {
      town.granted(choose_.sometimes(2) ? GrantKind::look_up : GrantKind::single_client, begun_, {});
      record.grants.back().employee = choose_.one_of(others_);
    }
    if (choose_.sometimes(3)) {
      town.granted(GrantKind::stay, begun_, {});
      record.grants.back().employee.reset();
      record.grants.back().level = town.level_at("1.10");
    }
    if (choose_.sometimes(2)) {
      model::Denial row;
      row.from = begun_;
      if (choose_.sometimes(2)) {
        row.employee = choose_.one_of(others_);
        row.line = choose_.sometimes(2);
      } else {
        row.unit = town.level_at("1.10");
      }
      record.denials.push_back(row);
    }
  }

  Chooser choose_;
  std::vector<Id<model::Employee>> others_;
  Instant begun_ = oslo_instant(begun, ClockTime{0});
};

std::int64_t from_environment(const char* name, std::int64_t otherwise) {
  const char* const given = std::getenv(name);
  return given ? std::strtoll(given, nullptr, 10) : otherwise;
}

#ifdef NDEBUG
constexpr std::int64_t step_by_default = 1;
#else
constexpr std::int64_t step_by_default = 211;  // a prime, so that every value of every fact is met
#endif

struct Tally {
  std::int64_t step = 1;
  std::int64_t met = 0;
  std::int64_t combinations = 0;
  std::int64_t cells = 0;
  std::int64_t permitted = 0;
  int wrong = 0;
};

std::string told(const Combination& it, Moment moment, Action action) {
  std::string text = enum_name(action) + " at moment " + std::to_string(moment + 1) + ":";
  const auto add = [&](std::string_view name, int value) {
    text += " " + std::string(name) + "=" + std::to_string(value);
  };
  add("home_role", static_cast<int>(it.home_role));
  add("provider_role", it.provider_role);
  add("grade_role", static_cast<int>(it.grade_role));
  add("label", it.label);
  add("service", static_cast<int>(it.service));
  add("measure", it.measure);
  add("handover", static_cast<int>(it.handover));
  add("incoming_move", static_cast<int>(it.incoming_move));
  add("stay", static_cast<int>(it.stay));
  add("substitute", static_cast<int>(it.substitute_district));
  add("single", static_cast<int>(it.single_client));
  add("look_up", static_cast<int>(it.look_up));
  add("barred", static_cast<int>(it.barred));
  add("grade", static_cast<int>(it.grade));
  return text;
}

/// All facts of one combination of roles.
class OneSetOfRoles {
 public:
  OneSetOfRoles(const Combination& roles, std::uint64_t seed, const policy::Policy& policy)
      : policy_(policy), statements_(policy), world_(roles, seed) {
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Action>>(
        [&](auto d) { actions_.push_back(d.value); });
    for (const auto when : instants) {
      employees_.push_back(employee_facts(world_.town.employee, world_.town.organisation, policy, when));
    }
  }

  void check(const Combination& it, Tally& tally) {
    if (tally.met++ % tally.step != 0) return;
    const auto client = client_facts(world_.record_of(it), world_.town.organisation, policy_);
    ++tally.combinations;
    for (const auto moment : moments) {
      const auto& employee = employees_[static_cast<std::size_t>(moment)];
      const auto when = instants[static_cast<std::size_t>(moment)];
      for (const auto action : actions_) {
        const auto expected = statements_.answer(it, moment, action);
        const auto verdict = decide(employee, action, client, world_.town.organisation, policy_, when);
        ++tally.cells;
        tally.permitted += verdict.permitted ? 1 : 0;
        if (verdict.permitted == expected.yes && (!expected.yes || verdict.extent == expected.extent))
          continue;
        if (++tally.wrong <= 5)
          ADD_FAILURE() << (expected.yes ? "yes" : "no") << " expected: " << told(it, moment, action);
      }
    }
  }

 private:
  const policy::Policy& policy_;
  Statements statements_;
  World world_;
  std::vector<Action> actions_;
  std::vector<EmployeeFacts> employees_;
};

/// Calls `each` with the combination after setting the field to each of the values.
template <class Field, class Values, class Each>
void over(Combination& it, Field Combination::* field, const Values& values, const Each& each) {
  for (const auto value : values) {
    it.*field = value;
    each();
  }
}

TEST(EveryCombination, of_the_facts_about_one_pair_is_decided_as_the_statements_say) {
  const auto policy = oslo_policy();
  auto seed = static_cast<std::uint64_t>(from_environment("STAFETT_SEED", 1));
  constexpr std::array both{false, true};
  Tally tally;
  tally.step = std::max<std::int64_t>(1, from_environment("STAFETT_EVERY", step_by_default));
  Combination it;
  const auto facts = [&](OneSetOfRoles& roles) {
    using C = Combination;
    over(it, &C::label, both, [&] {
      over(it, &C::service, std::array{Service::none, Service::running, Service::ended}, [&] {
        over(it, &C::measure, both, [&] {
          over(it, &C::handover, std::array{Handover::none, Handover::sent, Handover::recalled}, [&] {
            over(it, &C::incoming_move, phases, [&] {
              over(it, &C::stay, phases, [&] {
                over(it, &C::substitute_district, phases, [&] {
                  over(it, &C::single_client, phases, [&] {
                    over(it, &C::look_up, phases, [&] {
                      over(it, &C::barred,
                           std::array{Barred::no, Barred::person, Barred::unit, Barred::deciding,
                                      Barred::leaders_line},
                           [&] {
                             over(it, &C::grade,
                                  std::array{Grade::none, Grade::confidential, Grade::strictly_confidential,
                                             Grade::restricted_person},
                                  [&] { roles.check(it, tally); });
                           });
                    });
                  });
                });
              });
            });
          });
        });
      });
    });
  };
  over(it, &Combination::home_role, std::array{HomeRole::none, HomeRole::on_the_home, HomeRole::elsewhere},
       [&] {
         over(it, &Combination::provider_role, both, [&] {
           over(it, &Combination::grade_role,
                std::array{GradeRole::none, GradeRole::here, GradeRole::elsewhere}, [&] {
                  OneSetOfRoles roles(it, ++seed, policy);
                  facts(roles);
                });
         });
       });
  std::cout << tally.cells << " cells of " << tally.combinations << " combinations, " << tally.permitted
            << " permitted; every " << tally.step << " of " << tally.met << "\n";
  EXPECT_EQ(tally.wrong, 0);
  EXPECT_EQ(tally.met, 3 * 2 * 3 * 2 * 3 * 2 * 3 * 243 * 5 * 4);
}

}  // namespace
}  // namespace stafett::access
