import type { ComponentType } from 'react';
import { AccessLogPage } from './access/AccessLogPage';
import { BlockLiftingPage } from './access/BlockLiftingPage';
import { BlockPage } from './access/BlockPage';
import { BlocksPage } from './access/BlocksPage';
import { GrantEndingPage } from './access/GrantEndingPage';
import { GrantPage } from './access/GrantPage';
import { GrantsPage } from './access/GrantsPage';
import { SeersPage } from './access/SeersPage';
import { WhyPage } from './access/WhyPage';
import { BenchPage } from './bench/BenchPage';
import { ClientPage } from './client/ClientPage';
import { HandoverPage } from './handover/HandoverPage';
import { JournalPage } from './journal/JournalPage';
import { LettersPage } from './letters/LettersPage';
import { LookUpPage } from './lookup/LookUpPage';
import { LookUpReviewPage } from './lookup/LookUpReviewPage';
import { PendingRegistrationsPage } from './registration/PendingRegistrationsPage';
import { RegistrationPage } from './registration/RegistrationPage';
import { ChangeWishPage } from './routine/ChangeWishPage';
import { CorrectionPage } from './routine/CorrectionPage';
import { ProviderChangePage } from './routine/ProviderChangePage';
import { ReceiptPage } from './routine/ReceiptPage';
import { StartMovePage } from './routine/StartMovePage';
import { WithdrawalPage } from './routine/WithdrawalPage';
import type { RouteName } from './routes';
import { SearchPage } from './search/SearchPage';
import { AccountPage } from './session/AccountPage';
import { SignInPage } from './session/SignInPage';
import { NotFoundPage } from './shell/NotFoundPage';

/** The page of each route; one without a page does not compile. */
export const pages: Record<RouteName, ComponentType> = {
  signIn: SignInPage,
  account: AccountPage,
  bench: BenchPage,
  search: SearchPage,
  client: ClientPage,
  providerChange: ProviderChangePage,
  withdrawal: WithdrawalPage,
  startMove: StartMovePage,
  correction: CorrectionPage,
  receipt: ReceiptPage,
  journal: JournalPage,
  changeWish: ChangeWishPage,
  access: WhyPage,
  accessSeers: SeersPage,
  accessLog: AccessLogPage,
  blocks: BlocksPage,
  block: BlockPage,
  blockLifting: BlockLiftingPage,
  grants: GrantsPage,
  grant: GrantPage,
  grantEnding: GrantEndingPage,
  handover: HandoverPage,
  letters: LettersPage,
  lookUp: LookUpPage,
  lookUpReview: LookUpReviewPage,
  registration: RegistrationPage,
  pendingRegistrations: PendingRegistrationsPage,
  notFound: NotFoundPage,
};
