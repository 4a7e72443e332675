// Notes: written, filtered, corrected only by a later one.

import assert from 'node:assert/strict';
import { openPage, settled } from './browser.mjs';
import { caseWorker } from './city.mjs';

const paper = { name: 'samtykke.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };

export const journal = {
  'a note is written with an attachment, filtered by type and corrected by another': async (city) => {
    const client = await city.client('Journalsen');
    const page = await openPage(city, { user: caseWorker });
    await page.goto(`/brukere/${client}/journal`);
    await page.locator('#note-text').waitFor();
    await page.getByRole('button', { name: 'Lagre notatet' }).click();
    assert.ok(await page.evaluate(() => document.activeElement?.classList.contains('error-summary')));
    await page.fill('#note-text', 'Bruker ringte om nøkkelen.');
    await page.setInputFiles('#note-attachment', paper);
    await page.getByRole('button', { name: /Fjern samtykke\.pdf/ }).waitFor();
    const type = await page.inputValue('#note-type');
    await page.getByRole('button', { name: 'Lagre notatet' }).click();
    await page.getByText('Notatet er lagret.').waitFor();
    const note = page.locator('.note', { hasText: 'Bruker ringte om nøkkelen.' });
    await note.waitFor();
    const link = await note.getByRole('link', { name: 'samtykke.pdf' }).getAttribute('href');
    const attachment = await page.request.get(link);
    assert.equal((await attachment.body()).toString(), paper.buffer.toString());

    await note.getByRole('button', { name: /^Rett med nytt notat/ }).click();
    await page.fill('#note-text', 'Det var om garasjen.');
    await page.getByRole('button', { name: 'Lagre notatet' }).click();
    await page.locator('.note', { hasText: 'Det var om garasjen.' }).waitFor();
    await page.locator('.note-corrected', { hasText: 'Bruker ringte om nøkkelen.' }).waitFor();

    await page.selectOption('#journal-filter', type);
    await settled(page);
    const headings = await page.locator('.note h2').allInnerTexts();
    assert.ok(headings.length >= 2 && headings.every((heading) => heading.startsWith(type)));
    assert.deepEqual(page.complaints, []);
  },
};
