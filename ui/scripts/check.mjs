// Types, lint, format and unit tests, each even when one before it failed. Ends with "N passed, N failed": one for
// each of the first three, one for each unit test.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const run = (...command) => spawnSync('npx', ['--no-install', ...command], { stdio: 'inherit' }).status === 0;
let passed = 0;
let failed = 0;
const count = (good) => (good ? (passed += 1) : (failed += 1));

count(spawnSync(process.execPath, ['scripts/api.mjs'], { stdio: 'inherit' }).status === 0 && run('tsc', '-p', '.'));
count(run('eslint', '--max-warnings', '0', '.'));
count(run('prettier', '--check', '--log-level', 'warn', '.'));

const folder = mkdtempSync(join(tmpdir(), 'stafett-ui-'));
const report = join(folder, 'unit.json');
const good = run('vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`);
try {
  const told = JSON.parse(readFileSync(report, 'utf8'));
  passed += told.numPassedTests;
  failed += told.numFailedTests;
  if (!good && told.numFailedTests === 0) failed += 1;
} catch {
  failed += 1;
}
rmSync(folder, { recursive: true, force: true });

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
