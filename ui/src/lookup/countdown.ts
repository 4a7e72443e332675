// How long a look-up still holds. Elapsed time throughout: the clocks on the wall may change on the way (OV-14).

export const soon_ms = 4 * 3_600_000;
const minute_ms = 60_000;

export type Stage = 'calm' | 'soon' | 'over';

export function stageOf(left_ms: number): Stage {
  if (left_ms <= 0) return 'over';
  return left_ms <= soon_ms ? 'soon' : 'calm';
}

/** Whole hours and minutes, never more than there is. */
export function hoursAndMinutes(left_ms: number): { hours: number; minutes: number } {
  const minutes = Math.max(0, Math.floor(left_ms / minute_ms));
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}

/** Milliseconds until what is said about the time left changes; at least one. */
export function nextChange(left_ms: number): number {
  return left_ms <= 0 ? minute_ms : (left_ms % minute_ms) + 1;
}
