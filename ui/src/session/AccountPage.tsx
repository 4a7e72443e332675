import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { call } from '../api/call';
import { asProblem, type Problem } from '../api/problem';
import type { OwnSessions } from '../api/types';
import { useLoad, type Loaded } from '../api/useLoad';
import { PageHeading } from '../parts/PageHeading';
import { ProblemNotice } from '../parts/ProblemNotice';
import { linkTo } from '../routes';
import { showInstant } from '../text/dates';
import { useLanguage, useText } from '../text/language';
import { signInText } from '../text/signIn';
import { PasswordForm } from './PasswordForm';
import { useWaysIn } from './ways';

/** What one does with one's own account: a new password, and an end to sessions elsewhere. */
export function AccountPage() {
  const t = useText(signInText);
  const ways = useWaysIn();
  const sessions = useLoad<OwnSessions>('/api/own-account/sessions');
  return (
    <div className="page narrow stack">
      <PageHeading title={t.account}>{t.account}</PageHeading>
      {ways?.local && (
        <section className="stack" aria-labelledby="password-heading">
          <h2 id="password-heading">{t.changeHeading}</h2>
          <p>{t.changeLead}</p>
          <PasswordForm onChanged={() => void sessions.reload()} />
        </section>
      )}
      <SessionSection sessions={sessions} />
    </div>
  );
}

function SessionSection({ sessions }: { sessions: Loaded<OwnSessions> }) {
  const t = useText(signInText);
  const { language } = useLanguage();
  const [problem, setProblem] = useState<Problem>();
  const end = async (key: string) => {
    setProblem(undefined);
    await call('DELETE', `/api/own-account/sessions/${key}`).catch((error: unknown) => setProblem(asProblem(error)));
    await sessions.reload();
  };
  const endAll = async () => {
    try {
      await call('DELETE', '/api/own-account/sessions');
      window.location.assign(linkTo('signIn'));
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  return (
    <section className="stack" aria-labelledby="sessions-heading">
      <h2 id="sessions-heading">{t.sessionsHeading}</h2>
      <p>{t.sessionsLead}</p>
      {sessions.problem && <ProblemNotice problem={sessions.problem} onRetry={() => void sessions.reload()} />}
      <ul>
        {sessions.data?.sessions.map((session) => (
          <li key={session.key}>
            {session.this_one && <strong>{t.thisOne}: </strong>}
            {t.session(showInstant(session.begun, language), showInstant(session.last_seen, language))}{' '}
            {!session.this_one && (
              <Button variant="tertiary" onClick={() => void end(session.key)}>
                {t.endOne(showInstant(session.begun, language))}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {problem && <ProblemNotice problem={problem} />}
      <div>
        <Button variant="secondary" onClick={() => void endAll()}>
          {t.endAll}
        </Button>
      </div>
    </section>
  );
}
