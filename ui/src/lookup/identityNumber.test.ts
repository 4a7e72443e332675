import { expect, test } from 'vitest';
import { digitsOf, numberForm } from './identityNumber';

test('a number may be written in groups', () => {
  expect(digitsOf(' 010190 123 45 ')).toBe('01019012345');
  expect(numberForm('010190 12345')).toBe(true);
});

test('eleven digits are a number, and so are twelve, but not ten, and no name', () => {
  expect(['01019012345', '200012345678', '0101901234', 'Øvrebø', ''].map(numberForm)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
