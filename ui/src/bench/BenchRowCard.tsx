import { Button } from '@digdir/designsystemet-react';
import { Link } from 'react-router';
import type { BenchRow } from '../api/types';
import { UrgencyMark } from '../parts/UrgencyMark';
import { Why } from '../parts/Why';
import { linkTo } from '../routes';
import { useMay } from '../session/session';
import { benchText } from '../text/bench';
import { useText } from '../text/language';

type Move = (row: BenchRow, step: 'take' | 'put_back' | 'finish', act: string) => Promise<void>;

/** Who waits for what until when, and what to do about it. */
export function BenchRowCard({ row, onMove, busy }: { row: BenchRow; onMove: Move; busy: boolean }) {
  const t = useText(benchText);
  const name = `${row.client.given_name} ${row.client.surname}`;
  return (
    <li className={`bench-row bench-row-${row.urgency}`}>
      <div className="bench-row-main">
        <p className="bench-client">
          <Link to={linkTo('client', { client: row.client.id })}>{name}</Link>
          <span className="quiet">{row.client.age > 0 && ` ${String(row.client.age)}`}</span>
        </p>
        <p>{row.text}</p>
        <Why rules={row.why} about={`${name}: ${row.text}`} />
      </div>
      <div className="bench-row-when">
        {(row.urgency !== 'calm' || row.subject !== 'assignment') && <UrgencyMark urgency={row.urgency} />}
        {row.when && <span>{row.when}</span>}
        {row.team && <span className="quiet">{row.team}</span>}
        {row.taken_by && !row.mine && <span className="quiet">{t.takenBy(row.taken_by)}</span>}
      </div>
      <div className="bench-row-acts">
        <RowActs row={row} name={name} onMove={onMove} busy={busy} />
      </div>
    </li>
  );
}

function RowActs({ row, name, onMove, busy }: { row: BenchRow; name: string; onMove: Move; busy: boolean }) {
  const t = useText(benchText);
  const mayChange = useMay('change_provider');
  const mayDo = useMay('do_task');
  const mayReview = useMay('review_look_ups');
  const step = (move: 'take' | 'put_back' | 'finish', text: string, strong: boolean) => (
    <Button
      variant={strong ? 'secondary' : 'tertiary'}
      data-size="sm"
      aria-disabled={busy || undefined}
      onClick={() => void onMove(row, move, text)}
    >
      {text}
      <span className="ds-sr-only">: {name}</span>
    </Button>
  );
  const link = (to: string, text: string) => (
    <Link className="ds-button" data-variant="secondary" data-size="sm" to={to}>
      {text}
      <span className="ds-sr-only">: {name}</span>
    </Link>
  );
  const about = row.handover ? link(linkTo('handover', { handover: row.handover }), t.openHandover) : null;
  // A review finishes the task.
  if (row.task_kind === 'look_up_made' && mayReview) return link(linkTo('lookUpReview'), t.reviewLookUp);
  switch (row.subject) {
    case 'task':
      if (!mayDo) return about;
      return row.mine ? (
        <>
          {about}
          {step('finish', t.finish, true)}
          {step('put_back', t.putBack, false)}
        </>
      ) : (
        <>
          {about}
          {step('take', t.take, true)}
        </>
      );
    case 'handover': {
      const states: Partial<Record<string, string>> = {
        recalled: t.acknowledgeRecall,
        rejected: mayChange ? t.findSolution : t.openHandover,
      };
      const text = states[row.handover_state ?? ''] ?? t.openHandover;
      return link(linkTo('handover', { handover: row.id }), text);
    }
    case 'change_request':
      return mayChange
        ? link(`${linkTo('providerChange', { client: row.client.id })}?onske=${String(row.id)}`, t.changeProvider)
        : null;
    case 'deadline':
    case 'assignment':
      return about;
  }
}
