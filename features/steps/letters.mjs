// Letters to the client, and the print queue.

import { Then } from '@cucumber/cucumber';

import { both } from '../support/acts.mjs';
import { sayDate } from '../support/dates.mjs';
import { textOfPdf } from '../support/pdf.mjs';
import { expectNoText, expectRows, expectText, rowsOf } from '../support/tables.mjs';
import { letterStates, wordFor } from '../support/words.mjs';

async function newest(world) {
  const { letters } = await world.card();
  if (letters.length === 0) throw new Error('Det er ikke laget noe brev til brukeren.');
  return letters.reduce((last, letter) => (letter.id > last.id ? letter : last));
}
async function text(world) {
  const { id } = await newest(world);
  const answer = await world.api.as(world.userOf('saksbehandleren'), 'GET', `/api/letters/${id}/pdf`);
  if (answer.status !== 200 || !answer.type.startsWith('application/pdf')) throw new Error(`Brevet lot seg ikke åpne: ${answer.status} ${answer.type}`);
  return textOfPdf(answer.body);
}

both('melder brevet postlagt', 'melde brevet postlagt', async function (how, actor) {
  await this[how](actor, 'letter_posting', { client: await this.client(), letter: (await newest(this)).id });
});

Then('er brevene', async function (table) {
  const found = (await this.card()).letters.map((letter) => ({
    brev: letter.title, tilstand: wordFor(letterStates, letter.state), datert: sayDate(letter.dated),
  }));
  expectRows(rowsOf(table, ['brev', 'tilstand', 'datert']), found, 'Brevene');
});
Then('er det ikke laget noe brev', async function () {
  expectRows([], (await this.card()).letters, 'Brevene');
});
Then('sier brevet {tekst}', async function (part) {
  expectText([await text(this)], part, 'Brevet');
});
Then('sier brevet ikke {tekst}', async function (part) {
  expectNoText([await text(this)], part, 'Brevet');
});
async function queued(world, actor) {
  const { letters } = await world.api.read(world.userOf(actor), '/api/letters');
  const id = await world.client();
  return letters.filter((row) => row.client.id === id).map((row) => ({ brev: row.letter.title }));
}
Then('ligger dette i utskriftskøen til {aktør}', async function (actor, table) {
  expectRows(rowsOf(table, ['brev']), await queued(this, actor), 'Utskriftskøen');
});
Then('er utskriftskøen til {aktør} tom', async function (actor) {
  expectRows([], await queued(this, actor), 'Utskriftskøen');
});
