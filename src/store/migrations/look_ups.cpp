#include "store/migrations/steps.hpp"

namespace stafett::store::steps {

// What a task says of a look-up or grant, and registrations that wait for a system coordinator (OV-12).
const std::string_view look_ups = R"sql(
alter table task add column "right" bigint;
alter table task add column about_employee bigint;
create table pending_registration (
  %row_no%, id bigint not null, national_id text not null, asked_by bigint not null, unit bigint not null,
  reason text not null, state text not null, note text not null, %history%,
  constraint "OV-12 a registration that waits has a reason" check (reason <> ''),
  constraint "registration state" check (state in ('waiting', 'settled'))
);
-- @organisation_rows pending_registration
-- @append_only pending_registration
)sql";

}  // namespace stafett::store::steps
