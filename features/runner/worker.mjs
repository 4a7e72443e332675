// Runs one feature file after another, each against a server of its own. A child process of pool.mjs.

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Writable } from 'node:stream';

import { loadConfiguration, loadSupport, runCucumber } from '@cucumber/cucumber/api';

import { Server } from '../support/server.mjs';
import { useServer } from '../support/world.mjs';
import { Results } from './results.mjs';

const features = join(dirname(fileURLToPath(import.meta.url)), '..');
const silent = new Writable({ write: (chunk, encoding, done) => done() });
const environment = { cwd: features, stdout: silent, stderr: silent, env: { ...process.env, CUCUMBER_PUBLISH_QUIET: 'true' } };

async function configuration(file, failFast) {
  const provided = { paths: [file], import: ['steps/*.mjs'], format: [], language: 'no', failFast, forceExit: false, publish: false };
  return (await loadConfiguration({ file: false, provided }, environment)).runConfiguration;
}

let support = null;
let running = null;

async function run({ program, file, policy, failFast }) {
  const options = await configuration(file, failFast);
  support ??= await loadSupport({ ...options, sources: { ...options.sources, paths: [] } }, environment);
  const server = new Server(program);
  running = server;
  const results = new Results(support);
  try {
    await server.start({ policy });
    useServer(server);
    await runCucumber({ ...options, support }, environment, (envelope) => results.take(envelope));
    await server.noteReads();
    return { ...results.summary(), reads: [...server.reads] };
  } catch (error) {
    return { ...results.summary(), broken: String(error.stack ?? error) };
  } finally {
    await server.stop();
    running = null;
  }
}

process.on('message', async (job) => {
  process.send({ file: job.file, policy: job.policy, ...(await run(job)) });
});
// Whoever started this is gone, and takes the server along.
process.on('disconnect', async () => {
  await running?.stop();
  process.exit(0);
});
