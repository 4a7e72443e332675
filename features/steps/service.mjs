// What the client's card shows about services, providers and measures.

import { Then } from '@cucumber/cucumber';

import { readDate, sayDate } from '../support/dates.mjs';
import { expectFields, expectRows, expectSame, fieldsOf, rowsOf } from '../support/tables.mjs';
import { changeStates, choices, phases, requestStates, services, wordFor } from '../support/words.mjs';

const assignmentColumns = ['leverandør', 'arbeidsteam', 'fra', 'til', 'står som', 'årsak'];
const assignments = (line) => line.assignments.map((assignment) => ({
  'leverandør': assignment.provider.name,
  arbeidsteam: assignment.care_team,
  fra: sayDate(assignment.first_day),
  til: sayDate(assignment.last_day),
  'står som': wordFor(phases, assignment.phase),
  'årsak': assignment.end_reason,
}));

Then('utføres tjenesten slik', async function (table) {
  expectRows(rowsOf(table, assignmentColumns), assignments(await this.line()), 'Oppdragene');
});
Then('utføres {tjeneste} slik', async function (service, table) {
  expectRows(rowsOf(table, assignmentColumns), assignments(await this.line(service)), 'Oppdragene');
});
Then('ser {aktør} at tjenesten utføres slik', async function (actor, table) {
  const line = await this.line(undefined, await this.card(actor));
  expectRows(rowsOf(table, assignmentColumns), assignments(line), 'Oppdragene');
});

async function days(world, service, provider, said) {
  const today = await world.today();
  const fields = Object.fromEntries(Object.entries(said).map(([field, day]) => [field, day && sayDate(readDate(day, today))]));
  const line = await world.line(service);
  const valid = line.assignments.filter((known) => known.provider.name === provider && !['withdrawn', 'entered_in_error'].includes(known.phase));
  if (valid.length !== 1) throw new Error(`${provider} har ${valid.length} oppdrag: ${JSON.stringify(assignments(line))}`);
  expectFields(fields, { 'siste dag': sayDate(valid[0].last_day), 'første dag': sayDate(valid[0].first_day) }, provider);
}
Then('er siste dag hos {leverandør} {dato}', function (provider, day) {
  return days(this, undefined, provider, { 'siste dag': day });
});
Then('er første dag hos {leverandør} {dato}', function (provider, day) {
  return days(this, undefined, provider, { 'første dag': day });
});
Then('er siste dag med {tjeneste} hos {leverandør} {dato}', function (service, provider, day) {
  return days(this, service, provider, { 'siste dag': day });
});
Then('er første dag med {tjeneste} hos {leverandør} {dato}', function (service, provider, day) {
  return days(this, service, provider, { 'første dag': day });
});
Then('har tjenesten ingen sluttdato hos {leverandør}', function (provider) {
  return days(this, undefined, provider, { 'siste dag': '' });
});

const measureColumns = ['tiltak', 'sted', 'utfører', 'fra', 'til', 'tider', 'neste utfører', 'neste fra'];
const measures = (line) => line.measures.map((measure) => ({
  tiltak: measure.name,
  sted: measure.place,
  'utfører': measure.executor.name,
  fra: sayDate(measure.first_day),
  til: sayDate(measure.last_day),
  tider: measure.schedules.join('; '),
  'neste utfører': measure.next_executor?.name,
  'neste fra': sayDate(measure.next_from),
}));
Then('er tiltakene', async function (table) {
  expectRows(rowsOf(table, measureColumns), measures(await this.line()), 'Tiltakene');
});
Then('ser {aktør} tiltakene', async function (actor, table) {
  expectRows(rowsOf(table, measureColumns), measures(await this.line(undefined, await this.card(actor))), 'Tiltakene');
});

Then('har brukeren {int} tjeneste(r)', async function (count) {
  expectSame(count, (await this.card()).services.length, 'Tallet på tjenester');
});
Then('gjelder ett vedtak for begge leverandørene', async function () {
  expectSame(1, (await this.line()).decisions.length, 'Tallet på vedtak');
});
Then('er valget av leverandør {tekst}', async function (choice) {
  expectSame(choice, wordFor(choices, (await this.line()).choice), 'Valget av leverandør');
});

const changeColumns = ['tjeneste', 'fra', 'til', 'meldt', 'siste dag', 'første dag', 'tilstand', 'gjennomført'];
Then('er byttene', async function (table) {
  const card = await this.card();
  const found = card.services.flatMap((line) => line.changes.map((change) => ({
    tjeneste: wordFor(services, line.service),
    fra: change.from.name,
    til: change.to.name,
    meldt: sayDate(change.notice_day),
    'siste dag': sayDate(change.old_last_day),
    'første dag': sayDate(change.first_day),
    tilstand: wordFor(changeStates, change.state),
    'gjennomført': change.carried_out ? 'ja' : 'nei',
  })));
  expectRows(rowsOf(table, changeColumns), found, 'Byttene');
});
Then('har brukeren ingen bytter', async function () {
  expectRows([], (await this.card()).services.flatMap((line) => line.changes), 'Byttene');
});

Then('er ønsket om bytte registrert med', async function (table) {
  const { change_requests: wishes } = await this.card();
  if (wishes.length === 0) throw new Error('Ingen har meldt at brukeren ønsker bytte.');
  const wish = wishes.at(-1);
  expectFields(fieldsOf(table, ['meldt til', 'sagt', 'ønsker', 'tilstand', 'holdt for lenge']), {
    'meldt til': wish.told_to,
    sagt: sayDate(wish.told_on),
    'ønsker': wish.wanted_provider?.name,
    tilstand: wordFor(requestStates, wish.state),
    'holdt for lenge': wish.held_too_long ? 'ja' : 'nei',
  }, 'Ønsket om bytte');
});

Then('kan brukeren ikke velge {leverandør}', async function (provider) {
  const { lines } = await this.api.read(this.userOf('saksbehandleren'), `/api/clients/${await this.client()}/change-options`);
  const option = lines[0].providers.find((known) => known.provider.name === provider);
  if (option?.selectable) throw new Error(`${provider} kan velges.`);
});
Then('kan brukeren velge {leverandør}', async function (provider) {
  const { lines } = await this.api.read(this.userOf('saksbehandleren'), `/api/clients/${await this.client()}/change-options`);
  const option = lines[0].providers.find((known) => known.provider.name === provider);
  if (!option?.selectable) throw new Error(`${provider} kan ikke velges: ${option?.why_not ?? 'er ikke blant valgene'}`);
});
Then('er oppgaven til den som mister brukeren {avkryssing}', async function (how) {
  const { lines } = await this.api.read(this.userOf('saksbehandleren'), `/api/clients/${await this.client()}/change-options`);
  const [{ may_leave_task_out: optional, task_by_default: ticked }] = lines;
  const found = !optional ? 'ikke til å velge bort' : ticked ? 'krysset av på forhånd' : 'ikke krysset av på forhånd';
  expectSame(how, found, 'Oppgaven til den som mister brukeren');
});
