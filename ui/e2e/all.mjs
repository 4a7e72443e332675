// One server and one browser for all tests, which run one after another. With words on the command line only the
// tests whose names hold one of them run.

import { after, test } from 'node:test';
import { openBrowser } from './browser.mjs';
import { City } from './city.mjs';
import { startServer } from './server.mjs';
import { account } from './account.mjs';
import { access } from './access.mjs';
import { accessibility } from './accessibility.mjs';
import { bench } from './bench.mjs';
import { drafts } from './drafts.mjs';
import { handovers } from './handovers.mjs';
import { journal } from './journal.mjs';
import { lookUps } from './look_up.mjs';
import { mainJob } from './main_job.mjs';
import { sessions } from './sessions.mjs';

const words = process.argv.slice(2);
const server = await startServer();
const browser = await openBrowser();
const city = new City(server.url, browser);
const stop = async () => {
  await browser.close();
  await server.stop();
};
after(stop);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop().finally(() => process.exit(1)));

/** What stood on the open pages goes into the failure's text. */
async function tellPages(error) {
  for (const page of browser.contexts().flatMap((context) => context.pages())) {
    const text = await page
      .locator('main')
      .innerText({ timeout: 1000 })
      .catch(() => '(nothing)');
    error.message += `\n--- ${page.url()}\n${text.replace(/\n+/g, '\n').slice(0, 1500)}`;
  }
}

for (const tests of [mainJob, drafts, handovers, bench, journal, sessions, account, lookUps, access, accessibility]) {
  for (const [name, run] of Object.entries(tests)) {
    if (words.length > 0 && !words.some((word) => name.includes(word))) continue;
    test(name, async () => {
      try {
        await run(city);
      } catch (error) {
        await tellPages(error);
        throw error;
      } finally {
        await Promise.all(browser.contexts().map((context) => context.close()));
      }
    });
  }
}
