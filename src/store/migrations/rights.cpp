#include "store/migrations/steps.hpp"

namespace stafett::store::steps {

// Look-ups and their review, denials along a reporting line, protection of a person (OV-12..15, OV-109,
// OV-118).
const std::string_view rights = R"sql(
alter table client add column person_protection text not null default 'none'
  constraint "client person protection" check (person_protection in ('none', 'restricted'));

alter table client_card add column person_protection text not null default 'none';

alter table grant_ add column reason_code text not null default ''
  constraint "OV-13 a look-up has a reason" check (kind <> 'look_up' or reason_code <> '');
alter table grant_ add column owner bigint
  constraint "grant kind" check (kind in ('incoming_move', 'stay', 'substitute_district', 'single_client', 'look_up'));
alter table grant_ add column review text not null default 'not_needed'
  constraint "OV-14 a look-up is of one person, ends and is reviewed" check (
    case when kind = 'look_up'
      then employee is not null and until is not null and review in ('waiting', 'in_order', 'questioned')
      else review = 'not_needed' end);
alter table grant_ add column reviewed_by bigint
  constraint "OV-14 a review names its reviewer, who is another" check (
    case when review in ('in_order', 'questioned')
      then reviewed_by is not null and reviewed_by <> employee
      else reviewed_by is null end);
alter table grant_ add column review_note text not null default '';
create index grant_to_review on grant_ (owner, id) where superseded_by is null and review = 'waiting';

alter table denial add column line bigint not null default 0
  constraint "OV-118 a line is under an employee" check (line = 0 or (line = 1 and employee is not null))
  -- Who may not look may do nothing, or lists and decisions would part (model::reading_actions).
  constraint "OV-109 a bar on looking bars everything" check (
    actions not like '%"see_client"%' and actions not like '%"read_journal"%'
    and actions not like '%"see_protected"%' and actions not like '%"see_strictly_protected"%'
    and actions not like '%"see_restricted_person"%' and actions not like '%"see_access"%');
)sql";

}  // namespace stafett::store::steps
