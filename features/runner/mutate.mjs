// Shows that the scenarios bite: changes one value of the policy at a time and looks for a scenario that fails.
// mutate.mjs [FOLDER|FILE ...] [--value registers.levels ...]; STAFETT_BIN is the program; V=1 says what caught each change.
// The last line is "N passed, N failed".

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

import { leavesOf, otherValues } from '../support/policy_text.mjs';
import { featureFiles, programFile, root } from './files.mjs';
import { Pool } from './pool.mjs';

const policyFile = join(root, 'policy/oslo.toml');
const short = (file) => relative(root, file);
/** A machine that others use may be too slow for a step; that is no scenario which notices something. */
const wasLate = (result) => /was not ready in/.test(result.broken ?? '')
  || result.scenarios.some((scenario) => scenario.faults.some((fault) => /timed out, ensure/.test(fault.why)));
const isRed = (result) => result.broken || result.parseErrors.length > 0 || result.scenarios.some((scenario) => scenario.faults.length > 0);

/** The values that no scenario can depend on yet: path -> why. */
async function excused() {
  const list = JSON.parse(await readFile(join(root, 'features/runner/later_values.json'), 'utf8'));
  return (path) => list.find((entry) => path === entry.value || path.startsWith(`${entry.value}.`));
}

async function inTime(pool, job) {
  let result = await pool.run(job);
  for (let again = 0; again < 3 && wasLate(result); again += 1) result = await pool.run(job);
  if (wasLate(result)) throw new Error(`${short(job.file)} was four times too slow to tell; try again when the machine is quieter.`);
  return result;
}

async function readsOfAll(pool, program, files) {
  const results = await Promise.all(files.map((file) => inTime(pool, { program, file })));
  for (const result of results.filter(isRed)) {
    const faults = result.scenarios.flatMap((scenario) => scenario.faults.map((fault) => `${scenario.name}: ${fault.why}`));
    throw new Error(`${short(result.file)} is red already, before anything is changed:\n${[result.broken, ...result.parseErrors, ...faults].filter(Boolean).join('\n')}`);
  }
  return new Map(results.map((result) => [result.file, new Set(result.reads)]));
}

/** What one catch says about the next: a right too many is noticed elsewhere than one too few. */
const alike = ({ key, said }) => `${key} ${/^with(out)? /.exec(said)?.[0] ?? ''}`;

/** The files to try: those first that say the value, or that caught a change like it before. */
function candidates(mutation, reads, contents, caught) {
  const { key, leaf } = mutation;
  // The server notes the reads of dated values only, and their names have a dot.
  const files = [...reads.keys()].filter((file) => !key.includes('.') || reads.get(file).has(key));
  const words = leaf.text.replace(/^"+|"+$/g, '').replace(':', '.');
  const says = (file) => words.length > 3 && contents.get(file).includes(words);
  const score = (file) => (says(file) ? 10_000 : 0) + (caught.get(`${alike(mutation)} ${file}`) ?? 0) * 1000 + (caught.get(file) ?? 0);
  return files.sort((a, b) => score(b) - score(a));
}

async function hunt(pool, program, mutation, reads, contents, caught) {
  const files = candidates(mutation, reads, contents, caught);
  for (const file of files) {
    const result = await inTime(pool, { program, file, policy: mutation.file, failFast: true });
    if (!isRed(result)) continue;
    for (const key of [`${alike(mutation)} ${file}`, file]) caught.set(key, (caught.get(key) ?? 0) + 1);
    const by = result.scenarios.find((scenario) => scenario.faults.length > 0);
    if (by) return { by: `${short(file)}: ${by.name}: ${by.faults[0].step}: ${by.faults[0].why.split('\n').slice(0, 3).join(' ')}` };
    return { by: `the server, which refuses the policy file: ${[result.broken, ...result.parseErrors].filter(Boolean).join(' ').split('\n').slice(0, 3).join(' ')}` };
  }
  return { survived: files.length > 0 ? `green in all of ${files.map(short).join(', ')}` : 'no scenario depends on it' };
}

async function main() {
  const program = programFile();
  const places = process.argv.slice(2);
  const only = [];
  for (let at = places.indexOf('--value'); at >= 0; at = places.indexOf('--value')) only.push(...places.splice(at, 2).slice(1));
  const files = (await Promise.all((places.length > 0 ? places : [join(root, 'features')]).map(featureFiles))).flat();
  const text = await readFile(policyFile, 'utf8');
  const excuse = await excused();
  const folder = await mkdtemp(join(tmpdir(), 'stafett-policy-'));
  const pool = new Pool();
  let passed = 0;
  let failed = 0;
  let later = 0;
  try {
    const reads = await readsOfAll(pool, program, files);
    const contents = new Map(await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')])));
    const caught = new Map();
    const mutations = leavesOf(text).filter((leaf) => only.length === 0 || only.some((start) => leaf.path.startsWith(start)))
      .flatMap((leaf) => otherValues(leaf).map((other) => ({ ...leaf, ...other, leaf })));
    if (mutations.length === 0) throw new Error(`no value of the policy begins with ${only.join(' or ')}.`);
    const judge = async (mutation, index) => {
      if (excuse(mutation.path)) {
        later += 1;
        return;
      }
      mutation.file = join(folder, `${index}.toml`);
      await writeFile(mutation.file, text.slice(0, mutation.leaf.start) + mutation.text + text.slice(mutation.leaf.end));
      const found = await hunt(pool, program, mutation, reads, contents, caught);
      if (found.by) {
        passed += 1;
        if (process.env.V === '1') console.log(`${mutation.path}: ${mutation.said}: caught by ${found.by}`);
      } else {
        failed += 1;
        console.log(`FAILED ${mutation.path}: ${mutation.said}: ${found.survived}`);
      }
    };
    // One hunt per worker at a time, so that each learns from those before it where to look first.
    const queue = mutations.map((mutation, index) => [mutation, index]);
    await Promise.all(pool.workers.map(async () => {
      for (let next = queue.shift(); next; next = queue.shift()) await judge(...next);
    }));
  } finally {
    pool.stop();
    await rm(folder, { recursive: true, force: true });
  }
  console.log(`${passed + failed + later} changes of the policy: ${passed} caught, ${failed} not, ${later} excused in features/runner/later_values.json`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main().catch((error) => {
  console.error(`features: ${error.message}`);
  return 2;
});
