import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Change, Measure, Service } from '../api/types';
import { DataTable } from '../parts/DataTable';
import { UrgencyMark } from '../parts/UrgencyMark';
import { Why } from '../parts/Why';
import { linkTo } from '../routes';
import { clientText } from '../text/client';
import { showDay, showMinutes } from '../text/dates';
import { useText } from '../text/language';
import { useMayHere } from './rightsHere';

/** One service line: strip, changes, what is granted, measures. */
export function ServiceSection({
  service,
  client,
  children,
}: {
  service: Service;
  client: number;
  children: ReactNode;
}) {
  const t = useText(clientText);
  const decision = service.decisions.at(-1);
  const heading = `service-${String(service.id)}`;
  return (
    <article className="service" aria-labelledby={heading}>
      <header className="service-head">
        <h3 id={heading}>{service.name}</h3>
        <p className="service-facts">
          {decision && <span>{t.minutes(showMinutes(decision.minutes_per_week))}</span>}
          <span>{t.choice[service.choice]}</span>
        </p>
      </header>
      {children}
      <Changes changes={service.changes} client={client} />
      {decision?.goal && (
        <p className="goal">
          <strong>{t.goal}:</strong> {decision.goal}
        </p>
      )}
      <h4>{t.measures}</h4>
      <MeasureTable measures={service.measures} caption={`${t.measures}: ${service.name}`} />
    </article>
  );
}

/**
 * What is on its way stands open, and so does the change that led to the present provider, since that is the one that
 * can be wrong; what has been before is folded away.
 */
function Changes({ changes, client }: { changes: Change[]; client: number }) {
  const t = useText(clientText);
  const coming = changes.filter((change) => change.state === 'planned' && !change.carried_out);
  const latest = changes
    .filter((change) => change.state === 'planned' && change.carried_out)
    .reduce<Change | undefined>((last, next) => (last && last.first_day >= next.first_day ? last : next), undefined);
  const been = changes.filter((change) => !coming.includes(change) && change !== latest);
  const list = (rows: Change[], name: string) => (
    <ul className="changes" aria-label={name}>
      {rows.map((change) => (
        <ChangeRow key={change.id} change={change} client={client} />
      ))}
    </ul>
  );
  return (
    <>
      {coming.length > 0 && list(coming, t.changes)}
      {latest && list([latest], t.latestChange)}
      {been.length > 0 && (
        <details className="fold">
          <summary>{t.earlierChanges(been.length)}</summary>
          {list(been, t.earlierChanges(been.length))}
        </details>
      )}
    </>
  );
}

function ChangeRow({ change, client }: { change: Change; client: number }) {
  const t = useText(clientText);
  const mayChange = useMayHere('change_provider');
  const ids = { client, change: change.id };
  const planned = change.state === 'planned';
  const coming = planned && !change.carried_out;
  // rejected, or not answered in time. The change never stops silently.
  const presses = planned && change.urgency !== 'calm';
  return (
    <li className={presses ? `change change-${change.urgency}` : coming ? 'change' : 'change change-void'}>
      <div className="change-text">
        <p>{change.sentence}</p>
        <p className="change-state">
          <span>{planned && change.carried_out ? t.carriedOut : t.changeState[change.state]}</span>
          {change.handover_state && <span>{change.handover_state}</span>}
          {(coming || presses) && <UrgencyMark urgency={change.urgency} />}
        </p>
        <Why rules={change.why} about={change.sentence} />
      </div>
      {mayChange && planned && (
        <p className="change-acts">
          {presses && change.handover && (
            <Link className="ds-button" data-size="sm" to={linkTo('handover', { handover: change.handover })}>
              {t.findSolution}
              <span className="ds-sr-only">: {change.sentence}</span>
            </Link>
          )}
          {change.carried_out ? (
            <Link to={linkTo('correction', ids)}>{t.correct}</Link>
          ) : (
            <>
              <Link to={linkTo('startMove', ids)}>{t.move}</Link>
              <Link to={linkTo('withdrawal', ids)}>{t.withdraw}</Link>
            </>
          )}
        </p>
      )}
    </li>
  );
}

function MeasureTable({ measures, caption }: { measures: Measure[]; caption: string }) {
  const t = useText(clientText);
  return (
    <DataTable
      caption={caption}
      empty={t.noMeasures}
      rows={measures}
      rowKey={(measure) => measure.id}
      columns={[
        {
          name: t.measureColumns.name,
          cell: (measure) => (
            <>
              {measure.name} <span className="quiet">{[measure.code, measure.place].filter(Boolean).join(', ')}</span>
            </>
          ),
        },
        { name: t.measureColumns.when, cell: (measure) => measure.schedules.join('; ') },
        {
          name: t.measureColumns.executor,
          cell: (measure) => (
            <>
              {measure.executor.name}
              {measure.next_executor && measure.next_from && (
                <span className="next-executor">
                  {t.nextExecutor(measure.next_executor.name, showDay(measure.next_from))}
                </span>
              )}
            </>
          ),
        },
        {
          name: t.measureColumns.period,
          cell: (measure) => `${showDay(measure.first_day)}–${showDay(measure.last_day)}`,
        },
      ]}
    />
  );
}
