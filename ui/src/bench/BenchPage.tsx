import { useState } from 'react';
import type { Bench, BenchRow } from '../api/types';
import { useLoad } from '../api/useLoad';
import { LoadedPage } from '../parts/LoadedPage';
import { PageHeading } from '../parts/PageHeading';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useMe } from '../session/session';
import { benchText } from '../text/bench';
import { longDay } from '../text/dates';
import { useLanguage, useText } from '../text/language';
import { useAct } from '../routine/useAct';
import { BenchRowCard } from './BenchRowCard';

type SectionName = keyof Bench;
const columns: { name: string; sections: SectionName[] }[] = [
  { name: 'main', sections: ['my_tasks', 'team_inbox', 'waiting_for'] },
  { name: 'side', sections: ['deadlines', 'next_two_weeks'] },
];
const rows_at_first = 8;

export function BenchPage() {
  const bench = useLoad<Bench>('/api/bench');
  return <LoadedPage from={bench}>{(data) => <Sections bench={data} reload={bench.reload} />}</LoadedPage>;
}

function Sections({ bench, reload }: { bench: Bench; reload: () => Promise<void> }) {
  const t = useText(benchText);
  const me = useMe();
  const { language } = useLanguage();
  const act = useAct();
  const [said, setSaid] = useState('');

  const move = async (row: BenchRow, step: 'take' | 'put_back' | 'finish', name: string) => {
    const receipt = await act.run('task_step', { client: row.client.id, task: row.id, move: step });
    if (!receipt) return;
    setSaid(t.done(name, `${row.client.given_name} ${row.client.surname}`));
    await reload();
    // The button that was pressed is gone; the page's heading is the nearest place that stays.
    document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  };
  return (
    <div className="page bench">
      <div className="bench-head">
        <PageHeading title={t.title}>{t.greeting(me.name.split(' ')[0] ?? me.name)}</PageHeading>
        <p className="lead">{longDay(me.today, language)}</p>
      </div>
      <p role="status" className={said ? 'said' : 'ds-sr-only'}>
        {said}
      </p>
      {act.problem && <ProblemNotice problem={act.problem} />}
      <div className="bench-sections">
        {columns.map((column) => (
          <div key={column.name} className={`bench-column bench-${column.name}`}>
            {column.sections.map((name) => (
              <BenchSection key={name} name={name} rows={bench[name]} onMove={move} busy={act.busy} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function BenchSection({
  name,
  rows,
  onMove,
  busy,
}: {
  name: SectionName;
  rows: BenchRow[];
  onMove: (row: BenchRow, step: 'take' | 'put_back' | 'finish', act: string) => Promise<void>;
  busy: boolean;
}) {
  const t = useText(benchText);
  const [all, setAll] = useState(false);
  const heading = `bench-${name}`;
  const shown = all ? rows : rows.slice(0, rows_at_first);
  return (
    <section className={`bench-section bench-${name}`} aria-labelledby={heading}>
      <h2 id={heading}>
        {t.sections[name]} <span className="count">{t.count(rows.length)}</span>
      </h2>
      {rows.length === 0 ? (
        <p className="empty">{t.empty[name]}</p>
      ) : (
        <ul className="bench-rows">
          {shown.map((row) => (
            <BenchRowCard key={`${row.subject}-${String(row.id)}`} row={row} onMove={onMove} busy={busy} />
          ))}
        </ul>
      )}
      {shown.length < rows.length && (
        <button type="button" className="plain-button" onClick={() => setAll(true)}>
          {t.showAll(rows.length)}
          <span className="ds-sr-only">: {t.sections[name]}</span>
        </button>
      )}
    </section>
  );
}
