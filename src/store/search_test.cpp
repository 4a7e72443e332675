#include "base/text.hpp"
#include "store/reach.hpp"
#include "store/test_database.hpp"
#include "store/test_rows.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <gmock/gmock.h>

namespace stafett::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

const Id<model::Level> district{3};
const Id<model::Level> neighbour{4};

desk::Reach reach(Id<model::Level> level, Instant from = {0}, std::optional<Instant> until = {}) {
  return {level, from, until};
}

desk::ListRights rights_at(std::vector<Id<model::Level>> levels) {
  desk::ListRights rights;
  rights.employee.value = 7;
  rights.levels = std::move(levels);
  rights.grant_kinds = {model::GrantKind::single_client};
  rights.now = moment;
  return rights;
}

class Search : public OnBoth {
 protected:
  Id<model::Client> put(model::Client client, std::vector<desk::Reach> reaches,
                        std::vector<model::AnyRow> more = {}) {
    client.id.value = -1;
    auto job = job_with({client});
    for (auto& row : more) job.rows.push_back(std::move(row));
    job.index = {{{-1}, std::move(reaches)}};
    return {commit_for_ids(*store, std::move(job)).at(0)};
  }
  Id<model::Client> put(const std::string& given_name, const std::string& surname) {
    return put(client_named(-1, given_name, surname), {reach(district)});
  }
  std::vector<std::string> names(const std::string& typed,
                                 const desk::ListRights& rights = rights_at({district})) {
    desk::ClientSearch search;
    search.name_prefix = name_fold(typed);
    std::vector<std::string> found;
    for (const auto& hit : store->search(search, rights).hits)
      found.push_back(hit.given_name + " " + hit.surname);
    return found;
  }
};

TEST_P(Search, a_prefix_finds_surname_or_given_name_in_norwegian_order) {
  put("Åse", "Hansen");
  put("Hanne", "Ødegård");
  put("Per", "Hansen");
  put("Per", "Haug");
  put("Ole", "Johansen");
  EXPECT_THAT(names("han"), ElementsAre("Hanne Ødegård", "Per Hansen", "Åse Hansen"));
  EXPECT_THAT(names("HANSEN p"), ElementsAre("Per Hansen"));
  EXPECT_THAT(names("per h"), ElementsAre("Per Hansen", "Per Haug"));
  EXPECT_THAT(names("ø"), ElementsAre("Hanne Ødegård"));
  EXPECT_THAT(names("hansens"), IsEmpty());
  EXPECT_THAT(names(""),
              ElementsAre("Per Hansen", "Åse Hansen", "Per Haug", "Ole Johansen", "Hanne Ødegård"));
}

TEST_P(Search, two_as_find_the_ring_and_the_other_way_round) {
  put("Åse", "Aas");
  put("Kari", "Ås");
  put("Pål", "Aamodt");
  EXPECT_THAT(names("aa"), ElementsAre("Pål Aamodt", "Kari Ås", "Åse Aas"));
  EXPECT_THAT(names("å"), ElementsAre("Pål Aamodt", "Kari Ås", "Åse Aas"));
  EXPECT_THAT(names("paa"), ElementsAre("Pål Aamodt"));
  EXPECT_THAT(names("pa"), ElementsAre("Pål Aamodt")) << "one more a may follow";
}

TEST_P(Search, a_client_found_in_two_ways_is_one_hit) {
  put("Anders", "Andersen");
  put(client_named(-1, "Anders", "Anders"), {reach(district), reach(district, {5}), reach(neighbour)});
  EXPECT_THAT(names("and", rights_at({district, neighbour})),
              ElementsAre("Anders Anders", "Anders Andersen"));
  EXPECT_THAT(names("", rights_at({district, neighbour})), ElementsAre("Anders Anders", "Anders Andersen"));
}

TEST_P(Search, pages_follow_each_other_without_gap_or_repeat) {
  std::multiset<std::string> expected;
  for (int i = 0; i < 23; ++i) {
    const auto number = std::to_string(100 + i);
    put("Anne" + number, "Annesen");
    expected.insert("Anne" + number + " Annesen");
  }
  for (const int limit : {1, 2, 7, 22, 23, 50}) {
    desk::ClientSearch search;
    search.name_prefix = "anne";
    search.limit = limit;
    std::multiset<std::string> found;
    int pages = 0;
    do {
      const auto page = store->search(search, rights_at({district}));
      EXPECT_LE(page.hits.size(), static_cast<std::size_t>(limit));
      for (const auto& hit : page.hits) found.insert(hit.given_name + " " + hit.surname);
      search.after = page.next;
      ++pages;
    } while (!search.after.empty());
    EXPECT_EQ(found, expected) << limit;
    EXPECT_EQ(pages, (23 + limit - 1) / limit);
  }
}

TEST_P(Search, birth_date_and_number_narrow_within_the_same_rights) {
  auto anne = client_named(-1, "Anne", "Berg");
  anne.birth_date = Date::of(1931, 2, 3);
  const auto id = put(anne, {reach(district)});
  put("Anne", "Dahl");
  desk::ClientSearch search;
  search.birth_date = anne.birth_date;
  EXPECT_EQ(store->search(search, rights_at({district})).hits.size(), 1u);
  EXPECT_EQ(store->search(search, rights_at({neighbour})).hits.size(), 0u);
  search.name_prefix = "dahl";
  EXPECT_EQ(store->search(search, rights_at({district})).hits.size(), 0u);
  search = {};
  search.national_id = store->client(id)->client.national_id;
  ASSERT_EQ(store->search(search, rights_at({district})).hits.size(), 1u);
  EXPECT_EQ(store->search(search, rights_at({district})).hits[0].client, id);
  EXPECT_EQ(store->search(search, rights_at({district})).hits[0].birth_date, anne.birth_date);
  EXPECT_EQ(store->search(search, rights_at({neighbour})).hits.size(), 0u);
}

TEST_P(Search, a_level_reaches_from_its_first_instant_to_before_its_last) {
  put(client_named(-1, "Anne", "Berg"), {reach(district, moment, moment + 10)});
  auto rights = rights_at({district});
  for (const auto& [seconds, found] : std::map<int, bool>{{-1, false}, {0, true}, {9, true}, {10, false}}) {
    rights.now = moment + seconds;
    EXPECT_EQ(names("anne", rights).size(), found ? 1u : 0u) << seconds;
  }
}

TEST_P(Search, a_grant_opens_and_a_denial_beats_it) {
  model::Grant grant;
  grant.id.value = -2;
  grant.client.value = -1;
  grant.employee = Id<model::Employee>{7};
  grant.from = moment;
  grant.until = moment + 10;
  const auto client = put(client_named(-1, "Anne", "Berg"), {reach(neighbour)}, {grant});
  auto rights = rights_at({district});
  EXPECT_EQ(names("anne", rights).size(), 1u);
  EXPECT_EQ(names("", rights).size(), 1u);
  rights.now = moment + 10;
  EXPECT_EQ(names("anne", rights).size(), 0u);
  rights = rights_at({district});
  rights.grant_kinds = {model::GrantKind::look_up};
  EXPECT_EQ(names("anne", rights).size(), 0u) << "another kind";
  rights = rights_at({district});
  rights.employee.value = 8;
  EXPECT_EQ(names("anne", rights).size(), 0u) << "another employee";

  model::Denial denial;
  denial.id.value = -1;
  denial.client = client;
  denial.unit = Id<model::Level>{30};
  denial.from = {0};
  commit_for_ids(*store, job_with({denial}));
  rights = rights_at({district, neighbour});
  EXPECT_EQ(names("anne", rights).size(), 1u) << "another unit is denied";
  rights.units = {{31}, {30}};
  EXPECT_EQ(names("anne", rights).size(), 0u);
  auto some = store->client(client)->denials.at(0);
  some.actions = {model::Action::change_provider};
  commit_for_ids(*store, job_with({some}));
  EXPECT_EQ(names("anne", rights).size(), 1u) << "barred from one action only";
  some.actions.clear();
  commit_for_ids(*store, job_with({some}));
  EXPECT_EQ(names("anne", rights).size(), 0u) << "denied again";
}

TEST_P(Search, a_grant_to_a_level_opens_for_those_within_it) {
  model::Grant grant;
  grant.id.value = -2;
  grant.client.value = -1;
  grant.level = Id<model::Level>{9};
  grant.from = {0};
  put(client_named(-1, "Anne", "Berg"), {}, {grant});
  auto rights = rights_at({district});
  EXPECT_EQ(names("anne", rights).size(), 0u);
  rights.grant_levels = {{8}, {9}};
  EXPECT_EQ(names("anne", rights).size(), 1u);
}

TEST_P(Search, a_protected_client_is_hidden_from_those_without_the_right) {
  auto client = client_named(-1, "Anne", "Berg");
  client.protection = model::Protection::confidential;
  const auto found = put(client, {reach(district)});
  auto rights = rights_at({district});
  EXPECT_EQ(names("anne", rights).size(), 0u);
  rights.confidential.levels = {neighbour};
  put(client_named(-1, "Per", "Dahl"), {reach(neighbour)});
  EXPECT_EQ(names("anne", rights).size(), 0u) << "the right is for another district, whoever else is there";
  rights.confidential.levels = {district};
  EXPECT_EQ(names("anne", rights).size(), 1u);
  EXPECT_EQ(names("", rights).size(), 1u);
  auto graded = store->client(found)->client;
  graded.person_protection = model::PersonProtection::restricted;
  commit_for_ids(*store, job_with({graded}));
  EXPECT_EQ(names("anne", rights).size(), 0u) << "each grade takes its own right";
  rights.restricted_person.grant_kinds = {model::GrantKind::stay};
  rights.restricted_person.grant_levels = {{9}};
  rights.restricted_person.levels = {neighbour};
  EXPECT_EQ(names("anne", rights).size(), 0u);
  model::Grant grant;
  grant.id.value = -1;
  grant.client = found;
  grant.kind = model::GrantKind::stay;
  grant.level = Id<model::Level>{9};
  grant.from = {0};
  commit_for_ids(*store, job_with({grant}));
  EXPECT_EQ(names("anne", rights).size(), 1u) << "by a grant to the level of a role with the right";
  graded.protection = model::Protection::strictly_confidential;
  commit_for_ids(*store, job_with({graded}));
  EXPECT_EQ(names("anne", rights).size(), 0u);
}

TEST_P(Search, a_new_name_and_a_new_level_take_the_place_of_the_old) {
  const auto client = put("Anne", "Berg");
  auto renamed = store->client(client)->client;
  renamed.surname = "Dahl";
  commit_for_ids(*store, job_with({renamed}));
  EXPECT_THAT(names("berg"), IsEmpty());
  EXPECT_THAT(names("dahl"), ElementsAre("Anne Dahl"));
  auto moved = job_with({});
  moved.touches = {{desk::AggregateKind::client, client.value, 0}};
  moved.index = {{client, {reach(neighbour)}}};
  commit_for_ids(*store, moved);
  EXPECT_THAT(names("dahl"), IsEmpty());
  EXPECT_THAT(names("dahl", rights_at({neighbour})), ElementsAre("Anne Dahl"));
  const auto connection = database->connect();
  Query rows(*connection, "select count(*) from reach_name");
  rows.step();
  EXPECT_EQ(rows.integer(0), 2);
}

/// The same question answered by looking at every client: what the index is held against.
TEST_P(Search, the_list_is_what_a_look_at_every_client_gives) {
  Random random(42);
  const std::vector<std::string> parts{"Anne", "Aas", "Åse",        "Anders",   "An", "Berg",
                                       "Bø",   "Per", "de la Cruz", "Ann-Mari", "Øst"};
  const auto part = [&] { return parts[static_cast<std::size_t>(up_to(random, 10))]; };
  struct Known {
    std::int64_t id;
    model::Client client;
    std::vector<desk::Reach> reaches;
    std::vector<model::Grant> grants;
    std::vector<model::Denial> denials;
  };
  std::vector<Known> world;
  auto job = job_with({});
  std::int64_t symbol = 0;
  for (int i = 0; i < 120; ++i) {
    Known known;
    known.client = client_named(--symbol, part(), part());
    known.id = symbol;
    if (up_to(random, 6) == 0) known.client.protection = model::Protection::confidential;
    job.rows.emplace_back(known.client);
    for (auto left = up_to(random, 3); left > 0; --left) {
      auto from = moment + (up_to(random, 4) - 2);
      std::optional<Instant> until;
      if (up_to(random, 1)) until = from + up_to(random, 4);
      known.reaches.push_back(reach({1 + up_to(random, 3)}, from, until));
    }
    job.index.push_back({known.client.id, known.reaches});
    if (up_to(random, 3) == 0) {
      model::Grant grant;
      grant.id.value = --symbol;
      grant.client = known.client.id;
      grant.kind = up_to(random, 1) ? model::GrantKind::single_client : model::GrantKind::stay;
      if (up_to(random, 1)) {
        grant.employee = Id<model::Employee>{6 + up_to(random, 1)};
      } else {
        grant.level = Id<model::Level>{20 + up_to(random, 1)};
      }
      grant.from = moment + (up_to(random, 4) - 2);
      if (up_to(random, 1)) grant.until = grant.from + up_to(random, 4);
      known.grants.push_back(grant);
      job.rows.emplace_back(grant);
    }
    if (up_to(random, 3) == 0) {
      model::Denial denial;
      denial.id.value = --symbol;
      denial.client = known.client.id;
      if (up_to(random, 1)) {
        denial.employee = Id<model::Employee>{6 + up_to(random, 1)};
        denial.line = up_to(random, 1) == 0;
      } else {
        denial.unit = Id<model::Level>{30 + up_to(random, 1)};
      }
      if (up_to(random, 3) == 0) denial.actions = {model::Action::write_note};
      denial.from = moment + (up_to(random, 4) - 2);
      if (up_to(random, 1)) denial.until = denial.from + up_to(random, 4);
      known.denials.push_back(denial);
      job.rows.emplace_back(denial);
    }
    world.push_back(std::move(known));
  }
  routines::SymbolTable symbols;
  job.answer = [&](std::int64_t, const routines::SymbolTable& table) {
    symbols = table;
    return std::string();
  };
  ASSERT_EQ(store->commit(job).outcome, desk::CommitOutcome::committed);

  for (int asked = 0; asked < 150; ++asked) {
    auto rights = rights_at({});
    for (auto left = up_to(random, 2); left > 0; --left) rights.levels.push_back({1 + up_to(random, 3)});
    if (up_to(random, 1)) rights.grant_kinds.push_back(model::GrantKind::stay);
    if (up_to(random, 1)) rights.grant_levels = {{20}, {25}};
    if (up_to(random, 1)) rights.units = {{30}};
    if (up_to(random, 2) == 0) rights.confidential.levels = {{1 + up_to(random, 3)}};
    if (up_to(random, 2) == 0) rights.leaders = {{6 + up_to(random, 1)}};
    desk::ClientSearch search;
    const auto typed = part().substr(0, static_cast<std::size_t>(up_to(random, 3)));
    search.name_prefix = is_valid_utf8(typed) ? name_fold(typed) : "";
    search.limit = static_cast<int>(1 + up_to(random, 9));

    const auto holds = [&](Instant from, const std::optional<Instant>& until) {
      return from <= rights.now && (!until || rights.now < *until);
    };
    const auto among = [](const auto& ids, const auto& id) {
      return id && std::find(ids.begin(), ids.end(), *id) != ids.end();
    };
    std::set<std::int64_t> expected;
    for (const auto& known : world) {
      bool visible = false;
      for (const auto& r : known.reaches) {
        visible = visible || (holds(r.from, r.until) && among(rights.levels, std::optional(r.level)));
      }
      for (const auto& grant : known.grants) {
        visible = visible ||
                  (holds(grant.from, grant.until) && among(rights.grant_kinds, std::optional(grant.kind)) &&
                   (grant.employee == rights.employee || among(rights.grant_levels, grant.level)));
      }
      for (const auto& denial : known.denials) {
        if (holds(denial.from, denial.until) && denial.actions.empty() &&
            (denial.employee == rights.employee || among(rights.units, denial.unit) ||
             (denial.line && among(rights.leaders, denial.employee)))) {
          visible = false;
        }
      }
      const bool lifted = std::ranges::any_of(known.reaches, [&](const desk::Reach& r) {
        return holds(r.from, r.until) && among(rights.confidential.levels, std::optional(r.level));
      });
      if (known.client.protection != model::Protection::none && !lifted) visible = false;
      bool named = false;
      for (const auto& prefix : name_prefixes(search.name_prefix)) {
        named = named ||
                name_fold(known.client.surname + " " + known.client.given_name).starts_with(prefix) ||
                name_fold(known.client.given_name + " " + known.client.surname).starts_with(prefix);
      }
      if (visible && named) expected.insert(symbols.at(known.id));
    }
    std::vector<std::int64_t> found;
    do {
      const auto page = store->search(search, rights);
      for (const auto& hit : page.hits) found.push_back(hit.client.value);
      search.after = page.next;
    } while (!search.after.empty());
    EXPECT_EQ(std::set<std::int64_t>(found.begin(), found.end()), expected)
        << "prefix " << search.name_prefix;
    EXPECT_EQ(found.size(), expected.size()) << "no client twice";
  }
}

STAFETT_ON_BOTH(Search);

TEST(NameKey, the_key_of_a_prefix_is_a_prefix_of_the_key) {
  const std::vector<std::string> letters{"a", "b", "e", "k", "s",  "z", "æ", "ø",
                                         "å", " ", "ß", "1", "th", "đ", "ł"};
  Random random(3);
  for (int round = 0; round < 2000; ++round) {
    std::string name;
    std::vector<std::string> prefixes{""};
    for (int i = 0; i < 8; ++i) {
      name += letters[static_cast<std::size_t>(up_to(random, static_cast<std::int64_t>(letters.size()) - 1))];
      prefixes.push_back(name);
    }
    const auto folded = name_fold(name);
    for (const auto& prefix : prefixes) {
      for (const auto& folded_prefix : name_prefixes(prefix)) {
        if (!folded.starts_with(folded_prefix)) continue;
        EXPECT_TRUE(name_key(folded).starts_with(name_key(folded_prefix)))
            << folded << " from " << folded_prefix;
      }
    }
  }
}

TEST(NameKey, keys_that_begin_alike_belong_to_names_that_do) {
  EXPECT_FALSE(name_key(name_fold("Hansen")).starts_with(name_key(name_fold("hå"))));
  EXPECT_FALSE(name_key(name_fold("Øst")).starts_with(name_key(name_fold("o"))));
  EXPECT_LT(name_key(name_fold("Berg Zoe")), name_key(name_fold("Berge Anne")))
      << "the shorter surname first";
  EXPECT_LT(name_key(name_fold("Zed")), name_key(name_fold("Ærlig")));
  EXPECT_LT(name_key(name_fold("Ærlig")), name_key(name_fold("Øst")));
  EXPECT_LT(name_key(name_fold("Øst")), name_key(name_fold("Aas")));
}

}  // namespace
}  // namespace stafett::store
