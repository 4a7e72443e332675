// Generates src/api/schema.ts from openapi.json, the server's own description of its HTTP API. With "new" the
// description is first asked from the program in STAFETT_BIN; the browser tests fail when the two differ.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const document = new URL('../openapi.json', import.meta.url);
const schema = new URL('../src/api/schema.ts', import.meta.url);

if (process.argv[2] === 'new') {
  const told = execFileSync(process.env.STAFETT_BIN ?? 'stafett', ['openapi'], { encoding: 'utf8' });
  writeFileSync(document, `${JSON.stringify(JSON.parse(told), null, 1)}\n`);
}
const text = astToString(await openapiTS(readFileSync(document, 'utf8')));
if (!existsSync(schema) || readFileSync(schema, 'utf8') !== text) writeFileSync(schema, text);
