// The other side: the coordinator answers, and each act tells the other.

import assert from 'node:assert/strict';
import { openPage, phone, settled, wholeInbox } from './browser.mjs';
import { caseWorker, coordinator } from './city.mjs';

export const handovers = {
  'a coordinator finds the hand-over in the inbox, reads it and accepts': async (city) => {
    const client = await city.client('Mottatsen');
    const { handover } = await city.changeProvider(client);
    const page = await openPage(city, { user: coordinator, size: phone });
    await page.goto('/');
    await settled(page);
    await wholeInbox(page);
    const row = page.locator('.bench-team_inbox .bench-row', { hasText: 'Mottatsen' }).first();
    await row.getByRole('link', { name: /^Åpne overleveringen/ }).click();
    await page.waitForURL(`**/overleveringer/${handover}`);
    await settled(page);
    const shown = await page.locator('main').innerText();
    assert.match(shown, /Nøkkelboks ved hoveddøra/);
    assert.match(shown, /Liten hund/);
    assert.ok((await page.locator('.data-table tbody tr').count()) > 0, 'no measures are shown');
    assert.equal(await page.locator('input[name=reply]:checked').count(), 0, 'an answer is chosen beforehand');
    await page.getByRole('button', { name: 'Send svaret' }).click();
    await page.getByRole('link', { name: 'Velg om dere kan ta over.' }).click();
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'reply');
    await page.getByLabel('Ja, vi tar over').check();
    await page.getByText('Arbeidsteam som skal utføre').waitFor();
    const { care_teams: teams } = await city.as(coordinator, 'GET', `/api/handovers/${handover}`);
    assert.ok(teams.length > 0);
    if (teams.length > 1) {
      await page.getByRole('button', { name: 'Godta overleveringen' }).click();
      await page.getByRole('link', { name: 'Velg arbeidsteamet som skal utføre.' }).click();
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'care-team');
      await page.selectOption('#care-team', String(teams[0].id));
    }
    await page.getByRole('button', { name: 'Godta overleveringen' }).click();
    await page.locator('.handover-state', { hasText: /godtatt/i }).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Godta overleveringen' }).count(), 0);
    const given = await page.locator('.answer-facts').innerText();
    assert.ok(given.includes(teams[0].name), 'the team that was chosen is not told');
    assert.match(given, /Besvart\n.*kl\. \d\d\.\d\d/);
    assert.match(given, /Besvart av\n\S/);
    assert.deepEqual(page.complaints, []);
  },

  'a rejection needs a reason, and gives the sender three ready plans': async (city) => {
    const client = await city.client('Avvistsen', {
      lines: [{ service: 'practical_help', provider: 'Rognebær Hjemmetjenester' }],
    });
    const { handover, change } = await city.changeProvider(client);
    const page = await openPage(city, { user: coordinator });
    await page.goto(`/overleveringer/${handover}`);
    await page.getByLabel('Nei, vi kan ikke').check();
    await page.getByRole('button', { name: 'Avvis overleveringen' }).click();
    await page.getByRole('heading', { name: 'Rett opp dette for å gå videre' }).waitFor();
    assert.ok(await page.evaluate(() => document.activeElement?.classList.contains('error-summary')));
    await page.fill('#answer-text', 'Vi har ikke kapasitet.');
    await page.getByRole('button', { name: 'Avvis overleveringen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Overleveringen er avvist.' }).waitFor();

    const sender = await openPage(city, { user: caseWorker });
    await sender.goto('/');
    await settled(sender);
    assert.ok((await sender.locator('.bench-row', { hasText: 'Avvistsen' }).count()) > 0, 'the sender is not told');
    await sender.goto(`/brukere/${client}`);
    await sender
      .locator('.change-red')
      .getByRole('link', { name: /^Finn en løsning/ })
      .click();
    await sender.waitForURL(`**/overleveringer/${handover}`);
    await sender.getByRole('heading', { name: 'Ferdige planer' }).waitFor();
    assert.match(await sender.locator('main').innerText(), /Vi har ikke kapasitet\./);
    assert.equal(await sender.locator('.ready-plan').count(), 3);
    const move = sender.locator('.ready-plan', { hasText: 'Forleng' }).first();
    await move.getByRole('button').click();
    await sender.waitForURL(`**/brukere/${client}/bytter/${change}/flytt-start`);
    await sender.locator('#first-day').waitFor();
    await sender.fill('#agreed-with', 'Bruker og Rognebær');
    await sender.fill('#agreed-why', 'Ny leverandør sa nei');
    await sender.locator('.plan:not([aria-busy="true"]) .sentences').waitFor();
  },

  'a withdrawn change is recalled, and the coordinator acknowledges': async (city) => {
    const client = await city.client('Angresen');
    const { handover, change } = await city.changeProvider(client);
    await city.commit(coordinator, 'handover_answer', { client, handover, reply: 'accept' });
    const page = await openPage(city, { user: caseWorker });
    await page.goto(`/brukere/${client}/bytter/${change}/trekk`);
    await page.locator('.plan:not([aria-busy="true"]) .sentences').waitFor();
    await page.locator('.routine-act button').click();
    await page.getByRole('heading', { level: 1, name: 'Trekk byttet: utført' }).waitFor();

    const other = await openPage(city, { user: coordinator });
    await other.goto(`/overleveringer/${handover}`);
    await other.getByRole('button', { name: 'Bekreft tilbaketrekkingen' }).click();
    await other.getByRole('heading', { level: 1, name: 'Tilbaketrekkingen er bekreftet.' }).waitFor();
  },

  'a provider registers a wish, and the case worker carries it out with one press more': async (city) => {
    const client = await city.client('Ønskesen', {
      lines: [{ service: 'practical_help', provider: 'Havbris Hjemmeomsorg' }],
    });
    const page = await openPage(city, { user: coordinator });
    await page.goto(`/brukere/${client}`);
    await page.getByRole('link', { name: 'Meld at bruker ønsker å bytte' }).click();
    await page.locator('.plan:not([aria-busy="true"]) .sentences').waitFor();
    await page.locator('.routine-act button').click();
    await page.getByRole('heading', { level: 1, name: /utført/ }).waitFor();

    const other = await openPage(city, { user: caseWorker });
    await other.goto(`/brukere/${client}`);
    await other.getByRole('link', { name: 'Behandle ønsket' }).click();
    await other.getByText('Feltene er fylt ut med den planen du valgte.').waitFor();
    await other.locator('.line-chosen').first().waitFor();
    await other.getByText('Dette byttet bekrefter ønsket.').waitFor();
  },
};
