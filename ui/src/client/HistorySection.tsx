import { useState } from 'react';
import { Link } from 'react-router';
import type { History } from '../api/types';
import { useLoad } from '../api/useLoad';
import { linkTo } from '../routes';
import { DataTable } from '../parts/DataTable';
import { ProblemNotice } from '../parts/ProblemNotice';
import { clientText } from '../text/client';
import { showInstant } from '../text/dates';
import { useLanguage, useText } from '../text/language';
import { shellText } from '../text/shell';

/** Every plan that touched the client; read when it is opened. */
export function HistorySection({ client, version }: { client: number; version: number }) {
  const t = useText(clientText);
  const [open, setOpen] = useState(false);
  return (
    <details className="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{t.history}</h2>
      </summary>
      {open && <HistoryTable key={version} client={client} />}
    </details>
  );
}

function HistoryTable({ client }: { client: number }) {
  const t = useText(clientText);
  const shell = useText(shellText);
  const { language } = useLanguage();
  const { data, problem, reload } = useLoad<History>(`/api/clients/${String(client)}/history`);
  if (problem) return <ProblemNotice problem={problem} onRetry={() => void reload()} />;
  if (!data) return <p role="status">{shell.loading}</p>;
  return (
    <DataTable
      caption={t.history}
      empty={t.none}
      rows={data.plans}
      rowKey={(entry) => entry.plan}
      columns={[
        { name: t.historyColumns.at, cell: (entry) => showInstant(entry.at, language) },
        {
          name: t.historyColumns.what,
          cell: (entry) =>
            entry.receipt ? (
              <Link to={linkTo('receipt', { client, receipt: entry.receipt })}>{entry.routine}</Link>
            ) : (
              entry.routine
            ),
        },
        { name: t.historyColumns.by, cell: (entry) => entry.by || t.byTime },
      ]}
    />
  );
}
