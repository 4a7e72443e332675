// The report: every rule with its scenarios, as a page and as one line.

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

import { isExecutable, root } from './files.mjs';

const escaped = (text) => String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const isTag = (tag) => /^(BV|OV|Q)-\d+$/.test(tag);

/** { scenarios: [{ ..., file, feature }], byTag: Map(tag -> scenarios) } of all results. */
export function gathered(results) {
  const scenarios = results.flatMap((result) =>
    result.scenarios.map((scenario) => ({ ...scenario, file: relative(root, result.file), feature: result.feature })));
  const byTag = new Map();
  for (const scenario of scenarios) {
    for (const tag of scenario.tags.filter(isTag)) byTag.set(tag, [...(byTag.get(tag) ?? []), scenario]);
  }
  return { scenarios, byTag };
}

/** "BV-31..BV-57" as the catalogue's executable rules without a scenario. */
export function withoutScenario(range, rules, byTag) {
  const [from, to] = range.split('..');
  const first = rules.findIndex((rule) => rule.id === from);
  const last = rules.findIndex((rule) => rule.id === (to ?? from));
  if (first < 0 || last < first) throw new Error(`--require ${range}: no such rules; write for example BV-31..BV-57.`);
  return rules.slice(first, last + 1).filter((rule) => isExecutable(rule) && !byTag.has(rule.id));
}

export function totalsLine(rules, { scenarios, byTag }) {
  const executable = rules.filter(isExecutable);
  const covered = executable.filter((rule) => byTag.has(rule.id)).length;
  const questions = [...byTag.keys()].filter((tag) => tag.startsWith('Q-')).length;
  return `${rules.length} rules, ${executable.length} executable, ${covered} with scenarios, ${questions} open questions with scenarios, ${scenarios.length} scenarios`;
}

function scenarioItem(scenario) {
  const good = scenario.faults.length === 0;
  const faults = scenario.faults.map((fault) => `<pre>${escaped(fault.step)}\n${escaped(fault.why)}</pre>`).join('');
  const steps = scenario.steps.map((step) => `<li>${escaped(step)}</li>`).join('');
  return `<details class="${good ? 'good' : 'bad'}"><summary>${good ? 'består' : 'består ikke'}: ${escaped(scenario.name)}</summary>`
    + `<p>${escaped(scenario.feature)}, ${escaped(scenario.file)}:${scenario.line ?? ''}</p><ol>${steps}</ol>${faults}</details>`;
}

function ruleRow(id, title, scenarios, note) {
  const state = !scenarios ? 'none' : scenarios.every((known) => known.faults.length === 0) ? 'good' : 'bad';
  const content = scenarios ? scenarios.map(scenarioItem).join('') : `<span class="none">${note}</span>`;
  return `<tr class="${state}"><th scope="row" id="${id}">${id}</th><td>${escaped(title)}</td><td>${content}</td></tr>`;
}

const style = `body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#1b1b1b;background:#fff}
table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #ccc;padding:.4rem .6rem;text-align:left;vertical-align:top}
th[scope=row]{white-space:nowrap}summary{cursor:pointer}.good>summary::marker{color:#0a6b3d}.bad>summary,.bad>th{color:#a11212;font-weight:600}
.none{color:#555}pre{white-space:pre-wrap;background:#f4f4f4;padding:.5rem}`;

export async function writeReport(results, rules) {
  const all = gathered(results);
  const failed = all.scenarios.filter((scenario) => scenario.faults.length > 0).length;
  const questions = [...all.byTag.keys()].filter((tag) => tag.startsWith('Q-')).sort();
  const untagged = all.scenarios.filter((scenario) => !scenario.tags.some(isTag));
  const rows = rules.map((rule) => ruleRow(rule.id, rule.title, all.byTag.get(rule.id), isExecutable(rule) ? 'ingen scenario ennå' : 'prinsipp eller definisjon'));
  const head = '<thead><tr><th scope="col">Regel</th><th scope="col">Tittel</th><th scope="col">Scenarioer</th></tr></thead>';
  const page = `<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>Regler og scenarioer</title>
<meta name="viewport" content="width=device-width"><style>${style}</style></head><body>
<h1>Regler og scenarioer</h1>
<p>${all.scenarios.length} scenarioer, ${failed} som ikke består. Trykk på et scenario for å se stegene.</p>
<h2>Reglene i rutinene</h2><table>${head}<tbody>${rows.join('\n')}</tbody></table>
<h2>Åpne spørsmål med standardsvar</h2><table>${head}<tbody>${questions.map((tag) => ruleRow(tag, '', all.byTag.get(tag), '')).join('\n')}</tbody></table>
${untagged.length ? `<h2>Scenarioer uten regel</h2>${untagged.map(scenarioItem).join('')}` : ''}
</body></html>
`;
  const file = join(root, 'artifacts/scenarios.html');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, page);
  return { ...all, file: relative(root, file) };
}
