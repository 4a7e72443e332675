// What each routine is asked for and what its preview, receipt and conflict look like, and the pages around them.

import type {
  AskedBy,
  Channel,
  ChangeWish,
  ClientHeader,
  ClientName,
  Day,
  HandoverSummary,
  HistoryEntry,
  Instant,
  LetterSummary,
  PracticalMatter,
  Provider,
  Team,
  Why,
} from './types';

type Maybe<T> = T | null;

export interface LineChange {
  service_line: number;
  new_provider: number;
  /** Only a choice when a municipal unit leaves home nursing (BV-51). */
  tell_leaving_provider?: Maybe<boolean>;
}

export interface ProviderChangeRequest {
  client: number;
  asked_by: AskedBy;
  asked_by_name?: Maybe<string>;
  channel: Channel;
  notice_day: Day;
  note?: Maybe<string>;
  request?: Maybe<number>;
  lines: LineChange[];
  agreed_first_day?: Maybe<Day>;
  agreed_with?: Maybe<string>;
  agreed_why?: Maybe<string>;
}

export interface ProviderChangeWithdrawal {
  client: number;
  changes: number[];
  note?: Maybe<string>;
}

export interface ChangeStartMove {
  client: number;
  change: number;
  first_day: Day;
  agreed_with?: Maybe<string>;
  agreed_why?: Maybe<string>;
}

export interface ProviderChangeCorrection {
  client: number;
  change: number;
  kind: 'wrong_notice_day' | 'wrong_client';
  right_notice_day?: Maybe<Day>;
  found_by: string;
  note?: Maybe<string>;
}

export interface HandoverAnswer {
  client: number;
  handover: number;
  reply: 'accept' | 'reject';
  text?: Maybe<string>;
  care_team?: Maybe<number>;
}

export interface RecallAcknowledgement {
  client: number;
  handover: number;
}

export interface ChangeRequestRegistration {
  client: number;
  service_lines: number[];
  asked_by: AskedBy;
  channel: Channel;
  told_on: Day;
  wanted_provider?: Maybe<number>;
  note?: Maybe<string>;
}

export interface ChangeRequestDecline {
  client: number;
  request: number;
  why: string;
}

export interface TaskStep {
  client: number;
  task: number;
  move: 'take' | 'put_back' | 'finish';
  hand_to?: Maybe<number>;
}

export interface NewAttachment {
  file_name: string;
  media_type: string;
  sha256: string;
  size_bytes: number;
}

export interface NoteWriting {
  client: number;
  type: string;
  text: string;
  corrects?: Maybe<number>;
  service_line?: Maybe<number>;
  attachments: NewAttachment[];
}

export interface LetterPosting {
  client: number;
  letter: number;
}

/** The routines by name, with the request that each takes. */
export interface Routines {
  provider_change: ProviderChangeRequest;
  provider_change_withdrawal: ProviderChangeWithdrawal;
  change_start_move: ChangeStartMove;
  provider_change_correction: ProviderChangeCorrection;
  handover_answer: HandoverAnswer;
  recall_acknowledgement: RecallAcknowledgement;
  change_request: ChangeRequestRegistration;
  change_request_decline: ChangeRequestDecline;
  task_step: TaskStep;
  note: NoteWriting;
  letter_posting: LetterPosting;
}
export type RoutineName = keyof Routines;

export interface Sentence {
  effect: string;
  text: string;
  why: Why[];
}

export interface RefusedLine {
  service_line: number;
  code: string;
  text: string;
  next_step: string;
}

export interface Preview {
  digest: string;
  sentences: Sentence[];
  left_out: RefusedLine[];
  warnings: string[];
}

export interface Receipt {
  plan: number;
  at: Instant;
  client: number;
  sentences: string[];
  letters: number[];
  handovers: number[];
}

export interface Conflict {
  no_longer: string[];
  now: string[];
  preview: Preview;
}

export interface ProviderOption {
  provider: Provider;
  selectable: boolean;
  why_not: string;
}

export interface LineOptions {
  service_line: number;
  service: string;
  service_name: string;
  present: Provider;
  why_not: string;
  may_leave_task_out: boolean;
  task_by_default: boolean;
  pending_change?: Maybe<number>;
  providers: ProviderOption[];
}

export interface ChangeOptions {
  client: ClientHeader;
  lines: LineOptions[];
  open_requests: ChangeWish[];
}

export interface HandedMeasure {
  code: string;
  name: string;
  place: string;
}

export interface HandoverContent {
  service: string;
  decision_valid_from: Day;
  decision_valid_to?: Maybe<Day>;
  minutes_per_week: number;
  goal: string;
  measures: HandedMeasure[];
  practical_notes: { matter: PracticalMatter; text: string }[];
}

export interface Handover {
  summary: HandoverSummary;
  client: ClientHeader;
  responsible_team: string;
  transition_from: string;
  expected_service: string;
  content: HandoverContent;
  measure_schedules: string[][];
  answer: string;
  can_answer: boolean;
  can_acknowledge_recall: boolean;
  care_teams: Team[];
}

export interface ReadyPlan {
  title: string;
  sentence: string;
  routine: string;
  move?: Maybe<ChangeStartMove>;
  change?: Maybe<ProviderChangeRequest>;
}

export interface ReadyPlans {
  handover: HandoverSummary;
  plans: ReadyPlan[];
}

export interface Attachment {
  id: number;
  file_name: string;
  media_type: string;
  size_bytes: number;
}

export interface Note {
  id: number;
  type: string;
  type_name: string;
  author: string;
  author_unit: string;
  written_at: Instant;
  text: string;
  corrects?: Maybe<number>;
  corrected_by?: Maybe<number>;
  attachments: Attachment[];
}

export interface JournalType {
  code: string;
  name: string;
  may_write: boolean;
}

export interface Journal {
  notes: Note[];
  types: JournalType[];
}

export interface PrintQueue {
  letters: { letter: LetterSummary; client: ClientName }[];
}

export interface History {
  plans: HistoryEntry[];
}
