// One person with several roles (OV-115): the rights are the union of the pairs, and the log names the one
// used.

#include "app/test_served_city.hpp"

#include <gmock/gmock.h>

namespace stafett::app {
namespace {

using testing::StartsWith;

class SeveralRoles : public ServedCity {
 protected:
  void SetUp() override {
    ServedCity::SetUp();
    if (IsSkipped()) return;
    store->for_each_client(
        [&](const model::ClientRecord& record) { clients_.push_back(record.client.id.value); });
    find_pair();
  }

  bool sees(const std::string& user, std::int64_t client) {
    return ask(user, "GET", "/api/clients/" + std::to_string(client)).status == 200;
  }
  /// Of the newest row in the log.
  std::string right_used() {
    const auto connection = database->connect();
    store::Query query(*connection, "select role from log order by number desc limit 1");
    return query.step() ? std::string(query.text(0)) : "";
  }
  [[nodiscard]] model::RoleHeld role_of(const std::string& user) const {
    const auto organisation = store->organisation();
    const auto employee = organisation->employee_with_user_name(user)->id;
    const auto found = std::ranges::find(organisation->roles, employee, &model::RoleHeld::employee);
    check(found != organisation->roles.end(), "the employee has a role");
    return *found;
  }
  void give(const std::string& user, model::RoleHeld role) {
    role.id.value = -1;
    role.employee = store->organisation()->employee_with_user_name(user)->id;
    desk::CommitJob job;
    job.routine = "organisation";
    job.plan_json = "{}";
    job.rows = {role};
    job.at = clock.now();
    job.touches = {{desk::AggregateKind::organisation, 0, 0}};
    job.log.at = job.at;
    job.log.action = job.routine;
    job.log.outcome = "committed";
    ASSERT_EQ(store->commit(std::move(job)).outcome, desk::CommitOutcome::committed);
  }

  const std::string coordinator = "koordinator.havbris";
  std::string case_worker;
  std::int64_t own = 0;     ///< a client that the case worker sees and the coordinator does not
  std::int64_t theirs = 0;  ///< the other way round

 private:
  void find_pair() {
    for (const char* const user :
         {"saksbehandler.frogner", "saksbehandler.gamle-oslo", "saksbehandler.sagene", "saksbehandler.alna",
          "saksbehandler.nordstrand"}) {
      own = theirs = 0;
      for (const auto client : clients_) {
        const bool by_office = sees(user, client);
        const bool by_provider = sees(coordinator, client);
        if (by_office && !by_provider) own = client;
        if (by_provider && !by_office) theirs = client;
      }
      case_worker = user;
      if (own != 0 && theirs != 0) return;
    }
    FAIL() << "no case worker of the city has a client that is not the provider's, and the other way round";
  }

  std::vector<std::int64_t> clients_;
};

TEST_P(SeveralRoles, see_what_each_sees_lend_each_other_nothing_and_the_log_names_the_one_used) {
  give(case_worker, role_of(coordinator));
  EXPECT_TRUE(sees(case_worker, theirs));
  EXPECT_THAT(right_used(), StartsWith(role_of(coordinator).role + "@"));
  EXPECT_TRUE(sees(case_worker, own));
  EXPECT_THAT(right_used(), StartsWith("case_worker@"));
  const auto withdraw = [&](std::int64_t client) {
    const boost::json::value request = {{"client", client}, {"changes", boost::json::array{999'999}}};
    return ask(case_worker, "POST", "/api/routines/provider_change_withdrawal/preview", json_text(request));
  };
  EXPECT_EQ(withdraw(own).status, 422) << "there is no such change";
  EXPECT_EQ(withdraw(theirs).status, 404)
      << "changing the provider is the case worker's right, not for this client";
  EXPECT_EQ(right_used(), "") << "a refusal names no right";
}

STAFETT_ON_BOTH(SeveralRoles);

}  // namespace
}  // namespace stafett::app
