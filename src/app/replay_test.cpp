// Random sequences replayed through a store: after each step the record read back is the record in memory,
// and a plan made on either is the same plan.
//
//   STAFETT_REPLAYS=1000   how many sequences
//   STAFETT_SEED=42        where to begin

#include "base/text.hpp"
#include "desk/index.hpp"
#include "routines/test_play.hpp"
#include "store/test_database.hpp"

#include <cstdlib>

#include <gtest/gtest.h>

namespace stafett {
namespace {

using routines::Chance;
using routines::IdSource;
using store::Dialect;

constexpr int replays_by_default = 300;
constexpr int most_steps = 30;

int from_environment(const char* name, int otherwise) {
  const char* const given = std::getenv(name);
  return given ? std::atoi(given) : otherwise;
}

template <class Aggregate>
std::vector<model::AnyRow> rows_in(const Aggregate& aggregate) {
  std::vector<model::AnyRow> rows;
  boost::mp11::mp_for_each<json_detail::Members<Aggregate>>([&](auto member) {
    for (const auto& row : aggregate.*member.pointer) rows.emplace_back(row);
  });
  return rows;
}

class Replay : public store::OnBoth {
 protected:
  void SetUp() override {
    OnBoth::SetUp();
    if (IsSkipped()) return;
    policy = routines::oslo_policy();
    IdSource symbols(-1);
    const auto organisation = routines::CityBuilder(symbols).take();
    auto job = job_of("organisation", rows_in(organisation), Instant{}, {});
    job.touches = {{desk::AggregateKind::organisation, 0, 0}};
    ASSERT_EQ(store->commit(std::move(job)).outcome, desk::CommitOutcome::committed);
    city = store->organisation();
  }

  static desk::CommitJob job_of(std::string routine, std::vector<model::AnyRow> rows, Instant at,
                                const routines::Actor& actor) {
    desk::CommitJob job;
    job.routine = std::move(routine);
    job.plan_json = "{}";
    job.rows = std::move(rows);
    job.at = at;
    job.actor = actor;
    job.log.at = at;
    job.log.action = job.routine;
    job.log.outcome = "committed";
    return job;
  }

  /// Commits rows about one client, then puts them into the record in memory under the ids that the store
  /// gave.
  void commit(desk::CommitJob job, model::ClientRecord& record) {
    auto rows = job.rows;
    auto after = record;
    routines::apply_rows(rows, record.version + 1, after);
    for (auto& handover : after.handovers) {
      if (handover.created.at == Instant{}) handover.created.at = job.at;
    }
    const auto client = after.client.id;
    if (!client.symbolic()) {
      job.reads = {{desk::AggregateKind::organisation, 0, city->version},
                   {desk::AggregateKind::client, client.value, record.version}};
    }
    job.touches = {{desk::AggregateKind::client, client.value, 0}};
    job.index = {desk::index_of(after, *city, policy)};
    job.log.clients = {client};
    const auto at = job.at;
    routines::SymbolTable given;
    job.answer = [&given](std::int64_t, const routines::SymbolTable& symbols) {
      given = symbols;
      return std::string("{}");
    };
    const auto result = store->commit(std::move(job));
    ASSERT_EQ(result.outcome, desk::CommitOutcome::committed) << result.constraint;
    for (auto& row : rows) routines::replace_symbols(row, given);
    routines::apply_rows(rows, result.plan_number, record);
    for (auto& handover : record.handovers) {
      if (handover.created.at == Instant{}) handover.created.at = at;
    }
    const auto stored = store->client(record.client.id);
    ASSERT_TRUE(stored.has_value());
    ASSERT_EQ(stored->version, record.version);
    ASSERT_EQ(json_text(to_json(*stored)), json_text(to_json(record)));
  }

  void take(const routines::Happening& happening, routines::World& world) {
    auto job = job_of(happening.plan.routine, routines::rows_of(happening.plan), world.now, {});
    commit(std::move(job), world.record);
  }

  void take(const routines::Asked& asked, routines::World& world) {
    const auto ask = [&](const model::ClientRecord& record) {
      const routines::Situation situation{asked.actor, record, *city, policy, world.now};
      return std::visit([&](const auto& request) { return routines::plan_of(request, situation); },
                        asked.request);
    };
    const auto plan = ask(world.record);
    const auto stored = store->client(world.record.client.id);
    const auto plan_on_stored = ask(*stored);
    ASSERT_EQ(plan.has_value(), plan_on_stored.has_value());
    if (!plan) {
      ASSERT_EQ(plan.error(), plan_on_stored.error());
      return;
    }
    const auto digest = routines::plan_digest(*plan);
    ASSERT_EQ(routines::plan_digest(*plan_on_stored), digest);
    auto job = job_of(plan->routine, routines::rows_of(*plan), world.now, asked.actor);
    job.plan_json = json_text(routines::plan_to_json(*plan));
    job.plan_digest = digest;
    const bool attaches = std::ranges::any_of(plan->effects, [](const routines::PlannedEffect& planned) {
      return std::holds_alternative<routines::AttachDocument>(planned.effect);
    });
    if (attaches) job.attachments = {{sha256_hex("kart"), "kart"}};
    commit(std::move(job), world.record);
    ++accepted;
  }

  void play(std::uint64_t seed) {
    Chance chance(seed);
    const auto begin = routines::random_beginning(chance);
    IdSource symbols(-1);
    auto client = routines::random_client(*city, symbols, chance, begin);
    client.client.national_id =
        NationalId::trusted(std::to_string(10'000'000'000 + static_cast<std::int64_t>(seed)));
    routines::World world{*city, policy, {}, begin};
    ASSERT_NO_FATAL_FAILURE(commit(job_of("client", routines::rows_of(client), begin, {}), world.record));
    for (int left = chance.between(1, most_steps); left > 0; --left) {
      const auto move = routines::NextMove(world, chance.next()).make();
      if (const auto* wait = std::get_if<routines::Wait>(&move)) world.now = world.now + wait->seconds;
      if (const auto* happening = std::get_if<routines::Happening>(&move)) {
        ASSERT_NO_FATAL_FAILURE(take(*happening, world));
      }
      if (const auto* asked = std::get_if<routines::Asked>(&move)) {
        ASSERT_NO_FATAL_FAILURE(take(*asked, world));
      }
    }
  }

  policy::Policy policy;
  std::shared_ptr<const model::Organisation> city;
  int accepted = 0;
};

TEST_P(Replay, the_store_holds_what_the_record_in_memory_holds) {
  const auto replays = from_environment("STAFETT_REPLAYS", replays_by_default);
  const auto first_seed = static_cast<std::uint64_t>(from_environment("STAFETT_SEED", 1)) * 1'000'003;
  for (int i = 0; i < replays; ++i) {
    SCOPED_TRACE("replay " + std::to_string(i));
    ASSERT_NO_FATAL_FAILURE(play(first_seed + static_cast<std::uint64_t>(i)));
  }
  EXPECT_GT(accepted, replays);
  const auto findings =
      store->verify([&](const model::ClientRecord& record) { return desk::index_of(record, *city, policy); });
  EXPECT_TRUE(findings.empty()) << findings.front();
}

STAFETT_ON_BOTH(Replay);

}  // namespace
}  // namespace stafett
