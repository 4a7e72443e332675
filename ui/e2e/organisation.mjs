// Administration of levels, teams and providers.

import assert from 'node:assert/strict';
import { agree, desk, openPage, overflow, phone, planText, settled } from './browser.mjs';
import { caseWorker } from './city.mjs';
import { systemCoordinator } from './look_up.mjs';

const openTree = async (page) => {
  await page.goto('/administrasjon');
  await settled(page);
};
/** A branch of the tree with one level below it. */
async function branch(city, part, name) {
  const { today } = await city.clock();
  const levels = async () => (await city.as(systemCoordinator, 'GET', '/api/organisation')).levels;
  const make = async (parent, number, title) => {
    await city.commit(systemCoordinator, 'level_setting', {
      parent,
      part: number,
      name: title,
      first_day: today,
    });
    return (await levels()).find((level) => level.name === title).id;
  };
  const root = (await levels()).find((level) => !level.parent).id;
  const above = await make(root, part, name);
  return { above, below: await make(above, 1, `${name} underavdeling`) };
}

async function renumber(city, size, part, name) {
  await branch(city, part, name);
  const page = await openPage(city, { user: systemCoordinator, size });
  await openTree(page);
  const narrow = async (what) => assert.ok((await overflow(page)) <= 0, `${what}: wider than the window`);
  await narrow('tree');
  const link = page.getByRole('link', { name: `1.${part} ${name}`, exact: true });
  await link.focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('link', { name: `1.${part}.1 ${name} underavdeling` }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: `Endre nivået 1.${part} ${name}` }).waitFor();

  await page.getByRole('button', { name: 'Lagre nivået' }).click();
  await page.locator('.error-summary').getByText('Endre minst ett felt.').waitFor();
  await page.fill('#part', 'fem');
  await page.locator('.error-summary').getByText('Skriv et helt tall fra 1 til 999').waitFor();
  await page.fill('#part', '5');
  await page.locator('.plan').getByText('Koden 1.5 er i bruk av Bydel Frogner.').waitFor();
  await page.fill('#part', String(part + 1));
  const plan = await planText(page);
  assert.match(plan, new RegExp(`${name} får koden 1\\.${part + 1}\\. Den var 1\\.${part}\\.`));
  assert.match(plan, new RegExp(`${name} underavdeling får koden 1\\.${part + 1}\\.1\\.`));
  await narrow('form');
  await agree(page, 'Lagre nivået');
  await narrow('receipt');
  await page.reload();
  await page
    .locator('.receipt')
    .getByText(`${name} får koden 1.${part + 1}.`)
    .first()
    .waitFor();
  await page.getByRole('link', { name: 'Til nivåene' }).click();
  await page.getByRole('button', { name: 'Åpne alle' }).click();
  await page.getByRole('link', { name: `1.${part + 1}.1 ${name} underavdeling` }).waitFor();
}

export const organisation = {
  'a level gets another number and all below it follows, with the keyboard': (city) =>
    renumber(city, desk, 60, 'Prøvegrenen'),
  'a level gets another number and all below it follows, on a telephone': (city) =>
    renumber(city, phone, 70, 'Telefongrenen'),

  'a level with something under it is not closed, and one with nothing is': async (city) => {
    const { above, below } = await branch(city, 80, 'Lukkegrenen');
    const { today } = await city.clock();
    const lastDay = today.split('-').reverse().join('.');
    const page = await openPage(city, { user: systemCoordinator });
    await page.goto(`/administrasjon/nivaer/${above}`);
    await page.fill('#last-day', lastDay);
    await page.locator('.plan').getByText('Lukkegrenen underavdeling hører til nivået Lukkegrenen').waitFor();
    await page.goto(`/administrasjon/nivaer/${below}`);
    await page.fill('#last-day', lastDay);
    assert.match(await planText(page), /har siste dag/);
    await agree(page, 'Lagre nivået');
  },

  'a level is made under another, and a half-written one is kept': async (city) => {
    const { above } = await branch(city, 90, 'Nygrenen');
    const page = await openPage(city, { user: systemCoordinator });
    await page.goto(`/administrasjon/nivaer/${above}/nytt`);
    await page.fill('#name', 'Nyavdelingen');
    await page.getByText('Utkastet er lagret.').waitFor();
    await page.reload();
    await page.getByText('Vi har hentet frem utkastet ditt.').waitFor();
    await page.fill('#part', '2');
    await page.getByText('Koden blir 1.90.2.').waitFor();
    assert.match(await planText(page), /Nivået 1\.90\.2 Nyavdelingen legges inn/);
    await agree(page, 'Lag nivået');
  },

  'a provider gets an agreement in a district and can be chosen there at once': async (city) => {
    const client = await city.client('Avtalesen');
    const options = () => city.as(caseWorker, 'GET', `/api/clients/${client}/change-options`);
    const known = (await options()).lines[0];
    const all = await city.as(systemCoordinator, 'GET', '/api/organisation');
    const frogner = all.districts.find((district) => district.name === 'Frogner').id;
    const provider = all.providers.find(
      (row) =>
        row.kind === 'private_firm' && row.reception_team && !row.agreements.some((one) => one.district === frogner),
    );
    const chosen = (line) => line.providers.some((option) => option.provider.id === provider.id && option.selectable);
    assert.ok(!chosen(known));

    const page = await openPage(city, { user: systemCoordinator });
    await page.goto(`/administrasjon/leverandorer/${provider.id}`);
    await page.getByRole('link', { name: 'Ny avtale' }).click();
    await page.getByRole('button', { name: 'Lagre avtalen' }).click();
    await page.locator('.error-summary').getByText('Velg minst én tjeneste.').waitFor();
    await page.selectOption('#district', { label: 'Frogner' });
    await page.getByLabel('Praktisk bistand').check();
    assert.match(await planText(page), new RegExp(`${provider.name} får avtale i`));
    await agree(page, 'Lagre avtalen');
    await page.getByRole('link', { name: 'Til leverandøren' }).click();
    await page.locator('tbody tr', { hasText: 'Frogner' }).waitFor();

    const worker = await openPage(city, { user: caseWorker });
    await worker.goto(`/brukere/${client}/bytt-leverandor`);
    await worker.selectOption(`#provider-${known.service_line}`, { label: provider.name });
    assert.ok(chosen((await options()).lines[0]));
  },

  'a team gets a telephone and hours, and a wrong number is said plainly': async (city) => {
    const all = await city.as(systemCoordinator, 'GET', '/api/organisation');
    const team = all.teams.find((row) => row.name === 'Bydel Alna hjemmetjeneste Team natt');
    const page = await openPage(city, { user: systemCoordinator });
    await page.goto('/administrasjon/team');
    await page.getByLabel('Vis bare').fill('alna natt');
    await page.getByText('Viser 1 av').waitFor();
    await page.getByRole('link', { name: team.name }).click();
    await page.getByRole('link', { name: 'Endre opplysninger' }).click();
    await page.fill('#telephone', 'ring oss');
    await page.locator('.plan').getByText('«ring oss» er ikke et telefonnummer.').waitFor();
    await page.fill('#telephone', '22 00 11 22');
    await page.fill('#hours', 'kl. 22–07');
    await agree(page, 'Lagre teamet');
    await page.getByRole('link', { name: 'Til teamet' }).click();
    await page.locator('.facts').getByText('kl. 22–07').waitFor();
    await page.locator('.facts').getByText('22 00 11 22').waitFor();
  },

  'a new provider stands in the right place of the tree, with a number that checks': async (city) => {
    const page = await openPage(city, { user: systemCoordinator });
    await page.goto('/administrasjon/leverandorer/ny/opplysninger');
    await page.fill('#name', 'Tindved Omsorg');
    await page.fill('#number', '974 760 674');
    await page.locator('#level option').nth(1).waitFor({ state: 'attached' });
    const codes = await page.locator('#level option').allInnerTexts();
    assert.ok(
      codes.slice(1).every((text) => text.split(' ')[0].split('.').length === 4),
      'a provider has four parts',
    );
    await page.selectOption('#level', { index: codes.findIndex((text) => text.startsWith('1.17.')) });
    await page.locator('.plan').getByText('er ikke et organisasjonsnummer').waitFor();
    await page.fill('#number', '974 760 673');
    assert.match(await planText(page), /Leverandøren Tindved Omsorg legges inn/);
    await agree(page, 'Legg inn leverandøren');
    await page.getByRole('link', { name: 'Til leverandøren' }).click();
    await page.getByText('Leverandøren kan ikke velges i noen bydel.').waitFor();
  },

  'only who administers sees the area': async (city) => {
    const page = await openPage(city, { user: caseWorker });
    await page.goto('/');
    await settled(page);
    assert.equal(await page.getByRole('link', { name: 'Administrasjon' }).count(), 0);
    for (const path of ['', '/nivaer/1', '/ansatte/1', '/team', '/leverandorer', '/vikarer']) {
      await page.goto(`/administrasjon${path}`);
      await page.getByRole('heading', { name: 'Fant ikke siden' }).waitFor();
    }
  },
};
