// Debian's Chromium, headless, and what the tests ask of a page.

import { chromium } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function openBrowser() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags });
}

export const desk = { width: 1600, height: 1000 };
export const phone = { width: 390, height: 844 };

/** A page of its own with the session of `user`; collects what the page complains of. */
export async function openPage(
  city,
  { user, size = desk, theme = 'light', bypassCSP = false, ownSession = false } = {},
) {
  const context = await city.browser.newContext({
    viewport: size,
    colorScheme: theme,
    locale: 'nb-NO',
    baseURL: city.url,
    bypassCSP,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  page.complaints = [];
  page.on('pageerror', (error) => page.complaints.push(error.message));
  page.on('console', (message) => {
    // The browser itself logs answers such as 401 and 409, which are part of the game.
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
      page.complaints.push(message.text());
  });
  if (user && ownSession) await signIn(page, user);
  else if (user) await context.addCookies(await city.sessionOf(user));
  return page;
}

export async function signIn(page, user) {
  await page.goto('/logg-inn');
  await page.getByRole('button', { name: 'Logg inn', exact: true }).waitFor();
  const status = await page.evaluate(
    ([user_name, password]) =>
      fetch('/api/session', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ user_name, password }),
      }).then((answer) => answer.status),
    [user, 'stafett-demo'],
  );
  if (status !== 200) throw new Error(`${user} could not sign in: ${status}`);
}

/** How many pixels the page is wider than the window. */
export const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Waits for the page's heading and for whatever it reads on opening. */
export async function settled(page) {
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
}

/** The plan's sentences, once they answer what the fields say. */
export async function planText(page) {
  await page.locator('.plan:not([aria-busy="true"]) .plan-body:not(.plan-old) .sentences').waitFor();
  return page.locator('.plan .sentences').innerText();
}

/** Presses the button under the plan, and waits for the receipt. */
export async function agree(page, name) {
  await planText(page);
  await page.getByRole('button', { name, exact: true }).click();
  await page.locator('.receipt').waitFor();
}

/** The bench shows the first rows of a long list, and the rest when asked. */
export async function wholeInbox(page) {
  const all = page.getByRole('button', { name: /^Vis alle .*Teamets innboks/ });
  if (await all.isVisible()) await all.click();
}

/** Presses Tab until what has the focus fits; the way a keyboard user finds things. */
export async function tabTo(page, wanted, { backwards = false, patience = 150 } = {}) {
  for (let presses = 0; presses <= patience; presses += 1) {
    const found = await page.evaluate(({ id, name, tag }) => {
      const at = document.activeElement;
      if (!at) return false;
      if (id) return at.id === id;
      const label = (at.getAttribute('aria-label') ?? at.textContent ?? '').trim();
      return (!tag || at.tagName.toLowerCase() === tag) && label.startsWith(name);
    }, wanted);
    if (found) return;
    await page.keyboard.press(backwards ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`the keyboard does not reach ${JSON.stringify(wanted)}`);
}

/** What has the focus must be seen to have it: a ring round itself, or round the part that stands for it. */
export const focusShows = (page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body || /^H\d$|MAIN/.test(at.tagName)) return true;
    const shown = [at, at.nextElementSibling, at.parentElement].filter(Boolean);
    return shown.some((element) => {
      const style = getComputedStyle(element);
      return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
    });
  });
