import { useEffect, useReducer } from 'react';
import type { Instant } from '../api/types';
import { useSession } from '../session/session';
import { serverNow } from '../session/serverClock';
import { nextChange } from './countdown';

/** Milliseconds until the instant, followed by the minute and at the instant itself. */
export function useTimeLeft(until: Instant): number {
  // The clock may have been heard anew with the session.
  useSession();
  const [turn, again] = useReducer((n: number) => n + 1, 0);
  const left_ms = Date.parse(until) - serverNow();
  useEffect(() => {
    const timer = setTimeout(again, nextChange(Date.parse(until) - serverNow()));
    // A machine that slept has missed its timers.
    document.addEventListener('visibilitychange', again);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', again);
    };
  }, [until, turn]);
  return left_ms;
}
