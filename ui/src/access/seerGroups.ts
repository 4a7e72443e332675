import type { AccessWay, Seer } from '../api/types';

/** Those of one unit who see the client in the same way. */
export interface SeerGroup {
  way: AccessWay;
  seers: Seer[];
}

export interface SeerUnit {
  unit: string;
  count: number;
  groups: SeerGroup[];
}

const fold = (text: string): string => text.toLocaleLowerCase('nb');

/** Those whose name, title or unit holds every word of `text`. */
export function seersNamed(seers: Seer[], text: string): Seer[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  return seers.filter((seer) => {
    const about = fold(`${seer.name} ${seer.title} ${seer.unit}`);
    return words.every((word) => about.includes(word));
  });
}

const wayKey = ({ sentence, extent_name, until, granted_by, reason }: AccessWay): string =>
  JSON.stringify([sentence, extent_name, until ?? null, granted_by, reason]);

/** By unit, and within a unit by the way they see the client, in the order they come. */
export function seerUnits(seers: Seer[]): SeerUnit[] {
  const units = new Map<string, Map<string, SeerGroup>>();
  for (const seer of seers) {
    const groups = units.get(seer.unit) ?? new Map<string, SeerGroup>();
    units.set(seer.unit, groups);
    const group = groups.get(wayKey(seer.way)) ?? { way: seer.way, seers: [] };
    groups.set(wayKey(seer.way), group);
    group.seers.push(seer);
  }
  return [...units].map(([unit, groups]) => ({
    unit,
    count: [...groups.values()].reduce((sum, group) => sum + group.seers.length, 0),
    groups: [...groups.values()],
  }));
}
