import { Link } from 'react-router';
import type { Receipt } from '../api/routines';
import type { ClientHeader } from '../api/types';
import { ClientBar } from '../client/ClientBar';
import { PageHeading } from '../parts/PageHeading';
import { PdfLink } from '../parts/PdfLink';
import { linkTo } from '../routes';
import { useMay } from '../session/session';
import { showInstant } from '../text/dates';
import { useLanguage, useText } from '../text/language';
import { routineText } from '../text/routine';

/** What was done, and the way on. Takes the focus, as a page of its own would. */
export function ReceiptView({ receipt, act, client }: { receipt: Receipt; act: string; client: ClientHeader }) {
  const t = useText(routineText);
  const { language } = useLanguage();
  const mayPrint = useMay('print_letters');
  return (
    <>
      <ClientBar client={client} />
      <div className="page narrow receipt stack">
        <PageHeading title={t.receiptTitle(act)}>{t.receiptTitle(act)}</PageHeading>
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
          <li>
            <Link to={linkTo('client', { client: client.id })}>{t.toClient}</Link>
          </li>
        </ul>
      </div>
    </>
  );
}
