// Random sequences of everything that can be asked about a change of provider, on one client's record. After
// each step the record is compared with a naive day-by-day model and with the promises of domain.md §3.3.
//
//   STAFETT_SEQUENCES=10000   how many; the long form, which also counts what was seen
//   STAFETT_SEED=42           where to begin

#include "routines/test_day_by_day.hpp"
#include "routines/test_promises.hpp"

#include <cstdlib>
#include <iostream>
#include <map>
#include <sstream>

#include <gtest/gtest.h>

namespace stafett::routines {
namespace {

constexpr int most_steps = 30;
constexpr int sequences_by_default = 400;
constexpr int long_form = 10'000;
constexpr int seen_often_enough = 100;

struct Counts {
  int asked = 0;
  int accepted = 0;
  std::map<std::string, int> accepted_by_routine;
  std::map<std::string, int> refused_by_code;
  std::map<std::string, int> effects;
  std::map<std::string, int> warnings;
};

std::string text_of(const Request& request) {
  auto text = std::visit([](const auto& it) { return json_text(to_json(it)); }, request);
  if (text.size() > 400) text.resize(400);
  return text;
}

std::string_view name_of(const Request& request) {
  constexpr std::array<std::string_view, std::variant_size_v<Request>> names{
      "change", "withdrawal",    "start move", "correction", "answer",  "acknowledgement",
      "wish",   "declined wish", "task step",  "note",       "posting", "deadline passing"};
  return names[request.index()];
}

struct Played {
  std::string failure;  // empty when every promise was kept
  std::string story;
};

class Play {
 public:
  Play(const model::Organisation& city, const policy::Policy& policy, const policy::Policy& same_policy,
       std::uint64_t seed, Counts* counts)
      : same_policy_(same_policy),
        counts_(counts),
        chance_(seed),
        world_{city, policy, {}, random_beginning(chance_)} {
    // Ids of the client's rows lie beyond those of the organisation.
    ids_ = IdSource(1, 100'000);
    world_.record = random_client(city, ids_, chance_, world_.now);
    days_.emplace(world_.record, world_.today());
    story_ << in_oslo(world_.now).date.iso() << " " << in_oslo(world_.now).time.iso() << " begins\n";
  }

  [[nodiscard]] std::uint64_t number() { return chance_.next(); }

  Played run(const std::vector<std::uint64_t>& numbers) {
    for (const auto step : numbers) {
      std::string failure;
      try {
        failure = take(NextMove(world_, step).make());
      } catch (const std::exception& thrown) {
        failure = std::string("thrown: ") + thrown.what();
      }
      if (!failure.empty()) return {failure, story_.str()};
    }
    return {{}, story_.str()};
  }

 private:
  std::string take(const Move& move) {
    return std::visit([&](const auto& it) { return take(it); }, move);
  }

  std::string take(const Wait& wait) {
    world_.now = world_.now + wait.seconds;
    story_ << in_oslo(world_.now).date.iso() << " " << in_oslo(world_.now).time.iso() << "\n";
    return check_record();
  }

  std::string take(const Happening& happening) {
    story_ << "  happens: " << effect_name(happening.plan.effects.front().effect) << "\n";
    carry_out(happening.plan, ids_, world_.record);
    return check_record();
  }

  std::string take(const Asked& asked) {
    const auto situation = world_.situation(asked.actor);
    const auto ask = [&](const Situation& at) {
      return std::visit([&](const auto& request) { return plan_of(request, at); }, asked.request);
    };
    story_ << "  asks " << name_of(asked.request) << " " << text_of(asked.request);
    const auto plan = ask(situation);
    if (counts_) ++counts_->asked;
    if (!plan) {
      story_ << " -> " << enum_name(plan.error().code) << "\n";
      if (counts_) ++counts_->refused_by_code[enum_name(plan.error().code)];
      return {};
    }
    story_ << " -> " << plan->effects.size() << " effects\n";
    if (counts_) count(*plan);
    std::ostringstream broken;
    const auto digest = plan_digest(*plan);
    if (plan_digest(*ask(situation)) != digest) broken << "planned twice, the plan differs\n";
    auto other =
        Situation{situation.actor, situation.record, situation.organisation, same_policy_, situation.now};
    if (plan_digest(*ask(other)) != digest)
      broken << "another policy object with the same values gives another plan\n";
    const auto read = plan_from_json(parse_json(json_text(plan_to_json(*plan))).value);
    if (!read.ok() || plan_digest(read.value) != digest) broken << "the stored plan reads back as another\n";
    broken << broken_by_plan(*plan, situation);
    const auto before = world_.record;
    carry_out(*plan, ids_, world_.record);
    follow(asked.request, *plan, before);
    broken << check_record();
    return broken.str();
  }

  void count(const Plan& plan) {
    ++counts_->accepted;
    ++counts_->accepted_by_routine[plan.routine];
    for (const auto& planned : plan.effects) ++counts_->effects[effect_name(planned.effect)];
    for (const auto& left_out : plan.left_out) ++counts_->refused_by_code[enum_name(left_out.refusal.code)];
    for (const auto& warning : plan.warnings) ++counts_->warnings[enum_name(warning.code)];
  }

  /// Tells the naive model what was asked for and granted.
  void follow(const Request& request, const Plan& plan, const model::ClientRecord& before) {
    const auto today = world_.today();
    if (const auto* asked = std::get_if<ProviderChangeRequest>(&request)) {
      std::set<std::int64_t> seen;
      for (const auto& line : asked->lines) {
        const bool refused = std::ranges::any_of(plan.left_out, [&](const LeftOut& left_out) {
          return left_out.service_line == line.service_line;
        });
        if (refused || !seen.insert(line.service_line.value).second) continue;
        const auto leaving = before.assignment_on(line.service_line, today)->provider;
        const auto first_day =
            asked->agreed_first_day.value_or(asked->notice_day + notice_days(leaving, line.new_provider));
        days_->change(before, today, line.service_line, line.new_provider, first_day,
                      newest_change(line.service_line));
      }
    } else if (const auto* withdrawal = std::get_if<ProviderChangeWithdrawal>(&request)) {
      for (const auto id : withdrawal->changes) days_->take_back(before.find(id)->service_line, id);
    } else if (const auto* moved = std::get_if<ChangeStartMove>(&request)) {
      const auto line = before.find(moved->change)->service_line;
      days_->make_over(line, moved->change, newest_change(line), moved->first_day);
    } else if (const auto* correction = std::get_if<ProviderChangeCorrection>(&request)) {
      const auto& change = *before.find(correction->change);
      if (correction->kind == CorrectionKind::wrong_client) {
        days_->take_back(change.service_line, change.id);
      } else {
        const auto length = notice_days(before.find(change.from_assignment)->provider,
                                        before.find(change.to_assignment)->provider);
        days_->make_over(change.service_line, change.id, newest_change(change.service_line),
                         *correction->right_notice_day + length);
      }
    }
  }

  /// BV-36 and Q-13, with the numbers of the routine itself.
  [[nodiscard]] int notice_days(Id<model::Provider> leaving, Id<model::Provider> arriving) const {
    const auto& from = *world_.city.find(leaving);
    const auto& to = *world_.city.find(arriving);
    const bool same_house = from.district && to.district && *from.district == *to.district;
    return same_house ? 1 : 10;
  }
  [[nodiscard]] Id<model::ProviderChange> newest_change(Id<model::ServiceLine> line) const {
    Id<model::ProviderChange> newest;
    for (const auto& change : world_.record.provider_changes) {
      if (change.service_line == line) newest = std::max(newest, change.id);
    }
    return newest;
  }

  std::string check_record() {
    return days_->difference(world_.record) + broken_promises(world_.record, world_.city, world_.now);
  }

  const policy::Policy& same_policy_;
  Counts* counts_;
  Chance chance_;
  IdSource ids_;
  World world_;
  std::optional<DayByDay> days_;
  std::ostringstream story_;
};

class Sequences : public testing::Test {
 protected:
  Sequences() : policy(oslo_policy()), same_policy(oslo_policy()) {
    IdSource ids;
    city = CityBuilder(ids).take();
  }

  [[nodiscard]] Played play(std::uint64_t seed, const std::vector<std::uint64_t>& numbers) const {
    return Play(city, policy, same_policy, seed, nullptr).run(numbers);
  }

  /// Leaves out steps for as long as what is left still breaks a promise.
  [[nodiscard]] std::vector<std::uint64_t> shrunk(std::uint64_t seed,
                                                  std::vector<std::uint64_t> numbers) const {
    bool shorter = true;
    while (shorter) {
      shorter = false;
      for (std::size_t i = numbers.size(); i-- > 0;) {
        auto without = numbers;
        without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
        if (play(seed, without).failure.empty()) continue;
        numbers = std::move(without);
        shorter = true;
      }
    }
    return numbers;
  }

  policy::Policy policy;
  policy::Policy same_policy;
  model::Organisation city;
};

int from_environment(const char* name, int otherwise) {
  const char* const given = std::getenv(name);
  return given ? std::atoi(given) : otherwise;
}

void print(const std::string& title, const std::map<std::string, int>& counts) {
  std::cout << title << "\n";
  for (const auto& [name, count] : counts) std::cout << "  " << name << " " << count << "\n";
}

TEST_F(Sequences, keep_every_promise_after_each_step) {
  const auto wanted = from_environment("STAFETT_SEQUENCES", sequences_by_default);
  const auto first_seed = from_environment("STAFETT_SEED", 1);
  Counts counts;
  for (int i = 0; i < wanted; ++i) {
    const auto seed = static_cast<std::uint64_t>(first_seed) * 1'000'003 + static_cast<std::uint64_t>(i);
    Play play_once(city, policy, same_policy, seed, &counts);
    std::vector<std::uint64_t> numbers(static_cast<std::size_t>(Chance(seed).between(1, most_steps)));
    for (auto& number : numbers) number = play_once.number();
    const auto played = play_once.run(numbers);
    if (played.failure.empty()) continue;
    const auto fewest = shrunk(seed, numbers);
    const auto told = play(seed, fewest);
    FAIL() << "sequence " << i << " of STAFETT_SEED=" << first_seed << ", " << fewest.size()
           << " steps left:\n"
           << told.story << told.failure;
  }

  std::cout << wanted << " sequences from STAFETT_SEED=" << first_seed << ": " << counts.asked << " asked, "
            << counts.accepted << " accepted\n";
  print("accepted", counts.accepted_by_routine);
  print("refused", counts.refused_by_code);
  print("effects", counts.effects);
  print("warnings", counts.warnings);
  EXPECT_GE(counts.accepted * 2, counts.asked);
  if (wanted < long_form) return;
  for (const auto& name : effects_of_these_routines())
    EXPECT_GE(counts.effects[name], seen_often_enough) << name;
  for (const auto& code : refusals_of_these_routines()) {
    EXPECT_GE(counts.refused_by_code[code], seen_often_enough) << code;
  }
}

}  // namespace
}  // namespace stafett::routines
