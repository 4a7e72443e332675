import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { PrintQueue } from '../api/routines';
import { useLoad } from '../api/useLoad';
import { DataTable } from '../parts/DataTable';
import { LoadedPage } from '../parts/LoadedPage';
import { PageHeading } from '../parts/PageHeading';
import { PdfLink } from '../parts/PdfLink';
import { ProblemNotice } from '../parts/ProblemNotice';
import { linkTo } from '../routes';
import { useAct } from '../routine/useAct';
import { longDay } from '../text/dates';
import { useLanguage, useText } from '../text/language';
import { lettersText } from '../text/records';

type Row = PrintQueue['letters'][number];

export function LettersPage() {
  const queue = useLoad<PrintQueue>('/api/letters');
  return <LoadedPage from={queue}>{(data) => <Queue rows={data.letters} reload={queue.reload} />}</LoadedPage>;
}

function Queue({ rows, reload }: { rows: Row[]; reload: () => Promise<void> }) {
  const t = useText(lettersText);
  const { language } = useLanguage();
  const act = useAct();
  const [said, setSaid] = useState('');
  const post = async (row: Row) => {
    const receipt = await act.run('letter_posting', { client: row.client.id, letter: row.letter.id });
    if (!receipt) return;
    setSaid(t.done(nameOf(row)));
    await reload();
    document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  };
  return (
    <div className="page narrow stack">
      <PageHeading title={t.title}>{t.title}</PageHeading>
      <p className="lead">{t.lead}</p>
      <p role="status" className={said ? 'said' : 'ds-sr-only'}>
        {said}
      </p>
      {act.problem && <ProblemNotice problem={act.problem} />}
      {rows.length === 0 && <p className="empty">{t.none}</p>}
      {byDay(rows).map(([day, letters]) => (
        <section key={day} className="stack-tight" aria-labelledby={`letters-${day}`}>
          <h2 id={`letters-${day}`}>
            {t.datedOn(longDay(day, language))} <span className="count">{t.letters(letters.length)}</span>
          </h2>
          <LetterTable rows={letters} day={day} busy={act.busy} onPost={post} />
        </section>
      ))}
    </div>
  );
}

/** One table a day, the oldest first; within a day by name, as they are put in envelopes. */
function byDay(rows: Row[]): [string, Row[]][] {
  const days = new Map<string, Row[]>();
  for (const row of rows) days.set(row.letter.dated, [...(days.get(row.letter.dated) ?? []), row]);
  const order = new Intl.Collator('nb');
  const sortName = (row: Row) => `${row.client.surname}, ${row.client.given_name}`;
  return [...days]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([day, letters]) => [day, letters.sort((one, other) => order.compare(sortName(one), sortName(other)))]);
}

function LetterTable({
  rows,
  day,
  busy,
  onPost,
}: {
  rows: Row[];
  day: string;
  busy: boolean;
  onPost: (row: Row) => Promise<void>;
}) {
  const t = useText(lettersText);
  const { language } = useLanguage();
  return (
    <DataTable
      caption={t.datedOn(longDay(day, language))}
      empty={t.none}
      rows={rows}
      rowKey={(row) => row.letter.id}
      columns={[
        {
          name: t.columns.client,
          cell: (row) => (
            <Link to={linkTo('client', { client: row.client.id })}>
              {row.client.surname}, {row.client.given_name}
            </Link>
          ),
        },
        {
          name: t.columns.letter,
          cell: (row) => (
            <>
              {row.letter.title}
              {warningOf(row) && <span className="mark mark-warning letter-warning">{warningOf(row)}</span>}
            </>
          ),
        },
        { name: t.columns.state, cell: (row) => row.letter.state_name },
        {
          name: t.columns.act,
          cell: (row) => (
            <span className="row-acts">
              <PdfLink letter={row.letter.id} text={t.open} about={nameOf(row)} />
              {row.letter.state === 'to_be_printed' && (
                <Button
                  variant="secondary"
                  data-size="sm"
                  aria-disabled={busy || undefined}
                  onClick={() => void onPost(row)}
                >
                  {t.posted}
                  <span className="ds-sr-only">: {nameOf(row)}</span>
                </Button>
              )}
            </span>
          ),
        },
      ]}
    />
  );
}

/** Why one may want to wait with a letter: what it says has been rejected or not answered. */
function warningOf(row: Row): string {
  return 'warning' in row && typeof row.warning === 'string' ? row.warning : '';
}

function nameOf(row: Row): string {
  return `${row.client.given_name} ${row.client.surname}`;
}
