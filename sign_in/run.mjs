// Every case of the three worlds, each world with a server of its own, side by side. Ends with "N passed, N failed".

import { programFile } from '../features/runner/files.mjs';
import * as accounts from './accounts.mjs';
import * as hostile from './hostile.mjs';
import * as real from './real.mjs';

async function run({ arrange, cases }) {
  const counts = { passed: 0, failed: 0 };
  const world = await arrange(programFile());
  try {
    for (const [name, test] of Object.entries(cases)) {
      try {
        world.issuer?.behave();
        await test(world);
        counts.passed += 1;
      } catch (error) {
        counts.failed += 1;
        console.log(`FAILED ${name}\n    ${String(error.stack ?? error).split('\n').slice(0, 12).join('\n    ')}`);
      }
    }
  } finally {
    await world.stop();
  }
  return counts;
}

const results = await Promise.all([real, hostile, accounts].map((world) => run(world)));
const sum = (what) => results.reduce((total, counts) => total + counts[what], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') === 0 ? 0 : 1);
