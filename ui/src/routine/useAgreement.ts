import { useRef, useState, type SyntheticEvent } from 'react';
import type { Preview, RoutineName, Routines } from '../api/routines';
import type { Missing } from '../parts/ErrorSummary';
import { useCommit, type Committed } from './useCommit';
import { usePreview } from './usePreview';

export interface Filled<Request> {
  /** Null while something needed is missing. */
  request: Request | null;
  missing: Missing[];
}

/** From fields to a committed plan: nothing is sent before the reader has seen the plan that the button agrees to. */
export function useAgreement<R extends RoutineName>(
  routine: R,
  filled: Filled<Routines[R]>,
  onDone: (done: Committed) => void,
) {
  const [attempt, setAttempt] = useState(0);
  const preview = usePreview(routine, filled.request);
  const { state, send, reset } = useCommit(routine);
  const planHeading = useRef<HTMLHeadingElement>(null);

  const agree = async (agreed: Preview | undefined = preview.plan) => {
    if (!filled.request || !agreed) return;
    const done = await send(filled.request, agreed);
    if (done) {
      onDone(done);
      return;
    }
    // Whatever stands in the way now, the plan beside the fields shall say so too.
    await preview.now();
  };
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (state.state === 'sending') return;
    setAttempt((n) => n + 1);
    if (!filled.request) return;
    if (!preview.current || !preview.plan) {
      await preview.now();
      planHeading.current?.focus();
      return;
    }
    await agree();
  };
  const shown = attempt > 0 ? filled.missing : [];
  return {
    attempt,
    /** What is missing, once the reader has tried to go on. */
    shown,
    errorOf: (field: string) => shown.find((gap) => gap.field === field)?.text,
    /** A field was changed: what an earlier attempt was told no longer holds. */
    changed: () => {
      if (state.state !== 'idle' && state.state !== 'sending') reset();
    },
    filled,
    preview,
    planHeading,
    state,
    agree,
    submit,
  };
}

export type Agreement = Pick<ReturnType<typeof useAgreement>, 'preview' | 'planHeading' | 'state' | 'agree'> & {
  filled: { request: unknown; missing: Missing[] };
};
