// Access to one client: why, who sees, bars and grants (OV-11, OV-107, OV-109..118).

import assert from 'node:assert/strict';
import { desk, focusShows, openPage, overflow, phone, settled, tabTo } from './browser.mjs';
import { caseWorker, coordinator, leader } from './city.mjs';

const barred = 'saksbehandler2.frogner';
const elsewhere = 'saksbehandler.ullern';
const nameOf = async (city, user) => (await city.as(user, 'GET', '/api/session')).name;

/** What the reader is told on the way to the client. */
async function mainText(page, path) {
  await page.goto(path);
  await settled(page);
  return page.locator('main').innerText();
}

/** Whether a search on the page finds the client. */
async function finds(page, surname) {
  await page.goto('/sok');
  await page.fill('#search-text', surname);
  await page.getByRole('button', { name: 'Søk', exact: true }).click();
  await page.locator('[role=status]', { hasText: /\S/ }).first().waitFor();
  await settled(page);
  return (await page.getByRole('link', { name: `${surname}, Åse` }).count()) > 0;
}

async function planIs(page, text) {
  await page.locator('.plan:not([aria-busy="true"]) .sentences', { hasText: text }).waitFor();
}

const seers = (city, client) =>
  city.as(leader, 'GET', `/api/clients/${client}/who-sees`).then((seen) => seen.seers.map((seer) => seer.name));

/** From the client's page to the receipt, by keyboard alone. */
async function barByKeyboard(page, name) {
  await tabTo(page, { name: 'Tilgang', tag: 'a' });
  assert.ok(await focusShows(page));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Hvem ser denne brukeren?' }).waitFor();
  await tabTo(page, { name: 'Sperrer', tag: 'a' });
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Sperrer' }).waitFor();
  await tabTo(page, { name: 'Sperr noen', tag: 'a' });
  await page.keyboard.press('Enter');
  await page.locator('#employee').waitFor();
  await tabTo(page, { id: 'employee' });
  await page.keyboard.type(name);
  await page.getByRole('radio', { name }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await tabTo(page, { id: 'reason' });
  await page.keyboard.type('Er i familie med brukeren.');
  await planIs(page, `${name} sperres for brukeren.`);
  await tabTo(page, { name: 'Sperr', tag: 'button' });
  assert.ok(await focusShows(page));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Sperr: utført' }).waitFor();
}

export const access = {
  'a leader bars an employee by keyboard, for whom the client no longer exists, and lifts the bar': async (city) => {
    const surname = 'Sperresen';
    const client = await city.client(surname);
    const name = await nameOf(city, barred);
    const reader = await openPage(city, { user: barred });
    assert.ok(await finds(reader, surname));
    await reader.goto(`/brukere/${client}`);
    await settled(reader);

    const page = await openPage(city, { user: leader });
    await page.goto(`/brukere/${client}`);
    await settled(page);
    await barByKeyboard(page, name);

    // The page that was open already.
    await reader.getByText('Historikk').click();
    await reader.locator('.ds-alert').waitFor();
    assert.doesNotMatch(await reader.locator('.ds-alert').innerText(), /sperre|inhabil/i);
    for (const rest of ['', '/journal', '/tilgang', '/tilgang/hvem-ser', '/tilgang/sperrer']) {
      const unknown = await mainText(reader, `/brukere/999999999${rest}`);
      assert.equal(await mainText(reader, `/brukere/${client}${rest}`), unknown);
    }
    assert.ok(!(await finds(reader, surname)));
    assert.ok(!(await seers(city, client)).includes(name));

    await page.getByRole('link', { name: 'Til sperrene' }).click();
    await page.getByRole('row', { name: new RegExp(`${name} er sperret for brukeren`) }).waitFor();
    await page.getByRole('link', { name: /^Opphev sperren/ }).click();
    await page.getByRole('heading', { level: 1, name: `Opphev sperren av ${name}` }).waitFor();
    await page.getByRole('button', { name: 'Opphev sperren' }).click();
    await page.locator('.error-summary', { hasText: 'Skriv en kort begrunnelse.' }).waitFor();
    await page.fill('#reason', 'Er ikke inhabil lenger.');
    await planIs(page, `Sperren av ${name} oppheves.`);
    await page.getByRole('button', { name: 'Opphev sperren' }).click();
    await page.locator('.receipt').waitFor();
    assert.ok(await finds(reader, surname));
    assert.deepEqual(page.complaints, []);
    assert.deepEqual(reader.complaints, []);
  },

  'whoever bars the own unit is warned before it is done': async (city) => {
    const client = await city.client('Varselsen');
    const { unit } = await city.as(leader, 'GET', '/api/session');
    const page = await openPage(city, { user: leader });
    await page.goto(`/brukere/${client}/tilgang/sperrer/ny`);
    await page.getByLabel('En hel enhet').check();
    await page.selectOption('#unit', { label: unit });
    await page.fill('#reason', 'Kontoret er inhabilt.');
    await page.locator('.plan .ds-alert', { hasText: 'Sperren gjelder deg også.' }).waitFor();
    await planIs(page, `${unit} sperres for brukeren.`);
  },

  'access to one client shows in the search and in who sees, until it is ended': async (city) => {
    const surname = 'Tilgangsen';
    const client = await city.client(surname);
    const name = await nameOf(city, elsewhere);
    const reader = await openPage(city, { user: elsewhere });
    assert.ok(!(await finds(reader, surname)));

    const page = await openPage(city, { user: leader, size: phone });
    await page.goto(`/brukere/${client}/tilgang/gitt/ny`);
    await page.fill('#employee', name);
    await page.getByRole('radio', { name }).check();
    await page.fill('#reason', 'Skal følge brukeren videre.');
    await page.getByRole('button', { name: 'Gi tilgang' }).click();
    await page.locator('.error-summary', { hasText: 'Til og med' }).waitFor();
    await page.fill('#last-day', '01.01.2020');
    await page.locator('.error-summary', { hasText: 'Velg en siste dag som ikke er før den første.' }).waitFor();
    await page.fill('#last-day', await page.inputValue('#first-day'));
    await planIs(page, `${name} får se brukeren`);
    await page.getByRole('button', { name: 'Gi tilgang' }).click();
    await page.locator('.receipt').waitFor();

    assert.ok(await finds(reader, surname));
    const why = await mainText(reader, `/brukere/${client}/tilgang`);
    assert.match(why, /du har fått tilgang til denne brukeren/);
    assert.match(why, /Skal følge brukeren videre\./);
    await page.goto(`/brukere/${client}/tilgang/hvem-ser`);
    await page.fill('#seer-filter', name);
    await page.getByRole('row', { name: new RegExp(`${name}.*Har fått tilgang til denne brukeren`) }).waitFor();

    await page.goto(`/brukere/${client}/tilgang/gitt`);
    await page.getByRole('link', { name: /^Avslutt tilgangen/ }).click();
    await planIs(page, 'avsluttes');
    await page.getByRole('button', { name: 'Avslutt tilgangen' }).click();
    await page.locator('.receipt').waitFor();
    assert.ok(!(await finds(reader, surname)));
    assert.ok(!(await seers(city, client)).includes(name));
    assert.deepEqual(page.complaints, []);
  },

  'why and who sees say the same of everyone, and each has the pages that are theirs': async (city) => {
    const client = await city.client('Enigsen', {
      lines: [{ service: 'practical_help', provider: 'Havbris Hjemmeomsorg' }],
    });
    const all = await seers(city, client);
    const tabs = { [leader]: 5, [caseWorker]: 3, [coordinator]: 0, [elsewhere]: 0 };
    for (const [user, wanted] of Object.entries(tabs)) {
      const page = await openPage(city, { user });
      await page.goto(`/brukere/${client}/tilgang`);
      await settled(page);
      const sees = (await page.getByRole('heading', { name: 'Hvorfor ser jeg denne brukeren?' }).count()) > 0;
      assert.equal(sees, all.includes(await nameOf(city, user)), user);
      assert.equal(await page.locator('.section-nav a').count(), wanted, user);
    }
    const page = await openPage(city, { user: leader });
    await page.goto(`/brukere/${client}/tilgang/hvem-ser`);
    await settled(page);
    assert.deepEqual(await page.locator('.names li').count(), all.length);
  },

  'the header answers why at once, and leads to the whole answer': async (city) => {
    const client = await city.client('Hvorforsen');
    for (const size of [desk, phone]) {
      const page = await openPage(city, { user: caseWorker, size });
      await page.goto(`/brukere/${client}`);
      await settled(page);
      await page.locator('.fact-wide .why summary').click();
      await page.locator('.ways-here li').first().waitFor();
      assert.equal(await overflow(page), 0);
      await page.getByRole('link', { name: 'Alt om tilgangen din' }).click();
      await page.getByRole('heading', { level: 1, name: 'Hvorfor ser jeg denne brukeren?' }).waitFor();
    }
  },
};
