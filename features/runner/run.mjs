// Runs scenarios against the built server: run.mjs [FOLDER|FILE ...] [--require BV-31..BV-57]
// STAFETT_BIN is the program. The last line is "N passed, N failed".

import { relative } from 'node:path';

import { featureFiles, programFile, root, rules, undocumented } from './files.mjs';
import { Pool } from './pool.mjs';
import { totalsLine, withoutScenario, writeReport } from './report.mjs';

const options = process.argv.slice(2);
const places = [];
const required = [];
while (options.length > 0) {
  const option = options.shift();
  if (option === '--require') required.push(options.shift());
  else places.push(option);
}

function tell(result) {
  const name = relative(root, result.file);
  for (const error of result.parseErrors) console.log(`FAILED ${name}: ${error}`);
  if (result.broken) console.log(`FAILED ${name}: ${result.broken}`);
  for (const { name: scenario, line, faults, tags } of result.scenarios) {
    if (tags.filter((tag) => /^(BV|OV)-\d+$/.test(tag)).length > 2) faults.push({ step: scenario, why: 'At most two rule tags a scenario.' });
    for (const { step, why } of faults) console.log(`FAILED ${name}:${line} ${scenario}\n    ${step}\n    ${why.split('\n').slice(0, 25).join('\n    ')}`);
  }
}

async function main() {
  const program = programFile();
  const files = (await Promise.all((places.length > 0 ? places : [`${root}/features`]).map(featureFiles))).flat();
  if (files.length === 0) throw new Error(`no .feature file in ${places.join(', ')}`);
  const pool = new Pool();
  const results = await Promise.all(files.map(async (file) => {
    const result = await pool.run({ program, file });
    tell(result);
    return result;
  }));
  pool.stop();

  const catalogue = await rules();
  const report = await writeReport(results, catalogue);
  let failed = report.scenarios.filter((scenario) => scenario.faults.length > 0).length;
  const passed = report.scenarios.length - failed;
  failed += results.filter((result) => result.broken || result.parseErrors.length > 0 || result.scenarios.length === 0).length;
  for (const pattern of await undocumented(results.find((result) => result.patterns)?.patterns ?? [])) {
    console.log(`FAILED features/README.md does not explain: ${pattern}`);
    failed += 1;
  }
  for (const range of required) {
    for (const rule of withoutScenario(range, catalogue, report.byTag)) {
      console.log(`FAILED ${rule.id} (${rule.title}) has no scenario`);
      failed += 1;
    }
  }
  console.log(`${totalsLine(catalogue, report)}; report in ${report.file}`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main().catch((error) => {
  console.error(`features: ${error.message}`);
  return 2;
});
