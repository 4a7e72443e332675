// The values of a policy file with their places in the text, so that one can be changed and all else left as it is.
// Reads the layout that the policy files have, not every TOML there could be.

const literal = /"""[\s\S]*?"""|"(?:[^"\\]|\\.)*"|\[[^\]]*\]|\d{4}-\d{2}-\d{2}|[^\s,}\]#]+/y;

function literalAt(text, at) {
  literal.lastIndex = at;
  const match = literal.exec(text);
  if (!match) throw new Error(`no value at ${at} of the policy file`);
  return { start: at, end: at + match[0].length, text: match[0] };
}

/**
 * Every leaf: { key, path, start, end, text }. `key` names the dated value as the server does
 * ("provider_change.handover_presets"), `path` the leaf in it; start and end are offsets of its TOML text.
 */
export function leavesOf(text) {
  const leaves = [];
  let table = '';
  let offset = 0;
  let skipTo = 0;
  for (const line of text.split('\n')) {
    const at = offset;
    offset += line.length + 1;
    if (at < skipTo || /^\s*(#|$)/.test(line)) continue;
    const heading = line.match(/^\[\[?([^\]]+)\]\]?/);
    if (heading) {
      table = heading[1];
      continue;
    }
    const inDated = table.match(/^(.+?)\.versions(?:\.value)?(?:\.(.+))?$/);
    const key = inDated ? inDated[1] : table;
    const name = line.match(/^(\w+) = /)?.[1];
    const add = (path, value) => leaves.push({ key: key || path, path, ...value });
    if (!table) add(name, literalAt(text, at + line.indexOf('= ') + 2));
    else if (name === 'versions') {
      for (const match of line.matchAll(/value = /g)) add(key, literalAt(text, at + match.index + match[0].length));
    } else if (inDated && name === 'value' && line.endsWith('[')) continue;
    else if (inDated && name && !['valid_from'].includes(name)) {
      const value = literalAt(text, at + line.indexOf('= ') + 2);
      add([key, inDated[2], name].filter(Boolean).join('.'), value);
      skipTo = value.end;
    } else if (/^\s+\{ /.test(line)) {
      const code = line.match(/code = "([^"]*)"/)?.[1];
      for (const match of line.matchAll(/(\w+) = /g)) {
        if (match[1] !== 'valid_from') add(code ? `${key}.${code}.${match[1]}` : key, literalAt(text, at + match.index + match[0].length));
      }
    }
  }
  return leaves;
}

const actions = ['see_client', 'read_journal', 'write_note', 'change_provider', 'request_change', 'answer_handover', 'do_task', 'print_letters',
  'administer', 'follow_up_contract', 'see_protected', 'see_strictly_protected', 'see_restricted_person', 'look_up', 'register_client',
  'review_look_ups', 'block_access', 'grant_access', 'see_access'];
const another = { district_received: 'client_told', client_told: 'district_received', offices: 'providers', providers: 'offices' };

function otherText(path, inside) {
  if (another[inside]) return another[inside];
  if (path === 'registers.case_worker_journal') return '140';
  const clock = inside.match(/^(\d{2}):(\d{2})$/);
  if (clock) return `${String((Number(clock[1]) + 1) % 24).padStart(2, '0')}:${clock[2]}`;
  if (/^[\d.]+$/.test(inside)) return path.endsWith('private_branch') ? '1.17.2' : `${Number(inside) + 1}`;
  return `X${inside.slice(1)}`;
}

/** A long text with every word outside the blanks changed. */
const otherLetter = (body) => body.split(/(\{\w+\})/).map((part, index) => (index % 2 ? part : part.replace(/[aeiouyæøå]/g, 'Q'))).join('');

/** Another instead of the only one: an empty list is refused before any scenario sees it. */
function instead(item) {
  const inside = item.slice(1, -1);
  const other = another[inside] ?? actions.find((action) => action !== inside);
  return { said: `with "${other}" and not ${item}`, text: `["${other}"]` };
}

/** One item fewer, and for rights one more. */
function otherLists(path, items) {
  const list = (those) => `[${those.join(', ')}]`;
  const fewer = items.length === 1 ? [instead(items[0])]
    : items.map((item) => ({ said: `without ${item}`, text: list(items.filter((other) => other !== item)) }));
  const more = /^access\.role_actions/.test(path) ? actions.filter((action) => !items.includes(`"${action}"`)) : [];
  return [...fewer, ...more.map((action) => ({ said: `with "${action}" too`, text: list([...items, `"${action}"`]) }))];
}

/** Other values for a leaf: [{ said, text }], one per way in which it can be wrong. */
export function otherValues({ path, text }) {
  const one = (value) => [{ said: `${text.replace(/\s+/g, ' ').slice(0, 40)} → ${value.replace(/\s+/g, ' ').slice(0, 40)}`, text: value }];
  if (text.startsWith('"""')) return one(`"""${otherLetter(text.slice(3, -3))}"""`);
  if (text === 'true' || text === 'false') return one(text === 'true' ? 'false' : 'true');
  // The number beside is often another level's, and two the same are refused.
  if (/^registers\.levels\.\w+$/.test(path) && /^\d+$/.test(text)) return one(String(Number(text) + 40));
  if (/^\d+$/.test(text)) return one(String(Number(text) > 1 ? Number(text) - 1 : Number(text) + 1));
  if (text.startsWith('[')) return otherLists(path, text.slice(1, -1).split(',').map((item) => item.trim()).filter(Boolean));
  if (text.startsWith('"')) return one(`"${otherText(path, text.slice(1, -1))}"`);
  throw new Error(`no other value for ${path}: ${text}`);
}
