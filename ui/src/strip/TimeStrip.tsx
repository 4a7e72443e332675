import { useId, useState, type CSSProperties } from 'react';
import type { Service } from '../api/types';
import { useMe } from '../session/session';
import { stripText } from '../text/client';
import { dayNumber, dayOfNumber, monthName, showDay } from '../text/dates';
import { useLanguage, useText } from '../text/language';
import { place, ticks, windowOf, type Range, type Window } from './geometry';
import { stripRows, type StripRow } from './rows';

const ranges: Range[] = ['near', 'year', 'all'];

/** What is granted above, who delivers below. The picture and the table say the same; one of them is for the eyes. */
export function TimeStrip({ service }: { service: Service }) {
  const t = useText(stripText);
  const { today } = useMe();
  const [range, setRange] = useState<Range>('near');
  const [asTable, setAsTable] = useState(false);
  const rows = stripRows(service, today, t);
  const window = windowOf(service, today, range);
  const name = useId();
  const heading = t.heading(service.name);
  return (
    <figure className="strip" aria-label={heading}>
      <div className="strip-tools">
        {!asTable && (
          <fieldset className="strip-ranges">
            <legend className="ds-sr-only">
              {t.range}: {service.name}
            </legend>
            {ranges.map((value) => (
              <label key={value}>
                <input type="radio" name={name} checked={range === value} onChange={() => setRange(value)} />
                <span>{t.ranges[value]}</span>
              </label>
            ))}
          </fieldset>
        )}
        <button type="button" className="plain-button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? t.asStrip : t.asTable}
          <span className="ds-sr-only">: {service.name}</span>
        </button>
      </div>
      {!asTable && <Picture rows={rows} window={window} today={dayNumber(today)} />}
      {!asTable && <Faults rows={rows.filter(isFault)} />}
      <div className={asTable ? '' : 'ds-sr-only'}>
        <StripTable rows={rows} caption={heading} />
      </div>
    </figure>
  );
}

function Picture({ rows, window, today }: { rows: StripRow[]; window: Window; today: number }) {
  const t = useText(stripText);
  const { language } = useLanguage();
  const now = place({ first: today, last: today }, window);
  const of = (...kinds: StripRow['kind'][]) => rows.filter((row) => kinds.includes(row.kind));
  return (
    <div className="strip-picture" aria-hidden="true">
      <div className="strip-axis">
        {ticks(window).map((tick) => (
          <span key={tick.day} className="strip-tick" style={{ left: `${String(tick.left)}%` }}>
            {monthName(tick.day, language)}
            {tick.day.slice(5, 7) === '01' ? ` ${tick.day.slice(0, 4)}` : ''}
          </span>
        ))}
      </div>
      <Lane name={t.decisions} rows={of('decision')} window={window} />
      <Lane name={t.assignments} rows={of('assignment', 'gap', 'overlap')} window={window} />
      {of('notice').length > 0 && <Lane name="" rows={of('notice')} window={window} thin />}
      {now && (
        <div className="strip-now">
          <div className="strip-today" style={{ left: `${String(now.left + now.width / 2)}%` }}>
            <span className={now.left > 80 ? 'strip-today-left' : undefined}>{t.today}</span>
          </div>
        </div>
      )}
    </div>
  );
}

function Lane({ name, rows, window, thin }: { name: string; rows: StripRow[]; window: Window; thin?: boolean }) {
  // What was taken back or entered in error lies in a lane of its own, so that it hides nothing.
  const void_ = rows.filter((row) => row.phase === 'withdrawn' || row.phase === 'entered_in_error');
  const lanes = [rows.filter((row) => !void_.includes(row)), ...void_.map((row) => [row])];
  return lanes.map((lane, index) => (
    <div key={index} className={thin ? 'strip-lane strip-lane-thin' : 'strip-lane'}>
      {index === 0 && name && <span className="strip-lane-name">{name}</span>}
      <div className="strip-track">
        {lane.map((row) => (
          <Bar key={row.key} row={row} window={window} />
        ))}
      </div>
    </div>
  ));
}

const isFault = (row: StripRow): boolean => row.kind === 'gap' || row.kind === 'overlap';

/** Gaps and overlaps in words; the table says them too, so these are for the eyes. */
function Faults({ rows }: { rows: StripRow[] }) {
  if (rows.length === 0) return null;
  return (
    <ul className="strip-faults" aria-hidden="true">
      {rows.map((row) => (
        <li key={row.key}>
          <svg viewBox="0 0 16 16" width="16" height="16" focusable="false">
            <path d="M8 1.800 15 14H1z" fill="currentColor" />
          </svg>
          {row.name}: {row.state} ({period(row)})
        </li>
      ))}
    </ul>
  );
}

function period(row: StripRow): string {
  return `${showDay(dayOfNumber(row.span.first))}–${row.span.last === null ? '' : showDay(dayOfNumber(row.span.last))}`;
}

function Bar({ row, window }: { row: StripRow; window: Window }) {
  const at = place(row.span, window);
  if (!at) return null;
  const style: CSSProperties = { left: `${String(at.left)}%`, width: `${String(at.width)}%` };
  const classes = [
    'bar',
    `bar-${row.kind}`,
    row.phase && `bar-${row.phase}`,
    at.cutLeft && 'cut-left',
    at.cutRight && 'cut-right',
  ];
  const label = isFault(row) ? row.state : row.name;
  return (
    <div className={classes.filter(Boolean).join(' ')} style={style} title={`${label}, ${period(row)}`}>
      {/* Too narrow for its words; they stand below the picture. */}
      <span className="bar-name">{isFault(row) ? '!' : label}</span>
      {row.kind === 'assignment' && row.phase !== 'running' && row.phase !== 'past' && (
        <span className="bar-state">{row.state}</span>
      )}
    </div>
  );
}

function StripTable({ rows, caption }: { rows: StripRow[]; caption: string }) {
  const t = useText(stripText);
  return (
    <table className="ds-table data-table">
      <caption className="ds-sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.columns.what}</th>
          <th scope="col">{t.columns.from}</th>
          <th scope="col">{t.columns.to}</th>
          <th scope="col">{t.columns.state}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            <td data-label={t.columns.from}>{showDay(dayOfNumber(row.span.first))}</td>
            <td data-label={t.columns.to}>
              {row.span.last === null ? t.openEnd : showDay(dayOfNumber(row.span.last))}
            </td>
            <td data-label={t.columns.state}>{row.state || '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
