// A certified implementation of OpenID Connect (npm oidc-provider) on this machine, as strict as the health sector's.

import { webcrypto } from 'node:crypto';

import { clientKey, makeKey } from './keys.mjs';
import { levelClaim } from './stafett.mjs';

globalThis.crypto ??= webcrypto;

/** Who can sign in there, and what the provider says of them. */
const people = {
  kari: { preferred_username: 'saksbehandler.frogner@oslo.example', [levelClaim]: '4' },
  'kari-low': { preferred_username: 'saksbehandler.frogner@oslo.example', [levelClaim]: '3' },
  stranger: { preferred_username: 'nobody.here@oslo.example', [levelClaim]: '4' },
  nameless: { [levelClaim]: '4' },
  boss: { preferred_username: 'saksbehandler.frogner@oslo.example', [levelClaim]: '4', role: 'system_coordinator', roles: ['administrator'] },
};

export async function startProvider({ port, returnAddress }) {
  const { default: Provider } = await import('oidc-provider');
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [{
      client_id: 'stafett',
      redirect_uris: [returnAddress],
      response_types: ['code'],
      grant_types: ['authorization_code'],
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: 'ES256',
      id_token_signed_response_alg: 'PS256',
      require_pushed_authorization_requests: true,
      jwks: { keys: [clientKey.publicJwk] },
    }],
    jwks: { keys: [makeKey('PS256', 'provider-1').privateJwk] },
    cookies: { keys: ['of a test'] },
    claims: { openid: ['sub'], profile: ['preferred_username', 'role', 'roles', levelClaim] },
    conformIdTokenClaims: false,
    pkce: { required: () => true, methods: ['S256'] },
    enabledJWA: { idTokenSigningAlgValues: ['PS256', 'RS256', 'ES256'] },
    features: { devInteractions: { enabled: true }, pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: true } },
    findAccount: (context, id) => people[id] && { accountId: id, claims: () => ({ sub: id, ...people[id] }) },
  });
  const answers = [];
  provider.on('pushed_authorization_request.success', () => answers.push('pushed'));
  provider.on('grant.success', () => answers.push('token'));
  const listener = await new Promise((resolve) => {
    const made = provider.listen(port, '127.0.0.1', () => resolve(made));
  });
  return { issuer, answers, stop: () => new Promise((resolve) => { listener.closeAllConnections?.(); listener.close(resolve); }) };
}

/** The person fills in the provider's own pages; gives where the provider sends the browser in the end. */
export async function signInThere(browser, issuer, address, person) {
  let page = await browser.follow(address, issuer);
  for (const prompt of ['login', 'consent']) {
    if (page.location && !page.location.startsWith(issuer)) break;
    if (!page.at.includes('/interaction/')) throw new Error(`the provider shows ${page.at}: ${page.text.slice(0, 500)}`);
    const form = prompt === 'login' ? { prompt, login: person, password: 'x' } : { prompt };
    const answer = await browser.send('POST', page.at, { form });
    page = await browser.follow(answer.location, issuer);
  }
  return page.location;
}
