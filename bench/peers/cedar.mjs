import { createRequire } from "node:module";

const cedarWasm = createRequire(import.meta.url)("@cedar-policy/cedar-wasm/nodejs");
const lists = ["reach", "tail", "handed", "recalled", "grants"];

function policies(grades) {
  const meets = (theirs) => lists.map((list) => `resource.${list}.containsAny(${theirs}.${list})`).join(" || ");
  return [
    `permit(principal, action, resource) when { context.always || ${meets("context")} };`,
    "forbid(principal, action, resource) when { resource.barred.containsAny(context.barred) };",
    ...grades.map((grade) => `forbid(principal, action, resource) when { resource.grades.contains("${grade}") } unless { ${meets(`context.${grade}`)} };`),
  ].join("\n");
}

const nothing = () => Object.fromEntries(lists.map((list) => [list, []]));

/** What the employee's rules about one action ask of the client. */
function contextOf(rules, grades) {
  const context = { always: false, ...nothing(), barred: [], ...Object.fromEntries(grades.map((grade) => [grade, nothing()])) };
  for (const { list, values, unless } of rules) {
    if (list === null) context.always = true;
    else if (list === "grades") context[values[0]] = { ...nothing(), ...unless };
    else context[list] = [...context[list], ...values];
  }
  return context;
}

/** Few policies, read once: a question sends the one client that it is about, and the employee's own values. */
export function cedar({ rules, clients, actions, grades }) {
  const read = cedarWasm.preparsePolicySet("facts", { staticPolicies: policies(grades) });
  if (read.type !== "success") throw new Error(`cedar does not read the policies: ${JSON.stringify(read.errors)}`);
  const entities = new Map(clients.map(({ id, ...attrs }) => [id, [{ uid: { type: "Client", id: String(id) }, attrs, parents: [] }]]));
  const contexts = new Map();
  for (const employee of new Set(rules.map((rule) => rule.employee))) {
    const own = rules.filter((rule) => rule.employee === employee);
    for (const action of actions) {
      const about = own.filter((rule) => rule.actions.includes(action));
      contexts.set(`${employee} ${action}`, contextOf(about, grades));
    }
  }
  return ([employee, action, client]) => {
    const answer = cedarWasm.statefulIsAuthorized({
      principal: { type: "Employee", id: String(employee) },
      action: { type: "Action", id: action },
      resource: { type: "Client", id: String(client) },
      context: contexts.get(`${employee} ${action}`),
      preparsedPolicySetId: "facts",
      entities: entities.get(client),
    });
    if (answer.type !== "success") throw new Error(`cedar does not answer: ${JSON.stringify(answer.errors)}`);
    return answer.response.decision === "allow";
  };
}
