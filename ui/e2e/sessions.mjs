// Being signed out, and what may not be seen.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { openPage, settled } from './browser.mjs';
import { caseWorker } from './city.mjs';

export const sessions = {
  'the API document that the types come from is the server’s': async (city) => {
    const kept = JSON.parse(await readFile(new URL('../openapi.json', import.meta.url), 'utf8'));
    const { body } = await city.send('GET', '/api/openapi.json');
    // A folder made for tests opens its own routes to anybody; the kept document is that of any other folder.
    for (const { paths } of [kept, body]) {
      for (const path of Object.keys(paths)) if (path.startsWith('/api/test/')) delete paths[path];
    }
    assert.deepEqual(kept, body, 'run: STAFETT_BIN=… npm run api -- new');
  },

  'when the session runs out one signs in again over the page, and nothing typed is lost': async (city) => {
    const client = await city.client('Avloggsen');
    const page = await openPage(city, { user: caseWorker });
    await page.goto(`/brukere/${client}/journal`);
    await page.fill('#note-text', 'Halvferdig notat');
    await page.getByText('Utkastet er lagret.').waitFor();
    await page.context().clearCookies();
    await page.locator('#note-text').pressSequentially(' som fortsetter');
    await page.getByRole('heading', { name: 'Du er logget ut' }).waitFor();
    await page.fill('#again-user', caseWorker);
    await page.fill('#again-password', 'stafett-demo');
    await page.getByRole('dialog').getByRole('button', { name: 'Logg inn', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    assert.equal(await page.inputValue('#note-text'), 'Halvferdig notat som fortsetter');
    await page.getByText('Utkastet er lagret.').waitFor();
    const draft = await city.as(caseWorker, 'GET', `/api/drafts/note-${client}`);
    assert.equal(draft.text, 'Halvferdig notat som fortsetter');
  },

  'a wrong password is said plainly': async (city) => {
    const page = await openPage(city);
    await page.goto('/logg-inn');
    await page.fill('#sign-in-user', caseWorker);
    await page.fill('#sign-in-password', 'feil');
    await page.getByRole('button', { name: 'Logg inn', exact: true }).click();
    await page.getByRole('link', { name: /feil/ }).waitFor();
  },

  'unknown and forbidden look the same': async (city) => {
    const elsewhere = await city.client('Fjernsen', { district: 1 });
    const page = await openPage(city, { user: caseWorker });
    const read = async (path) => {
      await page.goto(path);
      await settled(page);
      return page.locator('main').innerText();
    };
    assert.equal(await read(`/brukere/${elsewhere}`), await read('/brukere/999999999'));
    assert.equal(await read(`/brukere/${elsewhere}/journal`), await read('/finnes/ikke'));
  },
};
