// axe on every route of the route table, in both themes, with panels open and errors shown; and no sideways scrolling
// from 320 to 1600 px.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { nationalId } from '../../features/support/national_id.mjs';
import { openPage, overflow, settled } from './browser.mjs';
import { caseWorker, coordinator, leader } from './city.mjs';
import { lookUp, stranger, systemCoordinator } from './look_up.mjs';
import { routeTable } from './route_table.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const { routes, linkTo } = await routeTable();
const sizes = [320, 390, 768, 1024, 1600];

/** One of everything that a page can show, made once. */
let world;
async function arranged(city) {
  world ??= (async () => {
    const two = { lines: [{ service: 'home_nursing_day' }, { service: 'practical_help' }] };
    const client = await city.client('Ålesund-Tilgjengelig', two);
    const { change, handover, receipt } = await city.changeProvider(client);
    const own = await city.client('Egensen', {
      lines: [{ service: 'practical_help', provider: 'Havbris Hjemmeomsorg' }],
    });
    const { today } = await city.clock();
    const card = await city.as(coordinator, 'GET', `/api/clients/${own}`);
    await city.commit(coordinator, 'change_request', {
      client: own,
      service_lines: card.services.map((service) => service.id),
      asked_by: 'client',
      channel: 'oral',
      told_on: today,
    });
    const lookedUp = await city.client('Oppsøktsen-Tilgjengelig');
    await lookUp(city, lookedUp);
    await city.as(caseWorker, 'POST', '/api/registrations/check', {
      national_id: nationalId(7_100, { dNumber: true }),
      reason: 'Ny søknad i posten.',
    });
    const rights = await arrangeRights(city, client);
    return { client, change, handover, own, lookedUp, receipt: receipt.key, ...rights };
  })();
  return world;
}

/** A bar and a grant, each of its kind, on the client. */
async function arrangeRights(city, client) {
  const { today } = await city.clock();
  const { id: employee } = await city.as('saksbehandler3.frogner', 'GET', '/api/session');
  const { id: other } = await city.as('saksbehandler.ullern', 'GET', '/api/session');
  await city.commit(leader, 'block', { client, employee, line: false, reason: 'Er i familie med brukeren.' });
  await city.commit(leader, 'grant', {
    client,
    kind: 'single_client',
    employee: other,
    reason: 'Kjenner brukeren fra før.',
    first_day: today,
    last_day: today,
  });
  const { blocks } = await city.as(leader, 'GET', `/api/clients/${client}/blocks`);
  const { grants } = await city.as(leader, 'GET', `/api/clients/${client}/grants`);
  return { block: blocks[0].denial, grant: grants[0].grant };
}

/** Each route, by whom it is opened, and what is done to show its other states. */
const visits = {
  signIn: [{ as: null, act: (page) => page.getByRole('button', { name: 'Logg inn', exact: true }).click() }],
  account: [{ as: caseWorker, act: (page) => page.getByRole('button', { name: 'Bytt passord', exact: true }).click() }],
  bench: [{ as: caseWorker }, { as: coordinator }],
  search: [
    {
      as: caseWorker,
      act: async (page) => {
        await page.getByRole('button', { name: 'Søk', exact: true }).click();
      },
    },
    {
      as: caseWorker,
      act: async (page) => {
        await page.fill('#search-text', 'a');
        await page.getByRole('button', { name: 'Søk', exact: true }).click();
        await page.locator('.data-table').waitFor();
      },
    },
  ],
  client: [
    {
      as: caseWorker,
      act: (page) =>
        page
          .getByRole('button', { name: /^Vis som tabell/ })
          .first()
          .click(),
    },
    { as: stranger, client: 'lookedUp' },
    { as: caseWorker },
  ],
  providerChange: [
    { as: caseWorker, act: submit },
    { as: caseWorker, client: 'own', act: fillPlan },
  ],
  withdrawal: [{ as: caseWorker, act: plan }],
  startMove: [{ as: caseWorker, act: submit }],
  correction: [{ as: caseWorker, act: submit }],
  receipt: [{ as: caseWorker }],
  journal: [{ as: caseWorker, act: (page) => page.getByRole('button', { name: 'Lagre notatet' }).click() }],
  changeWish: [{ as: coordinator, client: 'own', act: plan }],
  handover: [
    {
      as: coordinator,
      act: async (page) => {
        await page.getByRole('button', { name: 'Send svaret' }).click();
        await page.locator('.error-summary').waitFor();
      },
    },
    {
      as: coordinator,
      act: async (page) => {
        await page.getByLabel('Nei, vi kan ikke').check();
        await page.getByRole('button', { name: 'Avvis overleveringen' }).click();
      },
    },
    { as: caseWorker },
  ],
  accessLog: [
    {
      as: caseWorker,
      act: async (page) => {
        await page.fill('#log-from', 'i fjor');
        await page.getByRole('button', { name: 'Vis perioden' }).click();
      },
    },
    { as: caseWorker },
  ],
  access: [{ as: leader }, { as: coordinator, client: 'own' }],
  accessSeers: [{ as: leader, act: (page) => page.fill('#seer-filter', 'ingen som heter dette') }, { as: leader }],
  blocks: [{ as: leader }, { as: leader, client: 'own' }],
  block: [
    { as: leader, act: submit },
    {
      as: leader,
      client: 'own',
      act: async (page) => {
        await page.fill('#employee', 'a');
        await page.locator('.employee-field .ds-field input[type=radio]').first().check();
        await page.fill('#reason', 'Er nabo til brukeren.');
        await plan(page);
      },
    },
  ],
  blockLifting: [{ as: leader, act: submit }],
  grants: [{ as: leader }, { as: leader, client: 'own' }],
  grant: [{ as: leader, act: submit }],
  grantEnding: [{ as: leader, act: plan }],
  letters: [{ as: caseWorker }],
  lookUp: [
    { as: stranger, act: submit },
    { as: stranger, act: askForNobody },
  ],
  lookUpReview: [{ as: leader, act: openFirst }],
  registration: [{ as: stranger, act: askForNobody }],
  pendingRegistrations: [{ as: systemCoordinator, act: openFirst }],
  notFound: [{ as: caseWorker }],
};

async function submit(page) {
  await page.locator('.routine-act button').click();
  await page.locator('.error-summary').waitFor();
}
/** A number that nobody has: the answer is part of the page. */
async function askForNobody(page) {
  await page.fill('#national-id', nationalId(7_101));
  const reasons = page.locator('#reason-code');
  if ((await reasons.count()) > 0) await reasons.selectOption('hospital');
  await page.fill('#reason', 'Sykehuset ringte om utskrivning.');
  await page.locator('.routine-act button').click();
  await page.locator('.ds-alert').waitFor();
}
async function openFirst(page) {
  await page.locator('.waiting-card button').first().click();
  await submit(page);
}
async function plan(page) {
  await page.locator('.plan:not([aria-busy="true"]) .sentences').waitFor();
}
async function fillPlan(page) {
  // Another date than the rule's is asked about only when that part is open.
  await page.evaluate(() => document.querySelectorAll('.routine-fields .fold').forEach((part) => (part.open = false)));
  for (const box of await page.locator('.line input[type=checkbox]').all()) await box.check();
  const list = page.locator('.line-fields select').first();
  await list.selectOption({ index: 1 });
  await plan(page);
}

/** What axe finds on the page as it stands; in the dark theme only what colours decide. */
async function findings(page, where) {
  await page.evaluate(axe);
  const found = [];
  for (const [colorScheme, runOnly] of [
    ['light', tags],
    ['dark', { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }],
  ]) {
    await page.emulateMedia({ colorScheme });
    const violations = await page.evaluate(
      async (only) => (await window.axe.run(document, { runOnly: only })).violations,
      runOnly,
    );
    for (const one of violations) {
      for (const node of one.nodes)
        found.push(`${where}, ${colorScheme}: ${one.id}: ${node.target.join(' ')} ${node.failureSummary}`);
    }
  }
  return found;
}

/** What sticks out furthest to the right. */
const widest = (page) =>
  page.evaluate(() => {
    const all = [...document.body.querySelectorAll('*')].filter((element) => !element.closest('.ds-sr-only'));
    const right = (element) => element.getBoundingClientRect().right;
    const out = all.reduce((far, element) => (right(element) > right(far) + 1 ? element : far));
    return `${out.tagName} ${out.className}`;
  });

async function openRoute(city, name, visit) {
  const made = await arranged(city);
  const ids = { ...made, client: made[visit.client ?? 'client'] };
  const page = await openPage(city, { user: visit.as ?? undefined, bypassCSP: true });
  await page.goto(name === 'notFound' ? '/finnes/ikke' : linkTo(name, ids));
  await settled(page);
  return page;
}

async function walk(city) {
  const found = [];
  for (const name of Object.keys(routes)) {
    for (const visit of visits[name]) {
      const page = await openRoute(city, name, visit);
      await page.evaluate(() => document.querySelectorAll('details').forEach((panel) => (panel.open = true)));
      await page.waitForTimeout(300);
      found.push(...(await findings(page, `${name}, panels open`)));
      if (visit.act) {
        // Open menus and panels lie over the page and would take the clicks.
        await page.evaluate(() => document.querySelectorAll('header details, .client-bar details').forEach((panel) => (panel.open = false)));
        await visit.act(page);
        await page.waitForTimeout(300);
        found.push(...(await findings(page, `${name}, after acting`)));
      }
      await page.context().close();
    }
  }
  assert.deepEqual(found, []);
}

export const accessibility = {
  'every route of the table has a visit': () =>
    assert.deepEqual(Object.keys(visits).sort(), Object.keys(routes).sort()),
  'axe finds nothing on any route, in both themes': walk,

  'axe finds nothing on the receipt, the conflict and the sign-in over the page': async (city) => {
    const client = await city.client('Kvitteringsen');
    const page = await openPage(city, { user: caseWorker, bypassCSP: true });
    const request = await city.changeRequest(client);
    await page.goto(`/brukere/${client}/bytt-leverandor`);
    await page.selectOption(`#provider-${request.lines[0].service_line}`, { label: 'Rognebær Hjemmetjenester' });
    await plan(page);
    await city.commit(caseWorker, 'provider_change', request);
    await page.locator('.routine-act button').click();
    await page.locator('.conflict').waitFor();
    const found = await findings(page, 'conflict');
    await page.getByRole('button', { name: /^Godta den nye planen/ }).click();
    await page.locator('.receipt').waitFor();
    found.push(...(await findings(page, 'receipt')));

    await page.goto(`/brukere/${client}/journal`);
    await page.locator('#note-text').waitFor();
    await page.context().clearCookies();
    await page.fill('#note-text', 'Et notat');
    await page.locator('#again-user').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Logg inn', exact: true }).click();
    found.push(...(await findings(page, 'signing in again')));
    assert.deepEqual(found, []);
  },

  'no page scrolls sideways from 320 to 1600 px, and the text can be doubled': async (city) => {
    const wide = [];
    for (const name of Object.keys(routes)) {
      const visit = visits[name].at(-1);
      const page = await openRoute(city, name, visit);
      await page.evaluate(() => document.querySelectorAll('main details').forEach((panel) => (panel.open = true)));
      for (const width of sizes) {
        await page.setViewportSize({ width, height: 800 });
        const pixels = await overflow(page);
        if (pixels > 0) wide.push(`${name} at ${width} px: ${pixels} px too wide`);
      }
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      const pixels = await overflow(page);
      if (pixels > 0) wide.push(`${name} with double text: ${pixels} px too wide: ${await widest(page)}`);
      await page.context().close();
    }
    assert.deepEqual(wide, []);
  },
};
