// Tasks and the bench: who has to do what.

import { Then } from '@cucumber/cucumber';

import { both } from '../support/acts.mjs';
import { sayDate, sayMoment } from '../support/dates.mjs';
import { expectRows, rowsOf } from '../support/tables.mjs';
import { benchLists, taskKinds, taskStates, urgencies, valueOf, wordFor } from '../support/words.mjs';

// ---- tasks ----

const taskColumns = ['oppgave', 'team', 'tilstand', 'tatt av', 'laget', 'laget av', 'tekst'];
const shown = (task) => ({
  oppgave: wordFor(taskKinds, task.kind),
  team: task.team,
  tilstand: wordFor(taskStates, task.state),
  'tatt av': task.taken_by,
  laget: sayMoment(task.created_at),
  'laget av': task.created_by,
  tekst: task.text,
});
Then('er oppgavene', async function (table) {
  const me = await this.api.signIn(this.userOf('saksbehandleren'));
  const found = (await this.card()).tasks.map(shown);
  for (const task of found) if (task['laget av'] === me.name) task['laget av'] = 'saksbehandleren';
  expectRows(rowsOf(table, taskColumns), found, 'Oppgavene');
});
Then('er det ingen oppgaver', async function () {
  expectRows([], (await this.card()).tasks.map(shown), 'Oppgavene');
});
Then('er det ingen oppgave om at {tekst}', async function (kind) {
  const wanted = valueOf(taskKinds, kind, 'en oppgave');
  expectRows([], (await this.card()).tasks.filter((task) => task.kind === wanted).map(shown), 'Oppgavene');
});
Then('har ikke bydelen noe mer å gjøre med byttet', async function () {
  const me = await this.api.signIn(this.userOf('saksbehandleren'));
  const teams = me.teams.map((team) => team.name);
  const left = (await this.card()).tasks.filter((task) => teams.includes(task.team) && ['open', 'taken'].includes(task.state));
  expectRows([], left.map(shown), 'Bydelens oppgaver');
});

for (const [present, infinitive, move] of [['tar', 'ta', 'take'], ['legger tilbake', 'legge tilbake', 'put_back'], ['ferdigmelder', 'ferdigmelde', 'finish']]) {
  both(`${present} oppgaven {tekst}`, `${infinitive} oppgaven {tekst}`, async function (how, actor, kind) {
    const wanted = valueOf(taskKinds, kind, 'en oppgave');
    const task = (await this.card()).tasks.filter((known) => known.kind === wanted).at(-1);
    if (!task) throw new Error(`Det er ingen oppgave «${kind}».`);
    await this[how](actor, 'task_step', { client: await this.client(), task: task.id, move });
  });
}

// ---- the bench ----

const benchColumns = ['tekst', 'når', 'frist', 'dag', 'haster', 'team', 'tatt av'];
async function rows(world, actor, list) {
  const id = await world.client();
  const bench = await world.api.read(world.userOf(actor), '/api/bench');
  return bench[benchLists[list]].filter((row) => row.client.id === id).map((row) => ({
    tekst: row.text,
    'når': row.when,
    frist: sayMoment(row.due),
    dag: sayDate(row.day),
    haster: wordFor(urgencies, row.urgency),
    team: row.team,
    'tatt av': row.taken_by,
  }));
}
Then('har {aktør} dette under {liste}', async function (actor, list, table) {
  const wanted = rowsOf(table, benchColumns);
  const found = await rows(this, actor, list);
  // A wanted text is part of the row's text.
  for (const row of found) {
    const part = wanted.find((other) => other.tekst && row.tekst.includes(other.tekst));
    if (part) row.tekst = part.tekst;
  }
  expectRows(wanted, found, `«${list}» hos ${actor}`);
});
Then('har {aktør} ingenting under {liste}', async function (actor, list) {
  expectRows([], await rows(this, actor, list), `«${list}» hos ${actor}`);
});
