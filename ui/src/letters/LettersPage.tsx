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
import { showDay } from '../text/dates';
import { useText } from '../text/language';
import { lettersText } from '../text/records';

type Row = PrintQueue['letters'][number];

export function LettersPage() {
  const queue = useLoad<PrintQueue>('/api/letters');
  return <LoadedPage from={queue}>{(data) => <Queue rows={data.letters} reload={queue.reload} />}</LoadedPage>;
}

function Queue({ rows, reload }: { rows: Row[]; reload: () => Promise<void> }) {
  const t = useText(lettersText);
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
      <DataTable
        caption={t.title}
        empty={t.none}
        rows={rows}
        rowKey={(row) => row.letter.id}
        columns={[
          {
            name: t.columns.client,
            cell: (row) => <Link to={linkTo('client', { client: row.client.id })}>{nameOf(row)}</Link>,
          },
          { name: t.columns.letter, cell: (row) => row.letter.title },
          { name: t.columns.dated, cell: (row) => showDay(row.letter.dated) },
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
                    aria-disabled={act.busy || undefined}
                    onClick={() => void post(row)}
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
    </div>
  );
}

function nameOf(row: Row): string {
  return `${row.client.given_name} ${row.client.surname}`;
}
