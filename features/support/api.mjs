// The server's HTTP API as one signed-in person sees it.

import { randomUUID } from 'node:crypto';

import { password } from './city.mjs';

export class Api {
  /** `baseUrl` like http://127.0.0.1:8080. Sessions are kept per user name. */
  constructor(baseUrl) {
    this.baseUrl = baseUrl;
    this.cookies = new Map();
  }

  async signIn(user) {
    const answer = await this.send('POST', '/api/session', { user_name: user, password });
    if (answer.status !== 200) throw new Error(`${user} fikk ikke logge inn: ${answer.status} ${JSON.stringify(answer.body)}`);
    this.cookies.set(user, answer.cookie);
    return answer.body;
  }

  /** Sends as `user`, signing in first when needed. The answer is { status, body }. */
  async as(user, method, path, body, headers) {
    if (!this.cookies.has(user)) await this.signIn(user);
    let answer = await this.send(method, path, body, { ...headers, Cookie: this.cookies.get(user) });
    if (answer.status === 401) {
      await this.signIn(user);
      answer = await this.send(method, path, body, { ...headers, Cookie: this.cookies.get(user) });
    }
    return answer;
  }

  /** Like `as`, but anything except 200 is a fault of the scenario or the server. */
  async read(user, path) {
    const answer = await this.as(user, 'GET', path);
    if (answer.status !== 200) throw new Error(`${user} fikk ikke lese ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  async preview(user, routine, request) {
    return this.as(user, 'POST', `/api/routines/${routine}/preview`, request);
  }

  async commit(user, routine, request, preview, key = randomUUID()) {
    const seen = preview.sentences.map((sentence) => sentence.text);
    return this.as(user, 'POST', `/api/routines/${routine}/commit`, { request, digest: preview.digest, seen }, { 'Idempotency-Key': key });
  }

  async send(method, path, body, headers = {}) {
    const raw = body instanceof Uint8Array;
    const response = await fetch(this.baseUrl + path, {
      method,
      headers: {
        'Accept-Language': 'nb',
        ...(body !== undefined && !raw ? { 'Content-Type': 'application/json' } : {}),
        ...(method === 'GET' ? {} : { Origin: this.baseUrl }),
        ...headers,
      },
      body: body === undefined || raw ? body : JSON.stringify(body),
    });
    const type = response.headers.get('content-type') ?? '';
    const content = type.includes('json') ? await response.json() : Buffer.from(await response.arrayBuffer());
    // The server sets one cookie at a time; Debian's node has no getSetCookie yet.
    const [cookie = ''] = (response.headers.get('set-cookie') ?? '').split(';');
    return { status: response.status, body: content, cookie, type };
  }
}
