// Hand-overs: sent by the case office, answered by the new provider.

import { Then } from '@cucumber/cucumber';

import { both } from '../support/acts.mjs';
import { sayDate } from '../support/dates.mjs';
import { expectFields, expectRows, expectSame, fieldsOf, rowsOf } from '../support/tables.mjs';
import { handoverKinds, handoverStates, matters, services, urgencies, wordFor } from '../support/words.mjs';

async function answer(how, actor, fields) {
  const handover = (await this.handover()).id;
  await this[how](actor, 'handover_answer', { client: await this.client(), handover, ...fields });
}
both('godtar overleveringen', 'godta overleveringen', function (how, actor) {
  return answer.call(this, how, actor, { reply: 'accept' });
});
both('godtar overleveringen med {tekst}', 'godta overleveringen med {tekst}', async function (how, actor, team) {
  const view = await this.handoverView(await this.handover(), actor);
  const known = view.care_teams.find((other) => other.name === team);
  if (!known) throw new Error(`${team} er ikke blant ${view.care_teams.map((other) => other.name).join(', ') || '(ingen arbeidsteam)'}.`);
  return answer.call(this, how, actor, { reply: 'accept', care_team: known.id });
});
both('avviser overleveringen fordi {tekst}', 'avvise overleveringen fordi {tekst}', function (how, actor, text) {
  return answer.call(this, how, actor, { reply: 'reject', text });
});
both('avviser overleveringen uten begrunnelse', 'avvise overleveringen uten begrunnelse', function (how, actor) {
  return answer.call(this, how, actor, { reply: 'reject' });
});
both('bekrefter at overleveringen er trukket tilbake', 'bekrefte at overleveringen er trukket tilbake', async function (how, actor) {
  const recalled = (await this.handovers()).filter((handover) => handover.state === 'recalled').at(-1);
  const handover = (recalled ?? (await this.handover())).id;
  await this[how](actor, 'recall_acknowledgement', { client: await this.client(), handover });
});

const fields = ['fra', 'til', 'tjeneste', 'ansvarlig team', 'overgang fra', 'forespeilet tjeneste', 'ønsket oppstart', 'tilstand', 'svar', 'haster'];
async function shown(world, summary, actor) {
  const view = await world.handoverView(summary, actor);
  const { from_team, to_team, service_name, wanted_start, state, urgency } = view.summary;
  return {
    fra: from_team,
    til: to_team,
    tjeneste: service_name.toLowerCase(),
    'ansvarlig team': view.responsible_team,
    'overgang fra': view.transition_from,
    'forespeilet tjeneste': view.expected_service,
    'ønsket oppstart': sayDate(wanted_start),
    tilstand: wordFor(handoverStates, state),
    svar: view.answer,
    haster: wordFor(urgencies, urgency),
  };
}

Then('er det sendt en {overlevering} med', async function (kind, table) {
  const wanted = fieldsOf(table, fields);
  const summary = (await this.handovers()).filter((handover) => handover.kind === handoverKinds[kind]).at(-1);
  if (!summary) throw new Error(`Det er ikke sendt noen ${kind}.`);
  expectFields(wanted, await shown(this, summary), `En ${kind}`);
});
Then('er det ikke sendt noen {overlevering}', async function (kind) {
  const found = (await this.handovers()).filter((handover) => handover.kind === handoverKinds[kind]);
  if (found.length > 0) throw new Error(`Det er sendt en ${kind} til ${found.map((handover) => handover.to_team).join(', ')}.`);
});
const columns = ['type', 'tjeneste', 'fra', 'til', 'ønsket oppstart', 'forespeilet tjeneste', 'tilstand', 'haster'];
Then('er overleveringene', async function (table) {
  const found = [];
  for (const summary of await this.handovers()) found.push({ type: wordFor(handoverKinds, summary.kind), ...(await shown(this, summary)) });
  expectRows(rowsOf(table, columns), found, 'Overleveringene');
});
Then('er det ikke sendt noen overlevering', async function () {
  expectRows([], await this.handovers(), 'Overleveringene');
});
Then('er overleveringen {tilstand}', async function (state) {
  expectSame(state, wordFor(handoverStates, (await this.handover()).state), 'Overleveringen');
});
Then('haster overleveringen ikke', async function () {
  expectSame('rolig', wordFor(urgencies, (await this.handover()).urgency), 'Overleveringen');
});
Then('er overleveringen merket {farge}', async function (colour) {
  expectSame(colour, wordFor(urgencies, (await this.handover()).urgency), 'Overleveringen');
});

// ---- what the receiver reads ----

Then('ser {aktør} disse tiltakene i overleveringen', async function (actor, table) {
  const view = await this.handoverView(await this.handover(), actor);
  const found = view.content.measures.map((measure, index) => ({
    tiltak: measure.name, sted: measure.place, tider: view.measure_schedules[index].join('; '),
  }));
  expectRows(rowsOf(table, ['tiltak', 'sted', 'tider']), found, 'Tiltakene i overleveringen');
});
Then('ser {aktør} dette i overleveringen', async function (actor, table) {
  const { content, client } = await this.handoverView(await this.handover(), actor);
  const wanted = fieldsOf(table, ['bruker', 'tjeneste', 'vedtak fra', 'minutter i uka', 'mål', ...Object.keys(matters)]);
  const notes = Object.fromEntries(content.practical_notes.map((note) => [wordFor(matters, note.matter), note.text]));
  expectFields(wanted, {
    bruker: `${client.given_name} ${client.surname}`,
    tjeneste: wordFor(services, content.service),
    'vedtak fra': sayDate(content.decision_valid_from),
    'minutter i uka': content.minutes_per_week,
    'mål': content.goal,
    ...notes,
  }, 'Overleveringen');
});

// ---- the ready answers of Q-37 ----

Then('er det disse ferdige forslagene', async function (table) {
  const view = await this.api.read(this.userOf('saksbehandleren'), `/api/handovers/${(await this.handover()).id}/ready-plans`);
  const wanted = rowsOf(table, ['rutine', 'ny leverandør', 'første dag']);
  const providers = new Map();
  for (const { change } of view.plans) {
    const id = change?.lines[0].new_provider;
    if (id) providers.set(id, null);
  }
  for (const row of wanted) if (row['ny leverandør']) providers.set(await this.provider(row['ny leverandør']), row['ny leverandør']);
  const routines = { change_start_move: 'flytte oppstarten', provider_change: 'bytte leverandør' };
  const found = view.plans.map((plan) => ({
    rutine: routines[plan.routine],
    'ny leverandør': providers.get(plan.change?.lines[0].new_provider) ?? '',
    'første dag': sayDate(plan.move?.first_day ?? plan.change?.agreed_first_day),
  }));
  expectRows(wanted, found, 'De ferdige forslagene');
});
