import { expect, test } from 'vitest';
import type { Seer } from '../api/types';
import { seersNamed, seerUnits } from './seerGroups';

const seer = (name: string, unit: string, sentence: string, until: string | null = null): Seer => ({
  employee: name.length,
  name,
  title: 'Saksbehandler',
  unit,
  way: {
    sentence,
    extent: 'whole_record',
    extent_name: 'hele journalen',
    from: '2026-01-01T00:00:00Z',
    until,
    granted_by: '',
    reason: '',
  },
});
const all = [
  seer('Kari Øvrebø', 'Bydel Frogner', 'Saksbehandler i Bydel Frogner.'),
  seer('Ola Nes', 'Bydel Frogner', 'Saksbehandler i Bydel Frogner.'),
  seer('Per Li', 'Bydel Frogner', 'Har gjort et brukersøk.', '2026-09-17T07:00:00Z'),
  seer('Ada Moe', 'Havbris', 'Havbris utfører en tjeneste hos brukeren.'),
];

test('those of one unit who see the client in the same way stand together', () => {
  const units = seerUnits(all);
  expect(units.map(({ unit, count }) => [unit, count])).toEqual([
    ['Bydel Frogner', 3],
    ['Havbris', 1],
  ]);
  expect(units[0]?.groups.map((group) => group.seers.map(({ name }) => name))).toEqual([
    ['Kari Øvrebø', 'Ola Nes'],
    ['Per Li'],
  ]);
});

test('the same way with another end is another group', () => {
  const sentence = 'Har fått tilgang til denne brukeren.';
  const units = seerUnits([
    seer('A', 'X', sentence, '2026-09-20T22:00:00Z'),
    seer('B', 'X', sentence, '2026-09-21T22:00:00Z'),
  ]);
  expect(units[0]?.groups).toHaveLength(2);
});

test('every word of the filter is found in name, title or unit, whatever the case', () => {
  expect(seersNamed(all, 'øVRE saks').map(({ name }) => name)).toEqual(['Kari Øvrebø']);
  expect(seersNamed(all, 'havbris').map(({ name }) => name)).toEqual(['Ada Moe']);
  expect(seersNamed(all, '  ')).toHaveLength(4);
  expect(seersNamed(all, 'ola havbris')).toEqual([]);
});
