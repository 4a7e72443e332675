import { expect, test } from 'vitest';
import { accessText } from './access';
import { accessLogText } from './accessLog';
import { benchText, searchText } from './bench';
import { changeText } from './change';
import { clientText, stripText } from './client';
import { lookUpText, reviewText } from './lookUp';
import { employeeText } from './employee';
import { handoverText, journalText, lettersText } from './records';
import { pendingText, registrationText } from './registration';
import { routineText } from './routine';
import { shellText } from './shell';
import { signInText } from './signIn';

type Leaf = [path: string, text: string];

/** Every text, with a name put in where one is asked for. */
function leaves(value: unknown, path: string): Leaf[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const call = value as (...values: unknown[]) => string;
    return [
      [path, call.length === 1 && /count|years|gap|overlap|found|Lead$/i.test(path) ? call(2) : call('7', '8', '9')],
    ];
  }
  return Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

const dictionaries = {
  accessText,
  accessLogText,
  benchText,
  searchText,
  changeText,
  clientText,
  stripText,
  employeeText,
  handoverText,
  journalText,
  lettersText,
  lookUpText,
  reviewText,
  pendingText,
  registrationText,
  routineText,
  shellText,
  signInText,
};
const mayBeEmpty = /protection\.none$|draft\.none$/;

test.each(Object.entries(dictionaries))('%s says everything in both languages', (name, dictionary) => {
  const bokmaal = leaves(dictionary.nb, name);
  const english = leaves(dictionary.en, name);
  expect(english.map(([path]) => path)).toEqual(bokmaal.map(([path]) => path));
  for (const [path, text] of [...bokmaal, ...english]) {
    if (!mayBeEmpty.test(path)) expect(text.trim(), path).not.toBe('');
  }
  for (const [path, text] of english) expect(/[æøåÆØÅ]/.test(text), `${path}: ${text}`).toBe(false);
});
