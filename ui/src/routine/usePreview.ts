import { useCallback, useEffect, useRef, useState } from 'react';
import { preview as ask } from '../api/commit';
import { asProblem, type Problem } from '../api/problem';
import type { Preview, RoutineName, Routines } from '../api/routines';
import { useLanguage } from '../text/language';

const quiet_ms = 350;

export interface PreviewState {
  /** The newest plan, also while a newer one is on its way. */
  plan: Preview | undefined;
  refusal: Problem | undefined;
  /** `plan` or `refusal` answers the request as it is now. */
  current: boolean;
  now: () => Promise<void>;
  replace: (plan: Preview) => void;
}

interface Answer {
  question: string;
  plan?: Preview | undefined;
  refusal?: Problem | undefined;
}

/** The plan for a request, worked out anew shortly after it changes; null shows nothing. */
export function usePreview<R extends RoutineName>(routine: R, request: Routines[R] | null): PreviewState {
  const { language } = useLanguage();
  const question = request ? `${language} ${JSON.stringify(request)}` : '';
  const [answer, setAnswer] = useState<Answer>({ question: '' });
  const asked = useRef<AbortController | null>(null);
  const latest = useRef({ request, question });
  useEffect(() => {
    latest.current = { request, question };
  });

  const now = useCallback(async () => {
    asked.current?.abort();
    const { request: about, question: text } = latest.current;
    if (!about) return;
    const asking = new AbortController();
    asked.current = asking;
    try {
      const plan = await ask(routine, about, asking.signal);
      if (!asking.signal.aborted) setAnswer({ question: text, plan });
    } catch (error) {
      if (!asking.signal.aborted) setAnswer({ question: text, refusal: asProblem(error) });
    }
  }, [routine]);

  useEffect(() => {
    if (!question) {
      asked.current?.abort();
      setAnswer({ question: '' });
      return undefined;
    }
    const timer = setTimeout(() => void now(), quiet_ms);
    return () => clearTimeout(timer);
  }, [question, now]);
  useEffect(() => () => asked.current?.abort(), []);

  const replace = useCallback((plan: Preview) => setAnswer({ question: latest.current.question, plan }), []);
  return {
    plan: answer.plan,
    refusal: answer.refusal,
    current: question !== '' && answer.question === question,
    now,
    replace,
  };
}
