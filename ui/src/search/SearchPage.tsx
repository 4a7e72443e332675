import { Button } from '@digdir/designsystemet-react';
import { useCallback, useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { Link } from 'react-router';
import { call } from '../api/call';
import { asProblem, type Problem } from '../api/problem';
import type { ClientName, SearchAnswer } from '../api/types';
import { LookUpOffer } from '../lookup/LookUpOffer';
import { DataTable } from '../parts/DataTable';
import { ErrorSummary } from '../parts/ErrorSummary';
import { PageHeading } from '../parts/PageHeading';
import { ProblemNotice } from '../parts/ProblemNotice';
import { TextField } from '../parts/fields';
import { linkTo } from '../routes';
import { useSearchText } from '../shell/searchText';
import { searchText } from '../text/bench';
import { clientText } from '../text/client';
import { showDay } from '../text/dates';
import { useText } from '../text/language';
import { shellText } from '../text/shell';

interface Found {
  text: string;
  clients: ClientName[];
  next: string;
}

export function SearchPage() {
  const t = useText(searchText);
  const { searched, search } = useSearchText();
  const [text, setText] = useState(searched.text);
  const [attempt, setAttempt] = useState(0);
  const [missing, setMissing] = useState(false);
  useEffect(() => setText(searched.text), [searched]);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const trimmed = text.trim();
    setMissing(!trimmed);
    setAttempt((n) => n + 1);
    if (trimmed) search(trimmed);
  };
  return (
    <div className="page narrow stack">
      <PageHeading title={t.title}>{t.title}</PageHeading>
      <p className="lead">{t.lead}</p>
      <ErrorSummary attempt={attempt} missing={missing ? [{ field: 'search-text', text: t.missing }] : []} />
      <form className="search-form" noValidate onSubmit={submit}>
        <TextField
          id="search-text"
          label={t.field}
          value={text}
          onChange={setText}
          error={missing ? t.missing : undefined}
        />
        <Button type="submit">{t.button}</Button>
      </form>
      {searched.text && <Results key={searched.turn} text={searched.text} />}
    </div>
  );
}

function Results({ text }: { text: string }) {
  const t = useText(searchText);
  const shell = useText(shellText);
  const words = useText(clientText);
  const [found, setFound] = useState<Found>();
  const [problem, setProblem] = useState<Problem>();
  const asking = useRef(false);

  const ask = useCallback(
    async (before?: Found) => {
      if (asking.current) return;
      asking.current = true;
      setProblem(undefined);
      try {
        const answer = await call<SearchAnswer>('POST', '/api/clients/search', {
          body: { text, ...(before ? { after: before.next } : {}) },
        });
        setFound({ text, clients: [...(before?.clients ?? []), ...answer.clients], next: answer.next });
      } catch (error) {
        setProblem(asProblem(error));
      } finally {
        asking.current = false;
      }
    },
    [text],
  );
  useEffect(() => void ask(), [ask]);

  if (problem && !found) return <ProblemNotice problem={problem} onRetry={() => void ask()} />;
  if (!found) return <p role="status">{shell.loading}</p>;
  return (
    <section className="stack" aria-label={t.title}>
      <p role="status" className="quiet">
        {found.clients.length === 0 ? t.none(found.text) : t.shown(found.clients.length)}
      </p>
      <DataTable
        caption={t.title}
        empty={t.noneNext}
        rows={found.clients}
        rowKey={(client) => client.id}
        columns={[
          {
            name: t.columns.name,
            cell: (client) => (
              <Link to={linkTo('client', { client: client.id })}>
                {client.surname}, {client.given_name}
              </Link>
            ),
          },
          { name: t.columns.birth, cell: (client) => showDay(client.birth_date) },
          { name: t.columns.age, cell: (client) => words.years(client.age) },
          {
            name: t.columns.mark,
            cell: (client) =>
              client.protection === 'none' ? (
                '–'
              ) : (
                <span className="mark mark-danger">{words.protection[client.protection]}</span>
              ),
          },
        ]}
      />
      {found.clients.length === 0 && <LookUpOffer text={found.text} />}
      {problem && <ProblemNotice problem={problem} onRetry={() => void ask(found)} />}
      {found.next && (
        <div>
          <Button variant="secondary" onClick={() => void ask(found)}>
            {t.more}
          </Button>
        </div>
      )}
    </section>
  );
}
