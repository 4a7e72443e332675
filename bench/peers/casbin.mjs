import { newEnforcer, newModelFromString, StringAdapter } from "casbin";

const model = `
[request_definition]
r = employee, action, client

[policy_definition]
p = employee, rule, eft

[policy_effect]
e = some(where (p.eft == allow)) && !some(where (p.eft == deny))

[matchers]
m = r.employee == p.employee && fits(p.rule, r.action, r.client)
`;

/** A policy line for each rule; what the rule asks of the client is a function, as casbin has it for attributes. */
export async function casbin({ rules, clients }) {
  const byId = new Map(clients.map((client) => [client.id, client]));
  const sets = rules.map(({ actions, values, unless = {} }) => ({
    actions: new Set(actions),
    values: new Set(values),
    unless: Object.entries(unless).map(([list, some]) => [list, new Set(some)]),
  }));
  const lines = rules.map(({ employee, effect }, at) => `p, ${employee}, ${at}, ${effect === "permit" ? "allow" : "deny"}`);
  const enforcer = await newEnforcer(newModelFromString(model), new StringAdapter(lines.join("\n")));
  enforcer.addFunction("fits", (rule, action, client) => {
    const { actions, values, unless } = sets[rule];
    const { list } = rules[rule];
    if (!actions.has(action)) return false;
    if (list && !client[list].some((one) => values.has(one))) return false;
    return !unless.some(([other, some]) => client[other].some((one) => some.has(one)));
  });
  return ([employee, action, client]) => enforcer.enforceSync(String(employee), action, byId.get(client));
}
