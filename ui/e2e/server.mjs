// The real server on a fresh small demo folder of its own, with the built interface.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ui = dirname(dirname(fileURLToPath(import.meta.url)));
const ready = /Stafett is ready on (http:\/\/127\.0\.0\.1:\d+)/;
const patience_ms = 60_000;

/** STAFETT_BIN, or what scripts/build has built. */
function program() {
  const known = [process.env.STAFETT_BIN, '../build/test/bin/stafett', '../build/release/bin/stafett'];
  const found = known
    .filter(Boolean)
    .map((path) => join(path.startsWith('/') ? '' : ui, path))
    .find(existsSync);
  if (!found) throw new Error('there is no server to test: build it, or name it in STAFETT_BIN');
  return found;
}

export async function startServer() {
  const folder = await mkdtemp(join(tmpdir(), 'stafett-e2e-'));
  const options = [
    'demo',
    '--data',
    join(folder, 'data'),
    '--port',
    '0',
    '--clients',
    '60',
    '--test',
    '--ui',
    join(ui, 'dist'),
  ];
  const child = spawn(program(), options, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const url = await new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`the server was not ready in time:\n${output}`)), patience_ms);
    const hear = (chunk) => {
      output = (output + chunk).slice(-20_000);
      const said = ready.exec(output);
      if (!said) return;
      clearTimeout(late);
      resolve(said[1]);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`the server ended with ${code} before it was ready:\n${output}`)));
  });
  const stop = async () => {
    const gone = new Promise((resolve) => child.on('exit', resolve));
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await gone;
    clearTimeout(late);
    await rm(folder, { recursive: true, force: true });
  };
  return { url, stop };
}
