// The ways to sign in, and the own account.

import assert from 'node:assert/strict';
import { openPage } from './browser.mjs';
import { caseWorker } from './city.mjs';

const provider = { address: '/api/sign-in/oidc', text_nb: 'Logg inn med kommunekonto', text_en: 'Municipal account' };

/** The page believes that these are the ways in. */
const waysAre = (page, ways) => page.route('**/api/sign-in/options', (route) => route.fulfill({ json: ways }));

export const account = {
  'the button of the identity provider leads there and back to the page one came for': async (city) => {
    const page = await openPage(city);
    await waysAre(page, { local: false, oidc: provider });
    await page.goto('/sok');
    const button = page.getByRole('link', { name: provider.text_nb });
    assert.equal(await button.getAttribute('href'), '/api/sign-in/oidc?to=%2Fsok');
    assert.equal(await page.locator('#sign-in-password').count(), 0, 'no password where none is used');
  },

  'what went wrong at the identity provider is said in words': async (city) => {
    const page = await openPage(city);
    for (const [code, words] of [
      ['too_low_level', /sikkerhetsnivå 4/],
      ['no_employee', /ingen konto her/],
      ['start_again', /Begynn på nytt/],
      ['what-nobody-says', /lyktes ikke/],
    ]) {
      await page.goto(`/logg-inn?feil=${code}`);
      await page.getByRole('alert').getByText(words).waitFor();
    }
  },

  'when the session runs out one signs in again in another tab, and nothing typed is lost': async (city) => {
    const client = await city.client('Fanesen');
    const page = await openPage(city, { user: caseWorker, ownSession: true });
    await waysAre(page, { local: false, oidc: provider });
    await page.goto(`/brukere/${client}/journal`);
    const cookies = await page.context().cookies();
    await page.fill('#note-text', 'Halvferdig');
    await page.getByText('Utkastet er lagret.').waitFor();
    await page.context().clearCookies();
    await page.locator('#note-text').pressSequentially(' notat');
    const dialog = page.getByRole('dialog');
    assert.equal(
      await dialog.getByRole('link', { name: /Logg inn med kommunekonto/ }).getAttribute('target'),
      '_blank',
    );
    await dialog.getByRole('button', { name: 'Jeg har logget inn' }).click();
    await dialog.getByText('Du er ikke logget inn ennå.').waitFor();
    await page.context().addCookies(cookies);
    await dialog.getByRole('button', { name: 'Jeg har logget inn' }).click();
    await dialog.waitFor({ state: 'detached' });
    assert.equal(await page.inputValue('#note-text'), 'Halvferdig notat');
  },

  'a new password is refused in words until it is good, and other places are signed out': async (city) => {
    const user = 'saksbehandler.alna';
    const page = await openPage(city, { user, ownSession: true });
    const elsewhere = await openPage(city, { user, ownSession: true });
    await page.goto('/');
    await page.locator('.settings summary').click();
    await page.getByRole('link', { name: 'Min konto' }).click();
    const change = async (old, fresh, again = fresh) => {
      await page.fill('#old-password', old);
      await page.fill('#new-password', fresh);
      await page.fill('#repeat-password', again);
      await page.getByRole('button', { name: 'Bytt passord', exact: true }).click();
    };
    const good = 'fire hverdagsord uten tegn';
    for (const [typed, words] of [
      [['stafett-demo', good, 'noe annet'], /ikke like/],
      [['stafett-demo', 'kort'], /minst 15 tegn/],
      [['stafett-demo', 'Sommerferien2026'], /vanlige ord/],
      [['galt passord', good], /er feil/],
    ]) {
      await change(...typed);
      await page.locator('.error-summary').getByText(words).waitFor();
    }
    await change('stafett-demo', good);
    await page.getByText('Passordet er byttet.').waitFor();
    await elsewhere.goto('/');
    await elsewhere.getByRole('heading', { name: 'Logg inn' }).waitFor();
    await page.getByRole('button', { name: 'Logg ut overalt' }).click();
    await page.getByRole('heading', { name: 'Logg inn' }).waitFor();
  },
};
