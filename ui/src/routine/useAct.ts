import { useCallback, useRef, useState } from 'react';
import { carryOut, newKey } from '../api/commit';
import { asProblem, type Problem } from '../api/problem';
import type { Receipt, RoutineName, Routines } from '../api/routines';

/**
 * A button that carries out a routine in one go. Pressed again after the server was out of reach it sends the same key,
 * so that nothing is done twice.
 */
export function useAct() {
  const [busy, setBusy] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const last = useRef({ question: '', key: '' });
  const running = useRef(false);

  const run = useCallback(async <R extends RoutineName>(routine: R, request: Routines[R]): Promise<Receipt | null> => {
    if (running.current) return null;
    running.current = true;
    const question = `${routine} ${JSON.stringify(request)}`;
    if (last.current.question !== question) last.current = { question, key: newKey() };
    setBusy(true);
    setProblem(undefined);
    try {
      const receipt = await carryOut(routine, request, last.current.key, () => setWaiting(true));
      last.current = { question: '', key: '' };
      return receipt;
    } catch (error) {
      const found = asProblem(error);
      if (!found.unreachable) last.current = { question: '', key: '' };
      setProblem(found);
      return null;
    } finally {
      running.current = false;
      setBusy(false);
      setWaiting(false);
    }
  }, []);
  return { busy, waiting, problem, run };
}
