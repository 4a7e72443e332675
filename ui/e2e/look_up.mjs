// Looking up a client by number, how long it holds, its review, and the check of a number before registering.

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { nationalId } from '../../features/support/national_id.mjs';
import { focusShows, openPage, phone, settled, tabTo } from './browser.mjs';
import { caseWorker } from './city.mjs';

export const stranger = 'saksbehandler.gamle-oslo';
export const leader = 'leder.frogner';
export const systemCoordinator = 'systemkoordinator';
const numbersOfNobody = 7_000;
const hour_ms = 3_600_000;

export async function numberOf(city, client) {
  return (await city.as(caseWorker, 'GET', `/api/clients/${client}`)).header.national_id;
}

/** The other district's case worker looks the client up. */
export async function lookUp(city, client, reason = 'Sykehuset ringte om utskrivning.') {
  const request = { national_id: await numberOf(city, client), reason_code: 'hospital', reason };
  return city.as(stranger, 'POST', '/api/look-ups', request, { 'Idempotency-Key': randomUUID() });
}

const instant = (milliseconds) => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;

/** Everyone is signed out when the clock has moved by more than an hour. */
async function moveClock(city, now) {
  await city.clock({ now: instant(now) });
  city.cookies.clear();
}

async function fillLookUp(page, number) {
  await page.fill('#national-id', number);
  await page.selectOption('#reason-code', 'hospital');
  await page.fill('#reason', 'Sykehuset ringte om utskrivning.');
}
const act = (page) => page.locator('.routine-act button').click();
const mark = (page) => page.locator('.look-up-mark');

export const lookUps = {
  'a client is looked up by keyboard alone, from the search that found nobody': async (city) => {
    const client = await city.client('Oppsøktsen');
    const number = await numberOf(city, client);
    const page = await openPage(city, { user: stranger });
    const press = async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const reach = async (wanted) => {
      await tabTo(page, wanted);
      assert.ok(await focusShows(page), `the focus is seen on ${JSON.stringify(wanted)}`);
    };
    await page.goto('/');
    await settled(page);
    await press('Control+K');
    await page.keyboard.type(number);
    await press('Enter');
    await page.getByText('Ingen brukere passer').waitFor();
    await reach({ name: 'Gjør brukersøk' });
    await press('Enter');
    await page.locator('#national-id').waitFor();
    assert.equal(await page.inputValue('#national-id'), number);
    await reach({ id: 'reason-code' });
    await page.keyboard.type('Melding');
    await reach({ id: 'reason' });
    await page.keyboard.type('Sykehuset ringte om utskrivning.');
    await reach({ name: 'Gjør brukersøk og åpne brukeren', tag: 'button' });
    await press('Enter');
    await page.getByRole('heading', { name: 'Åse Oppsøktsen', level: 1 }).waitFor();
    assert.match(await mark(page).innerText(), /7[12] t \d+ min igjen/);
    assert.ok(!page.url().includes(number));
    assert.deepEqual(page.complaints, []);
  },

  'with a look-up one is offered what one may do with this client, and nothing else': async (city) => {
    const client = await city.client('Lesesen');
    await lookUp(city, client);
    const page = await openPage(city, { user: stranger });
    await page.goto(`/brukere/${client}`);
    await settled(page);
    const acts = page.locator('.client-acts');
    await acts.getByRole('link', { name: 'Journal' }).waitFor();
    assert.equal(await acts.getByRole('link', { name: 'Bytt leverandør' }).count(), 0);
    assert.equal(await acts.getByRole('link', { name: 'Skriv notat' }).count(), 0);
  },

  'what is missing is asked for, and a number that is none is said to be so': async (city) => {
    const page = await openPage(city, { user: stranger, size: phone });
    await page.goto('/brukersok');
    await settled(page);
    await act(page);
    assert.equal(await page.locator('.error-summary li').count(), 3);
    await fillLookUp(page, '0101901234');
    await act(page);
    await page.locator('.error-summary').getByText('11 siffer').waitFor();
    await page.fill('#national-id', '01019012345');
    await act(page);
    await page.locator('.error-summary').getByText('ikke et gyldig fødselsnummer').waitFor();
    assert.equal(await page.inputValue('#reason'), 'Sykehuset ringte om utskrivning.', 'nothing typed is lost');
  },

  'a number that nobody has and a protected client look the same, searched for and looked up': async (city) => {
    const protectedClient = { protection: 'strictly_confidential', national_id: nationalId(numbersOfNobody + 1) };
    await city.client('Gradertsen', protectedClient);
    const said = async (number) => {
      const page = await openPage(city, { user: stranger });
      await page.goto('/sok');
      await page.fill('#search-text', number);
      await page.getByRole('button', { name: 'Søk', exact: true }).click();
      await page.getByText('Ingen brukere passer').waitFor();
      const searched = await page.locator('main').innerText();
      await page.getByRole('link', { name: 'Gjør brukersøk' }).click();
      await fillLookUp(page, number);
      await act(page);
      await page.getByRole('alert').waitFor();
      const asked = await page.locator('main').innerText();
      await page.context().close();
      return (searched + asked).replaceAll(number, 'NUMBER');
    };
    assert.equal(await said(protectedClient.national_id), await said(nationalId(numbersOfNobody)));
  },

  'the leader reviews a look-up, and the count in the menu follows': async (city) => {
    const client = await city.client('Kontrollsen');
    await lookUp(city, client, 'Nabo spurte hvordan det gikk.');
    const { waiting } = await city.as(leader, 'GET', '/api/look-ups/count');
    const page = await openPage(city, { user: leader });
    await page.goto('/');
    await settled(page);
    const row = page.locator('.bench-row', { hasText: 'brukersøk på Åse Kontrollsen' });
    const all = page.getByRole('button', { name: /^Vis alle .*Teamets innboks/ });
    if (await all.isVisible()) await all.click();
    await row.getByRole('link', { name: /^Vurder brukersøket/ }).click();
    const card = page.locator('.waiting-card', { hasText: 'Kontrollsen' });
    await card.getByText('Nabo spurte hvordan det gikk.').waitFor();
    const menu = page.locator('.top-nav .nav-count');
    assert.equal(await menu.innerText(), String(waiting));
    await card.getByRole('button', { name: /^Vurder søket/ }).click();
    await card.getByLabel('Stiller spørsmål ved søket').check();
    await act(page);
    await page.locator('.error-summary').waitFor();
    await card.locator('#review-note').fill('En nabo er ingen grunn.');
    await page.locator('.plan:not([aria-busy="true"]) .sentences').waitFor();
    await act(page);
    await page.getByText(/^Vurderingen av brukersøket til .* er lagret\.$/).waitFor();
    await card.waitFor({ state: 'detached' });
    assert.equal((await city.as(leader, 'GET', '/api/look-ups/count')).waiting, waiting - 1);
    if (waiting > 1)
      await page.waitForFunction((n) => document.querySelector('.nav-count')?.textContent === n, String(waiting - 1));
    else await menu.waitFor({ state: 'detached' });
    assert.deepEqual(page.complaints, []);
  },

  'those who do not review have no such link, and no such page': async (city) => {
    const page = await openPage(city, { user: caseWorker });
    await page.goto('/etterkontroll');
    await page.getByRole('heading', { name: 'Fant ikke siden' }).waitFor();
    assert.equal(await page.getByRole('link', { name: /^Etterkontroll/ }).count(), 0);
  },

  'a number is checked before anybody is registered, and what waits is settled': async (city) => {
    const client = await city.client('Registrertsen');
    const page = await openPage(city, { user: stranger });
    await page.goto('/registrer-bruker');
    const check = async (number) => {
      await page.fill('#national-id', number);
      await page.fill('#reason', 'Ny søknad i posten.');
      await page.getByRole('button', { name: 'Sjekk nummeret' }).click();
      await page.getByRole('heading', { name: 'Svar' }).waitFor();
      return page.locator('main').innerText();
    };
    assert.match(await check(nationalId(numbersOfNobody)), /ikke i bruk/);
    await page.getByRole('button', { name: 'Sjekk et annet nummer' }).click();
    const known = await check(await numberOf(city, client));
    assert.match(known, /registrert allerede. Spør Bydel Frogner/);
    assert.doesNotMatch(known, /Registrertsen/);
    const held = nationalId(numbersOfNobody, { dNumber: true });
    assert.match(await check(held), /sendt til systemkoordinator/);

    const desk = await openPage(city, { user: systemCoordinator });
    await desk.goto('/');
    await settled(desk);
    await desk.getByRole('link', { name: 'Registreringer' }).click();
    const card = desk.locator('.waiting-card', { hasText: `${held.slice(0, 6)} ${held.slice(6)}` });
    await card.getByRole('button', { name: /^Avklar/ }).click();
    await card.locator('#settling-note').fill('Personen har fått fødselsnummer. Bydelen er ringt.');
    await desk.locator('.plan:not([aria-busy="true"]) .sentences').waitFor();
    await act(desk);
    await desk.getByText(/^Registreringen som .* er avklart\.$/).waitFor();
    await card.waitFor({ state: 'detached' });
    assert.deepEqual([...page.complaints, ...desk.complaints], []);
  },

  'a look-up is counted down, warns, and holds to the second of its 72 hours': async (city) => {
    const client = await city.client('Utløpsen');
    const { now } = await city.clock();
    const until = Date.parse((await lookUp(city, client)).until);
    const path = `/brukere/${client}`;
    assert.ok(Math.abs(until - Date.parse(now) - 72 * hour_ms) < 60_000);

    await moveClock(city, until - 5 * hour_ms);
    const page = await openPage(city, { user: stranger });
    await page.clock.install();
    await page.goto(path);
    await settled(page);
    assert.match(await mark(page).innerText(), /[45] t \d+ min igjen/);
    assert.doesNotMatch(await mark(page).getAttribute('class'), /warning/);
    await page.clock.fastForward(hour_ms + 60_000);
    await page.locator('.look-up-mark.mark-warning').waitFor();
    await page.getByText('Brukersøket ditt utløper snart').waitFor({ state: 'attached' });
    await page.clock.fastForward(4 * hour_ms);
    await page.getByRole('heading', { name: 'Brukersøket er utløpt' }).waitFor();
    assert.equal(await page.getByText('Utløpsen').count(), 0, 'what may no longer be seen is gone');

    await moveClock(city, until - 40_000);
    const last = await openPage(city, { user: stranger });
    await last.goto(path);
    await last.getByText('Under 1 minutt igjen').waitFor();
    await city.clock({ now: instant(until) });
    await assert.rejects(city.as(stranger, 'GET', `/api/clients/${client}`), /: 404 /);
    await last.getByRole('link', { name: 'Journal' }).click();
    await last.getByRole('heading', { name: 'Brukersøket er utløpt' }).waitFor();
    await last.getByRole('link', { name: 'Nytt brukersøk' }).click();
    await last.locator('#national-id').waitFor();
    assert.equal(await last.inputValue('#national-id'), await numberOf(city, client));
    assert.equal(await last.inputValue('#reason'), '', 'a new look-up needs a new reason');
    assert.deepEqual([...page.complaints, ...last.complaints], []);
  },
};
