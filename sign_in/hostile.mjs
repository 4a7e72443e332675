// Everything that a provider, a thief or another site could try. Each is refused in words, with nobody signed in.

import assert from 'node:assert/strict';
import { createHmac, randomUUID } from 'node:crypto';

import { Browser } from './support/browser.mjs';
import { HostileIssuer } from './support/hostile_issuer.mjs';
import { makeKey, signed, unsigned } from './support/keys.mjs';
import { freePort, levelClaim, Stafett } from './support/stafett.mjs';

export async function arrange(program) {
  const issuer = new HostileIssuer(await freePort());
  await issuer.start();
  const port = await freePort();
  const stafett = await Stafett.start({ program, issuer: issuer.issuer, port });
  return { issuer, stafett, stop: async () => { await stafett.stop(); await issuer.stop(); } };
}

const returnUrl = ({ stafett }, query) => `${stafett.url}/api/sign-in/oidc/return?${new URLSearchParams(query)}`;

async function away(world, browser) {
  const answer = await browser.get(`${world.stafett.url}/api/sign-in/oidc`);
  assert.equal(answer.status, 303, answer.text);
  return answer.location;
}

/** The whole way; `change` has its say about what the browser is sent back with. */
async function wholeWay(world, change = (query) => query, browser = new Browser()) {
  const query = change(world.issuer.returnFrom(await away(world, browser)));
  return { answer: await browser.get(returnUrl(world, query)), browser, query };
}

async function isRefused(world, { answer, browser }, why) {
  assert.equal(answer.status, 303);
  assert.equal(answer.location, `${world.stafett.url}/logg-inn?feil=${why}`);
  assert.ok(!world.stafett.isOwnSession(answer), 'a session cookie was set');
  assert.equal(await world.stafett.whoIs(browser), null);
}

async function letsIn(world, { answer, browser }) {
  assert.equal(answer.location, `${world.stafett.url}/`);
  assert.ok(await world.stafett.whoIs(browser));
}

/** A case for each change of the claims. */
const claimsAre = (changes, why = 'untrusted') => async (world) => {
  for (const change of changes) {
    world.issuer.behave();
    world.issuer.edit = change;
    await isRefused(world, await wholeWay(world), why);
  }
  world.issuer.behave();
  await letsIn(world, await wholeWay(world));
};
const now = () => Math.floor(Date.now() / 1000);

export const cases = {
  'a token for another audience is refused': claimsAre([
    (claims) => { claims.aud = 'another'; },
    (claims) => { claims.aud = ['stafett', 'another']; },
    (claims) => { claims.azp = 'another'; },
    (claims) => { delete claims.aud; },
  ]),
  'a token of another issuer is refused': claimsAre([(claims) => { claims.iss = 'https://evil.example'; }]),
  'a token with another nonce is refused': claimsAre([
    (claims) => { claims.nonce = randomUUID(); },
    (claims) => { delete claims.nonce; },
  ]),
  'a token that has expired, is old or from the future is refused': claimsAre([
    (claims) => { claims.exp = now() - 60; },
    (claims) => { claims.iat = now() - 3600; },
    (claims) => { claims.iat = now() + 3600; },
    (claims) => { claims.nbf = now() + 3600; },
    (claims) => { delete claims.exp; },
  ]),
  'security level 3, or none, is refused': claimsAre([
    (claims) => { claims[levelClaim] = '3'; },
    (claims) => { delete claims[levelClaim]; },
  ], 'too_low_level'),
  'a token without the claim that names the user is refused': claimsAre([
    (claims) => { delete claims.preferred_username; },
    (claims) => { claims.preferred_username = 'saksbehandler.frogner@elsewhere.example'; },
    (claims) => { claims.preferred_username = { toString: 'x' }; },
  ], 'no_user_claim'),
  'a user name that nobody has is refused': claimsAre([
    (claims) => { claims.preferred_username = 'nobody@oslo.example'; },
  ], 'no_employee'),

  'a token that is unsigned, or signed with what everybody knows, is refused': async (world) => {
    const publicPem = world.issuer.key.privateKey.export({ type: 'pkcs8', format: 'pem' });
    const hmac = (secret) => (text) => createHmac('sha256', secret).update(text).digest('base64url');
    const forged = [
      (claims) => unsigned(claims, { alg: 'none' }),
      (claims) => unsigned(claims, { alg: 'nOnE', kid: 'one' }),
      (claims) => unsigned(claims, { alg: 'HS256' }, hmac('stafett')),
      (claims) => unsigned(claims, { alg: 'HS256', kid: 'one' }, hmac(JSON.stringify(world.issuer.key.publicJwk))),
      (claims) => unsigned(claims, { alg: 'HS256', kid: 'one' }, hmac(publicPem)),
      (claims) => unsigned(claims, { alg: 'ES256', kid: 'one' }),
      (claims) => signed(claims, world.issuer.key, { alg: 'HS256' }),
      (claims) => signed(claims, world.issuer.key, { crit: ['exp'] }),
      (claims) => signed(claims, makeKey('ES256', 'one')),
      (claims) => signed(claims, makeKey('ES256', 'one'), { jwk: makeKey('ES256', 'one').publicJwk }),
      (claims) => `${signed(claims, world.issuer.key)}.extra`,
      () => 'not a token',
      () => 7,
    ];
    for (const make of forged) {
      world.issuer.behave();
      world.issuer.make = make;
      await isRefused(world, await wholeWay(world), 'untrusted');
    }
  },
  'a new key of the provider is found, and an unknown one does not make us ask again and again': async (world) => {
    await letsIn(world, await wholeWay(world));
    world.issuer.key = makeKey('PS256', 'two');
    world.issuer.behave();
    await letsIn(world, await wholeWay(world));
    const before = world.issuer.keyAskings;
    const unknown = makeKey('ES256', 'unknown');
    world.issuer.make = (claims) => signed(claims, unknown);
    for (let i = 0; i < 10; i += 1) await isRefused(world, await wholeWay(world), 'untrusted');
    assert.ok(world.issuer.keyAskings - before < 5, `asked ${world.issuer.keyAskings - before} times`);
    world.issuer.behave();
    await letsIn(world, await wholeWay(world));
  },
  'a state that was used, made up or sent twice is refused': async (world) => {
    const first = await wholeWay(world);
    await letsIn(world, first);
    const other = new Browser();
    await isRefused(world, { answer: await other.get(returnUrl(world, first.query)), browser: other }, 'start_again');
    await isRefused(world, await wholeWay(world, (query) => ({ ...query, state: randomUUID() })), 'start_again');
    await isRefused(world, await wholeWay(world, (query) => [...Object.entries(query), ['state', query.state]]), 'start_again');
    await isRefused(world, await wholeWay(world, () => ({})), 'start_again');
  },
  'the state of another browser is refused, so nobody is signed in as the thief': async (world) => {
    const thief = new Browser();
    const victim = new Browser();
    const bait = world.issuer.returnFrom(await away(world, thief));
    await away(world, victim);
    await isRefused(world, { answer: await victim.get(returnUrl(world, bait)), browser: victim }, 'start_again');
    const nobody = new Browser();
    const other = world.issuer.returnFrom(await away(world, thief));
    await isRefused(world, { answer: await nobody.get(returnUrl(world, other)), browser: nobody }, 'start_again');
  },
  'a code that was used, or was another attempt’s, is refused': async (world) => {
    const first = await wholeWay(world);
    await letsIn(world, first);
    await isRefused(world, await wholeWay(world, (query) => ({ ...query, code: first.query.code })), 'untrusted');
    const stolen = world.issuer.returnFrom(await away(world, new Browser())).code;
    await isRefused(world, await wholeWay(world, (query) => ({ ...query, code: stolen })), 'untrusted');
    await isRefused(world, await wholeWay(world, ({ code, ...query }) => query), 'untrusted');
  },
  'an answer that names another issuer, none or two is refused': async (world) => {
    await isRefused(world, await wholeWay(world, (query) => ({ ...query, iss: 'https://evil.example' })), 'untrusted');
    await isRefused(world, await wholeWay(world, ({ iss, ...query }) => query), 'untrusted');
    await isRefused(world, await wholeWay(world, (query) => [...Object.entries(query), ['iss', query.iss]]), 'untrusted');
  },
  'a person who says no is told so': async (world) => {
    await isRefused(world, await wholeWay(world, ({ state, iss }) => ({ state, iss, error: 'access_denied' })), 'declined');
  },
  'a session from before signing in is worth nothing after': async (world) => {
    const browser = new Browser();
    assert.equal((await world.stafett.password(browser, 'saksbehandler.frogner', 'stafett-demo')).status, 200);
    const before = browser.jarOf(new URL(world.stafett.url).port).get('stafett_session');
    await letsIn(world, await wholeWay(world, undefined, browser));
    const old = new Browser();
    const answer = await old.get(`${world.stafett.url}/api/session`, { headers: { Cookie: `stafett_session=${before}` } });
    assert.equal(answer.status, 401);
  },
  'a provider that does not answer is said plainly': async (world) => {
    const query = world.issuer.returnFrom(await away(world, new Browser()));
    await world.issuer.stop();
    const browser = new Browser();
    const answer = await browser.get(`${world.stafett.url}/api/sign-in/oidc`);
    assert.equal(answer.location, `${world.stafett.url}/logg-inn?feil=unavailable`);
    await isRefused(world, { answer: await browser.get(returnUrl(world, query)), browser }, 'start_again');
    await world.issuer.start();
    await letsIn(world, await wholeWay(world));
  },
  'the technical log says why, and holds no token, code, verifier or user name': async (world) => {
    const log = world.stafett.server.output();
    assert.match(log, /too_low_level: the security level is too low/);
    assert.match(log, /start_again: the attempt belongs to another browser/);
    for (const secret of world.issuer.given.filter((text) => text.length > 20)) assert.ok(!log.includes(secret), 'a secret is in the log');
    assert.ok(!log.includes('nobody@oslo.example'));
  },
};
