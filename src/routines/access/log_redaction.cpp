#include "routines/access/log_redaction.hpp"

#include "base/check.hpp"

namespace stafett::routines {

PlanOrRefusal plan_log_redaction(const LogRedaction& request, const Situation& situation) {
  check(!request.rows.empty(), "a redaction names the rows of the log");
  check(!request.ordered_by.empty() && !request.legal_reference.empty(), "a redaction is ordered by law");
  check(request.carried_out_by != request.confirmed_by, "a redaction is answered for by two persons");
  for (const auto person : {request.carried_out_by, request.confirmed_by}) {
    check(situation.organisation.find(person) != nullptr, "a redaction is answered for by employees");
  }
  PlanBuilder builder("log_redaction");
  model::Redaction row;
  row.id = builder.next_id<model::Redaction>();
  row.log_rows = request.rows;
  row.ordered_by = request.ordered_by;
  row.legal_reference = request.legal_reference;
  row.carried_out_by = request.carried_out_by;
  row.confirmed_by = request.confirmed_by;
  builder.add(RedactLog{row},
              {{"OV-11", {{"ordered_by", request.ordered_by}, {"law", request.legal_reference}}}});
  return builder.take();
}

}  // namespace stafett::routines
