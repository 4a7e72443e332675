// What Stafett's facts say, as rules that any library of access rules can hold: an employee may, or may not, do
// some actions when a list of the client's has one of some values. The dates have been looked at: a fact that
// doesn't hold at the moment of the questions is not among them.

const recalled = "recalled_handover";

function withAncestors(parents, level) {
  const chain = [];
  for (let at = level; at !== undefined; at = parents.get(at)) chain.push(at);
  return chain;
}

const intersection = (some, others) => some.filter((one) => others.includes(one));

/** A client as a row of lists. */
function clientRow(client, parents, reading) {
  const row = { id: client.id, reach: [], tail: [], handed: [], recalled: [], grades: client.grades, grants: [], barred: [] };
  for (const { kind, level, tail } of client.reaches) {
    const list = kind === recalled ? row.recalled : kind === "handover" ? row.handed : tail ? row.tail : row.reach;
    list.push(...withAncestors(parents, level).map(String));
  }
  for (const { kind, employee, level } of client.grants) row.grants.push(`${kind} ${employee ? `employee ${employee}` : `level ${level}`}`);
  for (const { employee, unit, line, actions } of client.denials) {
    const whom = [...(employee ? [`employee ${employee}`] : []), ...(employee && line ? [`under ${employee}`] : []), ...(unit ? [`unit ${unit}`] : [])];
    const all = actions.length === 0 || intersection(actions, reading).length > 0;
    row.barred.push(...whom.flatMap((one) => (all ? [one] : actions.map((action) => `${action} ${one}`))));
  }
  if (!client.readable) row.barred.push("everybody");
  return row;
}

/** The rules of one employee, those that permit first. */
function employeeRules(employee, facts, parents, barredActions) {
  const { actions, reading, handover_actions, recalled_handover_actions, grant_actions } = facts;
  const rules = [];
  const permit = (some, list, values) => {
    if (some.length > 0) rules.push({ employee: employee.id, effect: "permit", actions: some, list, values });
  };
  const forbid = (some, list, values, unless = {}) => rules.push({ employee: employee.id, effect: "forbid", actions: some, list, values, unless });
  const grantedTo = (level, kinds) => withAncestors(parents, level).flatMap((outer) => kinds.map((kind) => `${kind} level ${outer}`));

  for (const pair of employee.roles) {
    const level = [String(pair.level)];
    const about = pair.actions.filter((action) => action !== "look_up");
    permit(intersection(pair.actions, ["look_up"]), null, []);
    permit(about, "reach", level);
    permit(intersection(about, reading), "tail", level);
    permit(intersection(about, handover_actions), "handed", level);
    permit(intersection(about, recalled_handover_actions), "recalled", level);
    for (const [kind, given] of Object.entries(grant_actions)) permit(intersection(pair.actions, given), "grants", grantedTo(pair.level, [kind]));
  }
  for (const [kind, given] of Object.entries(grant_actions)) permit(given, "grants", [`${kind} employee ${employee.id}`]);

  const whom = [`employee ${employee.id}`, ...employee.leaders.map((one) => `under ${one}`), ...employee.units.map((one) => `unit ${one}`)];
  forbid(actions, "barred", [...whom, "everybody"]);
  for (const action of barredActions) forbid([action], "barred", whom.map((one) => `${action} ${one}`));
  for (const grade of facts.grades) {
    const pairs = employee.roles.filter((pair) => pair.actions.includes(grade));
    const levels = pairs.map((pair) => String(pair.level));
    const kinds = Object.keys(grant_actions).filter((kind) => grant_actions[kind].includes(grade));
    const grants = pairs.flatMap((pair) => grantedTo(pair.level, kinds));
    forbid(actions, "grades", [grade], { reach: levels, tail: levels, handed: levels, recalled: levels, grants });
  }
  return rules;
}

export function rulesOf(facts) {
  const parents = new Map(facts.levels.map(({ id, parent }) => [id, parent ?? undefined]));
  const barredActions = [...new Set(facts.clients.flatMap((client) => client.denials.flatMap((denial) => denial.actions)))];
  return {
    actions: facts.actions,
    grades: facts.grades,
    clients: facts.clients.map((client) => clientRow(client, parents, facts.reading)),
    rules: facts.employees.flatMap((employee) => employeeRules(employee, facts, parents, barredActions)),
  };
}
