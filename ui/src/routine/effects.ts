import type { IconName } from '../parts/Icon';

// A picture for each family of effects, for the eye that runs down the plan. First match wins.
const families: [RegExp, IconName][] = [
  [/Assignment|CareTeam/, 'calendar'],
  [/Measure|Schedule|Visit/, 'list'],
  [/Handover|Recall/, 'send'],
  [/Task/, 'task'],
  [/Letter/, 'letter'],
  [/Deadline/, 'clock'],
  [/Note|Document|Notice/, 'note'],
  [/Change|Request/, 'swap'],
  [/Access/, 'shield'],
];

export function iconOf(effect: string): IconName {
  return families.find(([family]) => family.test(effect))?.[1] ?? 'dot';
}
