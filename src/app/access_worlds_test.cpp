// Random worlds in both databases: every list, every count, the search and the two questions about access say
// what the single decisions say, whoever asks and whenever; and no right outlives what gave it.
//
//   STAFETT_WORLDS=50   how many worlds
//   STAFETT_SEED=42     where to begin

#include "access/questions.hpp"
#include "access/test_town.hpp"
#include "desk/desk.hpp"
#include "desk/index.hpp"
#include "store/test_database.hpp"
#include "store/test_rows.hpp"

#include <cstdlib>
#include <iostream>

#include <gtest/gtest.h>

namespace stafett {
namespace {

using access::Chooser;
using access::Town;
using model::Action;
using store::Dialect;

int from_environment(const char* name, int otherwise) {
  const char* const given = std::getenv(name);
  return given ? std::atoi(given) : otherwise;
}

struct SetClock final : desk::Clock {
  Instant at = access::now;
  [[nodiscard]] Instant now() const override { return at; }
};

using Clients = std::set<std::int64_t>;

class AccessWorlds : public store::OnBoth {
 protected:
  static constexpr int employees = 8;
  static constexpr int clients = 26;
  static constexpr int teams = 6;

  void SetUp() override {
    OnBoth::SetUp();
    policy = std::make_shared<const policy::Policy>(access::oslo_policy());
  }

  void build(std::uint64_t seed) {
    Chooser choose(seed);
    Town town;
    add_people(town, choose);
    commit_organisation(town);
    record_ids.clear();
    for (int i = 0; i < clients; ++i) commit_client(town, choose, i);
    desk = std::make_unique<desk::Desk>(*store, clock, policy);
  }

  static void add_people(Town& town, Chooser& choose) {
    auto& organisation = town.organisation;
    std::int64_t id = town.employee.id.value;
    for (const auto& district : organisation.districts) {
      model::Team office;
      office.id.value = ++id;
      office.kind = model::TeamKind::case_office;
      office.district = district.id;
      office.level = district.level;
      office.first_day = access::begun;
      organisation.teams.push_back(office);
    }
    for (int i = 0; i < employees; ++i) {
      model::Employee one;
      one.id.value = ++id;
      one.name = "Ansatt " + std::to_string(i);
      one.user_name = "ansatt." + std::to_string(i);
      one.unit = town.level_at(choose.one_of(access::codes));
      if (!choose.sometimes(3)) one.manager = choose.one_of(organisation.employees).id;
      one.first_day = access::begun;
      if (choose.sometimes(8)) one.last_day = choose.day();
      organisation.employees.push_back(one);
    }
    for (const auto& one : organisation.employees) {
      for (int i = choose.up_to(2); i >= 0; --i) {
        town.holds(choose.one_of(access::roles), choose.one_of(access::codes));
        organisation.roles.back().employee = one.id;
        organisation.roles.back().id.value = ++id;
        if (choose.sometimes(5)) organisation.roles.back().last_day = choose.day();
      }
      for (const auto& team : organisation.teams) {
        if (!choose.sometimes(2)) continue;
        model::TeamMember member;
        member.id.value = ++id;
        member.team = team.id;
        member.employee = one.id;
        member.first_day = access::begun;
        organisation.team_members.push_back(member);
      }
    }
    organisation.index();
  }

  /// The store deals out ids in the order of the rows, so that each row gets the id that it has in the town.
  void commit_organisation(const Town& town) {
    std::vector<std::pair<std::int64_t, model::AnyRow>> rows;
    boost::mp11::mp_for_each<json_detail::Members<model::Organisation>>([&](auto member) {
      for (auto row : town.organisation.*member.pointer) {
        const auto id = row.id.value;
        row.id.value = -id;
        rows.emplace_back(id, row);
      }
    });
    std::ranges::sort(rows, {}, [](const auto& row) { return row.first; });
    auto job = store::job_with({});
    for (auto& row : rows) job.rows.push_back(std::move(row.second));
    job.touches = {{desk::AggregateKind::organisation, 0, 0}};
    const auto ids = store::commit_for_ids(*store, job);
    ASSERT_EQ(ids.size(), rows.size());
    for (std::size_t i = 0; i < ids.size(); ++i) ASSERT_EQ(ids[i], rows[i].first);
  }

  template <class Rows>
  void put_rows(Rows& rows, std::int64_t& symbol, desk::CommitJob& job) {
    for (auto& row : rows) {
      row.id.value = --symbol;
      row.client.value = -1;
      job.rows.emplace_back(row);
    }
  }

  void commit_client(Town& town, Chooser& choose, int number) {
    town.record = {};
    town.record.client = store::client_named(-1, "Anne", number % 2 == 0 ? "Berg" : "Beck");
    town.lives_in(static_cast<std::size_t>(choose.up_to(2)));
    town.record.responsibilities[0].first_day = access::begun;
    for (int i = 0; i < 2; ++i) {
      town.employee = choose.one_of(town.organisation.employees);
      town.leader = choose.one_of(town.organisation.employees).id;
      town.leaders_leader = choose.one_of(town.organisation.employees).id;
      add_random_facts(town, choose);
    }
    auto& record = town.record;
    for (auto& grant : record.grants) {
      if (grant.kind == model::GrantKind::look_up && grant.level) grant.kind = model::GrantKind::stay;
      if (grant.kind != model::GrantKind::look_up) continue;
      if (!grant.until) grant.until = grant.from + 72 * 3'600;
      grant.reason_code = "urgent_help";
      grant.review = model::GrantReview::waiting;
    }
    auto line = 900 + std::int64_t{10} * number;
    for (auto& row : record.assignments) row.service_line.value = ++line;
    for (auto& row : record.handovers) {
      row.created.at = access::now + -1;
      row.sender_team = choose.one_of(town.organisation.teams).id;
    }
    for (int i = 0; i < 2; ++i) {
      model::Task task;
      task.team = choose.one_of(town.organisation.teams).id;
      record.tasks.push_back(task);
      model::Letter letter;
      letter.office = choose.one_of(town.organisation.teams).id;
      record.letters.push_back(letter);
    }
    auto job = store::job_with({record.client});
    job.at = access::now + -1;
    std::int64_t symbol = -1;
    put_rows(record.responsibilities, symbol, job);
    put_rows(record.labels, symbol, job);
    put_rows(record.assignments, symbol, job);
    put_rows(record.measures, symbol, job);
    put_rows(record.handovers, symbol, job);
    put_rows(record.grants, symbol, job);
    put_rows(record.denials, symbol, job);
    put_rows(record.tasks, symbol, job);
    put_rows(record.letters, symbol, job);
    job.index = {desk::index_of(record, town.organisation, *policy)};
    record_ids.push_back(store::commit_for_ids(*store, job).at(0));
  }

  // ---- What the single decisions say ----

  [[nodiscard]] bool may(const model::Employee& employee, Action action, std::int64_t client) {
    const auto organisation = store->organisation();
    const auto record = store->client({client});
    return access::decide(access::employee_facts(employee, *organisation, *policy, clock.at), action,
                          access::client_facts(*record, *organisation, *policy), *organisation, *policy,
                          clock.at)
        .permitted;
  }
  [[nodiscard]] Clients permitted(const model::Employee& employee, Action action) {
    Clients found;
    for (const auto id : record_ids) {
      if (may(employee, action, id)) found.insert(id);
    }
    return found;
  }

  // ---- What the desk shows ----

  [[nodiscard]] Clients searched(const desk::Caller& caller) {
    std::vector<std::int64_t> found;
    desk::SearchRequest request;
    request.text = "be";
    for (;;) {
      const auto page = desk->search(caller, request);
      for (const auto& client : page.clients) found.push_back(client.id.value);
      if (page.next.empty()) break;
      request.after = page.next;
    }
    Clients once(found.begin(), found.end());
    EXPECT_EQ(once.size(), found.size()) << "nobody twice";
    return once;
  }

  using RowsOfClients = std::multiset<std::int64_t>;

  template <class Wanted>
  RowsOfClients rows_of_teams(const model::Employee& employee, const Clients& permitted, Wanted wanted) {
    RowsOfClients rows;
    const auto own = store->organisation()->teams_of(employee.id, oslo_date(clock.at));
    for (const auto id : permitted) {
      const auto record = store->client({id});
      for (const auto team : own) rows = with(std::move(rows), id, wanted(*record, team));
    }
    return rows;
  }
  static RowsOfClients with(RowsOfClients rows, std::int64_t client, std::int64_t count) {
    for (; count > 0; --count) rows.insert(client);
    return rows;
  }

  void expect_bench(const desk::Caller& caller, const model::Employee& employee, const Clients& seen) {
    const auto view = desk->bench(caller);
    RowsOfClients tasks;
    Clients any;
    for (const auto* rows :
         {&view.my_tasks, &view.team_inbox, &view.waiting_for, &view.deadlines, &view.next_two_weeks}) {
      for (const auto& row : *rows) {
        any.insert(row.client.id.value);
        if (row.subject == desk::BenchSubject::task) tasks.insert(row.client.id.value);
      }
    }
    EXPECT_TRUE(std::ranges::includes(seen, any));
    EXPECT_EQ(tasks,
              rows_of_teams(employee, seen, [](const model::ClientRecord& record, Id<model::Team> team) {
                return std::ranges::count(record.tasks, team, &model::Task::team);
              }));
  }

  void expect_print_queue(const desk::Caller& caller, const model::Employee& employee) {
    RowsOfClients queued;
    for (const auto& row : desk->print_queue(caller).letters) queued.insert(row.client.id.value);
    EXPECT_EQ(queued, rows_of_teams(employee, permitted(employee, Action::print_letters),
                                    [](const model::ClientRecord& record, Id<model::Team> team) {
                                      return std::ranges::count(record.letters, team, &model::Letter::office);
                                    }));
  }

  void expect_one_by_one(const desk::Caller& caller, const model::Employee& employee, const Clients& seen,
                         const std::map<std::int64_t, Clients>& seers) {
    for (const auto id : record_ids) {
      const Id<model::Client> client{id};
      const auto why = desk->why(caller, client);
      ASSERT_EQ(why.has_value(), seen.contains(id));
      if (why) {
        EXPECT_FALSE(why->ways.empty());
      }
      EXPECT_EQ(desk->card(caller, client).has_value(), seen.contains(id));
      EXPECT_EQ(desk->journal(caller, client, {}).has_value(), may(employee, Action::read_journal, id));
      const auto who = desk->who_sees(caller, client);
      ASSERT_EQ(who.has_value(), may(employee, Action::see_access, id));
      if (!who) continue;
      Clients told;
      for (const auto& seer : who->seers) told.insert(seer.employee.value);
      EXPECT_EQ(told, seers.at(id));
    }
  }

  void expect_agreement() {
    const auto organisation = store->organisation();
    std::map<std::int64_t, Clients> seen;
    std::map<std::int64_t, Clients> seers;
    for (const auto id : record_ids) seers[id];
    for (const auto& employee : organisation->employees) {
      seen[employee.id.value] = permitted(employee, Action::see_client);
      for (const auto id : seen[employee.id.value]) seers[id].insert(employee.id.value);
    }
    for (const auto& employee : organisation->employees) {
      SCOPED_TRACE("employee " + std::to_string(employee.id.value) + " at " + clock.at.iso());
      const desk::Caller caller{employee.id, wording::Language::bokmaal, "127.0.0.1"};
      const auto& own = seen[employee.id.value];
      EXPECT_EQ(searched(caller), own);
      expect_bench(caller, employee, own);
      expect_print_queue(caller, employee);
      expect_one_by_one(caller, employee, own, seers);
      shown += own.size();
      asked += record_ids.size();
    }
  }

  std::shared_ptr<const policy::Policy> policy;
  SetClock clock;
  std::unique_ptr<desk::Desk> desk;
  std::vector<std::int64_t> record_ids;
  std::size_t shown = 0;
  std::size_t asked = 0;
};

TEST_P(AccessWorlds, every_list_and_question_is_the_set_of_single_decisions) {
  const auto worlds = from_environment("STAFETT_WORLDS", 6);
  const auto seed = static_cast<std::uint64_t>(from_environment("STAFETT_SEED", 1)) * 1'000;
  for (int world = 0; world < worlds; ++world) {
    SCOPED_TRACE("world " + std::to_string(world));
    if (world > 0) {
      store.reset();
      database.emplace(GetParam());
      store = database->open();
    }
    build(seed + static_cast<std::uint64_t>(world));
    for (const int hours : {0, 60, 150, 24 * 60}) {
      clock.at = access::now + hours * 3'600;
      ASSERT_NO_FATAL_FAILURE(expect_agreement());
    }
    clock.at = access::now;
    const auto organisation = store->organisation();
    const auto findings = store->verify(
        [&](const model::ClientRecord& record) { return desk::index_of(record, *organisation, *policy); });
    EXPECT_TRUE(findings.empty()) << findings.front();
  }
  std::cout << asked << " pairs of employee and client, " << shown << " seen\n";
  EXPECT_GT(shown * 20, asked);
  EXPECT_LT(shown * 20, asked * 19);
}

TEST_P(AccessWorlds, a_block_takes_the_client_out_of_everything_at_once_and_adds_nothing) {
  build(77);
  const auto organisation = store->organisation();
  Chooser choose(78);
  int taken = 0;
  for (const auto& employee : organisation->employees) {
    const desk::Caller caller{employee.id, wording::Language::bokmaal, "127.0.0.1"};
    const auto before = searched(caller);
    if (before.empty()) continue;
    const auto client = *std::next(before.begin(), choose.up_to(static_cast<int>(before.size()) - 1));
    EXPECT_TRUE(desk->card(caller, {client}).has_value());
    model::Denial block;
    block.id.value = -1;
    block.client.value = client;
    block.employee = employee.id;
    block.from = clock.at;
    store::commit_for_ids(*store, store::job_with({block}));
    auto expected = before;
    expected.erase(client);
    EXPECT_EQ(searched(caller), expected);
    EXPECT_FALSE(desk->card(caller, {client}).has_value()) << "nothing of the earlier answer is kept";
    EXPECT_FALSE(desk->why(caller, {client}).has_value());
    ++taken;
  }
  EXPECT_GT(taken, 3);
  expect_agreement();
}

TEST_P(AccessWorlds, no_permit_outlives_the_look_up_or_the_role_that_gave_it) {
  build(91);
  auto organisation = store->organisation();
  for (const auto day : {access::today, Date::of(2026, 3, 27), Date::of(2026, 10, 23)}) {
    clock.at = oslo_instant(day, ClockTime{15 * 60});
    const model::Employee* holder = nullptr;
    std::int64_t client = 0;
    for (const auto& employee : organisation->employees) {
      for (const auto id : record_ids) {
        const auto record = store->client({id});
        // Without any other right, then or three days later.
        bool open = may(employee, Action::look_up, id) && !may(employee, Action::see_client, id) &&
                    record->client.protection == model::Protection::none && record->denials.empty();
        clock.at = clock.at + 72 * 3'600;
        open = open && !may(employee, Action::see_client, id);
        clock.at = clock.at + -72 * 3'600;
        if (open && !holder) holder = &employee, client = id;
      }
    }
    ASSERT_TRUE(holder) << day.iso();
    const desk::Caller caller{holder->id, wording::Language::bokmaal, "127.0.0.1"};
    model::Grant look_up;
    look_up.id.value = -1;
    look_up.client.value = client;
    look_up.kind = model::GrantKind::look_up;
    look_up.employee = holder->id;
    look_up.from = clock.at;
    look_up.until = clock.at + 72 * 3'600;
    look_up.reason_code = "urgent_help";
    look_up.review = model::GrantReview::waiting;
    store::commit_for_ids(*store, store::job_with({look_up}));
    EXPECT_TRUE(desk->card(caller, {client}).has_value());
    clock.at = *look_up.until + -1;
    EXPECT_TRUE(desk->card(caller, {client}).has_value()) << "71:59:59";
    EXPECT_TRUE(searched(caller).contains(client));
    clock.at = *look_up.until;
    EXPECT_FALSE(desk->card(caller, {client}).has_value()) << "72:00:00";
    EXPECT_FALSE(searched(caller).contains(client));
  }
  // A role that is taken away takes its clients with it, in the very next answer.
  clock.at = access::now;
  for (const auto& employee : organisation->employees) {
    const desk::Caller caller{employee.id, wording::Language::bokmaal, "127.0.0.1"};
    if (searched(caller).empty()) continue;
    const auto before = store->organisation();
    for (auto role : before->roles) {
      if (role.employee != employee.id) continue;
      role.last_day = std::max(role.first_day, access::today - 1);
      auto job = store::job_with({role});
      job.touches = {{desk::AggregateKind::organisation, 0, 0}};
      store::commit_for_ids(*store, job);
    }
    EXPECT_EQ(searched(caller), permitted(employee, Action::see_client));
    for (const auto id : record_ids) {
      EXPECT_EQ(desk->card(caller, {id}).has_value(), may(employee, Action::see_client, id));
    }
  }
}

STAFETT_ON_BOTH(AccessWorlds);

}  // namespace
}  // namespace stafett
