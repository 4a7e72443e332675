#include "store/migrations/steps.hpp"

namespace stafett::store::steps {

// A person's receipt is found from the plan as well as by its key.
const std::string_view receipts = R"sql(
create index idempotency_plan on idempotency (plan);
)sql";

}  // namespace stafett::store::steps
