// A stand-in for an identity provider that does as it should until a test tells it otherwise.

import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';

import { makeKey, signed } from './keys.mjs';
import { levelClaim } from './stafett.mjs';

async function bodyOf(request) {
  let body = '';
  for await (const chunk of request) body += chunk;
  return Object.fromEntries(new URLSearchParams(body));
}

export class HostileIssuer {
  constructor(port) {
    this.issuer = `http://127.0.0.1:${port}`;
    this.port = port;
    this.keyAskings = 0;
    this.pushed = new Map();
    this.codes = new Map();
    this.given = [];
    this.key = makeKey('ES256', 'one');
    this.behave();
  }

  /** Forgets what it was told to do wrong; keys stay. */
  behave() {
    this.published = [this.key.publicJwk];
    this.edit = () => undefined;
    this.make = (claims) => signed(claims, this.key);
    this.refuseCodes = false;
  }

  async start() {
    this.listener = createServer((request, response) => {
      this.answer(request).then(
        ([status, json]) => response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(json)),
        (error) => response.writeHead(500).end(String(error)),
      );
    });
    await new Promise((resolve) => this.listener.listen(this.port, '127.0.0.1', resolve));
  }
  stop() {
    this.listener.closeAllConnections();
    return new Promise((resolve) => this.listener.close(resolve));
  }

  async answer(request) {
    switch (new URL(request.url, this.issuer).pathname) {
      case '/.well-known/openid-configuration':
        return [200, {
          issuer: this.issuer,
          authorization_endpoint: `${this.issuer}/authorize`,
          token_endpoint: `${this.issuer}/token`,
          jwks_uri: `${this.issuer}/keys`,
          pushed_authorization_request_endpoint: `${this.issuer}/par`,
          authorization_response_iss_parameter_supported: true,
        }];
      case '/keys':
        this.keyAskings += 1;
        return [200, { keys: this.published }];
      case '/par': {
        const uri = `urn:request:${randomUUID()}`;
        this.pushed.set(uri, await bodyOf(request));
        return [201, { request_uri: uri, expires_in: 60 }];
      }
      case '/token':
        return this.token(await bodyOf(request));
      default:
        return [404, {}];
    }
  }

  token({ code, code_verifier: verifier }) {
    const asked = this.codes.get(code);
    this.codes.delete(code);
    const challenge = createHash('sha256').update(verifier ?? '').digest('base64url');
    if (!asked || challenge !== asked.code_challenge) return [400, { error: 'invalid_grant' }];
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: this.issuer, aud: 'stafett', sub: 'a1', iat: now, exp: now + 300, nonce: asked.nonce,
      preferred_username: 'saksbehandler.frogner@oslo.example', [levelClaim]: '4',
    };
    this.edit(claims);
    const id_token = this.make(claims);
    this.given.push(code, verifier, String(id_token).slice(20));
    return [200, { token_type: 'Bearer', access_token: randomUUID(), id_token }];
  }

  /** What the browser is sent back with after the person has signed in at `address`. */
  returnFrom(address) {
    const request = this.pushed.get(new URL(address).searchParams.get('request_uri'));
    const code = randomUUID();
    this.codes.set(code, request);
    return { code, state: request.state, iss: this.issuer };
  }
}
