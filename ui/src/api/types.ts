// The shapes of the HTTP API by the names that the pages use, generated from the server's own document (`npm run
// api`). A day is "2026-06-01", an instant "2026-06-01T12:00:00Z"; a field that may be null may also be left out.

import type { components } from './schema';

type Schemas = components['schemas'];

export type Day = string;
export type Instant = string;

export type Me = Schemas['MeView'];
export type Action = Schemas['Action'];
export type DemoAccounts = Schemas['DemoAccounts'];
export type SignInOptions = Schemas['SignInOptions'];
export type OwnSessions = Schemas['OwnSessions'];
export type Team = Schemas['TeamView'];
/** One rule behind a date, payer, level, right or effect ("Hvorfor?"). */
export type Why = Schemas['WhyView'];

export type ClientName = Schemas['ClientName'];
export type SearchAnswer = Schemas['SearchView'];
export type Urgency = Schemas['Urgency'];
export type BenchRow = Schemas['BenchRow'];
export type Bench = Schemas['BenchView'];

export type Provider = Schemas['ProviderView'];
export type ClientHeader = Schemas['ClientHeader'];
export type Decision = Schemas['DecisionView'];
export type Assignment = Schemas['AssignmentView'];
export type Measure = Schemas['MeasureView'];
export type Change = Schemas['ChangeView'];
export type Service = Schemas['ServiceView'];
export type PracticalNote = Schemas['PracticalNoteView'];
export type RelatedPerson = Schemas['RelatedPersonView'];
export type HandoverSummary = Schemas['HandoverSummary'];
export type LetterSummary = Schemas['LetterSummary'];
export type TaskSummary = Schemas['TaskSummary'];
/** A wish to change provider, as told to the present one. */
export type ChangeWish = Schemas['ChangeRequestView'];
export type Card = Schemas['CardView'];
export type History = Schemas['HistoryListView'];
export type LookUp = Schemas['LookUpView'];
export type LookUpOptions = Schemas['LookUpOptionsView'];
export type LookUpQueue = Schemas['LookUpQueueView'];
export type LookUpCount = Schemas['LookUpCountView'];
export type LookUpFinding = Schemas['LookUpFinding'];
export type RegistrationCheck = Schemas['RegistrationCheckView'];
export type PendingRegistrations = Schemas['PendingRegistrationsView'];
export type AccessWhy = Schemas['AccessWhyView'];
export type AccessWay = Schemas['AccessWayView'];
export type WhoSees = Schemas['WhoSeesView'];
export type Seer = Schemas['SeerView'];
export type Barred = Schemas['BarredView'];
export type Blocks = Schemas['BlocksView'];
export type Grants = Schemas['GrantsView'];
export type EmployeesFound = Schemas['EmployeesView'];
export type EmployeeHit = Schemas['EmployeeHit'];
export type AccessLog = Schemas['AccessLogView'];

export type AskedBy = Schemas['AskedBy'];
export type Channel = Schemas['Channel'];
