#include "store/migrations/steps.hpp"

namespace stafett::store::steps {

// Days are whole days since 1970 (first_day, last_day ...), instants are seconds since 1970 (at, due ...).
const std::string_view first = R"sql(
create table plan (
  number bigint primary key,
  routine text not null,
  json text not null,
  symbols text not null,
  digest text not null,
  policy_digest text not null,
  employee bigint,
  team bigint,
  at bigint not null
);
create table plan_aggregate (
  kind bigint not null,
  id bigint not null,
  plan bigint not null,
  primary key (kind, id, plan)
) %keyed%;
create table log (
  number bigint primary key,
  plan bigint,
  at bigint not null,
  employee bigint,
  role text not null,
  unit text not null,
  action text not null,
  clients text not null,
  outcome text not null,
  from_address text not null
);
create table log_link (
  number bigint primary key,
  first_log bigint not null,
  last_log bigint not null,
  first_plan bigint not null,
  last_plan bigint not null,
  previous text not null,
  hash text not null
);
create table attachment_bytes (
  sha256 text primary key,
  bytes bytea not null
);
-- @postgresql
create extension if not exists btree_gist;
create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and tg_argv[0] = 'append_only' then
    if old.superseded_by is null and new.superseded_by is not null
       and to_jsonb(new) - '{superseded_by,current_id,current_predecessor}'::text[]
         = to_jsonb(old) - '{superseded_by,current_id,current_predecessor}'::text[] then
      return new;
    end if;
  end if;
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'integrity_constraint_violation';
end $$;
-- @both
-- @written_once plan plan_aggregate log log_link attachment_bytes

-- The newest plan of each aggregate, and which tables hold rows of it (one bit each).
create table aggregate (
  kind bigint not null,
  id bigint not null,
  version bigint not null,
  tables bigint not null,
  primary key (kind, id)
) %keyed%;
create table idempotency (
  key text not null,
  employee bigint not null,
  request_digest text not null,
  plan bigint not null,
  answer text not null,
  primary key (key, employee)
) %keyed%;
create table counter (name text primary key, value bigint not null) %keyed%;
insert into counter values ('id', 0);

-- Derived from the records, replaced as a whole for a client.
create table reach (
  client bigint not null,
  level bigint not null,
  from_ bigint not null,
  until_ bigint,
  primary key (client, level, from_)
) %keyed%;
create table reach_name (
  level bigint not null,
  name_key text %bytewise% not null,
  client bigint not null,
  given_first bigint not null,
  from_ bigint not null,
  until_ bigint,
  primary key (level, name_key, client, given_first, from_)
) %keyed%;
create table client_card (
  client bigint primary key,
  given_name text not null,
  surname text not null,
  birth_date bigint not null,
  protection text not null,
  surname_key text %bytewise% not null,
  given_key text %bytewise% not null,
  denied bigint not null default 0
);
create table client_image (
  client bigint primary key,
  bytes bytea not null
);
-- @postgresql
-- Compressing takes longer than reading the few pages.
alter table client_image alter column bytes set storage external;
-- @both
create index client_card_birth_date on client_card (birth_date);

create table draft (
  owner bigint not null, key text not null, json text not null, at bigint not null, primary key (owner, key)
) %keyed%;
create table session (
  token_sha256 text primary key, employee bigint not null, begun bigint not null, last_seen bigint not null
) %keyed%;
create table password (employee bigint primary key, hash text not null);
create table setting (name text primary key, value text not null) %keyed%;

-- The organisation

create table level (
  %row_no%, id bigint not null, parent bigint, code text not null, name text not null,
  first_day bigint not null, last_day bigint, %history%,
  constraint "level period" check (last_day >= first_day)
);
create table district (
  %row_no%, id bigint not null, number bigint not null, name text not null, level bigint not null,
  office_telephone text not null, first_day bigint not null, last_day bigint, %history%,
  constraint "district period" check (last_day >= first_day)
);
create table provider (
  %row_no%, id bigint not null, kind text not null, name text not null, organisation_number text not null,
  level bigint not null, district bigint, reception_team bigint, first_day bigint not null, last_day bigint, %history%,
  constraint "provider kind" check (kind in ('municipal', 'private_firm')),
  constraint "provider period" check (last_day >= first_day)
);
create table agreement (
  %row_no%, id bigint not null, provider bigint not null, district bigint not null, services text not null,
  first_day bigint not null, last_day bigint, %history%,
  constraint "agreement period" check (last_day >= first_day)
);
create table team (
  %row_no%, id bigint not null, name text not null, kind text not null, provider bigint, district bigint,
  level bigint not null, telephone text not null, first_day bigint not null, last_day bigint, %history%,
  constraint "team period" check (last_day >= first_day)
);
create table employee (
  %row_no%, id bigint not null, name text not null, user_name text not null, title text not null,
  unit bigint not null, manager bigint, first_day bigint not null, last_day bigint, %history%,
  constraint "employee period" check (last_day >= first_day)
);
create table role_held (
  %row_no%, id bigint not null, employee bigint not null, role text not null, level bigint not null,
  first_day bigint not null, last_day bigint, %history%,
  constraint "role period" check (last_day >= first_day)
);
create table team_member (
  %row_no%, id bigint not null, team bigint not null, employee bigint not null,
  first_day bigint not null, last_day bigint, %history%,
  constraint "team member period" check (last_day >= first_day)
);

-- Who the client is

create table client (
  %row_no%, id bigint not null, national_id text not null, given_name text not null, surname text not null,
  birth_date bigint not null, sex text not null, protection text not null, telephone text not null,
  language text not null, needs_interpreter bigint not null, death_date bigint, %history%,
  constraint "client sex" check (sex in ('female', 'male')),
  constraint "client protection" check (protection in ('none', 'confidential', 'strictly_confidential')),
  constraint "client needs_interpreter" check (needs_interpreter in (0, 1))
);
-- OV-12: one card per identity number, in the whole city.
create unique index "OV-12 one client per identity number" on client (national_id) where superseded_by is null;
create table address (
  %row_no%, id bigint not null, client bigint not null, kind text not null, street text not null,
  post_code text not null, post_town text not null, district bigint, first_day bigint not null, last_day bigint,
  %history%,
  constraint "address kind" check (kind in ('register_address', 'stay', 'postal')),
  constraint "address period" check (last_day >= first_day)
);
create table person (
  %row_no%, id bigint not null, national_id text, name text not null, telephone text not null, %history%
);
create table related_person (
  %row_no%, id bigint not null, client bigint not null, person bigint not null, relation text not null,
  first_day bigint not null, last_day bigint, %history%,
  constraint "related person period" check (last_day >= first_day)
);
create index related_person_person on related_person (person) where superseded_by is null;
create table household (%row_no%, id bigint not null, %history%);
create table household_member (
  %row_no%, id bigint not null, client bigint not null, household bigint not null,
  first_day bigint not null, last_day bigint, %history%,
  constraint "household member period" check (last_day >= first_day)
);
create table practical_note (
  %row_no%, id bigint not null, client bigint not null, matter text not null, text text not null,
  first_day bigint not null, last_day bigint, %history%,
  constraint "practical note period" check (last_day >= first_day)
);

-- Responsibility and rights

create table responsibility (
  %row_no%, id bigint not null, client bigint not null, kind text not null, service_line bigint,
  district bigint not null, housing text, first_day bigint not null, last_day bigint, rule text not null,
  reason text not null, %history%,
  constraint "responsibility kind" check (kind in ('residence', 'responsible', 'decides', 'pays', 'messages')),
  constraint "responsibility period" check (last_day >= first_day)
-- @postgresql
  -- One answers for the client, one decides and one pays for a line, on any day (OV-27).
  , constraint "OV-27 one district a day" exclude using gist (
    client with =, kind with =, (coalesce(service_line, 0)) with =, (int8range(first_day, last_day, '[]')) with &&
  ) where (superseded_by is null and kind in ('responsible', 'decides', 'pays'))
-- @both
);
-- @sqlite
create trigger one_district_a_day before insert on responsibility
when new.kind in ('responsible', 'decides', 'pays') and new.superseded_by is null begin
  select raise(abort, 'OV-27 one district a day') where exists (
    select 1 from responsibility other
    where other.client = new.client and other.superseded_by is null and other.kind = new.kind
      and other.service_line is new.service_line
      and other.first_day <= coalesce(new.last_day, 9223372036854775807)
      and new.first_day <= coalesce(other.last_day, 9223372036854775807));
end;
-- @both
create index responsibility_of_district on responsibility (client, district, first_day, last_day)
  where superseded_by is null and kind = 'responsible';
create table label (
  %row_no%, id bigint not null, client bigint not null, kind text not null,
  first_day bigint not null, last_day bigint, %history%,
  constraint "label period" check (last_day >= first_day)
);
create table grant_ (
  %row_no%, id bigint not null, client bigint not null, kind text not null, employee bigint, level bigint,
  "from" bigint not null, until bigint, reason text not null, granted_by bigint, %history%,
  constraint "grant to an employee or a level" check ((employee is null) <> (level is null)),
  constraint "grant period" check (until >= "from")
);
create index grant_employee on grant_ (employee, client) where superseded_by is null;
create index grant_level on grant_ (level, client) where superseded_by is null;
create table denial (
  %row_no%, id bigint not null, client bigint not null, employee bigint, unit bigint, actions text not null,
  "from" bigint not null, until bigint, reason text not null, decided_by bigint, %history%,
  constraint "denial of an employee or a unit" check ((employee is null) <> (unit is null)),
  constraint "denial period" check (until >= "from")
);

-- Casework

create table case_ (
  %row_no%, id bigint not null, client bigint not null, service text not null, district bigint not null,
  applied_on bigint not null, case_worker bigint, %history%
);
create table service_line (
  %row_no%, id bigint not null, client bigint not null, case_id bigint not null, service text not null,
  first_day bigint not null, last_day bigint, %history%,
  constraint "service line period" check (last_day >= first_day)
);
create table decision (
  %row_no%, id bigint not null, client bigint not null, service_line bigint not null, version bigint not null,
  decided_on bigint not null, valid_from bigint not null, valid_to bigint, minutes_per_week bigint not null,
  goal text not null, grounds text not null, decided_by bigint, reassess_by bigint, %history%,
  constraint "decision period" check (valid_to >= valid_from)
);
create table assignment (
  %row_no%, id bigint not null, client bigint not null, service_line bigint not null, provider bigint not null,
  level bigint not null, care_team bigint, first_day bigint not null, last_day bigint, end_reason text,
  predecessor bigint, predecessor_last_day bigint, choice text not null, state text not null, %history%,
  current_id bigint generated always as (
    case when superseded_by is null and state = 'valid' then id end) stored,
  current_predecessor bigint generated always as (
    case when superseded_by is null and state = 'valid' then predecessor end) stored,
  constraint "assignment state" check (state in ('valid', 'withdrawn', 'entered_in_error')),
  constraint "assignment period" check (last_day >= first_day),
  constraint "BV-36 a successor names its predecessor and its last day" check (
    (predecessor is null) = (predecessor_last_day is null)),
  constraint "BV-36 a successor begins the day after" check (first_day = predecessor_last_day + 1),
  constraint "BV-36 the last day that a successor may name" unique (current_id, last_day),
  constraint "BV-36 a successor names its predecessor and last day" foreign key (current_predecessor, predecessor_last_day)
    references assignment (current_id, last_day) deferrable initially deferred
-- @postgresql
  , constraint "BV-38 assignments of one service line never overlap" exclude using gist (
    service_line with =, (int8range(first_day, last_day, '[]')) with &&
  ) where (superseded_by is null and state = 'valid')
-- @both
);
create index assignment_predecessor on assignment (current_predecessor, predecessor_last_day)
  where current_predecessor is not null;
-- @sqlite
create index assignment_line on assignment (service_line) where superseded_by is null and state = 'valid';
create trigger assignments_never_overlap before insert on assignment
when new.state = 'valid' and new.superseded_by is null begin
  select raise(abort, 'BV-38 assignments of one service line never overlap') where exists (
    select 1 from assignment other
    where other.service_line = new.service_line and other.superseded_by is null and other.state = 'valid'
      and other.first_day <= coalesce(new.last_day, 9223372036854775807)
      and new.first_day <= coalesce(other.last_day, 9223372036854775807));
end;
-- @both
-- With what a bench tells its own rows by, so that the rest of a city's fortnight is passed over in the index.
create index assignment_starting on assignment (first_day, provider, client)
  where superseded_by is null and state = 'valid';
create index assignment_ending on assignment (last_day, provider, client)
  where superseded_by is null and state = 'valid' and last_day is not null;
create table measure (
  %row_no%, id bigint not null, client bigint not null, service_line bigint not null, executor bigint not null,
  code text not null, name text not null, place text not null, first_day bigint not null, last_day bigint,
  continues bigint, state text not null, %history%,
  constraint "measure state" check (state in ('valid', 'withdrawn', 'entered_in_error')),
  constraint "measure period" check (last_day >= first_day)
);
create table schedule (
  %row_no%, id bigint not null, client bigint not null, measure bigint not null, weekdays bigint not null,
  every_weeks bigint not null, part_of_day text not null, minutes bigint not null, first_day bigint not null,
  last_day bigint, continues bigint, state text not null, %history%,
  constraint "schedule weekdays" check (weekdays between 0 and 127),
  constraint "schedule state" check (state in ('valid', 'withdrawn', 'entered_in_error')),
  constraint "schedule period" check (last_day >= first_day)
);
create table visit (
  %row_no%, id bigint not null, client bigint not null, service_line bigint not null, executor bigint not null,
  schedule bigint, day bigint not null, part_of_day text not null, planned_minutes bigint not null,
  allocated_to bigint, started bigint, ended bigint, direct_minutes bigint, state text not null, %history%,
  constraint "visit state" check (state in ('planned', 'allocated', 'done', 'cancelled', 'missed', 'not_at_home'))
);

-- The change of provider

create table change_request (
  %row_no%, id bigint not null, client bigint not null, service_lines text not null, told_to bigint not null,
  asked_by text not null, channel text not null, told_on bigint not null, wanted_provider bigint, note text not null,
  state text not null, %history%,
  constraint "change request state" check (state in ('open', 'confirmed', 'declined'))
);
create table change_notice (
  %row_no%, id bigint not null, client bigint not null, asked_by text not null, asked_by_name text not null,
  channel text not null, notice_day bigint not null, note text not null, request bigint, state text not null,
  %history%,
  constraint "change notice state" check (state in ('valid', 'withdrawn', 'entered_in_error'))
);
create table provider_change (
  %row_no%, id bigint not null, client bigint not null, notice bigint not null, service_line bigint not null,
  from_assignment bigint not null, to_assignment bigint not null, first_day bigint not null, agreed_with text not null,
  agreed_why text not null, handover bigint, state text not null, %history%,
  constraint "provider change state" check (state in ('planned', 'withdrawn', 'replaced', 'entered_in_error'))
);

-- What is sent

create table handover (
  %row_no%, id bigint not null, client bigint not null, service_line bigint not null, assignment bigint not null,
  kind text not null, from_team bigint not null, to_team bigint not null, sender_team bigint not null,
  responsible_team bigint, transition_from text not null, expected_service text not null, wanted_start bigint not null,
  content text not null, state text not null, answer text not null, %history%,
  constraint "handover kind" check (kind in ('patient_transition', 'inquiry')),
  constraint "handover state" check (
    state in ('sent', 'accepted', 'rejected', 'recalled', 'recall_acknowledged', 'replaced'))
);
create index handover_inbox on handover (to_team, id) where superseded_by is null and state in ('sent', 'recalled');
create index handover_outbox on handover (sender_team, id) where superseded_by is null and state in ('sent', 'rejected');
create table task (
  %row_no%, id bigint not null, client bigint not null, team bigint not null, kind text not null, service_line bigint,
  handover bigint, request bigint, about_provider bigint, day bigint, due bigint, taken_by bigint, state text not null,
  %history%,
  constraint "task state" check (state in ('open', 'taken', 'done', 'cancelled'))
);
create index task_of_team on task (team, id) where superseded_by is null and state in ('open', 'taken');
create table note (
  %row_no%, id bigint not null, client bigint not null, type text not null, author bigint, author_unit bigint not null,
  text text not null, corrects bigint, service_line bigint, notice bigint, content text, %history%
);
create table attachment (
  %row_no%, id bigint not null, client bigint not null, note bigint not null, file_name text not null,
  media_type text not null, sha256 text not null, size_bytes bigint not null, %history%
);
create table letter (
  %row_no%, id bigint not null, client bigint not null, kind text not null, office bigint not null,
  content text not null, state text not null, replaces bigint, notice bigint, %history%,
  constraint "letter state" check (state in ('made', 'to_be_printed', 'posted', 'replaced'))
);
create index letter_queue on letter (office, id) where superseded_by is null and state = 'to_be_printed';
create table deadline (
  %row_no%, id bigint not null, client bigint not null, kind text not null, owner bigint not null, handover bigint,
  amber bigint not null, due bigint not null, rule text not null, state text not null, %history%,
  constraint "deadline state" check (state in ('open', 'met', 'missed', 'cancelled'))
);
create index deadline_of_team on deadline (owner, due) where superseded_by is null and state = 'open';
create index deadline_due on deadline (due) where superseded_by is null and state = 'open';

-- @organisation_rows level district provider agreement team employee role_held team_member person household
-- @client_rows address related_person household_member practical_note responsibility label grant_ denial
-- @client_rows case_ service_line decision assignment measure schedule visit
-- @client_rows change_request change_notice provider_change handover task note attachment letter deadline
-- @organisation_rows client
create index client_versions on client (id);
create index person_versions on person (id);
-- @append_only level district provider agreement team employee role_held team_member person household
-- @append_only client address related_person household_member practical_note responsibility label grant_ denial
-- @append_only case_ service_line decision assignment measure schedule visit
-- @append_only change_request change_notice provider_change handover task note attachment letter deadline
)sql";

}  // namespace stafett::store::steps
