// Where things are: feature files, the program, the rules.

import { existsSync } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export async function featureFiles(place) {
  const path = resolve(place);
  if (!existsSync(path)) throw new Error(`${place} is not there.`);
  if ((await stat(path)).isFile()) return [path];
  const found = [];
  for (const entry of await readdir(path, { withFileTypes: true })) {
    if (entry.name === 'node_modules') continue;
    const below = join(path, entry.name);
    if (entry.isDirectory()) found.push(...(await featureFiles(below)));
    else if (entry.name.endsWith('.feature')) found.push(below);
  }
  return found.sort();
}

export function programFile() {
  const program = resolve(process.env.STAFETT_BIN ?? join(root, 'build/test/bin/stafett'));
  if (!existsSync(program)) throw new Error(`${program} is not built yet; run scripts/build test stafett, or say STAFETT_BIN=<program>.`);
  return program;
}

/** The sentences that features/README.md does not explain; "prøver å" and "ser hva" are explained once for all. */
export async function undocumented(patterns) {
  const readme = await readFile(join(root, 'features/README.md'), 'utf8');
  return patterns.filter((pattern) => !/^\{aktør\} (prøver å|ser hva det betyr å) /.test(pattern) && !readme.includes(`\`${pattern}\``));
}

/** The rule catalogue: [{ id, title, type }], in its order. */
export async function rules() {
  const text = await readFile(join(root, 'policy/rules.toml'), 'utf8');
  const found = [];
  for (const line of text.split('\n')) {
    const heading = line.match(/^\[((?:BV|OV)-\d+)\]$/);
    const value = line.match(/^(title|type) = "(.*)"$/);
    if (heading) found.push({ id: heading[1] });
    else if (value && found.length > 0) found.at(-1)[value[1]] = value[2];
  }
  return found;
}

export const isExecutable = (rule) => rule.type !== 'principle' && rule.type !== 'definition';
