import { useCallback, useRef, useState } from 'react';
import { commit, newKey } from '../api/commit';
import { asProblem, type Problem } from '../api/problem';
import type { Conflict, Preview, Receipt, RoutineName, Routines } from '../api/routines';

export type CommitState =
  | { state: 'idle' }
  | { state: 'sending'; waiting: boolean }
  | { state: 'conflict'; conflict: Conflict }
  | { state: 'failed'; problem: Problem };

export interface Committed {
  receipt: Receipt;
  /** The receipt can be asked for by it. */
  key: string;
}

/** Sends an agreed plan. The same plan sent again has the same key, so that it is carried out once. */
export function useCommit<R extends RoutineName>(routine: R) {
  const [state, setState] = useState<CommitState>({ state: 'idle' });
  const key = useRef({ digest: '', key: '' });

  const send = useCallback(
    async (request: Routines[R], agreed: Preview): Promise<Committed | null> => {
      if (key.current.digest !== agreed.digest) key.current = { digest: agreed.digest, key: newKey() };
      setState({ state: 'sending', waiting: false });
      try {
        const receipt = await commit(routine, request, agreed, key.current.key, () =>
          setState({ state: 'sending', waiting: true }),
        );
        return { receipt, key: key.current.key };
      } catch (error) {
        const problem = asProblem(error);
        // An answer was given, and it was no: the key has been used up.
        if (!problem.unreachable) key.current = { digest: '', key: '' };
        setState(problem.conflict ? { state: 'conflict', conflict: problem.conflict } : { state: 'failed', problem });
        return null;
      }
    },
    [routine],
  );
  const reset = useCallback(() => setState({ state: 'idle' }), []);
  return { state, send, reset };
}
