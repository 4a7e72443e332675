// Look-ups, bars, substitute districts, and who sees whom.

import { randomUUID } from 'node:crypto';

import { Given, Then, When } from '@cucumber/cucumber';

import { both } from '../support/acts.mjs';
import { districtNumber } from '../support/city.mjs';
import { sayMoment } from '../support/dates.mjs';
import { nationalId } from '../support/national_id.mjs';
import { expectNoText, expectRows, expectSame, expectText, rowsOf } from '../support/tables.mjs';
import { lookUpReasons, protections, valueOf } from '../support/words.mjs';

const numbersOfNobody = 5_000;

// ---- the client's identity number ----

/** Given to the client before it is registered; read from the card afterwards. */
async function numberOf(world) {
  const { user } = world;
  if (user.person.national_id) return user.person.national_id;
  if (user.id) return (await world.card()).header.national_id;
  user.set({ national_id: nationalId(user.person.number) });
  return user.person.national_id;
}
Given('brukeren har {gradering}', async function (grade) {
  this.user.set({ national_id: nationalId(this.user.person.number), ...valueOf(protections, grade, 'en gradering') });
});

Given('saken er ført på {bydel}', function (district) {
  this.user.line().case_district = districtNumber(district);
});

// ---- look-ups ----

async function lookUp(world, how, actor, reason, text) {
  const request = { national_id: await numberOf(world), reason_code: valueOf(lookUpReasons, reason, 'en grunn'), reason: text };
  await world.client();
  await world.send(how, actor, '/api/look-ups', request);
}
both('gjør brukersøk på brukeren fordi {tekst}', 'gjøre brukersøk på brukeren fordi {tekst}', async function (how, actor, text) {
  await lookUp(this, how, actor, 'ny søknad', text);
});
both('gjør brukersøk på brukeren med grunnen {tekst}: {tekst}', 'gjøre brukersøk på brukeren med grunnen {tekst}: {tekst}', async function (how, actor, reason, text) {
  await lookUp(this, how, actor, reason, text);
});
/** The whole answer: it must not tell that the client is there. */
Then('svarer brukersøket {aktør} som om ingen hadde nummeret', async function (actor) {
  const request = { reason_code: 'new_application', reason: 'Søknad i posten.' };
  const user = this.userOf(actor);
  const ask = (number) => this.api.as(user, 'POST', '/api/look-ups', { ...request, national_id: number }, { 'Idempotency-Key': randomUUID() });
  await this.client();
  const found = await ask(await numberOf(this));
  const nobody = await ask(nationalId(numbersOfNobody));
  expectSame('404', nobody.status, 'Svaret på et nummer som ingen har');
  expectSame(JSON.stringify([nobody.status, nobody.body]), JSON.stringify([found.status, found.body]), 'Svaret på brukersøket');
});
async function lookUpOptions(world, actor, language) {
  const answer = await world.api.as(world.userOf(actor), 'GET', '/api/look-ups/options', undefined, { 'Accept-Language': language });
  expectSame(200, answer.status, 'Svaret på hva et brukersøk er');
  return answer.body;
}
Then('får {aktør} velge mellom disse grunnene til et brukersøk', async function (actor, table) {
  const { reasons } = await lookUpOptions(this, actor, 'nb');
  const { reasons: english } = await lookUpOptions(this, actor, 'en');
  const found = reasons.map((reason, index) => ({ grunn: reason.name, 'på engelsk': english[index].name }));
  expectRows(rowsOf(table, ['grunn', 'på engelsk']), found, 'Grunnene til et brukersøk');
});
Then('varer et brukersøk i {int} timer for {aktør}', async function (hours, actor) {
  expectSame(hours, (await lookUpOptions(this, actor, 'nb')).hours, 'Timene et brukersøk varer');
});
When('{aktør} gjør {int} brukersøk på numre som ingen har', async function (actor, times) {
  for (let at = 0; at < times; ++at) {
    const request = { national_id: nationalId(numbersOfNobody + at), reason_code: 'new_application', reason: 'Søknad i posten.' };
    const answer = await this.api.as(this.userOf(actor), 'POST', '/api/look-ups', request, { 'Idempotency-Key': randomUUID() });
    expectSame('404', answer.status, 'Svaret på et nummer som ingen har');
  }
});
Then('må {aktør} vente med å gjøre brukersøk', async function (actor) {
  const request = { national_id: await numberOf(this), reason_code: 'new_application', reason: 'Søknad i posten.' };
  await this.client();
  const answer = await this.api.as(this.userOf(actor), 'POST', '/api/look-ups', request, { 'Idempotency-Key': randomUUID() });
  expectSame('429', answer.status, 'Svaret på brukersøket');
});

async function waiting(world, actor) {
  const { look_ups: rows } = await world.api.read(world.userOf(actor), '/api/look-ups');
  const id = await world.client();
  return rows.filter((row) => row.client === id);
}
async function review(world, how, actor, finding, note) {
  world.lookUp = (await waiting(world, actor))[0]?.look_up ?? world.lookUp;
  await world[how](actor, 'look_up_review', { client: await world.client(), look_up: world.lookUp, finding, note });
}
both('finner at brukersøket var i orden', 'finne at brukersøket var i orden', async function (how, actor) {
  await review(this, how, actor, 'in_order');
});
both('stiller spørsmål ved brukersøket: {tekst}', 'stille spørsmål ved brukersøket: {tekst}', async function (how, actor, note) {
  await review(this, how, actor, 'questioned', note);
});
Then('har {aktør} brukersøkene til vurdering', async function (actor, table) {
  const found = (await waiting(this, actor)).map((row) => ({ enhet: row.unit, grunn: row.reason_name, begrunnelse: row.reason, bydel: row.district }));
  expectRows(rowsOf(table, ['enhet', 'grunn', 'begrunnelse', 'bydel']), found, `Brukersøkene som venter på ${actor},`);
});
Then('har {aktør} ingen brukersøk til vurdering', async function (actor) {
  expectRows([], (await waiting(this, actor)).map((row) => ({ enhet: row.unit })), `Brukersøkene som venter på ${actor},`);
});

// ---- registering ----

async function check(world, actor, number) {
  const request = { national_id: number, reason: 'Søknad i posten.' };
  const answer = await world.api.as(world.userOf(actor), 'POST', '/api/registrations/check', request);
  if (answer.status !== 200) throw new Error(`${actor} fikk ikke spørre: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}
When('{aktør} spør om nummeret til brukeren kan registreres', async function (actor) {
  const number = await numberOf(this);
  await this.client();
  this.registration = await check(this, actor, number);
});
When('{aktør} spør om et nummer som ingen har, kan registreres', async function (actor) {
  this.registration = await check(this, actor, nationalId(numbersOfNobody + this.user.person.number));
});
When('{aktør} spør om et D-nummer som ingen har, kan registreres', async function (actor) {
  this.registration = await check(this, actor, nationalId(numbersOfNobody + this.user.person.number, { dNumber: true }));
});
Then('er svaret om registrering {tekst}', function (text) {
  expectText([this.registration.sentence], text, 'Svaret');
});
Then('nevner svaret om registrering ikke {tekst}', function (text) {
  expectNoText([JSON.stringify(this.registration)], text, 'Svaret');
});
Then('er svaret om registrering det samme som {aktør} får om et D-nummer som ingen har', async function (actor) {
  const other = await check(this, actor, nationalId(numbersOfNobody + this.user.person.number, { dNumber: true }));
  expectSame(JSON.stringify(other), JSON.stringify(this.registration), 'Svaret om registrering');
});
Then('venter det {int} registreringer på systemkoordinatoren med begrunnelsen {tekst}', async function (count, reason) {
  const { registrations } = await this.api.read(this.userOf('systemkoordinatoren'), '/api/registrations');
  const number = await numberOf(this);
  const found = registrations.filter((row) => row.national_id === number && row.reason === reason);
  expectSame(count, found.length, 'Tallet på registreringer som venter');
});

// ---- bars ----

async function idOf(world, actor) {
  return (await world.api.signIn(world.userOf(actor))).id;
}
async function bar(world, how, actor, fields, reason) {
  await world[how](actor, 'block', { client: await world.client(), line: false, reason, ...fields });
}
both('sperrer {aktør} fordi {tekst}', 'sperre {aktør} fordi {tekst}', async function (how, actor, who, reason) {
  await bar(this, how, actor, { employee: await idOf(this, who) }, reason);
});
When('{aktør} sperrer imens {aktør} fordi {tekst}', async function (actor, who, reason) {
  await this.meanwhile(async () => bar(this, 'act', actor, { employee: await idOf(this, who) }, reason));
});
both('sperrer {aktør} til og med {dato} fordi {tekst}', 'sperre {aktør} til og med {dato} fordi {tekst}', async function (how, actor, who, day, reason) {
  await bar(this, how, actor, { employee: await idOf(this, who), last_day: await this.day(day) }, reason);
});
both('sperrer avgjørelser for {aktør} og alle under fordi {tekst}', 'sperre avgjørelser for {aktør} og alle under fordi {tekst}', async function (how, actor, who, reason) {
  await bar(this, how, actor, { employee: await idOf(this, who), line: true }, reason);
});
both('sperrer hele {bydel} fordi {tekst}', 'sperre hele {bydel} fordi {tekst}', async function (how, actor, unit, reason) {
  await bar(this, how, actor, { unit: (await this.level(unit)).id }, reason);
});
async function blocks(world, actor) {
  return (await world.api.read(world.userOf(actor), `/api/clients/${await world.client()}/blocks`)).blocks;
}
both('opphever sperren', 'oppheve sperren', async function (how, actor) {
  const block = (await blocks(this, actor))[0]?.denial ?? 999_999_999;
  await this[how](actor, 'block_lifting', { client: await this.client(), block, reason: 'Er ikke inhabil lenger.' });
});
Then('er sperrene {aktør} ser', async function (actor, table) {
  const found = (await blocks(this, actor)).map((row) => ({ begrunnelse: row.reason, 'alle under': row.line ? 'ja' : 'nei' }));
  expectRows(rowsOf(table, ['begrunnelse', 'alle under']), found, 'Sperrene');
});
Then('er det ingen sperrer {aktør} ser', async function (actor) {
  expectRows([], (await blocks(this, actor)).map((row) => ({ begrunnelse: row.reason })), 'Sperrene');
});

// ---- grants ----

both('gjør {bydel} til settebydel til og med {dato} fordi {tekst}', 'gjøre {bydel} til settebydel til og med {dato} fordi {tekst}', async function (how, actor, district, last, reason) {
  await this[how](actor, 'grant', {
    client: await this.client(), kind: 'substitute_district', district: (await this.district(district)).id, reason,
    first_day: await this.today(), last_day: await this.day(last),
  });
});
both('gir {aktør} tilgang til og med {dato} fordi {tekst}', 'gi {aktør} tilgang til og med {dato} fordi {tekst}', async function (how, actor, who, last, reason) {
  await this[how](actor, 'grant', {
    client: await this.client(), kind: 'single_client', employee: await idOf(this, who), reason,
    first_day: await this.today(), last_day: await this.day(last),
  });
});
async function grants(world, actor) {
  return (await world.api.read(world.userOf(actor), `/api/clients/${await world.client()}/grants`)).grants;
}
both('avslutter tilgangen', 'avslutte tilgangen', async function (how, actor) {
  const grant = (await grants(this, actor)).find((row) => row.may_end)?.grant ?? 999_999_999;
  await this[how](actor, 'grant_ending', { client: await this.client(), grant });
});
Then('er tilgangene {aktør} ser', async function (actor, table) {
  const found = (await grants(this, actor)).map((row) => ({ hvem: row.who, til: row.until && sayMoment(row.until), begrunnelse: row.reason }));
  expectRows(rowsOf(table, ['hvem', 'til', 'begrunnelse']), found, 'Tilgangene');
});

// ---- who and why ----

async function seers(world, actor) {
  const { seers: rows } = await world.api.read(world.userOf(actor), `/api/clients/${await world.client()}/who-sees`);
  return rows;
}
Then('viser «Hvem ser brukeren» for {aktør} at {aktør} ser brukeren fordi {tekst}', async function (actor, who, why) {
  const id = await idOf(this, who);
  const row = (await seers(this, actor)).find((seer) => seer.employee === id);
  if (!row) throw new Error(`${who} står ikke i listen.`);
  expectText([row.way.sentence], why, 'Grunnen');
});
Then('viser «Hvem ser brukeren» for {aktør} ikke {aktør}', async function (actor, who) {
  const id = await idOf(this, who);
  if ((await seers(this, actor)).some((seer) => seer.employee === id)) throw new Error(`${who} står i listen.`);
});
Then('viser «Hvorfor ser jeg brukeren» for {aktør} at {tekst}', async function (actor, why) {
  const { ways } = await this.api.read(this.userOf(actor), `/api/clients/${await this.client()}/why`);
  expectText(ways.map((way) => way.sentence), why, 'Grunnene');
});
Then('er nivået på brukerkortet for {aktør} {tekst}', async function (actor, level) {
  expectSame(level, (await this.card(actor)).header.level, 'Nivået');
});
Then('finner {aktør} brukeren i et søk', async function (actor) {
  expectSame('1', (await hits(this, actor)).length, 'Tallet på treff');
});
Then('finner ikke {aktør} brukeren i et søk', async function (actor) {
  expectSame('0', (await hits(this, actor)).length, 'Tallet på treff');
});
async function hits(world, actor) {
  const id = await world.client();
  const answer = await world.api.as(world.userOf(actor), 'POST', '/api/clients/search', { text: await numberOf(world) });
  if (answer.status !== 200) throw new Error(`Søket svarte ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body.clients.filter((row) => row.id === id || row.client === id);
}
