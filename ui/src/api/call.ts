import { Problem, problemOf } from './problem';

export interface CallOptions {
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** Bytes as they are, instead of `body` as JSON. */
  raw?: Blob;
  /** Lets the request outlive the page. */
  keepalive?: boolean;
}

let language = 'nb';
export function speak(tag: string): void {
  language = tag;
}

/** Asked when the session has run out; resolves once the same employee has signed in again. */
let signInAgain: (() => Promise<void>) | undefined;
export function whenSessionEnds(ask: (() => Promise<void>) | undefined): void {
  signInAgain = ask;
}

async function send(method: string, path: string, options: CallOptions): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': language };
  const init: RequestInit = { method, headers, credentials: 'same-origin' };
  if (options.raw) {
    init.body = options.raw;
  } else if (method !== 'GET') {
    headers['Content-Type'] = 'application/json';
    if (options.body !== undefined) init.body = JSON.stringify(options.body);
  }
  Object.assign(headers, options.headers);
  if (options.signal) init.signal = options.signal;
  if (options.keepalive) init.keepalive = true;
  try {
    return await fetch(path, init);
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new Problem(0);
  }
}

/** One call to the server. Throws a Problem; waits for a new sign-in when the session has run out. */
export async function call<T>(method: string, path: string, options: CallOptions = {}): Promise<T> {
  let answer = await send(method, path, options);
  if (answer.status === 401 && signInAgain && path !== '/api/session') {
    await signInAgain();
    answer = await send(method, path, options);
  }
  if (!answer.ok) throw await problemOf(answer);
  if (answer.status === 204) return undefined as T;
  const text = await answer.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

export const get = <T>(path: string, signal?: AbortSignal): Promise<T> =>
  call<T>('GET', path, signal ? { signal } : {});
