import { Navigate, Route, Routes, useLocation } from 'react-router';
import { pages } from './pages';
import { ProblemNotice } from './parts/ProblemNotice';
import { routes, type RouteName } from './routes';
import { useSession } from './session/session';
import { CrashGuard } from './shell/CrashGuard';
import { Shell } from './shell/Shell';
import { useText } from './text/language';
import { shellText } from './text/shell';

const names = Object.keys(routes) as RouteName[];

export function App() {
  const { pathname } = useLocation();
  return (
    <Shell>
      <CrashGuard key={pathname}>
        <Routes>
          {names.map((name) => {
            const Page = pages[name];
            return (
              <Route key={name} path={routes[name]} element={name === 'signIn' ? <Page /> : <SignedIn page={Page} />} />
            );
          })}
        </Routes>
      </CrashGuard>
    </Shell>
  );
}

/** A page that is only shown to someone who has signed in; a new address is a new page, so that nothing is left over. */
function SignedIn({ page: Page }: { page: React.ComponentType }) {
  const t = useText(shellText);
  const { session, ask } = useSession();
  const { pathname } = useLocation();
  if (session.state === 'out') return <Navigate to={routes.signIn} replace state={{ from: pathname }} />;
  if (session.state === 'failed') {
    return (
      <div className="page narrow">
        <ProblemNotice problem={session.problem} onRetry={() => void ask()} />
      </div>
    );
  }
  if (session.state === 'asking') {
    return (
      <p className="page loading" role="status">
        {t.loading}
      </p>
    );
  }
  return <Page key={pathname} />;
}
