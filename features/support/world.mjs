// What one scenario knows: the client it is about, who does what, and what came of it.

import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';

import { Api } from './api.mjs';
import { unknownProvider, userName } from './city.mjs';
import { ClientDraft } from './client.mjs';
import { readDate } from './dates.mjs';
import { leavesOf } from './policy_text.mjs';
import { services, valueOf, wordFor } from './words.mjs';

const builtInPolicy = fileURLToPath(new URL('../../policy/oslo.toml', import.meta.url));
const idOfNobody = 999_999_999;
/** Per server: sessions, providers by name and the number of the next invented client. */
let shared = null;

export function useServer(server) {
  shared = { server, api: new Api(server.url), providers: new Map(), nextNumber: 1 };
}

export class World {
  constructor() {
    if (!shared) throw new Error('Scenarioene må kjøres med features/runner/run.mjs, som starter serveren.');
    this.server = shared.server;
    this.api = shared.api;
    this.users = new Map();
    this.user = null;
    this.notice = { asked_by: 'client', channel: 'oral' };
    this.agreement = {};
    this.outcome = null;
    this.preview = null;
    this.before = null;
  }

  // ---- the clock ----

  async clock() {
    const answer = await this.api.send('GET', '/api/test/clock');
    if (answer.status !== 200) throw new Error(`Serveren har ingen prøveklokke: ${answer.status}`);
    return answer.body;
  }
  async today() {
    return (await this.clock()).today;
  }
  async setClock(change) {
    const answer = await this.api.send('POST', '/api/test/clock', change);
    if (answer.status !== 200) throw new Error(`Klokka lot seg ikke stille: ${answer.status} ${JSON.stringify(answer.body)}`);
  }

  // ---- the municipality's values ----

  /** The server goes on with another value; the hook after the scenario puts the old one back. */
  async changePolicy(key, value) {
    const original = await readFile(this.server.policy ?? builtInPolicy, 'utf8');
    const [leaf] = leavesOf(original).filter((known) => known.path === key);
    if (!leaf) throw new Error(`«${key}» er ingen verdi i ${builtInPolicy}.`);
    await this.readPolicy(original.slice(0, leaf.start) + value + original.slice(leaf.end));
    this.policyBefore ??= original;
  }
  async restorePolicy() {
    if (this.policyBefore) await this.readPolicy(this.policyBefore);
  }
  async readPolicy(toml) {
    await this.server.noteReads();
    const answer = await this.api.send('PUT', '/api/test/policy', { toml });
    if (answer.status >= 300) throw new Error(`Kommunens verdier ble ikke tatt imot: ${JSON.stringify(answer.body)}`);
  }

  /** One more municipal unit, or a provider's last day; stands for the rest of the feature file. */
  async setProvider(fields) {
    const answer = await this.api.send('PUT', '/api/test/provider', fields);
    if (answer.status >= 300) throw new Error(`Leverandøren ble ikke endret: ${JSON.stringify(answer.body)}`);
  }

  // ---- the client ----

  newClient(district, name) {
    this.user = new ClientDraft(district, shared.nextNumber++, name);
    this.users.set(name ?? '', this.user);
    return this.user;
  }
  /** The scenario's client, registered in the system the first time anybody needs it. */
  async client() {
    if (!this.user) throw new Error('Scenarioet må først si hvilken bruker det gjelder: Gitt en bruker i Bydel Frogner med ...');
    if (!this.user.id) {
      const answer = await this.api.send('POST', '/api/test/client', this.user.imported());
      if (answer.status !== 201) throw new Error(`Brukeren lot seg ikke opprette: ${answer.status} ${JSON.stringify(answer.body)}`);
      this.user.id = answer.body.client;
    }
    return this.user.id;
  }
  userOf(actor) {
    return userName(actor, this.user?.district);
  }
  /** The card as the client's own case worker sees it: the whole record. */
  async card(actor = 'saksbehandleren') {
    return this.api.read(this.userOf(actor), `/api/clients/${await this.client()}`);
  }
  async journal(actor = 'saksbehandleren') {
    return this.api.read(this.userOf(actor), `/api/clients/${await this.client()}/journal`);
  }
  async history() {
    return this.api.read(this.userOf('saksbehandleren'), `/api/clients/${await this.client()}/history`);
  }
  async handoverView(summary, actor = 'saksbehandleren') {
    return this.api.read(this.userOf(actor), `/api/handovers/${summary.id}`);
  }

  /** Everything about the client that an act could change. */
  async everything() {
    const [card, journal, history] = await Promise.all([this.card(), this.journal(), this.history()]);
    return { card, journal, history };
  }
  async isUnchanged() {
    return isDeepStrictEqual(this.before, await this.everything());
  }

  // ---- what an act names ----

  /** The service line named, or the only one. */
  async line(service, card) {
    const { services: lines } = card ?? (await this.card());
    const wanted = service ? valueOf(services, service, 'en tjeneste') : null;
    const found = lines.filter((line) => !wanted || line.service === wanted);
    if (found.length === 1) return found[0];
    const there = lines.map((line) => wordFor(services, line.service)).join(', ');
    throw new Error(wanted ? `Brukeren har ikke ${service}, men ${there || 'ingen tjenester'}.` : `Si hvilken tjeneste: brukeren har ${there}.`);
  }
  /** A provider's id by name, from the options of a change or from a client whom it serves. */
  async provider(name) {
    if (name === unknownProvider) return idOfNobody;
    if (shared.providers.has(name)) return shared.providers.get(name);
    const id = await this.client();
    const { services: lines } = await this.card();
    for (const { provider } of lines.flatMap((line) => line.assignments)) shared.providers.set(provider.name, provider.id);
    const options = await this.api.read(this.userOf('saksbehandleren'), `/api/clients/${id}/change-options`);
    for (const line of options.lines) {
      for (const known of [line.present, ...line.providers.map((option) => option.provider)]) shared.providers.set(known.name, known.id);
    }
    if (!shared.providers.has(name)) await this.learnMunicipal(name);
    if (!shared.providers.has(name)) throw new Error(`${name} finnes ikke i byen.`);
    return shared.providers.get(name);
  }
  /** Another district's own unit is no option for the client: it is found on somebody whom it serves. */
  async learnMunicipal(name) {
    const own = name.match(/^(Bydel .+) hjemmetjeneste$/);
    if (!own) return;
    const somebody = new ClientDraft(own[1], shared.nextNumber++);
    somebody.addLine({ service: 'praktisk bistand', provider: name });
    const answer = await this.api.send('POST', '/api/test/client', somebody.imported());
    const user = userName('saksbehandleren', own[1]);
    const card = await this.api.read(user, `/api/clients/${answer.body.client}`);
    shared.providers.set(name, card.services[0].assignments[0].provider.id);
  }
  // ---- the organisation, as the system coordinator sees it ----

  async organisation() {
    return this.api.read(this.userOf('systemkoordinatoren'), '/api/organisation');
  }
  async district(name) {
    const { districts } = await this.organisation();
    return districts.find((known) => known.name === name || `Bydel ${known.name}` === name);
  }
  async level(name) {
    const { levels } = await this.organisation();
    return levels.find((known) => known.name === name);
  }
  async day(said) {
    return readDate(said, await this.today());
  }
  /** The newest change of the line, or of the client, in one of the states. */
  async change(service, states = ['planned']) {
    const card = await this.card();
    const lines = service ? [await this.line(service, card)] : card.services;
    const changes = lines.flatMap((line) => line.changes).filter((change) => !states || states.includes(change.state));
    if (changes.length === 0) throw new Error('Brukeren har ikke noe slikt bytte.');
    return changes.reduce((newest, change) => (change.id > newest.id ? change : newest));
  }
  async handovers(service) {
    const card = await this.card();
    const line = service ? await this.line(service, card) : null;
    return card.handovers.filter((handover) => !line || handover.service_line === line.id).sort((a, b) => a.id - b.id);
  }
  async handover(service) {
    const found = (await this.handovers(service)).at(-1);
    if (!found) throw new Error('Det er ikke sendt noen overlevering om brukeren.');
    return found;
  }

  // ---- doing ----

  /** Previews only. */
  async look(actor, routine, request) {
    const answer = await this.api.preview(this.userOf(actor), routine, request);
    this.take(answer, answer.status === 200 ? 'preview' : undefined, { actor, routine, request });
  }
  /** Previews, agrees and expects a receipt. */
  async act(actor, routine, request) {
    this.before = await this.everything();
    await this.look(actor, routine, request);
    if (this.outcome.kind === 'preview') await this.agree();
    if (this.outcome.kind !== 'receipt') throw new Error(`Det gikk ikke: ${this.outcome.explain()}`);
  }
  /** Previews, and agrees if that goes well; what comes of it is for the scenario to say. */
  async attempt(actor, routine, request) {
    this.before = await this.everything();
    await this.look(actor, routine, request);
    if (this.outcome.kind === 'preview') return this.agree();
    // Nobody gets round the refusal by committing without a preview.
    const refused = this.outcome;
    const blind = await this.api.commit(this.userOf(actor), routine, request, { sentences: [], digest: '' });
    if (blind.status !== refused.status) throw new Error(`Forhåndsvisningen svarte ${refused.status}, men gjennomføringen ${blind.status}.`);
    return undefined;
  }
  /** Something that does not touch the preview somebody else has on the screen. */
  async meanwhile(what) {
    const { preview, outcome } = this;
    await what();
    Object.assign(this, { preview, outcome });
  }
  /** Commits the preview that was last seen. */
  async agree() {
    const { actor, routine, request, body } = this.preview;
    const answer = await this.api.commit(this.userOf(actor), routine, request, body);
    this.take(answer, answer.status === 200 ? 'receipt' : undefined, { actor, routine, request });
  }
  /** Something that is done in one step, without preview; sent with a key of its own. */
  async send(how, actor, path, request) {
    this.before = await this.everything().catch(() => null);
    const answer = await this.api.as(this.userOf(actor), 'POST', path, request, { 'Idempotency-Key': randomUUID() });
    this.take(answer, answer.status === 200 ? 'receipt' : undefined, { actor, routine: path, request });
    if (how === 'act' && this.outcome.kind !== 'receipt') throw new Error(`Det gikk ikke: ${this.outcome.explain()}`);
  }
  take(answer, kind, asked) {
    const kinds = { 404: 'not_there', 403: 'not_there', 409: 'conflict', 422: 'refused' };
    this.outcome = new Outcome(kind ?? kinds[answer.status] ?? 'fault', answer, asked);
    if (this.outcome.kind === 'preview') this.preview = { ...asked, body: answer.body };
    if (this.outcome.kind === 'fault') throw new Error(`Serveren svarte ${answer.status}: ${JSON.stringify(answer.body)}`);
  }
}

class Outcome {
  constructor(kind, answer, asked) {
    Object.assign(this, { kind, status: answer.status, body: answer.body, asked });
  }
  explain() {
    const { detail, title, next_step: next } = this.body ?? {};
    return this.kind === 'receipt' || this.kind === 'preview' ? 'det gikk bra' : `${this.status} ${detail ?? title ?? ''} ${next ?? ''}`.trim();
  }
}
