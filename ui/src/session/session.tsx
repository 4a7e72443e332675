import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { call, whenSessionEnds } from '../api/call';
import { asProblem, type Problem } from '../api/problem';
import type { Action, Me } from '../api/types';
import { linkTo } from '../routes';
import { sendAllDrafts } from '../routine/draftKeeper';
import { useLanguage } from '../text/language';
import { hearClock } from './serverClock';
import { SignInAgain } from './SignInAgain';

export type Session =
  { state: 'asking' } | { state: 'failed'; problem: Problem } | { state: 'out' } | { state: 'in'; me: Me };

interface SessionActs {
  session: Session;
  signIn: (userName: string, password: string) => Promise<void>;
  /** Keeps what is being typed, then signs out. */
  signOut: () => Promise<void>;
  ask: () => Promise<void>;
  /** After signing in elsewhere, in another tab: goes on if it was done. */
  comeBack: () => Promise<boolean>;
}

const SessionContext = createContext<SessionActs | null>(null);

export function useSession(): SessionActs {
  const acts = useContext(SessionContext);
  if (!acts) throw new Error('used outside the session');
  return acts;
}

/** The signed-in employee; only for pages that are shown to one. */
export function useMe(): Me {
  const { session } = useSession();
  if (session.state !== 'in') throw new Error('used while signed out');
  return session.me;
}

/** For showing and hiding buttons; the server decides. */
export function useMay(action: Action): boolean {
  return useMe().actions.includes(action);
}

export function SessionProvider({ children }: { children: ReactNode }) {
  const [session, setSession] = useState<Session>({ state: 'asking' });
  const [ended, setEnded] = useState(false);
  const waiting = useRef<(() => void)[]>([]);
  const { language } = useLanguage();

  const ask = useCallback(async () => {
    try {
      const me = await call<Me>('GET', '/api/session');
      hearClock(me.now);
      setSession({ state: 'in', me });
    } catch (error) {
      const problem = asProblem(error);
      setSession((was) => {
        if (problem.status === 401) return was.state === 'in' ? was : { state: 'out' };
        return was.state === 'in' ? was : { state: 'failed', problem };
      });
    }
  }, []);
  useEffect(() => void ask(), [ask, language]);

  const signedIn = session.state === 'in';
  useEffect(() => {
    if (!signedIn) return undefined;
    whenSessionEnds(
      () =>
        new Promise((resolve) => {
          waiting.current.push(resolve);
          setEnded(true);
        }),
    );
    return () => whenSessionEnds(undefined);
  }, [signedIn]);

  const arrive = useCallback(
    (me: Me) => {
      // What is on the screen belongs to whoever opened it.
      if (session.state === 'in' && session.me.id !== me.id) {
        window.location.assign('/');
        return;
      }
      hearClock(me.now);
      setSession({ state: 'in', me });
      setEnded(false);
      for (const goOn of waiting.current.splice(0)) goOn();
    },
    [session],
  );

  const signIn = useCallback(
    async (userName: string, password: string) => {
      arrive(await call<Me>('POST', '/api/session', { body: { user_name: userName, password } }));
    },
    [arrive],
  );

  const comeBack = useCallback(async () => {
    const me = await call<Me>('GET', '/api/session').catch(() => undefined);
    if (me) arrive(me);
    return me !== undefined;
  }, [arrive]);

  const leave = useCallback(async () => {
    await call('DELETE', '/api/session').catch(() => undefined);
    // A fresh page: nothing of what one employee saw is left in memory for the next.
    window.location.assign(linkTo('signIn'));
  }, []);
  const signOut = useCallback(async () => {
    await sendAllDrafts();
    await leave();
  }, [leave]);

  const acts = useMemo(() => ({ session, signIn, signOut, ask, comeBack }), [session, signIn, signOut, ask, comeBack]);
  return (
    <SessionContext.Provider value={acts}>
      {children}
      {ended && <SignInAgain onLeave={() => void leave()} />}
    </SessionContext.Provider>
  );
}
