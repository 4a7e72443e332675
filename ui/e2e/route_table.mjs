// The interface's own table of routes, read from its source.

import { transform } from 'esbuild';
import { readFile } from 'node:fs/promises';

export async function routeTable() {
  const source = await readFile(new URL('../src/routes.ts', import.meta.url), 'utf8');
  const { code } = await transform(source, { loader: 'ts', format: 'esm' });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}
