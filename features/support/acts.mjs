// One act in the two ways a scenario says it: it is done, or somebody tries.

import { When } from '@cucumber/cucumber';

/** Cucumber counts a function's arguments against the blanks of its step. */
function taking(count, step) {
  return Object.defineProperty(step, 'length', { value: count });
}

/**
 * "{aktør} godtar ..." must succeed; of "{aktør} prøver å godta ..." the scenario says what comes of it.
 * `act` is called with the world as `this`, 'act' or 'attempt', the actor and the other blanks.
 */
export function both(present, infinitive, act) {
  const blanks = 1 + (present.match(/\{/g) ?? []).length;
  When(`{aktør} ${present}`, taking(blanks, function (actor, ...said) {
    return act.call(this, 'act', actor, ...said);
  }));
  When(`{aktør} prøver å ${infinitive}`, taking(blanks, function (actor, ...said) {
    return act.call(this, 'attempt', actor, ...said);
  }));
}
