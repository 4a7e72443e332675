import { Button } from '@digdir/designsystemet-react';
import { Link } from 'react-router';
import type { LookUpQueue } from '../api/types';
import { useLoad } from '../api/useLoad';
import { FactList } from '../parts/FactList';
import { LoadedPage } from '../parts/LoadedPage';
import { WaitingList } from '../parts/WaitingList';
import { linkTo } from '../routes';
import { showInstant } from '../text/dates';
import { useLanguage, useText } from '../text/language';
import { reviewText } from '../text/lookUp';
import { LookUpReviewForm } from './LookUpReviewForm';
import { queueChanged } from './waitingLookUps';

type Waiting = LookUpQueue['look_ups'][number];

/** Look-ups of the leader's own district's clients, to be found in order or questioned. */
export function LookUpReviewPage() {
  const queue = useLoad<LookUpQueue>('/api/look-ups');
  return <LoadedPage from={queue}>{(data) => <Queue queue={data} reload={queue.reload} />}</LoadedPage>;
}

function Queue({ queue, reload }: { queue: LookUpQueue; reload: () => Promise<void> }) {
  const t = useText(reviewText);
  return (
    <WaitingList
      rows={queue.look_ups}
      keyOf={(row) => row.look_up}
      reload={() => {
        queueChanged();
        return reload();
      }}
      words={{ ...t, done: (row) => t.done(row.employee) }}
    >
      {(row, card) => <WaitingCard key={row.look_up} row={row} {...card} />}
    </WaitingList>
  );
}

function WaitingCard({
  row,
  open,
  onToggle,
  onDone,
}: {
  row: Waiting;
  open: boolean;
  onToggle: () => void;
  onDone: () => void;
}) {
  const t = useText(reviewText);
  const { language } = useLanguage();
  const heading = `look-up-${String(row.look_up)}`;
  const from = showInstant(row.from, language);
  return (
    <section className="side-box waiting-card" aria-labelledby={heading}>
      <h2 id={heading}>
        {row.client_name ? (
          <Link to={linkTo('client', { client: row.client })}>{row.client_name}</Link>
        ) : (
          <span className="quiet">{t.unseen}</span>
        )}
      </h2>
      <FactList
        className="facts-plain"
        facts={[
          [t.who, [row.employee, row.title, row.unit].filter(Boolean).join(', ')],
          [t.when, row.until ? t.period(from, showInstant(row.until, language)) : from],
          [t.reason, row.reason_name],
          [t.words, row.reason],
          [t.district, row.district],
        ]}
      />
      <div>
        <Button variant="secondary" data-size="sm" aria-expanded={open} onClick={onToggle}>
          {open ? t.close : t.judge}
          <span className="ds-sr-only">: {row.client_name || row.employee}</span>
        </Button>
      </div>
      {open && <LookUpReviewForm client={row.client} lookUp={row.look_up} onDone={onDone} />}
    </section>
  );
}
