#pragma once

// A plan as sentences: what the reader agrees to before the button, and what the receipt says afterwards.

#include "base/date.hpp"
#include "model/client_record.hpp"
#include "model/organisation.hpp"
#include "policy/policy.hpp"
#include "routines/plan.hpp"
#include "wording/language.hpp"

#include <string>
#include <vector>

namespace stafett::wording {

/// What the sentences are about. `record` is the client before the plan; the plan's own new rows (with
/// symbolic ids) are found in the plan.
struct Context {
  const model::ClientRecord& record;
  const model::Organisation& organisation;
  const policy::Policy& policy;
  Language language = Language::bokmaal;
  Date today;
};

/// One thing the plan does. Effects that a reader thinks of as one thing share a sentence: the measures and
/// times that follow a service line to its new provider are one.
struct Sentence {
  std::string effect;                      ///< the first effect it tells of, "StartAssignment"
  std::string text;                        ///< ends with a full stop
  std::vector<routines::Because> because;  ///< of all effects in it, without duplicates
};

/// In the order of the plan; every effect is told of by exactly one sentence. Pure and thread-safe.
[[nodiscard]] std::vector<Sentence> plan_sentences(const routines::Plan& plan, const Context& context);

}  // namespace stafett::wording
