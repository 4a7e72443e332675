// The whole way over a certified provider: pushed request, PKCE, proof by private key, and back.

import assert from 'node:assert/strict';

import { Browser } from './support/browser.mjs';
import { signInThere, startProvider } from './support/real_provider.mjs';
import { freePort, Stafett } from './support/stafett.mjs';

export async function arrange(program) {
  const [port, providerPort] = [await freePort(), await freePort()];
  const returnAddress = `http://127.0.0.1:${port}/api/sign-in/oidc/return`;
  const provider = await startProvider({ port: providerPort, returnAddress });
  const stafett = await Stafett.start({ program, issuer: provider.issuer, port, more: 'local_accounts = false' });
  return { provider, stafett, stop: async () => { await stafett.stop(); await provider.stop(); } };
}

/** Through both servers; gives the last answer of ours. */
async function throughBoth({ provider, stafett }, browser, person, to = '/') {
  const away = await browser.get(`${stafett.url}/api/sign-in/oidc?to=${encodeURIComponent(to)}`);
  assert.equal(away.status, 303, away.text);
  const back = await signInThere(browser, provider.issuer, away.location, person);
  return browser.get(back);
}

export const cases = {
  'the way over a certified provider signs the employee in, with a pushed request and a private key': async (world) => {
    const browser = new Browser();
    world.provider.answers.length = 0;
    const answer = await throughBoth(world, browser, 'kari', '/brukere/7');
    assert.equal(answer.status, 303);
    assert.equal(answer.location, `${world.stafett.url}/brukere/7`);
    assert.deepEqual(world.provider.answers, ['pushed', 'token']);
    assert.ok(await world.stafett.whoIs(browser));
  },
  'the session cookie is for this site alone, and the one of signing in is gone': async (world) => {
    const browser = new Browser();
    const answer = await throughBoth(world, browser, 'kari');
    const session = answer.set.find((cookie) => cookie.startsWith('stafett_session='));
    assert.match(session, /HttpOnly/);
    assert.match(session, /SameSite=Strict/);
    assert.ok(answer.set.some((cookie) => /^stafett_sign_in=;.*Max-Age=0/.test(cookie)));
    assert.equal(answer.headers.get('cache-control'), 'no-store');
  },
  'a page of somebody else’s is no place to come back to': async (world) => {
    for (const to of ['//evil.example', 'https://evil.example', '/\\evil.example', '/api/session', 'evil']) {
      const answer = await throughBoth(world, new Browser(), 'kari', to);
      assert.equal(answer.location, `${world.stafett.url}/`, to);
    }
  },
  'security level 3 does not let anybody in': async (world) => refused(world, 'kari-low', 'too_low_level'),
  'a person without the claim is not let in': async (world) => refused(world, 'nameless', 'no_user_claim'),
  'somebody who does not work here is not let in': async (world) => refused(world, 'stranger', 'no_employee'),
  'a role in the token gives no right': async (world) => {
    const [plain, boasting] = [new Browser(), new Browser()];
    await throughBoth(world, plain, 'kari');
    await throughBoth(world, boasting, 'boss');
    const rights = async (browser) => JSON.parse((await browser.get(`${world.stafett.url}/api/session`)).text).actions;
    assert.deepEqual(await rights(boasting), await rights(plain));
  },
  'the provider refuses a code that was used, and so do we': async (world) => {
    const browser = new Browser();
    const away = await browser.get(`${world.stafett.url}/api/sign-in/oidc`);
    const back = await signInThere(browser, world.provider.issuer, away.location, 'kari');
    assert.equal((await browser.get(back)).location, `${world.stafett.url}/`);
    const used = new URL(back).searchParams.get('code');
    const other = new Browser();
    const again = await other.get(`${world.stafett.url}/api/sign-in/oidc`);
    const fresh = new URL(await signInThere(other, world.provider.issuer, again.location, 'kari'));
    fresh.searchParams.set('code', used);
    const answer = await other.get(fresh.href);
    assert.equal(answer.location, `${world.stafett.url}/logg-inn?feil=untrusted`);
    assert.equal(await world.stafett.whoIs(other), null);
  },
  'when local accounts are switched off a right password lets nobody in': async (world) => {
    const browser = new Browser();
    const answer = await world.stafett.password(browser, 'saksbehandler.frogner', 'stafett-demo');
    assert.equal(answer.status, 403);
    assert.equal(JSON.parse(answer.text).code, 'local_accounts_off');
    assert.equal(await world.stafett.whoIs(browser), null);
    const options = JSON.parse((await browser.get(`${world.stafett.url}/api/sign-in/options`)).text);
    assert.deepEqual(options, {
      local: false,
      oidc: { address: '/api/sign-in/oidc', text_nb: 'Logg inn med prøveleverandøren', text_en: 'Sign in with the test provider' },
    });
  },
};

async function refused(world, person, why) {
  const browser = new Browser();
  const answer = await throughBoth(world, browser, person);
  assert.equal(answer.location, `${world.stafett.url}/logg-inn?feil=${why}`);
  assert.ok(!world.stafett.isOwnSession(answer));
  assert.equal(await world.stafett.whoIs(browser), null);
}
