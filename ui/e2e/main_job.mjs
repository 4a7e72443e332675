// The main job from sign-in to receipt, with the keyboard alone.

import assert from 'node:assert/strict';
import { desk, focusShows, openPage, overflow, phone, settled, tabTo } from './browser.mjs';
import { caseWorker, coordinator, privateProvider } from './city.mjs';

async function keyboardOnly(city, size, surname) {
  const client = await city.client(surname);
  const page = await openPage(city, { size });
  const { keyboard } = page;
  const here = async (what) => {
    assert.ok((await overflow(page)) <= 0, `${what}: the page is wider than the window`);
    assert.ok(await focusShows(page), `${what}: what has the focus does not show it`);
  };

  await page.goto('/');
  await page.getByRole('heading', { name: 'Logg inn' }).waitFor();
  await tabTo(page, { id: 'sign-in-user' });
  await here('sign-in');
  await keyboard.type(caseWorker);
  await keyboard.press('Tab');
  await keyboard.type('stafett-demo');
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Teamets innboks' }).waitFor();
  await here('bench');

  await keyboard.press('Control+k');
  await keyboard.type(surname);
  await keyboard.press('Enter');
  await page.getByRole('link', { name: new RegExp(`^${surname}, Åse`) }).waitFor();
  assert.ok(!page.url().includes(surname), 'the name went into the address');
  await here('search');
  await tabTo(page, { tag: 'a', name: `${surname}, Åse` });
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: `Åse ${surname}` }).waitFor();
  assert.equal(
    await page.evaluate(() => document.activeElement?.tagName),
    'H1',
    'the focus does not follow to the new page',
  );
  await here('client');

  await tabTo(page, { tag: 'a', name: 'Bytt leverandør' });
  await here('client, at the button');
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Bytt leverandør' }).waitFor();
  await page.locator('#notice-day').waitFor();
  const options = await city.as(caseWorker, 'GET', `/api/clients/${client}/change-options`);
  const line = options.lines[0];
  await tabTo(page, { id: `provider-${line.service_line}` });
  await here('change, at the provider');
  await keyboard.type(privateProvider.slice(0, 6));
  await page.locator('.plan .sentences').waitFor();
  assert.match(await page.locator('.plan .sentences').innerText(), new RegExp(privateProvider));

  await tabTo(page, { id: 'note' });
  await keyboard.type('Ringte selv.');
  await page.locator('.plan:not([aria-busy="true"])').waitFor();
  await tabTo(page, { tag: 'summary', name: 'Hvorfor?' });
  await keyboard.press('Enter');
  await page.locator('.why[open] .why-id').first().waitFor();
  await here('change, with a why open');
  const planned = await page.locator('.plan .sentences li p').allInnerTexts();

  await tabTo(page, { tag: 'button', name: 'Bytt leverandør' });
  await here('change, at the button');
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Bytt leverandør: utført' }).waitFor();
  await here('receipt');
  const done = await page.locator('.receipt-sentences li').allInnerTexts();
  assert.ok(done.length > 0 && planned.length > 0);
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1');

  const pdf = await page.getByRole('link', { name: /Åpne brevet/ }).getAttribute('href');
  const letter = await page.request.get(pdf);
  assert.equal(letter.status(), 200);
  assert.equal((await letter.body()).subarray(0, 5).toString(), '%PDF-');
  assert.ok(await page.getByRole('link', { name: 'Se overleveringen' }).isVisible());

  await tabTo(page, { tag: 'a', name: 'Til brukeren' });
  await keyboard.press('Enter');
  await settled(page);
  assert.match(await page.locator('.changes').first().innerText(), new RegExp(privateProvider));
  await here('client, after the change');
  assert.deepEqual(page.complaints, []);
}

export const mainJob = {
  'the main job is done by keyboard alone at 1600 px': (city) => keyboardOnly(city, desk, 'Skrivebordsen'),
  'the main job is done by keyboard alone at 390 px': (city) => keyboardOnly(city, phone, 'Telefonsen'),

  'a plan that changed under way is shown with its differences and needs a new yes': async (city) => {
    const client = await city.client('Konfliktsen');
    const page = await openPage(city, { user: caseWorker });
    await page.goto(`/brukere/${client}/bytt-leverandor`);
    const request = await city.changeRequest(client);
    await page.selectOption(`#provider-${request.lines[0].service_line}`, { label: 'Rognebær Hjemmetjenester' });
    await page.locator('.plan:not([aria-busy="true"]) .sentences').waitFor();
    await city.changeProvider(client);
    await page.locator('.routine-act button').click();
    await page.getByRole('heading', { name: 'Noe har endret seg siden du så planen' }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'conflict-heading');
    assert.ok((await page.locator('.conflict-new li').count()) > 0);
    await page.getByRole('button', { name: /^Godta den nye planen/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Bytt leverandør: utført' }).waitFor();
  },

  'the receipt has an address of its own, and back leads to the client': async (city) => {
    const client = await city.client('Kvitteringsadressen');
    const { lines } = await city.changeRequest(client);
    const page = await openPage(city, { user: caseWorker });
    await page.goto(`/brukere/${client}`);
    await page.getByRole('link', { name: 'Bytt leverandør' }).click();
    await page.selectOption(`#provider-${lines[0].service_line}`, String(lines[0].new_provider));
    await page.locator('.plan:not([aria-busy="true"]) .sentences').waitFor();
    await page.locator('.routine-act button').click();
    await page.waitForURL(`**/brukere/${client}/kvittering/*`);
    await page.locator('.receipt-sentences li').first().waitFor();
    const told = await page.locator('main .receipt').innerText();
    await page.reload();
    await page.locator('.receipt-sentences li').first().waitFor();
    assert.equal(await page.locator('main .receipt').innerText(), told);
    await page.goBack();
    await page.waitForURL(`**/brukere/${client}`);
    await page.getByRole('heading', { level: 1, name: 'Åse Kvitteringsadressen' }).waitFor();

    const other = await openPage(city, { user: coordinator });
    await page.goForward();
    await page.waitForURL('**/kvittering/*');
    await other.goto(new URL(page.url()).pathname);
    await other.getByRole('heading', { level: 1, name: 'Fant ikke siden' }).waitFor();
    assert.deepEqual(page.complaints, []);
  },

  'a refusal says what is wrong and what to do': async (city) => {
    const client = await city.client('Avslagsen');
    const page = await openPage(city, { user: caseWorker });
    await page.goto(`/brukere/${client}/bytt-leverandor`);
    const { lines } = await city.changeRequest(client);
    await page.selectOption(`#provider-${lines[0].service_line}`, String(lines[0].new_provider));
    await page.fill('#notice-day', '01.01.2039');
    await page.locator('.plan [role="alert"]').waitFor();
    assert.match(await page.locator('.plan [role="alert"]').innerText(), /Hva du kan gjøre/);
    assert.equal(await page.locator('.plan .sentences').count(), 0);
  },
};
