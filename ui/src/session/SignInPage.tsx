import { useEffect, useState } from 'react';
import { Navigate, useLocation, useSearchParams } from 'react-router';
import { get } from '../api/call';
import type { DemoAccounts } from '../api/types';
import { asProblem, type Problem } from '../api/problem';
import { PageHeading } from '../parts/PageHeading';
import { ProblemNotice } from '../parts/ProblemNotice';
import { linkTo } from '../routes';
import { useLanguage, useText } from '../text/language';
import { shellText } from '../text/shell';
import { signInText } from '../text/signIn';
import { ProviderLink } from './ProviderLink';
import { useSession } from './session';
import { SignInFault } from './SignInFault';
import { SignInForm } from './SignInForm';
import { useWaysIn } from './ways';

export function SignInPage() {
  const t = useText(shellText);
  const { session } = useSession();
  const from = (useLocation().state as { from?: string } | null)?.from;
  const ways = useWaysIn();
  const [query] = useSearchParams();
  const words = useText(signInText);
  if (session.state === 'in') return <Navigate to={from ?? linkTo('bench')} replace />;
  return (
    <div className="sign-in">
      <section className="sign-in-form stack">
        <PageHeading title={t.signIn}>{t.signIn}</PageHeading>
        <p className="lead">{t.signInLead}</p>
        <SignInFault code={query.get('feil')} />
        {ways?.oidc && <ProviderLink provider={ways.oidc} to={from ?? linkTo('bench')} />}
        {ways?.oidc && ways.local && <p className="or">{words.or}</p>}
        {ways?.local && <SignInForm name="sign-in" />}
        {ways && !ways.local && !ways.oidc && <p role="alert">{words.noWay}</p>}
      </section>
      <DemoAccountList />
    </div>
  );
}

/** Only demo folders tell their accounts; elsewhere nothing is shown. */
function DemoAccountList() {
  const t = useText(shellText);
  const { signIn } = useSession();
  const { language } = useLanguage();
  const [demo, setDemo] = useState<DemoAccounts>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    get<DemoAccounts>('/api/demo-accounts').then(setDemo, () => setDemo(undefined));
  }, [language]);
  if (!demo || demo.accounts.length === 0) return null;
  return (
    <section className="demo-accounts stack" aria-labelledby="demo-heading">
      <h2 id="demo-heading">{t.demoHeading}</h2>
      <p>{t.demoLead}</p>
      {problem && <ProblemNotice problem={problem} />}
      <ul className="account-list">
        {demo.accounts.map((account) => (
          <li key={account.user_name}>
            <button
              type="button"
              className="account"
              onClick={() => {
                signIn(account.user_name, demo.password).catch((error: unknown) => setProblem(asProblem(error)));
              }}
            >
              <span className="account-name">{t.demoSignIn(account.name)}</span>
              <span className="account-title">
                {account.title}, {account.unit}
              </span>
              {account.description && <span className="account-about">{account.description}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
