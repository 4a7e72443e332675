// Who has seen the client's record, as the client is told.

import { Then, When } from '@cucumber/cucumber';

import { readDate } from '../support/dates.mjs';
import { textOfPdf } from '../support/pdf.mjs';
import { expectRows, expectSame, expectText, rowsOf } from '../support/tables.mjs';

const columns = ['hva', 'når', 'hvem', 'stilling', 'enhet', 'grunnlag', 'utfall'];
const asSaid = (line) => ({
  hva: line.what, når: line.when, hvem: line.who, stilling: line.position, enhet: line.unit, grunnlag: line.basis, utfall: line.outcome_name,
});
const reader = 'saksbehandleren';

async function lines(world, period = '') {
  const { lines: found } = await world.api.read(world.userOf(reader), `/api/clients/${await world.client()}/access-log${period}`);
  return found;
}
async function extract(world, kind) {
  const answer = await world.api.as(world.userOf(reader), 'GET', `/api/clients/${await world.client()}/access-log/${kind}`);
  expectSame(200, answer.status, 'Svaret på å hente oversikten');
  return answer.body;
}

const open = async (world, actor, page) => world.api.as(world.userOf(actor), 'GET', `/api/clients/${await world.client()}${page}`);
for (const [done, tried, page] of [['åpner brukeren', 'åpne brukeren', ''], ['leser journalen', 'lese journalen', '/journal']]) {
  When(`{aktør} ${done}`, async function (actor) {
    expectSame(200, (await open(this, actor, page)).status, `Svaret på å ${tried}`);
  });
  When(`{aktør} prøver å ${tried}`, async function (actor) {
    await open(this, actor, page);
  });
}

/** Each wanted line is there; others may be. */
Then('står dette i loggen over hvem som har sett', async function (table) {
  const found = (await lines(this)).map(asSaid);
  for (const wanted of rowsOf(table, columns)) {
    const alike = found.filter((line) => line.hva === wanted.hva && (!wanted.enhet || line.enhet === wanted.enhet));
    expectRows([wanted], alike.length > 0 ? alike : found, 'Loggen over hvem som har sett');
  }
});
Then('viser loggen fra {dato} til {dato} bare', async function (from, to, table) {
  const today = await this.today();
  const found = await lines(this, `?from=${readDate(from, today)}&to=${readDate(to, today)}`);
  const own = 'Så hvem som har sett i journalen';
  expectRows(rowsOf(table, columns), found.map(asSaid).filter((line) => line.hva !== own), 'Loggen over hvem som har sett');
});
for (const [may, status] of [['får', 200], ['får ikke', 404]]) {
  Then(`${may} {aktør} se hvem som har sett brukeren`, async function (actor) {
    const answer = await open(this, actor, '/access-log');
    // Without the action anywhere the answer is 403, and as much is known of the client.
    const found = answer.status === 403 ? 404 : answer.status;
    expectSame(status, found, `Svaret til ${actor}`);
  });
}
Then('inneholder oversikten på papir', async function (table) {
  const text = await textOfPdf(await extract(this, 'pdf'));
  for (const [wanted] of table.raw()) expectText([text], wanted, 'Oversikten');
});
Then('inneholder oversikten som regneark {tekst}', async function (wanted) {
  expectText([(await extract(this, 'csv')).toString('utf8')], wanted, 'Regnearket');
});
