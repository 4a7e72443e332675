#include "access/questions.hpp"

#include "access/ways.hpp"

#include <algorithm>

namespace stafett::access {

namespace {

/// The pair of a verdict's own role and level is told once, although several measures may lead to it.
bool tell_the_same(const Verdict& a, const Verdict& b) {
  return a.basis == b.basis && a.extent == b.extent && a.role == b.role && a.level == b.level &&
         a.reach == b.reach && a.grant_id == b.grant_id;
}

}  // namespace

std::vector<Verdict> why(const EmployeeFacts& employee, const ClientFacts& client,
                         const model::Organisation& organisation, const policy::Policy& policy, Instant now) {
  constexpr auto seeing = model::Action::see_client;
  std::vector<Verdict> ways;
  const auto best = decide(employee, seeing, client, organisation, policy, now);
  if (!best.permitted) return ways;
  ways.push_back(best);
  for_each_way(employee, seeing, client, organisation, policy, now, [&](const Way& way) {
    auto verdict = verdict_of(way);
    const auto told =
        std::ranges::find_if(ways, [&](const Verdict& it) { return tell_the_same(it, verdict); });
    if (told == ways.end()) {
      ways.push_back(std::move(verdict));
    } else {
      // The same way by two measures: from the first until the last.
      told->from = std::min(told->from, verdict.from);
      if (told->until && (!verdict.until || *verdict.until > *told->until)) told->until = verdict.until;
    }
  });
  return ways;
}

std::vector<Seer> who_sees(const ClientFacts& client, const model::Organisation& organisation,
                           const policy::Policy& policy, Instant now) {
  std::vector<Seer> seers;
  for (const auto& employee : organisation.employees) {
    auto verdict = decide(employee_facts(employee, organisation, policy, now), model::Action::see_client,
                          client, organisation, policy, now);
    if (verdict.permitted) seers.push_back({employee.id, std::move(verdict)});
  }
  return seers;
}

}  // namespace stafett::access
