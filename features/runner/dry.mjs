// Checks that every sentence of the feature files is one that a step knows, without a server: dry.mjs [FOLDER|FILE ...]

import { join } from 'node:path';
import { Writable } from 'node:stream';

import { loadConfiguration, loadSupport, runCucumber } from '@cucumber/cucumber/api';

import { useServer } from '../support/world.mjs';
import { featureFiles, root, undocumented } from './files.mjs';
import { Results } from './results.mjs';

const silent = new Writable({ write: (chunk, encoding, done) => done() });
const environment = { cwd: join(root, 'features'), stdout: silent, stderr: silent };
const places = process.argv.slice(2);
const paths = (await Promise.all((places.length > 0 ? places : [environment.cwd]).map(featureFiles))).flat();
const provided = { paths, import: ['steps/*.mjs'], format: [], language: 'no', dryRun: true };
const { runConfiguration: options } = await loadConfiguration({ file: false, provided }, environment);
const support = await loadSupport(options, environment);
useServer({ url: 'http://127.0.0.1:0' });
const results = new Results(support);
await runCucumber({ ...options, support }, environment, (envelope) => results.take(envelope));
const { scenarios, patterns, parseErrors } = results.summary();
const secret = await undocumented(patterns);
for (const pattern of secret) console.log(`features/README.md does not explain: ${pattern}`);
const faults = scenarios.flatMap((scenario) => scenario.faults);
for (const error of parseErrors) console.log(error);
for (const why of new Set(faults.map((fault) => fault.why))) console.log(why);
console.log(`${scenarios.length} scenarios, ${faults.length} sentences unknown`);
process.exitCode = faults.length + parseErrors.length + secret.length > 0 ? 1 : 0;
