// What came of an act: the preview's sentences, a refusal, a conflict, nothing at all.

import { Given, Then, When } from '@cucumber/cucumber';

import { expectNoText, expectRows, expectSame, expectText, rowsOf } from '../support/tables.mjs';

function previewOf(world) {
  if (!world.preview) throw new Error('Ingen har sett på noen forhåndsvisning.');
  return world.preview.body;
}
const texts = (preview) => preview.sentences.map((sentence) => sentence.text);

Then('sier forhåndsvisningen {tekst}', function (text) {
  expectText(texts(previewOf(this)), text, 'Forhåndsvisningen');
});
Then('sier forhåndsvisningen ikke {tekst}', function (text) {
  expectNoText(texts(previewOf(this)), text, 'Forhåndsvisningen');
});
Then('advarer forhåndsvisningen om {tekst}', function (text) {
  expectText(previewOf(this).warnings, text, 'Advarslene');
});
Then('er det ingen advarsler', function () {
  expectRows([], previewOf(this).warnings.map((warning) => ({ advarsel: warning })), 'Advarslene');
});
Then('begrunner forhåndsvisningen {tekst} med {tekst}', function (text, rule) {
  const sentences = previewOf(this).sentences.filter((known) => known.text.includes(text));
  if (sentences.length === 0) expectText(texts(previewOf(this)), text, 'Forhåndsvisningen');
  expectText(sentences.flatMap((known) => known.why).map((why) => `${why.rule} ${why.title} ${why.inputs.map((input) => `${input.name} ${input.value}`).join(' ')}`), rule, 'Begrunnelsen');
});
Then('er tjenesten som ikke kan bytte, {tjeneste} fordi {tekst}', async function (service, why) {
  const { left_out: left } = previewOf(this);
  expectSame(1, left.length, 'Tallet på tjenester som ikke kan bytte');
  expectSame((await this.line(service)).id, left[0].service_line, 'Tjenesten som ikke kan bytte');
  expectText([left[0].text], why, 'Begrunnelsen');
  if (!left[0].next_step) throw new Error('Avslaget sier ikke hva som kan gjøres i stedet.');
});

Then('går det bra', function () {
  if (this.outcome?.kind !== 'receipt') throw new Error(`Det gikk ikke: ${this.outcome?.explain()}`);
});
/** A refusal always has a code, a sentence and a next step, and leaves everything as it was. */
Then('blir det avvist fordi {tekst}', async function (why) {
  if (this.outcome?.kind !== 'refused') throw new Error(`Det skulle vært avvist, men ${this.outcome?.explain() ?? 'ingenting ble prøvd'}.`);
  const { code, detail, next_step: next } = this.outcome.body;
  expectText([detail ?? ''], why, 'Avslaget');
  if (!code || !next) throw new Error(`Avslaget mangler kode eller neste steg: ${JSON.stringify(this.outcome.body)}`);
  if (!(await this.isUnchanged())) throw new Error('Det ble avvist, men noe ble likevel endret.');
});
Then('er rådet {tekst}', function (advice) {
  expectText([this.outcome.body.next_step ?? ''], advice, 'Rådet');
});
Then('er ingenting endret', async function () {
  if (!(await this.isUnchanged())) throw new Error('Noe er endret på brukeren.');
});
Then('får ingen vite at brukeren finnes', function () {
  expectSame('not_there', this.outcome?.kind, 'Svaret');
});

// ---- agreeing to a preview that was seen earlier ----

When('{aktør} godtar forhåndsvisningen', async function (actor) {
  expectSame(this.preview?.actor, actor, 'Den som så forhåndsvisningen');
  this.before = await this.everything();
  await this.agree();
});
When('{aktør} sender det samme en gang til', async function (actor) {
  const { routine, request } = this.outcome.asked;
  const key = `samme-${this.user.id}-${Date.now()}`;
  const preview = await this.api.preview(this.userOf(actor), routine, request);
  if (preview.status !== 200) throw new Error(`Forhåndsvisningen svarte ${preview.status}.`);
  const first = await this.api.commit(this.userOf(actor), routine, request, preview.body, key);
  const second = await this.api.commit(this.userOf(actor), routine, request, preview.body, key);
  expectSame(JSON.stringify(first.body), JSON.stringify(second.body), 'Kvitteringen den andre gangen');
});
/** 409: what is different, sentence by sentence, and nothing written. */
Then('får {aktør} vite at noe er endret siden forhåndsvisningen', async function (actor) {
  expectSame(actor, this.outcome.asked.actor, 'Den som får vite det');
  if (this.outcome.kind !== 'conflict') throw new Error(`Det skulle vært stanset som endret, men ${this.outcome.explain()}.`);
  if (!(await this.isUnchanged())) throw new Error('Noe ble skrevet selv om forhåndsvisningen ikke stemte lenger.');
});
Then('gjelder det ikke lenger at {tekst}', function (text) {
  expectText(this.outcome.body.conflict.no_longer, text, 'Det som ikke gjelder lenger,');
});
Then('gjelder det nå at {tekst}', function (text) {
  expectText(this.outcome.body.conflict.now, text, 'Det som gjelder nå,');
});

// ---- one act, one entry in the history ----

Then('er alt gjort i ett steg', async function () {
  const { history } = await this.everything();
  expectSame(this.before.history.plans.length + 1, history.plans.length, 'Tallet på hendelser i historikken');
});
Then('viser historikken', async function (table) {
  const names = async (plan) => ({ hendelse: plan.routine, av: plan.by });
  const { plans } = await this.history();
  expectRows(rowsOf(table, ['hendelse', 'av']), await Promise.all(plans.map(names)), 'Historikken');
});

// ---- the municipality's own values ----

Given('kommunen har bestemt at {tekst} er {tekst}', function (key, value) {
  return this.changePolicy(key, value);
});
When('kommunen bestemmer at {tekst} er {tekst}', function (key, value) {
  return this.changePolicy(key, value);
});
