import { useCallback, useEffect, useRef, useState } from 'react';
import { call, get } from '../api/call';
import { asProblem, type Problem } from '../api/problem';

export type DraftStatus = 'none' | 'saving' | 'saved' | 'unsaved' | 'discarded';

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

const quiet_ms = 700;
const again_ms = 3000;

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
  const unsent = useRef<Form | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sending = useRef<Promise<void>>(Promise.resolve());
  const start = useRef({ initial, prefill });

  const save = useCallback(
    (keepalive = false) => {
      clearTimeout(timer.current);
      sending.current = sending.current.then(async () => {
        const body = unsent.current;
        if (!body) return;
        setStatus('saving');
        try {
          await call('PUT', path, { body, keepalive });
          if (unsent.current === body) {
            unsent.current = null;
            setStatus('saved');
          }
        } catch {
          setStatus('unsaved');
          timer.current = setTimeout(() => save(), again_ms);
        }
      });
    },
    [path],
  );

  const set = useCallback(
    (patch: Partial<Form>) => {
      setForm((was) => {
        if (!was) return was;
        const next = { ...was, ...patch };
        unsent.current = next;
        return next;
      });
      setStatus((was) => (was === 'unsaved' ? was : 'saving'));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => save(), quiet_ms);
    },
    [save],
  );

  useEffect(() => {
    let here = true;
    const { initial: empty, prefill: given } = start.current;
    setProblem(undefined);
    get<Partial<Form>>(path).then(
      (kept) => {
        if (!here) return;
        setForm({ ...empty, ...kept, ...given });
        setRestored(!given);
        setStatus(given ? 'none' : 'saved');
      },
      (error: unknown) => {
        if (!here) return;
        const found = asProblem(error);
        if (found.status === 404) setForm({ ...empty, ...given });
        else setProblem(found);
      },
    );
    return () => {
      here = false;
    };
  }, [path, turn]);

  useEffect(() => {
    const leaving = () => {
      if (unsent.current) save(true);
    };
    const warn = (event: BeforeUnloadEvent) => {
      if (!unsent.current) return;
      save(true);
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
  }, [save]);

  const forget = useCallback(async () => {
    clearTimeout(timer.current);
    unsent.current = null;
    await sending.current;
    await call('DELETE', path).catch(() => undefined);
  }, [path]);

  const discard = useCallback(() => {
    setForm(start.current.initial);
    setRestored(false);
    setStatus('discarded');
    void forget();
  }, [forget]);

  const retry = useCallback(() => setTurn((n) => n + 1), []);
  return { form, problem, retry, set, status, restored, discard, finish: forget };
}
