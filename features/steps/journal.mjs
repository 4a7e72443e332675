// The journal.

import { createHash } from 'node:crypto';

import { Then } from '@cucumber/cucumber';

import { both } from '../support/acts.mjs';
import { sayMoment } from '../support/dates.mjs';
import { expectFields, expectNoText, expectRows, expectSame, expectText, fieldsOf, rowsOf } from '../support/tables.mjs';

both('skriver et notat av typen {tekst}: {tekst}', 'skrive et notat av typen {tekst}: {tekst}', async function (how, actor, type, text) {
  await this[how](actor, 'note', { client: await this.client(), type, text, attachments: [] });
});
both('retter det siste notatet med {tekst}', 'rette det siste notatet med {tekst}', async function (how, actor, text) {
  const [latest] = (await this.journal()).notes;
  await this[how](actor, 'note', { client: await this.client(), type: latest.type, text, corrects: latest.id, attachments: [] });
});
both('skriver et notat av typen {tekst} med vedlegget {tekst}', 'skrive et notat av typen {tekst} med vedlegget {tekst}',
  async function (how, actor, type, name) {
    this.attached = Buffer.from(`Innholdet i ${name}\n`);
    const answer = await this.api.as(this.userOf(actor), 'POST', '/api/attachments', this.attached, {
      'Content-Type': 'text/plain', 'X-File-Name': encodeURIComponent(name),
    });
    if (answer.status !== 200) throw new Error(`Vedlegget ble ikke tatt imot: ${answer.status} ${JSON.stringify(answer.body)}`);
    expectSame(createHash('sha256').update(this.attached).digest('hex'), answer.body.sha256, 'Fingeravtrykket av vedlegget');
    await this[how](actor, 'note', { client: await this.client(), type, text: `Se ${name}.`, attachments: [answer.body] });
  });

const columns = ['type', 'forfatter', 'enhet', 'skrevet', 'tekst', 'retter', 'vedlegg'];
function shown(notes) {
  const text = (id) => notes.find((note) => note.id === id)?.text ?? '';
  return notes.map((note) => ({
    type: note.type,
    forfatter: note.author,
    enhet: note.author_unit,
    skrevet: sayMoment(note.written_at),
    tekst: note.text,
    retter: note.corrects ? text(note.corrects) : '',
    vedlegg: note.attachments.map((file) => file.file_name).join(', '),
  }));
}
Then('er journalen', async function (table) {
  expectRows(rowsOf(table, columns), shown((await this.journal()).notes), 'Journalen');
});
Then('ser {aktør} journalen', async function (actor, table) {
  expectRows(rowsOf(table, columns), shown((await this.journal(actor)).notes), 'Journalen');
});
Then('ser {aktør} notatet {tekst} i journalen', async function (actor, text) {
  expectText(shown((await this.journal(actor)).notes).map((note) => note.tekst), text, 'Journalen');
});
Then('er journalen tom', async function () {
  expectRows([], shown((await this.journal()).notes), 'Journalen');
});
Then('er det siste notatet', async function (table) {
  const [latest] = shown((await this.journal()).notes);
  if (!latest) throw new Error('Journalen er tom.');
  expectFields(fieldsOf(table, columns), latest, 'Det siste notatet');
});
Then('sier det siste notatet {tekst}', async function (text) {
  const { notes } = await this.journal();
  expectText(notes.slice(0, 1).map((note) => note.text), text, 'Det siste notatet');
});
Then('sier det siste notatet ikke {tekst}', async function (text) {
  const { notes } = await this.journal();
  expectNoText(notes.slice(0, 1).map((note) => note.text), text, 'Det siste notatet');
});
Then('viser journalen med bare typen {tekst}', async function (type, table) {
  const path = `/api/clients/${await this.client()}/journal?type=${encodeURIComponent(type)}`;
  const { notes } = await this.api.read(this.userOf('saksbehandleren'), path);
  expectRows(rowsOf(table, columns), shown(notes), 'Journalen');
});
Then('kan {aktør} lese vedlegget', async function (actor) {
  const file = (await this.journal()).notes.flatMap((note) => note.attachments).at(0);
  if (!file) throw new Error('Journalen har ikke noe vedlegg.');
  const answer = await this.api.as(this.userOf(actor), 'GET', `/api/attachments/${file.id}`);
  expectSame(200, answer.status, 'Svaret');
  expectSame(this.attached.toString(), answer.body.toString(), 'Innholdet i vedlegget');
});
