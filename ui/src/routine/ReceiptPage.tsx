import { Link, useParams } from 'react-router';
import type { ReceiptWithClient, RoutineName } from '../api/routines';
import { useLoad } from '../api/useLoad';
import { ClientBar } from '../client/ClientBar';
import { LoadedPage } from '../parts/LoadedPage';
import { PageHeading } from '../parts/PageHeading';
import { PdfLink } from '../parts/PdfLink';
import { linkTo } from '../routes';
import { useMay } from '../session/session';
import { accessText } from '../text/access';
import { changeText } from '../text/change';
import { showInstant } from '../text/dates';
import { useLanguage, useText } from '../text/language';
import { routineText } from '../text/routine';
import { keptReceipt } from './keptReceipt';

/** What was done, and the way on; takes the form's place in the browser's history. */
export function ReceiptPage() {
  const key = useParams().receipt ?? '';
  const kept = keptReceipt(key);
  const loaded = useLoad<ReceiptWithClient>(kept ? null : `/api/receipts/${encodeURIComponent(key)}`);
  if (kept) return <ReceiptView page={kept} />;
  return <LoadedPage from={loaded}>{(page) => <ReceiptView page={page} />}</LoadedPage>;
}

/** The list that an act on it leads back to. */
const listOf: Partial<Record<string, 'blocks' | 'grants'>> = {
  block: 'blocks',
  block_lifting: 'blocks',
  grant: 'grants',
  grant_ending: 'grants',
};

/** What the button said that was pressed. */
function useActOf(routine: string): string {
  const t = useText(changeText);
  const access = useText(accessText);
  const acts: Partial<Record<RoutineName, string>> = {
    provider_change: t.act,
    provider_change_withdrawal: t.withdrawAct,
    change_start_move: t.moveAct,
    provider_change_correction: t.correctAct,
    change_request: t.wishAct,
    block: access.blockAct,
    block_lifting: access.lift,
    grant: access.grantAct,
    grant_ending: access.end,
  };
  return acts[routine as RoutineName] ?? '';
}

function ReceiptView({ page: { client, receipt } }: { page: ReceiptWithClient }) {
  const t = useText(routineText);
  const { language } = useLanguage();
  const mayPrint = useMay('print_letters');
  const access = useText(accessText);
  const cameFrom = listOf[receipt.routine];
  const title = t.receiptTitle(useActOf(receipt.routine));
  return (
    <>
      <ClientBar client={client} />
      <div className="page narrow receipt stack">
        <PageHeading title={title}>{title}</PageHeading>
        <p className="quiet">{t.receiptWhen(showInstant(receipt.at, language), receipt.plan)}</p>
        <ul className="receipt-sentences">
          {receipt.sentences.map((sentence, at) => (
            <li key={at}>{sentence}</li>
          ))}
        </ul>
        <ul className="receipt-links">
          {receipt.letters.map((letter) => (
            <li key={`letter-${String(letter)}`}>
              <PdfLink letter={letter} text={t.receiptLetter} />
            </li>
          ))}
          {receipt.handovers.map((handover) => (
            <li key={`handover-${String(handover)}`}>
              <Link to={linkTo('handover', { handover })}>{t.receiptHandover}</Link>
            </li>
          ))}
          {receipt.letters.length > 0 && mayPrint && (
            <li>
              <Link to={linkTo('letters')}>{t.receiptPrintQueue}</Link>
            </li>
          )}
          {cameFrom && (
            <li>
              <Link to={linkTo(cameFrom, { client: client.id })}>
                {cameFrom === 'blocks' ? access.toBlocks : access.toGrants}
              </Link>
            </li>
          )}
          <li>
            <Link to={linkTo('client', { client: client.id })}>{t.toClient}</Link>
          </li>
        </ul>
      </div>
    </>
  );
}
