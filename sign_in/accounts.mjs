// Local accounts: changing the password, and ending sessions.

import assert from 'node:assert/strict';

import { Browser } from './support/browser.mjs';
import { freePort, Stafett } from './support/stafett.mjs';

const first = 'stafett-demo';

export async function arrange(program) {
  const stafett = await Stafett.start({ program, issuer: 'http://127.0.0.1:9', port: await freePort() });
  return { stafett, stop: () => stafett.stop() };
}

async function signedIn({ stafett }, user, password) {
  const browser = new Browser();
  const answer = await stafett.password(browser, user, password);
  assert.equal(answer.status, 200, answer.text);
  return browser;
}
const change = ({ stafett }, browser, old_password, new_password, options = {}) =>
  browser.send('PUT', `${stafett.url}/api/own-account/password`, { json: { old_password, new_password }, ...options });
const codeOf = (answer) => JSON.parse(answer.text).code;

export const cases = {
  'a new password needs the present one, fifteen characters and nothing common or personal': async (world) => {
    const browser = await signedIn(world, 'saksbehandler.sagene', first);
    const refusals = {
      'kort': 'password_too_short',
      'fjorten tegn..': 'password_too_short',
      [`${'lang setning med å '.repeat(14)}`]: 'password_too_long',
      'Sommerferien2026!': 'password_common',
      'stafett-demo-stafett-demo': 'password_personal',
      'saksbehandler.sagene': 'password_personal',
    };
    for (const [tried, why] of Object.entries(refusals)) {
      const answer = await change(world, browser, first, tried);
      assert.equal(answer.status, 422, tried);
      const code = codeOf(answer);
      assert.ok(code === why || (why === 'password_personal' && code === 'password_common'), `${tried}: ${code}`);
    }
    assert.equal(codeOf(await change(world, browser, 'feil', 'fire hverdagsord uten tall')), 'wrong_password');
    assert.equal((await world.stafett.password(new Browser(), 'saksbehandler.sagene', first)).status, 200, 'nothing was changed');
  },
  'after a change only the new password works, and every other session is over': async (world) => {
    const user = 'saksbehandler.ullern';
    const fresh = 'fire hverdagsord uten blåbær i';
    const [here, there] = [await signedIn(world, user, first), await signedIn(world, user, first)];
    const before = here.jarOf(new URL(world.stafett.url).port).get('stafett_session');
    assert.equal((await change(world, here, first, fresh)).status, 204);
    assert.ok(await world.stafett.whoIs(here));
    assert.equal(await world.stafett.whoIs(there), null);
    const old = await new Browser().get(`${world.stafett.url}/api/session`, { headers: { Cookie: `stafett_session=${before}` } });
    assert.equal(old.status, 401, 'the token is a new one');
    assert.equal((await world.stafett.password(new Browser(), user, first)).status, 401);
    assert.equal((await world.stafett.password(new Browser(), user, fresh.normalize('NFD'))).status, 200, 'typed on another keyboard');
    assert.equal(codeOf(await change(world, here, fresh, fresh)), 'password_same');
  },
  'own sessions are listed, and all are ended at once': async (world) => {
    const user = 'saksbehandler.alna';
    const browsers = [await signedIn(world, user, first), await signedIn(world, user, first)];
    const list = JSON.parse((await browsers[0].get(`${world.stafett.url}/api/own-account/sessions`)).text).sessions;
    assert.equal(list.length, 2);
    assert.equal(list.filter((session) => session.this_one).length, 1);
    const other = await signedIn(world, 'saksbehandler.bjerke', first);
    const end = (browser, key) => browser.send('DELETE', `${world.stafett.url}/api/own-account/sessions/${key}`);
    const elsewhere = list.find((session) => !session.this_one).key;
    assert.equal((await end(other, elsewhere)).status, 404, 'somebody else’s');
    assert.equal((await end(browsers[0], elsewhere)).status, 204);
    assert.equal(await world.stafett.whoIs(browsers[1]), null);
    browsers[1] = await signedIn(world, user, first);
    assert.equal((await browsers[0].send('DELETE', `${world.stafett.url}/api/own-account/sessions`)).status, 204);
    for (const browser of browsers) assert.equal(await world.stafett.whoIs(browser), null);
    assert.ok(await world.stafett.whoIs(other), 'others stay');
  },
  'the system coordinator, and nobody else, signs somebody out': async (world) => {
    const lost = await signedIn(world, 'saksbehandler.bjerke', first);
    const { id } = JSON.parse((await lost.get(`${world.stafett.url}/api/session`)).text);
    const end = async (user) => (await signedIn(world, user, first)).send('DELETE', `${world.stafett.url}/api/employees/${id}/sessions`);
    assert.equal((await end('saksbehandler.alna')).status, 403);
    assert.ok(await world.stafett.whoIs(lost));
    assert.equal((await end('systemkoordinator')).status, 204);
    assert.equal(await world.stafett.whoIs(lost), null);
  },
  'another site’s page can neither change a password, end sessions nor sign out': async (world) => {
    const browser = await signedIn(world, 'saksbehandler.grorud', first);
    for (const headers of [{ 'Sec-Fetch-Site': 'cross-site' }, { Origin: 'https://evil.example' }, { Origin: 'null' }]) {
      const answers = [
        await change(world, browser, first, 'fire hverdagsord uten tall', { headers }),
        await browser.send('DELETE', `${world.stafett.url}/api/own-account/sessions`, { headers }),
        await browser.send('DELETE', `${world.stafett.url}/api/session`, { headers }),
        await browser.send('POST', `${world.stafett.url}/api/session`, { headers, json: { user_name: 'saksbehandler.grorud', password: first } }),
      ];
      for (const answer of answers) {
        assert.equal(answer.status, 403);
        assert.equal(codeOf(answer), 'other_site');
      }
    }
    assert.ok(await world.stafett.whoIs(browser));
  },
  'without a session there is nothing to change or list': async (world) => {
    assert.equal((await change(world, new Browser(), first, 'fire hverdagsord uten tall')).status, 401);
    assert.equal((await new Browser().get(`${world.stafett.url}/api/own-account/sessions`)).status, 401);
  },
  'guessing the present password from a session is slowed down': async (world) => {
    const browser = await signedIn(world, 'saksbehandler.stovner', first);
    const statuses = [];
    for (let i = 0; i < 8; i += 1) statuses.push((await change(world, browser, `feil${i}`, 'fire hverdagsord uten tall')).status);
    assert.ok(statuses.includes(429), statuses.join(' '));
  },
};
