// Who sees the client.

import { Then } from '@cucumber/cucumber';

import { readMoment } from '../support/dates.mjs';
import { expectRows, expectSame, rowsOf } from '../support/tables.mjs';
import { actions, services, wordFor } from '../support/words.mjs';

const opened = (world, actor, id) => world.api.as(world.userOf(actor), 'GET', `/api/clients/${id}`);
Then('ser {aktør} brukeren', async function (actor) {
  expectSame(200, (await opened(this, actor, await this.client())).status, 'Svaret på å åpne brukeren');
});
/** The answer is the one that an id gives which nobody has: it does not tell that the client is there. */
Then('ser ikke {aktør} brukeren', async function (actor) {
  const found = await opened(this, actor, await this.client());
  const nobody = await opened(this, actor, 999_999_999);
  if (found.status === 200) throw new Error(`${actor} ser brukeren.`);
  expectSame(JSON.stringify([nobody.status, nobody.body]), JSON.stringify([found.status, found.body]), 'Svaret på å åpne brukeren');
});
Then('kan {aktør} bare lese om brukeren', async function (actor) {
  expectSame('read_only', (await this.card(actor)).header.access.extent, 'Tilgangen');
});
Then('er dette alt som {aktør} kan gjøre', async function (actor, table) {
  const { actions: there } = await this.api.signIn(this.userOf(actor));
  expectRows(rowsOf(table, ['handling']), there.map((known) => ({ handling: wordFor(actions, known) })), `Det som ${actor} kan gjøre,`);
});
Then('kan {aktør} gjøre dette med brukeren', async function (actor, table) {
  const { actions: there } = await this.api.read(this.userOf(actor), `/api/clients/${await this.client()}/why`);
  const found = there.map(({ action }) => ({ handling: wordFor(actions, action) }));
  expectRows(rowsOf(table, ['handling']), found, `Det som ${actor} kan gjøre med brukeren,`);
});
Then('kan {aktør} skrive i journalene', async function (actor, table) {
  const { types } = await this.journal(actor);
  const found = types.filter((type) => type.may_write).map((type) => ({ kode: type.code, navn: type.name }));
  expectRows(rowsOf(table, ['kode', 'navn']), found, `Journalene som ${actor} kan skrive i,`);
});
Then('ser {aktør} bare tjenestene', async function (actor, table) {
  const card = await this.card(actor);
  expectRows(rowsOf(table, ['tjeneste']), card.services.map((line) => ({ tjeneste: wordFor(services, line.service) })), 'Tjenestene');
});
Then('er nivået på brukerkortet {tekst}', async function (level) {
  expectSame(level, (await this.card()).header.level, 'Nivået');
});
Then('ser {aktør} at tilgangen varer til {tidspunkt}', async function (actor, moment) {
  const { until } = (await this.card(actor)).header.access;
  expectSame(readMoment(moment, '1970-01-01'), until && new Date(until).toISOString().replace('.000Z', 'Z'), 'Slutten på tilgangen');
});
Then('har {aktør} tilgang med ordene {tekst}', async function (actor, text) {
  const { sentence } = (await this.card(actor)).header.access;
  if (!sentence.includes(text)) throw new Error(`Det står: ${sentence}`);
});

/** Everything the person can open about the client: card, journal, hand-overs, bench. */
Then('finner ikke {aktør} ordet {tekst} noe sted', async function (actor, word) {
  const user = this.userOf(actor);
  const id = await this.client();
  const card = await this.api.read(user, `/api/clients/${id}`);
  const pages = [`/api/clients/${id}/journal`, `/api/clients/${id}/change-options`, '/api/bench', ...card.handovers.map((known) => `/api/handovers/${known.id}`)];
  const read = [card];
  for (const page of pages) read.push(await this.api.read(user, page));
  if (JSON.stringify(read).includes(word)) throw new Error(`${actor} kan lese «${word}».`);
});
