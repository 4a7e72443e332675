#include "store/migrations/steps.hpp"

namespace stafett::store::steps {

// The log can be read by client, each of its rows is told apart by a hash of its own, and a row's content can
// be taken out by order of law. Links made before this step have form 0: a hash over the rows themselves.
const std::string_view log = R"sql(
alter table log add column hash text not null default '';
alter table log_link add column form bigint not null default 0;
create table log_client (
  client bigint not null,
  log bigint not null,
  primary key (client, log)
) %keyed%;
-- @sqlite
insert into log_client (client, log) select distinct named.value, log.number from log, json_each(log.clients) named;
-- @postgresql
insert into log_client (client, log)
  select distinct named.value::bigint, log.number from log, jsonb_array_elements_text(log.clients::jsonb) named(value);
-- @both

-- Who ordered that the content of these rows of the log be taken out, and by which law.
create table redaction (
  %row_no%, id bigint not null, log_rows text not null, ordered_by text not null, legal_reference text not null,
  carried_out_by bigint not null, confirmed_by bigint not null, %history%,
  constraint "redaction by two persons" check (carried_out_by <> confirmed_by)
);
-- @organisation_rows redaction
-- @append_only redaction
create table redacted_log (
  log bigint primary key,
  redaction bigint not null,
  hash text not null
);
-- @written_once redacted_log

-- A row of the log is changed in one way only: to the empty row that stands for one in redacted_log.
-- @sqlite
drop trigger log_never_changed;
create trigger log_never_changed before update on log
when not (
  exists (select 1 from redacted_log where log = old.number and hash = old.hash)
  and new.number = old.number and new.plan is old.plan and new.at = old.at and new.hash = old.hash
  and new.employee is null and new.role = '' and new.unit = '' and new.action = 'redacted'
  and new.clients = '[]' and new.outcome = '' and new.from_address = '') begin
  select raise(abort, 'log is append-only: update refused');
end;
-- @postgresql
create function refuse_rewriting_log() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if exists (select 1 from redacted_log where log = old.number and hash = old.hash)
       and new.number = old.number and new.plan is not distinct from old.plan and new.at = old.at
       and new.hash = old.hash and new.employee is null and new.role = '' and new.unit = ''
       and new.action = 'redacted' and new.clients = '[]' and new.outcome = '' and new.from_address = '' then
      return new;
    end if;
  end if;
  raise exception 'log is append-only: % refused', lower(tg_op) using errcode = 'integrity_constraint_violation';
end $$;
drop trigger rewritten on log;
create trigger rewritten before update or delete on log for each row execute function refuse_rewriting_log();
-- @both
)sql";

}  // namespace stafett::store::steps
