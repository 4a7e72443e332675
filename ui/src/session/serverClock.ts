// The server's clock, as far as the answers have told it: the reader's own may be wrong, and a test clock is another.

import type { Instant } from '../api/types';

let ahead_ms = 0;

export function hearClock(now: Instant): void {
  ahead_ms = Date.parse(now) - Date.now();
}

/** Milliseconds since 1970. */
export const serverNow = (): number => Date.now() + ahead_ms;
