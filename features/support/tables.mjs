// Tables of a scenario against what the server says.

const squeezed = (text) => String(text ?? '').replace(/\s+/g, ' ').trim();

/** The rows of a table with headings, checked against the headings the step knows. */
export function rowsOf(table, known) {
  const [headings] = table.raw();
  for (const heading of headings) {
    if (!known.includes(heading)) throw new Error(`Kolonnen «${heading}» finnes ikke her. Kolonnene er: ${known.join(', ')}.`);
  }
  return table.hashes();
}

/** A table of two columns without headings, checked against the fields the step knows. */
export function fieldsOf(table, known) {
  const fields = table.rowsHash();
  for (const field of Object.keys(fields)) {
    if (!known.includes(field)) throw new Error(`Feltet «${field}» finnes ikke her. Feltene er: ${known.join(', ')}.`);
  }
  return fields;
}

const drawn = (columns, rows) => [columns, ...rows.map((row) => columns.map((column) => squeezed(row[column])))]
  .map((cells) => `      | ${cells.join(' | ')} |`).join('\n');

const same = (wanted, found) => (wanted === '*' ? squeezed(found) !== '' : squeezed(wanted) === squeezed(found));

/** Every wanted row is there and no other, in any order; only the columns that the scenario names are compared. */
export function expectRows(wanted, found, what) {
  const columns = Object.keys(wanted[0] ?? found[0] ?? {});
  const left = [...found];
  const missing = wanted.filter((row) => {
    const at = left.findIndex((other) => columns.every((column) => same(row[column], other[column])));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  if (missing.length === 0 && left.length === 0) return;
  throw new Error(`${what} er ikke som scenarioet sier.\n    Ventet:\n${drawn(columns, wanted)}\n    Fant:\n${drawn(columns, found)}`);
}

export function expectFields(wanted, found, what) {
  const wrong = Object.entries(wanted).filter(([field, value]) => !same(value, found[field]));
  if (wrong.length === 0) return;
  const lines = wrong.map(([field, value]) => `      ${field}: ventet «${value}», fant «${squeezed(found[field])}»`);
  throw new Error(`${what} er ikke som scenarioet sier.\n${lines.join('\n')}`);
}

export function expectSame(wanted, found, what) {
  if (!same(wanted, found)) throw new Error(`${what}: ventet «${wanted}», fant «${squeezed(found)}».`);
}

export function expectText(texts, part, what) {
  if (!texts.some((text) => squeezed(text).includes(squeezed(part)))) {
    throw new Error(`${what} sier ikke «${part}». Der står:\n${texts.map((text) => `      ${squeezed(text)}`).join('\n') || '      (ingenting)'}`);
  }
}

export function expectNoText(texts, part, what) {
  const found = texts.find((text) => squeezed(text).includes(squeezed(part)));
  if (found) throw new Error(`${what} skulle ikke si «${part}», men sier: ${squeezed(found)}`);
}
