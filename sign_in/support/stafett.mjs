// The real server with an identity provider, and what a test asks about it.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Server } from '../../features/support/server.mjs';
import { clientKey } from './keys.mjs';

export const levelClaim = 'helseid://claims/identity/security_level';

export async function freePort() {
  const listener = createServer();
  await new Promise((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const { port } = listener.address();
  await new Promise((resolve) => listener.close(resolve));
  return port;
}

export class Stafett {
  /** Starts on a folder of its own; `more` are lines of the file about the provider. */
  static async start({ program, issuer, port, more = '' }) {
    const own = new Stafett();
    own.folder = await mkdtemp(join(tmpdir(), 'stafett-sign-in-'));
    await writeFile(join(own.folder, 'key.pem'), clientKey.pem);
    await writeFile(join(own.folder, 'oidc.toml'), `issuer = "${issuer}"
client_id = "stafett"
return_address = "http://127.0.0.1:${port}/api/sign-in/oidc/return"
key_file = "key.pem"
key_id = "${clientKey.kid}"
${more}
[claims]
user = "preferred_username"
user_ending = "@oslo.example"
level = "${levelClaim}"
level_values = ["4"]
[button]
nb = "Logg inn med prøveleverandøren"
en = "Sign in with the test provider"
`);
    own.server = new Server(program);
    own.url = await own.server.start({ port, more: ['--oidc', join(own.folder, 'oidc.toml')] });
    return own;
  }
  async stop() {
    await this.server.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** The user name of whoever the browser is signed in as, or null. */
  async whoIs(browser) {
    const answer = await browser.get(`${this.url}/api/session`);
    if (answer.status === 401) return null;
    assert.equal(answer.status, 200, answer.text);
    return JSON.parse(answer.text).name;
  }
  isOwnSession(answer) {
    return answer.set.some((cookie) => /^stafett_session=[^;]/.test(cookie));
  }
  password(browser, user, password) {
    return browser.send('POST', `${this.url}/api/session`, { json: { user_name: user, password } });
  }
}
