// What is typed survives closing, another browser, and a server out of reach.

import assert from 'node:assert/strict';
import { openPage, settled } from './browser.mjs';
import { caseWorker } from './city.mjs';

const text = 'Datteren ringte, og bruker bekreftet selv.';

async function typeDraft(page, client) {
  await page.goto(`/brukere/${client}/bytt-leverandor`);
  await page.fill('#note', text);
  await page.check('#asked-by-next_of_kin');
  await page.fill('#asked-by-name', 'Ingrid Øvrebø');
}
const saved = (page) => page.getByText('Utkastet er lagret.').waitFor();

export const drafts = {
  'a draft survives reload, a new browser and signing out, and can be thrown away': async (city) => {
    const client = await city.client('Utkastsen');
    const page = await openPage(city, { user: caseWorker, ownSession: true });
    await typeDraft(page, client);
    await saved(page);
    await page.reload();
    await page.getByText('Vi har hentet frem utkastet ditt.').waitFor();
    assert.equal(await page.inputValue('#note'), text);
    await page.getByRole('button', { name: 'Logg ut' }).click();
    await page.getByRole('heading', { name: 'Logg inn' }).waitFor();
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href]));
    assert.ok(
      !kept.includes('Datteren') && !kept.includes('Øvrebø'),
      'something about a person is kept in the browser',
    );

    const other = await openPage(city, { user: caseWorker });
    await other.goto(`/brukere/${client}/bytt-leverandor`);
    await other.getByText('Vi har hentet frem utkastet ditt.').waitFor();
    assert.equal(await other.inputValue('#note'), text);
    assert.equal(await other.inputValue('#asked-by-name'), 'Ingrid Øvrebø');
    await other.getByRole('button', { name: 'Forkast utkast' }).click();
    await other.getByText('Utkastet er forkastet.').waitFor();
    await other.reload();
    await settled(other);
    assert.equal(await other.inputValue('#note'), '');
    assert.equal(await other.getByText('Vi har hentet frem utkastet ditt.').count(), 0);
  },

  'who signs out in the middle of a word keeps the whole of it': async (city) => {
    const client = await city.client('Halvordsen');
    const page = await openPage(city, { user: caseWorker, ownSession: true });
    await page.goto(`/brukere/${client}/bytt-leverandor`);
    await page.fill('#note', text);
    await page.getByRole('button', { name: 'Logg ut' }).click();
    await page.getByRole('heading', { name: 'Logg inn' }).waitFor();
    const draft = await city.as(caseWorker, 'GET', `/api/drafts/provider-change-${client}`);
    assert.equal(draft.note, text);
  },

  'while the server is out of reach the text is kept, and the page says so': async (city) => {
    const client = await city.client('Trappesen');
    const page = await openPage(city, { user: caseWorker });
    await page.goto(`/brukere/${client}/bytt-leverandor`);
    await page.locator('#note').waitFor();
    await page.context().setOffline(true);
    await page.fill('#note', text);
    await page.getByText('Utkastet er ikke lagret ennå.').waitFor();
    await page.context().setOffline(false);
    await saved(page);
    const draft = await city.as(caseWorker, 'GET', `/api/drafts/provider-change-${client}`);
    assert.equal(draft.note, text);
  },

  'a plan sent while the answer is lost is carried out once': async (city) => {
    const client = await city.client('Engangsen');
    const page = await openPage(city, { user: caseWorker });
    await page.goto(`/brukere/${client}/bytt-leverandor`);
    const { lines } = await city.changeRequest(client);
    await page.selectOption(`#provider-${lines[0].service_line}`, String(lines[0].new_provider));
    await page.locator('.plan:not([aria-busy="true"]) .sentences').waitFor();
    const keys = [];
    await page.route('**/commit', async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      if (keys.length > 1) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await page.locator('.routine-act button').click();
    await page.getByRole('heading', { level: 1, name: 'Bytt leverandør: utført' }).waitFor();
    assert.equal(keys.length, 2);
    assert.equal(keys[0], keys[1]);
    const card = await city.as(caseWorker, 'GET', `/api/clients/${client}`);
    assert.equal(card.services.flatMap((service) => service.changes).length, 1);
  },
};
