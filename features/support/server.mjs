// The real server, started on a data folder of its own and stopped with it.

import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ready = /Stafett is ready on (http:\/\/127\.0\.0\.1:(\d+))/;
const patience_ms = 60_000;
/** The city is made on this day, and the providers' agreements begin and end around it. */
const city_made = '2026-06-01T06:00:00Z';

export class Server {
  constructor(program) {
    this.program = program;
    this.folder = null;
    this.url = null;
    this.reads = new Set();
  }

  /** Starts on a fresh folder. `policy` is a file, or nothing for the one built in; `more` goes on the command line. */
  async start({ policy, port = 0, more = [] } = {}) {
    this.folder = await mkdtemp(join(tmpdir(), 'stafett-scenario-'));
    const options = ['demo', '--data', join(this.folder, 'data'), '--port', String(port), '--clients', '0', '--test', '--clock', city_made];
    if (policy) options.push('--policy', policy);
    options.push(...more);
    const child = spawn(this.program, options, { stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    this.policy = policy;
    let output = '';
    const url = await new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`the server was not ready in ${patience_ms / 1000} s:\n${output}`)), patience_ms);
      const hear = (chunk) => {
        output = (output + chunk).slice(-20_000);
        const said = output.match(ready);
        if (!said) return;
        clearTimeout(late);
        resolve(said[1]);
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.on('error', reject);
      child.on('exit', (code) => {
        clearTimeout(late);
        reject(new Error(`the server ended with ${code} before it was ready:\n${output}`));
      });
    });
    this.output = () => output;
    this.url = url;
    return url;
  }

  /** Stops it as an operator would, and throws the data away. */
  async stop() {
    await this.halt();
    if (this.folder) await rm(this.folder, { recursive: true, force: true });
    this.folder = null;
  }

  /** The server forgets what was read of a policy when it gets another: so it is noted before. */
  async noteReads() {
    const answer = await fetch(`${this.url}/api/test/policy-reads`);
    if (answer.status === 200) for (const key of (await answer.json()).keys) this.reads.add(key);
  }

  async halt() {
    const child = this.child;
    this.child = null;
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((resolve) => child.on('exit', resolve));
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await gone;
    clearTimeout(late);
  }
}
