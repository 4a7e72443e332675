#include "store/test_database.hpp"
#include "store/test_rows.hpp"

#include <gmock/gmock.h>

namespace stafett::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

class LookUps : public OnBoth {
 protected:
  void SetUp() override {
    OnBoth::SetUp();
    if (IsSkipped()) return;
    client.value = commit_for_ids(*store, job_with({client_named(-1, "Anne", "Berg")})).at(0);
  }
  [[nodiscard]] model::Grant look_up(std::int64_t owner) const {
    model::Grant row;
    row.client = client;
    row.kind = model::GrantKind::look_up;
    row.employee = Id<model::Employee>{7};
    row.from = moment;
    row.until = moment + 72 * 3600;
    row.reason_code = "hospital";
    row.reason = "Utskrives.";
    row.owner = Id<model::District>{owner};
    row.review = model::GrantReview::waiting;
    return row;
  }
  Id<model::Grant> put(model::Grant row) {
    row.id.value = -1;
    return {commit_for_ids(*store, job_with({row})).at(0)};
  }

  Id<model::Client> client;
};

TEST_P(LookUps, that_wait_are_found_by_the_district_that_was_responsible_oldest_first) {
  const auto first = put(look_up(5));
  const auto other = put(look_up(6));
  const auto second = put(look_up(5));
  EXPECT_THAT(store->look_ups_to_review({{5}}, 10), ElementsAre(Pair(client, first), Pair(client, second)));
  EXPECT_THAT(store->look_ups_to_review({{6}, {5}}, 10),
              ElementsAre(Pair(client, first), Pair(client, other), Pair(client, second)));
  EXPECT_THAT(store->look_ups_to_review({{5}}, 1), ElementsAre(Pair(client, first)));
  EXPECT_THAT(store->look_ups_to_review({}, 10), IsEmpty());
}

TEST_P(LookUps, that_have_been_reviewed_leave_the_queue) {
  auto row = look_up(5);
  row.id = put(row);
  row.review = model::GrantReview::in_order;
  row.reviewed_by = Id<model::Employee>{8};
  (void)store->commit(job_with({row}));
  EXPECT_THAT(store->look_ups_to_review({{5}}, 10), IsEmpty());
}

STAFETT_ON_BOTH(LookUps);

}  // namespace
}  // namespace stafett::store
