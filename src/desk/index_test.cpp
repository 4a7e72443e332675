// What a list finds a client by agrees with the decision: who may see the client finds it, nobody else does.

#include "desk/index.hpp"

#include "access/test_town.hpp"

#include <gtest/gtest.h>

namespace stafett::desk {
namespace {

bool runs(Instant from, const std::optional<Instant>& until, Instant now) {
  return from <= now && (!until || now < *until);
}

template <class Item>
bool has(const std::vector<Item>& list, const Item& item) {
  return std::ranges::find(list, item) != list.end();
}

bool leads_to(const ListReach& list, const ClientIndex& index, const model::ClientRecord& record,
              Instant now) {
  for (const auto& reach : index.reaches) {
    if (has(list.levels, reach.level) && runs(reach.from, reach.until, now)) return true;
  }
  return std::ranges::any_of(record.grants, [&](const model::Grant& grant) {
    return grant.level && has(list.grant_levels, *grant.level) && has(list.grant_kinds, grant.kind) &&
           runs(grant.from, grant.until, now);
  });
}

/// As a store answers a search: rows of the index by the levels of the rights, then grants, less denials.
bool is_listed(const ClientIndex& index, const ListRights& rights, const model::ClientRecord& record) {
  for (const auto& denial : record.denials) {
    const bool in_line = denial.line && denial.employee && has(rights.leaders, *denial.employee);
    const bool meant =
        denial.employee == rights.employee || in_line || (denial.unit && has(rights.units, *denial.unit));
    if (meant && denial.actions.empty() && runs(denial.from, denial.until, rights.now)) return false;
  }
  const auto lifted = [&](const ListReach& grade) { return leads_to(grade, index, record, rights.now); };
  const auto& client = record.client;
  if (client.protection == model::Protection::confidential && !lifted(rights.confidential)) return false;
  if (client.protection == model::Protection::strictly_confidential && !lifted(rights.strictly_confidential))
    return false;
  if (client.person_protection == model::PersonProtection::restricted && !lifted(rights.restricted_person))
    return false;
  if (leads_to(rights, index, record, rights.now)) return true;
  for (const auto& grant : record.grants) {
    if (grant.employee == rights.employee && has(rights.grant_kinds, grant.kind) &&
        runs(grant.from, grant.until, rights.now))
      return true;
  }
  return false;
}

TEST(ClientIndexes, list_a_client_for_exactly_those_who_may_see_it) {
  constexpr int worlds = 4'000;
  const auto policy = access::oslo_policy();
  int listed = 0;
  for (std::uint64_t seed = 1; seed <= worlds; ++seed) {
    access::Chooser choose(seed);
    const auto town = access::random_town(choose);
    const auto index = index_of(town.record, town.organisation, policy);
    for (int i = 0; i < 3; ++i) {
      const auto when = i == 0 ? access::now : choose.moment();
      const auto employee = access::employee_facts(town.employee, town.organisation, policy, when);
      const auto rights = list_rights(employee, model::Action::see_client, town.organisation, policy, when);
      const auto permitted = town.may(model::Action::see_client, policy, when).permitted;
      ASSERT_EQ(is_listed(index, rights, town.record), permitted) << "seed " << seed << " at " << when.iso();
      listed += permitted ? 1 : 0;
    }
  }
  EXPECT_GT(listed, worlds / 4);
  EXPECT_LT(listed, worlds * 5 / 2);
}

TEST(ClientIndexes, hold_each_level_and_its_ancestors_once) {
  const auto policy = access::oslo_policy();
  access::Town town;
  town.delivered_by(0, access::begun);
  const auto index = index_of(town.record, town.organisation, policy);
  EXPECT_EQ(index.client, town.record.client.id);
  for (const auto code : {"1", "1.1", "1.1.1", "1.17", "1.17.1", "1.17.1.1"}) {
    EXPECT_TRUE(std::ranges::any_of(index.reaches, [&](const Reach& reach) {
      return reach.level == town.level_at(code);
    })) << code;
  }
  EXPECT_TRUE(std::ranges::is_sorted(index.reaches));
  EXPECT_EQ(std::ranges::adjacent_find(index.reaches), index.reaches.end());
}

}  // namespace
}  // namespace stafett::desk
