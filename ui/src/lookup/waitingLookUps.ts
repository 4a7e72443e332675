import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import type { LookUpCount } from '../api/types';
import { useLoad } from '../api/useLoad';

const listeners = new Set<() => void>();

/** The reader has reviewed a look-up: what says how many wait asks anew. */
export function queueChanged(): void {
  for (const listener of listeners) listener();
}

/** How many look-ups wait for the reader's review; 0 until it is known. Asked anew on each page. */
export function useWaitingLookUps(): number {
  const { data, reload } = useLoad<LookUpCount>('/api/look-ups/count');
  const { pathname } = useLocation();
  const [opened] = useState(pathname);
  useEffect(() => {
    if (pathname !== opened) void reload();
  }, [pathname, opened, reload]);
  useEffect(() => {
    const listener = () => void reload();
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, [reload]);
  return data?.waiting ?? 0;
}
