import { Link } from 'react-router';
import type { Blocks } from '../api/types';
import { useLoad } from '../api/useLoad';
import { LoadedPage } from '../parts/LoadedPage';
import { PageHeading } from '../parts/PageHeading';
import { linkTo } from '../routes';
import { useMe } from '../session/session';
import { accessText } from '../text/access';
import { useText } from '../text/language';
import { AccessArea } from './AccessArea';
import { BarredTable } from './BarredTable';

/** The bars of a client, and the way to set one (OV-109, OV-116). */
export function BlocksPage() {
  return <AccessArea>{(card) => <BlockList client={card.header.id} />}</AccessArea>;
}

function BlockList({ client }: { client: number }) {
  const t = useText(accessText);
  const { now } = useMe();
  return (
    <LoadedPage from={useLoad<Blocks>(`/api/clients/${String(client)}/blocks`)}>
      {({ blocks }) => (
        <div className="page stack">
          <PageHeading title={t.blocksTitle}>{t.blocksTitle}</PageHeading>
          <p className="lead">{t.blocksLead}</p>
          <p>
            <Link className="ds-button" to={linkTo('block', { client })}>
              {t.blockNew}
            </Link>
          </p>
          <BarredTable
            barred={blocks}
            now={now}
            act={(bar) => (
              <Link to={linkTo('blockLifting', { client, block: bar.denial })}>
                {t.lift}
                <span className="ds-sr-only">: {bar.sentence}</span>
              </Link>
            )}
          />
        </div>
      )}
    </LoadedPage>
  );
}
