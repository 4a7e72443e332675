import { useCallback, useEffect, useRef, useState } from 'react';
import { call, get } from '../api/call';
import { asProblem, type Problem } from '../api/problem';
import { DraftKeeper, type DraftStatus } from './draftKeeper';

export interface Draft<Form> {
  /** Undefined until the server has said whether there is a draft. */
  form: Form | undefined;
  problem: Problem | undefined;
  retry: () => void;
  set: (patch: Partial<Form>) => void;
  status: DraftStatus;
  restored: boolean;
  discard: () => void;
  /** After the routine was carried out: nothing is left to keep. */
  finish: () => Promise<void>;
}

/**
 * What is being typed, kept on the server under `key` (never in the browser, which may be shared). Unsent text stays
 * in memory and is sent again until the server has it. `prefill` goes before a kept draft.
 */
export function useDraft<Form extends object>(key: string, initial: Form, prefill?: Partial<Form>): Draft<Form> {
  const path = `/api/drafts/${key}`;
  const [form, setForm] = useState<Form>();
  const [problem, setProblem] = useState<Problem>();
  const [status, setStatus] = useState<DraftStatus>('none');
  const [restored, setRestored] = useState(false);
  const [turn, setTurn] = useState(0);
  const newest = useRef<Form | undefined>(undefined);
  const start = useRef({ initial, prefill });
  const [keeper] = useState(
    () =>
      new DraftKeeper({
        put: (body, keepalive) => call('PUT', path, { body, keepalive }),
        remove: () => call('DELETE', path),
        tell: setStatus,
      }),
  );

  const show = useCallback((next: Form) => {
    newest.current = next;
    setForm(next);
  }, []);
  const set = useCallback(
    (patch: Partial<Form>) => {
      if (!newest.current) return;
      show({ ...newest.current, ...patch });
      keeper.keep(newest.current);
    },
    [keeper, show],
  );

  useEffect(() => {
    let here = true;
    const { initial: empty, prefill: given } = start.current;
    setProblem(undefined);
    get<Partial<Form>>(path).then(
      (kept) => {
        if (!here) return;
        show({ ...empty, ...kept, ...given });
        setRestored(!given);
        setStatus(given ? 'none' : 'saved');
      },
      (error: unknown) => {
        if (!here) return;
        const found = asProblem(error);
        if (found.status === 404) show({ ...empty, ...given });
        else setProblem(found);
      },
    );
    return () => {
      here = false;
    };
  }, [path, turn, show]);

  useEffect(() => {
    const leaving = () => {
      if (keeper.hasUnsent) void keeper.sendNow(true);
    };
    const warn = (event: BeforeUnloadEvent) => {
      if (!keeper.hasUnsent) return;
      leaving();
      event.preventDefault();
    };
    window.addEventListener('pagehide', leaving);
    document.addEventListener('visibilitychange', leaving);
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('pagehide', leaving);
      document.removeEventListener('visibilitychange', leaving);
      window.removeEventListener('beforeunload', warn);
      leaving();
    };
  }, [keeper]);

  const discard = useCallback(() => {
    show(start.current.initial);
    setRestored(false);
    setStatus('discarded');
    void keeper.forget();
  }, [keeper, show]);
  const finish = useCallback(() => keeper.forget(), [keeper]);
  const retry = useCallback(() => setTurn((n) => n + 1), []);
  return { form, problem, retry, set, status, restored, discard, finish };
}
