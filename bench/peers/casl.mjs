import { createMongoAbility, subject } from "@casl/ability";

/** An ability for each employee; the last rule that fits decides, and those that forbid are last. */
export function casl({ rules, clients }) {
  const abilities = new Map();
  for (const employee of new Set(rules.map((rule) => rule.employee))) {
    const raw = rules
      .filter((rule) => rule.employee === employee)
      .map(({ effect, actions, list, values, unless = {} }) => ({
        action: actions,
        subject: "Client",
        inverted: effect === "forbid",
        ...(list && {
          conditions: {
            [list]: { $in: values },
            ...Object.fromEntries(Object.entries(unless).map(([other, some]) => [other, { $nin: some }])),
          },
        }),
      }));
    abilities.set(employee, createMongoAbility(raw));
  }
  const subjects = new Map(clients.map((client) => [client.id, subject("Client", { ...client })]));
  return ([employee, action, client]) => abilities.get(employee).can(action, subjects.get(client));
}
