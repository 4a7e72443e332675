import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { ClientHeader, Instant } from '../api/types';
import { RightsHereProvider } from '../client/rightsHere';
import { PageHeading } from '../parts/PageHeading';
import { linkTo } from '../routes';
import { NotFoundPage } from '../shell/NotFoundPage';
import { showInstant } from '../text/dates';
import { useLanguage, useText } from '../text/language';
import { lookUpText } from '../text/lookUp';
import { shellText } from '../text/shell';
import { carryNumber } from './carriedNumber';
import { stageOf } from './countdown';
import { lookUpEnd, rememberedLookUp, rememberLookUp, type SeenByLookUp } from './lookUpEnd';
import { useTimeLeft } from './useTimeLeft';

/** A page about a client, with the rights there; when the reader's look-up lapses while it is open, it says so instead. */
export function WhileSeen({ client, children }: { client: ClientHeader; children: ReactNode }) {
  const until = lookUpEnd(client);
  useEffect(() => rememberLookUp(client), [client]);
  const page = <RightsHereProvider value={client.access.actions}>{children}</RightsHereProvider>;
  if (!until) return page;
  return (
    <UntilThen until={until} after={<LapsedPage lookUp={{ until, nationalId: client.national_id }} />}>
      {page}
    </UntilThen>
  );
}

/** In the place of a client that is not there: the look-up that has lapsed, or that there is nothing. */
export function NotSeen({ client }: { client: string }) {
  const before = rememberedLookUp(client);
  if (!before) return <NotFoundPage />;
  return (
    <UntilThen until={before.until} after={<LapsedPage lookUp={before} />}>
      <NotFoundPage />
    </UntilThen>
  );
}

function UntilThen({ until, after, children }: { until: Instant; after: ReactNode; children: ReactNode }) {
  return stageOf(useTimeLeft(until)) === 'over' ? after : children;
}

function LapsedPage({ lookUp: { until, nationalId } }: { lookUp: SeenByLookUp }) {
  const t = useText(lookUpText);
  const shell = useText(shellText);
  const { language } = useLanguage();
  return (
    <div className="page narrow stack" role="alert">
      <PageHeading title={t.lapsedTitle}>{t.lapsedTitle}</PageHeading>
      <p className="lead">{t.lapsed(showInstant(until, language))}</p>
      <p>{t.lapsedNext}</p>
      <p className="row-acts">
        <Link className="ds-button" to={linkTo('lookUp')} onClick={() => carryNumber(nationalId)}>
          {t.again}
        </Link>
        <Link to={linkTo('bench')}>{shell.toBench}</Link>
      </p>
    </div>
  );
}
