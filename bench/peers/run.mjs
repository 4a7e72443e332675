// Asks each peer what Stafett was asked: first the sample, to see that the answers are the same, then against time.
// run.mjs FACTS SECONDS; writes a JSON list, one object a peer, to standard output.

import { readFileSync } from "node:fs";
import { casbin } from "./casbin.mjs";
import { casl } from "./casl.mjs";
import { cedar } from "./cedar.mjs";
import { rulesOf } from "./rules.mjs";

const [file, seconds] = process.argv.slice(2);
const facts = JSON.parse(readFileSync(file, "utf8"));
const known = rulesOf(facts);

function cpuSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Decisions a second of CPU time, for the time given. */
function rateOf(decide) {
  let asked = 0;
  const before = cpuSeconds();
  while (cpuSeconds() - before < Number(seconds)) {
    for (let i = 0; i < 200; ++i) decide(facts.questions[asked++ % facts.questions.length]);
  }
  return asked / (cpuSeconds() - before);
}

const peers = { "@casl/ability": casl, "@cedar-policy/cedar-wasm": cedar, casbin };
const measured = [];
for (const [name, make] of Object.entries(peers)) {
  const decide = await make(known);
  const unlike = facts.sample.filter(([employee, action, client, permitted]) => decide([employee, action, client]) !== permitted);
  const example = unlike.length > 0 ? JSON.stringify(unlike[0]) : "";
  measured.push({ name, asked: facts.sample.length, unlike: unlike.length, example, per_second: unlike.length > 0 ? 0 : rateOf(decide) });
}
console.log(JSON.stringify(measured));
