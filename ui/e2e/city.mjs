// What the tests arrange beforehand, over the server's own HTTP API.

import { randomUUID } from 'node:crypto';

const password = 'stafett-demo';

export const caseWorker = 'saksbehandler.frogner';
export const coordinator = 'koordinator.havbris';
export const leader = 'leder.frogner';
export const privateProvider = 'Havbris Hjemmeomsorg';
export const ownProvider = 'Bydel Frogner hjemmetjeneste';
const frogner = 5;

export class City {
  constructor(url, browser) {
    this.url = url;
    this.browser = browser;
    this.cookies = new Map();
    this.number = 1;
  }

  async send(method, path, body, headers = {}) {
    const answer = await fetch(this.url + path, {
      method,
      headers: {
        'Accept-Language': 'nb',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(method === 'GET' ? {} : { Origin: this.url }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 500)}`);
    return {
      body: text ? JSON.parse(text) : undefined,
      cookies: answer.headers.getSetCookie?.() ?? [answer.headers.get('set-cookie')],
    };
  }

  async signIn(user) {
    if (this.cookies.has(user)) return;
    const { cookies } = await this.send('POST', '/api/session', { user_name: user, password });
    this.cookies.set(user, cookies.map((cookie) => cookie.split(';')[0]).join('; '));
  }

  /** The session that the tests share for an employee, as cookies for a browser. */
  async sessionOf(user) {
    await this.signIn(user);
    const pairs = this.cookies.get(user).split('; ');
    return pairs.map((pair) => ({
      name: pair.slice(0, pair.indexOf('=')),
      value: pair.slice(pair.indexOf('=') + 1),
      url: this.url,
    }));
  }

  async as(user, method, path, body, headers = {}) {
    await this.signIn(user);
    return (await this.send(method, path, body, { Cookie: this.cookies.get(user), ...headers })).body;
  }

  async clock(change) {
    return (await this.send(change ? 'POST' : 'GET', '/api/test/clock', change)).body;
  }

  /** A client of Bydel Frogner; `fields` as the server imports them. Gives the client's id. */
  async client(surname, fields = {}) {
    const { body } = await this.send('POST', '/api/test/client', {
      number: 1000 + this.number++,
      given_name: 'Åse',
      surname,
      district: frogner,
      lines: [{ service: 'practical_help' }],
      persons: [{ name: 'Ingrid Øvrebø', telephone: '90012345' }],
      practical_notes: [
        { matter: 'entry', text: 'Nøkkelboks ved hoveddøra.' },
        { matter: 'risk', text: 'Liten hund, løs i gangen.' },
      ],
      ...fields,
    });
    return body.client ?? body.id;
  }

  async commit(user, routine, request) {
    const plan = await this.as(user, 'POST', `/api/routines/${routine}/preview`, request);
    const key = randomUUID();
    const receipt = await this.as(
      user,
      'POST',
      `/api/routines/${routine}/commit`,
      { request, digest: plan.digest, seen: plan.sentences.map((sentence) => sentence.text) },
      { 'Idempotency-Key': key },
    );
    return { ...receipt, key };
  }

  /** The request "to the private provider from today" for all lines of the client. */
  async changeRequest(client, fields = {}) {
    const options = await this.as(caseWorker, 'GET', `/api/clients/${client}/change-options`);
    const { today } = await this.clock();
    return {
      client,
      asked_by: 'client',
      channel: 'oral',
      notice_day: today,
      lines: options.lines.map((line) => ({
        service_line: line.service_line,
        new_provider: line.providers.find((option) => option.selectable && option.provider.name === privateProvider)
          .provider.id,
      })),
      ...fields,
    };
  }

  /** Carries out a change to the private provider. Gives the receipt and the change's id. */
  async changeProvider(client, fields) {
    const receipt = await this.commit(caseWorker, 'provider_change', await this.changeRequest(client, fields));
    const card = await this.as(caseWorker, 'GET', `/api/clients/${client}`);
    const change = card.services.flatMap((service) => service.changes).find((known) => known.state === 'planned');
    return { receipt, change: change.id, handover: receipt.handovers[0], letter: receipt.letters[0] };
  }
}
