// Administration of employees: coming and leaving, roles, teams, substitutes, sessions.

import assert from 'node:assert/strict';
import { agree, openPage, planText, settled } from './browser.mjs';
import { systemCoordinator } from './look_up.mjs';

const shown = (day) => day.split('-').reverse().join('.');
const monthBefore = (day) => new Date(Date.parse(day) - 30 * 86_400_000).toISOString().slice(0, 10);
const before = (day) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

async function employeeOf(city, user) {
  const { employees } = await city.as(systemCoordinator, 'POST', '/api/employees/search', { text: user });
  return employees[0];
}
const pick = async (page, field, user, { id }) => {
  await page.fill(`#${field}`, user);
  await page.locator(`#${field}-${id}`).check();
};

/** Gives the role over the level from yesterday, in the browser. */
async function giveRole(page, employee, role, level, firstDay) {
  await page.goto(`/administrasjon/ansatte/${employee.id}/roller/ny`);
  await page.selectOption('#role', { label: role });
  await page.selectOption('#level', { label: level });
  await page.fill('#first-day', shown(firstDay));
  await agree(page, 'Gi rollen');
}

export const staff = {
  'an employee comes, gets a role and a team, and leaves': async (city) => {
    const page = await openPage(city, { user: systemCoordinator });
    await page.goto('/administrasjon/ansatte/ny/opplysninger');
    await page.getByRole('button', { name: 'Legg inn den ansatte' }).click();
    await page.locator('.error-summary').getByText('Skriv et brukernavn.').waitFor();
    await page.fill('#name', 'Signe Nyansatt');
    await page.fill('#user-name', 'systemkoordinator');
    await page.selectOption('#level', { label: '1.5 Bydel Frogner' });
    await page.locator('.plan').getByText('Brukernavnet systemkoordinator er i bruk.').waitFor();
    await page.fill('#user-name', 'signe.nyansatt');
    await page.fill('#manager', 'leder.frogner');
    await page.locator('.employee-field input[type=radio]').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.employee-field input[type=radio]:checked').waitFor();
    assert.equal(await page.locator('.receipt').count(), 0, 'Enter in the search agreed to the plan');
    assert.match(await planText(page), /Den ansatte Signe Nyansatt legges inn/);
    await agree(page, 'Legg inn den ansatte');

    await page.getByRole('link', { name: 'Til den ansatte' }).click();
    await page.getByText('Ingen roller. Uten en rolle ser den ansatte ingen brukere.').waitFor();
    await page.getByRole('link', { name: 'Gi en rolle' }).click();
    await page.selectOption('#role', { label: 'Saksbehandler' });
    await page.selectOption('#level', { label: '1.5 Bydel Frogner' });
    assert.match(await planText(page), /Signe Nyansatt får rollen saksbehandler/);
    await agree(page, 'Gi rollen');
    await page.getByRole('link', { name: 'Til den ansatte' }).click();
    await page.getByRole('link', { name: 'Legg til i team' }).click();
    await page.selectOption('#team', { label: 'Søknadskontoret Bydel Frogner' });
    await agree(page, 'Legg til i teamet');
    await page.getByRole('link', { name: 'Til teamet' }).click();
    await page.getByRole('link', { name: 'Signe Nyansatt', exact: true }).click();

    const { today } = await city.clock();
    await page.getByRole('link', { name: 'Endre opplysninger' }).click();
    await page.fill('#last-day', shown(today));
    const plan = await planText(page);
    assert.match(plan, /kan ikke logge inn etter det/);
    assert.match(plan, /har rollen saksbehandler i Bydel Frogner til og med/);
    assert.match(plan, /er med i Søknadskontoret Bydel Frogner til og med/);
    await agree(page, 'Lagre opplysningene');
  },

  'the session of one who has left ends at once': async (city) => {
    const user = 'leder.ullern';
    const { today } = await city.clock();
    const leaver = await openPage(city, { user, ownSession: true });
    await leaver.goto('/');
    await settled(leaver);
    const page = await openPage(city, { user: systemCoordinator });
    await page.goto(`/administrasjon/ansatte/${(await employeeOf(city, user)).id}/opplysninger`);
    // Before today by the sessions' own clock too, which no test moves.
    await page.fill('#last-day', shown(monthBefore(today)));
    await agree(page, 'Lagre opplysningene');
    await leaver.goto('/sok');
    await leaver.getByRole('heading', { name: 'Logg inn' }).waitFor();
    await leaver.fill('#sign-in-user', user);
    await leaver.fill('#sign-in-password', 'stafett-demo');
    await leaver.getByRole('button', { name: 'Logg inn', exact: true }).click();
    await leaver.getByRole('link', { name: /feil/ }).waitFor();
  },

  'a role works at once, reaches no further than its level, and is gone at once': async (city) => {
    const user = 'leder.sagene';
    const { today } = await city.clock();
    const employee = await employeeOf(city, user);
    const leader = await openPage(city, { user, ownSession: true });
    await leader.goto('/');
    await settled(leader);
    const menu = leader.getByRole('link', { name: 'Administrasjon', exact: true });
    assert.equal(await menu.count(), 0);

    const page = await openPage(city, { user: systemCoordinator });
    await giveRole(page, employee, 'Systemkoordinator', '1.3 Bydel Sagene', before(today));
    await leader.getByRole('link', { name: 'Arbeidsbenk' }).click();
    await menu.click();
    const nameOf = async (link, name, answer) => {
      await leader.getByRole('link', { name: link, exact: true }).click();
      await leader.fill('#name', name);
      await leader.locator('.plan').getByText(answer).first().waitFor();
      await menu.click();
    };
    await nameOf('1.4 Bydel St. Hanshaugen', 'Bydel Tatt', /utenfor den delen av organisasjonen/);
    // The district's own node belongs to whoever administers the one above it.
    await nameOf('1.3 Bydel Sagene', 'Bydel Sagene og omegn', /utenfor den delen av organisasjonen/);
    await leader.getByRole('button', { name: /1\.3 Bydel Sagene/ }).click();
    await nameOf('1.3.2 Bolig', 'Bolig i Sagene', /heter Bolig i Sagene/);
    const other = await employeeOf(city, 'saksbehandler.frogner');
    await leader.goto(`/administrasjon/ansatte/${other.id}`);
    await leader.getByRole('button', { name: 'Logg ut overalt' }).click();
    await leader.getByRole('alert').waitFor();

    await page.goto(`/administrasjon/ansatte/${employee.id}`);
    await page.getByRole('link', { name: /^Endre.*Systemkoordinator/ }).click();
    await page.fill('#last-day', shown(before(today)));
    await agree(page, 'Lagre siste dag');
    await menu.click();
    await leader.getByRole('heading', { name: 'Fant ikke siden' }).waitFor();
    assert.equal(await menu.count(), 0);
  },

  'a substitute has the whole bench of the one who is away, with what was taken': async (city) => {
    const away = 'koordinator.bydel-frogner';
    const substitute = 'koordinator.bydel-ullern';
    const client = await city.client('Vikarsen');
    await city.changeProvider(client);
    const rows = (await city.as(away, 'GET', '/api/bench')).team_inbox;
    const task = rows.find((row) => row.client.surname === 'Vikarsen' && row.subject === 'task');
    await city.commit(away, 'task_step', { client, task: task.id, move: 'take' });
    const { today } = await city.clock();
    const names = [await employeeOf(city, away), await employeeOf(city, substitute)];

    const page = await openPage(city, { user: systemCoordinator });
    await page.goto('/administrasjon/vikarer');
    await page.getByRole('link', { name: 'Sett inn vikar' }).click();
    await page.getByRole('button', { name: 'Sett inn vikaren' }).click();
    await page.locator('.error-summary').getByText('Velg vikaren.').waitFor();
    await pick(page, 'away', away, names[0]);
    await pick(page, 'substitute', away, names[0]);
    await page.fill('#last-day', shown(today));
    await page.locator('.plan').getByText('kan ikke være vikar for seg selv').waitFor();
    await pick(page, 'substitute', substitute, names[1]);
    const plan = await planText(page);
    assert.match(plan, new RegExp(`${names[1].name} er vikar for ${names[0].name}`));
    assert.match(plan, /er med i Bydel Frogner hjemmetjeneste Mottaksteam/);
    await agree(page, 'Sett inn vikaren');

    const bench = await openPage(city, { user: substitute, ownSession: true });
    await bench.goto('/');
    await settled(bench);
    const mine = bench.locator('.bench-my_tasks .bench-row', { hasText: 'Vikarsen' });
    await mine.getByText(`I stedet for ${names[0].name}`).waitFor();
    await mine.getByRole('link', { name: 'Åse Vikarsen' }).click();
    await bench.getByRole('heading', { level: 1, name: 'Åse Vikarsen' }).waitFor();

    await page.goto('/administrasjon/vikarer');
    await page
      .locator('tbody tr', { hasText: names[1].name })
      .getByRole('link', { name: /^Avslutt tidligere/ })
      .click();
    await page.fill('#last-day', shown(before(today)));
    await agree(page, 'Lagre siste dag');
    await bench.goto('/');
    await settled(bench);
    assert.equal(await mine.count(), 0, 'the bench went back with its days');
    await bench.goto(`/brukere/${client}`);
    await bench.getByRole('heading', { name: 'Fant ikke siden' }).waitFor();
  },

  'an employee is signed out everywhere': async (city) => {
    const user = 'leder.bjerke';
    const lost = await openPage(city, { user, ownSession: true });
    await lost.goto('/');
    await settled(lost);
    const { id, name } = await employeeOf(city, user);
    const page = await openPage(city, { user: systemCoordinator });
    await page.goto(`/administrasjon/ansatte/${id}`);
    await page.getByRole('button', { name: 'Logg ut overalt' }).click();
    await page.getByText(`${name} er logget ut overalt.`).waitFor();
    await lost.goto('/sok');
    await lost.getByRole('heading', { name: 'Logg inn' }).waitFor();
  },
};
