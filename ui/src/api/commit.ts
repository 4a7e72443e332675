import { call } from './call';
import { asProblem } from './problem';
import type { Preview, Receipt, RoutineName, Routines } from './routines';

/** A new key for one press of a button. Needs no secure context, unlike crypto.randomUUID. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function preview<R extends RoutineName>(
  routine: R,
  request: Routines[R],
  signal?: AbortSignal,
): Promise<Preview> {
  return call('POST', `/api/routines/${routine}/preview`, { body: request, ...(signal ? { signal } : {}) });
}

const waits = [1000, 2000, 4000, 8000];
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Commits what was previewed. While the server can't be reached the same key is sent again, so that a request that
 * did arrive is not carried out twice; `onWaiting` is told before each wait.
 */
export async function commit<R extends RoutineName>(
  routine: R,
  request: Routines[R],
  agreed: Preview,
  key: string,
  onWaiting?: (attempt: number) => void,
): Promise<Receipt> {
  const body = { request, digest: agreed.digest, seen: agreed.sentences.map((sentence) => sentence.text) };
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await call('POST', `/api/routines/${routine}/commit`, { body, headers: { 'Idempotency-Key': key } });
    } catch (error) {
      const wait = waits[attempt];
      if (!asProblem(error).unreachable || wait === undefined) throw error;
      onWaiting?.(attempt + 1);
      await pause(wait);
    }
  }
}

/** For acts with one obvious consequence (take a task, post a letter): preview and commit in one go. */
export async function carryOut<R extends RoutineName>(
  routine: R,
  request: Routines[R],
  key: string = newKey(),
  onWaiting?: (attempt: number) => void,
): Promise<Receipt> {
  const agreed = await preview(routine, request);
  return commit(routine, request, agreed, key, onWaiting);
}
