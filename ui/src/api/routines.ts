// What each routine is asked for, what its preview, receipt and conflict look like, and the pages around them.

import type { components } from './schema';

type Schemas = components['schemas'];

export type LineChange = Schemas['LineChange'];
export type ProviderChangeRequest = Schemas['ProviderChangeRequest'];
export type ProviderChangeWithdrawal = Schemas['ProviderChangeWithdrawal'];
export type ChangeStartMove = Schemas['ChangeStartMove'];
export type ProviderChangeCorrection = Schemas['ProviderChangeCorrection'];
export type ChangeRequestRegistration = Schemas['ChangeRequestRegistration'];
export type NewAttachment = Schemas['NewAttachment'];
export type Block = Schemas['Block'];
export type BlockLifting = Schemas['BlockLifting'];
export type Granting = Schemas['Granting'];

/** The routines by name, with the request that each takes. */
export interface Routines {
  provider_change: ProviderChangeRequest;
  provider_change_withdrawal: ProviderChangeWithdrawal;
  change_start_move: ChangeStartMove;
  provider_change_correction: ProviderChangeCorrection;
  handover_answer: Schemas['HandoverAnswer'];
  recall_acknowledgement: Schemas['RecallAcknowledgement'];
  change_request: ChangeRequestRegistration;
  change_request_decline: Schemas['ChangeRequestDecline'];
  task_step: Schemas['TaskStep'];
  note: Schemas['NoteWriting'];
  letter_posting: Schemas['LetterPosting'];
  look_up_review: Schemas['LookUpReview'];
  registration_settling: Schemas['RegistrationSettling'];
  block: Block;
  block_lifting: BlockLifting;
  grant: Granting;
  grant_ending: Schemas['GrantEnding'];
}
export type RoutineName = keyof Routines;

export type Preview = Schemas['PreviewView'];
export type Receipt = Schemas['ReceiptView'];
/** A receipt with the client it is about, as its own page reads it. */
export type ReceiptWithClient = Schemas['ReceiptPageView'];

/** What is different from the plan that was agreed to; a part of the 409 answer. */
export interface Conflict {
  no_longer: string[];
  now: string[];
  preview: Preview;
}

export type LineOptions = Schemas['LineOptions'];
export type ProviderOption = Schemas['ProviderOption'];
export type ChangeOptions = Schemas['ChangeOptionsView'];
export type HandedMeasure = Schemas['HandedMeasure'];
export type Handover = Schemas['HandoverView'];
export type ReadyPlan = Schemas['ReadyPlan'];
export type ReadyPlans = Schemas['ReadyPlansView'];

export type Note = Schemas['NoteView'];
export type JournalType = Schemas['JournalTypeView'];
export type Journal = Schemas['JournalView'];
export type PrintQueue = Schemas['PrintQueueView'];
