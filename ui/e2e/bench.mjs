// Tasks, the print queue, and the ways of looking at the interface.

import assert from 'node:assert/strict';
import { openPage, settled, wholeInbox } from './browser.mjs';
import { caseWorker } from './city.mjs';

export const bench = {
  'a task is taken from the inbox and finished': async (city) => {
    const client = await city.client('Oppgavesen');
    await city.changeProvider(client);
    const leaving = 'koordinator.bydel-frogner';
    const page = await openPage(city, { user: leaving });
    await page.goto('/');
    await settled(page);
    await wholeInbox(page);
    const inbox = page.locator('.bench-team_inbox .bench-row', { hasText: 'Oppgavesen' }).first();
    await inbox.getByRole('button', { name: /^Ta oppgaven/ }).click();
    const mine = page.locator('.bench-my_tasks .bench-row', { hasText: 'Oppgavesen' }).first();
    await mine.getByRole('button', { name: /^Fullfør oppgaven/ }).click();
    await page.getByText('Fullfør oppgaven: utført for Åse Oppgavesen.').waitFor();
    await mine.waitFor({ state: 'detached' });
  },

  'a letter is opened and marked as posted': async (city) => {
    const client = await city.client('Brevsen');
    await city.changeProvider(client);
    const page = await openPage(city, { user: caseWorker });
    await page.goto('/brev');
    await settled(page);
    const row = page.locator('tbody tr', { hasText: 'Brevsen' });
    await row.getByRole('button', { name: /^Merk som postlagt/ }).click();
    await page.getByText('Brevet til Åse Brevsen er merket som postlagt.').waitFor();
    const card = await city.as(caseWorker, 'GET', `/api/clients/${client}`);
    assert.equal(card.letters[0].state, 'posted');
  },

  'language and theme are chosen, kept, and reach the server’s own texts': async (city) => {
    const page = await openPage(city, { user: caseWorker });
    await page.goto('/');
    await settled(page);
    await page.getByText('Visning').click();
    await page.getByLabel('English').check();
    await page.getByRole('heading', { name: 'My tasks' }).waitFor();
    assert.equal(await page.getAttribute('html', 'lang'), 'en');
    await page.getByLabel('Dark').check();
    assert.equal(await page.getAttribute('html', 'data-color-scheme'), 'dark');
    await page.reload();
    await page.getByRole('heading', { name: 'The team’s inbox' }).waitFor();
    assert.equal(await page.getAttribute('html', 'data-color-scheme'), 'dark');
  },

  'the time strip says the same as a table': async (city) => {
    const client = await city.client('Tidssen');
    await city.changeProvider(client);
    const page = await openPage(city, { user: caseWorker });
    await page.goto(`/brukere/${client}`);
    await settled(page);
    assert.ok(await page.locator('.strip-picture').first().isVisible());
    const bars = await page.locator('.strip').first().locator('.bar').count();
    await page
      .getByRole('button', { name: /^Vis som tabell/ })
      .first()
      .click();
    const rows = await page.locator('.strip').first().locator('tbody tr').count();
    assert.ok(rows >= bars && bars >= 3);
  },
};
