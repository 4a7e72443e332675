import { useCallback, useEffect, useRef, useState } from 'react';
import { useLanguage } from '../text/language';
import { get } from './call';
import { asProblem, type Problem } from './problem';

export interface Loaded<T> {
  data: T | undefined;
  problem: Problem | undefined;
  /** Reads again; what is shown stays until the answer is here. */
  reload: () => Promise<void>;
}

interface State<T> {
  path: string | null;
  data: T | undefined;
  problem: Problem | undefined;
}

/** Reads `path` when it or the language changes; null reads nothing. */
export function useLoad<T>(path: string | null): Loaded<T> {
  const { language } = useLanguage();
  const [state, setState] = useState<State<T>>({ path, data: undefined, problem: undefined });
  const asked = useRef<AbortController | null>(null);

  const reload = useCallback(async () => {
    asked.current?.abort();
    if (path === null) return;
    const question = new AbortController();
    asked.current = question;
    try {
      const data = await get<T>(path, question.signal);
      if (!question.signal.aborted) setState({ path, data, problem: undefined });
    } catch (error) {
      if (!question.signal.aborted) setState({ path, data: undefined, problem: asProblem(error) });
    }
  }, [path]);

  useEffect(() => {
    void reload();
    return () => asked.current?.abort();
  }, [reload, language]);

  // An answer to another question is no answer to this one.
  const current = state.path === path;
  return { data: current ? state.data : undefined, problem: current ? state.problem : undefined, reload };
}
