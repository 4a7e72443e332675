import { Button } from '@digdir/designsystemet-react';
import { useState, type SyntheticEvent } from 'react';
import type { AccessLog } from '../api/types';
import { useLoad } from '../api/useLoad';
import { DataTable } from '../parts/DataTable';
import { DayField } from '../parts/DayField';
import { LoadedPage } from '../parts/LoadedPage';
import { PageHeading } from '../parts/PageHeading';
import { accessLogText } from '../text/accessLog';
import { parseDay, showDay } from '../text/dates';
import { useText } from '../text/language';
import { AccessArea } from './AccessArea';

type Line = AccessLog['lines'][number];

/** Who has seen the client, for a period, and the same on paper for the client (pasientjournalforskriften § 14). */
export function AccessLogPage() {
  return <AccessArea>{(card) => <Log client={card.header.id} />}</AccessArea>;
}

function Log({ client }: { client: number }) {
  const [asked, setAsked] = useState('');
  const log = useLoad<AccessLog>(`/api/clients/${String(client)}/access-log${asked}`);
  return (
    <LoadedPage from={log}>
      {(data) => <LogView log={data} onPeriod={(from, to) => setAsked(`?from=${from}&to=${to}`)} />}
    </LoadedPage>
  );
}

function LogView({ log, onPeriod }: { log: AccessLog; onPeriod: (from: string, to: string) => void }) {
  const t = useText(accessLogText);
  const file = (kind: string) =>
    `/api/clients/${String(log.client.id)}/access-log/${kind}?from=${log.from}&to=${log.to}`;
  return (
    <div className="page stack">
      <PageHeading title={t.title}>{t.title}</PageHeading>
      <p className="lead">{t.lead}</p>
      <PeriodForm from={log.from} to={log.to} onPeriod={onPeriod} />
      <p role="status">{t.shown(showDay(log.from), showDay(log.to), log.lines.length)}</p>
      <DataTable
        caption={t.title}
        empty={t.none}
        rows={log.lines}
        rowKey={(line) => keyOf(line)}
        columns={[
          { name: t.columns.when, cell: (line) => line.when },
          { name: t.columns.who, cell: (line) => [line.who, line.position, line.unit].filter(Boolean).join(', ') },
          { name: t.columns.what, cell: (line) => line.what },
          { name: t.columns.basis, cell: (line) => line.basis || t.noBasis },
        ]}
      />
      {log.more && <p>{t.more}</p>}
      <section className="stack" aria-labelledby="extract-heading">
        <h2 id="extract-heading">{t.extract}</h2>
        <p>{t.extractLead}</p>
        <p className="row-acts">
          <a className="ds-button" data-variant="secondary" href={file('pdf')} download>
            {t.pdf}
          </a>
          <a className="ds-button" data-variant="secondary" href={file('csv')} download>
            {t.csv}
          </a>
        </p>
      </section>
    </div>
  );
}

/** No two lines have the same person, act and outcome beginning at the same moment. */
function keyOf(line: Line): string {
  return [line.first, line.who, line.what, line.basis, line.outcome].join('|');
}

function PeriodForm({
  from,
  to,
  onPeriod,
}: {
  from: string;
  to: string;
  onPeriod: (from: string, to: string) => void;
}) {
  const t = useText(accessLogText);
  const [first, setFirst] = useState(showDay(from));
  const [last, setLast] = useState(showDay(to));
  const [tried, setTried] = useState(false);
  const begin = parseDay(first);
  const end = parseDay(last);
  const reversed = begin !== null && end !== null && end < begin;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (begin && end && !reversed) onPeriod(begin, end);
  };
  return (
    <form className="stack" onSubmit={submit} noValidate aria-label={t.period}>
      <div className="two-days">
        <DayField
          id="log-from"
          label={t.from}
          value={first}
          onChange={setFirst}
          error={tried && !begin ? t.noDay : undefined}
        />
        <DayField
          id="log-to"
          label={t.to}
          value={last}
          onChange={setLast}
          error={tried ? (!end ? t.noDay : reversed ? t.reversed : undefined) : undefined}
        />
      </div>
      <p>
        <Button type="submit" variant="secondary">
          {t.show}
        </Button>
      </p>
    </form>
  );
}
