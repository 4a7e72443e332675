// Whether somebody comes to the client, by each of the ways out of the server.

import { Then } from '@cucumber/cucumber';

import { textOfPdf } from '../support/pdf.mjs';
import { valueOf } from '../support/words.mjs';
import { waysOut } from '../support/ways_out.mjs';

/** What is asked stays the same for the whole scenario, also when nobody can find it out any more. */
async function asked(world, way) {
  world.ways ??= new Map();
  if (!world.ways.has(way)) world.ways.set(way, await valueOf(waysOut, way, 'en vei til brukeren')(world));
  return world.ways.get(way);
}
const send = (world, actor, { method, path, body }) => world.api.as(world.userOf(actor), method, path, body);
const read = async ({ type, body }) => (type.includes('pdf') ? textOfPdf(body) : Buffer.isBuffer(body) ? body.toString('utf8') : JSON.stringify(body));

/** Whether a row of the list, or of a list in it, is about the client. */
function names(rows, id) {
  if (!rows || typeof rows !== 'object') return false;
  return rows.client === id || (rows.id === id && 'birth_date' in rows) || Object.values(rows).some((part) => names(part, id));
}
/** Whether the answer is another than the one about a client whom nobody has. */
async function comes(world, actor, way) {
  const { known, unknown, list } = await asked(world, way);
  const found = await send(world, actor, known);
  if (list) {
    if (found.status !== 200) throw new Error(`${actor} fikk ikke se ${way}: ${found.status}`);
    return names(found.body, await world.client());
  }
  const other = await send(world, actor, unknown);
  return `${found.status} ${await read(found)}` !== `${other.status} ${await read(other)}`;
}
async function expectComing(world, actor, ways, wanted) {
  for (const way of ways) {
    if ((await comes(world, actor, way)) !== wanted) {
      throw new Error(wanted ? `${actor} kommer ikke til brukeren gjennom ${way}.` : `${actor} kommer til brukeren gjennom ${way}.`);
    }
  }
}
const listed = (table) => table.raw().map(([way]) => way);

for (const [said, all, wanted] of [['kommer', 'alt dette', true], ['kommer ikke', 'noe av dette', false]]) {
  Then(`${said} {aktør} til brukeren gjennom {utgang}`, async function (actor, way) {
    await expectComing(this, actor, [way], wanted);
  });
  Then(`${said} {aktør} til brukeren gjennom ${all}`, async function (actor, table) {
    await expectComing(this, actor, listed(table), wanted);
  });
}
