import { Link } from 'react-router';
import type { ClientHeader } from '../api/types';
import { Icon } from '../parts/Icon';
import { linkTo } from '../routes';
import { showInstant } from '../text/dates';
import { useLanguage, useText } from '../text/language';
import { lookUpText } from '../text/lookUp';
import { carryNumber } from './carriedNumber';
import { hoursAndMinutes, stageOf } from './countdown';
import { lookUpEnd } from './lookUpEnd';
import { useTimeLeft } from './useTimeLeft';

/** In the client's header: how long the look-up still holds, amber before it lapses. */
export function LookUpMark({ client }: { client: ClientHeader }) {
  const until = lookUpEnd(client);
  return until ? <Running client={client} until={until} /> : null;
}

function Running({ client, until }: { client: ClientHeader; until: string }) {
  const t = useText(lookUpText);
  const { language } = useLanguage();
  const left_ms = useTimeLeft(until);
  const stage = stageOf(left_ms);
  const { hours, minutes } = hoursAndMinutes(left_ms);
  const left = left_ms < 60_000 ? t.lastMinute : t.left(hours, minutes);
  return (
    <span className={stage === 'calm' ? 'mark look-up-mark' : 'mark mark-warning look-up-mark'}>
      <Icon name="clock" />
      <span>
        {t.mark(left)}
        <span className="look-up-end">{t.markEnd(showInstant(until, language))}</span>{' '}
        <Link to={linkTo('lookUp')} onClick={() => carryNumber(client.national_id)} title={t.againAbout}>
          {t.again}
        </Link>
      </span>
      {/* Said once when the stage changes, not every minute. */}
      <span role="status" className="ds-sr-only">
        {stage === 'soon' ? t.warning(showInstant(until, language)) : ''}
      </span>
    </span>
  );
}
