#include "store/migrations/steps.hpp"

namespace stafett::store::steps {

// Substitutions, with the roles and memberships that follow from them, and the hours of a team's telephone.
const std::string_view administration = R"sql(
alter table team add column hours text;
alter table role_held add column substitution bigint;
alter table team_member add column substitution bigint;
create table substitution (
  %row_no%, id bigint not null, employee bigint not null, substitute bigint not null,
  first_day bigint not null, last_day bigint not null, %history%,
  constraint "substitution period" check (last_day >= first_day),
  constraint "substitution by another" check (employee <> substitute)
);
-- @organisation_rows substitution
-- @append_only substitution
)sql";

}  // namespace stafett::store::steps
