// The shapes the server answers with and is asked in. A day is "2026-06-01", an instant "2026-06-01T12:00:00Z".
// A field that may be null may also be left out.

type Maybe<T> = T | null;

export type Day = string;
export type Instant = string;

export interface NamedFact {
  name: string;
  value: string;
}

/** One rule behind a date, payer, level, right or effect ("Hvorfor?"). */
export interface Why {
  rule: string;
  title: string;
  statement: string;
  inputs: NamedFact[];
}

export type TeamKind = 'case_office' | 'reception' | 'care' | 'contract_follow_up' | 'system_coordination';

export interface Team {
  id: number;
  name: string;
  kind: TeamKind;
  telephone: string;
}

export type Action =
  | 'see_client'
  | 'read_journal'
  | 'write_note'
  | 'change_provider'
  | 'request_change'
  | 'answer_handover'
  | 'do_task'
  | 'print_letters'
  | 'administer'
  | 'follow_up_contract';

export interface Me {
  id: number;
  name: string;
  title: string;
  unit: string;
  teams: Team[];
  actions: Action[];
  municipality: string;
  now: Instant;
  today: Day;
  test_clock: boolean;
}

export interface DemoAccount {
  user_name: string;
  name: string;
  title: string;
  unit: string;
  description: string;
}

export interface DemoAccounts {
  accounts: DemoAccount[];
  password: string;
}

export type Protection = 'none' | 'confidential' | 'strictly_confidential';

export interface ClientName {
  id: number;
  given_name: string;
  surname: string;
  birth_date: Day;
  age: number;
  protection: Protection;
}

export interface SearchAnswer {
  clients: ClientName[];
  /** Empty at the end. */
  next: string;
}

export type Urgency = 'calm' | 'amber' | 'red';
export type BenchSubject = 'task' | 'handover' | 'deadline' | 'assignment' | 'change_request';

export interface BenchRow {
  subject: BenchSubject;
  id: number;
  client: ClientName;
  text: string;
  when: string;
  due?: Maybe<Instant>;
  day?: Maybe<Day>;
  urgency: Urgency;
  team: string;
  taken_by: string;
  mine: boolean;
  why: Why[];
}

export interface Bench {
  my_tasks: BenchRow[];
  team_inbox: BenchRow[];
  waiting_for: BenchRow[];
  deadlines: BenchRow[];
  next_two_weeks: BenchRow[];
}

export interface Provider {
  id: number;
  name: string;
  kind: 'municipal' | 'private_firm';
}

export interface Access {
  sentence: string;
  extent: 'whole_record' | 'own_measures' | 'read_only';
  until?: Maybe<Instant>;
}

export interface ClientHeader {
  id: number;
  version: number;
  given_name: string;
  surname: string;
  national_id: string;
  birth_date: Day;
  age: number;
  sex: 'female' | 'male';
  protection: Protection;
  telephone: string;
  language: string;
  needs_interpreter: boolean;
  death_date?: Maybe<Day>;
  address: string;
  district: string;
  level: string;
  why_district: Why[];
  access: Access;
}

export interface Decision {
  id: number;
  version: number;
  valid_from: Day;
  valid_to?: Maybe<Day>;
  minutes_per_week: number;
  goal: string;
  decided_by: string;
}

export type AssignmentPhase = 'past' | 'running' | 'in_notice' | 'pending' | 'withdrawn' | 'entered_in_error';

export interface Assignment {
  id: number;
  provider: Provider;
  care_team: string;
  first_day: Day;
  last_day?: Maybe<Day>;
  phase: AssignmentPhase;
  end_reason: string;
  why: Why[];
}

export interface Measure {
  id: number;
  code: string;
  name: string;
  place: string;
  executor: Provider;
  first_day: Day;
  last_day?: Maybe<Day>;
  schedules: string[];
  next_executor?: Maybe<Provider>;
  next_from?: Maybe<Day>;
}

export type ChangeState = 'planned' | 'withdrawn' | 'replaced' | 'entered_in_error';

export interface Change {
  id: number;
  service_line: number;
  from: Provider;
  to: Provider;
  notice_day: Day;
  old_last_day?: Maybe<Day>;
  first_day: Day;
  state: ChangeState;
  carried_out: boolean;
  handover_state: string;
  urgency: Urgency;
  sentence: string;
  why: Why[];
}

export interface Service {
  id: number;
  service: string;
  name: string;
  first_day: Day;
  last_day?: Maybe<Day>;
  choice: 'not_recorded' | 'assigned_municipal' | 'informed_choice';
  payer: string;
  why_payer: Why[];
  decisions: Decision[];
  assignments: Assignment[];
  measures: Measure[];
  changes: Change[];
}

export type PracticalMatter = 'entry' | 'risk' | 'language' | 'contact';

export interface PracticalNote {
  matter: PracticalMatter;
  label: string;
  text: string;
}

export interface RelatedPerson {
  name: string;
  relation: string;
  telephone: string;
}

export type HandoverState = 'sent' | 'accepted' | 'rejected' | 'recalled' | 'recall_acknowledged' | 'replaced';

export interface HandoverSummary {
  id: number;
  kind: 'patient_transition' | 'inquiry';
  kind_name: string;
  service_line: number;
  service_name: string;
  from_team: string;
  to_team: string;
  wanted_start: Day;
  state: HandoverState;
  state_name: string;
  urgency: Urgency;
  sent_at: Instant;
}

export type LetterState = 'made' | 'to_be_printed' | 'posted' | 'replaced';

export interface LetterSummary {
  id: number;
  title: string;
  state: LetterState;
  state_name: string;
  dated: Day;
}

export type TaskState = 'open' | 'taken' | 'done' | 'cancelled';

export interface TaskSummary {
  id: number;
  kind: string;
  text: string;
  team: string;
  state: TaskState;
  state_name: string;
  taken_by: string;
  created_at: Instant;
  created_by: string;
}

export type AskedBy = 'client' | 'next_of_kin' | 'guardian' | 'provider_on_behalf';
export type Channel = 'oral' | 'written';

export interface ChangeWish {
  id: number;
  service_lines: number[];
  told_to: string;
  told_on: Day;
  wanted_provider?: Maybe<Provider>;
  note: string;
  asked_by: AskedBy;
  channel: Channel;
  state: 'open' | 'confirmed' | 'declined';
  held_too_long: boolean;
}

export interface HistoryEntry {
  plan: number;
  at: Instant;
  by: string;
  routine: string;
}

export interface Card {
  header: ClientHeader;
  services: Service[];
  practical_notes: PracticalNote[];
  related_persons: RelatedPerson[];
  handovers: HandoverSummary[];
  tasks: TaskSummary[];
  letters: LetterSummary[];
  change_requests: ChangeWish[];
}
