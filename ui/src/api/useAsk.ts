import { useCallback, useRef, useState } from 'react';
import { call } from './call';
import { newKey } from './commit';
import { asProblem, type Problem } from './problem';

/**
 * A question that a button sends. Pressed again after the server was out of reach it has the same key, so that nothing
 * is done twice.
 */
export function useAsk<Answer>(path: string) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const last = useRef({ body: '', key: '' });
  const running = useRef(false);

  const ask = useCallback(
    async (question: unknown): Promise<Answer | null> => {
      if (running.current) return null;
      running.current = true;
      const body = JSON.stringify(question);
      if (last.current.body !== body) last.current = { body, key: newKey() };
      setBusy(true);
      setProblem(undefined);
      try {
        const answer = await call<Answer>('POST', path, {
          body: question,
          headers: { 'Idempotency-Key': last.current.key },
        });
        last.current = { body: '', key: '' };
        return answer;
      } catch (error) {
        const found = asProblem(error);
        if (!found.unreachable) last.current = { body: '', key: '' };
        setProblem(found);
        return null;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
    [path],
  );
  const forget = useCallback(() => setProblem(undefined), []);
  return { busy, problem, ask, forget };
}
